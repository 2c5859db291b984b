/// One place where the text speaks of a person, a document, a body or a place.
public struct Mention: Sendable, Hashable {
  /// How the text speaks of it.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A person's whole name, or a body's or a place's name
    case name
    /// A part of a person's name after an honorific: "ông Hùng"
    case shortName
    /// A person by office alone: "đồng chí Phó Bí thư Thường trực Tỉnh ủy"
    case office
    /// A document with its whole number, or its official name
    case full
    /// A document by a shorter form that the same text resolves: "Nghị quyết 18"
    case short
    /// A document by a word that points back: "Nghị quyết này"
    case reference
  }

  /// Indices of ``Article/text``.
  public let range: Range<String.Index>
  /// The words, in NFC, every gap a single space.
  public let text: String
  /// How the text speaks of it.
  public let kind: Kind

  /// A mention with the given members; `range` holds indices of the text.
  public init(range: Range<String.Index>, text: String, kind: Kind) {
    self.range = range
    self.text = text
    self.kind = kind
  }
}
