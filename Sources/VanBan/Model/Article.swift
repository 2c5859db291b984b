/// What the analyzer takes out of one text. All ranges are indices of ``text``.
public struct Article: Sendable, Hashable {
  /// The caller's name for it: a file's name, a record's id.
  public var id: String?
  /// The text as it was passed in.
  public var text: String
  /// The first line where it is a headline.
  public var headline: String?
  /// The author's line at the end.
  public var byline: String?
  /// The first day of the event that the article is about; nil where no day is named.
  public var eventDate: EventDate?
  /// The text as a document, where it is one; nil for news.
  public var document: DocumentText?
  /// Persons with an office, in the order of first mention.
  public var officials: [Person]
  /// Persons without one.
  public var people: [Person]
  /// Who came into an office or left one, in the order of the text.
  public var appointments: [Appointment]
  /// Documents in the order of first mention, drafts among them.
  public var documents: [DocumentReference]
  /// What points to a document that the text does not settle.
  public var unresolved: [UnresolvedReference]
  /// In the order of the text.
  public var tasks: [AssignedTask]
  /// Bodies in the order of first mention.
  public var organizations: [NamedEntity]
  /// Places in the order of first mention.
  public var places: [NamedEntity]
  /// Days and periods in the order of the text.
  public var dates: [DateMention]
  /// What the article is about, where its first lines tell of a conference, session or the like.
  public var events: [Event]
  /// Numbers with units, in the order of the text.
  public var quantities: [Quantity]

  /// An article with the given members; all ranges are indices of `text`.
  public init(
    id: String? = nil, text: String, headline: String? = nil, byline: String? = nil,
    eventDate: EventDate? = nil, document: DocumentText? = nil, officials: [Person] = [],
    people: [Person] = [], documents: [DocumentReference] = [],
    unresolved: [UnresolvedReference] = [], tasks: [AssignedTask] = [],
    organizations: [NamedEntity] = [], places: [NamedEntity] = [], dates: [DateMention] = [],
    appointments: [Appointment] = [], events: [Event] = [], quantities: [Quantity] = []
  ) {
    self.id = id
    self.text = text
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
}
