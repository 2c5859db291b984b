/// An official that a text is expected to name. What is not given is not compared.
public struct ExpectedOfficial: Sendable {
  /// The fullest name that the text gives.
  public var name: String
  /// The offices, in any order; all of them are expected.
  public var titles: [ExpectedTitle]

  /// `ExpectedOfficial("Trần Văn An", "Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy")`
  public init(_ name: String, _ titles: ExpectedTitle...) {
    self.name = name
    self.titles = titles
  }
}

/// An office that an official is expected to hold; a string literal where only its text matters.
public struct ExpectedTitle: Sendable, ExpressibleByStringLiteral {
  /// The office as written.
  public var text: String
  /// The office without its body.
  public var role: String?
  /// "" for an office that is expected to have none.
  public var organization: String?
  /// Whether the person has left it.
  public var former: Bool?
  /// Whether it comes from the heading of a list.
  public var inherited: Bool?

  /// An office; what is nil is not compared.
  public init(
    _ text: String, role: String? = nil, organization: String? = nil, former: Bool? = nil,
    inherited: Bool? = nil
  ) {
    self.text = text
    self.role = role
    self.organization = organization
    self.former = former
    self.inherited = inherited
  }

  /// An office of which only the text is compared.
  public init(stringLiteral value: String) { self.init(value) }
}

/// A document that a text is expected to cite; a string literal where only its number or name
/// matters.
public struct ExpectedDocument: Sendable, ExpressibleByStringLiteral {
  /// The canonical number, or the name of a document cited by name.
  public var key: String
  /// "Nghị quyết".
  public var type: String?
  /// "" for a document that is expected to have none.
  public var issuer: String?
  /// An ISO day; "" for a document that is expected to have none.
  public var issued: String?
  /// Whether the text speaks of a draft.
  public var draft: Bool?
  /// How many times the text cites it.
  public var mentionCount: Int?

  /// A document; what is nil is not compared.
  public init(
    _ codeOrName: String, type: String? = nil, issuer: String? = nil, issued: String? = nil,
    draft: Bool? = nil, mentionCount: Int? = nil
  ) {
    key = codeOrName
    self.type = type
    self.issuer = issuer
    self.issued = issued
    self.draft = draft
    self.mentionCount = mentionCount
  }

  /// A document of which only the number or name is compared.
  public init(stringLiteral value: String) { self.init(value) }
}

/// A task that a text is expected to set; a string literal where only its words matter.
public struct ExpectedTask: Sendable, ExpressibleByStringLiteral {
  /// What is to be done, as written.
  public var text: String
  /// "" for a task that is expected to have none.
  public var assigner: String?
  /// Who is told to do it, as written.
  public var assignees: [String]?
  /// With whom, as written.
  public var coordinators: [String]?
  /// "" for a task that is expected to have none.
  public var deadline: String?
  /// Codes or names of the documents within it.
  public var documents: [String]?

  /// A task; what is nil is not compared.
  public init(
    _ text: String, assigner: String? = nil, assignees: [String]? = nil,
    coordinators: [String]? = nil, deadline: String? = nil, documents: [String]? = nil
  ) {
    self.text = text
    self.assigner = assigner
    self.assignees = assignees
    self.coordinators = coordinators
    self.deadline = deadline
    self.documents = documents
  }

  /// A task of which only the text is compared.
  public init(stringLiteral value: String) { self.init(value) }
}
