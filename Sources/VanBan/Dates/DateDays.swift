import VanBanText

/// One day of a list, or the first and last of a period.
struct DayItem {
  var tokens: Range<Int>
  var first: DayParts
  var last: DayParts?
  var lunar = false
  /// Whether a dash, not a comma or word, joins it to the next one.
  var dashed = false
}

// MARK: Days: "sáng nay 30-8", "ngày 12, 13 và 14/3", "Chiều 23/12"

extension DateScanner {
  /// What stands in front of the digits of a day.
  private struct Prefix {
    var end: Int
    var session: DateWord?
    var relative: Int?
    /// "ngày" or a weekday was said: a number alone is enough.
    var names = false
    var lunar = false
  }

  mutating func matchDays(at index: Int) -> Int? {
    // "ngày đêm", "trong sáng": a word before it makes another word of it.
    let head = vocabulary.word(tokens[index].code)
    if head == .night, tokens[index].before < .line, anyWord(index - 1) == .day { return nil }
    guard let prefix = prefix(at: index), prefix.end > index else { return nil }
    let counted = index > 0 && tokens[index].before < .line && tokens[index - 1].shape.isNumeric
    var start = prefix.end
    let bracket = shape(start) == .openBracket && (prefix.relative != nil || prefix.names)
    if bracket { start += 1 }
    if !bracket, prefix.relative != nil || prefix.names, shape(start) == .comma { start += 1 }
    let comma = start > prefix.end && !bracket
    var items = items(at: start, loose: prefix.names && !comma && !bracket && !counted)
    if comma || bracket { items = items.filter { $0.first.month != nil } }
    guard !items.isEmpty else {
      guard let relative = prefix.relative else { return nil }
      var date = RecognizedDate(tokens: index..<prefix.end, grain: .day)
      date.relative = relative
      date.session = prefix.session
      found.append(date)
      return prefix.end
    }
    var end = items[items.count - 1].tokens.upperBound
    let closed = bracket && shape(end) == .closeBracket
    if closed, items.count == 1 {
      end += 1
      items[0].tokens = items[0].tokens.lowerBound..<end
    }
    // "hôm nay (1-12, giờ địa phương)": the words of the date end in front of the bracket.
    items[0].tokens = index..<(bracket && !closed ? prefix.end : items[0].tokens.upperBound)
    for (position, item) in items.enumerated() {
      var date = day(item)
      if position == 0 {
        date.session = prefix.session
        date.relative = prefix.relative
        date.lunar = item.lunar || prefix.lunar && item.first.year == nil
      } else if vocabulary.word(tokens[item.tokens.lowerBound].code).isSession {
        date.session = vocabulary.word(tokens[item.tokens.lowerBound].code)
      }
      found.append(date)
    }
    return end
  }

  func day(_ item: DayItem) -> RecognizedDate {
    var date = RecognizedDate(tokens: item.tokens, grain: item.last == nil ? .day : .period)
    date.day = item.first.day
    date.month = item.first.month
    date.year = item.first.year
    date.last = item.last
    date.lunar = item.lunar
    return date
  }

  private func prefix(at index: Int) -> Prefix? {
    var prefix = Prefix(end: index)
    var position = index
    while position < index + 8 {
      let word = position == index ? vocabulary.word(tokens[position].code) : word(position)
      let before = position > index ? anyWord(position - 1) : .none
      if word.isSession {
        // "ngày đêm" is "day and night".
        if word == .night, before == .day { return nil }
        prefix.session = prefix.session ?? word
      } else {
        switch word {
        case .dawn: guard self.word(position + 1).isSession else { return nil }
        case .early: guard before.isSession else { return nil }
        case .late: if position == index { prefix.session = .night }
        case .and: guard before.isSession, self.word(position + 1).isSession else { return nil }
        case .day: prefix.names = true
        case .dayOf: break
        case .lunarDay:
          prefix.names = true
          prefix.lunar = true
        case .now:
          // "ngày nay" is "nowadays".
          guard before.isSession || before == .dayOf || before == .early else { return nil }
          prefix.relative = 0
        case .past:
          guard before.isSession || before == .dayOf else { return finish(prefix, position) }
          prefix.relative = -1
        case .tomorrow:
          guard before.isSession || before == .day else { return finish(prefix, position) }
          prefix.relative = 1
        case .ordinal, .sundayHead:
          guard let end = weekday(at: position) else { return finish(prefix, position) }
          prefix.names = true
          return finish(prefix, end)
        default: return finish(prefix, position)
        }
      }
      position += 1
    }
    return finish(prefix, position)
  }

