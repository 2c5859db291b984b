import VanBanText

/// What stands behind a document's number or name: its date, its issuer, what it is about.
struct DocumentDetails {
  let analysis: DocumentSource
  var tokens: [Token] { analysis.tokens }
  var table: TokenTable { analysis.table }

  init(analysis: DocumentSource) { self.analysis = analysis }

  func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  /// ", ngày 25/10/2017", "(ngày 18-1-2025)", "ban hành ngày 30 tháng 6 năm 2017".
  func date(from start: Int) -> (date: CalendarDate, end: Int)? {
    var index = start
    if shape(index) == .comma || shape(index) == .openBracket { index += 1 }
    // "được ban hành ngày", "vừa ký ngày"
    let first = index
    while index < first + 3, DocumentDetails.beforeIssuing.contains(code(index)) { index += 1 }
    if code(index) == DocumentWord.sign { index += 1 }
    if code(index) == DocumentWord.ban, code(index + 1) == DocumentWord.issue { index += 2 }
    if code(index) == DocumentDetails.pass, code(index + 1) == DocumentDetails.passSecond {
      index += 2
    }
    // "được ngày": a verb is missing.
    guard index == first || !DocumentDetails.beforeIssuing.contains(code(index - 1)),
      code(index) == DocumentWord.date, let found = day(at: index + 1)
    else { return nil }
    return shape(start) == .comma && beginsIssue(found.end) ? nil : found
  }

  /// "theo Nghị định 67, ngày 25/8/2014, Bộ Công Thương có Thông tư 26": the date is that of what
  /// follows. O(1).
  private func beginsIssue(_ index: Int) -> Bool {
    guard shape(index) == .comma, let issuer = body(at: index + 1) else { return false }
    var next = issuer.upperBound
    while DocumentDetails.beforeIssuing.contains(code(next)) { next += 1 }
    return DocumentDetails.issuing.contains(code(next))
  }

  /// "Ngày 25/10/2017, Bộ Chính trị đã ban hành Nghị quyết …": the day before the issuer and the
  /// verb, where nothing else stands between. O(1).
  func date(before start: Int) -> CalendarDate? {
    guard let verb = issuingVerb(before: start) else { return nil }
    var index = verb - 1
    while index >= 0, index > verb - 32, code(index) != DocumentWord.date {
      guard tokens[index + 1].before <= .space else { return nil }
      index -= 1
    }
    guard index >= 0, code(index) == DocumentWord.date, let (date, end) = day(at: index + 1),
      end <= verb
    else { return nil }
    index = end
    if shape(index) == .comma { index += 1 }
    while index < verb {
      if let width = nameWidth(index) {
        index += width
      } else if code(index) == DocumentWord.term, roman(index + 1) != nil {
        index += 2
      } else if shape(index) == .comma || shape(index) == .dash || shape(index) == .openBracket
        || shape(index) == .closeBracket || code(index) == DocumentWord.and
        || code(index) == DocumentWord.of
      {
        index += 1
      } else {
        return nil
      }
    }
    return date
  }

  /// How many tokens of a body's, an office's or a person's name stand at `index`.
  private func nameWidth(_ index: Int) -> Int? {
    for table in [KnowledgeTable.roles, .bodies, .bodyHeads, .honorifics, .unitNouns, .bodyWords] {
      if let found = analysis.phrases.longest(table, at: index) { return found.tokens.count }
    }
    return shape(index).isCapitalized ? 1 : nil
  }

  /// Where "đã ban hành", "ký", "vừa có" begins that ends before `start`.
  func issuingVerb(before start: Int) -> Int? {
    var index = start
    while index > max(0, start - 4), DocumentDetails.issuing.contains(code(index - 1)) {
      index -= 1
    }
    guard index < start, index > 0, code(start - 1) != DocumentWord.ban else { return nil }
    while index > max(0, start - 8), DocumentDetails.beforeIssuing.contains(code(index - 1)) {
      index -= 1
    }
    return index
  }

  private func day(at index: Int) -> (date: CalendarDate, end: Int)? {
    guard index < tokens.count else { return nil }
    if shape(index) == .number { return dotted(index).map { ($0, index + 1) } }
    guard shape(index) == .digits, let day = code(index).number else { return nil }
    if code(index + 1) == DocumentWord.month, let month = code(index + 2).number,
      code(index + 3) == DocumentWord.year, let year = code(index + 4).number,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return (date, index + 5)
    }
    let separator = shape(index + 1)
    guard separator == .slash || separator == .dash || separator == .period,
      shape(index + 3) == .slash || shape(index + 3) == .dash || shape(index + 3) == .period,
      let month = code(index + 2).number, let year = code(index + 4).number, year > 1900,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index + 5)
  }

  /// "22.12.2024" is one token.
  private func dotted(_ index: Int) -> CalendarDate? {
    var parts = [0]
    for byte in table.bytes[Int(tokens[index].start)..<Int(tokens[index].end)] {
      if byte == 0x2E {
        parts.append(0)
      } else if byte &- 0x30 < 10, parts[parts.count - 1] < 10_000 {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    guard parts.count == 3, parts[2] > 1900 else { return nil }
    return CalendarDate(year: parts[2], month: parts[1], day: parts[0])
  }
}
