import Testing

@testable import VanBan
@testable import VanBanText

@Suite struct DeadlineTests {
  private func deadline(_ text: String) -> AssignedTask.Deadline? {
    let analysis = TextAnalysis(text, knowledge: .standard, splitter: SentenceSplitter())
    let dates = DateRecognizer().dates(
      in: analysis, published: CalendarDate(year: 2025, month: 4, day: 22))
    let result = DeadlineFinder.deadline(
      in: analysis.tokens.indices, analysis: analysis, dates: dates)
    if let result { #expect(String(text[result.range]) == result.text) }
    return result
  }

  @Test(arguments: [
    ("nộp báo cáo trước ngày 30/6", "trước ngày 30/6", "..2025-06-30"),
    ("nộp báo cáo trước 30.6", "trước 30.6", "..2025-06-30"),
    ("hoàn thành trong quý II/2025", "trong quý II/2025", "2025-04-01..2025-07-01"),
    ("hoàn thành trong tháng 7", "trong tháng 7", "2025-07-01..2025-08-01"),
    ("hoàn thành trong năm 2025", "trong năm 2025", "2025-01-01..2026-01-01"),
    ("chậm nhất là ngày 15/5 phải xong", "chậm nhất là ngày 15/5", "..2025-05-16"),
    ("chậm nhất trong tháng 6, các xã tổng kết", "chậm nhất trong tháng 6", "..2025-07-01"),
    ("giải ngân hết vốn đến hết năm 2026", "đến hết năm 2026", "..2027-01-01"),
    ("đến ngày 30/6 phải cấp xong giấy", "đến ngày 30/6", "..2025-07-01"),
    ("gửi về bộ trước 17 giờ ngày 20/9", "trước 17 giờ ngày 20/9", "..2025-09-21"),
    ("gửi về bộ trước 17h30 ngày 20/9", "trước 17h30 ngày 20/9", "..2025-09-21"),
    ("sắp xếp xong trước khi vào năm học, không chậm trễ", "trước khi vào năm học", ".."),
    ("phấn đấu từ nay đến cuối năm thu đủ", "từ nay đến cuối năm", "..2026-01-01"),
    ("hoàn thành vào cuối năm 2025", "vào cuối năm 2025", "..2026-01-01"),
    ("hoàn thành hồ sơ trong tuần này", "trong tuần này", "2025-04-21..2025-04-28"),
    ("khắc phục trong vòng 15 ngày", "trong vòng 15 ngày", ".."),
    ("gia cố đê trước mùa mưa bão", "trước mùa mưa bão", ".."),
    ("yêu cầu trong năm nay phải khởi công", "trong năm nay", "2025-01-01..2026-01-01"),
    ("trả nợ đến trước ngày 31/5/2026", "đến trước ngày 31/5/2026", "..2026-05-31"),
    ("báo cáo trước ngày 25 hằng tháng", "trước ngày 25 hằng tháng", ".."),
    ("báo cáo trước 16 giờ hằng ngày", "trước 16 giờ hằng ngày", ".."),
    ("xong trước quý III/2025", "trước quý III/2025", "..2025-07-01"),
  ])
  func found(_ text: String, _ words: String, _ span: String) {
    let deadline = deadline(text)
    #expect(deadline?.text == words)
    #expect(deadline.map { "\($0.from ?? "")..\($0.to ?? "")" } == span)
  }

  @Test(arguments: [
    "đẩy mạnh cải cách trong thời gian tới", "thực hiện kế hoạch năm 2025",
    "chuẩn bị bầu cử nhiệm kỳ 2026-2031", "thực hiện đề án giai đoạn 2021-2025",
    "thực hiện Quyết định số 12/QĐ-UBND ngày 3/4/2025", "chịu trách nhiệm trước pháp luật",
    "trước hết rà soát lại đất đai", "nắm tình hình trước mắt và lâu dài",
    "phát huy kết quả trong 5 năm qua", "giữ mức thấp nhất trong vòng 3 tuần qua",
    "thực hiện Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045",
    "tính đến ngày 30/4 còn ba hộ", "xây dựng Đảng từ năm 2021 đến năm 2025",
    "nêu gương trước nhân dân", "",
  ])
  func notFound(_ text: String) {
    #expect(deadline(text)?.text == nil)
  }

  /// Only what stands in the clause counts.
  @Test func clause() throws {
    let text = "Các xã báo cáo trước ngày 5/5; các sở rà soát xong trong quý III."
    let analysis = TextAnalysis(text, knowledge: .standard, splitter: SentenceSplitter())
    let dates = DateRecognizer().dates(in: analysis, published: nil)
    let middle = try #require(analysis.tokens.firstIndex { $0.shape == .semicolon })
    let first = DeadlineFinder.deadline(in: 0..<middle, analysis: analysis, dates: dates)
    let second = DeadlineFinder.deadline(
      in: middle..<analysis.tokens.count, analysis: analysis, dates: dates)
    #expect(first?.text == "trước ngày 5/5")
    #expect(second?.text == "trong quý III")
    #expect(first?.to == nil)
    #expect(DeadlineFinder.deadline(in: 0..<0, analysis: analysis, dates: dates) == nil)
    #expect(DeadlineFinder.deadline(in: 900..<999, analysis: analysis, dates: dates) == nil)
  }
}
