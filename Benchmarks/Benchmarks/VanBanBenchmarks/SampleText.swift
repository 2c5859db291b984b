/// Administrative news that nobody wrote: sentences put together from parts, the same on every
/// machine. It has what such news has, in about its measure: titles before names, document numbers,
/// dates, figures, quotations, headings without a full stop.
struct SampleText {
  private var state: UInt64 = 0x5DEE_CE66_D1CE_4E5B

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int(next() % UInt64(choices.count))]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Articles of about `size` bytes of UTF-8 in all.
  static func articles(size: Int) -> [String] {
    var generator = SampleText()
    var articles: [String] = []
    var written = 0
    while written < size {
      let article = generator.article()
      written += article.utf8.count
      articles.append(article)
    }
    return articles
  }

  private mutating func article() -> String {
    var lines = ["\(pick(Self.acts)) \(pick(Self.topics)) tại \(place())"]
    for paragraph in 0..<number(6...14) {
      let count = number(2...4)
      var sentences = (0..<count).map { _ in sentence() }
      if paragraph == 0 { sentences.insert(opening(), at: 0) }
      lines.append(sentences.joined(separator: " "))
    }
    lines.append(fullName())
    return lines.joined(separator: "\n\n")
  }

  private mutating func opening() -> String {
    """
    \(pick(["Sáng", "Chiều"])) \(number(1...28))/\(number(1...12)), \(body()) tổ chức hội nghị \
    \(pick(Self.acts)) \(pick(Self.topics)) \(pick(["năm", "đến năm"])) \(number(2018...2030)).
    """
  }

  private mutating func sentence() -> String {
    switch number(0...7) {
    case 0:
      return """
        Dự hội nghị có đồng chí \(fullName()), \(office()); đồng chí \(fullName()), \(office()).
        """
    case 1:
      return """
        Thực hiện \(document()), \(body()) đã \(pick(Self.acts)) \(pick(Self.topics)), đạt \
        \(number(50...99)),\(number(1...9))% kế hoạch, tăng \(number(2...900)) tỷ đồng so với \
        cùng kỳ.
        """
    case 2:
      return """
        Phát biểu tại hội nghị, đồng chí \(fullName()) yêu cầu \(body()) \(pick(Self.acts)) \
        \(pick(Self.topics)), hoàn thành trước ngày \(number(1...28))/\(number(1...12))/\
        \(number(2024...2027)).
        """
    case 3:
      return "“Chúng ta phải \(pick(Self.acts)) \(pick(Self.topics))”, ông \(fullName()) nhấn mạnh."
    case 4:
      return """
        Toàn \(pick(["tỉnh", "huyện", "xã"])) có \(number(3...900)) tổ chức cơ sở đảng với \
        \(number(2...90)).\(number(100...999)) đảng viên; \(pick(Self.qualities)), \
        \(pick(Self.qualities)).
        """
    case 5:
      return """
        Giao \(body()) chủ trì, phối hợp với \(body()) tham mưu \(pick(Self.acts)) \
        \(pick(Self.topics)) theo \(document()).
        """
    case 6:
      return """
        Bên cạnh kết quả đạt được, việc \(pick(Self.acts)) \(pick(Self.topics)) ở \(place()) còn \
        \(pick(["hạn chế", "chậm", "gặp nhiều khó khăn, vướng mắc"])), \(pick(Self.qualities)).
        """
    default:
      return """
        Thời gian tới, \(body()) tiếp tục \(pick(Self.acts)) \(pick(Self.topics)), \
        \(pick(Self.qualities)).
        """
    }
  }

  private mutating func document() -> String {
    let day = "ngày \(number(1...28))/\(number(1...12))/\(number(2016...2026))"
    switch number(0...3) {
    case 0:
      let issuer = pick(["Bộ Chính trị", "Ban Chấp hành Trung ương"])
      return "Nghị quyết số \(number(4...80))-NQ/TW \(day) của \(issuer)"
    case 1: return "Nghị định số \(number(1...180))/\(number(2016...2026))/NĐ-CP của Chính phủ"
    case 2: return "Kế hoạch số \(number(1...400))/KH-UBND \(day)"
    default: return "Chỉ thị \(number(1...45))-CT/TW"
    }
  }

  private mutating func office() -> String {
    pick(["Ủy viên Ban Thường vụ Tỉnh ủy, ", "", "Tỉnh ủy viên, "])
      + pick(["Bí thư", "Phó Bí thư Thường trực", "Chủ tịch", "Phó Chủ tịch", "Trưởng Ban Tổ chức"])
      + " " + pick(["Tỉnh ủy", "Huyện ủy", "UBND tỉnh", "HĐND tỉnh", "Đảng ủy xã"]) + " " + place()
  }

  private mutating func body() -> String {
    pick([
      "UBND tỉnh \(place())", "Ban Thường vụ Huyện ủy \(place())", "Sở Kế hoạch và Đầu tư",
      "Ban Tổ chức Tỉnh ủy", "Bộ Nội vụ", "Sở Nông nghiệp và Môi trường", "Đảng ủy các xã, phường",
      "Mặt trận Tổ quốc", "Công an tỉnh", "Ủy ban Kiểm tra Tỉnh ủy",
    ])
  }

  private mutating func place() -> String {
    pick(["Sơn", "Bình", "An", "Phú", "Tân", "Vĩnh", "Hòa", "Đông"])
      + " " + pick(["Lâm", "Thuận", "Khánh", "Mỹ", "Thịnh", "Giang", "Hải", "Phước"])
  }

  private mutating func fullName() -> String {
    pick(["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lường"]) + " "
      + pick(["Văn", "Thị", "Đức", "Minh", "Thanh", "Quốc", "Hồng"]) + " "
      + pick(["Hùng", "Phượng", "Tuấn", "Nghĩa", "Thủy", "Hòa", "Dũng", "Oanh", "Kiên", "Yến"])
  }

  private static let acts = [
    "triển khai thực hiện", "đẩy mạnh", "nâng cao chất lượng", "rà soát, bổ sung",
    "sơ kết một năm",
    "tập trung lãnh đạo, chỉ đạo", "kiểm tra, giám sát", "đánh giá kết quả",
    "tháo gỡ khó khăn trong",
  ]
  private static let topics = [
    "công tác xây dựng Đảng và hệ thống chính trị", "chương trình xây dựng nông thôn mới",
    "việc sắp xếp tổ chức bộ máy", "cải cách hành chính và chuyển đổi số",
    "công tác giảm nghèo bền vững", "công tác phòng, chống thiên tai và tìm kiếm cứu nạn",
    "giải ngân vốn đầu tư công", "công tác cán bộ ở cơ sở", "bảo đảm quốc phòng - an ninh",
    "công tác phòng, chống tham nhũng, lãng phí, tiêu cực", "phát triển kinh tế - xã hội",
  ]
  private static let qualities = [
    "góp phần giữ vững ổn định chính trị, trật tự an toàn xã hội",
    "đời sống của nhân dân từng bước được cải thiện", "nhiều chỉ tiêu đạt và vượt kế hoạch đề ra",
    "gắn trách nhiệm của người đứng đầu với kết quả thực hiện nhiệm vụ",
    "không để xảy ra tình trạng đùn đẩy, né tránh trách nhiệm",
  ]
}
