extension ArticleRecord {
  public struct Document: Sendable, Hashable, Codable {
    public typealias Candidate = DocumentReference.Candidate
    public typealias Flag = DocumentReference.Flag

    public var id: String?
    public var type: String?
    public var typeCode: String?
    public var code: String?
    public var number: String?
    public var year: Int?
    public var issuerCode: String?
    public var issuer: String?
    public var issued: String?
    public var term: String?
    public var session: Int?
    public var name: String?
    public var draft: Bool
    public var subject: String?
    public var pinpoints: [Pinpoint]
    public var relations: [Relation]
    public var candidates: [Candidate]
    public var flags: [Flag]
    public var mentions: [Mention]
    public var rule: String?
    public init(
      id: String? = nil, type: String? = nil, typeCode: String? = nil, code: String? = nil,
      number: String? = nil, year: Int? = nil, issuerCode: String? = nil, issuer: String? = nil,
      issued: String? = nil, term: String? = nil, session: Int? = nil, name: String? = nil,
      draft: Bool = false, subject: String? = nil, pinpoints: [Pinpoint] = [], relations: [Relation] = [], candidates: [Candidate] = [],
      flags: [Flag] = [], mentions: [Mention] = [], rule: String? = nil
    ) {
      self.id = id
      self.type = type
      self.typeCode = typeCode
      self.code = code
      self.number = number
      self.year = year
      self.issuerCode = issuerCode
      self.issuer = issuer
      self.issued = issued
      self.term = term
      self.session = session
      self.name = name
      self.draft = draft
      self.subject = subject
      self.pinpoints = pinpoints
      self.relations = relations
      self.candidates = candidates
      self.flags = flags
      self.mentions = mentions
      self.rule = rule
    }
  }

  public struct Pinpoint: Sendable, Hashable {
    public var text: String
    public var range: Range<Int>
    /// The places that it names: "Đ9.K2.a".
    public var paths: [String]
    public init(text: String, range: Range<Int>, paths: [String] = []) {
      self.text = text
      self.range = range
      self.paths = paths
    }
  }

  /// What a document does to another one of the text.
  public struct Relation: Sendable, Hashable, Codable {
    public var kind: DocumentReference.Relation.Kind
    /// The other document's id.
    public var target: String
    public var text: String
    public var range: Range<Int>
    public init(
      kind: DocumentReference.Relation.Kind, target: String, text: String, range: Range<Int>
    ) {
      self.kind = kind
      self.target = target
      self.text = text
      self.range = range
    }
  }

  /// Words that point to a document, without saying which one.
  public struct Unresolved: Sendable, Hashable, Codable {
    public var kind: UnresolvedReference.Kind
    public var text: String
    public var range: Range<Int>
    public var type: String?
    public var issued: String?
    public var paths: [String]
    /// Ids of documents that may be meant.
    public var candidates: [String]
    public init(
      kind: UnresolvedReference.Kind, text: String, range: Range<Int>, type: String? = nil,
      issued: String? = nil, paths: [String] = [], candidates: [String] = []
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
}

extension ArticleRecord.Pinpoint: Codable {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      range: try members.decode(Range<Int>.self, forKey: .range),
      paths: try members.value(.paths, or: []))
  }
}

extension ArticleRecord.Document {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decodeIfPresent(String.self, forKey: .id),
      type: try members.decodeIfPresent(String.self, forKey: .type),
      typeCode: try members.decodeIfPresent(String.self, forKey: .typeCode),
      code: try members.decodeIfPresent(String.self, forKey: .code),
      number: try members.decodeIfPresent(String.self, forKey: .number),
      year: try members.decodeIfPresent(Int.self, forKey: .year),
      issuerCode: try members.decodeIfPresent(String.self, forKey: .issuerCode),
      issuer: try members.decodeIfPresent(String.self, forKey: .issuer),
      issued: try members.decodeIfPresent(String.self, forKey: .issued),
      term: try members.decodeIfPresent(String.self, forKey: .term),
      session: try members.decodeIfPresent(Int.self, forKey: .session),
      name: try members.decodeIfPresent(String.self, forKey: .name),
      draft: try members.value(.draft, or: false),
      subject: try members.decodeIfPresent(String.self, forKey: .subject),
      pinpoints: try members.value(.pinpoints, or: []),
      relations: try members.value(.relations, or: []),
      candidates: try members.value(.candidates, or: []),
      flags: try members.value(.flags, or: [String]()).compactMap(Flag.init(rawValue:)),
      mentions: try members.value(.mentions, or: []),
      rule: try members.decodeIfPresent(String.self, forKey: .rule))
  }
}
