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
/// text alone. Make one extractor and keep it: it holds the tables of the grammar.
public struct DocumentReferenceExtractor: Sendable {
  /// What becomes of "Nghị quyết nêu trên" where several documents fit.
  public enum Policy: Sendable, Hashable {
    /// It stays unresolved, with its candidates.
    case strict
    /// It means the nearest.
    case lenient
  }

  private let recognizer: DocumentRecognizer
  private let knowledge: Knowledge

  /// - Parameters:
  ///   - knowledge: the tables of kinds, issuers and laws.
  ///   - registry: the documents that are known apart from the text; add yours to the standard one.
  ///   - policy: how bold short forms are resolved.
  public init(
    knowledge: Knowledge = .standard, registry: DocumentRegistry = .standard,
    policy: Policy = .strict
  ) {
    self.knowledge = knowledge
    recognizer = DocumentRecognizer(knowledge: knowledge, registry: registry, policy: policy)
  }

  /// The documents of `text` in the order of first mention, drafts and bills among them. Ranges are
  /// indices of `text`. Any string has an answer; time is linear in its length.
  public func references(in text: String) -> [DocumentReference] {
    findings(in: text).documents
  }

  /// The documents of a text that is cut into tokens already. Ranges are indices of its text. O(n).
  public func references(in table: TokenTable) -> [DocumentReference] {
    findings(in: table).documents
  }

  /// The documents of `text`, and what points to a document without saying which one.
  public func findings(in text: String) -> DocumentFindings {
    findings(in: Tokenizer().table(of: text))
  }

  /// The same of a text that is cut into tokens already. O(n).
  public func findings(in table: TokenTable) -> DocumentFindings {
    recognizer.findings(in: table, knowledge: knowledge)
  }
}
