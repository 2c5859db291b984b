#if Index
  internal import GRDB

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
      let search = Search(query, filter: filter, limit: limit, segmenter: segmenter, keys: keys)
      return try IndexError.naming(path) { try database.read { db in try search.hits(db) } }
    }
  }
#endif
