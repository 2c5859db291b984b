#if Index
  import Foundation
  import Testing
  import VanBan
  @testable import VanBanIndex

  /// The pages of a report.
  @Suite struct ReportTests {
    private let folder: StorageTests.Folder
    private let index: ArticleIndex
    private let attack = "<script>alert('x')</script>\"&"

    init() async throws {
      folder = try StorageTests.Folder()
      index = try ArticleIndex()
      let analyzer = ArticleAnalyzer()
      var entries: [ArticleIndex.Entry] = []
      for number in 0..<12 {
        let published = CalendarDate(year: 2024 + number / 12, month: number % 12 + 1, day: 2)
        let source = ArticleIndex.Source(
          id: "\(number)\(attack)",
          text: """
            Đồng chí Trần Văn An, Bí thư Tỉnh ủy Thanh Hóa, yêu cầu Sở Nội vụ triển khai Nghị quyết \
            số 18-NQ/TW trước ngày 30/\(number % 6 + 6)/2025. \(attack)
            """, published: published, headline: "Tin \(number) \(attack)")
        entries.append(source.analyzed(by: analyzer))
      }
      _ = try await index.add(entries)
      try await index.linkPeople()
    }

    private func pages(_ options: ArticleIndex.ReportOptions = .init()) async throws -> [String:
      String]
    {
      let path = folder.path("report")
      let count = try await index.writeReport(to: path, options: options)
      var pages: [String: String] = [:]
      let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      for file in files where file.hasSuffix(".html") {
        pages[file] = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
      }
      #expect(pages.count == count)
      return pages
    }

    @Test func everythingHasItsPage() async throws {
      let pages = try await pages()
      let overview = try #require(pages["index.html"])
      #expect(overview.contains("<svg role=\"img\"") && overview.contains("2024-03: 1"))
      #expect(overview.contains("Trần Văn An") && overview.contains("Nghị quyết 18-NQ/TW"))
      let person = try #require(pages.first { $0.key.hasPrefix("people/") }?.value)
      #expect(person.contains("Bí thư Tỉnh ủy Thanh Hóa") && person.contains("Why these are one"))
      let document = try #require(pages.first { $0.key.hasPrefix("documents/") }?.value)
      #expect(document.contains("Cited in 12 articles."))
      #expect(try #require(pages["tasks.html"]).contains("2025-06-29"))
      let articles = pages.filter { $0.key.hasPrefix("articles/") }
      #expect(articles.count == 12)
      #expect(
        articles.values.allSatisfy { $0.contains("class=\"name\"") && $0.contains("../people/") })
    }

    @Test func everyLinkLeadsToAPage() async throws {
      for options in [ArticleIndex.ReportOptions(), .init(people: 1, articles: 3, rows: 2)] {
        let pages = try await pages(options)
        for (path, page) in pages {
          let folder = path.contains("/") ? String(path.split(separator: "/")[0]) + "/" : ""
          for match in page.matches(of: /href="([^"#]+)/) {
            let target = String(match.1)
            let file = target.hasPrefix("../") ? String(target.dropFirst(3)) : folder + target
            #expect(pages[file] != nil, "\(path): \(target)")
          }
        }
      }
    }

    /// What comes from an article is text, wherever it stands; and nothing is loaded from anywhere.
    @Test func everythingIsEscapedAndNothingLoaded() async throws {
      for (path, page) in try await pages() {
        #expect(!page.contains("<script") && !page.contains("alert('"), "\(path)")
        #expect(page.contains("default-src 'none'"))
        for word in ["http:", "https:", "src=", "url(", "@import"] {
          #expect(!page.contains(word), "\(path): \(word)")
        }
      }
    }

    @Test func aReportIsReplacedAndNothingElse() async throws {
      let many = try await pages()
      let few = try await pages(.init(articles: 1))
      #expect(few.count < many.count)
      let other = folder.path("other")
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(filePath: other + "/index.html"))
      await #expect(throws: IndexError.self) { try await index.writeReport(to: other) }
      #expect(try String(contentsOfFile: other + "/index.html", encoding: .utf8) == "mine")
      await #expect(throws: IndexError.self) { try await index.writeReport(to: "/dev/null/x") }
    }

    @Test func anEmptyIndexHasAReport() async throws {
      let path = folder.path("empty")
      #expect(try await ArticleIndex().writeReport(to: path) == 4)
      let page = try String(contentsOfFile: path + "/index.html", encoding: .utf8)
      #expect(page.contains("No article has a day"))
    }

    @Test(arguments: [
      ([], 0), ([("2025-01", 3)], 1), ([("2025-01", 1), ("2025-12", 2)], 12),
      ([("1999-12", 1), ("2025-01", 2)], 27), ([("2025-13", 1), ("x", 2)], 0),
    ])
    func charts(months: [(String, Int)], bars: Int) {
      var html = HTMLBuffer()
      BarChart("Tin", months: months.map { (month: $0.0, count: $0.1) }).write(to: &html)
      #expect(String(decoding: html.bytes, as: UTF8.self).matches(of: /<rect/).count == bars)
    }

    /// A browser reads the pages as they were meant, and runs nothing in them.
    @Test func aBrowserShowsThem() async throws {
      guard
        let browser = ["chromium", "chromium-browser", "google-chrome"].lazy
          .map({ "/usr/bin/" + $0 }).first(where: FileManager.default.isExecutableFile)
      else { return print("aBrowserShowsThem: skipped, there is no chromium") }
      let pages = try await pages()
      let article = try #require(pages.keys.filter { $0.hasPrefix("articles/") }.min())
      let person = try #require(pages.keys.first { $0.hasPrefix("people/") })
      for (page, words) in [
        ("index.html", ["<svg", "<rect", "Trần Văn An"]), (person, ["Bí thư Tỉnh ủy Thanh Hóa"]),
        (article, ["&lt;script&gt;alert('x')&lt;/script&gt;"]),
      ] {
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = [
          "--headless", "--no-sandbox", "--disable-gpu",
          "--user-data-dir=" + folder.path("profile"),
          "--dump-dom", "file://" + folder.path("report/" + page),
        ]
        let output = folder.path("dom")
        try Data().write(to: URL(filePath: output))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let dom = try String(contentsOfFile: output, encoding: .utf8)
        for word in words { #expect(dom.contains(word), "\(page): \(word)") }
        #expect(!dom.contains("<script"))
      }
    }
  }
#endif
