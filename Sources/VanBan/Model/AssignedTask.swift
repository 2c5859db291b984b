/// What the text says is to be done: ordered, requested, assigned or set as a duty.
public struct AssignedTask: Sendable, Hashable {
  /// Words that set a day or a period by which it is to be done.
  public struct Deadline: Sendable, Hashable {
    /// The words, every gap a single space.
    public var text: String
    /// Indices of the text.
    public var range: Range<String.Index>
    /// ISO day from which, or nil.
    public var from: String?
    /// ISO day up to which, the day itself not included, or nil.
    public var to: String?
    /// Whether the year comes from the date of publication.
    public var inferred: Bool
    /// A deadline with the given members; `range` holds indices of the text.
    public init(
      text: String, range: Range<String.Index>, from: String? = nil, to: String? = nil,
      inferred: Bool = false
    ) {
      self.text = text
      self.range = range
      self.from = from
      self.to = to
      self.inferred = inferred
    }
  }

  /// How it is told.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// "yêu cầu", "chỉ đạo"
    case order
    /// "đề nghị", "kiến nghị", also from below
    case request
    /// "giao", "phân công": work given to someone
    case assignment
    /// "cần", "phải", "nhiệm vụ là": what is said to be someone's duty
    case duty
  }

  /// From the first word of what is to be done to before the closing punctuation; indices of the
  /// text.
  public var range: Range<String.Index>
  /// The words of ``range``, every gap a single space.
  public var text: String
  /// How it is set: as an order, a request, an assignment or a duty.
  public var kind: Kind
  /// Whether it stands within quotation marks.
  public var isQuoted: Bool
  /// What the verbs act on: the words behind them up to a comma or a purpose; nil where there are
  /// none.
  public var object: String?
  /// Where it is to be done, by the name that the text gives the place; nil where it names none.
  public var place: String?
  /// The verbs that open the clause, lower case: ["tham mưu", "thực hiện"].
  public var actions: [String]
  /// Who orders it: a person's name or the body by the fullest name the text gives.
  public var assigner: String?
  /// ``Person/id`` of the assigner where it is a person.
  public var assignerID: String?
  /// Who is told to do it, as written.
  public var assignees: [String]
  /// With whom, as written.
  public var coordinators: [String]
  /// By when; nil where the text sets no day or period.
  public var deadline: Deadline?
  /// Codes or names of the documents that the range cites.
  public var documents: [String]
  /// The rule that found it, for `--explain`.
  public var rule: String

  /// A task with the given members; `range` holds indices of the text.
  public init(
    range: Range<String.Index>, text: String, actions: [String] = [], assigner: String? = nil,
    assignerID: String? = nil, assignees: [String] = [], coordinators: [String] = [],
    deadline: Deadline? = nil, documents: [String] = [], rule: String = "", kind: Kind = .order,
    isQuoted: Bool = false, object: String? = nil, place: String? = nil
  ) {
    self.range = range
    self.text = text
    self.actions = actions
    self.assigner = assigner
    self.assignerID = assignerID
    self.assignees = assignees
    self.coordinators = coordinators
    self.deadline = deadline
    self.documents = documents
    self.rule = rule
    self.kind = kind
    self.isQuoted = isQuoted
    self.object = object
    self.place = place
  }
}
