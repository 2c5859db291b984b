#if Index
  internal import GRDB
  internal import VanBan

  /// What a report shows, read from an index in one go.
  struct ReportData {
    struct Article {
      var key: Int64
      var id: String
      var headline: String?
      var day: String?
      var name: String { headline ?? id }
    }

    struct Person {
      var key: Int64
      var name: String
      var office: String?
      var articleCount: Int
      var first: String?
      var last: String?
      var offices: [Office] = []
      var evidence: [Evidence] = []
      var months: [(month: String, count: Int)] = []
    }

    struct Office {
      var text: String
      var organization: String?
      var former: Bool
      var article: Article
    }

    struct Evidence {
      var office: String
      var place: String
      var articleCount: Int
    }

    struct Document {
      var key: Int64
      var name: String
      var articleCount: Int
      var first: String?
      var last: String?
      var uses: [Use] = []
      var months: [(month: String, count: Int)] = []
    }

    struct Use {
      var issuer: String?
      var subject: String?
      var article: Article
    }

    struct Task {
      var text: String
      var assignees: String
      var assigner: String?
      var deadline: String?
      var article: Article
    }

    private(set) var statistics: IndexStatistics
    private(set) var people: [Person] = []
    private(set) var documents: [Document] = []
    private(set) var tasks: [Task] = []
    private(set) var dueMonths: [(month: String, count: Int)] = []

    init(
      _ db: Database, statistics: IndexStatistics, options: ArticleIndex.ReportOptions
    ) throws {
      self.statistics = statistics
      people = try ReportData.people(db, options)
      documents = try ReportData.documents(db, options)
      tasks = try Row.fetchAll(
        db,
        sql: """
          SELECT tasks.text, assignees, assigner, deadline_text, deadline_to, \(articleColumns)
          FROM tasks JOIN articles ON articles.key = article
          ORDER BY deadline_to IS NULL, deadline_to, day DESC, articles.id, number LIMIT ?
          """, arguments: [max(0, options.tasks)]
      ).map { row in
        Task(
          text: row["text"], assignees: row.list("assignees").joined(separator: "; "),
          assigner: row["assigner"],
          deadline: row.day("deadline_to")?.previous?.description ?? row["deadline_text"],
          article: Article(row))
      }
      dueMonths = try ReportData.months(
        db, "SELECT deadline_to AS day FROM tasks WHERE deadline_to IS NOT NULL", [])
    }

    private static func people(
      _ db: Database, _ options: ArticleIndex.ReportOptions
    ) throws -> [Person] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT people.key, people.name, COUNT(DISTINCT article) AS count, MIN(day) AS first,
            MAX(day) AS last
          FROM officials JOIN people ON people.key = person JOIN articles ON articles.key = article
          GROUP BY people.key ORDER BY count DESC, people.name, people.identity LIMIT ?
          """, arguments: [max(0, options.people)]
      ).map { row in
        let key: Int64 = row["key"]
        var person = Person(
          key: key, name: row["name"], articleCount: row["count"], first: row["first"],
          last: row["last"])
        person.offices = try Row.fetchAll(
          db,
          sql: """
            SELECT titles.text, organization, former, \(articleColumns)
            FROM persons JOIN titles
              ON titles.article = persons.article AND titles.person = persons.number
            JOIN articles ON articles.key = persons.article WHERE persons.person = ?
            ORDER BY day, articles.id, titles.number LIMIT ?
            """, arguments: [key, max(0, options.rows)]
        ).map {
          Office(
            text: $0["text"], organization: $0["organization"], former: $0["former"],
            article: Article($0))
        }
        person.office = try String.fetchOne(
          db,
          sql: """
            SELECT titles.text FROM persons JOIN titles
              ON titles.article = persons.article AND titles.person = persons.number
            WHERE persons.person = ? GROUP BY exact
            ORDER BY COUNT(*) DESC, LENGTH(titles.text) DESC, titles.text LIMIT 1
            """, arguments: [key])
        person.evidence = try Row.fetchAll(
          db,
          sql: """
            SELECT office, place, COUNT(DISTINCT article) AS count FROM evidence WHERE person = ?
            GROUP BY office, place ORDER BY count DESC, office, place
            """, arguments: [key]
        ).map { Evidence(office: $0["office"], place: $0["place"], articleCount: $0["count"]) }
        person.months = try months(
          db,
          """
          SELECT DISTINCT article, day FROM persons JOIN articles ON articles.key = article
          WHERE person = ? AND day IS NOT NULL
          """, [key])
        return person
      }
    }

    private static func documents(
      _ db: Database, _ options: ArticleIndex.ReportOptions
    ) throws -> [Document] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT documents.key, type, code, name, COUNT(DISTINCT article) AS count,
            MIN(day) AS first, MAX(day) AS last
          FROM documents JOIN citations ON document = documents.key
          JOIN articles ON articles.key = article
          GROUP BY documents.key ORDER BY count DESC, code, name, identity LIMIT ?
          """, arguments: [max(0, options.documents)]
      ).map { row in
        let key: Int64 = row["key"]
        let parts: [String?] = [row["type"], row["code"], row["name"]]
        // A name mostly begins with the kind already.
        var name = ""
        for part in parts.compactMap(\.self) {
          name = name.isEmpty || part.hasPrefix(name) ? part : "\(name) \(part)"
        }
        var document = Document(
          key: key, name: name, articleCount: row["count"], first: row["first"], last: row["last"])
        document.uses = try Row.fetchAll(
          db,
          sql: """
            SELECT issuer, subject, \(articleColumns) FROM citations
            JOIN articles ON articles.key = article WHERE document = ?
            ORDER BY day, articles.id, number LIMIT ?
            """, arguments: [key, max(0, options.rows)]
        ).map { Use(issuer: $0["issuer"], subject: $0["subject"], article: Article($0)) }
        document.months = try months(
          db,
          """
          SELECT DISTINCT article, day FROM citations JOIN articles ON articles.key = article
          WHERE document = ? AND day IS NOT NULL
          """, [key])
        return document
      }
    }

    private static func months(
      _ db: Database, _ days: String, _ arguments: StatementArguments
    ) throws -> [(month: String, count: Int)] {
      try Row.fetchAll(
        db, sql: "SELECT SUBSTR(day, 1, 7) AS month, COUNT(*) AS count FROM (\(days)) GROUP BY 1",
        arguments: arguments
      ).map { ($0["month"], $0["count"]) }
    }
  }

  private let articleColumns =
    "articles.key AS article_key, articles.id AS article_id, headline AS article_headline, "
    + "day AS article_day"

  extension ReportData.Article {
    fileprivate init(_ row: Row) {
      self.init(
        key: row["article_key"], id: row["article_id"], headline: row["article_headline"],
        day: row["article_day"])
    }
  }
#endif
