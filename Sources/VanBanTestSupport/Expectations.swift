/// An official that a text is expected to name. What is not given is not compared.
public struct ExpectedOfficial: Sendable {
  public var name: String
  public var titles: [ExpectedTitle]

  /// `ExpectedOfficial("Trần Văn An", "Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy")`
  public init(_ name: String, _ titles: ExpectedTitle...) {
    self.name = name
    self.titles = titles
  }
}

/// An office that an official is expected to hold; a string literal where only its text matters.
public struct ExpectedTitle: Sendable, ExpressibleByStringLiteral {
  public var text: String
  public var role: String?
  /// "" for an office that is expected to have none.
  public var organization: String?
  public var former: Bool?
  public var inherited: Bool?

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

  public init(stringLiteral value: String) { self.init(value) }
}

/// A document that a text is expected to cite; a string literal where only its number or name
/// matters.
public struct ExpectedDocument: Sendable, ExpressibleByStringLiteral {
  /// The canonical number, or the name of a document cited by name.
  public var key: String
  public var type: String?
  /// "" for a document that is expected to have none.
  public var issuer: String?
  /// An ISO day; "" for a document that is expected to have none.
  public var issued: String?
  public var draft: Bool?
  public var mentionCount: Int?

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

  public init(stringLiteral value: String) { self.init(value) }
}

/// A task that a text is expected to set; a string literal where only its words matter.
public struct ExpectedTask: Sendable, ExpressibleByStringLiteral {
  public var text: String
  /// "" for a task that is expected to have none.
  public var assigner: String?
  public var assignees: [String]?
  public var coordinators: [String]?
  /// "" for a task that is expected to have none.
  public var deadline: String?
  public var documents: [String]?

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

  public init(stringLiteral value: String) { self.init(value) }
}
