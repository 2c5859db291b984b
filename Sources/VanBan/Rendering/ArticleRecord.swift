public import VanBanText

/// What is known of one article in the wire shape of schema "vanban.article/1": plain values, with
/// offsets in place of string indices.
///
/// ```swift
/// let record = ArticleRecord(article)                       // scalar offsets
/// let line = JSONWriter().line(record)                      // one line of JSON
/// ```
/// Decoding tolerates missing members, so that hand-made annotations, whose tasks have no more than
/// a range, are read by the same type. Unknown members are skipped.
public struct ArticleRecord: Sendable, Hashable {
  /// The value of the member "schema".
  public static let schema = "vanban.article/1"

  /// The caller's name for the article: a file's name, a record's id.
  public var id: String?
  /// What the offsets count.
  public var offsets: OffsetUnit
  /// The first line where it is a headline.
  public var headline: String?
  /// The author's line.
  public var byline: String?
  /// The first day of the event that the article is about.
  public var eventDate: EventDate?
  /// The text as a document, where it is one; null for news.
  public var document: TextDocument?
  /// Persons with an office, in the order of first mention.
  public var officials: [Person]
  /// Persons without one.
  public var people: [Person]
  /// Documents in the order of first mention, drafts among them.
  public var documents: [Document]
  /// What points to a document that the text does not settle.
  public var unresolved: [Unresolved]
  /// What is to be done, in the order of the text.
  public var tasks: [Task]
  /// Bodies in the order of first mention.
  public var organizations: [Entity]
  /// Places in the order of first mention.
  public var places: [Entity]
  /// Days and periods in the order of the text.
  public var dates: [Date]
  /// Who came into an office or left one, in the order of the text.
  public var appointments: [Appointment]
  /// What the article is about, in the order of the text.
  public var events: [Event]
  /// Numbers with units, in the order of the text.
  public var quantities: [Quantity]

  /// A record with the given members; what is left out is empty.
  public init(
    id: String? = nil, offsets: OffsetUnit = .scalar, headline: String? = nil,
    byline: String? = nil, eventDate: EventDate? = nil, document: TextDocument? = nil,
    officials: [Person] = [], people: [Person] = [], documents: [Document] = [],
    unresolved: [Unresolved] = [], tasks: [Task] = [], organizations: [Entity] = [],
    places: [Entity] = [], dates: [Date] = [], appointments: [Appointment] = [],
    events: [Event] = [], quantities: [Quantity] = []
  ) {
    self.id = id
    self.offsets = offsets
    self.headline = headline
    self.byline = byline
    self.eventDate = eventDate
    self.document = document
    self.officials = officials
    self.people = people
    self.documents = documents
    self.unresolved = unresolved
    self.tasks = tasks
    self.organizations = organizations
    self.places = places
    self.dates = dates
    self.appointments = appointments
    self.events = events
    self.quantities = quantities
  }

  /// What an offset into a text counts.
  public typealias OffsetUnit = OffsetConverter.Unit
}

extension ArticleRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, id, offsets, headline, byline, eventDate, document, officials, people, documents
    case unresolved, tasks, organizations, places, dates, appointments, events, quantities
  }

  /// Reads a record; members that are missing are empty, unknown ones are skipped.
  ///
  /// - Throws: where the schema is another one, or a member has another type.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try members.value(.schema, or: Self.schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: members,
        debugDescription: "the schema is \(schema), but \(Self.schema) is read here")
    }
    self.init(
      id: try members.decodeIfPresent(String.self, forKey: .id),
      offsets: try members.value(.offsets, or: .scalar),
      headline: try members.decodeIfPresent(String.self, forKey: .headline),
      byline: try members.decodeIfPresent(String.self, forKey: .byline),
      eventDate: try members.decodeIfPresent(EventDate.self, forKey: .eventDate),
      document: try members.decodeIfPresent(TextDocument.self, forKey: .document),
      officials: try members.value(.officials, or: []),
      people: try members.value(.people, or: []),
      documents: try members.value(.documents, or: []),
      unresolved: try members.value(.unresolved, or: []),
      tasks: try members.value(.tasks, or: []),
      organizations: try members.value(.organizations, or: []),
      places: try members.value(.places, or: []),
      dates: try members.value(.dates, or: []),
      appointments: try members.value(.appointments, or: []),
      events: try members.value(.events, or: []),
      quantities: try members.value(.quantities, or: []))
  }

  /// Writes all members, nulls among them.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(Self.schema, forKey: .schema)
    try members.encode(id, forKey: .id)
    try members.encode(offsets, forKey: .offsets)
    try members.encode(headline, forKey: .headline)
    try members.encode(byline, forKey: .byline)
    try members.encode(eventDate, forKey: .eventDate)
    try members.encode(document, forKey: .document)
    try members.encode(officials, forKey: .officials)
    try members.encode(people, forKey: .people)
    try members.encode(documents, forKey: .documents)
    try members.encode(unresolved, forKey: .unresolved)
    try members.encode(tasks, forKey: .tasks)
    try members.encode(organizations, forKey: .organizations)
    try members.encode(places, forKey: .places)
    try members.encode(dates, forKey: .dates)
    try members.encode(appointments, forKey: .appointments)
    try members.encode(events, forKey: .events)
    try members.encode(quantities, forKey: .quantities)
  }
}
