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
      "UBND tỉnh yêu cầu các sở rà soát quy hoạch; đẩy nhanh tiến độ dự án; đồng thời tìm vốn.",
      "rà soát quy hoạch", "đẩy nhanh tiến độ dự án", "tìm vốn"),
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

  /// Duties of bodies and items that follow an order without an order's word of their own.
  @Test(arguments: [
    Case(
      """
      Chủ tịch UBND tỉnh Lê Văn Bình yêu cầu các huyện rà soát đất đai. Sở Tư pháp xây dựng quy \
      trình. Đồng thời, Công an tỉnh lập hồ sơ báo cáo cấp trên. Cương quyết xử lý vi phạm.
      """,
      "rà soát đất đai", "xây dựng quy trình", "lập hồ sơ báo cáo cấp trên",
      "Cương quyết xử lý vi phạm"),
    Case(
      "UBND tỉnh giao Sở Tài chính bố trí vốn; Bộ Chỉ huy quân sự tỉnh chỉ đạo các đồn kiểm tra.",
      "bố trí vốn", "chỉ đạo các đồn kiểm tra"),
    Case(
      "UBND tỉnh yêu cầu các huyện rà soát đất… Sở Nội vụ kiểm tra công vụ… Lập danh sách hộ.",
      "rà soát đất", "kiểm tra công vụ", "Lập danh sách hộ"),
    Case(
      """
      UBND tỉnh yêu cầu các huyện rà soát nhà ở. Trên cơ sở kết quả, báo cáo UBND tỉnh xem xét. \
      Sau khi xử phạt, nếu chủ nhà không khắc phục, tổ chức cưỡng chế.
      """,
      "rà soát nhà ở", "báo cáo UBND tỉnh xem xét", "tổ chức cưỡng chế"),
    Case(
      "UBND tỉnh yêu cầu các huyện rà soát lớp học; Chỉ đạo các trường sửa mái; mua sách.",
      "rà soát lớp học", "Chỉ đạo các trường sửa mái", "mua sách"),
    // Words that no table knows, circumstances before and behind the agent.
    Case(
      "Chủ tịch UBND xã Lê Văn Nhẫn đề nghị các chủ tàu xếp neo vào bờ.", "xếp neo vào bờ"),
    Case(
      "UBND tỉnh yêu cầu đến 10/2, lãnh đạo các sở phải đọc và ký vào đề án.",
      "đọc và ký vào đề án"),
    Case(
      "UBND tỉnh yêu cầu các sở, theo lĩnh vực được phân công, tập trung giải ngân vốn.",
      "tập trung giải ngân vốn"),
    Case(
      "UBND tỉnh yêu cầu Sở Xây dựng từ 1/7/2025 không cấp phép cho nhà xưởng.",
      "từ 1/7/2025 không cấp phép cho nhà xưởng"),
    Case(
      "UBND tỉnh yêu cầu: 2 cơ sở đóng tàu là công ty An Bình và công ty Hải Yến sửa chữa máy.",
      "sửa chữa máy"),
    Case(
      "UBND tỉnh yêu cầu toàn ngành tổ chức xây dựng Đảng bám sát nghị quyết.",
      "bám sát nghị quyết"),
    Case(
      """
      UBND tỉnh yêu cầu bệnh viện rút kinh nghiệm. Nếu thuốc còn thiếu, bệnh viện nên tìm nguồn \
      viện trợ khác. Khi thuốc hết hạn thì bệnh viện phải khẩn trương báo cáo.
      """,
      "rút kinh nghiệm", "tìm nguồn viện trợ khác", "khẩn trương báo cáo"),
    // Papers, coordinated requests, the lines below a bare order.
    Case(
      """
      Ngày 26/6, Văn phòng UBND tỉnh ban hành Thông báo số 152/TB-VP truyền đạt kết luận của Phó \
      Chủ tịch UBND tỉnh Lê Văn Bình. Theo đó, Sở Xây dựng kiểm tra các chung cư.
      """,
      "kiểm tra các chung cư"),
    Case(
      "Thanh tra Sở Y tế đã lập biên bản về sự cố và đề nghị UBND quận 1 khẩn trương báo cáo.",
      "khẩn trương báo cáo"),
    Case(
      """
      Tin trong ngày

      Tại công điện, Phó Thủ tướng Chính phủ Lê Văn Bình yêu cầu:

      1. Chủ tịch UBND các tỉnh ven biển:
      a) Kêu gọi tàu thuyền vào bờ;
      b) Sơ tán các hộ ở vùng trũng.
      2. Bộ Quốc phòng chỉ đạo Quân khu 4 bố trí lực lượng.
      """,
      "Kêu gọi tàu thuyền vào bờ", "Sơ tán các hộ ở vùng trũng",
      "chỉ đạo Quân khu 4 bố trí lực lượng"),
    Case(
      "Thủ tướng Lê Văn Bình nêu hai việc của các bộ, ngành: một là, rà soát; hai là, kiểm tra.",
      "rà soát", "kiểm tra"),
  ])
  private func findsBehindAnOrder(_ expected: Case) {
    #expect(extractor.tasks(in: expected.text).map(\.text) == expected.tasks)
  }

  /// Who orders: by the fullest name of the text.
  @Test(arguments: [
    (
      "Sở Y tế tỉnh Sơn La họp sáng nay. Giám đốc Sở Y tế yêu cầu các huyện kiểm tra thuốc.",
      ["Sở Y tế tỉnh Sơn La"]
    ),
    (
      "Ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh đề nghị các xã rà soát đất.", ["Lê Văn Bình"]
    ),
    (
      """
      “Mưa còn lớn. Tôi đề nghị các xã sơ tán người già. Không được chủ quan” - ông Lê Văn Bình, \
      Chủ tịch UBND huyện, nhấn mạnh.
      """, ["Lê Văn Bình", "Lê Văn Bình"]
    ),
    (
      """
      Ngày 26/6, Văn phòng UBND tỉnh ban hành Thông báo số 152/TB-VP truyền đạt kết luận của Phó \
      Chủ tịch UBND tỉnh Lê Văn Bình. Theo đó, Sở Xây dựng kiểm tra các chung cư.
      """, ["Lê Văn Bình"]
    ),
    (
      "Thủ tướng Lê Văn Bình chủ trì họp. Thủ tướng Chính phủ giao Bộ Y tế rà soát thuốc.",
      ["Lê Văn Bình"]
    ),
  ])
  func assigners(_ text: String, _ names: [String]) {
    #expect(extractor.tasks(in: text).map(\.assigner) == names)
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
    "Trước đó, UBND tỉnh đã yêu cầu chủ đầu tư thay nhà thầu.",
    "Phó Thủ tướng, Bộ trưởng Ngoại giao Lê Văn Bình gửi điện mừng.",
    "“Tôi đã nhiều lần yêu cầu cô Hương trả tiền”, ông Lê Văn Bình, Chủ tịch xã, nói.",
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
