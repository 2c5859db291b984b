import VanBanText

/// Finds the first day of the event that an article is about.
///
/// Reports say it in their first sentences: "Chiều 23/12, …". A day counts where it is said of
/// what happens; days of documents, birthdays, anniversaries and terms do not. A report that says
/// "sáng nay" only may give the day later on, in a caption: "… sáng 13-11 - Ảnh: …".
struct EventDateFinder: Sendable {
  private enum Strength: Int { case none, weak, strong }

  /// How many lines of the body are read.
  private static let leadLines = 6
  /// How far into its sentence the day of an event may stand, in tokens, and how many dates are
  /// weighed: a lead is short, and text of another kind must not cost more than its length.
  private static let reach = 300
  private static let candidates = 50

  /// - Parameter dates: those of the text, in its order.
  func eventDate(
    in analysis: TextAnalysis, dates: [RecognizedDate], published: CalendarDate?
  ) -> EventDate? {
    let lead = lead(of: analysis)
    var today: RecognizedDate?
    var weak: RecognizedDate?
    for date in dates.prefix(EventDateFinder.candidates) {
      guard date.tokens.lowerBound < lead.end else { break }
      guard let line = lead.lines.firstIndex(where: { $0.contains(date.tokens.lowerBound) }) else {
        continue
      }
      let sentence = sentence(of: date.tokens.lowerBound, in: analysis, line: lead.lines[line])
      if date.relative == 0, date.grain == .day, !date.isExplicitDay {
        if today == nil, line < 2 { today = date }
        continue
      }
      guard date.day != nil, date.month != nil || date.session != nil else { continue }
      switch judge(date, sentence, analysis, dates, published) {
      case .none: continue
      case .strong:
        // Further down only a sentence that opens a paragraph with its day tells the event.
        guard line < 3 || sentence.lowerBound == lead.lines[line].lowerBound else { continue }
        if let today { return event(sameDay(as: today, analysis, dates), analysis) }
        return event(date, analysis)
      case .weak: if weak == nil, line < 3 { weak = date }
      }
    }
    if let today { return event(sameDay(as: today, analysis, dates), analysis) }
    return event(weak, analysis)
  }

  /// The lines of the body up to the first subheading, not more than a few.
  private func lead(of analysis: TextAnalysis) -> (lines: [Range<Int>], end: Int) {
    var lines: [Range<Int>] = []
    for (index, role) in analysis.layout.roles.enumerated() {
      if role == .subheading || lines.count == EventDateFinder.leadLines { break }
      if role == .body { lines.append(analysis.table.lines[index]) }
    }
    return (lines, lines.last?.upperBound ?? 0)
  }

  /// The sentence that holds a token, cut to its line.
  private func sentence(of token: Int, in analysis: TextAnalysis, line: Range<Int>) -> Range<Int> {
    let sentences = analysis.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return line }
    return sentences[low - 1].clamped(to: line)
  }

  private func event(_ date: RecognizedDate?, _ analysis: TextAnalysis) -> EventDate? {
    date.map {
      EventDate(
        day: $0.day, month: $0.month, year: $0.year, text: analysis.table.wording($0.tokens),
        range: analysis.table.range(of: $0.tokens))
    }
  }
}

// MARK: Whether a day is the event's

extension EventDateFinder {
  private static let vocabulary = DateVocabulary.shared
  private static let birth = TokenCode("sinh")
  private static let that = TokenCode("đó")
  private static let anniversaries = TokenCode.all("niệm lập phóng khánh thống nghĩa thắng")
  private static let anniversaryHeads = TokenCode.all("kỷ kỉ thành giải quốc truyền khởi chiến")
  private static let plans = TokenCode.all("sẽ dự")
  /// Words that may stand between a sentence's beginning and its day: "Vào lúc 9h", "Trong hai".
  private static let lightWords = TokenCode.all(
    "vào lúc khoảng trong hồi từ đúng các hai ba giờ h phút")

