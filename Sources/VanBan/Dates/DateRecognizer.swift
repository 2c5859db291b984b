import VanBanText

/// Finds the days and periods that a text names.
///
/// One walk over the tokens from left to right. A wording begins with a word that announces it
/// ("sáng", "ngày", "quý", "nhiệm kỳ") or with digits; digits alone are a date only where what
/// stands around them says so, because 2/3, 24/7 and 22.4 mean many things.
struct DateRecognizer: Sendable {
  func dates(in analysis: TextAnalysis, published: CalendarDate?) -> [DateMention] {
    recognize(in: analysis.table, published: published).map { $0.mention(in: analysis.table) }
  }

  /// The dates in the order of the text, none overlapping.
  func recognize(in table: TokenTable, published: CalendarDate?) -> [RecognizedDate] {
    var scanner = DateScanner(table)
    scanner.scan()
    var found = scanner.found
    let resolution = DateResolution(published: published)
    for index in found.indices { resolution.resolve(&found[index]) }
    return found
  }
}

/// The state of one walk.
struct DateScanner {
  let table: TokenTable
  let tokens: [Token]
  let vocabulary = DateVocabulary.shared
  var found: [RecognizedDate] = []

  init(_ table: TokenTable) {
    self.table = table
    tokens = table.tokens
  }

  mutating func scan() {
    var index = 0
    while index < tokens.count {
      let before = found.count
      let end = match(at: index)
      if end > index {
        for position in before..<found.count { noteDirection(position) }
        index = end
      } else {
        index += 1
      }
    }
  }

  /// Tries every wording at token `index`; the token behind what was found, or `index`.
  private mutating func match(at index: Int) -> Int {
    let token = tokens[index]
    if token.shape.isNumeric { return matchDigits(at: index) ?? index }
    guard token.shape.isLetters else { return index }
    switch vocabulary.word(token.code) {
    case .none, .unit: return index
    case .morning, .noon, .afternoon, .evening, .night, .dawn, .late, .day, .dayOf, .lunarDay:
      return matchDays(at: index) ?? index
    case .month: return matchMonth(at: index, from: index, part: nil) ?? index
    case .quarter: return matchQuarter(at: index, from: index, part: nil) ?? index
    case .week: return matchWeek(at: index, from: index, part: nil) ?? index
    case .year:
      return matchMonths(at: index) ?? matchYear(at: index, from: index, part: nil) ?? index
    case .term, .phase, .time, .course: return matchTerm(at: index) ?? index
    case .beginning, .middle, .end, .whole: return matchPart(at: index) ?? index
    case .half: return matchHalf(at: index) ?? index
    case .from: return matchFromNow(at: index) ?? index
    case .ordinal, .sundayHead: return matchWeekday(at: index) ?? index
    case .holidayHead: return matchHoliday(at: index) ?? index
    case .two, .three, .four, .six, .seven, .eight, .nine:
      return matchMonths(at: index) ?? index
    default: return index
    }
  }

  /// The word at `index` where the line goes on to it.
  @inline(__always) func word(_ index: Int) -> DateWord {
    guard index < tokens.count, index > 0, tokens[index].before < .line else { return .none }
    return vocabulary.word(tokens[index].code)
  }

  /// The word of a token before which anything may stand.
  @inline(__always) func anyWord(_ index: Int) -> DateWord {
    index >= 0 && index < tokens.count ? vocabulary.word(tokens[index].code) : .none
  }

  /// The shape of token `index` where the line goes on to it.
  @inline(__always) func shape(_ index: Int) -> TokenShape? {
    guard index < tokens.count, index > 0, tokens[index].before < .line else { return nil }
    return tokens[index].shape
  }

  func run(at index: Int) -> NumericRun? {
    guard let shape = shape(index), shape.isNumeric else { return nil }
    return NumericRun(at: index, in: table)
  }

  func reading(at index: Int) -> (NumericRun.Reading, Int)? {
    guard let run = run(at: index), let reading = run.reading else { return nil }
    return (reading, run.end)
  }

  /// Four digits that are a year.
  func year(at index: Int) -> Int? {
    guard shape(index) == .digits, let value = tokens[index].code.number,
      (1000...2999).contains(value), table.byteCount(index) == 4
    else { return nil }
    // Not the first number of "2025/NĐ-CP", nor "2000 người".
    if index + 1 < tokens.count, tokens[index + 1].before == .none,
      tokens[index + 1].shape == .slash || tokens[index + 1].shape == .percent
    {
      return nil
    }
    return value
  }

  /// Whether the words in front of a date look ahead.
  private mutating func noteDirection(_ position: Int) {
    let date = found[position].tokens
    let start = date.lowerBound
    switch anyWord(start - 1) {
    case .before, .whole: found[position].limits = true
    case .until:
      // Neither "từ ngày 24 đến 26/7" nor "tính đến ngày 31/12" looks ahead.
      let endsRange = position > 0 && found[position - 1].tokens.upperBound == start - 1
      let counts = start > 1 && tokens[start - 2].code == DateScanner.counting
      found[position].limits = !endsRange && !counts
    default:
      // "chậm nhất là ngày", "hạn cuối vào ngày"
      var index = start - 1
      while index > 0, index > start - 4, DateScanner.links.contains(tokens[index].code) {
        index -= 1
      }
      guard index > 0 else { break }
      if tokens[index].code == DateScanner.limit
        || tokens[index].code == DateScanner.most
          && DateScanner.slow.contains(tokens[index - 1].code)
      {
        found[position].limits = true
      }
    }
    if anyWord(start) == .whole { found[position].limits = true }
    guard found[position].year == nil, found[position].grain != .year else { return }
    found[position].ahead = found[position].limits || isAhead(date)
    found[position].thisYear = found[position].day == nil && anyWord(start - 1) == .within
  }

  /// "tháng 11 tới", "sẽ khai mạc vào ngày 15/11", "phải xong trong tháng 9"
  private func isAhead(_ date: Range<Int>) -> Bool {
    let next = date.upperBound
    if word(next) == .until, tokens[next].code == DateScanner.coming { return true }
    var index = date.lowerBound - 1
    while index >= 0, index >= date.lowerBound - 12 {
      let token = tokens[index]
      if token.shape == .period || token.shape == .semicolon { return false }
      if DateScanner.future.contains(token.code) { return true }
      if DateScanner.over.contains(token.code) || token.before >= .line { return false }
      index -= 1
    }
    return false
  }

  private static let links = TokenCode.all("là vào trong cuối chót")
  private static let slow = TokenCode.all("chậm muộn")
  private static let most = TokenCode("nhất")
  private static let counting = TokenCode("tính")
  private static let future = TokenCode.all("sẽ phải cần kiến")
  private static let over = TokenCode.all("đã từng hồi vừa từ")
  static let limit = TokenCode("hạn")
  static let coming = TokenCode("tới")
}
