extension ArticleRecord {
  /// A body or a place.
  public struct Entity: Sendable, Hashable, Codable {
    /// "o1" … for bodies, "l1" … for places.
    public var id: String?
    /// The fullest name that the text gives.
    public var name: String
    /// The code of the General Statistics Office; nil where the article does not let one know it.
    public var code: String?
    /// For a province that ceased: the codes of those that hold its territory today.
    public var successors: [String]
    /// Where the text names it, in the order of the text.
    public var mentions: [Mention]
    /// A body's name written out.
    public var canonicalName: String?
    /// The body that took its place in 2025.
    public var successorName: String?
    /// A body or place with the given members.
    public init(
      id: String? = nil, name: String, code: String? = nil, successors: [String] = [],
      mentions: [Mention] = [], canonicalName: String? = nil, successorName: String? = nil
    ) {
      self.id = id
      self.name = name
      self.code = code
      self.successors = successors
      self.mentions = mentions
      self.canonicalName = canonicalName
      self.successorName = successorName
    }
  }
}

extension ArticleRecord.Entity {
  /// Reads a body or place; lists that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decodeIfPresent(String.self, forKey: .id),
      name: try members.decode(String.self, forKey: .name),
      code: try members.decodeIfPresent(String.self, forKey: .code),
      successors: try members.value(.successors, or: []),
      mentions: try members.value(.mentions, or: []),
      canonicalName: try members.decodeIfPresent(String.self, forKey: .canonicalName),
      successorName: try members.decodeIfPresent(String.self, forKey: .successorName))
  }
}
