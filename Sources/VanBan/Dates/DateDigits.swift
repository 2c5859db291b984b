import VanBanText

// MARK: Digits that no word announces

extension DateScanner {
  mutating func matchDigits(at index: Int) -> Int? {
    let before = index > 0 ? tokens[index - 1] : nil
    // Glued to what stands before: "NQ/25", "$20", "T-54".
    if tokens[index].before == .none, let before, !opens(before.shape) { return nil }
    guard let run = NumericRun(at: index, in: table), let reading = run.reading else {
      return skip(index)
    }
    switch reading {
    case .days(let first, let last):
      guard first.year != nil || isDay(index, run, first, last) else { return run.end }
      let loose = first.year != nil || run.firstSeparator != NumericRun.dash
      guard anyWord(index - 1) != .number || tokens[index].before >= .line else { return run.end }
      var items = items(at: index, loose: loose)
      if items.isEmpty { return run.end }
      items = first.year == nil && !loose ? [items[0]] : items
      for item in items { found.append(day(item)) }
      return items[items.count - 1].tokens.upperBound
    case .years(let first, let last):
      found.append(years(index..<run.end, first, last))
      return run.end
    case .month(let month, let year):
      guard announcesMonth(index, run.end) else { return run.end }
      var date = RecognizedDate(tokens: index..<run.end, grain: .month)
      date.month = month
      date.year = year
      found.append(date)
      return run.end
    case .months(let first, let last, let year):
      guard announcesMonth(index, run.end) else { return run.end }
      var date = RecognizedDate(tokens: index..<run.end, grain: .period)
      date.month = first
      date.lastMonth = last
      date.year = year
      found.append(date)
      return run.end
    case .single, .span:
      return matchMonths(at: index) ?? matchSpacedYears(at: index) ?? matchRangeStart(at: index)
    }
  }

  /// Past all numbers that belong to a run which is no date.
  private func skip(_ index: Int) -> Int {
    var end = index + 1
    while end + 1 < tokens.count, tokens[end].before == .none, tokens[end + 1].before == .none,
      tokens[end].shape == .slash || tokens[end].shape == .dash, tokens[end + 1].shape.isWord
    {
      end += 2
    }
    return end
  }

  private func opens(_ shape: TokenShape) -> Bool {
    switch shape {
    case .openBracket, .quote, .comma, .colon, .semicolon: true
    default: false
    }
  }

  /// Whether digits without a year are a day, judged by what stands around them.
  private func isDay(
    _ index: Int, _ run: NumericRun, _ first: DayParts, _ last: DayParts?
  ) -> Bool {
    let sameLine = tokens[index].before < .line
    let before = sameLine ? anyWord(index - 1) : .none
    let next = word(run.end)
    let nextIsWord = shape(run.end)?.isWord == true
    if next == .unit || next == .number || tokens[index].before == .none && before == .number {
      return false
    }
    switch before {
    case .from, .until, .before, .after, .at, .whole, .occasion:
      if last != nil { return true }
      if run.firstSeparator == NumericRun.slash {
        // 2/3 is a share where a noun follows.
        return !nextIsWord || first.day > (first.month ?? 0) || next != .none
      }
      if before == .occasion { return true }
      // "từ 5-7 năm", "đến 2.5 lần"
      guard next != .year || year(at: run.end + 1) != nil, next != .month, next != .day,
        next != .week
      else { return false }
      if next == .until { return followsRange(run.end + 1) }
      return !nextIsWord || next != .none
    case .end where index >= 2 && tokens[index - 2].code == DateScanner.limit: return true
    case .sundayTail where anyWord(index - 2) == .sundayHead: return true
    default: break
    }
    guard sameLine, index > 0 else {
      // At the beginning of a line: "22/4, …"
      return run.firstSeparator == NumericRun.slash && shape(run.end) == .comma
    }
    let shapeBefore = tokens[index - 1].shape
    // "Thứ hai, 12/3"
    if shapeBefore == .comma || shapeBefore == .openBracket,
      index >= 3,
      anyWord(index - 3) == .ordinal && anyWord(index - 2).value != nil
        || anyWord(index - 2) == .sundayTail
    {
      return true
    }
    guard run.firstSeparator == NumericRun.slash else {
      // Only with the day of another date close by: "30.4 - 1.5" is of one run or follows a cue.
      return last != nil && run.firstSeparator == NumericRun.slash
    }
    if last != nil { return true }
    if shapeBefore == .openBracket, shape(run.end) == .closeBracket {
      // Alone in brackets; "83% (10/12)" is a share.
      guard index >= 2 else { return true }
      return !tokens[index - 2].shape.isNumeric && tokens[index - 2].shape != .percent
        && anyWord(index - 2) != .unit
    }
    return false
  }

  /// Behind "đến" stands the end of a range in digits: "từ 15-3 đến 20-4".
  private func followsRange(_ index: Int) -> Bool {
    guard case (.days(_, _), let end)? = reading(at: skipDay(index)) else { return false }
    return word(end) != .unit && word(end) != .year && word(end) != .month
  }

  private func skipDay(_ index: Int) -> Int { word(index) == .day ? index + 1 : index }

  /// "từ 12 đến 14/3", "từ 12 - 14/3"
  private mutating func matchRangeStart(at index: Int) -> Int? {
    guard tokens[index].before < .line, anyWord(index - 1) == .from || anyWord(index - 1) == .within
    else { return nil }
    let items = items(at: index, loose: false)
    guard items.count > 1 || items.first?.last != nil else { return nil }
    for item in items { found.append(day(item)) }
    return items.last?.tokens.upperBound
  }

  private func announcesMonth(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].before < .line else { return false }
    switch anyWord(index - 1) {
    case .from, .until, .before, .after, .at, .within, .beginning, .middle, .end, .whole, .month:
      return true
    default: break
    }
    if let last = found.last, last.grain == .month || last.grain == .period && last.month != nil,
      last.tokens.upperBound >= index - 1, last.tokens.upperBound < index
    {
      return true
    }
    return index > 0 && tokens[index - 1].shape == .openBracket && shape(end) == .closeBracket
  }
}
