import Testing

@testable import VanBan

/// A text and the tasks it sets.
private struct Case: CustomTestStringConvertible, Sendable {
  var text: String
  var tasks: [String]
  var testDescription: String { text }

  init(_ text: String, _ tasks: String...) {
    self.text = text
    self.tasks = tasks
  }
}

@Suite struct TaskExtractorTests {
  private let extractor = TaskExtractor()

  @Test(arguments: [
    // An order with and without the one who is told.
    Case(
      "Chủ tịch UBND tỉnh Trần Văn An yêu cầu Sở Y tế rà soát các cơ sở khám chữa bệnh.",
      "rà soát các cơ sở khám chữa bệnh"),
    Case(
      "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, yêu cầu tập trung giải phóng mặt bằng.",
      "tập trung giải phóng mặt bằng"),
    Case(
      "Bí thư Tỉnh ủy Trần Văn An yêu cầu các cấp ủy, tổ chức đảng cần tiếp tục đổi mới.",
      "tiếp tục đổi mới"),
    Case(
      "Bí thư Tỉnh ủy Trần Văn An yêu cầu, phải xác định rõ trách nhiệm của từng người.",
      "xác định rõ trách nhiệm của từng người"),
    Case(
      "UBND tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành liên quan xây dựng đề án.",
      "chủ trì, phối hợp với các sở, ngành liên quan xây dựng đề án"),
    Case(
      "UBND tỉnh vừa có công văn số 12/UBND-KT yêu cầu các địa phương kiểm tra đê điều.",
      "kiểm tra đê điều"),
    Case(
      "Huyện Vân Hồ đề nghị tỉnh hỗ trợ kinh phí làm đường.", "hỗ trợ kinh phí làm đường"),
    Case(
      "UBND tỉnh yêu cầu Trường Đại học Sao Mai không được thu thêm học phí.",
      "không được thu thêm học phí"),
    // Clauses behind ";" with verbs of their own, and objects of one verb.
    Case(
      "UBND tỉnh yêu cầu các sở rà soát quy hoạch; đẩy nhanh tiến độ dự án; đồng thời kiểm tra đất.",
      "rà soát quy hoạch", "đẩy nhanh tiến độ dự án", "kiểm tra đất"),
    Case(
      "UBND tỉnh yêu cầu các sở rà soát quy hoạch đất đai; các mỏ đá; bến cảng.",
      "rà soát quy hoạch đất đai; các mỏ đá; bến cảng"),
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình yêu cầu: Một là, củng cố tổ chức đảng; hai là, kiểm tra cán bộ.",
      "củng cố tổ chức đảng", "kiểm tra cán bộ"),
    // Duties with "cần" and "phải" in the speech of someone in office.
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình nhấn mạnh, các địa phương phải chủ động phòng chống bão.",
      "chủ động phòng chống bão"),
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình nêu rõ, hồ sơ của dân phải được giải quyết đúng hạn.",
      "hồ sơ của dân phải được giải quyết đúng hạn"),
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình nói, muốn phát triển nhanh phải cải cách thủ tục.",
      "cải cách thủ tục"),
    Case(
      "\"Chúng ta phải tận dụng thời cơ\", Bí thư Tỉnh ủy Lê Văn Bình nói.", "tận dụng thời cơ"),
    // Verbs that follow an order from sentence to sentence.
    Case(
      """
      Chủ tịch UBND huyện Lê Văn Bình yêu cầu các xã tập trung thu hoạch lúa. Đồng thời, chuẩn bị \
      giống cho vụ sau. Tiếp tục tuyên truyền cho người dân.
      Tăng cường kiểm tra hồ đập.
      """,
      "tập trung thu hoạch lúa", "chuẩn bị giống cho vụ sau",
      "Tiếp tục tuyên truyền cho người dân", "Tăng cường kiểm tra hồ đập"),
  ])
  private func finds(_ expected: Case) {
    #expect(extractor.tasks(in: expected.text).map(\.text) == expected.tasks)
  }

  @Test(arguments: [
    "Năm 2024, huyện đã tập trung giải phóng mặt bằng, tăng cường kiểm tra đất đai.",
    "Cùng với đó, tham mưu kịp thời công tác cán bộ; tổ chức thực hiện tốt kế hoạch.",
    "Kết quả này đáp ứng yêu cầu nhiệm vụ trong giai đoạn mới.",
    "Quốc hội phê chuẩn việc miễn nhiệm theo đề nghị của Chủ tịch nước.",
    "Ban Chỉ đạo tỉnh họp phiên thứ hai dưới sự chỉ đạo của Bí thư Tỉnh ủy.",
    "Bí thư Tỉnh ủy Lê Văn Bình tin tưởng huyện sẽ tiếp tục phát triển.",
    "Bí thư Tỉnh ủy Lê Văn Bình cam kết hỗ trợ huyện đầu tư đường giao thông.",
    "Đề nghị Bộ trưởng cho biết giải pháp nào để khắc phục?",
    "Người dân phải đi đường vòng vì cầu hỏng.",
    "Bão đổ bộ, hơn 200 hộ phải sơ tán trong đêm.",
    "Ông Nguyễn Văn Tư cho rằng nhà nào cũng phải có một khu vườn.",
    "",
    "yêu cầu",
    "; ; ; phải cần phải",
  ])
  func findsNone(_ text: String) {
    #expect(extractor.tasks(in: text).map(\.text) == [])
  }

  @Test func partsOfATask() throws {
    let text =
      "Phát biểu kết luận, Phó Chủ tịch UBND tỉnh Lê Văn Bình giao Sở Nội vụ chủ trì, phối hợp "
      + "với Sở Tài chính tham mưu thực hiện Nghị quyết số 18-NQ/TW trước ngày 30/6."
    let task = try #require(extractor.tasks(in: text).first)
    #expect(task.assigner == "Lê Văn Bình")
    #expect(task.assignerID != nil)
    #expect(task.assignees == ["Sở Nội vụ"])
    #expect(task.coordinators == ["Sở Tài chính"])
    #expect(task.deadline?.text == "trước ngày 30/6")
    #expect(task.documents == ["18-NQ/TW"])
    #expect(task.actions.first == "chủ trì")
    #expect(String(text[task.range]) == task.text)
  }

  @Test(arguments: [
    ("rà soát, sửa đổi, bổ sung quy chế", ["rà soát", "sửa đổi", "bổ sung"]),
    ("tham mưu thực hiện hiệu quả nghị quyết", ["tham mưu", "thực hiện"]),
    ("khẩn trương kiểm tra hồ đập", ["kiểm tra"]),
  ])
  func actions(_ words: String, _ actions: [String]) {
    let tasks = extractor.tasks(in: "UBND tỉnh yêu cầu các sở \(words).")
    #expect(tasks.first?.actions == actions)
  }

  @Test(arguments: [
    ("UBND tỉnh yêu cầu các sở, ngành, địa phương rà soát đất.", ["các sở, ngành, địa phương"]),
    ("UBND tỉnh giao Sở Y tế, Sở Tài chính rà soát đất.", ["Sở Y tế", "Sở Tài chính"]),
    (
      "UBND tỉnh yêu cầu các cấp ủy và người đứng đầu các đơn vị rà soát đất.",
      ["các cấp ủy", "người đứng đầu các đơn vị"]
    ),
  ])
  func assignees(_ text: String, _ names: [String]) {
    #expect(extractor.tasks(in: text).first?.assignees == names)
  }

  /// A deadline may stand before the one who is told.
  @Test func deadlineInTheLead() {
    let text = "UBND tỉnh yêu cầu chậm nhất ngày 15/5/2025, Sở Y tế phải công bố quy hoạch."
    let task = extractor.tasks(in: text).first
    #expect(task?.text == "công bố quy hoạch")
    #expect(task?.deadline?.to == "2025-05-16")
  }

  /// "đồng chí", "ông" and a bare order mean the one who spoke before.
  @Test func assignerFromTheSentenceBefore() {
    let text = """
      Chủ tịch UBND tỉnh Lê Văn Bình biểu dương huyện Vân Hồ. Đồng chí đề nghị huyện giữ vững \
      thành tích. Đề nghị các sở hỗ trợ huyện làm đường.
      """
    #expect(extractor.tasks(in: text).map(\.assigner) == ["Lê Văn Bình", "Lê Văn Bình"])
  }

  /// Time is linear: texts made of what the grammar looks for everywhere.
  @Test(arguments: ["các sở, ", "phải ", "yêu cầu ", "; ", "\" ", "(", "đồng chí ", "rà soát, "])
  func longRuns(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(extractor.tasks(in: "UBND tỉnh yêu cầu các sở " + text).count < 20_000)
  }
}
