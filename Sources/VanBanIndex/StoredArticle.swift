#if Index
  internal import Foundation
  internal import GRDB
  internal import VanBan

  /// An article as the rows that hold it, and the hash of all of them.
  ///
  /// The hash is made from the rows, so nothing that is stored can change unnoticed. The rows are
  /// made by whoever analyzed the article, on any core; the one writer only hands them to SQLite.
  struct StoredArticle: Sendable {
    /// A row of another table that belongs to the article.
    struct Part: Sendable {
      /// Its first argument is the key of the article's row, the others are ``values``.
      var sql: String
      var values: [DatabaseValue]
    }

    let id: String
    /// The columns of `articles` that follow from the analysis; `hash` covers them.
    private(set) var article: [(name: String, value: DatabaseValue)] = []
    private(set) var parts: [Part] = []
    private(set) var hash = Data()
    /// Hash of what the analyzer was given.
    let source: Data
    let analyzer: String
    /// The names under which persons may have to be linked anew.
    private(set) var names: Set<String> = []

    /// Lent by the caller, who has more articles to come.
    private var keys: SearchKeys

    init(_ entry: ArticleIndex.Entry, keys lent: inout SearchKeys) {
      keys = lent
      lent = SearchKeys()
      defer {
        lent = keys
        keys = SearchKeys()
      }
      let article = entry.article
      let offsets = ScalarOffsets(of: article.text)
      id = StoredArticle.storable(entry.id)
      source = ArticleIndex.Source(entry).fingerprint
      analyzer = entry.analyzer
      let event = EventDay(article.eventDate, published: entry.published)
      self.article = [
        ("byline", text(article.byline)),
        ("day", text(entry.published?.description ?? event?.date.description)),
        ("event_date", text(event?.date.description)),
        ("event_day", (article.eventDate?.day).databaseValue),
        ("event_end", (article.eventDate.map { offsets[$0.range.upperBound] }).databaseValue),
        ("event_inferred", (event?.isInferred ?? false).databaseValue),
        ("event_month", (article.eventDate?.month).databaseValue),
        ("event_start", (article.eventDate.map { offsets[$0.range.lowerBound] }).databaseValue),
        ("event_text", text(article.eventDate?.text)),
        ("event_year", (article.eventDate?.year).databaseValue),
        ("headline", text(article.headline)),
        ("headline_given", entry.isHeadlineGiven.databaseValue),
        ("published", text(entry.published?.description)), ("text", text(article.text)),
      ]
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
      add(article.organizations, kind: "organization", offsets: offsets)
      add(article.places, kind: "place", offsets: offsets)
      for (number, date) in article.dates.enumerated() {
        append(
          "dates (article, number, text, grain, first_day, end_day, inferred, start, \"end\")",
          [
            number.databaseValue, text(date.text), text(date.grain.rawValue), text(date.start),
            text(date.end), date.inferred.databaseValue,
            offsets[date.range.lowerBound].databaseValue,
            offsets[date.range.upperBound].databaseValue,
          ])
      }
      var hash = RowHash()
      for column in self.article { hash.mix(column.value) }
      for part in parts {
        hash.mix(part.sql)
        for value in part.values { hash.mix(value) }
      }
      self.hash = hash.data
    }

    private mutating func add(
      _ person: Person, number: Int, offsets: ScalarOffsets, scopes: OfficeScopes
    ) {
      let name = keys.joined(person.name)
      names.insert(name.exact)
      append(
        "persons (article, number, id, name, name_exact, name_folded, honorifics, official)",
        [
          number.databaseValue, text(person.id), text(person.name), text(name.exact),
          text(name.folded), list(person.honorifics), (!person.titles.isEmpty).databaseValue,
        ])
      for (order, title) in person.titles.enumerated() {
        let office = keys.writtenOut(title.text)
        let link = scopes.link(of: title, key: office.exact, keys: &keys)
        append(
          "titles (article, person, number, text, role, organization, level, branch, former, "
            + "inherited, start, \"end\", exact, folded, link_office, link_place)",
          [
            number.databaseValue, order.databaseValue, text(title.text), text(title.role),
            text(title.organization), text(title.level?.rawValue), text(title.branch?.rawValue),
            title.former.databaseValue, title.inherited.databaseValue,
            offsets[title.range.lowerBound].databaseValue,
            offsets[title.range.upperBound].databaseValue, text(office.exact), text(office.folded),
            text(link?.office), text(link?.place),
          ])
      }
      add(person.mentions, column: "person", number: number, offsets: offsets)
    }

    /// Documents are shared by all articles that call them by the same kind and number or name; what
    /// one article says of them belongs to its citation.
    private mutating func add(_ document: DocumentReference, number: Int, offsets: ScalarOffsets) {
      let parts = [document.type, document.code, document.name].map { $0 ?? "" }
      let identity = text(parts.joined(separator: "\u{1F}"))
      let folded = keys.joined(document.code ?? document.name ?? "").folded
      share(
        "documents", ["identity", "type", "code", "name", "folded"],
        [
          identity, text(document.type), text(document.code), text(document.name), text(folded),
        ])
      self.parts.append(
        Part(
          sql:
            "INSERT INTO citations (article, number, document, id, issuer, issued, draft, subject)"
            + " VALUES (?1, ?2, (SELECT key FROM documents WHERE identity = ?3), ?4, ?5, ?6, ?7, ?8)",
          values: [
            number.databaseValue, identity, text(document.id), text(document.issuer),
            text(document.issued), document.draft.databaseValue, text(document.subject),
          ]))
      add(document.mentions, column: "citation", number: number, offsets: offsets)
    }

    private mutating func add(_ task: AssignedTask, number: Int, offsets: ScalarOffsets) {
      append(
        "tasks (article, number, text, start, \"end\", actions, assigner, assigner_id, assignees, "
          + "coordinators, documents, deadline_text, deadline_from, deadline_to)",
        [
          number.databaseValue, text(task.text), offsets[task.range.lowerBound].databaseValue,
          offsets[task.range.upperBound].databaseValue, list(task.actions), text(task.assigner),
          text(task.assignerID), list(task.assignees), list(task.coordinators),
          list(task.documents), text(task.deadline?.text), text(task.deadline?.from),
          text(task.deadline?.to),
        ])
      let parties =
        (task.assigner.map { [("assigner", $0)] } ?? []) + task.assignees.map { ("assignee", $0) }
        + task.coordinators.map { ("coordinator", $0) }
      for (order, (role, name)) in parties.enumerated() {
        let party = keys.writtenOut(name)
        append(
          "task_parties (article, task, number, role, name, exact, folded)",
          [
            number.databaseValue, order.databaseValue, text(role), text(name), text(party.exact),
            text(party.folded),
          ])
      }
    }

    /// Bodies and places are shared by all articles that name them alike, places with a code by all
    /// that mean the same.
    private mutating func add(_ entities: [NamedEntity], kind: String, offsets: ScalarOffsets) {
      for (number, entity) in entities.enumerated() {
        let name = keys.writtenOut(entity.name)
        let identity = text(entity.code.map { "#\($0)" } ?? name.exact)
        share(
          "\(kind)s", ["identity", "name", "code", "exact", "folded"],
          [identity, text(entity.name), text(entity.code), text(name.exact), text(name.folded)])
        parts.append(
          Part(
            sql: "INSERT INTO \(kind)_uses (article, number, \(kind), id, name) "
              + "VALUES (?1, ?2, (SELECT key FROM \(kind)s WHERE identity = ?3), ?4, ?5)",
            values: [number.databaseValue, identity, text(entity.id), text(entity.name)]))
        add(entity.mentions, column: kind, number: number, offsets: offsets)
      }
    }

    private mutating func add(
      _ mentions: [Mention], column: String, number: Int, offsets: ScalarOffsets
    ) {
      for mention in mentions {
        append(
          "mentions (article, \(column), kind, text, start, \"end\")",
          [
            number.databaseValue, text(mention.kind.rawValue), text(mention.text),
            offsets[mention.range.lowerBound].databaseValue,
            offsets[mention.range.upperBound].databaseValue,
          ])
      }
    }

    /// A row that other articles may have stored already; its first column is unique.
    private mutating func share(_ table: String, _ columns: [String], _ values: [DatabaseValue]) {
      let marks = values.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
      // The condition is always true: it takes the article's key, which the row does not need.
      parts.append(
        Part(
          sql: "INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", "))) "
            + "SELECT \(marks) WHERE ?1 IS NOT NULL", values: values))
    }

    private mutating func append(_ table: String, _ values: [DatabaseValue]) {
      let marks = (0...values.count).map { _ in "?" }.joined(separator: ", ")
      parts.append(Part(sql: "INSERT INTO \(table) VALUES (\(marks))", values: values))
    }

    private func text(_ value: String?) -> DatabaseValue {
      value.map { StoredArticle.storable($0).databaseValue } ?? .null
    }

    /// SQLite's C strings end at U+0000; one scalar stands for it, so that offsets stay.
    static func storable(_ value: String) -> String {
      value.utf8.contains(0) ? value.replacing("\0", with: "\u{FFFD}") : value
    }

    private func list(_ values: [String]) -> DatabaseValue {
      var json = "["
      for value in values {
        json += json.utf8.count > 1 ? ",\"" : "\""
        for scalar in StoredArticle.storable(value).unicodeScalars {
          switch scalar {
          case "\"", "\\": json += "\\\(scalar)"
          case _ where scalar.value < 0x20:
            json += (scalar.value < 16 ? "\\u000" : "\\u00") + String(scalar.value, radix: 16)
          default: json.unicodeScalars.append(scalar)
          }
        }
        json += "\""
      }
      return (json + "]").databaseValue
    }
  }

  /// The day of an article's event, the year taken from the day of publication where the text leaves
  /// it out: the latest such day that is not more than a month after it.
  struct EventDay {
    var date: CalendarDate
    var isInferred: Bool

    init?(_ event: EventDate?, published: CalendarDate?) {
      guard let day = event?.day, let month = event?.month else { return nil }
      if let year = event?.year {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        self.date = date
        isInferred = false
        return
      }
      guard let published else { return nil }
      // A month's grace: articles also announce what is to come.
      let limit = (published.year * 12 + published.month + 1, published.day)
      let date = [published.year + 1, published.year, published.year - 1].lazy
        .compactMap { CalendarDate(year: $0, month: month, day: day) }
        .first { ($0.year * 12 + $0.month, $0.day) <= limit }
      guard let date else { return nil }
      self.date = date
      isInferred = true
    }
  }
#endif
