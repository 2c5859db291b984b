import VanBanText

// MARK: Months, quarters, years and longer: "quý II/2025", "cuối năm 2025", "nhiệm kỳ 2025-2030"

extension DateScanner {
  /// "tháng 7/2025", "tháng 7 năm 2025", "tháng 7 - 8/2025", "tháng này"
  mutating func matchMonth(at index: Int, from start: Int, part: RecognizedDate.Part?) -> Int? {
    // "ngày tháng năm", "6 tháng 10 ngày"
    if start == index, index > 0, tokens[index].before < .line {
      let before = anyWord(index - 1)
      if before == .day || tokens[index - 1].shape.isNumeric { return nil }
      if before == .year, word(index + 1) == .year { return nil }
    }
    if start != index || !isCounted(index), let offset = relative(at: index + 1) {
      return append(start..<(index + 2), .month, relative: offset, part)
    }
    if case (.months(let first, let last, let year), let end)? = reading(at: index + 1) {
      var date = RecognizedDate(tokens: start..<end, grain: .period)
      (date.month, date.lastMonth, date.year, date.part) = (first, last, year, part)
      found.append(date)
      return end
    }
    guard let month = monthNumber(at: index + 1) else { return nil }
    var date = RecognizedDate(
      tokens: start..<month.end, grain: part == .beginning || part == .end ? .period : .month)
    date.month = month.month
    date.lastMonth = month.month
    date.year = month.year
    date.part = part
    date.lunar = word(month.end) == .lunar
    if date.year == nil, word(month.end) == .year, let offset = relative(at: month.end + 1) {
      // "tháng 7 năm nay"
      date.relative = offset
      date.grain = .period
      date.tokens = start..<(month.end + 2)
    }
    found.append(date)
    return date.tokens.upperBound
  }

  /// "quý II/2025", "quý 2 năm 2025", "quý I"
  mutating func matchQuarter(at index: Int, from start: Int, part: RecognizedDate.Part?) -> Int? {
    if let offset = relative(at: index + 1) {
      return append(start..<(index + 2), .quarter, relative: offset, part)
    }
    var date = RecognizedDate(tokens: start..<(index + 2), grain: .quarter)
    date.part = part
    if let (reading, end) = reading(at: index + 1) {
      switch reading {
      case .single(let value) where (1...4).contains(value):
        date.quarter = value
      case .month(let value, let year) where value <= 4:
        (date.quarter, date.year) = (value, year)
      default: return nil
      }
      date.tokens = start..<end
    } else if shape(index + 1)?.isLetters == true,
      let value = DateScanner.romans.firstIndex(of: tokens[index + 1].code)
    {
      date.quarter = value + 1
    } else {
      return nil
    }
    var end = date.tokens.upperBound
    if date.year == nil {
      if let year = yearPhrase(at: end) {
        (date.year, end) = (year.value, year.end)
      } else if let shape = shape(end), shape == .slash || shape == .dash || shape == .period,
        tokens[end].before == .none || shape == .slash, let year = year(at: end + 1),
        shape != .period || tokens[end + 1].before == .none
      {
        (date.year, end) = (year, end + 2)
      } else if word(end) == .year, relative(at: end + 1) == 0 {
        end += 2
      }
    }
    date.tokens = start..<end
    found.append(date)
    return end
  }

  /// "tuần này", "tuần tới"
  mutating func matchWeek(at index: Int, from start: Int, part: RecognizedDate.Part?) -> Int? {
    guard start != index || !isCounted(index), let offset = relative(at: index + 1) else {
      return nil
    }
    return append(start..<(index + 2), .week, relative: offset, part)
  }

