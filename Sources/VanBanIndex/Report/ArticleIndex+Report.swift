#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan

  extension ArticleIndex {
    /// Writes what is in the index as a folder of HTML pages: an overview with counts over time, pages
    /// for officials, documents, tasks and articles, these with everything marked that was found.
    ///
    /// The pages load nothing, run no script and need no server; `index.html` is the first. Where the
    /// folder holds a report already, it is replaced; a folder with anything else in it is refused.
    ///
    /// - Parameters:
    ///   - folder: made where it is missing.
    ///   - options: how much is shown.
    ///   - analyzer: reads the articles that are shown.
    /// - Returns: how many pages were written.
    /// - Throws: ``IndexError/cannotWrite(path:reason:)``, or what reading the index gives;
    ///   `CancellationError` where the task was cancelled.
    @discardableResult
    public func writeReport(
      to folder: String, options: ReportOptions = ReportOptions(),
      analyzer: ArticleAnalyzer = ArticleAnalyzer()
    ) async throws -> Int {
      let statistics = try statistics(top: 20)
      let data = try IndexError.naming(path) {
        try database.read { db in try ReportData(db, statistics: statistics, options: options) }
      }
      var report = try ReportWriter(folder: folder, data: data, articleLimit: options.articles)
      try report.writeLists()
      var keys = report.articles.map(\.key)[...]
      while !keys.isEmpty {
        try Task.checkCancellation()
        let some = Array(keys.prefix(64))
        keys.removeFirst(some.count)
        let sources = try IndexError.naming(path) {
          try database.read { db in
            try some.compactMap { key in
              try Row.fetchOne(
                db.cachedStatement(
                  sql: """
                    SELECT id, text, published,
                      CASE WHEN headline_given THEN headline END AS headline
                    FROM articles WHERE key = ?
                    """), arguments: [key]
              ).map { (key, Source($0)) }
            }
          }
        }
        for (key, source) in sources {
          try report.write(source.analyzed(by: analyzer).article, key: key)
        }
      }
      return report.pageCount
    }
  }
#endif
