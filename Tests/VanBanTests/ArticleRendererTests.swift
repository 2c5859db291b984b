import Foundation
import Testing
import VanBan
import VanBanTestSupport

/// A reader of the HTML that the renderer writes, stricter than a browser: what is not nested, not
/// quoted or not escaped is a mistake.
private struct Page {
  var mistakes: [String] = []
  /// What stands in the text of the articles, a line a paragraph.
  var paragraphs: [String] = []
  var identifiers: [String] = []
  var targets: [String] = []
  var hints: [String] = []
  private static let void: Set<String> = ["meta", "!DOCTYPE"]
  private static let lines: Set<String> = ["p", "h1"]

  init(_ html: String) {
    var open: [(name: String, isText: Bool)] = []
    var rest = Substring(html)
    while let tag = rest.firstIndex(of: "<") {
      add(text: rest[..<tag], in: open)
      guard let end = rest[tag...].firstIndex(of: ">") else {
        mistakes.append("no >")
        return
      }
      let inside = rest[rest.index(after: tag)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(inside.prefix { $0 != " " })
      if name.hasPrefix("/") {
        let opened = open.popLast()
        if opened?.name != String(name.dropFirst()) { mistakes.append("</\(name)> out of place") }
        if opened?.isText == true, opened.map({ Page.lines.contains($0.name) }) == true {
          paragraphs.append(line)
          line = ""
        }
        continue
      }
      let attributes = read(inside.dropFirst(name.count))
      if Page.void.contains(name) { continue }
      if name == "a", open.contains(where: { $0.name == "a" }) { mistakes.append("link in a link") }
      if name == "script" || attributes.keys.contains(where: { $0.hasPrefix("on") }) {
        mistakes.append("script")
      }
      let isText = attributes["class"] == "text" || open.last?.isText == true
      open.append((name, isText))
    }
    if !open.isEmpty { mistakes.append("never closed: \(open.map(\.name))") }
  }

  private var line = ""

  private mutating func add(text: Substring, in open: [(name: String, isText: Bool)]) {
    if open.last?.name == "style" { return }
    if text.contains("\"") || text.contains("'") { mistakes.append("not escaped: \(text)") }
    if open.last?.isText == true, open.contains(where: { Page.lines.contains($0.name) }) {
      line += unescaped(text)
    }
  }

  /// ` name="value"` …, or a name without a value in the document type.
  private mutating func read(_ text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard parts[index].hasPrefix(" "), parts[index].hasSuffix("=") else {
        mistakes.append("attribute \(text)")
        continue
      }
      let name = String(parts[index].dropFirst().dropLast())
      result[name] = unescaped(parts[index + 1])
    }
    if let id = result["id"] { identifiers.append(id) }
    if let target = result["href"] { targets.append(target) }
    if let title = result["title"] { hints.append(title) }
    return result
  }

  private mutating func unescaped(_ text: Substring) -> String {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts.first ?? "")
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: ";"), let value = names[String(part[..<end])] else {
        mistakes.append("entity: &\(part)")
        continue
      }
      result += value + part[part.index(after: end)...]
    }
    return result
  }
}

@Suite struct ArticleRendererTests {
  private func check(_ article: Article) {
    let page = Page(ArticleRenderer(explain: true).page([article, article]))
    #expect(page.mistakes == [])
    let lines = article.text.split(whereSeparator: \.isNewline)
      .filter { $0.contains { !$0.isWhitespace } }.map(String.init)
    #expect(page.paragraphs == lines + lines)
    #expect(Set(page.identifiers).count == page.identifiers.count)
    let missing = Set(page.targets).subtracting(page.identifiers.map { "#" + $0 })
    #expect(missing.isEmpty)
  }

  /// Each page is nested and escaped, shows the text unchanged, and its links lead somewhere.
  @Test(arguments: FixtureTests.fixtures)
  func pagesOfArticles(fixture: AnnotatedArticle) {
    check(ArticleAnalyzer().analyze(fixture.text, id: fixture.id))
  }

  @Test(arguments: [
    "", "\n\n", "<script>alert('x')</script>",
    "Đồng chí Trần Văn An, Bí thư Tỉnh ủy \"<img src=x onerror=alert(1)>\", yêu cầu báo cáo.",
    "</article></body><!-- Nghị quyết số 18-NQ/TW <b> & &amp; &lt; ]]> -->",
    "Ông Trần <i>Văn</i> An, Giám đốc Sở Y tế\u{2028}yêu cầu thực hiện Nghị định 30/2020/NĐ-CP'\"<>",
    "javascript:alert(1) \u{202E}gnort", "Nghị quyết\r\nsố 18-NQ/TW\r\rcủa Trung ương",
  ])
  func hostileText(text: String) {
    check(ArticleAnalyzer().analyze(text, id: "<\"'&>"))
  }

  @Test func controlCharactersAreReplaced() {
    let page = Page(ArticleRenderer().page([Article(text: "a\u{0}b\u{1B}[31mc\u{7F}d\te")]))
    #expect(page.mistakes == [] && page.paragraphs == ["a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}d\te"])
  }

