import Testing

@testable import VanBan

/// Further ways in which news introduces officials, and what it says that is none; written by ``officials(_:)``.
@Suite struct OfficePatternTests {
  @Test(arguments: [
    // Age, birth and home between the name and the office.
    (
      "Ông Lê Văn An, 45 tuổi, Chủ tịch UBND xã Hòa Tiến cho biết.",
      ["Lê Văn An: Chủ tịch UBND xã Hòa Tiến"]
    ),
    (
      "Công an bắt Hồ Văn Bình (SN 1970, trú phường Mỹ Trà, nguyên Giám đốc Sở Y tế).",
      ["Hồ Văn Bình: ×Giám đốc Sở Y tế"]
    ),
    (
      "Bà Lê Thị Cúc (quê Bình Định, Phó Chủ tịch HĐND tỉnh) phát biểu.",
      ["Lê Thị Cúc: Phó Chủ tịch HĐND tỉnh"]
    ),
    (
      "Ông Mai Văn Dũng - thành viên tổ giám sát, Phó Phòng Nội vụ huyện trả lời.",
      ["Mai Văn Dũng: Phó Phòng Nội vụ huyện"]
    ),
    // A bracket that names another person.
    (
      "Công ty do bà Đỗ Thị Hạnh (vợ ông Ngô Văn Lếp, nguyên Giám đốc Sở Xây dựng) làm giám đốc.",
      ["Đỗ Thị Hạnh: giám đốc", "Ngô Văn Lếp: ×Giám đốc Sở Xây dựng"]
    ),
    (
      "Hai Phó Chủ tịch HĐND là bà Lê Thị Hòa (tái cử), ông Hồ Văn Hải (nguyên Bí thư Huyện ủy).",
      ["Lê Thị Hòa: ^Phó Chủ tịch HĐND", "Hồ Văn Hải: ^Phó Chủ tịch HĐND | ×Bí thư Huyện ủy"]
    ),
    // The office in brackets or parted from the name.
    ("Giám đốc (ông Vũ Văn Sự) đã trả lời.", ["Vũ Văn Sự: Giám đốc"]),
    (
      "Chủ tịch UBND phường Tân Định (Quận 1), ông Lê Văn Sĩ, góp ý.",
      ["Lê Văn Sĩ: Chủ tịch UBND phường Tân Định"]
    ),
    (
      "Người phát ngôn của Tổng thống John Smith, ông Peter Brown, nói.",
      ["John Smith: Tổng thống", "Peter Brown: Người phát ngôn"]
    ),
    (
      "Ông Peter Brown, người phát ngôn của Tổng thống Nga, phát biểu.",
      ["Peter Brown: người phát ngôn của Tổng thống Nga"]
    ),
    // A name that belongs to the body.
    (
      "Ông Lê Quỳnh Minh, Phó Tổng Giám đốc Công ty CP Đầu tư Đèo Cả cho biết.",
      ["Lê Quỳnh Minh: Phó Tổng Giám đốc Công ty CP Đầu tư Đèo Cả"]
    ),
    (
      "PGS.TS Tạ Văn Cường, Phó Viện trưởng Viện Tim mạch Bệnh viện Bạch Mai và ông Đặng Văn Quốc dự.",
      ["Tạ Văn Cường: Phó Viện trưởng Viện Tim mạch Bệnh viện Bạch Mai"]
    ),
    ("Bà Ngô Thị Hoa, nguyên Chủ tịch Mỹ Lan Group, kể.", ["Ngô Thị Hoa: ×Chủ tịch Mỹ Lan Group"]),
    ("Chủ tịch Vingroup Phan Nhật Long dự lễ.", ["Phan Nhật Long: Chủ tịch Vingroup"]),
    (
      "Ông Hồ Tiến Quang là Giám đốc Công ty Thành Đạt và bác sĩ Lê Công Lượng làm chứng.",
      ["Hồ Tiến Quang: Giám đốc Công ty Thành Đạt"]
    ),
    (
      "Chủ tịch HĐND tỉnh Đoàn Văn Tuân và Chủ tịch Hội Nông dân tỉnh Đoàn Quốc Hưng dự.",
      ["Đoàn Văn Tuân: Chủ tịch HĐND tỉnh", "Đoàn Quốc Hưng: Chủ tịch Hội Nông dân tỉnh"]
    ),
    // Heads and deputies named by the noun of their body.
    (
      "Ông Lê Văn Thành - Phó Công an xã Nghĩa Bình cho biết.",
      ["Lê Văn Thành: Phó Công an xã Nghĩa Bình"]
    ),
    (
      "Luật sư Đặng Văn Cường, Trưởng Văn phòng luật sư Chính Pháp nhận định.",
      ["Đặng Văn Cường: Trưởng Văn phòng luật sư Chính Pháp"]
    ),
    (
      "Đại úy Vũ Hào Hiệp, Đồn phó Đồn Biên phòng Bình Hiệp và Hạt phó Hạt Kiểm lâm Lê Văn Tân dự.",
      ["Vũ Hào Hiệp: Đồn phó Đồn Biên phòng Bình Hiệp", "Lê Văn Tân: Hạt phó Hạt Kiểm lâm"]
    ),
    ("Ông Lê Văn Bản, phó giám đốc sở này, giải thích.", ["Lê Văn Bản: phó giám đốc sở này"]),
    (
      "Cục trưởng Hàng không Việt Nam Lại Văn Thanh báo cáo.",
      ["Lại Văn Thanh: Cục trưởng Hàng không Việt Nam"]
    ),
    // Small letters throughout.
    (
      "Ông Trần Xuân Yên (phó giám đốc Sở GD-ĐT, phó chủ tịch hội đồng thi, tổ trưởng tổ chấm thi trắc nghiệm).",
      [
        "Trần Xuân Yên: phó giám đốc Sở GD-ĐT | phó chủ tịch hội đồng thi | tổ trưởng tổ chấm thi trắc nghiệm"
      ]
    ),
    (
      "Ông Lê Mậu Diệp, Chủ tịch Hội đồng tiền lương quốc gia, nói.",
      ["Lê Mậu Diệp: Chủ tịch Hội đồng tiền lương quốc gia"]
    ),
    // The subject is a word of address, a short name, or stands far before.
    (
      "Bí thư Tỉnh ủy là ông Lê Văn Khánh. Ông từng giữ các chức vụ: Giám đốc Sở Xây dựng; Chủ tịch UBND huyện Cư Jút.",
      ["Lê Văn Khánh: Bí thư Tỉnh ủy | ×Giám đốc Sở Xây dựng | ×Chủ tịch UBND huyện Cư Jút"]
    ),
    (
      "Chủ tịch UBND xã Lê Văn Sáng bị kỷ luật. Năm 2008, ông được bầu làm Phó Chủ tịch UBND xã. Ông Sáng cũng là đại biểu HĐND huyện.",
      ["Lê Văn Sáng: Chủ tịch UBND xã | Phó Chủ tịch UBND xã | đại biểu HĐND huyện"]
    ),
    (
      "Ông Mike Brown, người được Tổng thống John Smith chọn làm Giám đốc CIA, phát biểu.",
      ["Mike Brown: Giám đốc CIA", "John Smith: Tổng thống"]
    ),
    (
      "Các ông Lê Văn An và Hồ Văn Bình, Giám đốc các Sở Tư pháp, Nội vụ, cùng dự.",
      ["Lê Văn An: Giám đốc Sở Tư pháp", "Hồ Văn Bình: Giám đốc Sở Nội vụ"]
    ),
    (
      "Ông Phan Việt Cương, tân Bí thư Tỉnh ủy Quảng Nam, hứa như vậy.",
      ["Phan Việt Cương: Bí thư Tỉnh ủy Quảng Nam"]
    ),
    (
      "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Văn Dũng chủ trì.",
      ["Mai Văn Dũng: Bộ trưởng | Chủ nhiệm Văn phòng Chính phủ"]
    ),
    // Foreign officials.
    (
      "Thị trưởng London John Khan và Thống đốc California Peter Brown gặp nhau.",
      ["John Khan: Thị trưởng London", "Peter Brown: Thống đốc California"]
    ),
    ("Tổng thống Nga Ivanov đến thăm. Ông Ivanov phát biểu.", ["Ivanov: Tổng thống Nga"]),
    (
      "Ngoại trưởng Mỹ Smithson họp báo. Người đồng cấp gọi John Smithson là bạn.",
      ["John Smithson: Ngoại trưởng Mỹ"]
    ),
    (
      "Bộ trưởng Thương mại Mỹ John Ross gặp Thái tử Mohammed bin Salim.",
      ["John Ross: Bộ trưởng Thương mại Mỹ", "Mohammed bin Salim: Thái tử"]
    ),
    ("Theo ông Lê Văn An, Tổng thống Mỹ sẽ không đến.", []),
    // Terms between offices, deputies of an assembly, an office of several others.
    (
      "Ông Lê Văn An, Ủy viên Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh nhiệm kỳ 2021-2026, Trưởng Đoàn ĐBQH tỉnh dự.",
      [
        "Lê Văn An: Ủy viên Trung ương Đảng | Bí thư Tỉnh ủy | Chủ tịch HĐND tỉnh | Trưởng Đoàn ĐBQH tỉnh"
      ]
    ),
    (
      "Tại kỳ họp HĐND, đại biểu Lê Văn An chất vấn Giám đốc Sở Y tế - Hồ Văn Bình về thuốc.",
      ["Lê Văn An: đại biểu", "Hồ Văn Bình: Giám đốc Sở Y tế"]
    ),
    (
      "Phó Thủ tướng Lê Văn Huệ, Bộ trưởng các Bộ Y tế, Tài chính cùng dự.",
      ["Lê Văn Huệ: Phó Thủ tướng"]
    ),
    (
      "Ông Lê Văn Phương, Phó Vụ trưởng Vụ Kế hoạch (Bộ Tài chính) và em dâu ông Lê Văn Thái cũng là trưởng phòng.",
      ["Lê Văn Phương: Phó Vụ trưởng Vụ Kế hoạch (Bộ Tài chính)"]
    ),
    // Names over two lines, in capitals.
    ("Đồng chí Nguyễn\nVăn An, Chủ tịch UBND tỉnh dự.", ["Nguyễn Văn An: Chủ tịch UBND tỉnh"]),
    (
      "GIÁM ĐỐC SỞ Y TẾ NGUYỄN VĂN AN PHÁT BIỂU TẠI HỘI NGHỊ.",
      ["NGUYỄN VĂN AN: GIÁM ĐỐC SỞ Y TẾ"]
    ),
  ])
  func tiesOfficesToPersons(text: String, expected: [String]) {
    #expect(officials(text) == expected)
  }

