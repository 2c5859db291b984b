import Testing

@testable import VanBan
@testable import VanBanText

@Suite struct LayoutTests {
  private static let lead =
    "Sáng 5/3, Huyện ủy Tân Phong tổ chức hội nghị sơ kết công tác quý I, bàn nhiệm vụ quý II."
  private static let body =
    "Hội nghị đánh giá kinh tế của huyện tiếp tục phát triển, thu ngân sách đạt 52% "
    + "dự toán, an ninh được giữ vững."
  private static let more =
    "Các đại biểu thảo luận về tiến độ giải phóng mặt bằng, về nhà ở cho người "
    + "có công và về việc dạy nghề cho thanh niên."

  private func layout(_ lines: String...) -> (layout: Layout, table: TokenTable) {
    let table = Tokenizer().table(of: lines.joined(separator: "\n"))
    return (Layout(of: table), table)
  }

  private func roles(_ lines: String...) -> [Layout.Role] {
    Layout(of: Tokenizer().table(of: lines.joined(separator: "\n"))).roles
  }

  @Test(arguments: [
    "Huyện Tân Phong sơ kết công tác quý I", "Vì sao giá lúa giảm?",
    "Việt - Lào ký chín văn kiện", "Sáng nay, Quốc hội khai mạc kỳ họp",
    "TP Tân Phong: Xử lý nghiêm vi phạm đất đai",
  ])
  func headlines(_ line: String) {
    let (layout, table) = layout(line, "", LayoutTests.lead, "", LayoutTests.body)
    #expect(layout.headline(in: table) == line)
    let dense = self.layout(line, LayoutTests.lead, LayoutTests.body)
    #expect(dense.layout.headline(in: dense.table) == line)
  }

  @Test(arguments: [
    LayoutTests.lead, "(TP) - Sáng 5/3, Huyện ủy họp", "(tanphong.gov.vn) - \(LayoutTests.lead)",
    "TÂN PHONG - \(LayoutTests.lead)", "[img]", "- Xây dựng nông thôn mới",
    "1. Xây dựng nông thôn mới", "Huyện họp. Xã cũng họp.", "Các đồng chí:",
    "Quang cảnh hội nghị. Ảnh: V.T",
  ])
  func noHeadlines(_ line: String) {
    let (layout, table) = layout(line, "", LayoutTests.body, "", LayoutTests.more)
    #expect(layout.headline(in: table) == nil)
  }

  @Test func headlineAlone() {
    let (layout, table) = layout("Huyện Tân Phong sơ kết công tác quý I")
    #expect(layout.headline(in: table) == nil)
    #expect(layout.byline(in: table) == nil)
    #expect(self.layout("").layout.roles == [])
  }

  @Test(arguments: [
    ("Văn Thắng", "Văn Thắng"), ("VĂN THẮNG", "VĂN THẮNG"), ("V.THẮNG", "V.THẮNG"),
    ("Văn Thắng - Thu Hà", "Văn Thắng - Thu Hà"), ("Văn Thắng, Thu Hà", "Văn Thắng, Thu Hà"),
    ("Văn  Thắng và Thu Hà", "Văn Thắng và Thu Hà"),
    ("V.Thắng (tổng hợp)", "V.Thắng (tổng hợp)"), ("Tác giả: Văn Thắng", "Văn Thắng"),
    ("Bài, ảnh: Văn Thắng", "Văn Thắng"), ("Tin, ảnh: VĂN THẮNG", "VĂN THẮNG"),
    ("Bài: Văn Thắng; ảnh: Thu Hà", "Văn Thắng"), ("Nhóm PV Thời sự", "Nhóm PV Thời sự"),
    ("Quốc Hương", "Quốc Hương"), ("Đ. T (Tổng hợp)", "Đ. T (Tổng hợp)"),
  ])
  func bylines(_ line: String, _ name: String) {
    let (layout, table) = layout(LayoutTests.lead, LayoutTests.body, LayoutTests.more, line)
    #expect(layout.byline(in: table) == name)
    #expect(layout.roles.last == .byline)
  }

  @Test(arguments: [
    "Theo TTXVN", "(Nguồn: VOV)", "TTXVN", "Chinhphu.vn", "Ông Trần Văn Thắng",
    "Quang cảnh hội nghị", "Hội nghị kết thúc.", "Ảnh: Văn Thắng", "- Văn Thắng",
    "Trân trọng cảm ơn!",
  ])
  func noBylines(_ line: String) {
    let (layout, table) = layout(LayoutTests.lead, LayoutTests.body, LayoutTests.more, line)
    #expect(layout.byline(in: table) == nil)
  }

