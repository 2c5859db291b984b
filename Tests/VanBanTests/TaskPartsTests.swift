import Testing

@testable import VanBan

/// How a task is told, whether it is quoted, what it acts on and where.
@Suite struct TaskPartsTests {
  private func task(_ text: String) -> AssignedTask? {
    ArticleAnalyzer().analyze("Tin trong tỉnh\n\n" + text).tasks.first
  }

  @Test(arguments: [
    ("UBND tỉnh yêu cầu các sở rà soát quy hoạch.", AssignedTask.Kind.order),
    ("Huyện Vân Hồ đề nghị tỉnh hỗ trợ kinh phí làm đường.", .request),
    ("UBND tỉnh giao Sở Nội vụ xây dựng đề án.", .assignment),
    ("Bí thư Tỉnh ủy Lê Văn Bình nhấn mạnh, các địa phương phải phòng chống bão.", .duty),
    ("Nhiều ý kiến đề nghị cân nhắc việc tăng thuế.", .request),
  ])
  func kinds(_ text: String, _ kind: AssignedTask.Kind) {
    #expect(task(text)?.kind == kind)
  }

  @Test func quotation() {
    let text = "\"Các xã phải rà soát hộ nghèo\", Bí thư Tỉnh ủy Lê Văn Bình nói."
    #expect(task(text)?.isQuoted == true)
    #expect(task("UBND tỉnh yêu cầu các sở rà soát quy hoạch.")?.isQuoted == false)
  }

  @Test(
    arguments: [
      (
        "UBND tỉnh yêu cầu các sở rà soát, sửa đổi quy hoạch đất đai, báo cáo UBND tỉnh.",
        "quy hoạch đất đai", nil
      ),
      (
        "UBND tỉnh yêu cầu Sở Xây dựng kiểm tra chung cư tại phường Hà Đông.",
        "chung cư tại phường Hà Đông", "phường Hà Đông"
      ),
    ] as [(String, String, String?)])
  func objects(_ text: String, _ object: String, _ place: String?) {
    #expect(task(text)?.object == object)
    #expect(task(text)?.place == place)
  }
}
