extension ArticleRecord {
  /// A person with the offices that the text gives, see ``VanBan/Person``.
  public struct Person: Sendable, Hashable, Codable {
    /// "p1", "p2" … in the order of first mention.
    public var id: String?
    /// The fullest name that the text gives.
    public var name: String
    /// Words of address, degrees and ranks before the name.
    public var honorifics: [String]
    /// In the order of the text, each office once.
    public var titles: [Title]
    /// Where the text names the person, in the order of the text.
    public var mentions: [Mention]
    /// What the text reports the person to have done.
    public var acts: [Act]
    /// A person with the given members.
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

  /// Something that an official is reported to do, see ``VanBan/Person/Act``.
  public struct Act: Sendable, Hashable, Codable {
    /// What was done.
    public typealias Kind = VanBan.Person.Act.Kind

    /// Nil for a kind that a later version added.
    public var kind: Kind?
    /// The verb as written.
    public var text: String
    /// Where it stands, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// An act with the given members.
    public init(kind: Kind?, text: String, range: Range<Int>) {
      self.kind = kind
      self.text = text
      self.range = range
    }
  }

  /// The province or commune that an office is of, see ``VanBan/Jurisdiction``.
  public struct Jurisdiction: Sendable, Hashable, Codable {
    /// Without its kind: "Gia Lai".
    public var name: String
    /// The code of the General Statistics Office.
    public var code: String?
    /// A place with the given members.
    public init(name: String, code: String? = nil) {
      self.name = name
      self.code = code
    }
  }

  /// An office that a person holds or held, see ``VanBan/Title``.
  public struct Title: Sendable, Hashable, Codable {
    /// The level that an office belongs to.
    public typealias Level = VanBan.Title.Level
    /// The kind of organization that an office belongs to.
    public typealias Branch = VanBan.Title.Branch

    /// The office as written, without "nguyên", every gap a single space.
    public var text: String
    /// The office without its body: "Phó Chủ tịch".
    public var role: String?
    /// The body as written; nil where the words give none.
    public var organization: String?
    /// Nil where the words do not let one know.
    public var level: Level?
    /// Nil where the words do not let one know.
    public var branch: Branch?
    /// The province or commune that it is of; nil where the article does not let one know.
    public var jurisdiction: Jurisdiction?
    /// Whether the person has left the office.
    public var former: Bool
    /// Since when the person has held it, where the words say so.
    public var since: Date?
    /// Until when the person held it, where the words say so.
    public var until: Date?
    /// Whether the office comes from the heading of a list.
    public var inherited: Bool
    /// Where it stands, in the unit of ``ArticleRecord/offsets``; nil in annotations.
    public var range: Range<Int>?
    /// The rule that tied it to the person; written only where it was asked for.
    public var rule: String?
    /// An office with the given members.
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

  /// One place where the text speaks of something, see ``VanBan/Mention``.
  public struct Mention: Sendable, Hashable, Codable {
    /// How the text speaks of it.
    public typealias Kind = VanBan.Mention.Kind

    /// Where it stands, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// The words, every gap a single space.
    public var text: String
    /// How the text speaks of it.
    public var kind: Kind
    /// A mention with the given members.
    public init(range: Range<Int>, text: String, kind: Kind) {
      self.range = range
      self.text = text
      self.kind = kind
    }
  }
}

extension ArticleRecord.Person {
  /// Reads a person; only the name is needed.
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
  /// Reads an act; a kind that is not known becomes nil.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try members.known(.kind), text: try members.value(.text, or: ""),
      range: try members.decode(Range<Int>.self, forKey: .range))
  }
}

extension ArticleRecord.Title {
  /// Reads an office; only its words are needed.
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
  /// Reads a mention; its kind is a name where none is given.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      range: try members.decode(Range<Int>.self, forKey: .range),
      text: try members.value(.text, or: ""), kind: try members.known(.kind) ?? .name)
  }
}
