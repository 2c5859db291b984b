import Testing

@testable import VanBan

@Suite struct AppointmentTests {
  /// "person kind from > to @ date / document"
  private func appointments(_ text: String) -> [String] {
    ArticleAnalyzer().analyze(text).appointments.map {
      "\($0.person) \($0.kind.rawValue) \($0.from.joined(separator: "|"))>"
        + $0.to.joined(separator: "|") + ($0.date.map { " @ \($0.text)" } ?? "")
        + ($0.documentID.map { " / \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "Ông Lê Văn An được bầu giữ chức Chủ tịch HĐND tỉnh.",
      ["Lê Văn An elected >Chủ tịch HĐND tỉnh"]
    ),
    (
      "Các ông Lê Văn An, Hồ Văn Bình tái cử chức Phó Chủ tịch UBND tỉnh.",
      ["Lê Văn An elected >Phó Chủ tịch UBND tỉnh", "Hồ Văn Bình elected >Phó Chủ tịch UBND tỉnh"]
    ),
    (
      "Đại tá Lê Khánh Toàn, Phó Giám đốc Công an tỉnh Bến Tre được điều động giữ chức Giám đốc Công "
        + "an tỉnh Tiền Giang.",
      [
        "Lê Khánh Toàn transferred Phó Giám đốc Công an tỉnh Bến Tre>Giám đốc Công an tỉnh Tiền Giang"
      ]
    ),
    (
      "Theo Quyết định số 215-QĐ/TU, ông Lê Văn An giữ chức Bí thư Đảng ủy xã; ông Hồ Văn Bình giữ "
        + "chức Phó Bí thư Đảng ủy xã.",
      [
        "Lê Văn An appointed >Bí thư Đảng ủy xã / d1",
        "Hồ Văn Bình appointed >Phó Bí thư Đảng ủy xã / d1",
      ]
    ),
    (
      "Ông Lê Văn An được bổ nhiệm giữ chức Giám đốc Sở Y tế từ ngày 1/10/2025.",
      ["Lê Văn An appointed >Giám đốc Sở Y tế @ ngày 1/10/2025"]
    ),
    ("Ông Lê Văn An thôi giữ chức Giám đốc Sở Y tế.", ["Lê Văn An dismissed Giám đốc Sở Y tế>"]),
    (
      "Miễn nhiệm 2 Ủy viên UBND tỉnh là ông Lê Văn An, bà Hồ Thị Bình.",
      ["Lê Văn An dismissed Ủy viên UBND tỉnh>", "Hồ Thị Bình dismissed Ủy viên UBND tỉnh>"]
    ),
    (
      "Ông Lê Văn An, Giám đốc Sở Y tế nghỉ hưu từ ngày 1/9.",
      ["Lê Văn An retired Giám đốc Sở Y tế> @ ngày 1/9"]
    ),
    ("Thủ tướng Mai Văn Bảo từ chức.", ["Mai Văn Bảo resigned Thủ tướng>"]),
    // What is no appointment, or none yet.
    ("Ông Lê Văn An hiện giữ chức Giám đốc Sở Y tế.", []),
    ("Ông Lê Văn An từng giữ chức Giám đốc Sở Y tế.", []),
    ("Tỉnh đề nghị bổ nhiệm ông Lê Văn An giữ chức Giám đốc Sở Y tế.", []),
    ("Giám đốc Sở Y tế Lê Văn An dự họp.", []),
  ])
  func areTold(text: String, expected: [String]) { #expect(appointments(text) == expected) }

  @Test func aPersonIsTheOfficial() {
    let article = ArticleAnalyzer().analyze("Ông Lê Văn An được bầu làm Chủ tịch HĐND xã.")
    #expect(article.appointments.map(\.personID) == article.officials.map(\.id))
  }

  @Test(arguments: [
    ("Bí thư Tỉnh ủy Lê Văn An dự và chỉ đạo hội nghị.", ["Lê Văn An: attended directed"]),
    (
      "Dự hội nghị có Bí thư Tỉnh ủy Lê Văn An; Giám đốc Sở Y tế Hồ Văn Bình.",
      ["Lê Văn An: attended", "Hồ Văn Bình: attended"]
    ),
    ("Phát biểu tại hội nghị, Bí thư Tỉnh ủy Lê Văn An nhấn mạnh.", ["Lê Văn An: spoke"]),
    (
      "Chủ tịch nước Lê Văn An tiếp Đại sứ Hồ Văn Bình.",
      ["Lê Văn An: received", "Hồ Văn Bình: "]
    ),
    (
      "Chủ tịch UBND tỉnh Lê Văn An chủ trì họp, Giám đốc Sở Y tế Hồ Văn Bình ký biên bản.",
      ["Lê Văn An: chaired", "Hồ Văn Bình: signed"]
    ),
    ("Chủ tịch UBND tỉnh Lê Văn An sẽ dự lễ. Dự án tiếp tục theo chỉ đạo.", ["Lê Văn An: "]),
  ])
  func actsAreReported(text: String, expected: [String]) {
    #expect(
      ArticleAnalyzer().analyze(text).officials.map {
        "\($0.name): \($0.acts.map(\.kind.rawValue).joined(separator: " "))"
      } == expected)
  }
}
