import VanBanText

/// Laws by their names: those of the table, those that it does not know, and laws that amend
/// others.
extension NamedDocumentGrammar {
  /// "Luật Đất đai năm 2024", "Bộ luật Hình sự 2015", "Hiến pháp".
  func law(at start: Int, hasPinpoint: Bool) -> Found? {
    guard let match = analysis.phrases.longest(.lawNames, at: start) else { return nil }
    let end = match.tokens.upperBound
    // "Hiến pháp Mỹ", "Bộ luật Hình sự Nga" are others than ours.
    if let foreign = foreignLaw(match.tokens) { return foreign }
    let found = complete(
      Found(
        identity: .law(row: match.row, year: nil, number: nil), tokens: match.tokens, end: end,
        rule: "law-name")
    ) { .law(row: match.row, year: $0, number: nil) }
    let isDated = found.tokens.upperBound > end
    return isWritten(match.tokens) || isDated || hasPinpoint ? found : nil
  }

  private func foreignLaw(_ name: Range<Int>) -> Found? {
    let end = name.upperBound
    guard name.count > 1, joins(end), shape(end).isCapitalized, isWritten(name),
      shape(name.lowerBound).isCapitalized || shape(name.lowerBound + 1).isCapitalized,
      let country = analysis.phrases.longest(.countries, at: end),
      code(end) != NamedDocumentGrammar.viet
    else { return nil }
    let span = name.lowerBound..<country.tokens.upperBound
    return Found(
      identity: .name(analysis.table.wording(span)), tokens: span, end: span.upperBound,
      rule: "foreign-law")
  }
  private static let viet = TokenCode("Việt")

  /// A known law in a form that no table has: "Luật TTHC", "Luật Bảo vệ và chăm sóc giáo dục trẻ em".
  func otherForm(at start: Int) -> Found? {
    guard code(start) == DocumentWord.law,
      !NamedDocumentGrammar.beforeName.contains(code(start - 1)), joins(start + 1)
    else { return nil }
    let known: (row: Int, end: Int)?
    if shape(start + 1) == .upper {
      known = laws.row(initials: code(start + 1)).map { ($0, start + 2) }
    } else {
      known = laws.law(in: tokens, at: start)
    }
    guard let (row, end) = known, isWritten(start..<end) else { return nil }
    let span = start..<end
    return complete(
      Found(
        identity: .law(row: row, year: nil, number: nil), tokens: span, end: end,
        rule: "law-form")
    ) { .law(row: row, year: $0, number: nil) }
  }

  /// Reads the year and "(sửa đổi)" behind a law's name.
  private func complete(
    _ found: Found, identity: (Int) -> DocumentCitation.Identity
  ) -> Found {
    var found = found
    let start = found.tokens.lowerBound
    var after = found.tokens.upperBound
    if let year = year(at: after) {
      after = yearEnd(after)
      found.identity = identity(year)
      found.tokens = start..<after
      found.end = after
      return found
    }
    var isAmendment = false
    if shape(after) == .openBracket, code(after + 1) == DocumentWord.amend {
      isAmendment = true
      var index = after
      while index < min(tokens.count, after + 10), shape(index) != .closeBracket { index += 1 }
      if shape(index) == .closeBracket { after = index + 1 }
    } else if code(after) == DocumentWord.amend, code(after + 1) == DocumentWord.change {
      isAmendment = true
      after += 2
    }
    guard isAmendment else { return found }
    if let year = year(at: after) {
      found.identity = identity(year)
      found.end = yearEnd(after)
      found.tokens = start..<found.end
    } else {
      found.isAmendment = true
      found.end = after
    }
    return found
  }

  /// A name is a name by its capitals; "luật đất đai" speaks of a field of law.
  func isWritten(_ span: Range<Int>) -> Bool {
    let head = span.lowerBound
    if span.count == 1 { return shape(head) == .upper }
    // "Hiến pháp", "Điều lệ Đảng" and the treaties begin with their capital.
    let isLaw = code(head) == DocumentWord.law
      || code(head) == DocumentWord.code && code(head + 1) == DocumentWord.law
    guard isLaw else { return shape(head).isCapitalized }
    return span.contains { shape($0).isCapitalized }
  }

  /// "năm 2024" or "2024" at `index`.
  func year(at index: Int) -> Int? {
    let at = code(index) == DocumentWord.year ? index + 1 : index
    guard joins(index), shape(at) == .digits, let value = code(at).number,
      (1945...2100).contains(value), shape(at + 1) != .slash
    else { return nil }
    return value
  }
  func yearEnd(_ index: Int) -> Int {
    code(index) == DocumentWord.year ? index + 2 : index + 1
  }

  // MARK: Laws that no table knows

  /// Words of law names that also go on behind one.
  private static let notInName = TokenCode.all(
    "của các quy quyết theo về và có được sẽ đã là tại này trên do cho khi trong thực hiện")
  /// What the word may begin besides: "luật sư", "luật gia", "Luật trình Quốc hội".
  private static let notFirst = TokenCode.all("gia sư trình giao trường ban")
  private static let beforeName = TokenCode.all(
    "kỷ pháp giám công học đại khoa ngành trường đạo tờ báo hàng tiến viện")

