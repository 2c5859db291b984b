import VanBanText

/// A body's name in the text.
struct Body: Sendable {
  var tokens: Range<Int>
  var branch: Title.Branch?
  var level: Title.Level?
  /// Whether it begins with a name or head noun of the tables; not so for a bare acronym, unit or
  /// country.
  var isNamed: Bool
}

/// Reads the name of a body from its first word on.
///
///     body  = core tail*
///     core  = known name | head noun + free name | acronym | country | unit
///     tail  = unit | place | owner | "của" owner | country | "và" known name
///     owner = body of the tables        ("Ban Tổ chức" + "Tỉnh ủy")
struct BodyParser: Sendable {
  let analysis: TextAnalysis
  let names: NameShapes
  let places: PlaceParser

  private let tokens: [Token]
  private let offices: OfficeTables

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
    offices = analysis.knowledge.offices
    names = NameShapes(analysis: analysis)
    places = PlaceParser(analysis: analysis, names: names)
  }

  /// The body whose name begins at `start`, or nil. `afterRole` admits what names a body only
  /// behind an office: a country, a unit, an acronym.
  func body(at start: Int, end: Int, afterRole: Bool) -> Body? {
    guard start < end else { return nil }
    let known = analysis.phrases.longest(.bodies, at: start)
    let head = analysis.phrases.longest(.bodyHeads, at: start)
    if let known, known.tokens.upperBound <= end,
      known.tokens.count >= (head?.tokens.count ?? 0),
      afterRole || known.tokens.contains(where: { tokens[$0].shape != .lower })
    {
      let row = offices.bodies[known.row]
      var body = Body(tokens: known.tokens, branch: row.branch, level: row.level, isNamed: true)
      // "HĐQT Công ty CP …": a board and the organization it belongs to.
      if row.level == .unit, row.branch != .party, let owner = analysis.phrases.longest(.bodyHeads, at: known.tokens.upperBound),
        let nameEnd = freeName(
          from: owner.tokens.upperBound, end: end, head: offices.bodyHeads[owner.row])
      {
        body.tokens = start..<nameEnd
      } else if row.level == .unit, row.branch == .enterprise,
        let nameEnd = ownName(at: known.tokens.upperBound, end: end)
      {
        body.tokens = start..<nameEnd
      }
      return withTails(body, end: end, joinsAnd: false)
    }
    if let head, head.tokens.upperBound <= end, afterRole || tokens[start].shape != .lower {
      let row = offices.bodyHeads[head.row]
      let nameEnd = freeName(from: head.tokens.upperBound, end: end, head: row)
      let core = Body(
        tokens: start..<(nameEnd ?? head.tokens.upperBound), branch: row.branch,
        level: row.branch == .foreign ? .foreign : row.level, isNamed: true)
      let body = withTails(core, end: end, joinsAnd: tokens[start].code == Words.office)
      // A head noun alone names nothing: "Văn phòng" does only with "Tỉnh ủy" behind it.
      if body.tokens.upperBound > head.tokens.upperBound { return body }
    }
    guard afterRole else { return nil }
    if let country = analysis.phrases.longest(.countries, at: start),
      country.tokens.upperBound <= end, tokens[start].shape != .lower
    {
      return Body(
        tokens: country.tokens, branch: .foreign, level: .foreign, isNamed: false)
    }
    if let unit = places.unit(at: start, end: end) {
      return Body(
        tokens: unit.tokens, branch: nil, level: level(of: unit.level), isNamed: false)
    }
    // "Chủ tịch Đà Nẵng"
    if let place = places.knownPlace(at: start, end: end, in: [.provinces]),
      !isPersonName(at: start, beyond: place, end: end)
    {
      return Body(tokens: start..<place, branch: nil, level: .province, isNamed: false)
    }
    if tokens[start].shape == .upper, analysis.table.byteCount(start) >= 3,
      !names.isSurname(start)
    {
      let body = Body(tokens: start..<(start + 1), branch: nil, level: nil, isNamed: false)
      return withTails(body, end: end, joinsAnd: false)
    }
    return nil
  }

  /// "HĐQT Vietjet": behind the capitals that name a company, unless a person's name begins there.
  private func ownName(at start: Int, end: Int) -> Int? {
    guard start < end, names.isNamePart(start), tokens[start].before == .space,
      !names.isSurname(start), !opensRole(start)
    else { return nil }
    var index = names.endOfRun(from: start, end: min(end, start + 4))
    for position in start..<max(start + 1, index)
    where position > start && names.vietnameseName(at: position, end: end) != nil
      || analysis.phrases.longest(.people, at: position) != nil
    {
      index = position
      break
    }
    return index > start ? index : nil
  }

  private func level(of unit: OfficeTables.UnitLevel) -> Title.Level {
    switch unit {
    case .province, .city: .province
    case .district: .district
    case .commune: .commune
    case .village: .unit
    }
  }

  private func withTails(_ core: Body, end: Int, joinsAnd: Bool) -> Body {
    var body = core
    var hasUnit = false
    while body.tokens.upperBound < end {
      let next = body.tokens.upperBound
      guard tokens[next].before <= .line else { break }
      if let place = places.knownPlace(at: next, end: end, in: [.provinces, .districts, .countries]),
        !isPersonName(at: next, beyond: place, end: end)
      {
        body.tokens = core.tokens.lowerBound..<place
        if let country = analysis.phrases.longest(.countries, at: next),
          country.tokens.upperBound == place, !isVietnam(country)
        {
          body.level = .foreign
        }
        continue
      }
      var ownerStart = next
      if tokens[next].code == Words.of || (joinsAnd && tokens[next].code == Words.and) {
        ownerStart += 1
      }
      if let owner = analysis.phrases.longest(.bodies, at: ownerStart),
        owner.tokens.upperBound <= end,
        tokens[ownerStart].shape != .lower || owner.tokens.count > 1 && core.isNamed,
        owner.tokens.lowerBound >= body.tokens.upperBound
      {
        body.tokens = core.tokens.lowerBound..<owner.tokens.upperBound
        body.level = body.level ?? offices.bodies[owner.row].level
        body.branch = body.branch ?? offices.bodies[owner.row].branch
        continue
      }
      if let unit = places.unit(at: next, end: end), !hasUnit || unit.hasName {
        body.tokens = core.tokens.lowerBound..<unit.tokens.upperBound
        body.level = narrower(body.level, level(of: unit.level))
        hasUnit = true
        continue
      }
      if tokens[next].code == Words.at, next + 1 < end,
        let country = analysis.phrases.longest(.countries, at: next + 1),
        country.tokens.upperBound <= end, tokens[next + 1].shape != .lower
      {
        body.tokens = core.tokens.lowerBound..<country.tokens.upperBound
        continue
      }
      // "Quân khu 4", "Vùng Cảnh sát biển 2"
      if tokens[next].shape == .digits, Self.numbered.contains(tokens[next - 1].code) {
        body.tokens = core.tokens.lowerBound..<(next + 1)
        continue
      }
      if isLevelWord(next) {
        body.tokens = core.tokens.lowerBound..<(next + 1 + (tokens[next].code == Self.supreme ? 1 : 0))
        continue
      }
      break
    }
    return body
  }

  private static let vietnam = TokenCode.all("việt vn")

  /// Whether the country is Viet Nam.
  func isVietnam(_ country: PhraseMatch) -> Bool {
    Self.vietnam.contains(tokens[country.tokens.lowerBound].code)
  }

  /// Last words of bodies that are counted.
  private static let numbered = TokenCode.all("khu đoàn vùng biển đội")
  private static let supreme = TokenCode("tối")
  private static let supremeSecond = TokenCode("cao")

  /// "tối cao".
  private func isLevelWord(_ index: Int) -> Bool {
    tokens[index].code == Self.supreme && index + 1 < tokens.count
      && tokens[index + 1].code == Self.supremeSecond
  }

  /// Whether the words at `start` are a person's name that goes on beyond the place that ends at
  /// `end`: "Hà Nam" in "Hà Nam Ninh" is no place.
  private func isPersonName(at start: Int, beyond place: Int, end: Int) -> Bool {
    guard let name = names.vietnameseName(at: start, end: end), name > place,
      analysis.phrases.longest(.countries, at: start)?.tokens.upperBound != place
    else { return false }
    // "tỉnh Bình Định Trong quá trình …": a sentence whose full stop is missing.
    if analysis.phrases.longest(.bodyStops, at: place) != nil { return false }
    // A second name right behind the place proves the place.
    return names.vietnameseName(at: place, end: end) == nil
  }

  /// The more local of two levels.
  private func narrower(_ a: Title.Level?, _ b: Title.Level) -> Title.Level {
    let order: [Title.Level] = [.central, .ministry, .province, .district, .commune, .unit]
    guard let a, let i = order.firstIndex(of: a), let j = order.firstIndex(of: b) else { return b }
    return i > j ? a : b
  }

  private static let longestFreeName = 16

  /// Behind the words that name a body after its head noun, or nil where none follow.
  ///
  /// Capitalised words, numbers and abbreviations belong to the name; lower-case words do as long
  /// as capitals follow or they are of the kind that bodies are named with. A person's name ends it.
  private func freeName(
    from start: Int, end: Int,
    head: (branch: Title.Branch?, level: Title.Level?, mayHoldName: Bool)
  ) -> Int? {
    var index = start
    var accepted = start
    var sawCapital = false
    let limit = min(end, start + Self.longestFreeName)
    // Where a mark or the end closes the words, lower-case ones behind the last capital belong too.
    func closed(_ index: Int) -> Int? {
      guard sawCapital else {
        // "phòng khai thác hạ tầng": lower case throughout, every word one that bodies are named
        // with.
        var end = index
        while end > start, tokens[end - 1].code == Words.and { end -= 1 }
        return end - start >= 2
          && tokens[start..<end].allSatisfy({ offices.bodyWords.contains($0.code) })
          ? end : nil
      }
      return index - accepted <= 4 && index > accepted && tokens[index - 1].code != Words.and
        ? index : accepted
    }
    while index < limit {
      let token = tokens[index]
      guard token.before <= .space else { break }
      // "Hàng không": a word of several syllables whose second would end the name by itself.
      if let word = analysis.phrases.longest(.bodyWords, at: index), word.tokens.count > 1,
        word.tokens.upperBound <= end
      {
        sawCapital = sawCapital || token.shape.isCapitalized
        index = word.tokens.upperBound
        if sawCapital { accepted = index }
        continue
      }
      switch token.shape {
      case .capitalized, .upper, .mixedCase, .alphanumeric, .digits:
        if let place = places.knownPlace(
          at: index, end: end, in: [.provinces, .districts, .countries]),
          !isPersonName(at: index, beyond: place, end: end)
        {
          sawCapital = true
          index = place
          accepted = place
          // "Hạ viện Hà Lan" is complete: what follows is a person.
          if head.branch == .foreign { return place }
          continue
        }
        if index > start || head.mayHoldName == false,
          let name = names.vietnameseName(at: index, end: end),
          isPerson(name, from: index, head: head, first: index == start)
        {
          return sawCapital ? index : nil
        }
        if opensRole(index) { return sawCapital ? accepted : nil }
        // "Trụ trì chùa Ba Vàng Đại đức Thích …"
        if sawCapital, let honorific = analysis.phrases.longest(.honorifics, at: index),
          honorific.tokens.count > 1,
          analysis.knowledge.honorificKinds[honorific.row] != .profession
        {
          return accepted
        }
        // A body that owns this one is read as a tail.
        if let owner = analysis.phrases.longest(.bodies, at: index), owner.tokens.count > 1
          || token.shape == .upper
        {
          return sawCapital ? index : closed(index)
        }
        if analysis.phrases.longest(.unitNouns, at: index) != nil, token.shape == .capitalized,
          sawCapital
        {
          return accepted
        }
        sawCapital = true
        index += 1
        accepted = index
      case .lower:
        if analysis.phrases.longest(.unitNouns, at: index) != nil, sawCapital,
          index + 1 >= end || tokens[index + 1].shape != .lower
            || !offices.bodyWords.contains(tokens[index + 1].code)
        {
          return accepted
        }
        if isStop(index) { return sawCapital ? accepted : closed(index) }
        if !sawCapital, index > start + 4 { return nil }
        let closes = offices.bodyWords.contains(token.code)
        index += 1
        // "và" never closes a name.
        if closes, sawCapital, token.code != Words.and { accepted = index }
      case .comma:
        // "phòng, chống"; "Vận tải, Thương mại" in companies.
        guard sawCapital, index + 2 < end, tokens[index + 1].before == .space,
          opensRole(index + 1) == false,
          isCounterpair(index) || head.branch == .enterprise && tokens[index + 1].shape == .capitalized
            && tokens[index + 2].shape == .lower
        else { return closed(index) }
        index += 1
      case .dash:
        guard sawCapital, index + 1 < end,
          tokens[index + 1].shape.isCapitalized || tokens[index + 1].shape == .lower
            && offices.bodyWords.contains(tokens[index + 1].code)
            && index > 0 && offices.bodyWords.contains(tokens[index - 1].code),
          !opensRole(index + 1), names.vietnameseName(at: index + 1, end: end) == nil,
          !isHonorific(index + 1) || offices.bodyWords.contains(tokens[index + 1].code)
        else { return closed(index) }
        index += 1
      case .ampersand:
        index += 1
      default:
        return closed(index)
      }
    }
    return closed(index)
  }

  private static let guardAgainst = TokenCode("phòng")
  private static let fight = TokenCode("chống")

  private func isCounterpair(_ comma: Int) -> Bool {
    comma > 0 && tokens[comma - 1].code == Self.guardAgainst
      && tokens[comma + 1].code == Self.fight
  }

  /// Whether the name at `index` is a person rather than part of the body's own name. Schools and
  /// companies may bear a person's name right behind their head noun.
  private func isPerson(
    _ nameEnd: Int, from index: Int,
    head: (branch: Title.Branch?, level: Title.Level?, mayHoldName: Bool), first: Bool
  ) -> Bool {
    let run = names.endOfRun(from: index, end: tokens.count)
    guard run <= nameEnd + 1 else { return false }
    if let place = places.knownPlace(
      at: index, end: tokens.count, in: [.provinces, .districts, .countries]), place == nameEnd
    {
      return false
    }
    if head.mayHoldName, first { return false }
    return true
  }

  private func isStop(_ index: Int) -> Bool {
    guard analysis.phrases.hasAny(at: index) else { return false }
    if let stop = analysis.phrases.longest(.bodyStops, at: index) {
      // A word of several syllables that bodies are named with is stronger: "phát triển".
      return stop.tokens.count > 1 || !offices.bodyWords.contains(tokens[index].code)
    }
    return false
  }

  /// Whether an office begins at `index`.
  func opensRole(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].code == Words.deputy {
      return index + 1 < tokens.count && analysis.phrases.longest(.roles, at: index + 1) != nil
    }
    guard tokens[index].shape.isCapitalized, let role = analysis.phrases.longest(.roles, at: index)
    else { return false }
    return role.tokens.count > 1
  }

  func isHonorific(_ index: Int) -> Bool {
    analysis.phrases.longest(.honorifics, at: index) != nil
  }
}
