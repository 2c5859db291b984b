import VanBanText

// MARK: Weekdays of a week, holidays by their names

extension DateScanner {
  /// "thứ Sáu tuần này", "Chủ nhật tuần tới".
  mutating func matchWeekday(at index: Int) -> Int? {
    let weekday: Int
    if anyWord(index) == .sundayHead {
      guard word(index + 1) == .sundayTail else { return nil }
      weekday = 6
    } else {
      let digit = shape(index + 1) == .digits ? tokens[index + 1].code.number : nil
      guard let value = word(index + 1).value ?? digit, (2...7).contains(value) else { return nil }
      weekday = value - 2
    }
    guard word(index + 2) == .week else { return nil }
    let week: Int
    switch word(index + 3) {
    case .this, .now: week = 0
    case .until where tokens[index + 3].code == DateScanner.coming: week = 1
    case .after: week = 1
    case .before, .past: week = -1
    default: return nil
    }
    var date = RecognizedDate(tokens: index..<index + 4, grain: .day)
    date.weekday = weekday + 7 * week
    found.append(date)
    return index + 4
  }

  private static let holidays: [(words: [TokenCode], day: Int, month: Int)] = [
    ("quốc khánh", 2, 9), ("quốc tế lao động", 1, 5), ("quốc tế phụ nữ", 8, 3),
    ("quốc tế thiếu nhi", 1, 6), ("tết dương lịch", 1, 1),
  ].map { (Tokenizer().table(of: $0.0).tokens.map(\.code), $0.1, $0.2) }

  /// "Quốc khánh 2026", "Tết Dương lịch năm 2027": without a year these name what is celebrated.
  mutating func matchHoliday(at index: Int) -> Int? {
    for (words, day, month) in DateScanner.holidays where index + words.count < tokens.count {
      guard
        words.indices.allSatisfy({
          tokens[index + $0].code == words[$0] && ($0 == 0 || tokens[index + $0].before < .line)
        })
      else { continue }
      let behind = index + words.count
      let next = word(behind) == .year ? behind + 1 : behind
      guard let year = year(at: next) else { return nil }
      var date = RecognizedDate(tokens: index..<next + 1, grain: .day)
      date.day = day
      date.month = month
      date.year = year
      found.append(date)
      return next + 1
    }
    return nil
  }
}
