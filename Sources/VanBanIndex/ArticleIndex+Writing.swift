#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan

  extension ArticleIndex {
    /// An article ready to be written; made on any core, beside the one that writes.
    package struct Prepared: Sendable {
      let stored: StoredArticle
    }

    /// Makes articles ready to be written, one after another, which is faster than each alone.
    package struct Preparation {
      private var keys = SearchKeys()
      package init() {}
      package mutating func prepare(_ entry: Entry) -> Prepared {
        Prepared(stored: StoredArticle(entry, keys: &keys))
      }
    }

    /// Adds articles in one transaction: all of them, or, where an error is thrown, none.
    ///
    /// An article that is there already, with the same content, is passed over; one that changed is
    /// replaced with all that belonged to it. Call ``linkPeople()`` when all are added.
    @discardableResult
    public func add(_ entries: some Sequence<Entry>) throws(IndexError) -> Changes {
      var preparation = Preparation()
      return try add(prepared: entries.map { preparation.prepare($0) })
    }

    @discardableResult
    package func add(prepared: some Sequence<Prepared>) throws(IndexError) -> Changes {
      try IndexError.naming(path) {
        try database.write { db in
          var changes = Changes()
          for article in prepared { try ArticleIndex.add(article.stored, to: db, &changes) }
          return changes
        }
      }
    }

    /// The tables whose rows many articles share, with the tables that use them.
    private static let shared = [
      (table: "documents", uses: "citations", column: "document"),
      (table: "organizations", uses: "organization_uses", column: "organization"),
      (table: "places", uses: "place_uses", column: "place"),
    ]

    private static func add(
      _ stored: StoredArticle, to db: Database, _ changes: inout Changes
    ) throws {
      let values = stored.article.map(\.value)
      let tail: [DatabaseValue] = [
        stored.hash.databaseValue, stored.source.databaseValue, stored.analyzer.databaseValue,
      ]
      let present = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT key, hash, source, analyzer FROM articles WHERE id = ?"),
        arguments: [stored.id])
      let key: Int64
      if let present {
        key = present["key"]
        guard present["hash"] != stored.hash else {
          changes.unchanged += 1
          if present["source"] != stored.source || present["analyzer"] != stored.analyzer {
            try db.cachedStatement(
              sql: "UPDATE articles SET source = ?, analyzer = ? WHERE key = ?"
            ).execute(arguments: [stored.source, stored.analyzer, key])
          }
          return
        }
        let released = try release(key, in: db)
        for table in [
          "tasks", "citations", "persons", "organization_uses", "place_uses", "dates",
        ] {
          try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
            .execute(arguments: [key])
        }
        let assignments = stored.article.map { "\($0.name) = ?" }.joined(separator: ", ")
        try db.cachedStatement(
          sql: "UPDATE articles SET \(assignments), hash = ?, source = ?, analyzer = ? "
            + "WHERE key = ?"
        ).execute(arguments: StatementArguments(values + tail + [key.databaseValue]))
        try add(stored, under: key, to: db)
        try removeUnused(released, in: db)
        changes.replaced += 1
      } else {
        let names = stored.article.map(\.name).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        try db.cachedStatement(
          sql: "INSERT INTO articles (\(names), hash, source, analyzer, id) "
            + "VALUES (\(marks), ?, ?, ?, ?)"
        ).execute(arguments: StatementArguments(values + tail + [stored.id.databaseValue]))
        key = db.lastInsertedRowID
        try add(stored, under: key, to: db)
        changes.added += 1
      }
    }

    private static func add(_ stored: StoredArticle, under key: Int64, to db: Database) throws {
      for part in stored.parts {
        let statement = try db.cachedStatement(sql: part.sql)
        // Their number fits: the rows are made by this library alone.
        statement.setUncheckedArguments(
          StatementArguments(CollectionOfOne(key.databaseValue) + part.values))
        try statement.execute()
      }
      for name in stored.names.sorted() {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO unlinked VALUES (?)")
          .execute(arguments: [name])
      }
    }

    /// What an article used, before its rows go: names to be linked anew, and for each of ``shared``
    /// the rows that may have lost their last use.
    private static func release(_ key: Int64, in db: Database) throws -> [[Int64]] {
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO unlinked SELECT name_exact FROM persons WHERE article = ?"
      ).execute(arguments: [key])
      return try shared.map { table in
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT \(table.column) FROM \(table.uses) WHERE article = ?"),
          arguments: [key])
      }
    }

    private static func removeUnused(_ released: [[Int64]], in db: Database) throws {
      for (table, keys) in zip(shared, released) {
        let statement = try db.cachedStatement(
          sql: "DELETE FROM \(table.table) WHERE key = ?1 "
            + "AND NOT EXISTS (SELECT 1 FROM \(table.uses) WHERE \(table.column) = ?1)")
        for key in keys { try statement.execute(arguments: [key]) }
      }
    }

    /// Removes articles with all that belongs to them, and returns how many were there.
    @discardableResult
    public func remove(ids: some Sequence<String>) throws(IndexError) -> Int {
      try IndexError.naming(path) {
        try database.write { db in
          var removed = 0
          for id in ids {
            guard
              let key = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT key FROM articles WHERE id = ?"),
                arguments: [StoredArticle.storable(id)])
            else { continue }
            let released = try ArticleIndex.release(key, in: db)
            try db.cachedStatement(sql: "DELETE FROM articles WHERE key = ?")
              .execute(arguments: [key])
            try ArticleIndex.removeUnused(released, in: db)
            removed += 1
          }
          return removed
        }
      }
    }

    /// Removes the articles whose ids `isKept` does not want, some hundred at a time, and returns how
    /// many there were.
    @discardableResult
    public func prune(keeping isKept: (String) -> Bool) throws(IndexError) -> Int {
      var removed = 0
      var last = ""
      while true {
        let ids = try IndexError.naming(path) {
          try database.read { db in
            try String.fetchAll(
              db, sql: "SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT 500",
              arguments: [last])
          }
        }
        guard let end = ids.last else { return removed }
        removed += try remove(ids: ids.filter { !isKept($0) })
        last = end
      }
    }

    /// The ids of those articles that the index holds with the very same text, headline and day.
    ///
    /// - Parameters:
    ///   - sources: the articles that are asked about.
    ///   - analyzer: only what this version of the analyzer has read; nil: any.
    public func unchanged(
      among sources: [Source], analyzer: String? = nil
    ) throws(IndexError) -> Set<String> {
      try IndexError.naming(path) {
        try database.read { db in
          let statement = try db.cachedStatement(
            sql: "SELECT source, analyzer FROM articles WHERE id = ?")
          var ids: Set<String> = []
          for source in sources {
            let id = StoredArticle.storable(source.id)
            guard let row = try Row.fetchOne(statement, arguments: [id]),
              row["source"] == source.fingerprint,
              analyzer == nil || row["analyzer"] == analyzer
            else { continue }
            ids.insert(source.id)
          }
          return ids
        }
      }
    }

    /// Articles that another version of the analyzer has read, as they went in, in the order of their
    /// ids: to be analyzed again.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - id: the last one of the call before.
    public func stale(limit: Int, after id: String = "") throws(IndexError) -> [Source] {
      try IndexError.naming(path) {
        try database.read { db in
          try Row.fetchAll(
            db,
            sql: """
              SELECT id, text, published, CASE WHEN headline_given THEN headline END AS headline
              FROM articles WHERE id > ? AND analyzer IS NOT ? ORDER BY id LIMIT ?
              """, arguments: [id, ArticleAnalyzer.version, limit]
          ).map { row in
            Source(
              id: row["id"], text: row["text"],
              published: (row["published"] as String?).flatMap(CalendarDate.init(iso:)),
              headline: row["headline"])
          }
        }
      }
    }

    /// How many articles another version of the analyzer has read.
    public var staleCount: Int {
      get throws(IndexError) {
        try IndexError.naming(path) {
          try database.read { db in
            try Int.fetchOne(
              db, sql: "SELECT COUNT(*) FROM articles WHERE analyzer IS NOT ?",
              arguments: [ArticleAnalyzer.version]) ?? 0
          }
        }
      }
    }
  }
#endif
