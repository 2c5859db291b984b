import VanBanText

/// Finds the words that set a day or a period for what is to be done: "trước ngày 30/6",
/// "trong quý II/2025", "chậm nhất là ngày 15/5", "trước khi vào mùa mưa".
///
/// A period alone is an attribute ("kế hoạch năm 2025", "nhiệm kỳ 2025-2030"); a deadline is told
/// by the word in front of it.
struct DeadlineFinder: Sendable {
  /// The first deadline in the tokens `tokens`, or nil.
  ///
  /// - Parameters:
  ///   - tokens: the clause that says what is to be done, perhaps with its lead.
  ///   - dates: all dates of the text, in order, as ``DateRecognizer`` gives them.
  static func deadline(
    in tokens: Range<Int>, analysis: TextAnalysis, dates: [DateMention]
  ) -> AssignedTask.Deadline? {
    let range = tokens.clamped(to: analysis.tokens.indices)
    guard !range.isEmpty else { return nil }
    var search = DeadlineSearch(range: range, table: analysis.table, dates: dates)
    return search.first()
  }
}

/// The search in one clause.
private struct DeadlineSearch {
  let range: Range<Int>
  let table: TokenTable
  let tokens: [Token]
  let dates: ArraySlice<DateMention>
  let vocabulary = DateVocabulary.shared

  init(range: Range<Int>, table: TokenTable, dates: [DateMention]) {
    self.range = range
    self.table = table
    tokens = table.tokens
    // The dates that begin in the clause.
    let first = DeadlineSearch.firstDate(in: dates, from: table.range(of: range).lowerBound)
    let last = DeadlineSearch.firstDate(in: dates, from: table.range(of: range).upperBound)
    self.dates = dates[first..<max(first, last)]
  }

  private static func firstDate(in dates: [DateMention], from index: String.Index) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func first() -> AssignedTask.Deadline? {
    for index in range where tokens[index].shape.isLetters {
      switch word(index) {
      case .before:
        if let deadline = before(at: index) { return deadline }
      case .within:
        if let deadline = within(at: index) { return deadline }
      case .until:
        if let deadline = until(at: index, from: index) { return deadline }
      case .from:
        // "từ nay đến cuối năm" is one date of the text.
        if word(index + 1) == .now, let date = date(at: index) {
          return make(index..<end(of: date, from: index), date)
        }
        // "từ 1/7/2025 không cấp phép …": from when on it is to be done.
        if opensClause(index), let date = date(at: index + 1), date.grain == .day {
          var deadline = make(index..<end(of: date, from: index + 1), date)
          deadline.to = nil
          return deadline
        }
      case .at, .whole, .day, .end, .beginning, .middle:
        if let deadline = byVerb(at: index) { return deadline }
      default:
        if let deadline = latest(at: index) { return deadline }
      }
    }
    return nil
  }

  private func word(_ index: Int) -> DateWord {
    range.contains(index) ? vocabulary.word(tokens[index].code) : .none
  }

  private func code(_ index: Int) -> TokenCode {
    range.contains(index) ? tokens[index].code : .none
  }
}

// MARK: Wordings

extension DeadlineSearch {
  private static let when = TokenCode("khi")
  private static let slow = TokenCode.all("chậm muộn trễ")
  private static let most = TokenCode("nhất")
  private static let term = TokenCode("hạn")
  private static let termTails = TokenCode.all("chót cuối cùng chậm nhất")
  private static let copulas = TokenCode.all("là vào")
  private static let hours = TokenCode.all("giờ h phút")
  private static let spans = TokenCode.all("ngày tuần tháng năm giờ quý")
  private static let each = TokenCode.all("hằng hàng mỗi")
  private static let vong = TokenCode("vòng")
  private static let limits = TokenCode.all("hạn gian")
  private static let thoi = TokenCode("thời")
  private static let coming = TokenCode.all("tới nữa")
  private static let occasions = TokenCode.all("tết mùa thềm kỳ thời")
  private static let finishing = TokenCode.all("thành xong tất")
  private static let finishHead = TokenCode("hoàn")
  private static let xong = TokenCode("xong")
  /// Last syllables of "yêu cầu", "đề nghị", "chỉ đạo", and "ngay".
  private static let orders = TokenCode.all("cầu nghị đạo ngay")
  /// What was: "trong vòng 3 tuần qua", "trong vòng 6 tháng đầu năm".
  private static let pasts = TokenCode.all("qua đầu cuối gần trước")
  /// Where the main clause begins behind "trước khi …".
  private static let mains = TokenCode.all("phải cần thì")
  private static let outlook = TokenCode.all("nhìn")