  /// "Luật Quản lý tài sản công", "luật Thuế tài sản": a name made of words that names of laws
  /// consist of, written with a capital.
  func unknownLaw(at start: Int) -> Found? {
    guard code(start) == DocumentWord.law, !NamedDocumentGrammar.beforeName.contains(code(start - 1))
    else { return nil }
    let first = start + 1
    guard joins(first), shape(first).isLetters, shape(first) != .upper,
      !NamedDocumentGrammar.notInName.contains(code(first)),
      lawVocabulary.contains(code(first)),
      shape(first).isCapitalized || !NamedDocumentGrammar.notFirst.contains(code(first))
    else { return nil }
    // A capital at the beginning of a sentence names nothing.
    guard shape(first).isCapitalized
      || shape(start).isCapitalized && start > 0 && tokens[start].before <= .line
        && shape(start - 1).isLetters
    else { return nil }
    if shape(first).isCapitalized {
      let phrases = analysis.phrases
      for table in [KnowledgeTable.roles, .countries, .provinces, .bodies]
      where phrases.longest(table, at: first) != nil { return nil }
    }
    var end = first + 1
    var index = end
    let limit = min(tokens.count, first + 14)
    while index < limit, joins(index) {
      let isName = shape(index) == .lower || shape(index).isCapitalized
      if isName, lawVocabulary.contains(code(index)),
        !NamedDocumentGrammar.notInName.contains(code(index))
      {
        index += 1
        end = index
      } else if code(index) == DocumentWord.and || shape(index) == .comma,
        shape(index + 1) == .lower || code(index) == DocumentWord.and,
        code(index + 1) != DocumentWord.law, code(index + 1) != DocumentWord.code,
        pair(at: index + 1)
      {
        // "cán bộ, công chức", "vừa và nhỏ"
        index += 1
      } else {
        break
      }
    }
    // Without its capital only a long name is one: "Luật cán bộ, công chức, viên chức".
    guard end > first + 1, shape(first).isCapitalized || end > first + 3
      && !(first..<end).contains(where: { shape($0).isCapitalized })
    else { return nil }
    // "luật Hồi giáo", "công ty luật Hòa Lợi": with a small letter two words are too few.
    if shape(start) == .lower, end <= first + 2 { return nil }
    let span = start..<end
    return complete(
      Found(
        identity: .name(analysis.table.wording(span)), tokens: span, end: end,
        rule: "unknown-law")
    ) { .name("\(analysis.table.wording(span)) \($0)") }
  }

  /// Whether two words of law names stand at `index`, or one that ends the clause.
  private func pair(at index: Int) -> Bool {
    guard joins(index), lawVocabulary.contains(code(index)),
      !NamedDocumentGrammar.notInName.contains(code(index))
    else { return false }
    guard index + 1 < tokens.count, tokens[index + 1].before <= .line else { return true }
    return !shape(index + 1).isWord
      || lawVocabulary.contains(code(index + 1))
        && !NamedDocumentGrammar.notInName.contains(code(index + 1)) && isShort(from: index)
  }

  /// Whether no more than four words of law names follow: a longer run is a clause of its own.
  private func isShort(from index: Int) -> Bool {
    var end = index
    while end < tokens.count, end <= index + 4, joins(end), lawVocabulary.contains(code(end)),
      code(end) != DocumentWord.and, !NamedDocumentGrammar.notInName.contains(code(end))
    {
      end += 1
    }
    return end <= index + 4
  }

  // MARK: Laws that amend

  private static let amending = TokenCode.all(
    "sửa đổi bổ sung , và một số điều khoản nội dung quy định các luật của liên quan đến")

  /// "Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở".
  func amendingLaw(at start: Int) -> Found? {
    let head = code(start) == DocumentWord.code ? start + 1 : start
    guard code(head) == DocumentWord.law || code(head) == DocumentWord.ordinanceWord,
      code(head + 1) == DocumentWord.amend, code(head + 2) == DocumentWord.change
    else { return nil }
    var index = head + 3
    let limit = min(tokens.count, start + 24)
    var first: Found?
    while index < limit, joins(index) {
      first = amended(at: index)
      if first != nil { break }
      guard NamedDocumentGrammar.amending.contains(code(index)) || shape(index) == .digits else {
        return nil
      }
      index += 1
    }
    guard let first else { return nil }
    guard isWritten(first.tokens) || shape(start).isCapitalized else { return nil }
    var inner = [first]
    var end = first.tokens.upperBound
    // More laws that the same act amends.
    while end < tokens.count, inner.count < 30 {
      var next = end
      if shape(next) == .comma || shape(next) == .semicolon { next += 1 }
      if code(next) == DocumentWord.and { next += 1 }
      guard next > end, joins(next), let more = amended(at: next), isWritten(more.tokens)
      else { break }
      end = more.tokens.upperBound
      inner.append(more)
    }
    return Found(
      identity: .name(analysis.table.wording(start..<end)), tokens: start..<end, end: end,
      amended: inner, rule: "amending-law")
  }

  /// A law at `index` that another one amends.
  private func amended(at index: Int) -> Found? {
    guard code(index) == DocumentWord.law || code(index) == DocumentWord.code
      || code(index) == DocumentWord.ordinanceWord || shape(index) == .upper
    else { return nil }
    guard let match = analysis.phrases.longest(.lawNames, at: index) else {
      return code(index + 1) == DocumentWord.amend ? nil : unknownLaw(at: index)
    }
    guard shape(index).isLetters else { return nil }
    var span = match.tokens
    let year = year(at: span.upperBound)
    if year != nil { span = span.lowerBound..<yearEnd(span.upperBound) }
    return Found(
      identity: .law(row: match.row, year: year, number: nil), tokens: span, end: span.upperBound,
      rule: "amended-law")
  }
}
