import VanBanText

/// An office as it stands in the text, not yet tied to a person.
struct ParsedTitle: Sendable {
  /// With "nguyên" before it.
  var outer: Range<Int>
  /// The office: role and body, without "nguyên" and without term words.
  var tokens: Range<Int>
  /// The role without its body.
  var role: Range<Int>
  /// The body, or nil.
  var body: Range<Int>?
  /// Words to put before the body's own, where the text leaves them out: "Bộ".
  var bodyPrefix: String
  var kind: Role.Kind
  var branch: Title.Branch?
  var level: Title.Level?
  var former: Bool
  /// The days since when and until when it is held, where the words behind it say.
  var since: DateMention?
  var until: DateMention?
  /// Where the words of the office do not stand side by side ("Giám đốc các Sở Y tế, Nội vụ"): the
  /// pieces it is put together of. Else empty.
  var parts: [Range<Int>] = []

  /// Makes it an office of the State that stands apart from it: "Tổng thống N của Nga".
  mutating func join(_ country: Range<Int>) {
    body = country
    parts = [tokens, country]
    level = .foreign
    branch = .foreign
  }

  /// Takes the days of another mention of the same office where this one has none.
  mutating func addPeriod(of other: ParsedTitle) {
    since = since ?? other.since
    until = until ?? other.until
  }

  /// The tokens that make the office's wording.
  func words(of tokens: [Token]) -> [Token] {
    parts.isEmpty ? Array(tokens[self.tokens]) : parts.flatMap { tokens[$0] }
  }

  /// The office as written.
  func wording(in table: TokenTable) -> String {
    parts.isEmpty
      ? table.wording(tokens) : parts.map { table.wording($0) }.joined(separator: " ")
  }
}

/// Reads an office: modifiers, role, body.
struct TitleParser: Sendable {
  let analysis: TextAnalysis
  let bodies: BodyParser

  private let tokens: [Token]
  private let offices: OfficeTables

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
  private struct Place {
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

  private func opensBody(_ index: Int) -> Bool {
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
    return tokens[index - 1].shape == .lower && !Self.wordsBeforeRole.contains(tokens[index - 1].code)
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
    if next < tokens.count, tokens[next].shape == .period, tokens[next].before == .none { next += 1 }
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
        bodies.body(at: next, end: end, afterRole: true) != nil
      {
        index = next
      } else {
        break
      }
    }
    return index
  }

  /// Finds the body and says whether the words are an office at all.
  private func join(
    _ title: inout ParsedTitle, role: Role, baseEnd: Int, at place: Place
  ) -> Bool {
    let roleEnd = place.roleEnd
    let end = place.end
    func take(_ body: Body?) {
      guard let body else { return }
      title.body = body.tokens
      title.branch = title.branch ?? body.branch
      title.level = body.level
    }
    switch role.joint {
    case .none:
      title.level = role.branch == .foreign ? .foreign : .central
      if let country = analysis.phrases.longest(.countries, at: roleEnd),
        country.tokens.upperBound <= end, tokens[roleEnd].shape != .lower
      {
        title.body = country.tokens
        title.level = .foreign
      } else if roleEnd < end, let known = analysis.phrases.longest(.bodies, at: roleEnd),
        analysis.knowledge.cell(.bodies, row: known.row, "name").hasPrefix("Cộng hòa")
      {
        title.body = known.tokens
      }
    case .within:
      title.body = title.role.lowerBound..<(title.role.upperBound - 1)
      take(
        bodies.body(at: title.role.lowerBound, end: title.role.upperBound - 1, afterRole: true))
    case .opens:
      guard roleEnd == baseEnd, opensBody(roleEnd), roleEnd < end,
        let head = analysis.phrases.longest(.bodyHeads, at: roleEnd)
          ?? analysis.phrases.longest(.bodies, at: roleEnd), head.tokens.upperBound <= end
      else { return false }
      title.role = title.role.lowerBound..<head.tokens.upperBound
      take(bodies.body(at: roleEnd, end: end, afterRole: true, isApposition: place.isApposition))
    case .required:
      guard let body = bodyAfter(place),
        role.requiredBodies.contains(where: { codes in
          tokens[body.tokens].map(\.code).starts(with: codes)
        })
      else { return false }
      take(body)
    case .shared(let count):
      if roleEnd == baseEnd,
        let body = bodies.body(
          at: baseEnd - count, end: end, afterRole: true, isApposition: place.isApposition),
        body.tokens.upperBound > baseEnd
      {
        // "Trưởng Ban Ban Tổ chức" repeats the noun.
        if let repeated = repeatedBody(at: baseEnd, like: baseEnd - count, place) {
          take(repeated)
        } else {
          take(body)
        }
      } else {
        take(bodyAfter(place))
      }
    case .dropped(let noun):
      if let body = bodyAfter(place), body.isNamed {
        take(body)
      } else if let known = knownBody(behind: role.droppedCodes, at: roleEnd, end: end) {
        title.body = known
        title.bodyPrefix = noun
        title.level = isForeign(known) ? .foreign : .ministry
      } else if let unknown = bodies.unlistedName(
        at: roleEnd, end: end, isApposition: place.isApposition)
        ?? wordsBeforeName(at: roleEnd, end: end)
      {
        title.body = unknown
        title.bodyPrefix = noun
        title.level = isForeign(unknown) ? .foreign : .ministry
      } else {
        take(bodyAfter(place))
        // "Cục trưởng" alone: of a Cục.
        if title.body == nil, let noun = role.droppedLevel { title.level = noun }
      }
    case .any:
      take(bodyAfter(place))
    }
    return true
  }

