#if Index
  internal import Foundation
  internal import VanBan
  internal import VanBanText

  /// An article as the rows that hold it, and the hash of all of them.
  ///
  /// The hash is made from the rows, so nothing that is stored can change unnoticed. The rows are
  /// made by whoever analyzed the article, on any core; the one writer only hands them to SQLite.
  struct StoredArticle: Sendable {
    let id: String
    /// The columns of `articles` that follow from the analysis.
    private(set) var article = RowBuffer()
    private(set) var parts = RowBuffer()
    private(set) var hash = Data()
    /// Hash of what the analyzer was given.
    let source: Data
    let analyzer: String
    /// The names under which persons may have to be linked anew.
    private(set) var names: Set<PersonName> = []
    /// The words of the headline and of the text, for ``SearchTokenizer``.
    private(set) var words = RowBuffer()
    /// Words with diacritics that may be new to the index.
    private(set) var newWords: [SearchKeys.Word] = []

    private var mentionCount = 0
    /// Lent by the caller, who has more articles to come.
    private var keys: SearchKeys

    init(_ entry: ArticleIndex.Entry, keys lent: inout SearchKeys) {
      let article = entry.article
      let offsets = OffsetConverter(article.text)
      id = StoredArticle.storable(entry.id)
      source = ArticleIndex.Source(entry).fingerprint
      analyzer = entry.analyzer
      let text = StoredArticle.storable(article.text)
      let tokens =
        entry.tokens.flatMap { $0.text == text ? $0 : nil } ?? Tokenizer().table(of: text)
      words.begin(.words)
      words.addArticle()
      words.add(
        rawText: article.headline.map {
          lent.encoded(Tokenizer().table(of: StoredArticle.storable($0)))
        })
      words.add(rawText: lent.encoded(tokens))
      keys = lent
      lent = SearchKeys()
      let event = EventDay(article.eventDate, published: entry.published)
      let range = article.eventDate?.range
      self.article.begin(.article)
      self.article.add(article.byline)
      self.article.add(entry.published?.description ?? event?.date.description)
      self.article.add(event?.date.description)
      self.article.add(article.eventDate?.day)
      self.article.add(range.map { offsets.offset(of: $0.upperBound, in: .scalar) })
      self.article.add(event?.isInferred ?? false)
      self.article.add(article.eventDate?.month)
      self.article.add(range.map { offsets.offset(of: $0.lowerBound, in: .scalar) })
      self.article.add(article.eventDate?.text)
      self.article.add(article.eventDate?.year)
      self.article.add(article.headline)
      self.article.add(entry.isHeadlineGiven)
      self.article.add(entry.published?.description)
      self.article.add(article.text)
      let scopes = OfficeScopes(of: article)
      for (number, person) in (article.officials + article.people).enumerated() {
        add(person, number: number, offsets: offsets, scopes: scopes)
      }
      for (number, document) in article.documents.enumerated() {
        add(document, number: number, offsets: offsets)
      }
      for (number, task) in article.tasks.enumerated() {
        add(task, number: number, offsets: offsets)
      }
      add(article.organizations, .organization, .organizationUse, offsets: offsets)
      add(article.places, .place, .placeUse, offsets: offsets)
      for (number, date) in article.dates.enumerated() {
        begin(.date, number)
        parts.add(date.text)
        parts.add(date.grain.rawValue)
        parts.add(date.start)
        parts.add(date.end)
        parts.add(date.inferred)
        add(date.range, offsets)
      }
      var hash = RowHash()
      self.article.mix(into: &hash)
      parts.mix(into: &hash)
      self.article.add(blob: hash.data)
      self.article.add(blob: source)
      self.article.add(analyzer)
      self.article.add(id)
      self.hash = hash.data
      newWords = keys.takeNewWords()
      lent = keys
      keys = SearchKeys()
    }

    /// Begins a row of the article's own.
    private mutating func begin(_ statement: RowStatement, _ number: Int) {
      parts.begin(statement)
      parts.addArticle()
      parts.add(number)
    }

    private mutating func add(_ range: Range<String.Index>, _ offsets: OffsetConverter) {
      parts.add(offsets.offset(of: range.lowerBound, in: .scalar))
      parts.add(offsets.offset(of: range.upperBound, in: .scalar))
    }

    private mutating func add(
      _ person: Person, number: Int, offsets: OffsetConverter, scopes: OfficeScopes
    ) {
      let name = keys.joined(person.name)
      let offices = person.titles.map { title in
        let office = keys.writtenOut(title.text)
        return (office, scopes.link(of: title, key: office.exact, keys: &keys))
      }
      // Whom no office can join with others is somebody else, and need not be looked at again.
      var individual: Int64?
      if offices.allSatisfy({ $0.1 == nil }) {
        let identity = "\(id)#\(person.id)"
        let key = RowHash.key(identity)
        individual = key
        parts.begin(.individual)
        parts.add(key)
        parts.add(identity)
        parts.add(person.name)
        parts.add(name.exact)
        parts.add(name.folded)
      } else {
        names.insert(PersonName(exact: name.exact, folded: name.folded))
      }
      begin(.person, number)
      parts.add(person.id)
      parts.add(person.name)
      parts.add(name.exact)
      parts.add(name.folded)
      parts.add(person.honorifics)
      parts.add(!person.titles.isEmpty)
      parts.add(individual.map { Int($0) })
      for (order, (title, (office, link))) in zip(person.titles, offices).enumerated() {
        begin(.title, number)
        parts.add(order)
        parts.add(title.text)
        parts.add(title.role)
        parts.add(title.organization)
        parts.add(title.level?.rawValue)
        parts.add(title.branch?.rawValue)
        parts.add(title.former)
        parts.add(title.inherited)
        add(title.range, offsets)
        parts.add(office.exact)
        parts.add(office.folded)
        parts.add(link?.office)
        parts.add(link?.place)
      }
      add(person.mentions, of: .person, number: number, offsets: offsets)
    }

    /// Documents are shared by all articles that call them by the same kind and number or name; what
    /// one article says of them belongs to its citation.
    private mutating func add(_ document: DocumentReference, number: Int, offsets: OffsetConverter)
    {
      let identity = [document.type, document.code, document.name].map { $0 ?? "" }
        .joined(separator: "\u{1F}")
      let key = RowHash.key(identity)
      parts.begin(.document)
      parts.add(key)
      parts.add(identity)
      parts.add(document.type)
      parts.add(document.code)
      parts.add(document.name)
      parts.add(keys.joined(document.code ?? document.name ?? "").folded)
      begin(.citation, number)
      parts.add(key)
      parts.add(document.id)
      parts.add(document.issuer)
      parts.add(document.issued)
      parts.add(document.draft)
      parts.add(document.subject)
      add(document.mentions, of: .citation, number: number, offsets: offsets)
    }

    private mutating func add(_ task: AssignedTask, number: Int, offsets: OffsetConverter) {
      begin(.task, number)
      parts.add(task.text)
      add(task.range, offsets)
      parts.add(task.actions)
      parts.add(task.assigner)
      parts.add(task.assignerID)
      parts.add(task.assignees)
      parts.add(task.coordinators)
      parts.add(task.documents)
      parts.add(task.deadline?.text)
      parts.add(task.deadline?.from)
      parts.add(task.deadline?.to)
      let parties =
        (task.assigner.map { [("assigner", $0)] } ?? []) + task.assignees.map { ("assignee", $0) }
        + task.coordinators.map { ("coordinator", $0) }
      for (order, (role, name)) in parties.enumerated() {
        let party = keys.writtenOut(name)
        begin(.taskParty, number)
        parts.add(order)
        parts.add(role)
        parts.add(name)
        parts.add(party.exact)
        parts.add(party.folded)
      }
    }

    /// Bodies and places are shared by all articles that name them alike, places with a code by all
    /// that mean the same.
    private mutating func add(
      _ entities: [NamedEntity], _ shared: RowStatement, _ use: RowStatement,
      offsets: OffsetConverter
    ) {
      for (number, entity) in entities.enumerated() {
        let name = keys.writtenOut(entity.name)
        let identity = entity.code.map { "#\($0)" } ?? name.exact
        let key = RowHash.key(identity)
        parts.begin(shared)
        parts.add(key)
        parts.add(identity)
        parts.add(entity.name)
        parts.add(entity.code)
        parts.add(name.exact)
        parts.add(name.folded)
        begin(use, number)
        parts.add(key)
        parts.add(entity.id)
        parts.add(entity.name)
        add(entity.mentions, of: use, number: number, offsets: offsets)
      }
    }

    private mutating func add(
      _ mentions: [Mention], of owner: RowStatement, number: Int, offsets: OffsetConverter
    ) {
      for mention in mentions {
        begin(.mention, mentionCount)
        mentionCount += 1
        for column in [RowStatement.person, .citation, .organizationUse, .placeUse] {
          parts.add(column == owner ? number : nil)
        }
        parts.add(mention.kind.rawValue)
        parts.add(mention.text)
        add(mention.range, offsets)
      }
    }

    /// SQLite's C strings end at U+0000; one scalar stands for it, so that offsets stay.
    static func storable(_ value: String) -> String {
      var value = value
      guard value.withUTF8({ $0.contains(0) }) else { return value }
      return value.replacing("\0", with: "\u{FFFD}")
    }
  }

  /// A person's name by its keys.
  struct PersonName: Hashable, Sendable {
    var exact: String
    var folded: String
  }
#endif
