#if Index
  import Foundation
  import GRDB
  import Testing
  import VanBan
  @testable import VanBanIndex

  /// Who is one person, and who only bears the same name.
  @Suite struct PeopleTests {
    private static let central = "Bộ trưởng Bộ Nội vụ Nguyễn Văn Hùng phát biểu."
    private static let centralAgain = "Ông Nguyễn Văn Hùng, Bộ trưởng Bộ Nội vụ, trả lời."
    private static let province = "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Thanh Hóa, dự."
    private static let provinceApart =
      "Tại tỉnh Thanh Hóa, đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy, kết luận."
    private static let otherProvince = "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy Nghệ An, dự."
    private static let nowhere = "Đồng chí Nguyễn Văn Hùng, Bí thư Tỉnh ủy, dự."
    private static let noOffice = "Ông Nguyễn Văn Hùng chúc mừng."
    private static let both =
      "Nguyên Bí thư Tỉnh ủy Thanh Hóa Nguyễn Văn Hùng được bầu. "
      + "Ông Nguyễn Văn Hùng, Bộ trưởng Bộ Nội vụ, nhận nhiệm vụ."

    private func people(_ texts: [(String, year: Int)]) throws -> [String] {
      let index = try ArticleIndex()
      let analyzer = ArticleAnalyzer()
      // Added the other way round, since the order must not matter.
      for (number, (text, year)) in texts.enumerated().reversed() {
        let day = CalendarDate(year: year, month: 1, day: 2)
        try index.add([
          .init(
            id: "\(number)", article: analyzer.analyze(text, published: day), published: day)
        ])
        if number % 2 == 0 { try index.linkPeople() }
      }
      try index.linkPeople()
      return try index.database.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT identity FROM persons JOIN people ON people.key = person
            JOIN articles ON articles.key = article
            WHERE persons.name_folded = 'nguyen van hung' ORDER BY articles.id
            """)
      }
    }

    @Test(arguments: [
      ([central, centralAgain], [0, 0]), ([province, province], [0, 0]),
      ([province, provinceApart], [0, 0]), ([province, otherProvince], [0, 1]),
      ([province, nowhere], [0, 1]), ([nowhere, nowhere], [0, 1]), ([noOffice, noOffice], [0, 1]),
      ([central, noOffice], [0, 1]), ([central, province], [0, 1]),
      ([central, province, both], [0, 0, 0]), ([both, otherProvince, central], [0, 1, 0]),
    ])
    func offices(texts: [String], expected: [Int]) throws {
      let people = try people(texts.map { ($0, 2020) })
      #expect(people == expected.map { "\($0)#p1" })
    }

    @Test func tooManyYearsKeepThemApart() throws {
      #expect(
        try people([(Self.central, 2000), (Self.centralAgain, 2011)]) == ["0#p1", "1#p1"])
      #expect(
        try people([(Self.central, 2000), (Self.centralAgain, 2009)]) == ["0#p1", "0#p1"])
    }

    /// Whatever happened to articles, an index says the same of persons as one that is made anew.
    @Test func replacedAndRemovedArticlesLeaveWhatAFreshIndexSays() throws {
      let texts = [
        Self.central, Self.centralAgain, Self.province, Self.provinceApart, Self.otherProvince,
        Self.nowhere, Self.noOffice, Self.both, "Ông Lê Văn An, Bộ trưởng Bộ Y tế, dự.",
        "Ông Lê Văn An chúc mừng.", "Không có ai.",
      ]
      let analyzer = ArticleAnalyzer()
      func entry(_ id: Int, _ text: Int) -> ArticleIndex.Entry {
        .init(id: "\(id)", article: analyzer.analyze(texts[text]))
      }
      func people(_ index: ArticleIndex) throws -> [String] {
        try index.database.read { db in
          try [
            """
            SELECT articles.id, persons.id, people.identity, people.name, people.name_exact
            FROM persons JOIN articles ON articles.key = article
            LEFT JOIN people ON people.key = person ORDER BY 1, 2
            """, "SELECT key, identity, name, name_exact, name_folded FROM people ORDER BY 1",
            """
            SELECT articles.id, number, person, office, place FROM evidence
            JOIN articles ON articles.key = article ORDER BY 1, 2, 3, 4, 5
            """, "SELECT * FROM unlinked", "PRAGMA foreign_key_check",
          ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
        }
      }
      var generator = Pseudorandom(state: 11)
      for _ in 0..<20 {
        let index = try ArticleIndex()
        var held: [Int: Int] = [:]
        for _ in 0..<30 {
          let id = Int.random(in: 0..<8, using: &generator)
          if Int.random(in: 0..<5, using: &generator) == 0 {
            held[id] = nil
            try index.remove(ids: ["\(id)"])
          } else {
            let text = Int.random(in: 0..<texts.count, using: &generator)
            held[id] = text
            try index.add([entry(id, text)])
          }
          if Bool.random(using: &generator) { try index.linkPeople() }
        }
        try index.linkPeople()
        let fresh = try ArticleIndex()
        try fresh.add(held.map { entry($0.key, $0.value) })
        try fresh.linkPeople()
        #expect(try people(index) == people(fresh))
      }
    }

    @Test func whatJoinedThemGoesWithTheArticle() throws {
      let index = try ArticleIndex()
      let analyzer = ArticleAnalyzer()
      for (number, text) in [Self.central, Self.province, Self.both].enumerated() {
        try index.add([.init(id: "\(number)", article: analyzer.analyze(text))])
      }
      try index.linkPeople()
      func people() throws -> (people: Int?, evidence: Int?) {
        try index.database.read { db in
          (
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM people"),
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM evidence")
          )
        }
      }
      var counts = try people()
      #expect(counts == (1, 4))
      try index.remove(ids: ["2"])
      try index.linkPeople()
      counts = try people()
      #expect(counts == (2, 0))
      let broken = try index.database.read { db in
        try Row.fetchOne(db, sql: "PRAGMA foreign_key_check")
      }
      #expect(broken == nil)
    }
  }

  @Suite struct MigrationTests {
    @Test func version1IsBroughtUpToDateWithWhatItHolds() throws {
      let folder = try StorageTests.Folder()
      let path = folder.path("old.db")
      var configuration = Configuration()
      configuration.prepareDatabase { $0.add(tokenizer: SearchTokenizer.self) }
      let text = "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu."
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try IndexSchema.migrator.migrate(queue, upTo: "1")
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO articles (key, id, hash, text, published) VALUES (1, 'a', x'00', ?, NULL);
            INSERT INTO officials VALUES (1, 0, 'p1', 'Trần Văn An', 'trần văn an', 'tran van an',
              '[]');
            INSERT INTO titles VALUES (1, 0, 0, 'Bí thư Tỉnh ủy', 'Bí thư', 'Tỉnh ủy', 'province',
              'party', 0, 0, 22, 36);
            INSERT INTO tasks VALUES (1, 0, 'họp', 0, 3, '[]', 'An', NULL, '["Sở Nội vụ"]', '[]',
              '[]', NULL, NULL, NULL);
            INSERT INTO mentions VALUES (1, 1, 0, NULL, 'name', 'Trần Văn An', 9, 20);
            """, arguments: [text])
      }
      try queue.close()
      #expect(throws: IndexError.olderSchema(path: path)) {
        _ = try ArticleIndex(path: path, readOnly: true)
      }
      let index = try ArticleIndex(path: path)
      #expect(try index.search("phat bieu", filter: .init(title: "bí thư tỉnh ủy")).count == 1)
      #expect(try index.tasks(.init(assignee: "so noi vu")).map(\.text) == ["họp"])
      #expect(try index.offices(of: "Trần Văn An").map(\.title) == ["Bí thư Tỉnh ủy"])
      #expect(try index.staleCount == 1)
      let sources = try index.stale(limit: 10)
      #expect(sources.map(\.text) == [text])
      try index.add(sources.map { $0.analyzed(by: ArticleAnalyzer()) })
      #expect(try index.staleCount == 0)
      #expect(try index.unchanged(among: sources) == ["a"])
      #expect(try index.search("bí thư").map(\.id) == ["a"])
    }
  }
#endif
