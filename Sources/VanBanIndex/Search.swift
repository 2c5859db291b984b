#if Index
  internal import GRDB
  internal import VanBan
  internal import VanBanText

  /// A search, understood and ready to be run.
  struct Search: Sendable {
    /// An article that a search found.
    struct Rank: Sendable {
      var key: Int64
      var score: Double
    }

    private let query: SearchQuery
    private let segmenter: WordSegmenter
    private let keys: Pool<SearchKeys>
    private let limit: Int
    /// Each gives the keys of articles.
    private var selections: [String] = []
    private var arguments: [DatabaseValue] = []
    private var isImpossible = false

    init(
      _ text: String, filter: ArticleIndex.Filter, limit: Int, segmenter: WordSegmenter,
      keys: Pool<SearchKeys>
    ) {
      self.keys = keys
      query = SearchQuery(text, segmenter: segmenter)
      self.segmenter = segmenter
      self.limit = max(0, limit)
      for selection in filter.selections {
        guard let selection else {
          isImpossible = true
          continue
        }
        selections.append(selection.sql)
        arguments += selection.arguments
      }
      if query.terms.isEmpty, selections.isEmpty { isImpossible = true }
    }

    func hits(_ db: Database) throws -> [SearchHit] { try hits(ranks(db), in: db) }

    /// The articles that are found, in their order; their texts are not read.
    func ranks(_ db: Database) throws -> [Rank] {
      guard !isImpossible else { return [] }
      let match = try query.match(StoredVocabulary(db: db))
      let sql: String
      if match != nil {
        // The plus keeps SQLite from asking FTS5 anew for each article of a selection.
        sql = """
          SELECT rowid AS key, bm25(search, 4.0, 1.0) AS score FROM search
          WHERE search MATCH ? \(selections.map { "AND +rowid IN (\($0)) " }.joined())
          ORDER BY score, key LIMIT ?
          """
      } else {
        sql = """
          SELECT key, 0.0 AS score FROM articles
          WHERE \(selections.map { "key IN (\($0))" }.joined(separator: " AND "))
          ORDER BY day DESC, key LIMIT ?
          """
      }
      let all = (match.map { [$0.databaseValue] } ?? []) + arguments + [limit.databaseValue]
      return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(all)).map {
        Rank(key: $0["key"], score: $0["score"])
      }
    }

    /// What is shown of the articles that were found.
    func hits(_ ranks: [Rank], in db: Database) throws -> [SearchHit] {
      return try keys.with { keys in
        defer { _ = keys.takeNewWords() }
        return try hits(ranks, in: db, keys: &keys)
      }
    }

    private func hits(
      _ ranks: [Rank], in db: Database, keys: inout SearchKeys
    ) throws -> [SearchHit] {
      let highlighter = Highlighter(query: query, segmenter: segmenter)
      let statement = try db.cachedStatement(
        sql: "SELECT id, headline, published, text FROM articles WHERE key = ?")
      return try ranks.compactMap { rank in
        try Row.fetchOne(statement, arguments: [rank.key]).map { row in
          SearchHit(
            id: row["id"], headline: row["headline"], published: row.day("published"),
            snippet: highlighter.snippet(of: row["text"], keys: &keys), rank: rank.score)
        }
      }
    }
  }

  /// The words that the table `words` knows.
  struct StoredVocabulary: SearchVocabulary {
    let db: Database

    func words(like folded: String) throws -> [String] {
      try String.fetchAll(
        db.cachedStatement(sql: "SELECT exact FROM words WHERE folded = ?"), arguments: [folded])
    }

    func beginnings(like folded: String) throws -> [String] {
      // Behind all that begins so: no key has this scalar.
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT substr(exact, 1, length(?1)) FROM words
            WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF)
            """), arguments: [folded])
    }
  }
#endif
