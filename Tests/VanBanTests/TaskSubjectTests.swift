import Testing

@testable import VanBan

/// Who orders, and what: subjects, agents and frames that no table spells out.
@Suite struct TaskSubjectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var assigner: String?
    var assignees: [String]
    var task: String?
    var testDescription: String { text }

    init(_ text: String, _ assigner: String?, _ assignees: [String], _ task: String?) {
      self.text = text
      self.assigner = assigner
      self.assignees = assignees
      self.task = task
    }
  }

  private static let head = "Tin trong tỉnh hôm nay\nTrời hôm nay nắng đẹp và nhiều mây.\n"

  @Test(arguments: [
    // Papers.
    Case(
      """
      UBND tỉnh Bình Định có Công văn số 12/UBND-KT về chống bão. Công văn yêu cầu các sở rà soát \
      phương án.
      """, "UBND tỉnh Bình Định", ["các sở"], "rà soát phương án"),
    Case(
      """
      Ngày 5/3, Thủ tướng Lê Văn Chính ký Công điện số 12/CĐ-TTg. Công điện nêu rõ, các địa phương \
      phải sơ tán dân.
      """, "Lê Văn Chính", ["các địa phương"], "sơ tán dân"),
    Case(
      "Nhiều ý kiến đề nghị cân nhắc việc tăng thuế.", nil, [], "cân nhắc việc tăng thuế"),
    Case(
      "Văn phòng Chính phủ truyền đạt chỉ đạo của Phó Thủ tướng Lê Văn Hải, giao Bộ Xây dựng kiểm "
        + "tra trạm thu phí.", "Lê Văn Hải", ["Bộ Xây dựng"], "kiểm tra trạm thu phí"),
    // Frames.
    Case(
      "Theo Sở Y tế, người dân cần chủ động phòng bệnh.", "Sở Y tế", ["người dân"],
      "chủ động phòng bệnh"),
    Case(
      "Theo ông Lê Văn Bình, Bí thư Tỉnh ủy Sơn La, các đơn vị phải đẩy nhanh tiến độ.",
      "Lê Văn Bình", ["các đơn vị"], "đẩy nhanh tiến độ"),
    Case(
      "Vì vậy, tổ công tác cần kiểm tra đột xuất.\nThủ tướng Lê Văn Chính nhấn mạnh như vậy tại "
        + "phiên họp.", "Lê Văn Chính", ["tổ công tác"], "kiểm tra đột xuất"),
    // Names that no table knows; what is sent to someone.
    Case(
      "Trung tâm bảo tồn di tích cố đô Huế đề nghị quy hoạch lại bãi đỗ xe.",
      "Trung tâm bảo tồn di tích cố đô Huế", [], "quy hoạch lại bãi đỗ xe"),
    Case(
      "Công ty An Bình vừa gửi văn bản đến UBND tỉnh đề nghị ngưng xử lý rác.", "Công ty An Bình",
      [], "ngưng xử lý rác"),
    Case(
      "Kiểm toán Nhà nước vừa có báo cáo năm 2025. Cơ quan này kiến nghị UBND tỉnh thu hồi vốn.",
      "Kiểm toán Nhà nước", ["UBND tỉnh"], "thu hồi vốn"),
    Case(
      "Ông Lê Văn Bình - Chủ tịch UBND tỉnh - yêu cầu Sở Y tế báo cáo vụ việc.", "Lê Văn Bình",
      ["Sở Y tế"], "báo cáo vụ việc"),
    Case(
      "UBND huyện Nông Cống (Thanh Hóa) yêu cầu các xã trả lại tiền.", "UBND huyện Nông Cống",
      ["các xã"], "trả lại tiền"),
    // What is ordered of a thing, in a list, in the passive.
    Case(
      "Chủ tịch UBND tỉnh Lê Văn Bình yêu cầu quá trình sửa chợ cần chú ý phòng cháy.",
      "Lê Văn Bình", [], "quá trình sửa chợ cần chú ý phòng cháy"),
    Case(
      "Chính phủ đã chỉ đạo một số giải pháp như: Hoàn thiện thể chế quản lý đô thị.", "Chính phủ",
      [], "Hoàn thiện thể chế quản lý đô thị"),
    Case(
      "HĐND tỉnh đề nghị UBND tỉnh: Chỉ đạo các ngành thu ngân sách.", "HĐND tỉnh", ["UBND tỉnh"],
      "Chỉ đạo các ngành thu ngân sách"),
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình nhấn mạnh nhiệm vụ trọng tâm là rà soát biên chế.",
      "Lê Văn Bình", [], "rà soát biên chế"),
    Case(
      "Bí thư Tỉnh ủy Lê Văn Bình khẳng định năm nay là năm bứt phá, vì vậy các xã cần làm ngay.",
      "Lê Văn Bình", ["các xã"], "làm ngay"),
    // What sets no task.
    Case("Xã đã nhiều lần kiến nghị cấp trên đóng cửa bãi rác.", nil, [], nil),
    Case("Chúng tôi đã giải trình hai lần, đề nghị sửa đổi nội dung này.", nil, [], nil),
    Case("Ngay sau đó, UBND huyện chỉ đạo thanh tra huyện vào cuộc.", nil, [], nil),
    Case("Nhân viên yêu cầu khách hàng trả tiền.", nil, [], nil),
    Case("Mục tiêu của dự án là nâng cao nhận thức.", nil, [], nil),
  ])
  func first(_ expected: Case) {
    let task = ArticleAnalyzer().analyze(TaskSubjectTests.head + expected.text).tasks.first
    #expect(task?.text == expected.task)
    guard expected.task != nil else { return }
    #expect(task?.assigner == expected.assigner)
    #expect(task?.assignees == expected.assignees)
  }
}
