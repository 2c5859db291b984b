public import VanBanText

/// Finds the Party, State and international documents that a text cites.
///
/// ```swift
/// let found = DocumentReferenceExtractor().references(in: "theo Nghị quyết số 21-NQ/TW")
/// found.first?.type   // "Nghị quyết"
/// found.first?.code   // "21-NQ/TW"
/// ```
///
/// Each document comes once, with all its mentions. A number is given in its canonical spelling,
/// whatever separators the text uses; a bare number ("Nghị quyết 18") is completed from the same
/// text alone.
public struct DocumentReferenceExtractor: Sendable {
  private let recognizer: DocumentRecognizer
  private let knowledge: Knowledge
  private let splitter: SentenceSplitter

  /// - Parameter knowledge: the tables of kinds, issuers, laws and known documents.
  public init(knowledge: Knowledge = .standard) {
    self.knowledge = knowledge
    recognizer = DocumentRecognizer(knowledge: knowledge)
    splitter = SentenceSplitter()
  }

  /// The documents of `text` in the order of first mention, drafts and bills among them. Ranges are
  /// indices of `text`. Any string has an answer; time is linear in its length.
  public func references(in text: String) -> [DocumentReference] {
    recognizer.references(in: TextAnalysis(text, knowledge: knowledge, splitter: splitter))
  }
}
