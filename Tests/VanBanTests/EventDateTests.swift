import Testing

@testable import VanBan

@Suite struct EventDateTests {
  private static let rest =
    "\nHội nghị đánh giá kết quả các mặt công tác của huyện và bàn nhiệm vụ "
    + "cho thời gian còn lại của năm.\nCác đại biểu tập trung thảo luận về đầu tư công, về "
    + "nhà ở và về chuyển đổi số ở cơ sở."

  private func event(_ text: String) -> String? {
    guard let event = ArticleAnalyzer().analyze(text).eventDate else { return nil }
    #expect(!event.range.isEmpty)
    let parts = [event.day, event.month, event.year].map { $0.map(String.init) ?? "" }
    return "\(parts.joined(separator: "/")) \(event.text)"
  }

  @Test(arguments: [
    ("Chiều 23/12, Ban Dân vận Huyện ủy tổng kết năm.", "23/12/ Chiều 23/12"),
    ("(TP) - Sáng 22.4, Huyện ủy họp.", "22/4/ Sáng 22.4"),
    ("TÂN PHONG - Ngày 3-5, Huyện ủy họp bàn việc nước sạch.", "3/5/ Ngày 3-5"),
    ("Ngày 25-10-2017, Huyện ủy họp.", "25/10/2017 Ngày 25-10-2017"),
    ("9h sáng nay 30-8, lễ mít tinh bắt đầu.", "30/8/ sáng nay 30-8"),
    ("Bí thư Huyện ủy Lê Sơn hôm nay 24-2 làm việc với xã.", "24/2/ hôm nay 24-2"),
    ("Từ ngày 12 đến 14/3, Đoàn giám sát làm việc tại xã.", "12/3/ ngày 12"),
    ("Trong hai ngày 7 và 8/5/2025, Huyện ủy họp.", "7/5/2025 ngày 7"),
    ("Ngày 12-14/3, Đoàn giám sát làm việc tại xã.", "12/3/ Ngày 12-14/3"),
    ("Tại Huế, ngày 5/3, Hội Nông dân họp.", "5/3/ ngày 5/3"),
    ("Vào lúc 15h30 ngày 31/8, hồ Sông Trà xả lũ.", "31/8/ ngày 31/8"),
    (
      "Nhân kỷ niệm 50 năm Ngày thống nhất (30.4.1975 - 30.4.2025), sáng 22.4, huyện gặp mặt.",
      "22/4/ sáng 22.4"
    ),
    ("Hưởng ứng ngày truyền thống 19/5, sáng 17/5 huyện ra quân.", "17/5/ sáng 17/5"),
    (
      "Thực hiện Quyết định số 15/QĐ-UBND ngày 2/1/2025, chiều 9/2, Sở Nội vụ tập huấn.",
      "9/2/ chiều 9/2"
    ),
    ("Gần nghìn học sinh tối 5-11 dự hội diễn.", "5/11/ tối 5-11"),
    ("Công an huyện vừa bắt nhóm trộm.\nNgày 17/7, Công an huyện khám xét kho.", "17/7/ Ngày 17/7"),
  ])
  func found(_ lead: String, _ expected: String) {
    #expect(event(lead + EventDateTests.rest) == expected)
  }

  @Test(arguments: [
    "Huyện ủy vừa sơ kết công tác dân vận.", "Mới đây, xã sắp xếp lại các thôn.",
    "Nghị định số 15/2020/NĐ-CP ngày 3/2/2020 của Chính phủ đang đi vào cuộc sống.",
    "Ông Lê Văn Sơn, sinh ngày 5/6/1970, là người trồng rừng giỏi.",
    "Các xã phải báo cáo trước ngày 30/6.", "Đại hội nhiệm kỳ 2025-2030 bầu cấp ủy mới.",
    "Nhân dịp 2/9, đường làng rợp cờ.", "Trước đó, ngày 20/6, tiểu thương phản ánh.",
    "Tính đến ngày 15/5, huyện gieo trồng 300 ha.",
    "Lễ hội mở ngày mùng 10 tháng 3 âm lịch hằng năm.",
    "",
  ])
  func notFound(_ lead: String) {
    #expect(event(lead + EventDateTests.rest) == nil)
  }

  @Test func subheadingEndsTheLead() {
    let lead = "Huyện ủy vừa sơ kết công tác dân vận ở cơ sở."
    let text =
      lead + EventDateTests.rest + "\nChuyện cũ kể lại\n"
      + "Ngày 9/2/2012, xã chia đất cho các hộ nghèo, rồi mở đường lên rẫy, rồi dựng trường học."
    #expect(event(text) == nil)
  }

  /// "Sáng nay" is the day that a caption names.
  @Test func sameDayInCaption() {
    let text =
      "Khai mạc ngày hội đọc sách\n\nSáng nay, Thư viện tỉnh khai mạc ngày hội đọc sách. "
      + "Trước đó, tối 12-11, các trường dựng gian hàng."
      + EventDateTests.rest
      + "\n\nGian hàng dựng chiều 12-11 - Ảnh: THU HÀ\nHọc sinh đọc sách sáng 13-11 - Ảnh: THU HÀ"
    #expect(event(text) == "13/11/ sáng 13-11")
    let none = "Khai mạc\n\nSáng nay, Thư viện tỉnh khai mạc ngày hội." + EventDateTests.rest
    #expect(event(none) == nil)
  }

  @Test func oldDaysAreNotTheEvent() {
    let text = "Ngày 3/2/1930, Đảng ra đời. Sáng 3/2/2025, huyện ủy gặp mặt đảng viên."
    let published = CalendarDate(year: 2025, month: 2, day: 4)
    let event = ArticleAnalyzer().analyze(text, published: published).eventDate
    #expect(event?.year == 2025)
  }
}
