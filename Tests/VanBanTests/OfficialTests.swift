import Testing

@testable import VanBan

/// Sentences and the persons with their offices that a reader takes from them, written by
/// ``officials(_:)``.
@Suite struct OfficialTests {
  @Test(arguments: [
    // Apposition.
    (
      "Đồng chí Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy dự và chỉ đạo.",
      ["Trần Văn An: Phó Bí thư Thường trực Tỉnh ủy"]
    ),
    (
      "Ông Lê Minh Khoa - Chủ tịch UBND huyện Krông Bông - cho biết như vậy.",
      ["Lê Minh Khoa: Chủ tịch UBND huyện Krông Bông"]
    ),
    ("Bà Đỗ Thị Yến (Giám đốc Sở Y tế) phát biểu.", ["Đỗ Thị Yến: Giám đốc Sở Y tế"]),
    (
      "Ông Vũ Văn Ba (51 tuổi, nguyên Bí thư Đảng ủy xã) kể lại.",
      ["Vũ Văn Ba: ×Bí thư Đảng ủy xã"]
    ),
    (
      "Dự có Hồ Quốc Trung, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.",
      ["Hồ Quốc Trung: Ủy viên Trung ương Đảng | Bí thư Tỉnh ủy | Chủ tịch HĐND tỉnh"]
    ),
    (
      "Ông Ngô Tấn Lực, Bí thư, Chủ tịch HĐND xã Vạn Tường phát biểu.",
      ["Ngô Tấn Lực: Bí thư | Chủ tịch HĐND xã Vạn Tường"]
    ),
    // The office before the name.
    (
      "Phó Chủ tịch Thường trực UBND tỉnh Nguyễn Tấn Thành phát biểu.",
      ["Nguyễn Tấn Thành: Phó Chủ tịch Thường trực UBND tỉnh"]
    ),
    (
      "Tổng Bí thư, Chủ tịch nước Trần Văn Minh gửi thư.",
      ["Trần Văn Minh: Tổng Bí thư | Chủ tịch nước"]
    ),
    (
      "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Huy Cận chủ trì.",
      ["Mai Huy Cận: Bộ trưởng | Chủ nhiệm Văn phòng Chính phủ"]
    ),
    (
      "Chủ tịch UBND xã Hà Ninh, ông Nguyễn Xuân Quý cho hay.",
      ["Nguyễn Xuân Quý: Chủ tịch UBND xã Hà Ninh"]
    ),
    (
      "Chủ tịch UBND thành phố Tây Ninh (Tây Ninh) Trần Hữu Hậu ký quyết định.",
      ["Trần Hữu Hậu: Chủ tịch UBND thành phố Tây Ninh"]
    ),
    (
      "Chủ tịch Quốc hội Lê Thị Kim, Thủ tướng Phạm Văn Phúc, quyền Chủ tịch nước Đỗ Thị Thịnh.",
      [
        "Lê Thị Kim: Chủ tịch Quốc hội", "Phạm Văn Phúc: Thủ tướng",
        "Đỗ Thị Thịnh: quyền Chủ tịch nước",
      ]
    ),
    ("Chủ tịch Đà Nẵng Huỳnh Đức Tho nói.", ["Huỳnh Đức Tho: Chủ tịch Đà Nẵng"]),
    (
      "Thủ tướng Hàn Quốc Lee Nak Yon và Đại sứ Anh Gareth Wood đến viếng.",
      ["Lee Nak Yon: Thủ tướng Hàn Quốc", "Gareth Wood: Đại sứ Anh"]
    ),
    // Headings.
    (
      "Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lê Văn A, Trưởng Ban Tổ chức Tỉnh ủy; "
        + "Mai Văn Bé, Phó Chủ tịch UBND tỉnh; đại diện các sở, ngành.",
      [
        "Lê Văn A: ^Ủy viên Ban Thường vụ Tỉnh ủy | Trưởng Ban Tổ chức Tỉnh ủy",
        "Mai Văn Bé: ^Ủy viên Ban Thường vụ Tỉnh ủy | Phó Chủ tịch UBND tỉnh",
      ]
    ),
    (
      "Các Phó Chủ tịch HĐND tỉnh Lê Văn Cao, Đỗ Thị Dung và Hà Văn Én dự họp.",
      [
        "Lê Văn Cao: ^Phó Chủ tịch HĐND tỉnh", "Đỗ Thị Dung: ^Phó Chủ tịch HĐND tỉnh",
        "Hà Văn Én: ^Phó Chủ tịch HĐND tỉnh",
      ]
    ),
    (
      "Đến viếng có nguyên Tổng Bí thư: Lê Văn Phiêu, Nông Văn Mạnh; nguyên Thủ tướng Trần Tấn Dũng.",
      ["Lê Văn Phiêu: ×^Tổng Bí thư", "Nông Văn Mạnh: ×^Tổng Bí thư", "Trần Tấn Dũng: ×Thủ tướng"]
    ),
    (
      "Các đồng chí Thường trực Tỉnh ủy: Lê Văn Gia, Bí thư Tỉnh ủy; Hồ Thị Hai, Phó Bí thư Tỉnh ủy.",
      ["Lê Văn Gia: Bí thư Tỉnh ủy", "Hồ Thị Hai: Phó Bí thư Tỉnh ủy"]
    ),
    // Appointments.
    (
      "Đại tá Lê Khánh Toàn, Phó Giám đốc Công an tỉnh Bến Tre được điều động giữ chức vụ "
        + "Giám đốc Công an tỉnh Tiền Giang.",
      ["Lê Khánh Toàn: ×Phó Giám đốc Công an tỉnh Bến Tre | Giám đốc Công an tỉnh Tiền Giang"]
    ),
    (
      "Ông Trần Viết Hợi thôi giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy.",
      ["Trần Viết Hợi: ×Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"]
    ),
    (
      "Ông Lê Văn Tý năm nay 60 tuổi. Ông từng là Trưởng Công an thị xã Ba Đồn.",
      ["Lê Văn Tý: ×Trưởng Công an thị xã Ba Đồn"]
    ),
    ("Ông Lê Văn Tý bị bãi nhiệm chức danh Chủ tịch HĐND xã.", ["Lê Văn Tý: ×Chủ tịch HĐND xã"]),
    (
      "Tỉnh quyết định cách chức Giám đốc Sở Y tế đối với ông Hồ Văn Bằng.",
      ["Hồ Văn Bằng: ×Giám đốc Sở Y tế"]
    ),
    (
      "UBND tỉnh trao quyết định bổ nhiệm Giám đốc Sở Y tế cho bà Ngô Thị Sáu.",
      ["Ngô Thị Sáu: Giám đốc Sở Y tế"]
    ),
    (
      "Ông Đỗ Văn Năm, Giám đốc Sở Nội vụ nghỉ hưu từ ngày 1/9.",
      ["Đỗ Văn Năm: ×Giám đốc Sở Nội vụ"]
    ),
    (
      "Ông Võ Hồng Nhị, Phó Bí thư Đảng ủy xã, Chủ tịch UBND xã bị cách hết các chức vụ Đảng.",
      ["Võ Hồng Nhị: ×Phó Bí thư Đảng ủy xã | Chủ tịch UBND xã"]
    ),
    (
      "Với tư cách Chủ tịch Quân ủy Trung ương, ông Lê Văn Ba duyệt đội ngũ.",
      ["Lê Văn Ba: Chủ tịch Quân ủy Trung ương"]
    ),
    // Several persons together.
    (
      "Các ông Lê Văn An, Hồ Văn Bình tái cử chức Phó Chủ tịch tỉnh.",
      ["Lê Văn An: Phó Chủ tịch tỉnh", "Hồ Văn Bình: Phó Chủ tịch tỉnh"]
    ),
    (
      "Bà Võ Thị Nhung và ông Thái Văn Sinh được bầu giữ chức Phó Chủ tịch HĐND tỉnh.",
      ["Võ Thị Nhung: Phó Chủ tịch HĐND tỉnh", "Thái Văn Sinh: Phó Chủ tịch HĐND tỉnh"]
    ),
    (
      "Hai Phó Chủ tịch UBND xã là ông Lê Hoài Nhân, bà Phan Thị Út.",
      ["Lê Hoài Nhân: ^Phó Chủ tịch UBND xã", "Phan Thị Út: ^Phó Chủ tịch UBND xã"]
    ),
    (
      "Kỳ họp bầu 3 Phó Chủ tịch UBND tỉnh gồm các ông: Lê Văn An, Hồ Văn Bình, Mai Văn Cảnh.",
      [
        "Lê Văn An: ^Phó Chủ tịch UBND tỉnh", "Hồ Văn Bình: ^Phó Chủ tịch UBND tỉnh",
        "Mai Văn Cảnh: ^Phó Chủ tịch UBND tỉnh",
      ]
    ),
    (
      "Thứ trưởng Trần Thanh Nghị và Nguyễn Hoàng Hiển gửi lẵng hoa.",
      ["Trần Thanh Nghị: Thứ trưởng", "Nguyễn Hoàng Hiển: ^Thứ trưởng"]
    ),
    (
      "Các ông Lê Văn An, Hồ Văn Bình lần lượt giữ chức Giám đốc các Sở Tư pháp, Kế hoạch và Đầu tư.",
      ["Lê Văn An: Giám đốc Sở Tư pháp", "Hồ Văn Bình: Giám đốc Sở Kế hoạch và Đầu tư"]
    ),
    (
      "Trưởng Ban Dân tộc HĐND tỉnh mới là ông Bùi Nhân Sâm.",
      ["Bùi Nhân Sâm: Trưởng Ban Dân tộc HĐND tỉnh"]
    ),
    (
      "Bị cáo Phạm Văn Tấn, em trai ông Lê Văn Cảnh, khi đó là Trưởng Phòng Nội vụ huyện.",
      ["Phạm Văn Tấn: Trưởng Phòng Nội vụ huyện"]
    ),
    // From line to line.
    (
      "Phó Chủ tịch UBND tỉnh gồm:\n- Ông Lê Văn An\n- Bà Hồ Thị Bình\nCác sở báo cáo.",
      ["Lê Văn An: ^Phó Chủ tịch UBND tỉnh", "Hồ Thị Bình: ^Phó Chủ tịch UBND tỉnh"]
    ),
    (
      "Thành phần:\nLê Văn An\nChủ tịch UBND tỉnh\nHồ Thị Bình\nGiám đốc Sở Y tế\nHọp tại trụ sở UBND tỉnh.",
      ["Lê Văn An: Chủ tịch UBND tỉnh", "Hồ Thị Bình: Giám đốc Sở Y tế"]
    ),
    ("CHỦ TỊCH UBND TỈNH\nNguyễn Văn Minh", ["Nguyễn Văn Minh: CHỦ TỊCH UBND TỈNH"]),
    ("3. Hồ Tiến Thiện: Phó Bí thư Tỉnh ủy", ["Hồ Tiến Thiện: Phó Bí thư Tỉnh ủy"]),
    // Namesakes.
    (
      "Ông Nguyễn Văn Bình, Chủ tịch UBND huyện Tuy Phước và ông Nguyễn Văn Bình, Bí thư Huyện ủy "
        + "Đồng Xuân cùng dự.",
      [
        "Nguyễn Văn Bình: Chủ tịch UBND huyện Tuy Phước",
        "Nguyễn Văn Bình: Bí thư Huyện ủy Đồng Xuân",
      ]
    ),
    // One person once.
    (
      "Chủ tịch UBND tỉnh Lê Văn Ích dự. Ông Lê Văn Ích, Chủ tịch Ủy ban nhân dân tỉnh, nói.",
      ["Lê Văn Ích: Chủ tịch UBND tỉnh"]
    ),
    // Bodies that the tables do not hold, abbreviated units, missing commas.
    (
      "Ông Đàm Quang Hương, Chủ tịch UBND Q.Liên Chiểu cho hay.",
      ["Đàm Quang Hương: Chủ tịch UBND Q.Liên Chiểu"]
    ),
    (
      "Phó cục trưởng Cục Hàng không Võ Huy Cương báo cáo.",
      ["Võ Huy Cương: Phó cục trưởng Cục Hàng không"]
    ),
    ("Bộ trưởng Văn hóa Nguyễn Ngọc Thiên trả lời.", ["Nguyễn Ngọc Thiên: Bộ trưởng Văn hóa"]),
    (
      "Theo ông Trương Đình Tuyên (nguyên Bộ trưởng Thương mại), cần làm ngay.",
      ["Trương Đình Tuyên: ×Bộ trưởng Thương mại"]
    ),
    (
      "Ông Nguyễn Thanh Hưng, Phó Chủ tịch HĐQT Vietjet và ông Lê Văn Bê dự.",
      ["Nguyễn Thanh Hưng: Phó Chủ tịch HĐQT Vietjet"]
    ),
    (
      "Ông Võ Công Trị Phó Bí thư Thường trực Thành ủy trao quyết định.",
      ["Võ Công Trị: Phó Bí thư Thường trực Thành ủy"]
    ),
    (
      "Bộ trưởng Quốc phòng James Mattison và Chủ tịch Hạ viện Hà Lan Khadija Aribe phát biểu.",
      ["James Mattison: Bộ trưởng Quốc phòng", "Khadija Aribe: Chủ tịch Hạ viện Hà Lan"]
    ),
    // Other people's names and spellings.
    (
      "Bí thư Chi bộ buôn Chàm A H'Nguôm Byă và Phó Chủ tịch HĐND huyện Hầu A Lềnh dự.",
      ["H'Nguôm Byă: Bí thư Chi bộ buôn Chàm A", "Hầu A Lềnh: Phó Chủ tịch HĐND huyện"]
    ),
    (
      "Đồng chí K' Nhuận - Phó Chủ tịch HĐND tỉnh và đồng chí Điểu K'Rin, Bí thư Đảng ủy xã dự.",
      ["K' Nhuận: Phó Chủ tịch HĐND tỉnh", "Điểu K'Rin: Bí thư Đảng ủy xã"]
    ),
    (
      "Y Thanh Hà Niê Kriêng, Bí thư Tỉnh ủy; Tráng A Dinh, Phó Bí thư Tỉnh ủy.",
      ["Y Thanh Hà Niê Kriêng: Bí thư Tỉnh ủy", "Tráng A Dinh: Phó Bí thư Tỉnh ủy"]
    ),
    (
      "Đại đức Thích Trúc Minh, Trụ trì chùa Ba Vàng và Chủ tịch UBND tỉnh NGUYỄN VĂN MINH dự.",
      ["Thích Trúc Minh: Trụ trì chùa Ba Vàng", "NGUYỄN VĂN MINH: Chủ tịch UBND tỉnh"]
    ),
    (
      "Bí thư Thành uỷ TP. HCM Nguyễn Thiện Nhơn và Chủ tịch UBND TP.HCM Lê Thành Phóng dự.",
      ["Nguyễn Thiện Nhơn: Bí thư Thành uỷ TP. HCM", "Lê Thành Phóng: Chủ tịch UBND TP.HCM"]
    ),
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
    (
      "Trưởng Ban Tổ chức Tỉnh ủy Lê Văn A dự.", "Trưởng Ban", "Ban Tổ chức Tỉnh ủy",
      Title.Level.province
    ),
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
    #expect(
      person?.mentions.map { String(text[$0.range]) } == [
        "Nguyễn Văn Hùng", "Hùng", "Bí thư Tỉnh ủy",
      ])
  }

  @Test func anAmbiguousShortNameStaysUnresolved() {
    let text = "Các ông Lê Văn Hùng, Trần Văn Hùng là Phó Chủ tịch UBND tỉnh. Ông Hùng nói."
    let mentions = ArticleAnalyzer().analyze(text).people.flatMap(\.mentions)
    #expect(!mentions.contains { $0.kind == .shortName })
  }
}
