/// A body or a place that the text names.
public struct NamedEntity: Sendable, Hashable, Identifiable {
  /// "o1" … for bodies, "l1" … for places.
  public var id: String
  /// The fullest name that the text gives.
  public var name: String
  /// The code of the General Statistics Office for a place that has one, else nil.
  public var code: String?
  public var mentions: [Mention]
  public init(id: String, name: String, code: String? = nil, mentions: [Mention] = []) {
    self.id = id
    self.name = name
    self.code = code
    self.mentions = mentions
  }
}