  /// Values that a caller made: nothing of them is taken for markup, whatever they hold.
  @Test func hostileValues() {
    let text = "một hai ba bốn"
    let evil = "\"><script>x</script>'&"
    func range(_ from: Int, _ to: Int) -> Range<String.Index> {
      text.index(text.startIndex, offsetBy: from)..<text.index(text.startIndex, offsetBy: to)
    }
    let other = "một hai ba bốn năm sáu bảy"
    let article = Article(
      id: evil, text: text, headline: evil, byline: evil,
      eventDate: EventDate(day: 1, month: 1, year: nil, text: evil, range: range(0, 3)),
      officials: [
        Person(
          id: evil, name: evil,
          titles: [
            Title(text: evil, role: evil, organization: evil, range: range(2, 9), rule: evil)
          ], mentions: [Mention(range: range(0, 5), text: evil, kind: .name)])
      ],
      people: [Person(id: evil, name: evil)],
      documents: [
        DocumentReference(
          id: evil, type: evil, code: evil, issuer: evil, issued: evil, name: evil, subject: evil,
          pinpoints: [.init(text: evil, range: range(4, 4))],
          candidates: [.init(code: evil, issued: evil, issuer: evil, subject: evil)],
          mentions: [
            Mention(range: range(4, 12), text: evil, kind: .full),
            // Of another, longer text.
            Mention(range: other.startIndex..<other.endIndex, text: evil, kind: .full),
          ], rule: evil)
      ],
      tasks: [
        AssignedTask(
          range: range(1, 14), text: evil, actions: [evil], assigner: evil, assignerID: evil,
          assignees: [evil], coordinators: [evil],
          deadline: .init(text: evil, range: range(3, 10), from: evil, to: evil),
          documents: [evil], rule: evil)
      ],
      organizations: [
        NamedEntity(
          id: evil, name: evil, code: evil,
          mentions: [Mention(range: range(5, 8), text: evil, kind: .name)])
      ],
      dates: [DateMention(text: evil, range: range(6, 7), grain: .day)])
    let page = Page(ArticleRenderer(explain: true).page([article], title: evil))
    #expect(page.mistakes == [])
    #expect(page.paragraphs == [text])
  }

  /// Spans that cut across one another in every way.
  @Test func overlappingSpans() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let text = "một hai\nba bốn năm\nsáu"
      func range() -> Range<String.Index> {
        let a = Int.random(in: 0...text.count, using: &random)
        let b = Int.random(in: 0...text.count, using: &random)
        return text.index(
          text.startIndex, offsetBy: min(a, b))..<text.index(text.startIndex, offsetBy: max(a, b))
      }
      let article = Article(
        text: text,
        officials: [
          Person(
            id: "p1", name: "A",
            titles: [Title(text: "T", role: "T", organization: nil, range: range())],
            mentions: [])
        ],
        tasks: (0..<3).map { AssignedTask(range: range(), text: "t\($0)") },
        dates: (0..<3).map { _ in DateMention(text: "d", range: range(), grain: .day) })
      let page = Page(ArticleRenderer().page([article]))
      #expect(page.mistakes == [])
      #expect(page.paragraphs == ["một hai", "ba bốn năm", "sáu"])
    }
  }

  /// The office in the heading of a list belongs to several persons: it is marked once.
  @Test func oneMarkForAnOfficeOfSeveral() {
    let text = "Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Trần Văn An, Lê Bình, Vũ Hà."
    let article = ArticleAnalyzer().analyze(text)
    #expect(article.officials.count == 3)
    let html = ArticleRenderer().page([article])
    #expect(html.components(separatedBy: "<a class=\"title\"").count == 2)
    let hint = Page(html).hints.first { $0.contains("from the heading of a list") }
    for name in ["Trần Văn An", "Lê Bình", "Vũ Hà"] { #expect(hint?.contains(name) == true) }
  }

  /// A headline stands once: in the text where it is its first line, else above.
  @Test func headlines() {
    let text = "Hội nghị triển khai nhiệm vụ\nSáng 9/10, ông Trần Văn An dự họp."
    var article = ArticleAnalyzer().analyze(text)
    func heads() -> [String] {
      ArticleRenderer().page([article]).components(separatedBy: "<h1>").dropFirst().map {
        $0.components(separatedBy: "</h1>")[0]
      }
    }
    #expect(heads() == ["Hội nghị triển khai nhiệm vụ"])
    article.headline = "Tin của tòa soạn"
    #expect(heads() == ["Tin của tòa soạn"])
    article.headline = nil
    article.id = "a.txt"
    #expect(heads() == ["a.txt"])
  }

  @Test func pointerShowsWhatWasUnderstood() {
    let article = ArticleAnalyzer().analyze(
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu báo cáo trước ngày 30/6/2025.")
    let hints = Page(ArticleRenderer().page([article])).hints
    #expect(hints.contains("Trần Văn An\nBí thư Tỉnh ủy"))
    #expect(hints.contains { $0.hasPrefix("Trần Văn An\nrole: Bí thư\nbody: Tỉnh ủy") })
    #expect(hints.contains { $0.hasPrefix("task\nset by: Trần Văn An") })
  }
}