  @Test(arguments: [
    "Cuộc bầu cử Tổng thống Hàn Quốc: ông Kim Văn An thắng.",
    "Ứng cử viên Tổng thống Lê Văn An phát biểu.",
    "Bà Lê Thị Thu, 52 tuổi, kế nhiệm chức Chủ tịch của chồng.",
    "Tăng trưởng ngân hàng Lê Văn An công bố là 5%.",
    "Ông Lê Văn An ứng phó bão số 3.",
    "Bác sĩ Lê Văn An khám cho bệnh nhân.",
    "Ngân hàng Nam Á và xe Honda Nguyễn Hoàng khuyến mãi.",
    "Vua Lê Thánh Tông thời Hậu Lê cho dựng bia.",
    "Ông học trường Quản lý công Lý Văn Diệu tại Singapore.",
    "Giải bóng đá Nguyễn Văn Trỗi khai mạc ở sân vận động Lê Văn Tám.",
    "Cầu thủ Nguyễn Văn Hùng của đội bóng Hà Nội bị thương.",
  ])
  func leavesOthersAlone(text: String) {
    #expect(officials(text) == [])
  }

  @Test(arguments: [
    (
      "Ông Lê Văn An, Giám đốc Sở Y tế từ tháng 8/2014 đến tháng 8/2015, kể lại.", "tháng 8/2014",
      "tháng 8/2015"
    ),
    ("Ông Lê Văn An giữ chức Bí thư Tỉnh ủy từ ngày 1/7/2025.", "ngày 1/7/2025", ""),
    ("Ông Lê Văn An, nguyên Bí thư Tỉnh ủy (2015-2020), dự.", "2015-2020", "2015-2020"),
    ("Ông Lê Văn An, Giám đốc Sở Y tế, dự họp ngày 1/7.", "", ""),
  ])
  func periodsAreRead(text: String, since: String, until: String) {
    let title = ArticleAnalyzer().analyze(text).officials.first?.titles.first
    #expect(title?.since?.text ?? "" == since)
    #expect(title?.until?.text ?? "" == until)
  }
}
