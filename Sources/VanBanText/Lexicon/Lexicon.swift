internal import CVanBanLexicon

/// The words of Vietnamese that have more than one syllable, and the abbreviations that end in a
/// period.
///
/// ``WordSegmenter`` has learnt the words of the standard lexicon; what is added here it takes as
/// given.
public struct Lexicon: Sendable {
  let words: PhraseTable
  private let added: PhraseTable?
  private var addedWords: [String] = []
  /// Abbreviations with their period, as the sentence splitter takes them: "TP.", "PGS.".
  public let abbreviations: [String]
  package let boundaryRules: BoundaryRules

  /// The lexicon that comes with the library. Reading it costs nothing: it is compiled in.
  public static let standard = Lexicon(
    file: TableFile(
      UnsafeRawBufferPointer(start: vanban_lexicon_base(), count: vanban_lexicon_size)))

  package init(file: TableFile) {
    words = file.phrases("words")
    let rows = file.rows("abbreviations")
    abbreviations = (0..<rows.count).map { rows[$0, 0] }
    boundaryRules = BoundaryRules(abbreviations: abbreviations)
    added = nil
  }

  private init(base: Lexicon, adding newWords: [String]) {
    words = base.words
    abbreviations = base.abbreviations
    boundaryRules = base.boundaryRules
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

  /// Whether `word`, its syllables separated by spaces, is in the lexicon. Case and tone placement
  /// do not matter.
  public func contains(_ word: String) -> Bool {
    let tokens = Tokenizer().table(of: word).tokens
    guard !tokens.isEmpty else { return false }
    return [words, added].contains { table in
      table?.longest(in: tokens, at: 0, end: tokens.count).length == tokens.count
    }
  }

  /// Where the words that were added by ``adding(_:)`` stand: the longest at each place, from left
  /// to right, none overlapping.
  func addedWords(in tokens: [Token], range: Range<Int>) -> [Range<Int>] {
    guard let added else { return [] }
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let length = added.longest(in: tokens, at: index, end: range.upperBound).length
      if length > 1 { found.append(index..<index + length) }
      index += max(1, length)
    }
    return found
  }
}
