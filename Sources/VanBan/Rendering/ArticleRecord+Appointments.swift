extension ArticleRecord {
  /// That a person came into an office or left one.
  public struct Appointment: Sendable, Hashable, Codable {
    /// How the person came into the office or left it.
    public typealias Kind = VanBan.Appointment.Kind

    /// The person's name.
    public var person: String
    /// ``ArticleRecord/Person/id`` of the person; nil in annotations that give none.
    public var personID: String?
    /// Nil for a kind that this version does not know.
    public var kind: Kind?
    /// The offices that were left, as written.
    public var from: [String]
    /// The offices that were taken up, as written.
    public var to: [String]
    /// The day or period that the sentence gives.
    public var date: Date?
    /// The `id` of the document by which it was done.
    public var document: String?
    /// The words that tell it, every gap a single space.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>

    /// An appointment with the given members.
    public init(
      person: String, personID: String? = nil, kind: Kind?, from: [String] = [], to: [String] = [],
      date: Date? = nil, document: String? = nil, text: String, range: Range<Int>
    ) {
      self.person = person
      self.personID = personID
      self.kind = kind
      self.from = from
      self.to = to
      self.date = date
      self.document = document
      self.text = text
      self.range = range
    }

    private enum CodingKeys: String, CodingKey {
      case person, kind, from, to, date, document, text, range
      case personID = "personId"
    }
  }
}

extension ArticleRecord.Appointment {
  /// Reads an appointment; lists that are missing are empty.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      person: try members.value(.person, or: ""),
      personID: try members.decodeIfPresent(String.self, forKey: .personID),
      kind: try members.known(.kind), from: try members.value(.from, or: []),
      to: try members.value(.to, or: []),
      date: try members.decodeIfPresent(ArticleRecord.Date.self, forKey: .date),
      document: try members.decodeIfPresent(String.self, forKey: .document),
      text: try members.value(.text, or: ""),
      range: try members.decode(Range<Int>.self, forKey: .range))
  }
}
