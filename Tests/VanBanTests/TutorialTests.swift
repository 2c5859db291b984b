import Testing
import VanBan
import VanBanTestSupport
import VanBanText

/// The code of README and of the tutorials, with what they say it prints.
@Suite struct TutorialTests {
  @Test func overview() {
    let article = ArticleAnalyzer().analyze(
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu các sở báo cáo trước ngày 30/6/2025.")
    #expect(article.officials.first?.name == "Trần Văn An")
    #expect(article.officials.first?.titles.first?.organization == "Tỉnh ủy")
    #expect(article.tasks.first?.deadline?.text == "trước ngày 30/6/2025")
  }

  @Test func extracting() throws {
    let text = """
      Hội nghị triển khai nhiệm vụ
      Sáng 9/10, đồng chí Trần Văn An, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy, \
      chủ trì hội nghị.
      Đồng chí Trần Văn An yêu cầu các sở, ngành thực hiện Nghị quyết số 18-NQ/TW, báo cáo kết quả trước ngày \
      15/11.
      """
    let article = ArticleAnalyzer().analyze(
      text, published: CalendarDate(year: 2025, month: 10, day: 9))
    #expect(article.headline == "Hội nghị triển khai nhiệm vụ")
    let person = try #require(article.officials.first)
    #expect(person.name == "Trần Văn An")
    #expect(
      person.titles.map { "\($0.text) | \($0.role) | \($0.organization ?? "-")" } == [
        "Ủy viên Ban Thường vụ Tỉnh ủy | Ủy viên | Ban Thường vụ Tỉnh ủy",
        "Trưởng Ban Tổ chức Tỉnh ủy | Trưởng Ban | Ban Tổ chức Tỉnh ủy",
      ])
    #expect(article.documents.map(\.code) == ["18-NQ/TW"])
    let task = try #require(article.tasks.first)
    #expect(task.assigner == "Trần Văn An")
    #expect(task.deadline?.to == "2025-11-15")
  }

  @Test func extending() throws {
    try expectSpans(
      "Đồng chí [Trần Văn An](name:a), [Phó Chánh Văn phòng Tỉnh ủy](title:a), phát biểu.")
    let lexicon = Lexicon.standard.adding(["trung tâm phục vụ hành chính công"])
    #expect(
      WordSegmenter(lexicon: lexicon).words(in: "Trung tâm phục vụ hành chính công tỉnh")
        == ["Trung tâm phục vụ hành chính công", "tỉnh"])
  }

  @Test func tokenizing() throws {
    #expect(WordSegmenter().words(in: "tổ chức xây dựng Đảng") == ["tổ chức", "xây dựng", "Đảng"])
    #expect(TextNormalizer(toneStyle: .modern).normalize("Uỷ ban").text == "Ủy ban")
    let text = "Thực hiện Nghị quyết số 18-NQ/TW. Báo cáo TP. Huế."
    let table = Tokenizer().table(of: text)
    #expect(
      WordSegmenter().words(in: table).prefix(4).map { table.wording($0) } == [
        "Thực hiện", "Nghị quyết", "số", "18-NQ/TW",
      ])
    #expect(
      SentenceSplitter().sentences(in: table).map { String(text[table.range(of: $0)]) } == [
        "Thực hiện Nghị quyết số 18-NQ/TW.", "Báo cáo TP. Huế.",
      ])
    #expect(try TextDecoder().decode([0x48, 0xE1, 0xBB, 0x8D, 0x70]) == "Họp")
  }
}
