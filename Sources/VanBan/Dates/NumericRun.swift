import VanBanText

/// Numbers with separators between them and no space: `23/12`, `25-10-2017`, `22.4`, `12-14/3`.
struct NumericRun {
  /// What a run can mean as a date.
  enum Reading {
    case single(Int)
    /// One day, or the first and the last of several.
    case days(DayParts, DayParts?)
    case month(Int, year: Int)
    case months(Int, Int, year: Int)
    case years(Int, Int)
    /// Two numbers joined by a dash that are no day of a month: `13-15`
    case span(Int, Int)
  }

  static let slash: UInt8 = 0x2F
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E

  private var values = SIMD8<Int32>(repeating: 0)
  private var separators = SIMD8<UInt8>(repeating: 0)
  private(set) var count = 0
  /// The token behind the run.
  private(set) var end: Int

  /// The separator of the first two numbers, or 0.
  var firstSeparator: UInt8 { separators[0] }

  /// The run that begins with the numeric token `start`; nil where it is part of a document
  /// number, a code, a percentage or an amount.
  init?(at start: Int, in table: TokenTable) {
    let tokens = table.tokens
    guard start < tokens.count else { return nil }
    end = start
    guard append(start, table) else { return nil }
    end = start + 1
    while end + 1 < tokens.count, tokens[end].before == .none, tokens[end + 1].before == .none {
      let shape = tokens[end].shape
      guard shape == .slash || shape == .dash else { break }
      guard tokens[end + 1].shape.isNumeric else {
        // "22/4-NĐ"; but "22/4-" may be followed by anything.
        if tokens[end + 1].shape.isWord { return nil }
        break
      }
      guard count < 8 else { return nil }
      separators[count - 1] = shape == .slash ? NumericRun.slash : NumericRun.dash
      guard append(end + 1, table) else { return nil }
      end += 2
    }
    if end < tokens.count, tokens[end].before == .none, tokens[end].shape == .percent { return nil }
  }

  private mutating func append(_ index: Int, _ table: TokenTable) -> Bool {
    let token = table.tokens[index]
    if token.shape == .digits {
      guard count < 8, let value = token.code.number, value < 100_000 else { return false }
      values[count] = Int32(value)
      count += 1
      return true
    }
    guard token.shape == .number, count < 8 else { return false }
    // "22.4.2025" is one token.
    var value: Int32 = 0
    for byte in table.bytes[Int(token.start)..<Int(token.end)] {
      if byte &- 0x30 < 10, value < 100_000 {
        value = value * 10 + Int32(byte &- 0x30)
      } else if byte == NumericRun.dot, count < 6 {
        values[count] = value
        separators[count] = NumericRun.dot
        count += 1
        value = 0
      } else {
        return false
      }
    }
    values[count] = value
    count += 1
    return true
  }

  private func value(_ index: Int) -> Int { Int(values[index]) }

  var reading: Reading? {
    let a = value(0)
    let b = value(1)
    let c = value(2)
    let joint = separators[0]
    switch count {
    case 1: return .single(a)
    case 2:
      if joint == NumericRun.dash, isYear(a), isYear(b), a < b { return .years(a, b) }
      if let day = DayParts(a, b) { return .days(day, nil) }
      if isMonth(a), isYear(b) { return .month(a, year: b) }
      return joint == NumericRun.dash && a < b ? .span(a, b) : nil
    case 3:
      if joint == separators[1] {
        if let day = DayParts(a, b, c) { return .days(day, nil) }
        return nil
      }
      guard joint == NumericRun.dash else { return nil }
      if let first = DayParts(a, c), let last = DayParts(b, c), a < b { return .days(first, last) }
      return isMonth(a) && isMonth(b) && a < b && isYear(c) ? .months(a, b, year: c) : nil
    case 4:
      let d = value(3)
      if separators[1] == NumericRun.dash, joint == separators[2], let first = DayParts(a, b),
        let last = DayParts(c, d)
      {
        return .days(first, last)
      }
      if joint == NumericRun.dash, separators[1] == separators[2],
        let first = DayParts(a, c, d), let last = DayParts(b, c, d), a < b
      {
        return .days(first, last)
      }
      return nil
    case 5:
      let e = value(4)
      guard separators[1] == NumericRun.dash, let first = DayParts(a, b, e),
        let last = DayParts(c, value(3), e)
      else { return nil }
      return .days(first, last)
    case 6:
      guard separators[2] == NumericRun.dash, let first = DayParts(a, b, c),
        let last = DayParts(value(3), value(4), value(5))
      else { return nil }
      return .days(first, last)
    default: return nil
    }
  }

  private func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }
  private func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }
}

/// What words give of one day.
struct DayParts: Sendable, Equatable {
  var day: Int
  var month: Int?
  var year: Int?

  /// Nil where no year has such a day.
  init?(_ day: Int, _ month: Int? = nil, _ year: Int? = nil) {
    guard (1...31).contains(day) else { return nil }
    if let month {
      guard (1...12).contains(month), day <= CalendarDate.days(inMonth: month, of: 2000) else {
        return nil
      }
    }
    if let year { guard (1000...2999).contains(year) else { return nil } }
    self.day = day
    self.month = month
    self.year = year
  }
}
