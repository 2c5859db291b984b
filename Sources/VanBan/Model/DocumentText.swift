/// A text that is itself a Party or State document: what its head, its signature and its outline
/// say.
///
/// ```swift
/// let document = article.document
/// document?.code                                   // "12/2026/QĐ-UBND"
/// document?.signer?.name                           // "Trần Văn An"
/// document?[DocumentPath([.init(.article, "3"), .init(.clause, "2")])]?.range
/// ```
public struct DocumentText: Sendable, Hashable {
  /// Who signs, and by whose authority.
  public struct Signer: Sendable, Hashable {
    /// The signer's name, without rank and degree.
    public var name: String
    /// As written: "PHÓ CHỦ TỊCH"
    public var office: String?
    /// The lines that give the authority, as written: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
    public var authority: [Authority]
    /// A signer with the given members.
    public init(name: String, office: String? = nil, authority: [Authority] = []) {
      self.name = name
      self.office = office
      self.authority = authority
    }
  }

  /// In whose place somebody signs.
  public struct Authority: Sendable, Hashable {
    /// How somebody signs for somebody else.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// "TM.", "T/M": on behalf of a body that decides together
      case onBehalf
      /// "KT.", "K/T": a deputy in place of the head
      case inPlace
      /// "TL.", "T/L": by order
      case byOrder
      /// "TUQ.", "TUQ": by delegation
      case delegated
      /// "Q.": acting
      case acting
    }
    /// How: on behalf, in place, by order, by delegation, acting.
    public var kind: Kind
    /// The body or office, as written.
    public var of: String
    /// An authority with the given members.
    public init(kind: Kind, of: String) {
      self.kind = kind
      self.of = of
    }
  }

  /// A part of the outline, with the parts that it holds.
  public struct Part: Sendable, Hashable {
    /// Where it stands in the document; articles are numbered through, so that their path does not
    /// hold the chapter.
    public var path: DocumentPath
    /// The words behind the part's number; nil where there are none.
    public var heading: String?
    /// With its heading and the parts that it holds, as indices of the text.
    public var range: Range<String.Index>
    /// The parts that it holds, in the order of the text.
    public var parts: [Part]
    /// A part with the given members; `range` holds indices of the text.
    public init(
      path: DocumentPath, heading: String? = nil, range: Range<String.Index>, parts: [Part] = []
    ) {
      self.path = path
      self.heading = heading
      self.range = range
      self.parts = parts
    }
  }

  /// Whose layout a document has.
  public enum Branch: String, Sendable, Hashable, Codable, CaseIterable {
    case party, state
  }

  /// By which layout it is written: that of the Party or that of the State.
  public var branch: Branch
  /// "Nghị quyết"; "Công văn" for a letter, which does not name its kind.
  public var type: String?
  /// In the canonical spelling; nil where it is still open.
  public var code: String?
  /// The body above the one that issues it, where the head names both: "UBND TỈNH BẮC NINH" over
  /// "SỞ NỘI VỤ".
  public var superior: String?
  /// The body that issues it, as its head writes it.
  public var issuer: String?
  /// Where it was signed.
  public var place: String?
  /// ISO date.
  public var issued: String?
  /// What it is about.
  public var subject: String?
  /// Who signs; nil where no signature is found.
  public var signer: Signer?
  /// Whom a letter or telegram is for: behind "Kính gửi" or "điện", without the dashes.
  public var addressees: [String]
  /// The lines under "Nơi nhận", without their dashes.
  public var recipients: [String]
  /// The parts of the highest level that the document has.
  public var outline: [Part]
  /// The document as one of ``Article/documents``, which "Nghị quyết này" refers to.
  public var reference: String?

  /// A document with the given members.
  public init(
    branch: Branch, type: String? = nil, code: String? = nil, superior: String? = nil,
    issuer: String? = nil, place: String? = nil, issued: String? = nil, subject: String? = nil, signer: Signer? = nil,
    addressees: [String] = [], recipients: [String] = [], outline: [Part] = [], reference: String? = nil
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

  /// The part at `path`, or nil. O(number of parts).
  public subscript(path: DocumentPath) -> Part? { DocumentText.find(path, in: outline) }

  private static func find(_ path: DocumentPath, in parts: [Part]) -> Part? {
    for part in parts {
      if part.path == path { return part }
      if let found = find(path, in: part.parts) { return found }
    }
    return nil
  }

  /// All parts in the order of the text, whatever their level.
  public var allParts: [Part] {
    var result: [Part] = []
    func add(_ parts: [Part]) {
      for part in parts {
        result.append(part)
        add(part.parts)
      }
    }
    add(outline)
    return result
  }
}
