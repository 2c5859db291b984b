#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan
  internal import VanBanText

  /// Many articles in one SQLite file, with full-text search that knows Vietnamese.
  ///
  /// ```swift
  /// let index = try ArticleIndex(path: "news.db")
  /// let article = ArticleAnalyzer().analyze("Tỉnh ủy Thanh Hóa tổ chức hội nghị.")
  /// try index.add([ArticleIndex.Entry(id: "1", article: article)])
  /// for hit in try index.search("hội nghị thanh hoá") {
  ///   print(hit.id, hit.snippet.marked())   // 1 Tỉnh ủy [Thanh Hóa] tổ chức [hội nghị].
  /// }
  /// ```
  /// One index may be used from many threads: searches run beside each other and beside a writer.
  public final class ArticleIndex: Sendable {
    /// An article as it goes into the index.
    public struct Entry: Sendable, Hashable {
      /// Names the article in the index; what is added under the same id replaces it.
      public var id: String
      public var article: Article
      public var published: CalendarDate?
      public init(id: String, article: Article, published: CalendarDate? = nil) {
        self.id = id
        self.article = article
        self.published = published
      }
    }

    /// What ``add(_:)`` did.
    public struct Changes: Sendable, Hashable {
      public var added = 0
      public var replaced = 0
      public var unchanged = 0
    }

    /// What else must be true of an article that a search finds.
    public struct Filter: Sendable, Hashable {
      /// The whole name of an official that it names, with or without diacritics.
      public var official: String?
      /// The number or the name of a document that it cites: "18-NQ/TW", "18-nq/tw".
      public var document: String?
      public init(official: String? = nil, document: String? = nil) {
        self.official = official
        self.document = document
      }
    }

    private let path: String
    let database: any DatabaseWriter
    private let segmenter = WordSegmenter()

    /// Opens the index in the file `path`, and makes it where there is none. A file that is
    /// something else is refused and left as it is.
    ///
    /// - Parameter readOnly: opens what is there and never writes.
    public convenience init(path: String, readOnly: Bool = false) throws(IndexError) {
      try self.init(path: path, readOnly: readOnly, patience: 5)
    }

    /// - Parameter patience: how many seconds another process's writing is waited for.
    init(path: String, readOnly: Bool, patience: Double) throws(IndexError) {
      self.path = path
      database = try IndexError.naming(path) {
        // Looked at first through a connection that cannot write: opening for writing would already
        // change another program's file.
        let file = try? FileManager.default.attributesOfItem(atPath: path)
        guard file?[.type] as? FileAttributeType != .typeDirectory else {
          throw IndexError.cannotOpen(path: path, reason: "it is a folder")
        }
        if readOnly || file?[.size] as? Int ?? 0 > 0 {
          let reader = try DatabaseQueue(
            path: path, configuration: ArticleIndex.configuration(patience, readOnly: true))
          try reader.read { try ArticleIndex.check($0, path: path, mayBeEmpty: !readOnly) }
          if readOnly { return reader }
          try reader.close()
        }
        let pool = try DatabasePool(
          path: path, configuration: ArticleIndex.configuration(patience))
        try IndexSchema.migrator.migrate(pool)
        return pool
      }
    }

    /// An index in memory, gone with the value.
    public init() throws(IndexError) {
      path = "index in memory"
      database = try IndexError.naming(path) {
        let queue = try DatabaseQueue(configuration: ArticleIndex.configuration(0))
        try IndexSchema.migrator.migrate(queue)
        return queue
      }
    }

    private static func configuration(_ patience: Double, readOnly: Bool = false) -> Configuration {
      var configuration = Configuration()
      configuration.readonly = readOnly
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { $0.add(tokenizer: SearchTokenizer.self) }
      return configuration
    }

    private static func check(_ db: Database, path: String, mayBeEmpty: Bool) throws {
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      guard application != IndexSchema.applicationID else {
        if try IndexSchema.migrator.hasBeenSuperseded(db) {
          throw IndexError.newerSchema(path: path)
        }
        return
      }
      let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
      guard mayBeEmpty, application == 0, tables == 0 else {
        throw IndexError.notAnIndex(path: path)
      }
    }

    /// Adds articles in one transaction: all of them, or, where an error is thrown, none.
    ///
    /// An article that is there already, with the same content, is passed over; one that changed is
    /// replaced with all that belonged to it.
    @discardableResult
    public func add(_ entries: some Sequence<Entry>) throws(IndexError) -> Changes {
      try IndexError.naming(path) {
        try database.write { db in
          var changes = Changes()
          for entry in entries { try ArticleIndex.add(entry, to: db, &changes) }
          if changes.replaced > 0 { try ArticleIndex.removeUncitedDocuments(db) }
          return changes
        }
      }
    }

    private static func add(_ entry: Entry, to db: Database, _ changes: inout Changes) throws {
      let stored = StoredArticle(entry)
      let columns = stored.article.sorted { $0.key < $1.key }
      let names = columns.map(\.key)
      let values = columns.map(\.value) + [stored.hash.databaseValue]
      let id = stored.article["id"] ?? .null
      let present = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT key, hash FROM articles WHERE id = ?"), arguments: [id])
      let key: Int64
      if let present {
        guard present["hash"] != stored.hash else {
          changes.unchanged += 1
          return
        }
        key = present["key"]
        for table in ["tasks", "citations", "officials"] {
          try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?")
            .execute(arguments: [key])
        }
        let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE articles SET \(assignments), hash = ? WHERE key = ?")
          .execute(arguments: StatementArguments(values + [key.databaseValue]))
        changes.replaced += 1
      } else {
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        try db.cachedStatement(
          sql: "INSERT INTO articles (\(names.joined(separator: ", ")), hash) VALUES (\(marks), ?)"
        ).execute(arguments: StatementArguments(values))
        key = db.lastInsertedRowID
        changes.added += 1
      }
      for part in stored.parts {
        try db.cachedStatement(sql: part.sql)
          .execute(arguments: StatementArguments([key.databaseValue] + part.values))
      }
    }

    /// Removes articles with all that belongs to them, and returns how many were there.
    @discardableResult
    public func remove(ids: some Sequence<String>) throws(IndexError) -> Int {
      try IndexError.naming(path) {
        try database.write { db in
          var removed = 0
          for id in ids {
            try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?")
              .execute(arguments: [id])
            removed += db.changesCount
          }
          try ArticleIndex.removeUncitedDocuments(db)
          return removed
        }
      }
    }

    private static func removeUncitedDocuments(_ db: Database) throws {
      try db.execute(
        sql: """
          DELETE FROM documents
          WHERE NOT EXISTS (SELECT 1 FROM citations WHERE document = documents.key)
          """)
    }

    /// The number of articles.
    public var count: Int {
      get throws(IndexError) {
        try IndexError.naming(path) {
          try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM articles") ?? 0 }
        }
      }
    }

    /// The articles that hold all words of `query`, the best first.
    ///
    /// Words of more than one syllable are found as such: `hội nghị` is a word, and finds no
    /// "hội" without "nghị" behind it. `"tổ chức hội nghị"` in quotation marks is found as it
    /// stands, `nghị*` finds what begins so. Case and the placement of tone marks do not count. A
    /// query without any diacritics finds words with and without them; in one with diacritics
    /// every word is taken exactly. Any string is a query; the first 64 words and phrases, and the
    /// first 256 syllables, count.
    ///
    /// - Parameters:
    ///   - filter: what else must be true; with an empty query it alone chooses, and the latest
    ///     articles come first. An empty query without filter finds nothing.
    ///   - limit: how many hits at most.
    public func search(
      _ query: String, filter: Filter = Filter(), limit: Int = 20
    ) throws(IndexError) -> [SearchHit] {
      let parsed = SearchQuery(query, segmenter: segmenter)
      var conditions: [String] = []
      var arguments: [DatabaseValue] = []
      if let official = filter.official {
        let keys = SearchKeys.joined(official)
        guard !keys.exact.isEmpty else { return [] }
        conditions.append(
          "articles.key IN (SELECT article FROM officials WHERE "
            + (keys.isAccented ? "name_exact" : "name_folded") + " = ?)")
        arguments.append((keys.isAccented ? keys.exact : keys.folded).databaseValue)
      }
      if let document = filter.document {
        let key = SearchKeys.joined(document).folded
        guard !key.isEmpty else { return [] }
        conditions.append(
          "articles.key IN (SELECT article FROM citations JOIN documents "
            + "ON documents.key = document WHERE folded = ?)")
        arguments.append(key.databaseValue)
      }
      // The inner query ranks keys alone; texts are read only for the hits that are returned.
      let inner: String
      if let match = parsed.match {
        inner = """
          SELECT articles.key AS key, bm25(search, 4.0, 1.0) AS score
          FROM search JOIN articles ON articles.key = search.rowid
          WHERE search MATCH ? \(conditions.map { "AND \($0) " }.joined())
          ORDER BY score, articles.key LIMIT ?
          """
        arguments.insert(match.databaseValue, at: 0)
      } else if !conditions.isEmpty {
        inner = """
          SELECT articles.key AS key, 0.0 AS score FROM articles
          WHERE \(conditions.joined(separator: " AND "))
          ORDER BY published DESC, articles.key LIMIT ?
          """
      } else {
        return []
      }
      arguments.append(max(0, limit).databaseValue)
      let sql = """
        SELECT id, headline, published, text, score FROM (\(inner)) AS hits
        JOIN articles ON articles.key = hits.key
        ORDER BY score\(parsed.match == nil ? ", published DESC" : ""), articles.key
        """
      var highlighter = Highlighter(query: parsed, segmenter: segmenter)
      return try IndexError.naming(path) {
        let rows = try database.read { [arguments] db in
          try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
        }
        return rows.map { row in
          SearchHit(
            id: row["id"], headline: row["headline"],
            published: (row["published"] as String?).flatMap(CalendarDate.init(iso:)),
            snippet: highlighter.snippet(of: row["text"]), rank: row["score"])
        }
      }
    }
  }
#endif
