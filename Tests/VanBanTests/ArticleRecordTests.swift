import Foundation
import Testing

@testable import VanBan

/// An article made by hand, so that these tests need no extractor.
private func sample() -> Article {
  let text =
    "🇻🇳 Họp\r\nĐồng chí Trần Văn An, Bí thư Tỉnh ủy: báo cáo trước ngày 30/6 "
    + "\"theo\" 18-NQ/TW."
  func range(_ part: String) -> Range<String.Index> {
    text.range(of: part) ?? text.startIndex..<text.startIndex
  }
  let name = Mention(range: range("Trần Văn An"), text: "Trần Văn An", kind: .name)
  let title = Title(
    text: "Bí thư Tỉnh ủy", role: "Bí thư", organization: "Tỉnh ủy", level: .province,
    branch: .party, former: true, inherited: false, range: range("Bí thư Tỉnh ủy"),
    rule: "apposition")
  let number = Mention(range: range("18-NQ/TW"), text: "18-NQ/TW", kind: .full)
  let document = DocumentReference(
    id: "d1", type: "Nghị quyết", typeCode: "NQ", code: "18-NQ/TW", number: "18",
    issuerCode: "TW", pinpoints: [.init(text: "theo", range: range("theo"))],
    candidates: [.init(code: "18-NQ/TW", issued: "2017-10-25", issuer: nil, subject: "a\"b")],
    flags: [.misprint], mentions: [number], rule: "code")
  let task = AssignedTask(
    range: range("báo cáo trước ngày 30/6"), text: "báo cáo trước ngày 30/6",
    actions: ["báo cáo"], assigner: "Trần Văn An", assignerID: "p1", assignees: ["các sở"],
    deadline: .init(text: "trước ngày 30/6", range: range("trước ngày 30/6"), to: "2025-06-30"),
    documents: ["18-NQ/TW"], rule: "colon")
  return Article(
    id: "a.txt", text: text, headline: "🇻🇳 Họp",
    eventDate: EventDate(day: 30, month: 6, year: nil, text: "30/6", range: range("30/6")),
    officials: [
      Person(
        id: "p1", name: "Trần Văn An", honorifics: ["Đồng chí"], titles: [title],
        mentions: [name],
        acts: [.init(kind: .spoke, text: "báo cáo", range: range("báo cáo"))])
    ],
    documents: [document], tasks: [task],
    places: [NamedEntity(id: "l1", name: "Họp", code: nil, mentions: [])],
    dates: [
      DateMention(text: "30/6", range: range("30/6"), grain: .day, day: 30, month: 6)
    ],
    appointments: [
      Appointment(
        person: "Trần Văn An", personID: "p1", kind: .elected, to: ["Bí thư Tỉnh ủy"],
        documentID: "d1", text: "báo cáo", range: range("báo cáo"))
    ])
}