  /// "trước ngày 30/6", "trước 17 giờ ngày 20/9", "trước khi …", "trước Tết Nguyên đán"
  private func before(at index: Int) -> AssignedTask.Deadline? {
    // "chậm nhất trước ngày": the whole of it.
    let start = opening(index)
    if code(index + 1) == DeadlineSearch.when {
      let end = clauseEnd(from: index + 2)
      return end > index + 2 ? make(start..<end, nil) : nil
    }
    let position = behindTime(index + 1)
    if position > index + 1, let end = recurrenceEnd(at: position) {
      return make(start..<end, nil)
    }
    if let date = date(at: position), isLimit(date) {
      let end = end(of: date, from: position)
      if let end = recurrenceEnd(at: end) { return make(start..<end, nil) }
      var deadline = make(start..<end, date)
      // "trước quý III" ends where the quarter begins; an hour of a day is on that day.
      let whole = position > index + 1 ? date.end : date.start ?? date.end
      deadline.from = nil
      deadline.to = whole
      return deadline
    }
    // "trước ngày Quốc hội thông qua"
    if word(index + 1) == .day, range.contains(index + 2), tokens[index + 2].shape.isCapitalized {
      return make(start..<clauseEnd(from: index + 2), nil)
    }
    if DeadlineSearch.occasions.contains(code(index + 1)), index + 2 < range.upperBound,
      code(index + 1) != DeadlineSearch.thoi || code(index + 2) == TokenCode.point
    {
      return make(start..<clauseEnd(from: index + 2), nil)
    }
    return nil
  }

  /// "trong quý II/2025", "trong tháng 7", "trong vòng 15 ngày", "trong thời hạn 30 ngày"
  private func within(at index: Int) -> AssignedTask.Deadline? {
    if let date = date(at: index + 1) {
      guard isLimit(date), date.grain != .year || closes(end(of: date, from: index + 1), index)
      else { return nil }
      return make(index..<end(of: date, from: index + 1), date)
    }
    var position = index + 1
    var limited = false
    if code(position) == DeadlineSearch.vong {
      (position, limited) = (position + 1, true)
    } else if code(position) == DeadlineSearch.thoi,
      DeadlineSearch.limits.contains(code(position + 1))
    {
      (position, limited) = (position + 2, true)
    }
    guard range.contains(position), tokens[position].shape == .digits || word(position).value != nil
    else { return nil }
    position += 1
    guard DeadlineSearch.spans.contains(code(position)) else { return nil }
    position += 1
    if DeadlineSearch.coming.contains(code(position)) {
      position += 1
    } else if DeadlineSearch.pasts.contains(code(position))
      || !limited && range.contains(position) && tokens[position].shape.isWord
    {
      return nil
    }
    return make(index..<counted(from: position), nil)
  }

  /// Behind "15 ngày": "làm việc", "kể từ ngày nhận được văn bản".
  private func counted(from index: Int) -> Int {
    var position = index
    if code(position) == DeadlineSearch.working.0, code(position + 1) == DeadlineSearch.working.1 {
      position += 2
    }
    var start = position
    if code(start) == DeadlineSearch.reckoned.0 || code(start) == DeadlineSearch.reckoned.1 {
      start += 1
    }
    return word(start) == .from ? clauseEnd(from: start + 1) : position
  }

  private static let working = (TokenCode("làm"), TokenCode("việc"))
  private static let reckoned = (TokenCode("kể"), TokenCode("tính"))

