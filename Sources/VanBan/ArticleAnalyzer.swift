import VanBanText

/// Reads an article: who the officials are, which documents are cited, which tasks are set.
///
/// ```swift
/// let article = ArticleAnalyzer().analyze("Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu.")
/// article.officials.first?.name   // "Trần Văn An"
/// ```
public struct ArticleAnalyzer: Sendable {
  private let knowledge: Knowledge
  private let splitter = SentenceSplitter()
  private let documentRecognizer: DocumentRecognizer
  private let taskRecognizer: TaskRecognizer
  private let eventRecognizer: EventRecognizer
  private let quantityRecognizer: QuantityRecognizer

  /// An analyzer over the given tables; it can be used from any number of threads at once.
  ///
  /// - Parameters:
  ///   - knowledge: the tables of offices, bodies, places, kinds of documents and verbs.
  ///   - registry: the documents that are known apart from the text.
  public init(knowledge: Knowledge = .standard, registry: DocumentRegistry = .standard) {
    self.knowledge = knowledge
    documentRecognizer = DocumentRecognizer(knowledge: knowledge, registry: registry)
    taskRecognizer = TaskRecognizer(knowledge: knowledge)
    eventRecognizer = EventRecognizer(
      knowledge: knowledge, directives: taskRecognizer.vocabulary)
    quantityRecognizer = QuantityRecognizer(knowledge: knowledge)
  }

  /// Analyzes `text`. Any string gets an answer; time is linear in its length.
  ///
  /// - Parameters:
  ///   - text: the article, its headline on the first line where it has one.
  ///   - published: the day of publication, which resolves years that the text leaves out.
  ///   - id: the caller's name for the article.
  public func analyze(
    _ text: String, published: CalendarDate? = nil, id: String? = nil
  ) -> Article {
    read(text, published: published, id: id).article
  }

  /// As ``analyze(_:published:id:)``, with the tokens that were made on the way.
  package func read(
    _ text: String, published: CalendarDate? = nil, id: String? = nil
  ) -> (article: Article, tokens: TokenTable) {
    // Tokens, sentences, phrases of the tables, layout.
    let analysis = TextAnalysis(text, knowledge: knowledge, splitter: splitter)

    // Recognize.
    var found = OfficialRecognizer(analysis: analysis).findings()
    let documentFindings = documentRecognizer.findings(in: analysis)
    let documents = documentFindings.documents
    let days = DateRecognizer().recognize(in: analysis.table, published: published)
    let dates = days.map { $0.mention(in: analysis.table) }
    let (organizations, places, province) = EntityRecognizer().entities(
      in: analysis, titles: found.persons.flatMap { $0.titles.map(\.title) })

    // Assemble.
    Jurisdictions(analysis: analysis, province: province).note(in: &found.persons)
    OfficePeriods(analysis: analysis, dates: dates).note(in: &found.persons)
    let persons = PersonRegistry.persons(from: found.persons, analysis: analysis)
    let appointments = AppointmentAssembler(analysis: analysis, persons: persons.named)
      .appointments(from: found.appointments, dates: dates, documents: documents)
    let tasks = taskRecognizer.tasks(
      in: analysis, people: persons.officials + persons.people, documents: documents, dates: dates,
      places: places)
    let eventDate = EventDateFinder().eventDate(
      in: analysis, dates: days, published: published)
    let events = eventRecognizer.events(
      in: analysis, people: persons.officials + persons.people, date: eventDate)
    let quantities = quantityRecognizer.quantities(in: analysis, dates: dates)

    let article = Article(
      id: id, text: text, headline: analysis.layout.headline(in: analysis.table),
      byline: analysis.layout.byline(in: analysis.table),
      eventDate: eventDate,
      document: documentFindings.document, officials: persons.officials, people: persons.people,
      documents: documents, unresolved: documentFindings.unresolved, tasks: tasks,
      organizations: organizations, places: places, dates: dates, appointments: appointments,
      events: events, quantities: quantities)
    return (article, analysis.table)
  }
}
