import Testing

@testable import VanBan

/// The level and the branch that the words of an office tell.
@Suite struct OfficeStandingTests {
  @Test(arguments: [
    ("Tổng Bí thư", Title.Level.central, Title.Branch?.some(.party)),
    ("Chủ tịch nước", .central, .state),
    ("Thủ tướng", .central, .state),
    ("Phó Thủ tướng Thường trực", .central, .state),
    ("Chủ tịch Quốc hội", .central, .assembly),
    ("Ủy viên Bộ Chính trị", .central, .party),
    ("Bộ trưởng", .ministry, .state),
    ("Thứ trưởng Bộ Y tế", .ministry, .state),
    ("Bộ trưởng Tư pháp", .ministry, .state),
    ("Cục trưởng Cục Hàng không", .ministry, .state),
    ("Bí thư Tỉnh ủy", .province, .party),
    ("Bí thư Thành ủy", .province, .party),
    ("Bí thư Thành ủy TP.HCM", .province, .party),
    ("Trưởng Ban Tổ chức Tỉnh ủy", .province, .party),
    ("Chủ tịch UBND tỉnh Gia Lai", .province, .state),
    ("Phó Chủ tịch HĐND tỉnh", .province, .assembly),
    ("Giám đốc Sở Nội vụ", .province, .state),
    ("Giám đốc Công an tỉnh", .province, .police),
    ("Chỉ huy trưởng Bộ CHQS tỉnh", .province, .army),
    ("Chánh án TAND tỉnh", .province, .court),
    ("Viện trưởng VKSND tỉnh", .province, .procuracy),
    ("Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", .province, .front),
    ("Bí thư Huyện ủy", .district, .party),
    ("Chủ tịch UBND huyện Krông Bông", .district, .state),
    ("Phó Chủ tịch quận 1", .district, .state),
    ("Bí thư Đảng ủy xã", .commune, .party),
    ("Chủ tịch UBND phường Mỹ Trà", .commune, .state),
    ("Chủ tịch HĐND đặc khu Lý Sơn", .commune, .assembly),
    ("Trưởng thôn Đông", .unit, nil),
    ("Đồn trưởng Đồn Biên phòng Na Loi", .unit, .army),
    ("Hiệu trưởng Trường THPT Lê Quý Đôn", .unit, .school),
    ("Chủ tịch HĐQT Công ty CP Cảng Quy Nhơn", .unit, .enterprise),
    ("Tổng thống Hàn Quốc", .foreign, .foreign),
    ("Bộ trưởng Quốc phòng Nhật Bản", .foreign, .foreign),
  ])
  func standing(title: String, level: Title.Level, branch: Title.Branch?) {
    let person = ArticleAnalyzer().analyze("Ông Trần Văn Minh, \(title), phát biểu.").officials
      .first
    #expect(person?.titles.first?.text == title)
    #expect(person?.titles.first?.level == level)
    if let branch { #expect(person?.titles.first?.branch == branch) }
  }
}