  /// "năm 2025", "năm 2025-2026", "năm nay", "năm học 2024-2025"
  mutating func matchYear(at index: Int, from start: Int, part: RecognizedDate.Part?) -> Int? {
    var next = index + 1
    if word(next) == .study {
      next += 1
      guard let range = yearRange(at: next) else { return nil }
      var date = years(start..<range.end, range.first, range.last)
      date.part = part
      found.append(date)
      return range.end
    }
    if start != index || !isCounted(index), let offset = relative(at: next) {
      return append(start..<(next + 1), .year, relative: offset, part)
    }
    if let range = yearRange(at: next) {
      var date = years(start..<range.end, range.first, range.last)
      date.part = part
      found.append(date)
      return range.end
    }
    guard let year = year(at: next) else { return nil }
    var date = RecognizedDate(
      tokens: start..<(next + 1), grain: part == .beginning || part == .end ? .period : .year)
    date.year = year
    date.part = part
    found.append(date)
    next += 1
    // "các năm 2021, 2022 và 2023"
    while shape(next) == .comma || word(next) == .and, let year = self.year(at: next + 1),
      (1900...2100).contains(year), shape(next + 2)?.isWord != true || word(next + 2) == .and
    {
      var date = RecognizedDate(tokens: (next + 1)..<(next + 2), grain: .year)
      date.year = year
      found.append(date)
      next += 2
    }
    return next
  }

  /// "nhiệm kỳ 2025-2030", "giai đoạn 2021 - 2025", "khóa 2020-2025"
  mutating func matchTerm(at index: Int) -> Int? {
    var next = index + 1
    switch vocabulary.word(tokens[index].code) {
    case .term, .time: guard word(next) == .termTail else { return nil }
    case .phase: guard word(next) == .phaseTail else { return nil }
    default: next -= 1
    }
    next += 1
    let bracket = shape(next) == .openBracket
    if bracket { next += 1 }
    if word(next) == .year { next += 1 }
    guard let range = yearRange(at: next) else { return nil }
    let end = bracket && shape(range.end) == .closeBracket ? range.end + 1 : range.end
    found.append(years(index..<end, range.first, range.last))
    return end
  }

  /// "đầu năm 2026", "cuối tháng 12/2011", "hết quý I", "cuối năm"
  mutating func matchPart(at index: Int) -> Int? {
    let part: RecognizedDate.Part
    switch vocabulary.word(tokens[index].code) {
    case .beginning: part = .beginning
    case .middle: part = .middle
    case .end: part = .end
    default: part = .whole
    }
    switch word(index + 1) {
    case .month: return matchMonth(at: index + 1, from: index, part: part)
    case .quarter: return matchQuarter(at: index + 1, from: index, part: part)
    case .week: return matchWeek(at: index + 1, from: index, part: part)
    case .year:
      if let end = matchYear(at: index + 1, from: index, part: part) { return end }
      // "cuối năm", but not "đầu năm học" nor "hết năm năm"
      switch word(index + 2) {
      case .study, .year, .month, .unit, .week, .day: return nil
      default: break
      }
      guard part != .middle, shape(index + 2)?.isNumeric != true else { return nil }
      return append(index..<(index + 2), part == .whole ? .year : .period, relative: 0, part)
    default:
      guard let shape = shape(index + 1), shape.isNumeric,
        case (.month(let month, let year), let end)? = reading(at: index + 1)
      else { return nil }
      // "cuối 12/2011"
      var date = RecognizedDate(tokens: index..<end, grain: part == .middle ? .month : .period)
      (date.month, date.lastMonth, date.year, date.part) = (month, month, year, part)
      found.append(date)
      return end
    }
  }

  /// "nửa đầu năm 2025", "nửa cuối tháng 7"
  mutating func matchHalf(at index: Int) -> Int? {
    let second = word(index + 1) == .end
    guard second || word(index + 1) == .beginning else { return nil }
    if word(index + 2) == .month {
      return matchMonth(at: index + 2, from: index, part: second ? .end : .beginning)
    }
    guard word(index + 2) == .year else { return nil }
    return appendHalf(
      index..<(index + 3), months: second ? 7...12 : 1...6, grain: .halfYear)
  }

  /// "6 tháng đầu năm 2025", "sáu tháng cuối năm", "9 tháng năm 2025"
  mutating func matchMonths(at index: Int) -> Int? {
    guard word(index + 1) == .month else { return nil }
    let count =
      tokens[index].shape == .digits
      ? tokens[index].code.number : vocabulary.word(tokens[index].code).value
    guard let count, (2...11).contains(count) else { return nil }
    var next = index + 2
    var second = false
    switch word(next) {
    case .beginning: next += 1
    case .end:
      second = true
      next += 1
    case .year: guard year(at: next + 1) != nil else { return nil }
    default: return nil
    }
    guard word(next) == .year else { return nil }
    return appendHalf(
      index..<(next + 1), months: second ? (13 - count)...12 : 1...count,
      grain: count == 6 ? .halfYear : .period)
  }

