import VanBanText

/// The words that wordings of dates are made of.
enum DateWord: UInt8, Sendable {
  case none
  // Parts of the day.
  case morning, noon, afternoon, evening, night, dawn, early, late
  // Relations to the day of writing: nay, qua, mai, này, ngoái, kia.
  case now, past, tomorrow, this, lastYear
  /// ngày
  case day
  /// hôm
  case dayOf
  /// mùng, mồng
  case lunarDay
  /// tháng
  case month
  /// quý
  case quarter
  /// năm, which is also "five"
  case year
  /// tuần
  case week
  // Words that open periods: nhiệm (kỳ), giai (đoạn), thời (kỳ), khóa, học.
  case term, phase, time, course, study
  case termTail, phaseTail
  // đầu, giữa, cuối, hết, nửa
  case beginning, middle, end, whole, half
  // từ, đến and tới, trước, sau, vào, trong, và, dịp, lễ
  case from, until, before, after, at, within, and, occasion
  // Weekdays: thứ, chủ, nhật.
  case ordinal, sundayHead, sundayTail
  // âm lịch
  case lunar, calendar
  // Months and numbers in words.
  case one, two, three, four, six, seven, eight, nine, ten, firstMonth, lastMonth
  /// Words that are counted or measured: what stands before them is an amount.
  case unit
  /// số
  case number
  /// quốc, tết: the first words of holidays' names
  case holidayHead

  /// sáng, trưa, chiều, tối, đêm
  var isSession: Bool {
    rawValue >= DateWord.morning.rawValue && rawValue <= DateWord.night.rawValue
  }

  /// Two to nine in words, and nil for every other; "năm" is 5.
  var value: Int? {
    switch self {
    case .one, .firstMonth: 1
    case .two: 2
    case .three: 3
    case .four: 4
    case .year: 5
    case .six: 6
    case .seven: 7
    case .eight: 8
    case .nine: 9
    case .ten: 10
    case .lastMonth: 12
    default: nil
    }
  }
}

/// Finds the ``DateWord`` of a token's code: an open-addressed table, because every word of a text
/// is looked up.
struct DateVocabulary: Sendable {
  private static let size = 512
  private let codes: [UInt64]
  private let words: [DateWord]

  static let shared = DateVocabulary()

  private init() {
    var codes = [UInt64](repeating: 0, count: DateVocabulary.size)
    var words = [DateWord](repeating: .none, count: DateVocabulary.size)
    for (word, texts) in DateVocabulary.texts {
      for code in TokenCode.all(texts).codes {
        var slot = DateVocabulary.slot(code)
        while codes[slot] != 0 { slot = (slot + 1) % DateVocabulary.size }
        codes[slot] = code.rawValue
        words[slot] = word
      }
    }
    self.codes = codes
    self.words = words
  }

  private static func slot(_ code: TokenCode) -> Int {
    Int(truncatingIfNeeded: (code.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  @inline(__always) func word(_ code: TokenCode) -> DateWord {
    var slot = DateVocabulary.slot(code)
    while codes[slot] != 0 {
      if codes[slot] == code.rawValue { return words[slot] }
      slot = (slot + 1) % DateVocabulary.size
    }
    return .none
  }

  private static let texts: [(DateWord, String)] = [
    (.morning, "sáng"), (.noon, "trưa"), (.afternoon, "chiều"), (.evening, "tối"), (.night, "đêm"),
    (.dawn, "rạng"), (.early, "sớm"), (.late, "khuya"),
    (.now, "nay"), (.past, "qua"), (.tomorrow, "mai"), (.this, "này"), (.lastYear, "ngoái"),
    (.day, "ngày"), (.dayOf, "hôm"), (.lunarDay, "mùng mồng"), (.month, "tháng"),
    (.quarter, "quý quí"), (.year, "năm"), (.week, "tuần"), (.term, "nhiệm"), (.phase, "giai"),
    (.time, "thời"), (.course, "khóa"), (.study, "học"), (.termTail, "kỳ kì"),
    (.phaseTail, "đoạn"),
    (.beginning, "đầu"), (.middle, "giữa"), (.end, "cuối"), (.whole, "hết"), (.half, "nửa"),
    (.from, "từ"), (.until, "đến tới"), (.before, "trước"), (.after, "sau"), (.at, "vào"),
    (.within, "trong"), (.and, "và"), (.occasion, "dịp lễ"), (.ordinal, "thứ"),
    (.sundayHead, "chủ"), (.sundayTail, "nhật"), (.lunar, "âm"), (.calendar, "lịch"),
    (.one, "một"), (.two, "hai"), (.three, "ba"), (.four, "tư bốn"), (.six, "sáu"),
    (.seven, "bảy bẩy"), (.eight, "tám"), (.nine, "chín"), (.ten, "mười"),
    (.firstMonth, "giêng"), (.lastMonth, "chạp"), (.number, "số"), (.holidayHead, "quốc tết"),
    (
      .unit,
      """
      tỷ tỉ triệu nghìn ngàn trăm đồng usd euro m mm cm km ha kg tấn tạ lít người hộ lần điểm độ \
      tuổi giờ phút giây h mét km2 m2 m3 phần vụ căn chiếc xã phường huyện cái đại phiếu lượt con \
      suất dự trường bàn sao cây kilomet hecta cán công đơn văn bộ
      """
    ),
  ]
}
