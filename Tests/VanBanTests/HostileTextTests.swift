import Testing
import VanBan
import VanBanTestSupport

/// Any string gets an answer: malformed, hostile and huge texts. None may trap, none may run away
/// (a quadratic step would make this suite take minutes), and every range must hold.
@Suite struct HostileTextTests {
  struct Text: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    init(_ name: String, repeating part: String, _ count: Int) {
      self.init(name, String(repeating: part, count: count))
    }
  }

  static let malformed: [Text] = [
    Text("empty", ""), Text("a space", " "), Text("line feeds", "\n\n\r\n\r"),
    Text("a mark alone", "\u{301}"), Text("marks before letters", "\u{301}\u{323}a\u{302}n"),
    Text("NUL within", "Đồng chí Trần\u{0} Văn An\u{0}, Bí thư\u{0} Tỉnh ủy"),
    Text("replacement characters", "Đ\u{FFFD}ng chí Tr\u{FFFD}n Văn An, Bí th\u{FFFD}"),
    Text(
      "from broken UTF-8", String(decoding: [0xC4, 0x90, 0xE1, 0xBB, 0x20, 0xFF], as: UTF8.self)),
    Text("zero width", "Đồng\u{200B} chí\u{200D} Trần\u{2060} Văn An\u{AD}, Bí\u{FEFF} thư"),
    Text("right to left", "\u{202E}ông Trần Văn An\u{202C}, Bí thư Tỉnh ủy\u{2066}"),
    Text("noncharacters", "\u{FFFE}\u{FFFF}\u{1FFFE} Nghị quyết số 18-NQ/TW \u{10FFFF}"),
    Text("flags and families", "🇻🇳🇻🇳🇻 👨‍👩‍👧‍👦 ông Trần Văn An 👍🏽, Bí thư Tỉnh ủy"),
    Text("open brackets", "((([[[{{{“‘« Nghị quyết số 18-NQ/TW"),
    Text("a number without end", "Nghị quyết số 18-"), Text("only a number", "18-NQ/TW"),
    Text("only an office", "Bí thư Tỉnh ủy"), Text("only a verb", "yêu cầu"),
    Text("days that are none", "ngày 99/99/9999, ngày 0/0, ngày 31/2/2025, trước ngày 32/13"),
    Text("numbers beyond words", "ngày \(String(repeating: "9", count: 400))/12/2025"),
    Text("other line ends", "Họp\u{2028}Ông Trần Văn An\u{2029}Bí thư\u{85}Tỉnh ủy\u{B}x\u{C}y"),
    Text("markup", "<b>ông Trần Văn An</b><script>alert('18-NQ/TW')</script>&amp;&#0;"),
  ]

  @Test(arguments: malformed)
  func malformedTextsGetAnAnswer(text: Text) { expectAnAnswer(to: text.text) }

  static let huge: [Text] = [
    Text("one letter", repeating: "a", 200_000), Text("one capital", repeating: "Đ", 100_000),
    Text("marks", "e" + String(repeating: "\u{301}", count: 100_000)),
    Text("letters and marks", repeating: "e\u{323}\u{302}", 40_000),
    Text("spaces", repeating: " ", 200_000), Text("line feeds", repeating: "\n", 200_000),
    Text("short lines", repeating: "a\n", 60_000),
    Text("empty list items", repeating: "- \n", 50_000),
    Text("full stops", repeating: ".", 200_000), Text("sentences", repeating: "A. ", 60_000),
    Text("slashes", repeating: "1/", 80_000), Text("hyphens", repeating: "18-NQ/", 30_000),
    Text("digits", repeating: "7", 200_000), Text("decimals", repeating: "1.", 80_000),
    Text("open quotation marks", repeating: "“", 60_000),
    Text("open brackets", repeating: "(", 100_000),
    Text("nested quotations", repeating: "“yêu cầu ", 12_000),
    Text("one surname", repeating: "Nguyễn ", 30_000),
    Text("names", repeating: "Trần Văn An, ", 12_000),
    Text("honorifics", repeating: "đồng chí ", 20_000),
    Text("offices", repeating: "Bí thư Tỉnh ủy, ", 10_000),
    Text("offices without commas", repeating: "Bí thư Tỉnh ủy ", 10_000),
    Text("roles", repeating: "Phó ", 40_000), Text("bodies", repeating: "Ban của Ban ", 15_000),
    Text("persons and offices", repeating: "ông Trần Văn An, Bí thư Tỉnh ủy; ", 5_000),
    Text("headings of lists", repeating: "các đồng chí Ủy viên Ban Thường vụ: ", 5_000),
    Text("numbers", repeating: "Nghị quyết số 18-NQ/TW, ", 6_000),
    Text("numbers in one list", "các Nghị quyết số " + String(repeating: "18, ", count: 30_000)),
    Text("parts", repeating: "điểm a khoản 2 Điều 5 ", 6_000),
    Text("laws", repeating: "Luật Đất đai năm 2024 ", 6_000),
    Text("words that point back", repeating: "Nghị quyết này ", 10_000),
    Text("verbs that order", repeating: "yêu cầu ", 20_000),
    Text("duties", repeating: "yêu cầu các sở báo cáo trước ngày 30/6; ", 4_000),
    Text("needs", repeating: "cần phải ", 15_000),
    Text("semicolons", repeating: "cần làm; ", 15_000),
    Text("days", repeating: "ngày 23/12/2025 ", 8_000),
    Text("ranges of days", repeating: "từ 1-2 đến ", 9_000),
    Text("provinces", repeating: "tỉnh Gia Lai ", 12_000),
    Text("appointments", repeating: "được bầu giữ chức Chủ tịch HĐND tỉnh ", 4_000),
    Text("abbreviations", repeating: "TP. PGS. TS. ", 10_000),
    Text("one long word", repeating: "nghiêng", 20_000), Text("Han", repeating: "漢字", 40_000),
    Text("Thai", repeating: "ไทย", 12_000), Text("Khmer", repeating: "ខ្មែរ", 10_000),
    Text("families", repeating: "👨‍👩‍👧", 6_000), Text("many scripts", repeating: "aДあ한א", 20_000),
    Text("one line of an article", oneLine),
    Text("decomposed", repeating: "Ngo\u{302}\u{323}i Đo\u{302}\u{300}ng ", 12_000),
    Text("headings of a document", repeating: "Điều 1. Phạm vi\n1. Khoản\na) Điểm\n", 4_000),
    Text("many persons", many),
  ]

  /// Without a line end and with a thousand sentences.
  private static let oneLine = String(
    repeating:
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu các sở thực hiện Nghị quyết số 18-NQ/TW. ",
    count: 1_500)

  /// Each with a name of its own.
  private static let many = (0..<200).map {
    ArticleGenerator(seed: 5_000 + $0).article().text
  }.joined(separator: "\n")

  @Test(arguments: huge)
  func hugeTextsGetAnAnswer(text: Text) {
    expectAnAnswer(to: text.text)
  }

  private func expectAnAnswer(to text: String) {
    let article = ArticleAnalyzer().analyze(text)
    #expect(article.text.utf8.elementsEqual(text.utf8))
    expectNoFaults(in: article)
    let record = ArticleRecord(article, offsets: .utf16)
    #expect(!JSONWriter(explain: true).line(record).isEmpty)
    #expect(!ArticleSummary(width: 1, color: true).text(record).isEmpty)
    #expect(ArticleRenderer(explain: true).section(article).last == 0x0A)
  }
}
