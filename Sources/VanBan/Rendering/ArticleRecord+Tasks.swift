extension ArticleRecord {
  /// What is to be done, see ``VanBan/AssignedTask``.
  public struct Task: Sendable, Hashable, Codable {
    /// The words of the range, every gap a single space; nil in annotations.
    public var text: String?
    /// From the first word of what is to be done to before the closing punctuation, in the unit of
    /// ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// The verbs that open the clause, lower case.
    public var actions: [String]
    /// Who orders it: a person's or a body's name.
    public var assigner: String?
    /// ``ArticleRecord/Person/id`` of the assigner where it is a person.
    public var assignerID: String?
    /// Who is told to do it, as written.
    public var assignees: [String]
    /// With whom, as written.
    public var coordinators: [String]
    /// By when; nil where the text sets no day or period.
    public var deadline: Deadline?
    /// Codes or names of the documents that the range cites.
    public var documents: [String]
    /// The rule that found it; written only where it was asked for.
    public var rule: String?
    /// What kind of task it is.
    public var kind: AssignedTask.Kind?
    /// Whether it stands in quotation marks.
    public var quoted: Bool
    /// What the verbs act on, as written.
    public var object: String?
    /// Where it is to be done, as written.
    public var place: String?
    /// A task with the given members.
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

  /// Words that set a day or a period by which a task is to be done.
  public struct Deadline: Sendable, Hashable, Codable {
    /// The words, every gap a single space.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``; nil in annotations.
    public var range: Range<Int>?
    /// ISO day from which.
    public var from: String?
    /// ISO day up to which, the day itself not included.
    public var to: String?
    /// Whether the year comes from the day of publication.
    public var inferred: Bool
    /// A deadline with the given members.
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

  /// Reads a task; only its range is needed.
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
