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
  private func issuingVerb(before start: Int) -> Int? {
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
    // "Nghị quyết số 18 ngày 25-10 của Bộ Chính trị"
    if code(index) == DocumentWord.date, shape(index + 1) == .digits, shape(index + 3) == .digits,
      shape(index + 2) == .slash || shape(index + 2) == .dash
    {
      index += 4
    }
    // "Quy định 1161 năm 2015 của Bộ Xây dựng"
    if code(index) == DocumentWord.year, shape(index + 1) == .digits { index += 2 }
    if code(index) == DocumentDetails.by, let span = body(at: index + 1) {
      // "do Bộ Chính trị ban hành"
      var end = termEnd(span.upperBound)
      while DocumentDetails.beforeIssuing.contains(code(end)) { end += 1 }
      guard code(end) == DocumentWord.sign
        || code(end) == DocumentWord.ban && code(end + 1) == DocumentWord.issue
      else { return nil }
      return (span, end)
    }
    guard code(index) == DocumentWord.of, let span = body(at: index + 1) else { return nil }
    return (span, termEnd(span.upperBound))
  }
  private static let by = TokenCode("do")

  /// Behind "(khóa X)", which is no part of an issuer's name.
  private func termEnd(_ index: Int) -> Int {
    guard shape(index) == .openBracket, code(index + 1) == DocumentWord.term,
      shape(index + 3) == .closeBracket
    else { return index }
    return index + 4
  }

  private static let session = TokenCode("kỳ")
  private static let sessionSecond = TokenCode("họp")
  private static let at = TokenCode("tại")
  private static let special = TokenCode.all("bất thường")

  /// "(khóa XII)", ", kỳ họp thứ 9", "tại kỳ họp bất thường lần thứ 5, Quốc hội khóa XV": what was
  /// read and where it ends. O(1).
  func session(from start: Int) -> (term: String?, session: Int?, end: Int)? {
    var term: String?
    var session: Int?
    var end = start
    for _ in 0..<2 {
      var index = end
      let isBracketed = shape(index) == .openBracket
      if isBracketed || shape(index) == .comma || shape(index) == .dash { index += 1 }
      if code(index) == DocumentDetails.at { index += 1 }
      if code(index) == DocumentWord.term, term == nil, let roman = roman(index + 1) {
        term = roman
        index += 2
      } else if code(index) == DocumentDetails.session,
        code(index + 1) == DocumentDetails.sessionSecond, session == nil
      {
        index += 2
        while DocumentDetails.special.contains(code(index)) { index += 1 }
        if code(index) == DocumentWord.time { index += 1 }
        if code(index) == DocumentWord.ordinal { index += 1 }
        guard let value = code(index).number ?? DocumentWord.ordinals[code(index)]
          ?? DocumentWord.roman[code(index)]
        else { break }
        session = value
        index += 1
      } else {
        break
      }
      if isBracketed {
        guard shape(index) == .closeBracket else { break }
        index += 1
      }
      end = index
    }
    return end > start ? (term, session, end) : nil
  }

  /// "XII", or "12" as "XII".
  func roman(_ index: Int) -> String? {
    if DocumentWord.roman[code(index)] != nil, shape(index).isCapitalized {
      return table.string(index).uppercased()
    }
    guard let value = code(index).number else { return nil }
    return DocumentWord.numerals[value]
  }

  /// The term within the words `span`: "Quốc hội khóa XV".
  func term(in span: Range<Int>) -> String? {
    for index in span where code(index) == DocumentWord.term {
      if let term = roman(index + 1) { return term }
    }
    return nil
  }

  private static let heads = TokenCode.all("bộ sở cục vụ phòng viện")
  private static let deputy = TokenCode.all("phó trưởng thứ nguyên quyền")
  private static let issuing = TokenCode.all("ban hành có ra ký phát gửi")
  private static let beforeIssuing = TokenCode.all("đã vừa cũng mới tiếp tục được")
  private static let pass = TokenCode("thông")
  private static let passSecond = TokenCode("qua")

  /// "Bộ Chính trị đã ban hành Nghị quyết …": the body before the verb of issuing. O(1).
  func issuer(before start: Int) -> Range<Int>? {
    guard let index = issuingVerb(before: start) else { return nil }
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
    guard var best else { return nil }
    // "chi cục Thuế …", whose head is written small
    if DocumentDetails.heads.contains(code(best.lowerBound - 1)) {
      for width in [3, 2, 1] where best.lowerBound >= width {
        guard let head = analysis.phrases.longest(.bodyHeads, at: best.lowerBound - width),
          head.tokens.upperBound >= best.lowerBound
        else { continue }
        best = head.tokens.lowerBound..<best.upperBound
        break
      }
    }
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
      if shape(index).isCapitalized {
        // "của Bộ Chính trị và Kế hoạch số 5"
        if phrases.longest(.documentTypes, at: index) != nil,
          index > start, code(index - 1) == DocumentWord.and || shape(index - 1) == .comma
        {
          break
        }
        if phrases.longest(.documentTypes, at: index) == nil {
          // "Đoàn Chủ tịch"
          let office = code(index - 1) == DocumentDetails.group
            ? phrases.longest(.roles, at: index)?.tokens.count : nil
          index += office ?? 1
          continue
        }
      }
      // "Bộ GD & ĐT"
      if shape(index) == .ampersand, shape(index - 1) == .upper, shape(index + 1) == .upper {
        index += 2
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

  private static let group = TokenCode("đoàn")
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