  /// "đến hết năm 2026", "đến ngày 30/6", "đến cuối năm", "đến trước ngày 1/7"
  private func until(at index: Int, from start: Int) -> AssignedTask.Deadline? {
    // "tính đến ngày", "từ năm 2021 đến năm 2025" set nothing.
    if start == index, index > 0 {
      let before = index > range.lowerBound ? tokens[index - 1].code : .none
      if DeadlineSearch.counting.contains(before) { return nil }
      if follows(dateEndingAt: index) { return nil }
    }
    if word(index + 1) == .before { return before(at: index + 1).map { widen($0, from: start) } }
    let position = behindTime(
      word(index + 1) == .whole && date(at: index + 1) == nil
        ? index + 2 : index + 1)
    guard let date = date(at: position), isLimit(date) else { return nil }
    let end = end(of: date, from: position)
    if date.grain == .year, word(index + 1) != .whole {
      // "Chiến lược … đến năm 2030, tầm nhìn đến năm 2045" is a name.
      guard !isOutlook(end), opensClause(index) || afterFinishing(index) else { return nil }
    }
    var deadline = make(start..<end, date)
    deadline.from = nil
    return deadline
  }

  private static let counting = TokenCode.all("tính dẫn dài cho nhìn hướng")

  /// "chậm nhất là ngày 15/5", "muộn nhất trong tháng 7", "hạn chót ngày 3/4"
  private func latest(at index: Int) -> AssignedTask.Deadline? {
    var position = index
    if DeadlineSearch.slow.contains(code(index)), code(index + 1) == DeadlineSearch.most {
      position += 2
    } else if code(index) == DeadlineSearch.term,
      DeadlineSearch.termTails.contains(code(index + 1))
    {
      position += 2
    } else {
      return nil
    }
    while DeadlineSearch.copulas.contains(code(position)) || word(position) == .within
      || code(position) == TokenCode.point || code(position) == DeadlineSearch.thoi
      || word(position) == .until && word(position + 1) != .none || word(position) == .before
    {
      position += 1
    }
    if word(position) == .whole, date(at: position) == nil { position += 1 }
    position = behindTime(position)
    guard let date = date(at: position), isLimit(date) else { return nil }
    var deadline = make(index..<end(of: date, from: position), date)
    deadline.from = nil
    return deadline
  }

  /// "hoàn thành vào cuối năm 2025", "xong ngày 30/6": the verb says that it is a limit.
  private func byVerb(at index: Int) -> AssignedTask.Deadline? {
    let ordered =
      word(index) == .whole && index > range.lowerBound
      && DeadlineSearch.orders.contains(tokens[index - 1].code)
    guard ordered || afterFinishing(index) else { return nil }
    var position = word(index) == .at ? index + 1 : index
    if word(position) == .whole, date(at: position) == nil { position += 1 }
    guard let date = date(at: position), isLimit(date) else { return nil }
    return make(index..<end(of: date, from: position), date)
  }
}

// MARK: Helpers

extension DeadlineSearch {
  /// The date that begins with token `index`.
  private func date(at index: Int) -> DateMention? {
    guard range.contains(index), !dates.isEmpty else { return nil }
    let start = table.range(of: index).lowerBound
    var low = dates.startIndex
    var high = dates.endIndex
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low < dates.endIndex && dates[low].range.lowerBound == start ? dates[low] : nil
  }

  /// The token behind a date that begins with token `index`.
  private func end(of date: DateMention, from index: Int) -> Int {
    var end = index + 1
    while end < range.upperBound, table.range(of: end).lowerBound < date.range.upperBound {
      end += 1
    }
    return end
  }

  /// Whether a date ends right before token `index`.
  private func follows(dateEndingAt index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let end = table.range(of: index - 1).upperBound
    var low = dates.startIndex
    var high = dates.endIndex
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low < dates.endIndex && dates[low].range.upperBound == end
  }

