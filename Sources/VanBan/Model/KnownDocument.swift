/// A document that is known apart from any text: a row of the registry.
///
/// ```swift
/// let mine = KnownDocument(
///   code: "07-NQ/TU", type: "Nghị quyết", issuer: "Tỉnh ủy", issued: "2025-12-01",
///   subject: "phát triển du lịch", names: ["Nghị quyết du lịch"])
/// let extractor = DocumentReferenceExtractor(registry: .standard.adding([mine]))
/// ```
public struct KnownDocument: Sendable, Hashable {
  /// In the canonical spelling: "18-NQ/TW"; empty for one that has no number.
  public var code: String
  /// "Nghị quyết"
  public var type: String
  /// The body that issued it.
  public var issuer: String?
  /// ISO date.
  public var issued: String?
  /// The Party congress's term, as a Roman numeral.
  public var term: String?
  /// What it is about.
  public var subject: String?
  /// What else it is called. A text that uses one of these names cites the document.
  public var names: [String]

  /// A document with the given members.
  public init(
    code: String, type: String, issuer: String? = nil, issued: String? = nil,
    term: String? = nil, subject: String? = nil, names: [String] = []
  ) {
    self.code = code
    self.type = type
    self.issuer = issuer
    self.issued = issued
    self.term = term
    self.subject = subject
    self.names = names
  }

  var name: String? { names.first }
}
