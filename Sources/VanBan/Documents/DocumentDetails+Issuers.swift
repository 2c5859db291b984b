import VanBanText

/// Who issued a document: behind its number or name, or before the verb of issuing.
extension DocumentDetails {
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
      guard
        code(end) == DocumentWord.sign
          || code(end) == DocumentWord.ban && code(end + 1) == DocumentWord.issue
      else { return nil }
      return (span, end)
    }
    guard code(index) == DocumentWord.of, let span = body(at: index + 1) else { return nil }
    return (span, termEnd(span.upperBound))
  }
  private static let by = TokenCode("do")
  private static let group = TokenCode("đoàn")

  /// Behind "(khóa X)", which is no part of an issuer's name.
  private func termEnd(_ index: Int) -> Int {
    guard shape(index) == .openBracket, code(index + 1) == DocumentWord.term,
      shape(index + 3) == .closeBracket
    else { return index }
    return index + 4
  }

  private static let heads = TokenCode.all("bộ sở cục vụ phòng viện")
  private static let deputy = TokenCode.all("phó trưởng thứ nguyên quyền")
  static let issuing = TokenCode.all("ban hành có ra ký phát gửi")
  static let beforeIssuing = TokenCode.all("đã vừa cũng mới tiếp tục được")
  static let pass = TokenCode("thông")
  static let passSecond = TokenCode("qua")

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
          let office =
            code(index - 1) == DocumentDetails.group
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
}
