#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan

  extension ArticleIndex {
    /// An article before it is analyzed.
    public struct Source: Sendable, Hashable, Identifiable {
      /// Names the article in the index.
      public var id: String
      /// What is analyzed and stored.
      public var text: String
      /// The day of publication, which resolves years that the text leaves out.
      public var published: CalendarDate?
      /// The headline where it is given apart from the text.
      public var headline: String?

      /// An article as it came.
      public init(
        id: String, text: String, published: CalendarDate? = nil, headline: String? = nil
      ) {
        self.id = id
        self.text = text
        self.published = published
        self.headline = headline
      }

      /// - Parameter row: with the columns id, text, published and headline, this one NULL where the
      ///   analyzer found it.
      init(_ row: Row) {
        self.init(
          id: row["id"], text: row["text"], published: row.day("published"),
          headline: row["headline"])
      }

      init(_ entry: Entry) {
        self.init(
          id: entry.id, text: entry.article.text, published: entry.published,
          headline: entry.isHeadlineGiven ? entry.article.headline : nil)
      }

      /// The article, analyzed and ready for `ArticleIndex.add(_:)`.
      public func analyzed(by analyzer: ArticleAnalyzer) -> Entry {
        var (article, tokens) = analyzer.read(text, published: published, id: id)
        if let headline { article.headline = headline }
        var entry = Entry(
          id: id, article: article, published: published, isHeadlineGiven: headline != nil)
        entry.tokens = tokens
        return entry
      }

      /// Tells whether an article of the same id is the same.
      var fingerprint: Data {
        var hash = RowHash()
        hash.mix(StoredArticle.storable(text))
        hash.mix(published?.description ?? "")
        hash.mix(headline.map { "+" + StoredArticle.storable($0) } ?? "")
        return hash.data
      }
    }
  }
#endif
