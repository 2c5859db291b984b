#if Index
  import Foundation
  import Testing
  import VanBan
  @testable import VanBanIndex

  @Suite struct SearchTests {
    let index: ArticleIndex
    init() throws { index = try SampleArticles.index() }

    @Test(arguments: [
      // Words with and without diacritics, in any case and tone placement, composed or not.
      ("Hà Nội", ["capital"]), ("hà nội", ["capital"]), ("ha noi", ["capital"]),
      ("HA NOI", ["capital"]), ("viet nam", ["capital"]), ("thủy lợi", ["notice"]),
      ("thuỷ lợi", ["notice"]), ("Thanh Hoá", ["congress"]), ("Thanh Hóa", ["congress"]),
      ("dai hoi", ["congress"]),
      ("Hà Nội".decomposedStringWithCanonicalMapping, ["capital"]),
      // One syllable of a word.
      ("nội", ["capital"]), ("noi", ["capital"]),
      // With diacritics a syllable is exact, without it is not.
      ("bán giao", []), ("ban giao", ["notice"]), ("hành ban", ["decree"]),
      // A word of two syllables is found where they stand together.
      ("tổ chức", ["capital"]), ("chức tổ", ["capital"]),
      // Phrases, also across words and with unclosed or typographic quotation marks.
      ("\"đô hà nội của\"", ["capital"]), ("\"do ha noi cua\"", ["capital"]),
      ("“xây dựng Đảng”", ["capital"]), ("\"hội nghị xây", ["capital"]),
      ("\"nội hà\"", []), ("\"hội xây dựng\"", []), ("\"noi ha\"", []),
      // Beginnings.
      ("việ*", ["capital"]), ("vie*", ["capital"]), ("hoà*", ["notice"]), ("xây dự*", ["capital"]),
      ("\"hội ngh*\"", ["capital"]), ("\"hội ngh\"*", ["capital"]), ("vị*", []), ("hòa*", []),
      ("thủ*", ["notice", "capital"]), ("thuỷ*", ["notice"]), ("thuy*", ["notice"]),
      // Numbers and codes.
      ("18-NQ/TW", ["congress"]), ("18-nq/tw", ["congress"]), ("018 nq", ["congress"]),
      ("58/2025/ND-CP", ["decree"]), ("NĐ-CP", ["decree"]), ("2025", ["decree"]),
      // All words must be there.
      ("hà nội nghị định", []), ("hội nghị thủ đô", ["capital"]),
    ])
    func finds(query: String, expected: [String]) throws {
      #expect(try index.search(query).map(\.id) == expected)
    }

    @Test(arguments: [
      "", " ", "\"", "\"\"", "\"\"\"", "*", "**", "\"*", "*\"a\"*", "(", ")", "()", "((hà", "NEAR",
      "NEAR(", "NEAR(hà nội, 2)", "AND", "OR", "NOT", "hà AND", "AND nội", "NOT hà", "hà OR",
      "headline:", "headline:hà", "text : nội", "{headline text} : x", "^hà", "hà + nội", "+", "-",
      "-hà", "hà^2", "'", "''", "; DROP TABLE articles", "--", "/*", "\\", "%", "_", "?", ":", ",",
      "\0", "hà\0nội", "a\"b\"c\"", "|", "~", "~ha|x", "hà|nội", "☃", "🇻🇳", "漢字", "\u{301}",
      "\u{FEFF}", "\u{2028}", "e\u{301}\u{302}\u{303}", "\u{10FFFF}",
    ])
    func anyStringIsAQuery(query: String) throws {
      _ = try index.search(query)
      _ = try index.search(query + "*")
      _ = try index.search("\"" + query)
      _ = try index.search(query, filter: .init(official: query, document: query))
    }

    @Test func wordsOfOperatorsAreWords() throws {
      try index.add([.init(id: "en", article: Article(text: "near and not or"))])
      #expect(try index.search("NEAR AND NOT OR").map(\.id) == ["en"])
    }

    @Test func longQueriesAreCut() throws {
      let many = String(repeating: "tổ chức hội nghị ", count: 5000)
      #expect(try index.search(many).map(\.id) == ["capital"])
      #expect(try index.search("\"" + many).isEmpty)
      #expect(try index.search(String(repeating: "a", count: 100_000)).isEmpty)
      #expect(try index.search(String(repeating: "\"", count: 10_000)).isEmpty)
    }

    @Test(arguments: [
      ("hà nội", "Thủ đô [Hà Nội] của Việt Nam tổ chức hội nghị xây dựng Đảng."),
      ("noi", "Thủ đô [Hà Nội] của Việt Nam tổ chức hội nghị xây dựng Đảng."),
      ("hội nghị việt nam", "Thủ đô Hà Nội của [Việt Nam] tổ chức [hội nghị] xây dựng Đảng."),
      ("\"đô hà nội của việt\"", "[Thủ đô Hà Nội của Việt Nam] tổ chức hội nghị xây dựng Đảng."),
      ("xây* đảng", "Thủ đô Hà Nội của Việt Nam tổ chức hội nghị [xây dựng] [Đảng]."),
      ("nd-cp", "Ban hành Nghị định [58/2025/NĐ-CP]."),
    ])
    func snippetMarksWholeWords(query: String, expected: String) throws {
      let hit = try #require(try index.search(query).first)
      #expect(hit.snippet.marked() == expected)
    }

    @Test func snippetShowsThePlaceWithMostTerms() throws {
      let filler = String(repeating: "câu này không nói gì cả. ", count: 40)
      let text = "hội nghị ở đây. " + filler + "Đại biểu dự hội nghị tại\nHà Nội hôm nay. " + filler
      try index.add([.init(id: "long", article: Article(text: text))])
      let hit = try #require(try index.search("hội nghị đại biểu").first)
      #expect(hit.id == "long")
      let row = try #require(try index.search("noi ha").first { $0.id == "long" })
      #expect(row.snippet.marked().contains("[nói] gì"))
      let city = try #require(try index.search("tai ha noi").first { $0.id == "long" })
      #expect(city.snippet.marked().contains("[tại] [Hà Nội] hôm nay"))
      let marked = hit.snippet.marked()
      #expect(marked.contains("[Đại biểu] dự [hội nghị] tại Hà Nội hôm nay"))
      #expect(marked.hasPrefix("… ") && marked.hasSuffix(" …"))
    }

    @Test func snippetOfDecomposedTextIsComposed() throws {
      let text = "Thủ đô Hà Nội".decomposedStringWithCanonicalMapping
      try index.add([.init(id: "nfd", article: Article(text: text))])
      let hits = try index.search("hà nội").filter { $0.id == "nfd" }
      #expect(hits.first.map { Array($0.snippet.marked().utf8) } == Array("Thủ đô [Hà Nội]".utf8))
    }

    @Test func headlineAndWordsInARowCountMore() throws {
      let index = try ArticleIndex()
      try index.add([
        .init(id: "apart", article: Article(text: "Ba noi. Ha ba. Nói chuyện hạ thủy.")),
        .init(id: "row", article: Article(text: "Ba noi. Ha ba. Chuyện ở Hà Nội, hạ thủy.")),
      ])
      #expect(try index.search("ha noi").map(\.id) == ["row", "apart"])
      try index.add([
        .init(id: "text", article: Article(text: "lũ lụt và lũ lụt", headline: "Tin")),
        .init(id: "headline", article: Article(text: "Tin về lụt", headline: "lũ lụt")),
      ])
      #expect(try index.search("lũ lụt").map(\.id) == ["headline", "text"])
    }

    @Test(
      arguments: [
        ("", "Mai Văn Hải", nil, ["congress"]), ("", "mai van hai", nil, ["congress"]),
        ("", "Mai Văn Hai", nil, []), ("", "Hải", nil, []),
        ("đại hội", "Mai Văn Hải", nil, ["congress"]),
        ("hà nội", "Mai Văn Hải", nil, []), ("", nil, "18-NQ/TW", ["congress"]),
        ("", nil, "18 nq tw", ["congress"]), ("", nil, "19-NQ/TW", []), ("", nil, "", []),
        ("đại hội", "Mai Văn Hải", "18-NQ/TW", ["congress"]),
      ] as [(String, String?, String?, [String])])
    func filters(query: String, official: String?, document: String?, expected: [String]) throws {
      let filter = ArticleIndex.Filter(official: official, document: document)
      #expect(try index.search(query, filter: filter).map(\.id) == expected)
    }

    @Test func limitAndMembers() throws {
      #expect(try index.search("n*", limit: 2).count == 2)
      #expect(try index.search("n*", limit: 0).isEmpty)
      #expect(try index.search("n*", limit: -1).isEmpty)
      let hit = try #require(try index.search("đại hội").first)
      #expect(hit.headline == "Thanh Hóa chuẩn bị đại hội")
      #expect(hit.published == CalendarDate(year: 2025, month: 12, day: 24))
      #expect(hit.rank < 0)
    }

    /// Any run of syllables of a text is found as a phrase, with and without diacritics.
    @Test func everyPartOfATextIsAPhrase() throws {
      for entry in SampleArticles.entries {
        let words = entry.article.text.split { !$0.isLetter && !$0.isNumber }
        for start in words.indices {
          for end in start..<words.count {
            let phrase = "\"" + words[start...end].joined(separator: " ") + "\""
            let plain = phrase.folding(options: .diacriticInsensitive, locale: nil)
              .replacing("đ", with: "d").replacing("Đ", with: "D")
            #expect(try index.search(phrase).contains { $0.id == entry.id }, "\(phrase)")
            #expect(try index.search(plain).contains { $0.id == entry.id }, "\(plain)")
          }
        }
      }
    }
  }
#endif