  private func judge(
    _ date: RecognizedDate, _ sentence: Range<Int>, _ analysis: TextAnalysis,
    _ dates: [RecognizedDate], _ published: CalendarDate?
  ) -> Strength {
    let tokens = analysis.tokens
    let start = date.tokens.lowerBound
    guard !date.lunar, !date.limits, start - sentence.lowerBound < EventDateFinder.reach else {
      return .none
    }
    if let published, let day = date.start, date.year != nil,
      published.dayNumber - day.dayNumber > 60
    {
      return .none
    }
    // "Trước đó, ngày 20/6, …"
    if sentence.count > 1, word(sentence.lowerBound, tokens) == .before,
      tokens[sentence.lowerBound + 1].code == EventDateFinder.that
    {
      return .none
    }
    let before = start > sentence.lowerBound ? word(start - 1, tokens) : .none
    switch before {
    case .before, .until, .after, .whole, .occasion: return .none
    case .from where start - 1 > sentence.lowerBound:
      if !opensRange(date, dates, tokens) { return .none }
    default: break
    }
    // "sinh ngày 5/11", but "học sinh tối 5-11"
    if start > sentence.lowerBound, date.session == nil,
      tokens[start - 1].code == EventDateFinder.birth
    {
      return .none
    }
    if citesDocument(before: start, analysis) { return .none }
    var bracket = false
    var clause = sentence.lowerBound
    var planned = false
    for index in sentence.lowerBound..<start {
      switch tokens[index].shape {
      case .openBracket: bracket = true
      case .closeBracket: bracket = false
      case .comma, .semicolon, .colon: clause = index + 1
      default: if EventDateFinder.plans.contains(tokens[index].code) { planned = true }
      }
    }
    if bracket { return .none }
    let first = opens(start, sentence, tokens)
    if date.session != nil || date.relative != nil { return planned ? .weak : .strong }
    if first { return .strong }
    if namesAnniversary(clause..<start, tokens) { return .none }
    if tokens[start].code == EventDateFinder.dayOf { return planned ? .weak : .strong }
    return start == clause && !planned ? .strong : .weak
  }

  private static let dayOf = TokenCode("hôm")

  private func word(_ index: Int, _ tokens: [Token]) -> DateWord {
    EventDateFinder.vocabulary.word(tokens[index].code)
  }

  /// "từ ngày 12 đến 14/3"
  private func opensRange(
    _ date: RecognizedDate, _ dates: [RecognizedDate], _ tokens: [Token]
  ) -> Bool {
    if date.last != nil { return true }
    let end = date.tokens.upperBound
    return end < tokens.count && (word(end, tokens) == .until || tokens[end].shape == .dash)
      && dates.contains {
        (end...(end + 2)).contains($0.tokens.lowerBound) && $0.day != nil
      }
  }

  /// Whether only a dateline and light words stand between a sentence's beginning and its day.
  private func opens(_ start: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard start - sentence.lowerBound <= 12 else { return false }
    var index = start
    while index > sentence.lowerBound {
      let token = tokens[index - 1]
      if token.shape == .dash, index - sentence.lowerBound <= 8 { return true }
      guard
        EventDateFinder.lightWords.contains(token.code) || token.shape.isNumeric
          || token.shape == .alphanumeric || token.shape == .quote
      else { return false }
      index -= 1
    }
    return true
  }

  /// "Quyết định số 12/QĐ-UBND ngày 3/4/2025"
  private func citesDocument(before start: Int, _ analysis: TextAnalysis) -> Bool {
    let compounds = analysis.table.compounds
    var low = 0
    var high = compounds.count
    while low < high {
      let middle = (low + high) / 2
      if compounds[middle].tokens.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let last = compounds[low - 1]
    guard last.kind == .documentNumber, start - last.tokens.upperBound <= 4 else { return false }
    return !analysis.tokens[last.tokens.upperBound..<start].contains { $0.shape == .comma }
  }

  private func namesAnniversary(_ clause: Range<Int>, _ tokens: [Token]) -> Bool {
    clause.contains { index in
      index + 1 < clause.upperBound
        && EventDateFinder.anniversaryHeads.contains(tokens[index].code)
        && EventDateFinder.anniversaries.contains(tokens[index + 1].code)
    }
  }
}

// MARK: "Sáng nay"

extension EventDateFinder {
  /// The day that the text gives for its "hôm nay" or "sáng nay", wherever it does.
  private func sameDay(
    as today: RecognizedDate, _ analysis: TextAnalysis, _ dates: [RecognizedDate]
  ) -> RecognizedDate? {
    let explicit = dates.filter { $0.isExplicitDay && $0.grain == .day && !$0.limits }
    if let date = explicit.first(where: { $0.relative == 0 }) { return date }
    let sessions = Set(
      dates.filter { $0.relative == 0 && $0.grain == .day }.compactMap(\.session))
    let captions = explicit.filter {
      analysis.layout.role(of: $0.tokens.lowerBound) == .caption
    }
    // The last day that the captions show: pictures of the days before are older.
    guard let last = captions.max(by: { key($0) < key($1) }) else { return nil }
    return captions.first { key($0) == key(last) && $0.session.map(sessions.contains) == true }
      ?? captions.first { key($0) == key(last) }
  }

  private func key(_ date: RecognizedDate) -> Int {
    (date.year ?? 0) * 512 + (date.month ?? 0) * 32 + (date.day ?? 0)
  }
}
