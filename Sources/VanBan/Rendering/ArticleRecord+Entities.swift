extension ArticleRecord {
  /// A body or a place.
  public struct Entity: Sendable, Hashable, Codable {
    public var id: String?
    public var name: String
    public var code: String?
    public var successors: [String]
    public var mentions: [Mention]
    public var canonicalName: String?
    public var successorName: String?
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
