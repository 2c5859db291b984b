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
      /// What the analyzer found, with the text.
      public var article: Article
      /// The day of publication, where it came with the article.
      public var published: CalendarDate?
      /// Whether the headline came with the article, not from the analyzer.
      public var isHeadlineGiven: Bool
      /// The `ArticleAnalyzer.version` that analyzed it.
      public var analyzer: String

      /// An article that was analyzed, to be put into an index.
      public init(
        id: String, article: Article, published: CalendarDate? = nil, isHeadlineGiven: Bool = false,
        analyzer: String = ArticleAnalyzer.version
      ) {
        self.id = id
        self.article = article
        self.published = published
        self.isHeadlineGiven = isHeadlineGiven
        self.analyzer = analyzer
      }

      /// The tokens of the text that was analyzed, where they are at hand.
      var tokens: TokenTable? {
        get { madeTokens.table }
        set { madeTokens.table = newValue }
      }

      private var madeTokens = MadeTokens()

      /// Follows from the article, so entries do not differ by it.
      private struct MadeTokens: Hashable {
        var table: TokenTable?
        static func == (_: MadeTokens, _: MadeTokens) -> Bool { true }
        func hash(into hasher: inout Hasher) {}
      }
    }

    /// What `add(_:)` did.
    public struct Changes: Sendable, Hashable {
      /// Articles that were new.
      public var added = 0
      /// Articles that the index held otherwise, and now holds so.
      public var replaced = 0
      /// Articles that the index held just so.
      public var unchanged = 0
      /// None of all.
      public init() {}

      /// Adds what another call did.
      public static func += (total: inout Changes, more: Changes) {
        total.added += more.added
        total.replaced += more.replaced
        total.unchanged += more.unchanged
      }
    }

    let path: String
    let database: any DatabaseWriter
    let segmenter = WordSegmenter()
    /// What was made for earlier searches.
    let keys = Pool { SearchKeys() }

    /// Opens the index in the file `path`, and makes it where there is none. A file that is
    /// something else is refused and left as it is.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - readOnly: opens what is there and never writes.
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
          let reader = try ArticleIndex.reader(of: path, patience, mayBeEmpty: !readOnly)
          if readOnly { return reader }
          try reader.close()
        }
        let pool = try DatabasePool(
          path: path, configuration: ArticleIndex.configuration(patience))
        try IndexSchema.migrator.migrate(pool)
        return pool
      }
    }

    /// A connection that cannot write, to a file that is an index.
    private static func reader(
      of path: String, _ patience: Double, mayBeEmpty: Bool
    ) throws -> DatabaseQueue {
      func open() throws -> DatabaseQueue {
        let reader = try DatabaseQueue(
          path: path, configuration: configuration(patience, readOnly: true))
        try reader.read { try check($0, path: path, mayBeEmpty: mayBeEmpty) }
        return reader
      }
      do {
        return try open()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_READONLY && isHalfWritten(path)
      {
        // A writer was killed: what it had begun is undone by the next who may write.
        let writer = try DatabaseQueue(path: path, configuration: configuration(patience))
        try writer.read { _ = try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_master") }
        try writer.close()
        return try open()
      }
    }

    /// Whether a file that SQLite has to mend is ours: by its header, or because it was empty before the
    /// change that was not finished.
    private static func isHalfWritten(_ path: String) -> Bool {
      func head(_ path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        return (try? file.read(upToCount: 100)).map { [UInt8]($0) } ?? []
      }
      // https://www.sqlite.org/fileformat.html, 1.3 and 3: application id; pages before the change.
      let identity = withUnsafeBytes(of: IndexSchema.applicationID.bigEndian) { [UInt8]($0) }
      if head(path).dropFirst(68).prefix(4).elementsEqual(identity) { return true }
      let pages = head(path + "-journal").dropFirst(16).prefix(4)
      return pages.count == 4 && pages.allSatisfy { $0 == 0 }
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
      configuration.prepareDatabase { db in
        db.add(tokenizer: SearchTokenizer.self)
        // Kibibytes, taken only as they are needed: inner pages of all trees stay at hand.
        if !readOnly {
          try db.execute(sql: "PRAGMA cache_size = -32768")
          // Pages: what a few transactions write, so that the inner ones are not copied each time.
          try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
      }
      return configuration
    }

    private static func check(_ db: Database, path: String, mayBeEmpty: Bool) throws {
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      guard application != IndexSchema.applicationID else {
        if try IndexSchema.migrator.hasBeenSuperseded(db) {
          throw IndexError.newerSchema(path: path)
        }
        if !mayBeEmpty, try !IndexSchema.migrator.hasCompletedMigrations(db) {
          throw IndexError.olderSchema(path: path)
        }
        return
      }
      let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
      guard mayBeEmpty, application == 0, tables == 0 else {
        throw IndexError.notAnIndex(path: path)
      }
    }

    /// Closes the index; calls that come later fail.
    ///
    /// The file of an index that was open for writing is then complete by itself: it can be copied, and
    /// read where nothing may be written, unless somebody else has it open at the moment.
    public func close() throws(IndexError) {
      try IndexError.naming(path) { try database.close() }
      guard database is DatabasePool else { return }
      // Without its log of writes, which even readers would want to make.
      let queue = try? DatabaseQueue(path: path, configuration: ArticleIndex.configuration(0))
      try? queue?.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try? queue?.close()
    }

    /// The number of articles.
    public var count: Int {
      get throws(IndexError) {
        try IndexError.naming(path) {
          try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM articles") ?? 0 }
        }
      }
    }
  }
#endif
