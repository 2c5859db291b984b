#if Index
  internal import GRDB

  /// Writes articles within one transaction.
  ///
  /// The words go last, all in a row: FTS5 writes what it has gathered whenever a statement in between
  /// needs a savepoint, and would then have many small pieces to merge.
  struct ArticleWriter {
    private(set) var changes = ArticleIndex.Changes()
    private let db: Database
    /// By the number of the ``RowStatement``.
    private let inserts: [Statement]
    /// The shared rows that are known to be there.
    private var present: Set<SharedRow> = []
    private var names: Set<PersonName> = []
    private var added: [(key: Int64, article: StoredArticle)] = []

    private struct SharedRow: Hashable {
      var statement: RowStatement
      var key: Int64
    }

    init(_ db: Database) throws {
      self.db = db
      inserts = try RowStatement.allCases.map { try db.cachedStatement(sql: $0.insert) }
    }

    /// To be called once for each article, and ``finish()`` behind the last.
    mutating func add(_ stored: StoredArticle) throws {
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT key, hash, source, analyzer FROM articles WHERE id = ?"),
        arguments: [stored.id])
      guard let known else {
        try write(stored.article, under: 0)
        let key = db.lastInsertedRowID
        try addParts(of: stored, under: key)
        added.append((key, stored))
        changes.added += 1
        return
      }
      let key: Int64 = known["key"]
      guard known["hash"] != stored.hash else {
        changes.unchanged += 1
        if known["source"] != stored.source || known["analyzer"] != stored.analyzer {
          try db.cachedStatement(sql: "UPDATE articles SET source = ?, analyzer = ? WHERE key = ?")
            .execute(arguments: [stored.source, stored.analyzer, key])
        }
        return
      }
      let released = try SharedRows(of: key, in: db)
      for table in ["tasks", "citations", "persons", "organization_uses", "place_uses", "dates"] {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
          .execute(arguments: [key])
      }
      // The words change with it by a trigger.
      try stored.article.run(
        db.cachedStatement(sql: RowStatement.articleUpdate), row: 0, under: key, in: db)
      try addParts(of: stored, under: key)
      try released.removeUnused(in: db)
      // What went with it may be needed by the next one.
      present.removeAll(keepingCapacity: true)
      changes.replaced += 1
    }

    private mutating func addParts(of stored: StoredArticle, under key: Int64) throws {
      try write(stored.parts, under: key)
      names.formUnion(stored.names)
      for word in stored.newWords {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO words (folded, exact) VALUES (?, ?)")
          .execute(arguments: [word.folded, word.exact])
      }
    }

    private mutating func write(_ rows: RowBuffer, under key: Int64) throws {
      for (row, (statement, _)) in rows.rows.enumerated() {
        if statement.isShared, let key = rows.integer(inRow: row),
          !present.insert(SharedRow(statement: statement, key: key)).inserted
        {
          continue
        }
        try rows.run(inserts[Int(statement.rawValue)], row: row, under: key, in: db)
      }
    }

    /// Writes what waits for the end of the transaction.
    mutating func finish() throws {
      for name in names {
        try db.cachedStatement(
          sql: "INSERT OR IGNORE INTO unlinked (name_folded, name_exact) VALUES (?, ?)"
        ).execute(arguments: [name.folded, name.exact])
      }
      for (key, article) in added { try write(article.words, under: key) }
    }
  }

  /// The rows that an article shares with others and that may have lost their last use with it.
  struct SharedRows {
    private static let tables = [
      (table: "documents", uses: "citations", column: "document"),
      (table: "organizations", uses: "organization_uses", column: "organization"),
      (table: "places", uses: "place_uses", column: "place"),
    ]

    private let keys: [[Int64]]

    /// To be made before the article's rows go; its persons are then to be linked anew.
    init(of article: Int64, in db: Database) throws {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO unlinked (name_folded, name_exact)
          SELECT name_folded, name_exact FROM persons WHERE article = ?
          """
      ).execute(arguments: [article])
      keys = try SharedRows.tables.map { table in
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT \(table.column) FROM \(table.uses) WHERE article = ?"),
          arguments: [article])
      }
    }

    func removeUnused(in db: Database) throws {
      for (table, keys) in zip(SharedRows.tables, keys) {
        let statement = try db.cachedStatement(
          sql: "DELETE FROM \(table.table) WHERE key = ?1 "
            + "AND NOT EXISTS (SELECT 1 FROM \(table.uses) WHERE \(table.column) = ?1)")
        for key in keys { try statement.execute(arguments: [key]) }
      }
    }
  }
#endif
