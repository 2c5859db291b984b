#if Index
  import Foundation
  import GRDB
  import Testing
  import VanBan
  @testable import VanBanIndex
  import VanBanText

  @Suite struct StorageTests {
    /// A folder of the test's own, gone when the test is.
    final class Folder {
      let url = FileManager.default.temporaryDirectory.appending(
        path: "vanban-index-\(UUID().uuidString)")
      init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      }
      func path(_ name: String) -> String { url.appending(path: name).path }
      deinit { try? FileManager.default.removeItem(at: url) }
    }

    let folder: Folder
    let path: String
    init() throws {
      folder = try Folder()
      path = folder.path("news.db")
    }

    private func counts() throws -> [Int] {
      try DatabaseQueue(path: path).read { db in
        try ["articles", "officials", "titles", "documents", "citations", "tasks", "mentions"].map {
          try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \($0)") ?? -1
        }
      }
    }

    @Test func addingTwiceChangesNothing() throws {
      let index = try ArticleIndex(path: path)
      let first = try index.add(SampleArticles.entries)
      #expect((first.added, first.replaced, first.unchanged) == (4, 0, 0))
      #expect(try counts() == [4, 1, 1, 1, 1, 1, 2])
      let second = try index.add(SampleArticles.entries)
      #expect((second.added, second.replaced, second.unchanged) == (0, 0, 4))
      #expect(try counts() == [4, 1, 1, 1, 1, 1, 2])
    }

    @Test func aChangedArticleIsReplacedWhole() throws {
      let index = try ArticleIndex(path: path)
      try index.add(SampleArticles.entries)
      let changed = ArticleIndex.Entry(
        id: "congress", article: Article(text: "Lũ lụt ở miền Trung."))
      let changes = try index.add([changed])
      #expect((changes.added, changes.replaced, changes.unchanged) == (0, 1, 0))
      #expect(try counts() == [4, 0, 0, 0, 0, 0, 0])
      #expect(try index.search("đại hội").isEmpty)
      #expect(try index.search("lũ lụt").map(\.id) == ["congress"])
    }

    static let smallChanges: [@Sendable (inout ArticleIndex.Entry) -> Void] = [
      { $0.published = nil }, { $0.article.headline = nil }, { $0.article.byline = "Quốc Hương" },
      { $0.article.officials[0].honorifics = [] },
      { $0.article.officials[0].titles[0].former = true },
      { $0.article.documents[0].draft = true }, { $0.article.tasks[0].assignees = ["Sở Y tế"] },
      { $0.article.documents[0].mentions = [] }, { $0.article.text += " " },
    ]

    @Test(arguments: smallChanges.indices)
    func anyStoredChangeCounts(number: Int) throws {
      let index = try ArticleIndex(path: path)
      var entry = SampleArticles.entries[0]
      try index.add([entry])
      StorageTests.smallChanges[number](&entry)
      #expect(try index.add([entry]).replaced == 1)
      #expect(try index.add([entry]).unchanged == 1)
    }

    @Test func offsetsAreScalarsOfTheText() throws {
      try ArticleIndex(path: path).add(SampleArticles.entries)
      let scalars = Array(SampleArticles.congressText.unicodeScalars)
      let rows = try DatabaseQueue(path: path).read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT text, start, "end" FROM mentions UNION SELECT text, start, "end" FROM titles
            UNION SELECT text, start, "end" FROM tasks
            """)
      }
      #expect(rows.count == 4)
      for row in rows {
        let start: Int = row["start"]
        let end: Int = row["end"]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        #expect(String(text) == row["text"])
      }
    }

    @Test func documentsAreSharedAndGoWithTheirLastCitation() throws {
      let index = try ArticleIndex(path: path)
      let entries = ["a", "b"].map { ArticleIndex.Entry(id: $0, article: SampleArticles.congress) }
      try index.add(entries)
      #expect(try counts() == [2, 2, 2, 1, 2, 2, 4])
      #expect(try index.search("", filter: .init(document: "18-NQ/TW")).map(\.id) == ["a", "b"])
      #expect(try index.remove(ids: ["a", "nobody"]) == 1)
      #expect(try counts() == [1, 1, 1, 1, 1, 1, 2])
      #expect(try index.remove(ids: ["b"]) == 1)
      #expect(try counts() == [0, 0, 0, 0, 0, 0, 0])
      #expect(try index.search("đại hội").isEmpty)
    }

    @Test func foreignKeysAndFullTextTableHold() throws {
      let index = try ArticleIndex(path: path)
      try index.add(SampleArticles.entries)
      try index.add([.init(id: "notice", article: SampleArticles.congress)])
      try index.remove(ids: ["capital"])
      try DatabaseQueue(path: path, configuration: tokenizing).write { db in
        #expect(try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil)
        #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
        try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
        #expect(throws: DatabaseError.self) {
          try db.execute(sql: "INSERT INTO citations VALUES (1, 9, 999, 'd9', NULL, NULL, 0, NULL)")
        }
      }
    }

    /// The tokens that come from the analyzer are those that the full-text table makes of the text.
    @Test func wordsMadeBeforehandAreThoseOfTheText() throws {
      let articles = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/articles/text")
      let files = try FileManager.default.contentsOfDirectory(
        at: articles, includingPropertiesForKeys: nil)
      var texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
      #expect(texts.count > 10)
      texts += texts.prefix(3).map(\.decomposedStringWithCanonicalMapping)
      texts += ["a\0hòa hoà HOÀ", "x y\u{A0}z 1.000,5 18-NQ/TW AT&T kỹ-sư", "漢字 เมือง ☃ e\u{301}"]
      let index = try ArticleIndex(path: path)
      let analyzer = ArticleAnalyzer()
      try index.add(
        texts.enumerated().map { number, text in
          ArticleIndex.Source(id: "\(number)", text: text, headline: number % 2 == 0 ? text : nil)
            .analyzed(by: analyzer)
        })
      try DatabaseQueue(path: path, configuration: tokenizing).write { db in
        try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
        // The words with diacritics are those that a rebuilt index would know.
        var keys = SearchKeys()
        for text in texts { _ = keys.encoded(Tokenizer().table(of: StoredArticle.storable(text))) }
        let words = try String.fetchAll(db, sql: "SELECT exact FROM words")
        #expect(Set(words) == Set(keys.takeNewWords().map(\.exact)))
      }
    }

    private var tokenizing: Configuration {
      var configuration = Configuration()
      configuration.prepareDatabase { $0.add(tokenizer: SearchTokenizer.self) }
      return configuration
    }

    @Test func reopened() throws {
      try ArticleIndex(path: path).add(SampleArticles.entries)
      for readOnly in [false, true] {
        let index = try ArticleIndex(path: path, readOnly: readOnly)
        #expect(try index.count == 4)
        #expect(try index.search("hà nội").map(\.id) == ["capital"])
      }
      let reader = try ArticleIndex(path: path, readOnly: true)
      #expect(throws: IndexError.readOnly(path: path)) {
        try reader.add([.init(id: "x", article: Article(text: "x"))])
      }
    }

    @Test func aClosedIndexIsOneFile() throws {
      let index = try ArticleIndex(path: path)
      try index.add(SampleArticles.entries)
      try index.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["news.db"])
      // The header's version of 1 says that a reader need not make a log beside it.
      #expect(try Data(contentsOf: URL(filePath: path))[18...19] == Data([1, 1]))
      #expect(throws: IndexError.self) { try index.count }
      let again = try ArticleIndex(path: path)
      #expect(try again.add(SampleArticles.entries).unchanged == 4)
    }

    @Test func strangeTextIsStored() throws {
      let index = try ArticleIndex(path: path)
      let texts = [
        "", "\0", "a\0Hà Nội", "\u{301}", "漢字 ☃", String(repeating: "x", count: 100_000),
      ]
      try index.add(
        texts.enumerated().map { .init(id: "\($0)", article: Article(text: $1, byline: $1)) })
      #expect(try index.count == texts.count)
      #expect(try index.search("hà nội").map(\.id) == ["2"])
    }

    @Test func analyzedArticleIsStored() throws {
      let index = try ArticleIndex(path: path)
      let text = "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu."
      try index.add([.init(id: "1", article: ArticleAnalyzer().analyze(text))])
      #expect(try index.search("phát biểu", filter: .init(official: "tran van an")).count == 1)
    }

    @Test func manyReadersBesideAWriter() async throws {
      let index = try ArticleIndex(path: path)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<8 {
          group.addTask {
            for step in 0..<10 {
              try await index.add([.init(id: "\(worker)-\(step)", article: SampleArticles.congress)]
              )
              _ = try await index.search("đại hội")
            }
          }
        }
        try await group.waitForAll()
      }
      let hits = try await index.search("đại hội", limit: 100)
      #expect(hits.count == 80)
    }
  }

  @Suite struct IndexErrorTests {
    let folder: StorageTests.Folder
    let path: String
    init() throws {
      folder = try StorageTests.Folder()
      path = folder.path("news.db")
    }

    private func error(_ body: () throws -> Void) -> IndexError? {
      do { try body() } catch { return error as? IndexError }
      return nil
    }

    @Test func anotherProgramsFileIsLeftAsItIs() throws {
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
      let text = folder.path("notes.txt")
      try Data("Tôi không phải là cơ sở dữ liệu, tôi chỉ là một tệp văn bản.".utf8)
        .write(to: URL(filePath: text))
      for file in [path, text] {
        let before = try Data(contentsOf: URL(filePath: file))
        #expect(error { _ = try ArticleIndex(path: file) } == .notAnIndex(path: file))
        #expect(try Data(contentsOf: URL(filePath: file)) == before)
      }
    }

    @Test func missingFileOrFolder() throws {
      let missing = folder.path("none/news.db")
      for (file, readOnly) in [(path, true), (missing, false), (folder.url.path, false)] {
        let error = error { _ = try ArticleIndex(path: file, readOnly: readOnly) }
        guard case .cannotOpen(file, _)? = error else {
          Issue.record("\(error as Any)")
          continue
        }
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func emptyFileBecomesAnIndex() throws {
      try Data().write(to: URL(filePath: path))
      #expect(error { _ = try ArticleIndex(path: path, readOnly: true) } == .notAnIndex(path: path))
      #expect(try ArticleIndex(path: path).count == 0)
    }

    @Test func newerSchema() throws {
      _ = try ArticleIndex(path: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
      }
      #expect(error { _ = try ArticleIndex(path: path) } == .newerSchema(path: path))
    }

    @Test func locked() throws {
      let index = try ArticleIndex(path: path, readOnly: false, patience: 0.05)
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        #expect(error { try index.add(SampleArticles.entries) } == .locked(path: path))
        try db.execute(sql: "ROLLBACK")
      }
      #expect(try index.add(SampleArticles.entries).added == 4)
    }

    @Test func fullDiskStoresNothing() throws {
      let index = try ArticleIndex(path: path)
      try index.add(SampleArticles.entries)
      try index.withDatabase { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 5)")
      }
      let many = (0..<200).map {
        ArticleIndex.Entry(id: "\($0)", article: SampleArticles.congress)
      }
      #expect(error { try index.add(many) } == .diskFull(path: path))
      #expect(try index.count == 4)
      #expect(try index.search("hà nội").map(\.id) == ["capital"])
    }

    @Test func damaged() throws {
      try ArticleIndex(path: path).add(SampleArticles.entries)
      let url = URL(filePath: path)
      var data = try Data(contentsOf: url)
      for offset in 4096..<data.count { data[offset] = 0x5A }
      try data.write(to: url)
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      #expect(
        error {
          let index = try ArticleIndex(path: path)
          _ = try index.search("hà nội")
        } == .damaged(path: path))
    }

    @Test func everyDescriptionNamesTheFile() {
      let errors: [IndexError] = [
        .cannotOpen(path: "a.db", reason: "x"), .notAnIndex(path: "a.db"),
        .newerSchema(path: "a.db"), .locked(path: "a.db"), .diskFull(path: "a.db"),
        .readOnly(path: "a.db"), .damaged(path: "a.db"), .failed(path: "a.db", reason: "x"),
      ]
      for error in errors {
        #expect(error.description.hasPrefix("a.db: "))
        #expect(error.localizedDescription == error.description)
      }
    }
  }

  extension ArticleIndex {
    func withDatabase(_ body: (Database) throws -> Void) throws {
      try database.writeWithoutTransaction(body)
    }
  }
#endif
