import Testing
import VanBan
import VanBanText

/// The code on the front pages; that of the tutorials is typed in by scripts/tutorials.sh.
@Suite struct FrontPageTests {
  @Test func overview() {
    let article = ArticleAnalyzer().analyze(
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu các sở báo cáo trước ngày 30/6/2025.")
    #expect(article.officials.first?.name == "Trần Văn An")
    #expect(article.officials.first?.titles.first?.organization == "Tỉnh ủy")
    #expect(article.tasks.first?.deadline?.text == "trước ngày 30/6/2025")
  }

  @Test func words() {
    #expect(WordSegmenter().words(in: "tổ chức xây dựng Đảng") == ["tổ chức", "xây dựng", "Đảng"])
    #expect(TextNormalizer(toneStyle: .modern).normalize("Uỷ ban").text == "Ủy ban")
  }
}
