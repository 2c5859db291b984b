import Testing

@testable import VanBan

@Suite struct EventTests {
  private static let rest =
    "\nCác đại biểu tập trung thảo luận về đầu tư công, về nhà ở và về chuyển đổi số ở cơ sở."

  private func found(_ text: String) -> Event? {
    ArticleAnalyzer().analyze("Tin trong tỉnh\n\n" + text + EventTests.rest).events.first
  }

  @Test func conference() throws {
    let event = try #require(
      found(
        "Chiều 23/12, tại Trung tâm Hội nghị tỉnh, Ban Tổ chức Tỉnh ủy tổ chức Hội nghị tổng kết "
          + "công tác tổ chức xây dựng Đảng năm 2025, triển khai nhiệm vụ năm 2026. Đồng chí Lê Văn "
          + "Hải, Phó Bí thư Tỉnh ủy, chủ trì hội nghị."))
    #expect(
      event.name
        == "Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2025, triển khai nhiệm vụ năm 2026"
    )
    #expect(event.host == "Ban Tổ chức Tỉnh ủy")
    #expect(event.place == "Trung tâm Hội nghị tỉnh")
    #expect(event.date?.day == 23)
    #expect(event.chairs == ["Lê Văn Hải"])
    #expect(event.form == nil)
  }

  @Test func points() throws {
    let event = try #require(
      found(
        "Sáng 5/3, Tỉnh ủy Lào Cai tổ chức hội nghị sơ kết công tác quý I theo hình thức trực tiếp "
          + "kết hợp trực tuyến đến 99 điểm cầu cấp xã."))
    #expect(event.form == .hybrid)
    #expect(event.points == 99)
    #expect(event.host == "Tỉnh ủy Lào Cai")
  }

  @Test func noEvent() {
    #expect(found("Giá lúa ở xã Tân Hưng tăng mạnh trong tuần này.") == nil)
    #expect(ArticleAnalyzer().analyze("").events.isEmpty)
  }
}
