import VanBanText

/// How an office joins with the body behind it.
extension TitleParser {
  /// Finds the body and says whether the words are an office at all.
  func join(
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
        bodies.body(
          at: title.role.lowerBound, end: title.role.upperBound - 1, afterRole: true,
          behindOffice: true))
    case .opens:
      guard roleEnd == baseEnd, opensBody(roleEnd), roleEnd < end,
        let head = analysis.phrases.longest(.bodyHeads, at: roleEnd)
          ?? analysis.phrases.longest(.bodies, at: roleEnd), head.tokens.upperBound <= end
      else { return false }
      title.role = title.role.lowerBound..<head.tokens.upperBound
      take(
        bodies.body(
          at: roleEnd, end: end, afterRole: true, behindOffice: true,
          isApposition: place.isApposition))
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
          at: baseEnd - count, end: end, afterRole: true, behindOffice: true,
          isApposition: place.isApposition),
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
        title.body =
          known
          .lowerBound..<(bodies.behindBracket(at: known.upperBound, end: end) ?? known.upperBound)
        title.bodyPrefix = noun
        title.level = isForeign(known) ? .foreign : .ministry
      } else if let unknown = bodies.unlistedName(
        at: roleEnd, end: end, isApposition: place.isApposition)
        ?? wordsBeforeName(at: roleEnd, end: end)
      {
        title.body =
          unknown
          .lowerBound..<(bodies.behindBracket(at: unknown.upperBound, end: end)
          ?? unknown.upperBound)
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
        at: index + 1, end: place.end, afterRole: false, behindOffice: true,
        isApposition: place.isApposition)
    }
    return bodies.body(
      at: index, end: place.end, afterRole: true, behindOffice: true,
      isApposition: place.isApposition,
      admitsUnknown: place.admitsUnknown)
  }

  private func repeatedBody(at index: Int, like first: Int, _ place: Place) -> Body? {
    guard index < place.end, tokens[index].code == tokens[first].code else { return nil }
    return bodies.body(
      at: index, end: place.end, afterRole: true, behindOffice: true,
      isApposition: place.isApposition)
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
