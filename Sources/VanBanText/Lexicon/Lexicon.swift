internal import CVanBanLexicon

/// The words of Vietnamese that have more than one syllable, and the abbreviations that end in a
/// period.
public struct Lexicon: Sendable {
  let words: PhraseTable
  private let added: PhraseTable?
  private var addedWords: [String] = []
  /// Abbreviations with their period, as the sentence splitter takes them: "TP.", "PGS.".
  public let abbreviations: [String]

  /// The lexicon that comes with the library. Reading it costs nothing: it is compiled in.
  public static let standard = Lexicon(
    file: TableFile(UnsafeRawBufferPointer(start: vanban_lexicon_base(), count: vanban_lexicon_size)))

  package init(file: TableFile) {
    words = file.phrases("words")
    let rows = file.rows("abbreviations")
    abbreviations = (0..<rows.count).map { rows[$0, 0] }
    added = nil
  }

  private init(base: Lexicon, adding newWords: [String]) {
    words = base.words
    abbreviations = base.abbreviations
    addedWords = base.addedWords + newWords
    var builder = PhraseTableBuilder()
    for word in addedWords { builder[Tokenizer().table(of: word).tokens.map(\.code)] = 1 }
    added = builder.makeTable()
  }

  /// This lexicon with more words, each its syllables separated by spaces. Case and tone placement
  /// do not matter. O(all added words).
  public func adding(_ newWords: some Sequence<String>) -> Lexicon {
    Lexicon(base: self, adding: Array(newWords))
  }

  /// The number of tokens of the longest word at `index`; 1 where none of more than one begins.
  func longestWord(in tokens: [Token], at index: Int, end: Int) -> Int {
    let own = words.longest(in: tokens, at: index, end: end).length
    let extra = added?.longest(in: tokens, at: index, end: end).length ?? 0
    return max(1, own, extra)
  }
}
