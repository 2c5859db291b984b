#if Index
  public import VanBan

  /// An article that a search found.
  public struct SearchHit: Sendable, Hashable, Identifiable {
    /// As it was given to `ArticleIndex.add(_:)`.
    public let id: String
    /// The article's headline; nil where it has none.
    public let headline: String?
    /// The day of publication, where it came with the article.
    public let published: CalendarDate?
    /// What the article says about it.
    public let snippet: Snippet
    /// How well it fits, by bm25 with the headline counting fourfold: the lower, the better. 0 where
    /// no words were looked for.
    public let rank: Double
  }
#endif
