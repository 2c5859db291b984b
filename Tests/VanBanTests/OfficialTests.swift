import Testing

@testable import VanBan

/// Sentences and the persons with their offices that a reader takes from them, written as
/// "name: office | office"; "×" before an office that has been left, "^" before one inherited from
/// a heading.
@Suite struct OfficialTests {
  private func officials(_ text: String) -> [String] {
    ArticleAnalyzer().analyze(text).officials.map { person in
      let titles = person.titles.map {
        ($0.former ? "×" : "") + ($0.inherited ? "^" : "") + $0.text
      }
      return "\(person.name): \(titles.joined(separator: " | "))"
    }
  }

  @Test(arguments: [
    // Apposition.
    ("Đồng chí Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy dự và chỉ đạo.",
      ["Trần Văn An: Phó Bí thư Thường trực Tỉnh ủy"]),
    ("Ông Lê Minh Khoa - Chủ tịch UBND huyện Krông Bông - cho biết như vậy.",
      ["Lê Minh Khoa: Chủ tịch UBND huyện Krông Bông"]),
    ("Bà Đỗ Thị Yến (Giám đốc Sở Y tế) phát biểu.", ["Đỗ Thị Yến: Giám đốc Sở Y tế"]),
    ("Ông Vũ Văn Ba (51 tuổi, nguyên Bí thư Đảng ủy xã) kể lại.",
      ["Vũ Văn Ba: ×Bí thư Đảng ủy xã"]),
    ("Dự có Hồ Quốc Trung, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.",
      ["Hồ Quốc Trung: Ủy viên Trung ương Đảng | Bí thư Tỉnh ủy | Chủ tịch HĐND tỉnh"]),
    ("Ông Ngô Tấn Lực, Bí thư, Chủ tịch HĐND xã Vạn Tường phát biểu.",
      ["Ngô Tấn Lực: Bí thư | Chủ tịch HĐND xã Vạn Tường"]),
    // The office before the name.
    ("Phó Chủ tịch Thường trực UBND tỉnh Nguyễn Tấn Thành phát biểu.",
      ["Nguyễn Tấn Thành: Phó Chủ tịch Thường trực UBND tỉnh"]),
    ("Tổng Bí thư, Chủ tịch nước Trần Văn Minh gửi thư.",
      ["Trần Văn Minh: Tổng Bí thư | Chủ tịch nước"]),
    ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Huy Cận chủ trì.",
      ["Mai Huy Cận: Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"]),
    ("Chủ tịch UBND xã Hà Ninh, ông Nguyễn Xuân Quý cho hay.",
      ["Nguyễn Xuân Quý: Chủ tịch UBND xã Hà Ninh"]),
    ("Chủ tịch UBND thành phố Tây Ninh (Tây Ninh) Trần Hữu Hậu ký quyết định.",
      ["Trần Hữu Hậu: Chủ tịch UBND thành phố Tây Ninh"]),
    ("Chủ tịch Quốc hội Lê Thị Kim, Thủ tướng Phạm Văn Phúc, quyền Chủ tịch nước Đỗ Thị Thịnh.",
      ["Lê Thị Kim: Chủ tịch Quốc hội", "Phạm Văn Phúc: Thủ tướng",
        "Đỗ Thị Thịnh: quyền Chủ tịch nước"]),
    ("Chủ tịch Đà Nẵng Huỳnh Đức Tho nói.", ["Huỳnh Đức Tho: Chủ tịch Đà Nẵng"]),
    ("Thủ tướng Hàn Quốc Lee Nak Yon và Đại sứ Anh Gareth Wood đến viếng.",
      ["Lee Nak Yon: Thủ tướng Hàn Quốc", "Gareth Wood: Đại sứ Anh"]),
    // Headings.
    ("Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lê Văn A, Trưởng Ban Tổ chức Tỉnh ủy; "
      + "Mai Văn Bé, Phó Chủ tịch UBND tỉnh; đại diện các sở, ngành.",
      ["Lê Văn A: ^Ủy viên Ban Thường vụ Tỉnh ủy | Trưởng Ban Tổ chức Tỉnh ủy",
        "Mai Văn Bé: ^Ủy viên Ban Thường vụ Tỉnh ủy | Phó Chủ tịch UBND tỉnh"]),
    ("Các Phó Chủ tịch HĐND tỉnh Lê Văn Cao, Đỗ Thị Dung và Hà Văn Én dự họp.",
      ["Lê Văn Cao: ^Phó Chủ tịch HĐND tỉnh", "Đỗ Thị Dung: ^Phó Chủ tịch HĐND tỉnh",
        "Hà Văn Én: ^Phó Chủ tịch HĐND tỉnh"]),
    ("Đến viếng có nguyên Tổng Bí thư: Lê Văn Phiêu, Nông Văn Mạnh; nguyên Thủ tướng Trần Tấn Dũng.",
      ["Lê Văn Phiêu: ×^Tổng Bí thư", "Nông Văn Mạnh: ×^Tổng Bí thư", "Trần Tấn Dũng: ×Thủ tướng"]),
    ("Các đồng chí Thường trực Tỉnh ủy: Lê Văn Gia, Bí thư Tỉnh ủy; Hồ Thị Hai, Phó Bí thư Tỉnh ủy.",
      ["Lê Văn Gia: Bí thư Tỉnh ủy", "Hồ Thị Hai: Phó Bí thư Tỉnh ủy"]),
    // Appointments.
    ("Đại tá Lê Khánh Toàn, Phó Giám đốc Công an tỉnh Bến Tre được điều động giữ chức vụ "
      + "Giám đốc Công an tỉnh Tiền Giang.",
      ["Lê Khánh Toàn: ×Phó Giám đốc Công an tỉnh Bến Tre | Giám đốc Công an tỉnh Tiền Giang"]),
    ("Ông Trần Viết Hợi thôi giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.",
      ["Trần Viết Hợi: ×Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"]),
    ("Ông Lê Văn Tý năm nay 60 tuổi. Ông từng là Trưởng Công an thị xã Ba Đồn.",
      ["Lê Văn Tý: ×Trưởng Công an thị xã Ba Đồn"]),
    // One person once.
    ("Chủ tịch UBND tỉnh Lê Văn Ích dự. Ông Lê Văn Ích, Chủ tịch Ủy ban nhân dân tỉnh, nói.",
      ["Lê Văn Ích: Chủ tịch UBND tỉnh"]),
    // Bodies that the tables do not hold, abbreviated units, missing commas.
    ("Ông Đàm Quang Hương, Chủ tịch UBND Q.Liên Chiểu cho hay.",
      ["Đàm Quang Hương: Chủ tịch UBND Q.Liên Chiểu"]),
    ("Phó cục trưởng Cục Hàng không Võ Huy Cương báo cáo.",
      ["Võ Huy Cương: Phó cục trưởng Cục Hàng không"]),
    ("Bộ trưởng Văn hóa Nguyễn Ngọc Thiên trả lời.", ["Nguyễn Ngọc Thiên: Bộ trưởng Văn hóa"]),
    ("Theo ông Trương Đình Tuyên (nguyên Bộ trưởng Thương mại), cần làm ngay.",
      ["Trương Đình Tuyên: ×Bộ trưởng Thương mại"]),
    ("Ông Nguyễn Thanh Hưng, Phó Chủ tịch HĐQT Vietjet và ông Lê Văn Bê dự.",
      ["Nguyễn Thanh Hưng: Phó Chủ tịch HĐQT Vietjet"]),
    ("Ông Võ Công Trị Phó Bí thư Thường trực Thành ủy trao quyết định.",
      ["Võ Công Trị: Phó Bí thư Thường trực Thành ủy"]),
    ("Bộ trưởng Quốc phòng James Mattison và Chủ tịch Hạ viện Hà Lan Khadija Aribe phát biểu.",
      ["James Mattison: Bộ trưởng Quốc phòng", "Khadija Aribe: Chủ tịch Hạ viện Hà Lan"]),
    // Other people's names and spellings.
    ("Bí thư Chi bộ buôn Chàm A H'Nguôm Byă và Phó Chủ tịch HĐND huyện Hầu A Lềnh dự.",
      ["H'Nguôm Byă: Bí thư Chi bộ buôn Chàm A", "Hầu A Lềnh: Phó Chủ tịch HĐND huyện"]),
    ("Bí thư Thành uỷ TP. HCM Nguyễn Thiện Nhơn và Chủ tịch UBND TP.HCM Lê Thành Phóng dự.",
      ["Nguyễn Thiện Nhơn: Bí thư Thành uỷ TP. HCM", "Lê Thành Phóng: Chủ tịch UBND TP.HCM"]),
  ])
  func tiesOfficesToPersons(text: String, expected: [String]) {
    #expect(officials(text) == expected)
  }

  @Test(arguments: [
    "Tai nạn xảy ra trên đường Nguyễn Huệ, gần Trường THPT Lê Quý Đôn.",
    "Anh Trần Văn Bảy, công nhân, bị thương nhẹ.",
    "Nạn nhân là bà Lê Thị Tám ở xã Vạn Tường.",
    "Tiền đạo Nguyễn Văn Chín ghi bàn ở phút 90.",
    "Cuộc vận động học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Chủ tịch Real Madrid từ chối bình luận.",
    "Ảnh: NGUYỄN KHÁNH",
  ])
  func leavesOthersAlone(text: String) {
    #expect(officials(text) == [])
  }

  @Test(arguments: [
    ("Trưởng Ban Tổ chức Tỉnh ủy Lê Văn A dự.", "Trưởng Ban", "Ban Tổ chức Tỉnh ủy", Title.Level.province),
    ("Phó Trưởng Đoàn ĐBQH tỉnh Lê Văn A dự.", "Phó Trưởng Đoàn", "Đoàn ĐBQH tỉnh", .province),
    ("Bộ trưởng Quốc phòng Lê Văn A dự.", "Bộ trưởng", "Bộ Quốc phòng", .ministry),
    ("Bộ trưởng Bộ Y tế Lê Văn A dự.", "Bộ trưởng", "Bộ Y tế", .ministry),
    ("Tỉnh ủy viên Lê Văn An dự.", "Tỉnh ủy viên", "Tỉnh ủy", .province),
    ("Thủ tướng Chính phủ Lê Văn A dự.", "Thủ tướng", "Chính phủ", .central),
    ("Chủ tịch UBND phường Mỹ Trà Lê Văn A dự.", "Chủ tịch", "UBND phường Mỹ Trà", .commune),
  ])
  func splitsRoleAndBody(text: String, role: String, body: String, level: Title.Level) {
    let title = ArticleAnalyzer().analyze(text).officials.first?.titles.first
    #expect(title?.role == role)
    #expect(title?.organization == body)
    #expect(title?.level == level)
  }

  @Test func mentionsAreJoined() {
    let text = "Bí thư Tỉnh ủy Nguyễn Văn Hùng dự. Ông Hùng nói. Đồng chí Bí thư Tỉnh ủy kết luận."
    let person = ArticleAnalyzer().analyze(text).officials.first
    #expect(person?.mentions.map(\.kind) == [.name, .shortName, .office])
    #expect(person?.mentions.map { String(text[$0.range]) } == ["Nguyễn Văn Hùng", "Hùng", "Bí thư Tỉnh ủy"])
  }

  @Test func anAmbiguousShortNameStaysUnresolved() {
    let text = "Các ông Lê Văn Hùng, Trần Văn Hùng là Phó Chủ tịch UBND tỉnh. Ông Hùng nói."
    let mentions = ArticleAnalyzer().analyze(text).people.flatMap(\.mentions)
    #expect(!mentions.contains { $0.kind == .shortName })
  }
}
