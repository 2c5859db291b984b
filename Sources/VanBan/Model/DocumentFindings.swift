/// Everything that the extractor has to say about a text.
public struct DocumentFindings: Sendable, Hashable {
  /// The documents in the order of first mention, drafts among them.
  public var documents: [DocumentReference]
  /// What points to a document that the text does not settle, in the order of the text.
  public var unresolved: [UnresolvedReference]
  /// The text as a document, where it is one; nil for news.
  public var document: DocumentText?

  /// Findings with the given members.
  public init(
    documents: [DocumentReference] = [], unresolved: [UnresolvedReference] = [],
    document: DocumentText? = nil
  ) {
    self.documents = documents
    self.unresolved = unresolved
    self.document = document
  }
}

/// Words that point to a document, without saying which one.
public struct UnresolvedReference: Sendable, Hashable {
  /// Why nothing is settled.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// "Nghị quyết này", "các nghị quyết nói trên"
    case shortForm
    /// "khoản 2 Điều 7"
    case pinpoint
    /// A number that is still open: "Quyết định số …/QĐ-UBND"
    case placeholder
  }

  /// Why it is not settled.
  public var kind: Kind
  /// The words, every gap a single space.
  public var text: String
  /// Indices of the text.
  public var range: Range<String.Index>
  /// The kind of document: "Nghị quyết".
  public var type: String?
  /// ISO date, where the text gives the whole date.
  public var issued: String?
  /// The places in a document that a pinpoint names.
  public var paths: [DocumentPath]
  /// The documents of the text that may be meant, by ``DocumentReference/id``.
  public var candidates: [String]

  /// A reference with the given members; `range` holds indices of the text.
  public init(
    kind: Kind, text: String, range: Range<String.Index>, type: String? = nil,
    issued: String? = nil, paths: [DocumentPath] = [], candidates: [String] = []
  ) {
    self.kind = kind
    self.text = text
    self.range = range
    self.type = type
    self.issued = issued
    self.paths = paths
    self.candidates = candidates
  }
}
