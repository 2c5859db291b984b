extension ArticleRecord {
  public struct Task: Sendable, Hashable, Codable {
    public var text: String?
    public var range: Range<Int>
    public var actions: [String]
    public var assigner: String?
    public var assignerID: String?
    public var assignees: [String]
    public var coordinators: [String]
    public var deadline: Deadline?
    public var documents: [String]
    public var rule: String?
    public var kind: AssignedTask.Kind?
    public var quoted: Bool
    public var object: String?
    public var place: String?
    public init(
      text: String? = nil, range: Range<Int>, actions: [String] = [], assigner: String? = nil,
      assignerID: String? = nil, assignees: [String] = [], coordinators: [String] = [],
      deadline: Deadline? = nil, documents: [String] = [], rule: String? = nil,
      kind: AssignedTask.Kind? = nil, quoted: Bool = false, object: String? = nil,
      place: String? = nil
    ) {
      self.text = text
      self.range = range
      self.actions = actions
      self.assigner = assigner
      self.assignerID = assignerID
      self.assignees = assignees
      self.coordinators = coordinators
      self.deadline = deadline
      self.documents = documents
      self.rule = rule
      self.kind = kind
      self.quoted = quoted
      self.object = object
      self.place = place
    }
  }

  public struct Deadline: Sendable, Hashable, Codable {
    public var text: String
    public var range: Range<Int>?
    public var from: String?
    public var to: String?
    public var inferred: Bool
    public init(
      text: String, range: Range<Int>? = nil, from: String? = nil, to: String? = nil,
      inferred: Bool = false
    ) {
      self.text = text
      self.range = range
      self.from = from
      self.to = to
      self.inferred = inferred
    }
  }
}

extension ArticleRecord.Task {
  private enum CodingKeys: String, CodingKey {
    case text, range, actions, assigner
    case assignerID = "assignerId"
    case assignees, coordinators, deadline, documents, rule, kind, quoted, object, place
  }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decodeIfPresent(String.self, forKey: .text),
      range: try members.decode(Range<Int>.self, forKey: .range),
      actions: try members.value(.actions, or: []),
      assigner: try members.decodeIfPresent(String.self, forKey: .assigner),
      assignerID: try members.decodeIfPresent(String.self, forKey: .assignerID),
      assignees: try members.value(.assignees, or: []),
      coordinators: try members.value(.coordinators, or: []),
      deadline: try members.decodeIfPresent(ArticleRecord.Deadline.self, forKey: .deadline)
        .flatMap { $0.text.isEmpty ? nil : $0 },
      documents: try members.value(.documents, or: []),
      rule: try members.decodeIfPresent(String.self, forKey: .rule),
      // A kind that this version does not know is none.
      kind: try members.decodeIfPresent(String.self, forKey: .kind)
        .flatMap(AssignedTask.Kind.init(rawValue:)),
      quoted: try members.value(.quoted, or: false),
      object: try members.decodeIfPresent(String.self, forKey: .object),
      place: try members.decodeIfPresent(String.self, forKey: .place))
  }
}

extension ArticleRecord.Deadline {
  /// An object, or the words alone as annotations have them.
  public init(from decoder: any Decoder) throws {
    if let words = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text: words)
      return
    }
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      range: try members.decodeIfPresent(Range<Int>.self, forKey: .range),
      from: try members.decodeIfPresent(String.self, forKey: .from),
      to: try members.decodeIfPresent(String.self, forKey: .to),
      inferred: try members.value(.inferred, or: false))
  }
}