  private func finish(_ prefix: Prefix, _ end: Int) -> Prefix? {
    var prefix = prefix
    prefix.end = end
    return prefix
  }

  /// Behind "thứ hai", "thứ 7", "chủ nhật".
  private func weekday(at index: Int) -> Int? {
    switch word(index) {
    case .ordinal:
      guard shape(index + 1) == .digits || word(index + 1).value != nil else { return nil }
      return index + 2
    case .sundayHead: return word(index + 1) == .sundayTail ? index + 2 : nil
    default: return nil
    }
  }

  /// One day or several joined by ",", "và", "đến" or a dash. A number alone takes its month from
  /// a later one: in "ngày 12, 13 và 14/3" all three are of March.
  func items(at index: Int, loose: Bool) -> [DayItem] {
    guard let first = item(at: index, loose: loose) else { return [] }
    var items = [first]
    var complete = first.first.month != nil ? 1 : 0
    while items.count < 16 {
      let end = items[items.count - 1].tokens.upperBound
      guard let (start, dashed) = connector(at: end) else { break }
      let body = skipWords(start)
      guard var next = item(at: body, loose: true) else { break }
      let ranges = dashed || word(end) == .until
      if next.first.month != nil, body == start, !ranges, isFraction(next) { break }
      items[items.count - 1].dashed = dashed
      next.tokens = start..<next.tokens.upperBound
      items.append(next)
      if next.first.month != nil { complete = items.count }
    }
    if complete == 0 { return loose ? [first] : [] }
    items.removeSubrange(complete...)
    return filled(items)
  }

  /// ", " / " và " / " đến " / " - " behind a day; where the next item begins.
  private func connector(at index: Int) -> (Int, dashed: Bool)? {
    switch shape(index) {
    case .comma: return (word(index + 1) == .and ? index + 2 : index + 1, false)
    case .dash: return (index + 1, true)
    default: break
    }
    switch word(index) {
    case .and, .until: return (index + 1, false)
    default: return nil
    }
  }

  /// Behind "sáng", "ngày", "hết ngày" in front of a further item.
  private func skipWords(_ index: Int) -> Int {
    var index = index
    var count = 0
    while count < 3, word(index).isSession || word(index) == .day || word(index) == .whole {
      index += 1
      count += 1
    }
    return index
  }

  /// "…, 2/3 số phiếu": a share, not a day.
  private func isFraction(_ item: DayItem) -> Bool {
    guard let month = item.first.month, item.first.year == nil, item.last == nil,
      item.first.day < month, shape(item.tokens.upperBound) == .lower
    else { return false }
    switch word(item.tokens.upperBound) {
    case .none, .unit, .number: return true
    default: return false
    }
  }

  /// Months and years taken from later items; "12 - 14/3" made one period.
  private func filled(_ items: [DayItem]) -> [DayItem] {
    var result: [DayItem] = []
    var month: Int?
    var year: Int?
    for item in items.reversed() {
      var item = item
      if item.first.month == nil {
        item.first.month = month
        item.first.year = year
        if let day = item.last?.day {
          item.last = DayParts(day, month, year)
        } else if item.dashed, let next = result.last, next.last == nil {
          item.last = next.first
          item.lunar = next.lunar
          item.tokens = item.tokens.lowerBound..<next.tokens.upperBound
          result.removeLast()
        }
      } else if item.first.year == nil, let year, let month, let own = item.first.month,
        own <= month
      {
        item.first.year = year
      }
      month = item.first.month
      year = item.first.year
      result.append(item)
    }
    return result.reversed()
  }

