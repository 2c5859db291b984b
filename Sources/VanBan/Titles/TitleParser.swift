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
  /// Where the words of the office do not stand side by side ("Giám đốc các Sở Y tế, Nội vụ"): the
  /// pieces it is put together of. Else empty.
  var parts: [Range<Int>] = []

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
  func title(at start: Int, end: Int) -> ParsedTitle? {
    guard start < end, tokens[start].shape.isWord else { return nil }
    var index = start
    var former = false
    while let modifier = modifier(at: index, .former), index < end {
      former = true
      index = modifier
    }
    let titleStart = index
    if let acting = modifier(at: index, .before), !endsWord(index) { index = acting }
    guard index < end else { return nil }
    let isDeputy = tokens[index].code == Words.deputy
    var match = analysis.phrases.longest(.roles, at: index)
    if isDeputy, match == nil, index + 1 < end,
      let base = analysis.phrases.longest(.roles, at: index + 1),
      offices.roles[base.row].takesDeputy
    {
      match = base
    }
    // "chức vụ Trưởng ban": no "vụ trưởng"
    if start > 0, tokens[start].shape == .lower, tokens[start].code == Self.affair,
      tokens[start - 1].code == Self.post
    {
      return nil
    }
    // "ban giám đốc", "ban chủ nhiệm": a body
    if start > 0, tokens[start].shape == .lower, tokens[start - 1].code == Self.board,
      tokens[start].before == .space
    {
      return nil
    }
    guard let match, match.tokens.upperBound <= end,
      match.tokens.allSatisfy({ $0 == titleStart || tokens[$0].before <= .line })
    else { return nil }
    let role = offices.roles[match.row]
    var result = ParsedTitle(
      outer: start..<match.tokens.upperBound, tokens: titleStart..<match.tokens.upperBound,
      role: titleStart..<match.tokens.upperBound, body: nil, bodyPrefix: "",
      kind: isDeputy ? .deputy : role.kind, branch: role.branch, level: nil, former: former)
    let roleEnd = suffixes(from: match.tokens.upperBound, end: end)
    result.role = titleStart..<roleEnd
    guard join(&result, role: role, baseEnd: match.tokens.upperBound, roleEnd: roleEnd, end: end)
    else { return nil }
    var last = max(roleEnd, result.body?.upperBound ?? 0)
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

  private static let board = TokenCode("ban")
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
    _ title: inout ParsedTitle, role: Role, baseEnd: Int, roleEnd: Int, end: Int
  ) -> Bool {
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
    case .required:
      guard let body = bodyAfter(roleEnd, end: end),
        role.requiredBodies.contains(where: { codes in
          tokens[body.tokens].map(\.code).starts(with: codes)
        })
      else { return false }
      take(body)
    case .shared(let count):
      if roleEnd == baseEnd,
        let body = bodies.body(at: baseEnd - count, end: end, afterRole: true),
        body.tokens.upperBound > baseEnd
      {
        // "Trưởng Ban Ban Tổ chức" repeats the noun.
        if let repeated = repeatedBody(at: baseEnd, like: baseEnd - count, end: end) {
          take(repeated)
        } else {
          take(body)
        }
      } else {
        take(bodyAfter(roleEnd, end: end))
      }
    case .dropped(let noun):
      if let body = bodyAfter(roleEnd, end: end), body.isNamed {
        take(body)
      } else if let known = knownBody(behind: role.droppedCodes, at: roleEnd, end: end) {
        title.body = known
        title.bodyPrefix = noun
        title.level = isForeign(known) ? .foreign : .ministry
      } else if let unknown = wordsBeforeName(at: roleEnd, end: end) {
        title.body = unknown
        title.bodyPrefix = noun
        title.level = isForeign(unknown) ? .foreign : .ministry
      } else {
        take(bodyAfter(roleEnd, end: end))
      }
    case .any:
      take(bodyAfter(roleEnd, end: end))
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
        analysis.phrases.longest(.bodyStops, at: index) == nil
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
      return country.tokens.upperBound == range.upperBound && !bodies.isVietnam(country)
        && country.tokens.allSatisfy { tokens[$0].shape != .lower }
    }
  }

  private func bodyAfter(_ index: Int, end: Int) -> Body? {
    guard index < end, tokens[index].before <= .line else { return nil }
    if tokens[index].code == Words.of {
      return bodies.body(at: index + 1, end: end, afterRole: false)
    }
    return bodies.body(at: index, end: end, afterRole: true)
  }

  private func repeatedBody(at index: Int, like first: Int, end: Int) -> Body? {
    guard index < end, tokens[index].code == tokens[first].code else { return nil }
    return bodies.body(at: index, end: end, afterRole: true)
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
