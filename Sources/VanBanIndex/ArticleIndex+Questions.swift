#if Index
  internal import Foundation
  internal import GRDB
  internal import VanBan

  extension ArticleIndex {
    /// Who held which office and which article says so: the offices of each person in the order of
    /// time, what is not dated first.
    ///
    /// - Parameters:
    ///   - name: words in a row within the name, with or without diacritics.
    ///   - limit: how many at most.
    public func offices(of name: String, limit: Int = 1000) throws(IndexError) -> [HeldOffice] {
      guard
        let condition = SearchKeys.condition(
          containing: name, "persons.name_exact", "persons.name_folded")
      else { return [] }
      return try rows(
        """
        SELECT COALESCE(people.identity, articles.id || '#' || persons.id) AS person,
          persons.name, titles.text AS title, organization, former, articles.id AS article,
          headline, day
        FROM persons JOIN articles ON articles.key = persons.article
        JOIN titles ON titles.article = persons.article AND titles.person = persons.number
        LEFT JOIN people ON people.key = persons.person
        WHERE persons.official AND \(condition.sql)
        ORDER BY persons.name_exact, 1, day, articles.id, titles.number LIMIT ?
        """, condition.arguments, limit
      ) { row in
        HeldOffice(
          person: row["person"], name: row["name"], title: row["title"],
          organization: row["organization"], former: row["former"], mention: ArticleMention(row))
      }
    }

    /// The officials that most articles name.
    public func officials(limit: Int = 100) throws(IndexError) -> [OfficialSummary] {
      try rows(
        """
        WITH counted AS (
          SELECT person, COUNT(DISTINCT article) AS count, MIN(day) AS first, MAX(day) AS last
          FROM officials JOIN articles ON articles.key = article WHERE person IS NOT NULL
          GROUP BY person ORDER BY count DESC, person LIMIT ?)
        SELECT people.identity AS person, people.name, count, first, last,
          (SELECT text FROM titles JOIN persons ON persons.article = titles.article
             AND persons.number = titles.person WHERE persons.person = counted.person
           GROUP BY exact ORDER BY COUNT(*) DESC, LENGTH(text) DESC, text LIMIT 1) AS title
        FROM counted JOIN people ON people.key = counted.person
        ORDER BY count DESC, people.name, people.identity
        """, [], limit
      ) { row in
        OfficialSummary(
          person: row["person"], name: row["name"], articleCount: row["count"],
          title: row["title"], firstDay: row.day("first"), lastDay: row.day("last"))
      }
    }

    /// The documents that most articles cite.
    public func documents(limit: Int = 100) throws(IndexError) -> [DocumentSummary] {
      try rows(
        """
        SELECT type, code, name, COUNT(DISTINCT article) AS count, MIN(day) AS first,
          MAX(day) AS last
        FROM documents JOIN citations ON document = documents.key
        JOIN articles ON articles.key = article
        GROUP BY documents.key ORDER BY count DESC, code, name, identity LIMIT ?
        """, [], limit
      ) { row in
        DocumentSummary(
          type: row["type"], code: row["code"], name: row["name"], articleCount: row["count"],
          firstDay: row.day("first"), lastDay: row.day("last"))
      }
    }

    /// Who cites a document, when and for what.
    ///
    /// - Parameters:
    ///   - code: its number or name: "18-NQ/TW", "Luật Đất đai".
    ///   - limit: how many at most.
    public func uses(ofDocument code: String, limit: Int = 1000) throws(IndexError) -> [DocumentUse]
    {
      let key = SearchKeys.joined(code).folded
      guard !key.isEmpty else { return [] }
      return try rows(
        """
        SELECT type, code, name, issuer, subject, draft, articles.id AS article, headline, day
        FROM documents JOIN citations ON document = documents.key
        JOIN articles ON articles.key = article
        WHERE folded = ? ORDER BY type, day, articles.id, citations.number LIMIT ?
        """, [key.databaseValue], limit
      ) { row in
        DocumentUse(
          type: row["type"], code: row["code"], name: row["name"], issuer: row["issuer"],
          subject: row["subject"], isDraft: row["draft"], mention: ArticleMention(row))
      }
    }

    /// The tasks that `filter` asks for, those that are due first in front.
    public func tasks(
      _ filter: TaskFilter = TaskFilter(), limit: Int = 1000
    ) throws(IndexError) -> [TaskEntry] {
      var conditions: [String] = []
      var arguments: [DatabaseValue] = []
      for (name, roles) in [
        (filter.assignee, "('assignee', 'coordinator')"), (filter.assigner, "('assigner')"),
      ] {
        guard let name else { continue }
        guard let condition = SearchKeys.condition(containing: name) else { return [] }
        conditions.append(
          "EXISTS (SELECT 1 FROM task_parties AS party WHERE party.article = tasks.article "
            + "AND party.task = tasks.number AND role IN \(roles) AND \(condition.sql))")
        arguments += condition.arguments
      }
      if let document = filter.document {
        // Tasks hold the words by which the article calls the document.
        let key = SearchKeys.joined(document).folded
        guard !key.isEmpty else { return [] }
        conditions.append(
          "EXISTS (SELECT 1 FROM citations JOIN documents ON documents.key = document, "
            + "json_each(tasks.documents) WHERE citations.article = tasks.article "
            + "AND documents.folded = ? AND value IN (documents.code, documents.name))")
        arguments.append(key.databaseValue)
      }
      // `deadline_to` is the day behind the last one.
      if let day = filter.dueBefore {
        conditions.append("deadline_to <= ?")
        arguments.append(day.description.databaseValue)
      }
      if let day = filter.dueAfter {
        conditions.append("deadline_to > ?")
        arguments.append(day.next.description.databaseValue)
      }
      let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      return try rows(
        """
        SELECT tasks.text, assigner, assignees, deadline_text, deadline_to, documents,
          articles.id AS article, headline, day
        FROM tasks JOIN articles ON articles.key = article WHERE \(condition)
        ORDER BY deadline_to IS NULL, deadline_to, day DESC, articles.id, tasks.number LIMIT ?
        """, arguments, limit
      ) { row in
        TaskEntry(
          text: row["text"], assigner: row["assigner"], assignees: row.list("assignees"),
          deadline: row["deadline_text"], lastDay: row.day("deadline_to")?.previous,
          documents: row.list("documents"), mention: ArticleMention(row))
      }
    }

    /// What there is, counted; `top` names of each kind.
    public func statistics(top: Int = 10) throws(IndexError) -> IndexStatistics {
      try IndexError.naming(path) {
        try database.read { db in
          func counts(_ sql: String) throws -> [IndexStatistics.Count] {
            try Row.fetchAll(db, sql: sql).map { .init(name: $0[0], value: $0[1]) }
          }
          let kinds = [
            "articles", "officials", "people", "titles", "organizations", "places", "documents",
            "citations", "tasks", "dates", "events", "mentions",
          ]
          let days = try Row.fetchOne(db, sql: "SELECT MIN(day) AS a, MAX(day) AS b FROM articles")
          let top = max(0, top)
          return IndexStatistics(
            counts: try kinds.map {
              .init(
                name: $0, value: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \($0)") ?? 0)
            },
            firstDay: days?.day("a"), lastDay: days?.day("b"),
            months: try counts(
              "SELECT SUBSTR(day, 1, 7), COUNT(*) FROM articles WHERE day IS NOT NULL GROUP BY 1"),
            topDocuments: try counts(
              """
              SELECT COALESCE(type || ' ' || code, name, code, type, ''), COUNT(DISTINCT article)
              FROM documents JOIN citations ON document = documents.key
              GROUP BY documents.key ORDER BY 2 DESC, 1 LIMIT \(top)
              """),
            topOfficials: try counts(
              """
              SELECT people.name, COUNT(DISTINCT article) FROM officials
              JOIN people ON people.key = person
              GROUP BY person ORDER BY 2 DESC, 1 LIMIT \(top)
              """),
            topOrganizations: try counts(
              """
              SELECT organizations.name, COUNT(DISTINCT article) FROM organizations
              JOIN organization_uses ON organization = organizations.key
              GROUP BY organizations.key ORDER BY 2 DESC, 1 LIMIT \(top)
              """))
        }
      }
    }

    private func rows<Value>(
      _ sql: String, _ arguments: [DatabaseValue], _ limit: Int, _ value: (Row) -> Value
    ) throws(IndexError) -> [Value] {
      let arguments = StatementArguments(arguments + [max(0, limit).databaseValue])
      return try IndexError.naming(path) {
        try database.read { db in
          try Row.fetchAll(db, sql: sql, arguments: arguments).map(value)
        }
      }
    }
  }

  extension Row {
    func day(_ column: String) -> CalendarDate? {
      (self[column] as String?).flatMap(CalendarDate.init(iso:))
    }

    /// The strings of a column that holds a JSON array of them.
    func list(_ column: String) -> [String] {
      let text: String = self[column]
      return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    }
  }

  extension CalendarDate {
    /// The day before.
    var previous: CalendarDate? {
      if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
      let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
      return CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }
  }

  extension ArticleMention {
    init(_ row: Row) {
      article = row["article"]
      headline = row["headline"]
      day = row.day("day")
    }
  }
#endif
