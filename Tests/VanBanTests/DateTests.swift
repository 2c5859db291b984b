import Testing

@testable import VanBan
@testable import VanBanText

@Suite struct DateTests {
  /// Published on a Wednesday.
  static let published = CalendarDate(year: 2025, month: 12, day: 24)

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
    var testDescription: String { text }
  }

  /// "words | grain | day/month/year | start..end", a part that is not given left empty.
  private func found(_ text: String, published: CalendarDate?) -> [String] {
    DateExtractor().dates(in: text, published: published).map { date in
      let parts = [date.day, date.month, date.year].map { $0.map(String.init) ?? "" }
      let span = "\(date.start ?? "")..\(date.end ?? "")\(date.inferred ? "~" : "")"
      return "\(date.text) | \(date.grain.rawValue) | \(parts.joined(separator: "/")) | \(span)"
    }
  }

  @Test(arguments: [
    Case("Chiều 23/12, Sở Y tế họp.", "Chiều 23/12 | day | 23/12/ | 2025-12-23..2025-12-24~"),
    Case("Rạng sáng ngày 5.9 có mưa.", "Rạng sáng ngày 5.9 | day | 5/9/ | 2025-09-05..2025-09-06~"),
    Case("Họp hôm nay 24-12.", "hôm nay 24-12 | day | 24/12/ | 2025-12-24..2025-12-25~"),
    Case("Họp sáng nay (24/12).", "sáng nay (24/12) | day | 24/12/ | 2025-12-24..2025-12-25~"),
    Case("Họp sáng nay.", "sáng nay | day | // | 2025-12-24..2025-12-25~"),
    Case("Xong từ hôm qua.", "hôm qua | day | // | 2025-12-23..2025-12-24~"),
    Case("Khai mạc sáng mai.", "sáng mai | day | // | 2025-12-25..2025-12-26~"),
    Case("Ký ngày 25-10-2017.", "ngày 25-10-2017 | day | 25/10/2017 | 2017-10-25..2017-10-26"),
    Case(
      "Ký ngày 25 tháng 10 năm 2017.",
      "ngày 25 tháng 10 năm 2017 | day | 25/10/2017 | 2017-10-25..2017-10-26"),
    Case("Ký ngày 05 tháng 01.", "ngày 05 tháng 01 | day | 5/1/ | 2025-01-05..2025-01-06~"),
    Case("Từ 1/7/2025.", "1/7/2025 | day | 1/7/2025 | 2025-07-01..2025-07-02"),
    Case("Khuya 31/5 có bão.", "Khuya 31/5 | day | 31/5/ | 2025-05-31..2025-06-01~"),
    Case("Thứ hai, 22/12, trời rét.", "22/12 | day | 22/12/ | 2025-12-22..2025-12-23~"),
    Case("Xong trước 30.4.", "30.4 | day | 30/4/ | 2026-04-30..2026-05-01~"),
  ])
  func days(_ test: Case) {
    #expect(found(test.text, published: DateTests.published) == test.expected)
  }

  @Test(arguments: [
    Case(
      "Trong các ngày 12, 13 và 14/3.", "ngày 12 | day | 12/3/ | ..", "13 | day | 13/3/ | ..",
      "14/3 | day | 14/3/ | .."),
    Case(
      "Từ ngày 12 đến 14/3/2025.", "ngày 12 | day | 12/3/2025 | 2025-03-12..2025-03-13",
      "14/3/2025 | day | 14/3/2025 | 2025-03-14..2025-03-15"),
    Case(
      "Ngày 12-14/3/2025 tại Huế.",
      "Ngày 12-14/3/2025 | period | 12/3/2025 | 2025-03-12..2025-03-15"),
    Case("Ngày 26 - 28/5 tại Huế.", "Ngày 26 - 28/5 | period | 26/5/ | .."),
    Case(
      "Kỷ niệm (30.4.1975 - 30.4.2025).", "30.4.1975 | day | 30/4/1975 | 1975-04-30..1975-05-01",
      "30.4.2025 | day | 30/4/2025 | 2025-04-30..2025-05-01"),
    Case("Từ 8 đến 10-11 có mưa.", "8 | day | 8/11/ | ..", "10-11 | day | 10/11/ | .."),
    Case(
      "Sáng 5 và 6 tháng 4 năm 2024.", "Sáng 5 | day | 5/4/2024 | 2024-04-05..2024-04-06",
      "6 tháng 4 năm 2024 | day | 6/4/2024 | 2024-04-06..2024-04-07"),
  ])
  func severalDays(_ test: Case) {
    #expect(found(test.text, published: nil) == test.expected)
  }

  @Test(arguments: [
    Case("Trong tháng 7/2025.", "tháng 7/2025 | month | /7/2025 | 2025-07-01..2025-08-01"),
    Case("Từ tháng 7 năm 2025.", "tháng 7 năm 2025 | month | /7/2025 | 2025-07-01..2025-08-01"),
    Case(
      "Từ tháng mười hai năm 2024.",
      "tháng mười hai năm 2024 | month | /12/2024 | 2024-12-01..2025-01-01"),
    Case("Trong quý II/2025.", "quý II/2025 | quarter | //2025 | 2025-04-01..2025-07-01"),
    Case("Trong quý 3 năm 2025.", "quý 3 năm 2025 | quarter | //2025 | 2025-07-01..2025-10-01"),
    Case("Thu quý IV đạt khá.", "quý IV | quarter | // | 2025-10-01..2026-01-01~"),
    Case(
      "Thu 6 tháng đầu năm 2025.",
      "6 tháng đầu năm 2025 | halfYear | /1/2025 | 2025-01-01..2025-07-01"),
    Case("Thu 9 tháng đầu năm.", "9 tháng đầu năm | period | /1/ | 2025-01-01..2025-10-01~"),
    Case(
      "Nhiệm vụ nửa cuối năm 2026.",
      "nửa cuối năm 2026 | halfYear | /7/2026 | 2026-07-01..2027-01-01"),
    Case("Nhiệm vụ năm 2026.", "năm 2026 | year | //2026 | 2026-01-01..2027-01-01"),
    Case("Đến hết năm 2026.", "hết năm 2026 | year | //2026 | 2026-01-01..2027-01-01"),
    Case("Từ đầu năm 2026.", "đầu năm 2026 | period | //2026 | 2026-01-01.."),
    Case("Vào cuối năm 2025.", "cuối năm 2025 | period | //2025 | ..2026-01-01"),
    Case("Vào cuối năm nay.", "cuối năm nay | year | // | ..2026-01-01~"),
    Case(
      "Từ nay đến cuối năm, phấn đấu thu đủ.",
      "Từ nay đến cuối năm | period | // | ..2026-01-01~"),
    Case("Họp trong tuần này.", "tuần này | week | // | 2025-12-22..2025-12-29~"),
    Case("Xong trong tháng tới.", "tháng tới | month | // | 2026-01-01..2026-02-01~"),
    Case(
      "Đại hội nhiệm kỳ 2025-2030.",
      "nhiệm kỳ 2025-2030 | period | //2025 | 2025-01-01..2031-01-01"),
    Case(
      "HĐND nhiệm kỳ 2026 - 2031.",
      "nhiệm kỳ 2026 - 2031 | period | //2026 | 2026-01-01..2032-01-01"),
    Case(
      "Đầu tư giai đoạn 2021-2025.",
      "giai đoạn 2021-2025 | period | //2021 | 2021-01-01..2026-01-01"),
    Case(
      "Khai giảng năm học 2025 - 2026.",
      "năm học 2025 - 2026 | period | //2025 | 2025-01-01..2027-01-01"),
    Case(
      "Các năm 2021, 2022 và 2023.", "năm 2021 | year | //2021 | 2021-01-01..2022-01-01",
      "2022 | year | //2022 | 2022-01-01..2023-01-01",
      "2023 | year | //2023 | 2023-01-01..2024-01-01"),
  ])
  func periods(_ test: Case) {
    #expect(found(test.text, published: DateTests.published) == test.expected)
  }

  @Test(arguments: [
    "Đội nhà thắng 2-1 sau hiệp phụ.", "Trực ban 24/7 ở mọi chốt.", "Có 2/3 số phiếu tán thành.",
    "Đến 2/3 số hộ đã ký.", "Trú tại 3/67 đường Lê Lợi.",
    "Nghị định số 10/2011/NĐ-CP còn hiệu lực.",
    "Công văn 369/UBND-NC gửi các xã.", "Giá 22.4 nghìn đồng một cân.", "Thu từ 5-7 triệu đồng.",
    "Tăng 11.5% so với trước.", "Gọi 0912-345-678 để biết.", "Đường 3/2 ùn tắc.",
    "Công ty 28/3 khánh thành.", "Cách mạng công nghiệp 4.0 lan rộng.", "Đạt 419/419 hộ.",
    "Xét trong sáng hơn trước.", "Ánh sáng, bóng tối, một chiều.", "Ngày nay đời sống khá hơn.",
    "Làm việc ngày đêm 24/7.", "Trong 5 năm qua, xã đổi mới.", "Rạp Tháng Tám đông khách.",
    "Ngày càng đông, ngày một đông.", "Quý vị đại biểu.", "Tỉ số 3-0, 2-1, 4-4-2.",
    "Phiên bản 1.2.3.4",
    "Ngày 31/2 và ngày 45/13", "",
  ])
  func noDates(_ text: String) {
    #expect(found(text, published: DateTests.published) == [])
  }

  /// The year that is left out.
  @Test(arguments: [
    ("Ngày 28/12, xã tổng kết.", "2026-01-05", "2025-12-28"),
    ("Ngày 3/2, xã ra quân.", "2025-11-20", "2025-02-03"),
    ("Hội chợ sẽ mở ngày 15/9.", "2025-04-22", "2025-09-15"),
    ("Xong trước ngày 31/1.", "2025-12-24", "2026-01-31"),
    ("Sẽ xong trong tháng 3.", "2025-12-24", "2026-03-01"),
    ("Trong tháng 11, xảy ra ba vụ.", "2025-04-22", "2025-11-01"),
    ("Mùng 10 tháng 3 âm lịch, lễ hội mở.", "2025-04-22", ""),
  ])
  func inferredYears(_ text: String, _ published: String, _ start: String) {
    let dates = DateExtractor().dates(in: text, published: CalendarDate(iso: published))
    #expect(dates.map { $0.start ?? "" } == [start])
  }

  @Test func rangesAreOfTheCallersText() {
    // Decomposed, and with a line break within the wording's neighbourhood.
    let text = "Hôm trước,\nNga\u{300}y 5 tha\u{301}ng 6 năm 2020, xã họp."
    let dates = DateExtractor().dates(in: text)
    #expect(dates.count == 1)
    #expect(dates.first.map { String(text[$0.range]) } == "Nga\u{300}y 5 tha\u{301}ng 6 năm 2020")
  }

  @Test func calendar() throws {
    let first = try #require(CalendarDate(year: 1999, month: 12, day: 25))
    var day = first
    for offset in 0..<3000 {
      #expect(first.adding(days: offset) == day)
      #expect(day.adding(days: -offset) == first)
      #expect(day.weekday == (5 + offset) % 7)  // a Saturday
      day = day.next
    }
    #expect(CalendarDate(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
  }

  /// Whatever the digits and words are, there is an answer, in order and without overlaps.
  @Test func anyText() {
    let words = [
      "ngày", "12", "13/4", "-", "/", "tháng", "năm", "2025", "đến", ",", "và", "(", ")", "quý",
      "II", "sáng", "nay", "hết", "cuối", "trước", "22.4", "từ", "nhiệm", "kỳ", "2025-2030", "\n",
      "99999", "1-2-3-4-5-6-7-8-9", "🙂", "hôm",
    ]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + (state >> 60 < 11 ? " " : "")
      }
      var end = text.startIndex
      for date in DateExtractor().dates(in: text, published: DateTests.published) {
        #expect(date.range.lowerBound >= end, "\(text)")
        #expect(!date.range.isEmpty)
        end = date.range.upperBound
      }
    }
  }
}
