extension ArticleRecord {
  public struct Person: Sendable, Hashable, Codable {
    public var id: String?
    public var name: String
    public var honorifics: [String]
    public var titles: [Title]
    public var mentions: [Mention]
    public var acts: [Act]
    public init(
      id: String? = nil, name: String, honorifics: [String] = [], titles: [Title] = [],
      mentions: [Mention] = [], acts: [Act] = []
    ) {
      self.id = id
      self.name = name
      self.honorifics = honorifics
      self.titles = titles
      self.mentions = mentions
      self.acts = acts
    }
  }

  public struct Act: Sendable, Hashable, Codable {
    public typealias Kind = VanBan.Person.Act.Kind

    public var kind: Kind?
    public var text: String
    public var range: Range<Int>
    public init(kind: Kind?, text: String, range: Range<Int>) {
      self.kind = kind
      self.text = text
      self.range = range
    }
  }

  /// The province or commune that an office is of.
  public struct Jurisdiction: Sendable, Hashable, Codable {
    public var name: String
    public var code: String?
    public init(name: String, code: String? = nil) {
      self.name = name
      self.code = code
    }
  }

  public struct Title: Sendable, Hashable, Codable {
    public typealias Level = VanBan.Title.Level
    public typealias Branch = VanBan.Title.Branch

    public var text: String
    public var role: String?
    public var organization: String?
    public var level: Level?
    public var branch: Branch?
    public var jurisdiction: Jurisdiction?
    public var former: Bool
    public var since: Date?
    public var until: Date?
    public var inherited: Bool
    public var range: Range<Int>?
    public var rule: String?
    public init(
      text: String, role: String? = nil, organization: String? = nil, level: Level? = nil,
      branch: Branch? = nil, jurisdiction: Jurisdiction? = nil, former: Bool = false,
      since: Date? = nil, until: Date? = nil,
      inherited: Bool = false, range: Range<Int>? = nil, rule: String? = nil
    ) {
      self.text = text
      self.role = role
      self.organization = organization
      self.level = level
      self.branch = branch
      self.jurisdiction = jurisdiction
      self.former = former
      self.since = since
      self.until = until
      self.inherited = inherited
      self.range = range
      self.rule = rule
    }
  }

  public struct Mention: Sendable, Hashable, Codable {
    public typealias Kind = VanBan.Mention.Kind

    public var range: Range<Int>
    public var text: String
    public var kind: Kind
    public init(range: Range<Int>, text: String, kind: Kind) {
      self.range = range
      self.text = text
      self.kind = kind
    }
  }
}

extension ArticleRecord.Person {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decodeIfPresent(String.self, forKey: .id),
      name: try members.decode(String.self, forKey: .name),
      honorifics: try members.value(.honorifics, or: []),
      titles: try members.value(.titles, or: []),
      mentions: try members.value(.mentions, or: []),
      acts: try members.value(.acts, or: []))
  }
}

extension ArticleRecord.Act {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try members.known(.kind), text: try members.value(.text, or: ""),
      range: try members.decode(Range<Int>.self, forKey: .range))
  }
}

extension ArticleRecord.Title {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      role: try members.decodeIfPresent(String.self, forKey: .role),
      organization: try members.decodeIfPresent(String.self, forKey: .organization),
      level: try members.known(.level), branch: try members.known(.branch),
      jurisdiction: try members.decodeIfPresent(
        ArticleRecord.Jurisdiction.self, forKey: .jurisdiction),
      former: try members.value(.former, or: false),
      since: try members.decodeIfPresent(ArticleRecord.Date.self, forKey: .since),
      until: try members.decodeIfPresent(ArticleRecord.Date.self, forKey: .until),
      inherited: try members.value(.inherited, or: false),
      range: try members.decodeIfPresent(Range<Int>.self, forKey: .range),
      rule: try members.decodeIfPresent(String.self, forKey: .rule))
  }
}

extension ArticleRecord.Mention {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      range: try members.decode(Range<Int>.self, forKey: .range),
      text: try members.value(.text, or: ""), kind: try members.known(.kind) ?? .name)
  }
}
