import VanBanText

/// What stands behind a document's number or name: its date, its issuer, what it is about.
struct DocumentDetails {
  let analysis: DocumentSource
  private var tokens: [Token] { analysis.tokens }
  private var table: TokenTable { analysis.table }

  init(analysis: DocumentSource) { self.analysis = analysis }

  private func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  private func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  // MARK: Dates

  /// ", ngày 25/10/2017", "(ngày 18-1-2025)", "ban hành ngày 30 tháng 6 năm 2017".
  func date(from start: Int) -> (date: CalendarDate, end: Int)? {
    var index = start
    if shape(index) == .comma || shape(index) == .openBracket { index += 1 }
    if code(index) == DocumentWord.ban, code(index + 1) == DocumentWord.issue { index += 2 }
    else if code(index) == DocumentWord.sign { index += 1 }
    guard code(index) == DocumentWord.date else { return nil }
    return day(at: index + 1)
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
      if byte == 0x2E { parts.append(0) }
      else if byte &- 0x30 < 10, parts[parts.count - 1] < 10_000 {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
      } else { return nil }
    }
    guard parts.count == 3, parts[2] > 1900 else { return nil }
    return CalendarDate(year: parts[2], month: parts[1], day: parts[0])
  }

  // MARK: Issuers

  /// "của Bộ Chính trị khóa XIII": the words behind "của", where they begin with a body or office.
  func issuer(from start: Int) -> (tokens: Range<Int>, end: Int)? {
    var index = start
    if shape(index) == .comma || shape(index) == .closeBracket { index += 1 }
    // "Quy định 1161 năm 2015 của Bộ Xây dựng"
    if code(index) == DocumentWord.year, shape(index + 1) == .digits { index += 2 }
    guard code(index) == DocumentWord.of, let span = body(at: index + 1) else { return nil }
    return (span, termEnd(span.upperBound))
  }

  /// Behind "(khóa X)", which is no part of an issuer's name.
  private func termEnd(_ index: Int) -> Int {
    guard shape(index) == .openBracket, code(index + 1) == DocumentWord.term,
      shape(index + 3) == .closeBracket
    else { return index }
    return index + 4
  }

  private static let deputy = TokenCode.all("phó trưởng thứ nguyên quyền")
  private static let issuing = TokenCode.all("ban hành có ra ký phát gửi")
  private static let beforeIssuing = TokenCode.all("đã vừa cũng mới tiếp tục")

  /// "Bộ Chính trị đã ban hành Nghị quyết …": the body before the verb of issuing. O(1).
  func issuer(before start: Int) -> Range<Int>? {
    var index = start
    while index > max(0, start - 4), DocumentDetails.issuing.contains(code(index - 1)) {
      index -= 1
    }
    guard index < start, index > 0, code(start - 1) != DocumentWord.ban else { return nil }
    while index > max(0, start - 8), DocumentDetails.beforeIssuing.contains(code(index - 1)) {
      index -= 1
    }
    var best: Range<Int>?
    var from = index - 1
    while from >= 0, from > index - 16, shape(from).isWord || shape(from) == .comma {
      // Offices are held by persons, whose names may follow; bodies alone are clear.
      if shape(from).isCapitalized, analysis.phrases.longest(.roles, at: from) == nil,
        let found = body(at: from), found.upperBound == index
      {
        best = found
      }
      if tokens[from].before >= .line { break }
      from -= 1
    }
    guard let best else { return nil }
    // "Phó TTCP Nguyễn Đức Hạnh có văn bản …": a name that the walk cut in two.
    if DocumentDetails.deputy.contains(code(best.lowerBound - 1)) { return nil }
    // "Chủ tịch UBND thành phố Trần Văn An ký Quyết định …": that is a person.
    for role in max(0, best.lowerBound - 6)..<best.lowerBound {
      if let found = analysis.phrases.longest(.roles, at: role),
        found.tokens.upperBound >= best.lowerBound
      {
        return nil
      }
    }
    return best
  }

  /// The body, or the office with its body, that begins at `start`.
  func body(at start: Int) -> Range<Int>? {
    let phrases = analysis.phrases
    let limit = min(tokens.count, start + 24)
    var index = start
    var hasHead = false
    while index < limit {
      if index > start, tokens[index].before >= .line { break }
      if let found = phrases.longest(.bodies, at: index) {
        guard index > start || shape(index).isCapitalized else { break }
        index = found.tokens.upperBound
        hasHead = true
        continue
      }
      if !hasHead, let found = phrases.longest(.roles, at: index) {
        index = found.tokens.upperBound
        hasHead = true
        continue
      }
      if shape(index).isCapitalized, let found = phrases.longest(.bodyHeads, at: index) {
        index = found.tokens.upperBound
        hasHead = true
        continue
      }
      guard hasHead else { break }
      if code(index) == DocumentWord.term {
        guard DocumentWord.roman[code(index + 1)] != nil || code(index + 1).number != nil else {
          break
        }
        index += 2
        continue
      }
      if shape(index).isCapitalized, phrases.longest(.documentTypes, at: index) == nil {
        index += 1
        continue
      }
      if let unit = phrases.longest(.unitNouns, at: index) {
        index = unit.tokens.upperBound
        if shape(index) == .period, shape(index + 1).isCapitalized { index += 1 }
        continue
      }
      // Small words within a name: "Văn hóa", "và", "nông thôn".
      if let word = phrases.longest(.bodyWords, at: index), reachesCapital(word.tokens.upperBound) {
        index = word.tokens.upperBound
        continue
      }
      if let word = phrases.longest(.bodyWords, at: index), code(index) != DocumentWord.and,
        shape(index - 1).isCapitalized || phrases.longest(.bodyWords, at: index - 1) != nil
      {
        index = word.tokens.upperBound
        continue
      }
      break
    }
    while index > start, !shape(index - 1).isWord || code(index - 1) == DocumentWord.and {
      index -= 1
    }
    return hasHead && index > start ? start..<index : nil
  }

  /// Whether a capital letter comes within three words.
  private func reachesCapital(_ index: Int) -> Bool {
    for offset in 0..<3 where index + offset < tokens.count {
      if shape(index + offset).isCapitalized { return tokens[index + offset].before < .line }
      guard shape(index + offset) == .lower,
        analysis.phrases.longest(.bodyWords, at: index + offset) != nil
      else { return false }
    }
    return false
  }

  // MARK: Subjects

  /// What the document is about: behind "về", or in quotation marks, to the end of the clause.
  func subject(from start: Int, limit: Int) -> Range<Int>? {
    var index = start
    if shape(index) == .comma
      || shape(index) == .closeBracket && code(index + 1) == DocumentWord.about
    {
      index += 1
    }
    guard index < limit else { return nil }
    var quoted = false
    if code(index) == DocumentWord.about {
      index += 1
      if code(index) == DocumentWord.matter { index += 1 }
      if shape(index) == .colon { index += 1 }
    } else if shape(index) != .quote || tokens[index].before == .none {
      return nil
    }
    if shape(index) == .quote, code(index) != DocumentWord.apostrophe {
      quoted = true
      index += 1
    }
    let first = index
    var depth = 0
    var lastComma: Int?
    while index < limit, index < first + 80 {
      let token = tokens[index]
      if quoted {
        if token.shape == .quote { break }
      } else {
        if token.shape == .semicolon || token.shape == .questionMark || token.shape == .ellipsis {
          break
        }
        if token.shape == .period, index + 1 == limit || tokens[index + 1].before != .none { break }
        // The clause goes on, the title does not.
        if DocumentWord.afterSubject.contains(token.code) {
          if let comma = lastComma, comma > first + 1, !goesOn(comma + 1) { index = comma }
          break
        }
        if isPredicate(index), index > first + 1 {
          if let comma = lastComma, comma == index - 1 || comma == index - 2 { index = comma }
          break
        }
        // "Nghị quyết về A và Nghị quyết về B", "… theo Nghị định 5"
        if index > first, DocumentDetails.addition.contains(tokens[index - 1].code),
          shape(index).isCapitalized, beginsDocument(index)
        {
          index -= 1
          break
        }
        if token.shape == .comma {
          lastComma = index
          if beginsClause(index + 1) { break }
        }
        if token.shape == .openBracket { depth += 1 }
        if token.shape == .closeBracket {
          if depth == 0 { break }
          depth -= 1
        }
      }
      index += 1
    }
    while index > first, !shape(index - 1).isWord, shape(index - 1) != .closeBracket,
      shape(index - 1) != .percent
    {
      index -= 1
    }
    return index > first + 1 ? first..<index : nil
  }

  /// "có hiệu lực", and "quy định" where it is the verb of the sentence.
  private func isPredicate(_ index: Int) -> Bool {
    if code(index) == DocumentDetails.has { return DocumentWord.passed.contains(code(index + 1)) }
    return code(index) == DocumentDetails.rule && code(index + 1) == DocumentDetails.ruleSecond
      && shape(index - 1) == .lower && !DocumentDetails.beforeNoun.contains(code(index - 1))
  }
  private static let has = TokenCode("có")
  private static let rule = TokenCode("quy")
  private static let ruleSecond = TokenCode("định")
  private static let beforeNoun = TokenCode.all(
    "theo các những của và về hành một số trong đúng với hiện dựng phạm nội dung trái dụng có được")

  private static let addition = TokenCode.all("và cùng")
  private static let openers = TokenCode.all("xuất qua trong do nhưng nhằm tuy nên vì khi nếu")

  private func beginsDocument(_ index: Int) -> Bool {
    analysis.phrases.longest(.documentTypes, at: index) != nil
      || analysis.phrases.longest(.lawNames, at: index) != nil
  }

  /// Whether what stands behind a comma is one more thing that the document is about: another verb
  /// of what is to be done.
  private func goesOn(_ index: Int) -> Bool {
    shape(index) == .lower && analysis.phrases.longest(.directiveVerbs, at: index) != nil
  }

  /// Whether a new subject begins at `index`: a body or a person's form of address.
  private func beginsClause(_ index: Int) -> Bool {
    if DocumentWord.address.contains(code(index)) { return true }
    if DocumentDetails.openers.contains(code(index)) { return true }
    if shape(index).isCapitalized, beginsDocument(index) { return true }
    return shape(index).isCapitalized && analysis.phrases.longest(.bodies, at: index) != nil
  }
}