  /// `23/12`, `25-10-2017`, "25 tháng 10 năm 2017"; where `loose`, also "25" and "25 / 12".
  private func item(at index: Int, loose: Bool) -> DayItem? {
    guard let (reading, end) = reading(at: index) else { return nil }
    switch reading {
    case .days(var first, var last):
      if loose || word(end) != .month {
        var end = end
        if first.year == nil, let year = yearPhrase(at: end) {
          end = year.end
          first.year = year.value
          last?.year = year.value
        }
        return closed(index, end, first, last)
      }
      // "5-7 tháng 3": days of a month.
      guard let month = monthPhrase(at: end), let other = first.month,
        let a = DayParts(first.day, month.month, month.year),
        let b = DayParts(other, month.month, month.year), a.day < b.day
      else { return nil }
      return closed(index, month.end, a, b)
    case .single(let value):
      guard table.byteCount(index) <= 2, let plain = DayParts(value) else { return nil }
      if let month = monthPhrase(at: end) {
        guard let day = DayParts(value, month.month, month.year) else { return nil }
        return closed(index, month.end, day, nil)
      }
      if shape(end) == .slash, shape(end + 1) == .digits, tokens[end].before == .space || loose,
        case (.single(let month), let after)? = self.reading(at: end + 1),
        var day = DayParts(value, month)
      {
        var end = after
        if shape(end) == .slash, let year = year(at: end + 1) {
          day.year = year
          end += 2
        }
        return closed(index, end, day, nil)
      }
      if loose, word(end) == .unit || word(end) == .day || word(end) == .year { return nil }
      return DayItem(tokens: index..<end, first: plain)
    case .span(let first, let last):
      guard let a = DayParts(first), let b = DayParts(last), let month = monthPhrase(at: end),
        let from = DayParts(a.day, month.month, month.year),
        let to = DayParts(b.day, month.month, month.year)
      else { return nil }
      return closed(index, month.end, from, to)
    case .month, .months, .years: return nil
    }
  }

  private func closed(_ start: Int, _ end: Int, _ first: DayParts, _ last: DayParts?) -> DayItem {
    let bracket = shape(end) == .openBracket ? 1 : 0
    let lunar = word(end + bracket) == .lunar && word(end + bracket + 1) == .calendar
    return DayItem(tokens: start..<end, first: first, last: last, lunar: lunar)
  }

  /// " năm 2017" behind a day and month.
  func yearPhrase(at index: Int) -> (value: Int, end: Int)? {
    guard word(index) == .year, let year = year(at: index + 1) else { return nil }
    return (year, index + 2)
  }

  /// "tháng 10 năm 2017", "tháng 10/2017", "tháng 10", "tháng giêng"
  func monthPhrase(at index: Int) -> (month: Int, year: Int?, end: Int)? {
    guard word(index) == .month else { return nil }
    return monthNumber(at: index + 1)
  }

  /// What stands behind "tháng".
  func monthNumber(at index: Int) -> (month: Int, year: Int?, end: Int)? {
    if let (reading, end) = reading(at: index) {
      switch reading {
      case .single(let month) where (1...12).contains(month):
        if let year = yearPhrase(at: end) { return (month, year.value, year.end) }
        if shape(end) == .slash, let year = year(at: end + 1) { return (month, year, end + 2) }
        return (month, nil, end)
      case .month(let month, let year): return (month, year, end)
      default: return nil
      }
    }
    // "Cách mạng Tháng Tám", "Rạp Tháng Tám" are names.
    if shape(index) == .capitalized, tokens[index - 1].shape == .capitalized,
      tokens[index - 1].before < .line, index > 1, tokens[index - 2].shape.isLetters
    {
      return nil
    }
    guard var month = word(index).value else { return nil }
    var end = index + 1
    if word(index) == .ten {
      if word(end) == .one {
        (month, end) = (11, end + 1)
      } else if word(end) == .two {
        (month, end) = (12, end + 1)
      }
    }
    if word(index) == .one { return nil }
    if let year = yearPhrase(at: end) { return (month, year.value, year.end) }
    return (month, nil, end)
  }
}