@Suite struct ArticleRecordTests {
  @Test func membersStandInTheOrderOfTheSchema() {
    let record = ArticleRecord(sample())
    let json = JSONWriter().string(record)
    let expected = #"""
      {"schema":"vanban.article/1","id":"a.txt","headline":"🇻🇳 Họp","byline":null,"eventDate":{"day":30,"month":6,"year":null,"text":"30/6","range":[69,73]},"document":null,"officials":[{"id":"p1","name":"Trần Văn An","honorifics":["Đồng chí"],"titles":[{"text":"Bí thư Tỉnh ủy","role":"Bí thư","organization":"Tỉnh ủy","level":"province","former":true,"inherited":false,"branch":"party","range":[31,45]}],"mentions":[{"range":[18,29],"text":"Trần Văn An","kind":"name"}],"acts":[{"kind":"spoke","text":"báo cáo","range":[47,54]}]}],"people":[],"documents":[{"id":"d1","type":"Nghị quyết","typeCode":"NQ","code":"18-NQ/TW","number":"18","year":null,"issuerCode":"TW","issuer":null,"issued":null,"term":null,"session":null,"name":null,"draft":false,"subject":null,"pinpoints":[{"text":"theo","range":[75,79],"paths":[]}],"relations":[],"candidates":[{"code":"18-NQ/TW","issued":"2017-10-25","issuer":null,"subject":"a\"b"}],"flags":["misprint"],"mentions":[{"range":[81,89],"text":"18-NQ/TW","kind":"full"}]}],"unresolved":[],"tasks":[{"text":"báo cáo trước ngày 30/6","range":[47,70],"actions":["báo cáo"],"assigner":"Trần Văn An","assignerId":"p1","assignees":["các sở"],"coordinators":[],"deadline":{"text":"trước ngày 30/6","range":[55,70],"from":null,"to":"2025-06-30","inferred":false},"documents":["18-NQ/TW"],"kind":"order","quoted":false,"object":null,"place":null}],"organizations":[],"places":[{"id":"l1","name":"Họp","code":null,"mentions":[]}],"dates":[{"text":"30/6","range":[66,70],"grain":"day","start":null,"end":null,"inferred":false,"day":30,"month":6,"year":null}],"appointments":[{"person":"Trần Văn An","personId":"p1","kind":"elected","from":[],"to":["Bí thư Tỉnh ủy"],"date":null,"document":"d1","text":"báo cáo","range":[47,54]}],"events":[],"quantities":[]}
      """#
    // The sample's ranges are checked by the string views above; here the order and form count.
    #expect(withoutRanges(json) == withoutRanges(expected))
  }

  private func withoutRanges(_ json: String) -> String {
    json.replacing(/\[\d+,\d+\]/, with: "[]")
  }

  @Test(arguments: [
    (pretty: false, explain: false), (false, true), (true, false), (true, true),
  ])
  func whatIsWrittenIsReadBack(pretty: Bool, explain: Bool) throws {
    for unit in ArticleRecord.OffsetUnit.allCases {
      let record = ArticleRecord(sample(), offsets: unit)
      let json = JSONWriter(pretty: pretty, explain: explain).line(record)
      #expect(pretty || json.filter { $0 == 0x0A }.count == 1)
      var expected = record
      if !explain {
        expected.officials[0].titles[0].rule = nil
        expected.documents[0].rule = nil
        expected.tasks[0].rule = nil
      }
      #expect(try JSONDecoder().decode(ArticleRecord.self, from: Data(json)) == expected)
    }
  }

  @Test(arguments: [
    ("a", #""a""#), ("\"\\", #""\"\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("ệ🎉\u{2028}", "\"ệ🎉\u{2028}\""), ("", "\"\""),
  ])
  func stringsAreEscaped(value: String, json: String) throws {
    var buffer = JSONBuffer()
    buffer.string(value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == json)
    let decoded = try JSONDecoder().decode([String].self, from: Data("[\(json)]".utf8))
    #expect(decoded == [value])
  }

  @Test func annotationsMayLackMostMembers() throws {
    let json = """
      {"id": "x", "notes": "skipped", "officials": [{"name": "A", "titles": [{"text": "B"}]}],
       "documents": [{"type": "Luật", "name": "C", "flags": ["unheard of"]}],
       "tasks": [{"range": [3, 9], "deadline": "trong tháng 6"}, {"range": [1, 2], "deadline": ""}]}
      """
    let record = try JSONDecoder().decode(ArticleRecord.self, from: Data(json.utf8))
    #expect(record.officials == [.init(name: "A", titles: [.init(text: "B")])])
    #expect(record.documents == [.init(type: "Luật", name: "C")])
    #expect(
      record.tasks
        == [.init(range: 3..<9, deadline: .init(text: "trong tháng 6")), .init(range: 1..<2)])
    #expect(record.eventDate == nil && record.dates.isEmpty && record.offsets == .scalar)
  }

  @Test(arguments: [
    #"{"tasks": [{"text": "no range"}]}"#, #"{"tasks": [{"range": [9, 3]}]}"#,
    #"{"officials": [{"titles": []}]}"#, #"{"schema": "vanban.article/2"}"#, "[]",
  ])
  func whatCannotBeMeantIsRefused(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ArticleRecord.self, from: Data(json.utf8))
    }
  }

  @Test func articlesAreCodedWithoutTheirText() throws {
    let article = sample()
    let data = try JSONEncoder().encode(article)
    let decoder = JSONDecoder()
    #expect(throws: DecodingError.self) { try decoder.decode(Article.self, from: data) }
    decoder.userInfo[.articleText] = "another text"
    #expect(throws: DecodingError.self) { try decoder.decode(Article.self, from: data) }
    decoder.userInfo[.articleText] = article.text
    #expect(try decoder.decode(Article.self, from: data) == article)
  }
}

@Suite struct RenderingTests {
  @Test func tablesFollowRFC4180() {
    var record = ArticleRecord(sample())
    record.documents[0].subject = "một, \"hai\"\nba"
    let csv = CSVRenderer(table: .documents)
    #expect(
      csv.rows(of: record)
        == "a.txt,d1,Nghị quyết,NQ,18-NQ/TW,18,,TW,,,,false,\"một, \"\"hai\"\"\nba\",theo,18-NQ/TW,"
        + "misprint,1,\(record.documents[0].mentions[0].range.lowerBound),"
        + "\(record.documents[0].mentions[0].range.upperBound)\r\n")
    for table in CSVRenderer.Table.allCases {
      for explain in [false, true] {
        let renderer = CSVRenderer(table: table, explain: explain)
        record.documents[0].subject = nil
        let columns = renderer.header.count { $0 == "," }
        #expect(renderer.rows(of: record).count { $0 == "," } == columns, "\(table)")
        #expect(renderer.header.hasSuffix("\r\n"))
      }
    }
  }

  @Test func theSummaryReadsAtAGlance() {
    let summary = ArticleSummary().text(ArticleRecord(sample()))
    #expect(
      summary == """
        🇻🇳 Họp
        a.txt · event: 30/6

        Officials (1)
          Trần Văn An   Bí thư Tỉnh ủy (former)

        Documents (1)
          Nghị quyết 18-NQ/TW (misprint)
              at: theo

        Tasks (1)
          set by Trần Văn An
            - báo cáo trước ngày 30/6
              for: các sở · deadline: trước ngày 30/6 · cites: 18-NQ/TW

        """)
  }

  @Test func theSummaryKeepsItsWidthAndSteersNoTerminal() {
    var record = ArticleRecord(sample())
    record.tasks[0].text = String(repeating: "nhiệm vụ ", count: 80) + "\u{1B}[31m"
    record.headline = "một\thai\u{7}"
    let plain = ArticleSummary(width: 60).text(record)
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let controls = plain.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { $0 == "\n" })
    let colored = ArticleSummary(width: 60, color: true).text(record)
    #expect(colored.contains("\u{1B}[1m") && colored.contains("\u{1B}[1;34m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