  @Test func bylineBeforeCaptions() {
    let (layout, table) = layout(
      "Huyện sơ kết công tác quý I", "", LayoutTests.lead, "", LayoutTests.body, LayoutTests.more,
      LayoutTests.body, "Văn Thắng", "", "Quang cảnh hội nghị.", "Các đại biểu dự hội nghị")
    #expect(layout.byline(in: table) == "Văn Thắng")
    #expect(layout.roles.suffix(3) == [.byline, .caption, .caption])
  }

  /// A name that the article speaks of is the caption of a portrait.
  @Test func portraitIsNoByline() {
    let (layout, table) = layout(
      LayoutTests.lead, "Giám đốc Lê Minh Châu nói rằng \(LayoutTests.body)", LayoutTests.more,
      "Lê Minh Châu")
    #expect(layout.byline(in: table) == nil)
  }

  @Test func bylineBeforePortrait() {
    let (layout, table) = layout(
      LayoutTests.lead, LayoutTests.body, "Giám đốc Lê Minh Châu cho biết như vậy tại hội nghị.",
      "Văn Thắng", "", "Lê Minh Châu")
    #expect(layout.byline(in: table) == "Văn Thắng")
  }

  @Test func bylineOverDisclaimer() {
    let (layout, table) = layout(
      LayoutTests.lead, LayoutTests.body, "Văn Thắng", "* Bài viết thể hiện quan điểm riêng")
    #expect(layout.byline(in: table) == "Văn Thắng")
  }

  @Test func bylineUnderSource() {
    let (layout, table) = layout(LayoutTests.lead, LayoutTests.body, "Văn Thắng", "Theo TTXVN")
    #expect(layout.byline(in: table) == "Văn Thắng")
  }

  @Test func captions() {
    #expect(
      roles(
        LayoutTests.lead, "[img]", "Quang cảnh hội nghị", LayoutTests.body,
        "Bí thư Huyện ủy Lê Văn Sơn phát biểu. Ảnh: V.T", LayoutTests.more,
        "Bí thư Huyện ủy Lê Văn Sơn phát biểu tại hội nghị.", LayoutTests.body,
        "Lãnh đạo huyện tặng hoa các tập thể (Ảnh: Thu Hà)", LayoutTests.more)
        == [
          .body, .placeholder, .caption, .body, .caption, .body, .caption, .body, .caption, .body,
        ])
  }

  @Test func paragraphsAreNoCaptions() {
    let long = LayoutTests.body + " " + LayoutTests.more + " " + LayoutTests.lead
    #expect(
      roles(
        long, "[img]", long, "Bí thư Huyện ủy yêu cầu các xã hoàn thành kế hoạch.", long,
        "Tại hội nghị, các đại biểu đã phát biểu ý kiến.", long,
        "Đồng chí cho biết huyện sẽ trao thưởng cho các xã dẫn đầu.", long)
        == [.body, .placeholder, .body, .body, .body, .body, .body, .body, .body])
  }

  @Test func listsAndSubheadings() {
    #expect(
      roles(
        "Huyện sơ kết công tác quý I", LayoutTests.lead, "Quê nhà đổi thay", LayoutTests.body,
        "- Xây dựng đường liên xã;", "• Mở lớp dạy nghề;", "1. Thu ngân sách;", "b) Chi ngân sách.",
        "+ Kiểm tra đất đai.", "(2) Bầu trưởng thôn.", LayoutTests.more)
        == [
          .headline, .body, .subheading, .body, .listItem, .listItem, .listItem, .listItem,
          .listItem, .listItem, .body,
        ])
    // A date, an amount and an abbreviation open no list.
    #expect(
      roles(LayoutTests.lead, "22.4 là ngày hội.", "5 xã đạt chuẩn.", "TP. Tân Phong họp.")
        == [.body, .body, .body, .body])
  }

  @Test func rolesOfTokens() {
    let (layout, table) = layout("Huyện họp", "", LayoutTests.lead, "- Một việc;", LayoutTests.body)
    for (index, line) in table.lines.enumerated() {
      for token in line {
        #expect(layout.line(of: token) == index)
        #expect(layout.role(of: token) == layout.roles[index])
      }
    }
    #expect(layout.role(of: -1) == .headline)
    #expect(layout.role(of: .max) == layout.roles.last)
  }
}