  /// A term or phase of several years is an attribute of something.
  private func isLimit(_ date: DateMention) -> Bool {
    date.grain != .period || date.year == nil || date.month != nil || date.day != nil
      || date.start == nil || date.end == nil
  }

  /// Behind "17 giờ", "17h30", "17 giờ 30 phút"
  private func behindTime(_ index: Int) -> Int {
    guard range.contains(index) else { return index }
    var position = index
    if tokens[position].shape == .digits, DeadlineSearch.hours.contains(code(position + 1)) {
      position += 2
      if range.contains(position), tokens[position].shape == .digits,
        DeadlineSearch.hours.contains(code(position + 1))
      {
        position += 2
      }
    } else if tokens[position].shape == .alphanumeric, date(at: position + 1) != nil {
      position += 1
    }
    return position
  }

  /// Behind "hằng tháng", "hàng ngày", which no calendar day stands for.
  private func recurrenceEnd(at index: Int) -> Int? {
    DeadlineSearch.each.contains(code(index)) && DeadlineSearch.spans.contains(code(index + 1))
      ? index + 2 : nil
  }

  /// Where "chậm nhất" and the like begin in front of token `index`.
  private func opening(_ index: Int) -> Int {
    index - 2 >= range.lowerBound && code(index - 1) == DeadlineSearch.most
      && DeadlineSearch.slow.contains(code(index - 2)) ? index - 2 : index
  }

  /// The next punctuation mark, or the end of the clause.
  private func clauseEnd(from index: Int) -> Int {
    var end = index
    while end < range.upperBound {
      let token = tokens[end]
      // A mark inside a word ("2025/NĐ-CP") ends nothing.
      let joins = token.shape == .slash || token.shape == .dash || token.shape == .ampersand
      guard
        token.shape.isWord && !DeadlineSearch.mains.contains(token.code)
          || joins && token.before == .none
      else { break }
      end += 1
    }
    return end
  }

  /// "trong năm 2025" is a limit at the clause's end, at its beginning or behind a verb of
  /// finishing.
  private func closes(_ end: Int, _ start: Int) -> Bool {
    end >= range.upperBound || !tokens[end].shape.isWord || opensClause(start)
      || afterFinishing(start)
  }

  private func opensClause(_ index: Int) -> Bool {
    index == range.lowerBound || !tokens[index - 1].shape.isWord
      || DeadlineSearch.orders.contains(tokens[index - 1].code)
      || tokens[index - 1].code == TokenCode.strive
  }

  /// "hoàn thành", "xong", "hoàn tất" in the five words before.
  private func afterFinishing(_ index: Int) -> Bool {
    for position in max(range.lowerBound, index - 5)..<index
    where DeadlineSearch.finishing.contains(tokens[position].code)
      && (tokens[position].code == DeadlineSearch.xong
        || code(position - 1) == DeadlineSearch.finishHead)
    {
      return !tokens[position..<index].contains { $0.shape == .comma || $0.shape == .semicolon }
    }
    return false
  }

  private func isOutlook(_ end: Int) -> Bool {
    for position in end..<min(end + 4, tokens.count)
    where DeadlineSearch.outlook.contains(tokens[position].code) {
      return true
    }
    return false
  }

  private func widen(
    _ deadline: AssignedTask.Deadline, from start: Int
  ) -> AssignedTask.Deadline {
    let lower = table.range(of: start).lowerBound
    var deadline = deadline
    var end = start + 1
    while end < range.upperBound, table.range(of: end).lowerBound < deadline.range.upperBound {
      end += 1
    }
    deadline.text = table.wording(start..<end)
    deadline.range = lower..<max(lower, deadline.range.upperBound)
    return deadline
  }

  private func make(_ range: Range<Int>, _ date: DateMention?) -> AssignedTask.Deadline {
    AssignedTask.Deadline(
      text: table.wording(range), range: table.range(of: range), from: date?.start, to: date?.end,
      inferred: date?.inferred ?? false)
  }
}

extension TokenCode {
  fileprivate static let point = TokenCode("điểm")
  fileprivate static let strive = TokenCode("đấu")
}
