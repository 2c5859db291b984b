extension ArticleRecord {
  /// A document that the text cites, see ``VanBan/DocumentReference``.
  public struct Document: Sendable, Hashable, Codable {
    /// A known document that may be meant.
    public typealias Candidate = DocumentReference.Candidate
    /// A doubt about how the number is written.
    public typealias Flag = DocumentReference.Flag

    /// "d1", "d2" … in the order of first mention.
    public var id: String?
    /// The kind of document: "Nghị quyết".
    public var type: String?
    /// The code of the kind within the number: "NQ".
    public var typeCode: String?
    /// The number in its canonical spelling: "18-NQ/TW"; nil for a document cited by name.
    public var code: String?
    /// What stands before the first separator: "18".
    public var number: String?
    /// The year within the number.
    public var year: Int?
    /// The code of the issuer within the number: "TW".
    public var issuerCode: String?
    /// The issuer that the text gives for this document.
    public var issuer: String?
    /// ISO date of issue, where the text gives the whole date.
    public var issued: String?
    /// The term of the Party or the assembly that passed it: "XIII".
    public var term: String?
    /// The number of the session or plenum that passed it.
    public var session: Int?
    /// The name of a document cited by name.
    public var name: String?
    /// Whether the text speaks of a draft or bill.
    public var draft: Bool
    /// What the document is about, in the text's words.
    public var subject: String?
    /// The parts of it that the text cites.
    public var pinpoints: [Pinpoint]
    /// What it does to other documents of the text.
    public var relations: [Relation]
    /// Known documents that bear this number.
    public var candidates: [Candidate]
    /// Doubts about how the number is written.
    public var flags: [Flag]
    /// Where the text cites it, in the order of the text.
    public var mentions: [Mention]
    /// The rule that found it first; written only where it was asked for.
    public var rule: String?
    /// A document with the given members.
    public init(
      id: String? = nil, type: String? = nil, typeCode: String? = nil, code: String? = nil,
      number: String? = nil, year: Int? = nil, issuerCode: String? = nil, issuer: String? = nil,
      issued: String? = nil, term: String? = nil, session: Int? = nil, name: String? = nil,
      draft: Bool = false, subject: String? = nil, pinpoints: [Pinpoint] = [],
      relations: [Relation] = [], candidates: [Candidate] = [],
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

  /// A part of a document: "khoản 2 Điều 5".
  public struct Pinpoint: Sendable, Hashable {
    /// The words, every gap a single space.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// The places that it names: "Đ9.K2.a".
    public var paths: [String]
    /// A part with the given members.
    public init(text: String, range: Range<Int>, paths: [String] = []) {
      self.text = text
      self.range = range
      self.paths = paths
    }
  }

  /// What a document does to another one of the text.
  public struct Relation: Sendable, Hashable, Codable {
    /// What the one document does to the other.
    public var kind: DocumentReference.Relation.Kind
    /// The other document's id.
    public var target: String
    /// The words that say so.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// A relation with the given members.
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
    /// What is left open.
    public var kind: UnresolvedReference.Kind
    /// The words, every gap a single space.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// The kind of document that the words name.
    public var type: String?
    /// ISO date, where the text gives the whole date.
    public var issued: String?
    /// The places in a document that the words name, as ``VanBan/DocumentPath`` prints them.
    public var paths: [String]
    /// Ids of documents that may be meant.
    public var candidates: [String]
    /// An unresolved reference with the given members.
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
  /// Reads a reference; lists that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      range: try members.decode(Range<Int>.self, forKey: .range),
      paths: try members.value(.paths, or: []))
  }
}

extension ArticleRecord.Document {
  /// Reads a document; lists that are missing are empty, and what is no draft need not say so.
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
