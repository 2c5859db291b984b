/// A Party, State or international document that the text cites.
public struct DocumentReference: Sendable, Hashable, Identifiable {
  /// A doubt about how the number is written.
  public enum Flag: String, Sendable, Hashable, Codable, CaseIterable {
    /// The separators, the case or the order of the letters are not the official ones.
    case misprint
    /// Letters stand without their diacritics: "ND-CP".
    case undiacritised
  }

  /// A part of a document: "khoản 2 Điều 5".
  public struct Pinpoint: Sendable, Hashable {
    /// The words, every gap a single space.
    public var text: String
    /// Indices of the text.
    public var range: Range<String.Index>
    /// The places that it names: "khoản 1, 2 Điều 5" is `Đ5.K1` and `Đ5.K2`.
    public var paths: [DocumentPath]
    /// A part with the given members; `range` holds indices of the text.
    public init(text: String, range: Range<String.Index>, paths: [DocumentPath] = []) {
      self.text = text
      self.range = range
      self.paths = paths
    }
  }

  /// What this document does to another one of the text, or owes to it.
  public struct Relation: Sendable, Hashable {
    /// What the one document does to the other.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// "sửa đổi, bổ sung"
      case amends
      /// "thay thế"
      case replaces
      /// "bãi bỏ"
      case repeals
      /// "hướng dẫn thi hành", "quy định chi tiết"
      case guides
      /// "căn cứ"
      case basedOn
      /// "ban hành kèm theo"
      case issuedWith
      /// "theo tinh thần"
      case follows
      /// "triển khai", "thực hiện"
      case implements
    }
    /// What this document does to the other.
    public var kind: Kind
    /// The other document's ``DocumentReference/id``.
    public var target: String
    /// The words that say so.
    public var text: String
    /// Indices of the text.
    public var range: Range<String.Index>
    /// A relation with the given members; `range` holds indices of the text.
    public init(kind: Kind, target: String, text: String, range: Range<String.Index>) {
      self.kind = kind
      self.target = target
      self.text = text
      self.range = range
    }
  }

  /// A known document that the reference may mean.
  public struct Candidate: Sendable, Hashable, Codable {
    /// The number in its canonical spelling.
    public var code: String
    /// ISO date, or nil where the registry does not have it.
    public var issued: String?
    /// The body that issued it.
    public var issuer: String?
    /// What it is about.
    public var subject: String?
    /// A candidate with the given members.
    public init(code: String, issued: String?, issuer: String?, subject: String?) {
      self.code = code
      self.issued = issued
      self.issuer = issuer
      self.subject = subject
    }
  }

  /// "d1", "d2" … in the order of first mention.
  public var id: String
  /// The kind of document, first letter a capital: "Nghị quyết"; nil where neither words nor code
  /// tell.
  public var type: String?
  /// The code of the kind within the number: "NQ"; nil for laws and bare numbers.
  public var typeCode: String?
  /// The number in its canonical spelling, "18-NQ/TW", or the bare number; nil for a document
  /// cited by name.
  public var code: String?
  /// What stands before the first separator, as written: "07".
  public var number: String?
  /// The year within the number.
  public var year: Int?
  /// The code of the issuer within the number: "TW".
  public var issuerCode: String?
  /// The issuer that the text gives for this document.
  public var issuer: String?
  /// ISO date of issue, where the text gives the whole date.
  public var issued: String?
  /// The term of the Party or the assembly that passed it, as the text gives it: "XIII".
  public var term: String?
  /// The number of the session or plenum that passed it, as the text gives it.
  public var session: Int?
  /// The name of a document cited by name, with its year: "Luật Đất đai năm 2024".
  public var name: String?
  /// Whether the text speaks of a draft or bill. Drafts are no citations.
  public var draft: Bool
  /// What the document is about, in the text's words.
  public var subject: String?
  /// The parts of it that the text cites, in the order of the text.
  public var pinpoints: [Pinpoint]
  /// To other documents of the text.
  public var relations: [Relation]
  /// Known documents that bear this number. The text alone fills ``code``.
  public var candidates: [Candidate]
  /// Doubts about how the number is written; empty for most.
  public var flags: [Flag]
  /// In the order of the text; ranges cover kind and number or name.
  public var mentions: [Mention]
  /// The rule that found it first, for `--explain`.
  public var rule: String

  /// A document with the given members; all ranges are indices of the text.
  public init(
    id: String, type: String? = nil, typeCode: String? = nil, code: String? = nil,
    number: String? = nil, year: Int? = nil, issuerCode: String? = nil, issuer: String? = nil,
    issued: String? = nil, term: String? = nil, session: Int? = nil, name: String? = nil,
    draft: Bool = false, subject: String? = nil,
    pinpoints: [Pinpoint] = [], relations: [Relation] = [], candidates: [Candidate] = [],
    flags: [Flag] = [], mentions: [Mention] = [], rule: String = ""
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
