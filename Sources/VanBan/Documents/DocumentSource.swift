import VanBanText

/// What the recognizer of citations reads of a text: its tokens, phrases and sentences.
///
/// In the analysis of an article all phrases and sentences are there already. A recognizer that
/// works alone looks phrases up where a citation may begin, and cuts only those lines into
/// sentences that hold one: most of a text has none.
///
/// A class, because many small parsers hold it: passing it on costs one reference count.
final class DocumentSource: Sendable {
  let table: TokenTable
  let tokens: [Token]
  let phrases: DocumentPhrases
  private let sentences: [Range<Int>]?
  private let splitter: SentenceSplitter

  /// - Parameter analysis: a text that the shared stages have been over.
  init(_ analysis: TextAnalysis, splitter: SentenceSplitter) {
    table = analysis.table
    tokens = analysis.tokens
    phrases = DocumentPhrases(analysis.phrases, knowledge: analysis.knowledge)
    sentences = analysis.sentences
    self.splitter = splitter
  }

  /// - Parameter table: a text of which nothing but its tokens is known.
  init(_ table: TokenTable, knowledge: Knowledge, splitter: SentenceSplitter) {
    self.table = table
    tokens = table.tokens
    phrases = DocumentPhrases(in: table.tokens, knowledge: knowledge)
    sentences = nil
    self.splitter = splitter
  }

  /// The first sentence of `sentences` that ends at or behind token `index`. O(log n).
  static func sentence(_ index: Int, in sentences: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound < index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : nil
  }

  /// The sentences that hold token `index` and its neighbours: all of the text where they are
  /// known, else those of the token's line.
  func sentences(around index: Int) -> [Range<Int>] {
    if let sentences { return sentences }
    // What ends a line is still of that line.
    guard let line = DocumentSource.sentence(index, in: table.lines) else { return [] }
    return splitter.sentences(in: table, tokens: line)
  }
}
