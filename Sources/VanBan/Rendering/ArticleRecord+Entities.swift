extension ArticleRecord {
  /// A body or a place.
  public struct Entity: Sendable, Hashable, Codable {
    public var id: String?
    public var name: String
    public var code: String?
    public var successors: [String]
    public var mentions: [Mention]
    public init(
      id: String? = nil, name: String, code: String? = nil, successors: [String] = [],
      mentions: [Mention] = []
    ) {
      self.id = id
      self.name = name
      self.code = code
      self.successors = successors
      self.mentions = mentions
    }
  }
}

extension ArticleRecord.Entity {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decodeIfPresent(String.self, forKey: .id),
      name: try members.decode(String.self, forKey: .name),
      code: try members.decodeIfPresent(String.self, forKey: .code),
      successors: try members.value(.successors, or: []),
      mentions: try members.value(.mentions, or: []))
  }
}
