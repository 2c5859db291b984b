#if Index
  internal import GRDB
  public import VanBan
  internal import VanBanText

  extension ArticleIndex {
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
    ///   - query: words, phrases in quotation marks, beginnings with "*".
    ///   - filter: what else must be true; with an empty query it alone chooses, and the latest
    ///     articles come first. An empty query without filter finds nothing.
    ///   - limit: how many hits at most.
    public func search(
      _ query: String, filter: Filter = Filter(), limit: Int = 20
    ) throws(IndexError) -> [SearchHit] {
      let parsed = SearchQuery(query, segmenter: segmenter)
      var conditions: [String] = []
      var arguments: [DatabaseValue] = []
      for condition in filter.conditions {
        guard let condition else { return [] }
        conditions.append(condition.sql)
        arguments += condition.arguments
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
          ORDER BY day DESC, articles.key LIMIT ?
          """
      } else {
        return []
      }
      arguments.append(max(0, limit).databaseValue)
      let sql = """
        SELECT id, headline, published, text, score FROM (\(inner)) AS hits
        JOIN articles ON articles.key = hits.key
        ORDER BY score\(parsed.match == nil ? ", day DESC" : ""), articles.key
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
