extension ArticleRecord {
  /// A text that is itself a document, see ``VanBan/DocumentText``.
  public struct TextDocument: Sendable, Hashable {
    /// Who signs, and by whose authority.
    public struct Signer: Sendable, Hashable, Codable {
      /// The signer's name.
      public var name: String
      /// As written: "PHÓ CHỦ TỊCH".
      public var office: String?
      /// The lines that give the authority, in their order.
      public var authority: [Authority]
      /// A signer with the given members.
      public init(name: String, office: String? = nil, authority: [Authority] = []) {
        self.name = name
        self.office = office
        self.authority = authority
      }
    }

    /// In whose place somebody signs.
    public struct Authority: Sendable, Hashable, Codable {
      /// How: on behalf, in place, by order, by delegation, acting.
      public var kind: DocumentText.Authority.Kind
      /// The body or office, as written.
      public var of: String
      /// An authority with the given members.
      public init(kind: DocumentText.Authority.Kind, of: String) {
        self.kind = kind
        self.of = of
      }
    }

    /// A part of the outline, with the parts that it holds.
    public struct Part: Sendable, Hashable {
      /// "Đ9.K2.a"
      public var path: String
      /// The words behind the part's number.
      public var heading: String?
      /// With the parts that it holds, in the unit of ``ArticleRecord/offsets``.
      public var range: Range<Int>
      /// The parts that it holds.
      public var parts: [Part]
      /// A part with the given members.
      public init(
        path: String, heading: String? = nil, range: Range<Int>, parts: [Part] = []
      ) {
        self.path = path
        self.heading = heading
        self.range = range
        self.parts = parts
      }
    }

    /// By which layout it is written: that of the Party or that of the State.
    public var branch: DocumentText.Branch
    /// The kind of document.
    public var type: String?
    /// The number in its canonical spelling; nil where it is still open.
    public var code: String?
    /// The body above the issuer, as the head writes it.
    public var superior: String?
    /// The body that issues it, as its head writes it.
    public var issuer: String?
    /// Where it was signed.
    public var place: String?
    /// ISO date of issue.
    public var issued: String?
    /// What it is about.
    public var subject: String?
    /// Who signs it.
    public var signer: Signer?
    /// Whom the document speaks to, behind "Kính gửi".
    public var addressees: [String]
    /// The lines under "Nơi nhận", without their dashes.
    public var recipients: [String]
    /// The parts of the highest level that it has.
    public var outline: [Part]
    /// Its own id among the documents.
    public var reference: String?

    /// A document with the given members.
    public init(
      branch: DocumentText.Branch, type: String? = nil, code: String? = nil,
      superior: String? = nil, issuer: String? = nil, place: String? = nil,
      issued: String? = nil, subject: String? = nil, signer: Signer? = nil,
      addressees: [String] = [], recipients: [String] = [], outline: [Part] = [],
      reference: String? = nil
    ) {
      self.branch = branch
      self.type = type
      self.code = code
      self.superior = superior
      self.issuer = issuer
      self.place = place
      self.issued = issued
      self.subject = subject
      self.signer = signer
      self.addressees = addressees
      self.recipients = recipients
      self.outline = outline
      self.reference = reference
    }
  }
}

extension ArticleRecord.TextDocument: Codable {
  /// Reads a part; lists that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      branch: try members.decode(DocumentText.Branch.self, forKey: .branch),
      type: try members.decodeIfPresent(String.self, forKey: .type),
      code: try members.decodeIfPresent(String.self, forKey: .code),
      superior: try members.decodeIfPresent(String.self, forKey: .superior),
      issuer: try members.decodeIfPresent(String.self, forKey: .issuer),
      place: try members.decodeIfPresent(String.self, forKey: .place),
      issued: try members.decodeIfPresent(String.self, forKey: .issued),
      subject: try members.decodeIfPresent(String.self, forKey: .subject),
      signer: try members.decodeIfPresent(Signer.self, forKey: .signer),
      addressees: try members.value(.addressees, or: []),
      recipients: try members.value(.recipients, or: []),
      outline: try members.value(.outline, or: []),
      reference: try members.decodeIfPresent(String.self, forKey: .reference))
  }
}

extension ArticleRecord.TextDocument.Part: Codable {
  /// Reads a document; lists that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      path: try members.decode(String.self, forKey: .path),
      heading: try members.decodeIfPresent(String.self, forKey: .heading),
      range: try members.decode(Range<Int>.self, forKey: .range),
      parts: try members.value(.parts, or: []))
  }
}
