#if CLI && Index
  import GRDB
  import Testing

  /// What an index holds, whatever keys its rows were given and in whatever order they came.
  struct IndexContent: Equatable {
    var rows: [String]
    var answers: [String]

    init(_ folder: Folder, _ name: String = "news.db") throws {
      let database = try DatabaseQueue(path: folder.url.appending(path: name).path)
      rows = try database.read { db in
        // The hash is made from all rows of an article: with their numbers, nothing can be missing.
        let parts = [
          "persons", "titles", "citations", "tasks", "task_parties", "organization_uses",
          "place_uses", "dates", "mentions", "evidence",
        ]
        let counts = parts.map { "(SELECT COUNT(*) FROM \($0) WHERE article = key) AS \($0)" }
        return try [
          "SELECT id, hex(hash), hex(source), analyzer, \(counts.joined(separator: ", ")) "
            + "FROM articles ORDER BY id",
          """
          SELECT articles.id, persons.number, people.identity, office, place FROM persons
          JOIN articles ON articles.key = persons.article LEFT JOIN people ON people.key = persons.person
          LEFT JOIN evidence ON evidence.article = persons.article
            AND evidence.number = persons.number ORDER BY 1, 2, 4, 5
          """, "SELECT key, identity FROM documents ORDER BY 1",
          "SELECT key, identity FROM organizations ORDER BY 1",
          "SELECT key, identity FROM places ORDER BY 1", "SELECT * FROM words ORDER BY 1, 2",
          "SELECT COUNT(*) FROM search_docsize", "SELECT COUNT(*) FROM unlinked",
          "PRAGMA foreign_key_check",
        ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
      }
      let options = ["--database", name, "--format", "json", "--limit", "100000"]
      answers = try [
        ["stats"], ["officials"], ["officials", "an"], ["documents"], ["documents", "12-NQ/TW"],
        ["tasks"], ["search", "nghị quyết"], ["search", "nghi quyet"],
      ].map { question in
        let command = try Command.run(question + options, in: folder)
        #expect(command.status == 0, "\(question) \(command.errors)")
        return command.output
      }
    }
  }
#endif