  private mutating func appendHalf(
    _ range: Range<Int>, months: ClosedRange<Int>, grain: DateMention.Grain
  ) -> Int {
    var date = RecognizedDate(tokens: range, grain: grain)
    let end = range.upperBound
    if let year = year(at: end) {
      date.year = year
      date.tokens = range.lowerBound..<(end + 1)
      date.month = months.lowerBound
      date.lastMonth = months.upperBound
    } else {
      let offset = relative(at: end)
      date.relative = offset ?? 0
      if offset != nil { date.tokens = range.lowerBound..<(end + 1) }
      date.month = months.lowerBound
      date.lastMonth = months.upperBound
    }
    found.append(date)
    return date.tokens.upperBound
  }

  /// "từ nay đến cuối năm", "từ nay tới hết tháng 12"
  mutating func matchFromNow(at index: Int) -> Int? {
    guard word(index + 1) == .now, word(index + 2) == .until else { return nil }
    let before = found.count
    guard let end = matchInner(at: index + 3), found.count == before + 1 else {
      found.removeSubrange(before...)
      return nil
    }
    found[before].tokens = index..<end
    found[before].grain = .period
    // Its first day is today, which only the end of it is computed from.
    found[before].part = .end
    return end
  }

  private mutating func matchInner(at index: Int) -> Int? {
    switch word(index) {
    case .beginning, .middle, .end, .whole: matchPart(at: index)
    case .month: matchMonth(at: index, from: index, part: nil)
    case .year: matchYear(at: index, from: index, part: nil)
    case .quarter: matchQuarter(at: index, from: index, part: nil)
    case .day: matchDays(at: index)
    default: shape(index)?.isNumeric == true ? matchDigits(at: index) : nil
    }
  }

  /// "(1969 - 2019)"
  mutating func matchSpacedYears(at index: Int) -> Int? {
    guard index > 0,
      tokens[index - 1].shape == .openBracket || tokens[index].before >= .line
        || tokens[index - 1].shape.isLetters,
      let range = yearRange(at: index)
    else { return nil }
    found.append(years(index..<range.end, range.first, range.last))
    return range.end
  }

  func yearRange(at index: Int) -> (first: Int, last: Int, end: Int)? {
    if case (.years(let first, let last), let end)? = reading(at: index) {
      return (first, last, end)
    }
    guard let first = year(at: index),
      shape(index + 1) == .dash || word(index + 1) == .until,
      let last = year(at: index + 2), first < last
    else { return nil }
    return (first, last, index + 3)
  }

  func years(_ tokens: Range<Int>, _ first: Int, _ last: Int) -> RecognizedDate {
    var date = RecognizedDate(tokens: tokens, grain: .period)
    date.year = first
    date.lastYear = last
    return date
  }

  /// này and nay 0; tới and sau 1; trước, qua and ngoái -1.
  private func relative(at index: Int) -> Int? {
    switch word(index) {
    case .now, .this: 0
    case .after: 1
    // "đến" has the same word and says nothing of the kind.
    case .until: tokens[index].code == DateScanner.coming ? 1 : nil
    case .before, .past, .lastYear: -1
    default: nil
    }
  }

  /// "hai năm trước", "5 năm qua": a number stands before.
  private func isCounted(_ index: Int) -> Bool {
    guard index > 0, tokens[index].before < .line else { return false }
    return tokens[index - 1].shape.isNumeric || anyWord(index - 1).value != nil
      || DateScanner.quantities.contains(tokens[index - 1].code)
  }

  private mutating func append(
    _ tokens: Range<Int>, _ grain: DateMention.Grain, relative: Int, _ part: RecognizedDate.Part?
  ) -> Int {
    var date = RecognizedDate(tokens: tokens, grain: grain)
    date.relative = relative
    date.part = part
    found.append(date)
    return tokens.upperBound
  }

  private static let romans = ["i", "ii", "iii", "iv"].map { TokenCode($0) }
  private static let quantities = TokenCode.all("mấy nhiều vài những các trăm chục mươi mỗi hàng")
}