  /// "Bộ trưởng Văn hóa Nguyễn Văn A": up to eight words between the office and a name; "Bộ trưởng
  /// Thương mại)": up to four before a mark.
  private func wordsBeforeName(at start: Int, end: Int) -> Range<Int>? {
    guard start < end, tokens[start].shape.isCapitalized,
      bodies.names.vietnameseName(at: start, end: end) == nil
    else { return nil }
    for index in (start + 1)..<max(start + 1, min(start + 9, end)) {
      if tokens[index].shape == .closeBracket || tokens[index].shape == .comma, index - start <= 4,
        index - start > 1
      {
        return start..<index
      }
      guard tokens[index].shape.isLetters, tokens[index].before == .space,
        analysis.endOfBody(at: index) == nil
      else { return nil }
      if let country = bodies.places.knownPlace(at: index, end: end, in: [.countries]) {
        return start..<country
      }
      if bodies.names.vietnameseName(at: index, end: end) != nil { return start..<index }
    }
    return nil
  }

  /// Whether a foreign country ends the words.
  private func isForeign(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard let country = analysis.phrases.longest(.countries, at: index) else { return false }
      return country.tokens.upperBound == range.upperBound && !offices.isDomestic[country.row]
        && country.tokens.allSatisfy { tokens[$0].shape != .lower }
    }
  }

  private func bodyAfter(_ place: Place) -> Body? {
    let index = place.roleEnd
    guard index < place.end, tokens[index].before <= .line else { return nil }
    if tokens[index].code == Words.of {
      return bodies.body(
        at: index + 1, end: place.end, afterRole: false, isApposition: place.isApposition)
    }
    return bodies.body(
      at: index, end: place.end, afterRole: true, isApposition: place.isApposition,
      admitsUnknown: place.admitsUnknown)
  }

  private func repeatedBody(at index: Int, like first: Int, _ place: Place) -> Body? {
    guard index < place.end, tokens[index].code == tokens[first].code else { return nil }
    return bodies.body(
      at: index, end: place.end, afterRole: true, isApposition: place.isApposition)
  }

  /// The words at `index` that together with the dropped noun name a known body, with the country
  /// or unit behind them.
  private func knownBody(behind noun: [TokenCode], at index: Int, end: Int) -> Range<Int>? {
    let phrases = analysis.knowledge.phrases
    var node = PhraseTable.root
    for code in noun { node = phrases.step(node, code) == 0 ? .max : phrases.step(node, code) }
    guard node != .max, index < end else { return nil }
    var best: Int?
    var position = index
    while position < end {
      node = phrases.step(node, tokens[position].code)
      if node == 0 { break }
      position += 1
      let value = phrases.value(node)
      let isBody = analysis.knowledge.withRowsOfPhrases { rows in
        rows[value].contains { KnowledgeTable(entry: $0) == .bodies }
      }
      if isBody { best = position }
    }
    guard var found = best else { return nil }
    if let country = analysis.phrases.longest(.countries, at: found),
      country.tokens.upperBound <= end, tokens[found].shape != .lower
    {
      found = country.tokens.upperBound
    }
    return index..<found
  }
}
