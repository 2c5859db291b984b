extension ArticleRecord {
  /// A text that is itself a document, see ``VanBan/DocumentText``.
  public struct TextDocument: Sendable, Hashable {
    public struct Signer: Sendable, Hashable, Codable {
      public var name: String
      public var office: String?
      public var authority: [Authority]
      public init(name: String, office: String? = nil, authority: [Authority] = []) {
        self.name = name
        self.office = office
        self.authority = authority
      }
    }

    public struct Authority: Sendable, Hashable, Codable {
      public var kind: DocumentText.Authority.Kind
      public var of: String
      public init(kind: DocumentText.Authority.Kind, of: String) {
        self.kind = kind
        self.of = of
      }
    }

    public struct Part: Sendable, Hashable {
      /// "Đ9.K2.a"
      public var path: String
      public var heading: String?
      public var range: Range<Int>
      public var parts: [Part]
      public init(
        path: String, heading: String? = nil, range: Range<Int>, parts: [Part] = []
      ) {
        self.path = path
        self.heading = heading
        self.range = range
        self.parts = parts
      }
    }

    public var branch: DocumentText.Branch
    public var type: String?
    public var code: String?
    public var superior: String?
    public var issuer: String?
    public var place: String?
    public var issued: String?
    public var subject: String?
    public var signer: Signer?
    public var addressees: [String]
    public var recipients: [String]
    public var outline: [Part]
    /// Its own id among the documents.
    public var reference: String?

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
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      path: try members.decode(String.self, forKey: .path),
      heading: try members.decodeIfPresent(String.self, forKey: .heading),
      range: try members.decode(Range<Int>.self, forKey: .range),
      parts: try members.value(.parts, or: []))
  }
}
