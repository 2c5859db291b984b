import VanBanText

/// The words that the grammar of citations names, as token codes.
enum DocumentWord {
  static let bearing = TokenCode("mang")
  static let number = TokenCode("số")
  static let date = TokenCode("ngày")
  static let month = TokenCode("tháng")
  static let year = TokenCode("năm")
  static let of = TokenCode("của")
  static let about = TokenCode("về")
  static let and = TokenCode("và")
  static let or = TokenCode("hoặc")
  static let orElse = TokenCode("hay")
  static let to = TokenCode("đến")
  static let the = TokenCode("các")
  static let term = TokenCode("khóa")
  static let matter = TokenCode("việc")
  static let time = TokenCode("lần")
  static let ordinal = TokenCode("thứ")
  static let party = TokenCode("Đảng")
  static let partyUnit = TokenCode("bộ")
  static let central = TokenCode.all("TW TƯ T.Ư T.W")
  static let trung = TokenCode("trung")
  static let uong = TokenCode("ương")
  static let hoi = TokenCode("hội")
  static let nghi = TokenCode("nghị")
  static let dai = TokenCode("đại")
  static let bieu = TokenCode("biểu")
  static let toan = TokenCode("toàn")
  static let quoc = TokenCode("quốc")
  static let ban = TokenCode("ban")
  static let chap = TokenCode("chấp")
  static let hanh = TokenCode("hành")
  static let bch = TokenCode("BCH")
  static let issue = TokenCode("hành")
  static let sign = TokenCode("ký")
  static let this = TokenCode("này")
  static let above = TokenCode.all("trên")
  static let named = TokenCode.all("nêu nói kể vừa")
  static let draftFirst = TokenCode("dự")
  static let draftSecond = TokenCode.all("thảo án luật")
  static let amend = TokenCode("sửa")
  static let change = TokenCode("đổi")
  static let add = TokenCode("bổ")
  static let addSecond = TokenCode("sung")
  static let law = TokenCode("luật")
  static let code = TokenCode("bộ")
  static let ordinanceWord = TokenCode("pháp")
  static let article = TokenCode("điều")
  static let clause = TokenCode("khoản")
  static let point = TokenCode("điểm")
  static let item = TokenCode("tiết")
  static let section = TokenCode("mục")
  static let subsection = TokenCode("tiểu")
  static let chapter = TokenCode("chương")
  static let part = TokenCode("phần")
  static let annex = TokenCode("lục")
  static let annexFirst = TokenCode("phụ")
  static let mandate = TokenCode("nhiệm")
  static let period = TokenCode("kỳ")
  static let colon = TokenCode(":")
  static let comma = TokenCode(",")
  static let apostrophe = TokenCode("'")

  /// Words between "dự thảo" and what the draft is of.
  static let draftLink = TokenCode.all(
    "sửa đổi bổ sung , các luật hai ba bốn năm : ( \" bộ của đối với")
  /// Words that say that a law has been passed or is in force.
  static let passed = TokenCode.all("hiệu lực")
  /// Words before a statement about what is still to come.
  static let future = TokenCode.all("sẽ kiến")
  /// Words that no title of a document holds.
  static let afterSubject = TokenCode.all("sẽ đã thì vừa đang rằng là cũng nhưng vẫn nêu")
  static let address = TokenCode.all("ông bà anh chị đồng theo")
  static let measures = TokenCode.all("động chỉnh chuyển")
  static let expected = TokenCode("kiến")
  static let within = TokenCode("tại")

  /// What may follow a bare number that is a citation. Everything else is taken for something
  /// counted: "nghị quyết 5 năm", "quyết định 3 nội dung".
  static let afterBare = TokenCode.all(
    """
    của về và có được đã là cũng sẽ đang với để do cho trong tại theo thì nêu hiện hướng \
    sửa bổ thay ra này \
    ban đến khi vào không chưa đi từ hay hoặc mà trên khóa như nhằm cần phải nên quy qui \
    ngày cùng vẫn còn \
    bằng qua sau trước thuộc gồm nói chỉ đề đặt yêu cho bởi vì nếu giúp mới vừa tới đối \
    gây tạo mở chính cấp \
    kèm thể xác khẳng tiếp bị ghi phê bổ chấm cấm gửi tuyên khuyến v
    """)
  /// What is counted after a number; such a number is none of a document.
  static let counted = TokenCode.all(
    """
    năm tháng tuần giờ phút % tỷ tỉ triệu nghìn ngàn km m người dự điều nhóm loại lần nội \
    vấn nhiệm \
    trường cá đơn cán xã phường hộ học tổ chỉ tiêu mục bộ sở ngành tỉnh huyện đồng chí \
    công lĩnh giải \
    bước điểm khoản suất mét ha căn chiếc vụ việc bài phần bên quyết nghị nguyên chương đề \
    kế cặp con cây
    """)

  static let roman: [TokenCode: Int] = {
    let numerals = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
      "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI",
      "XXVII", "XXVIII", "XXIX", "XXX",
    ]
    var result: [TokenCode: Int] = [:]
    for (index, numeral) in numerals.enumerated() { result[TokenCode(numeral)] = index + 1 }
    return result
  }()

  /// Values of the Roman numerals as they are written.
  static let numerals: [Int: String] = {
    var result: [Int: String] = [:]
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    for value in 1...30 {
      result[value] = String(repeating: "X", count: value / 10) + units[value % 10]
    }
    return result
  }()

  /// Ordinals in words: "lần thứ ba".
  static let ordinals: [TokenCode: Int] = {
    let words = [
      ("nhất", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6),
      ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10),
    ]
    var result: [TokenCode: Int] = [:]
    for (word, value) in words { result[TokenCode(word)] = value }
    return result
  }()
}
