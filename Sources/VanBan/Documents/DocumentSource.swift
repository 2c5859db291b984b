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
  /// Nil where they are cut when they are asked for.
  let sentences: [Range<Int>]?
  let splitter: SentenceSplitter

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
}
