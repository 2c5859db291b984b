#if Index
  internal import Foundation
  internal import GRDB
  internal import VanBan

  extension ArticleIndex {
    /// An article ready to be written; made on any core, beside the one that writes.
    package struct Prepared: Sendable {
      let stored: StoredArticle
      /// What it takes of memory, about.
      package var byteCount: Int { stored.article.bytes.count * 2 + stored.parts.bytes.count * 2 }
    }

    /// Articles that wait for a transaction of their own.
    package struct Batch: Sendable {
      package private(set) var articles: [Prepared] = []
      private var byteCount = 0
      package init() {}

      package mutating func append(_ article: Prepared) {
        articles.append(article)
        byteCount += article.byteCount
      }

      /// Many, so that FTS5 merges seldom; few enough to lose and to hold in memory.
      package var isFull: Bool { articles.count >= 1000 || byteCount >= 32 << 20 }
    }

    /// Makes articles ready to be written, one after another, which is faster than each alone.
    package struct Preparation: Sendable {
      private var keys = SearchKeys()
      package init() {}
      package mutating func prepare(_ entry: Entry) -> Prepared {
        Prepared(stored: StoredArticle(entry, keys: &keys))
      }
    }

    /// Adds articles in one transaction: all of them, or, where an error is thrown, none.
    ///
    /// An article that is there already, with the same content, is passed over; one that changed is
    /// replaced with all that belonged to it. Call `linkPeople()` when all are added.
    @discardableResult
    public func add(_ entries: some Sequence<Entry>) throws(IndexError) -> Changes {
      var preparation = Preparation()
      return try add(prepared: entries.map { preparation.prepare($0) })
    }

    @discardableResult
    package func add(prepared: some Sequence<Prepared>) throws(IndexError) -> Changes {
      try IndexError.naming(path) {
        try database.write { db in try ArticleIndex.write(prepared, to: db) }
      }
    }

    static func write(_ prepared: some Sequence<Prepared>, to db: Database) throws -> Changes {
      var writer = try ArticleWriter(db)
      for article in prepared { try writer.add(article.stored) }
      try writer.finish()
      return writer.changes
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
            let released = try SharedRows(of: key, in: db)
            try db.cachedStatement(sql: "DELETE FROM articles WHERE key = ?")
              .execute(arguments: [key])
            try released.removeUnused(in: db)
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
          ).map { Source($0) }
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
