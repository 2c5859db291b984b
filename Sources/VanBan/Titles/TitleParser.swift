import VanBanText

/// Reads an office: modifiers, role, body.
struct TitleParser: Sendable {
  let analysis: TextAnalysis
  let bodies: BodyParser

  let tokens: [Token]
  let offices: OfficeTables

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
    offices = analysis.knowledge.offices
    bodies = BodyParser(analysis: analysis)
  }

  /// The office that begins at `start`, or nil. O(1) where none does.
  ///
  /// - Parameter isApposition: whether a person stands before it, so that a name at its end is
  ///   rather the body's: "ông N, Giám đốc Công ty Đèo Cả".
  func title(at start: Int, end: Int, isApposition: Bool = false) -> ParsedTitle? {
    title(at: start, end: end, isApposition: isApposition, mayServeAnother: true)
  }

  private func title(
    at start: Int, end: Int, isApposition: Bool, mayServeAnother: Bool
  ) -> ParsedTitle? {
    guard start < end, tokens[start].shape.isWord, !endsOtherWord(start), !isSought(start)
    else { return nil }
    var index = start
    var former = false
    // "cố" is the beginning of "Cố vấn".
    while index < end, analysis.phrases.longest(.roles, at: index) == nil {
      if let modifier = modifier(at: index, .former) {
        former = true
        index = modifier
      } else if let modifier = modifier(at: index, .outside) {
        index = modifier
      } else {
        break
      }
    }
    let titleStart = index
    if let acting = modifier(at: index, .before), !endsWord(index) { index = acting }
    guard index < end else { return nil }
    let isDeputy = tokens[index].code == Words.deputy
    guard let match = role(at: index, end: end, isDeputy: isDeputy),
      match.tokens.upperBound <= end,
      match.tokens.allSatisfy({ $0 == titleStart || tokens[$0].before <= .line })
    else { return nil }
    let role = offices.roles[match.row]
    var result = ParsedTitle(
      outer: start..<match.tokens.upperBound, tokens: titleStart..<match.tokens.upperBound,
      role: titleStart..<match.tokens.upperBound, body: nil, bodyPrefix: "",
      kind: isDeputy ? .deputy : role.kind, branch: role.branch, level: nil, former: former)
    let roleEnd = suffixes(from: match.tokens.upperBound, end: end)
    result.role = titleStart..<roleEnd
    let place = Place(
      roleEnd: roleEnd, end: end, isApposition: isApposition,
      admitsUnknown: role.branch == nil || role.branch == .enterprise)
    guard join(&result, role: role, baseEnd: match.tokens.upperBound, at: place) else { return nil }
    if role.kind == .staff, result.body == nil, mayServeAnother {
      serve(&result, at: place)
    }
    var last = max(result.role.upperBound, result.body?.upperBound ?? 0)
    // "Đại sứ Nhật Bản tại Việt Nam": the words belong to the office, not to the State's name.
    if role.branch == .foreign, last + 1 < end, tokens[last].code == Words.at,
      let country = analysis.phrases.longest(.countries, at: last + 1),
      country.tokens.upperBound <= end, tokens[last + 1].shape != .lower
    {
      last = country.tokens.upperBound
    }
    result.tokens = titleStart..<last
    result.outer = start..<last
    let standing = OfficeStanding(analysis: analysis).standing(of: result)
    result.level = standing.level
    result.branch = standing.branch
    return result
  }

  /// Where the body of an office is looked for.
  struct Place {
    /// Behind the role and its modifiers.
    let roleEnd: Int
    let end: Int
    let isApposition: Bool
    /// Whether capitals without any noun may name the body: companies', not a State's.
    let admitsUnknown: Bool
  }

  /// The role of the tables at `index`, "Phó" included.
  private func role(at index: Int, end: Int, isDeputy: Bool) -> PhraseMatch? {
    let match = analysis.phrases.longest(.roles, at: index)
    // "Phó Chủ tịch nước" is longer than "Phó Chủ tịch".
    if isDeputy, index + 1 < end, let base = analysis.phrases.longest(.roles, at: index + 1),
      offices.roles[base.row].takesDeputy,
      base.tokens.upperBound > match?.tokens.upperBound ?? 0
    {
      return base
    }
    if let match {
      return match.row == offices.openingRole && isSecondSyllable(index) ? nil : match
    }
    guard isDeputy, index + 1 < end else { return nil }
    guard let row = offices.openingRole, opensBody(index + 1), !isSecondSyllable(index) else {
      return nil
    }
    return PhraseMatch(table: .roles, row: row, tokens: index..<(index + 1))
  }

  func opensBody(_ index: Int) -> Bool {
    tokens[index].before == .space
      && (analysis.phrases.longest(.bodyHeads, at: index) != nil
        || analysis.phrases.longest(.bodies, at: index) != nil)
  }

  /// "người phát ngôn của Tổng thống Nga", "Trợ lý Tổng thống Mỹ": the office of another stands
  /// where a body does.
  private func serve(_ title: inout ParsedTitle, at place: Place) {
    var index = place.roleEnd
    if index < place.end, tokens[index].code == Words.of { index += 1 }
    guard index < place.end, tokens[index].before <= .space,
      let other = self.title(
        at: index, end: place.end, isApposition: false, mayServeAnother: false),
      other.kind == .head,
      // "người phát ngôn của Tổng thống N": the office is N's; "người phát ngôn Tổng thống Nga N"
      // is complete without a name.
      other.outer.upperBound >= place.end || tokens[other.outer.upperBound].before > .space
        || !bodies.names.isNamePart(other.outer.upperBound)
        || place.isApposition || other.body != nil && index == place.roleEnd
    else { return }
    title.body = other.tokens
    title.branch = title.branch ?? other.branch
    title.level = other.level
  }

  private static let wordsBeforeRole = TokenCode.all(
    "nguyên cựu tân phó là chức làm các cho hai ba những vị của với và vụ danh nữ quyền giữ một ông bà kiêm cũ cử vai "
      + "theo do bởi cùng có bầu nhiệm lời như đồng chí tá úy tướng tham")

  /// "tăng trưởng", "ứng phó", "tổ chức vụ": a lower-case "trưởng" or "phó" that ends a word.
  private func isSecondSyllable(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .lower, token.code == Words.deputy || token.code == Words.chief, index > 0,
      token.before == .space, tokens[index - 1].shape.isLetters
    else { return false }
    return tokens[index - 1].shape == .lower
      && !Self.wordsBeforeRole.contains(tokens[index - 1].code)
      || token.code == Words.chief && tokens[index - 1].code == Words.deputy
  }

  private static let board = TokenCode("ban")
  /// "chức vụ Trưởng ban" has no "vụ trưởng"; "ban giám đốc", "ban chủ nhiệm" are bodies.
  private func endsOtherWord(_ start: Int) -> Bool {
    guard start > 0, tokens[start].shape == .lower, tokens[start].before == .space else {
      return false
    }
    return tokens[start].code == Self.affair && tokens[start - 1].code == Self.post
      || tokens[start - 1].code == Self.board
  }

  private static let candidate = TokenCode("viên")
  private static let candidateFirst = TokenCode.all("ứng cử")
  private static let election = TokenCode("cử")
  private static let electionFirst = TokenCode.all("bầu tranh ứng")

  /// "ứng cử viên Tổng thống", "bầu cử Tổng thống": an office that somebody seeks.
  private func isSought(_ start: Int) -> Bool {
    guard start > 1, tokens[start].before == .space else { return false }
    // "dinh Tổng thống Miraflores"
    if Self.residence.contains(tokens[start - 1].code) { return true }
    let last = tokens[start - 1].code
    let first = tokens[start - 2].code
    return last == Self.candidate && Self.candidateFirst.contains(first)
      || last == Self.election && Self.electionFirst.contains(first)
  }

  private static let residence = TokenCode.all("dinh phủ cung")

  private static let affair = TokenCode("vụ")
  private static let post = TokenCode("chức")
  private static let authority = TokenCode.all("chính thẩm uỷ nhân bản cầm nguỵ")

  /// "chính quyền Tổng thống": "quyền" is the end of another word.
  private func endsWord(_ index: Int) -> Bool {
    index > 0 && tokens[index].before == .space && Self.authority.contains(tokens[index - 1].code)
  }

  private func modifier(at index: Int, _ position: OfficeTables.ModifierPosition) -> Int? {
    guard index < tokens.count, let match = analysis.phrases.longest(.roleModifiers, at: index),
      offices.modifiers[match.row] == position
    else { return nil }
    var next = match.tokens.upperBound
    if next < tokens.count, tokens[next].shape == .period, tokens[next].before == .none {
      next += 1
    }
    return next
  }

  private static let inCharge = TokenCode("phụ")

  /// Behind "Thường trực", "phụ trách", "chuyên trách" …; a comma may stand before "phụ trách".
  private func suffixes(from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      if let next = modifier(at: index, .after), next <= end {
        index = next
      } else if tokens[index].shape == .comma, index + 1 < end,
        tokens[index + 1].code == Self.inCharge,
        let next = modifier(at: index + 1, .after),
        bodies.body(at: next, end: end, afterRole: true, behindOffice: true) != nil
      {
        index = next
      } else {
        break
      }
    }
    return index
  }
}
