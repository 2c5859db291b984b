#if Index
  extension ArticleIndex {
    /// How much a report shows.
    public struct ReportOptions: Sendable, Hashable {
      /// The officials and documents that get a page, those first that most articles name.
      public var people: Int
      /// The same for documents.
      public var documents: Int
      /// The tasks that are listed, those that are due first in front.
      public var tasks: Int
      /// The articles that get a page: only those that other pages lead to.
      public var articles: Int
      /// The rows of a table on one page.
      public var rows: Int

      /// A report of the size that is given.
      public init(
        people: Int = 200, documents: Int = 200, tasks: Int = 500, articles: Int = 2000,
        rows: Int = 200
      ) {
        self.people = people
        self.documents = documents
        self.tasks = tasks
        self.articles = articles
        self.rows = rows
      }
    }
  }
#endif
