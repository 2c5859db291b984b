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

  let tokens: [Token]
  let offices: OfficeTables

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
    offices = analysis.knowledge.offices
    names = NameShapes(analysis: analysis)
    places = PlaceParser(analysis: analysis, names: names)
  }

  /// The body whose name begins at `start`, or nil.
  ///
  /// - Parameters:
  ///   - afterRole: admits what names a body only behind an office: a country, a unit, an acronym.
  ///   - isApposition: whether the person of the office has been named before it, so that a name
  ///     within the body is the body's own: "ông N, Giám đốc Công ty Đèo Cả".
  ///   - admitsUnknown: admits capitals that no noun introduces: "Chủ tịch Vingroup".
  func body(
    at start: Int, end: Int, afterRole: Bool, isApposition: Bool = false,
    admitsUnknown: Bool = false
  ) -> Body? {
    guard start < end else { return nil }
    let known = knownBody(at: start)
    let head = analysis.phrases.longest(.bodyHeads, at: start)
    // "Trợ lý Cảnh sát trưởng": an office and no body.
    if afterRole, let role = analysis.phrases.longest(.roles, at: start),
      role.tokens.count > max(known?.tokens.count ?? 1, head?.tokens.count ?? 1),
      tokens[role.tokens.upperBound - 1].code == Words.chief
    {
      return nil
    }
    if let known, known.tokens.upperBound <= end,
      known.tokens.count >= (head?.tokens.count ?? 0),
      afterRole || known.tokens.contains(where: { tokens[$0].shape != .lower })
    {
      let row = offices.bodies[known.row]
      var body = Body(tokens: known.tokens, branch: row.branch, level: row.level, isNamed: true)
      // "HĐQT Công ty CP …": a board and the organization it belongs to.
      if row.level == .unit, row.branch != .party, let owner = analysis.phrases.longest(.bodyHeads, at: known.tokens.upperBound),
        let nameEnd = freeName(
          from: owner.tokens.upperBound, end: end, head: offices.bodyHeads[owner.row],
          isApposition: isApposition)
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
      let nameEnd = freeName(
        from: head.tokens.upperBound, end: end, head: row, isApposition: isApposition)
      let core = Body(
        tokens: start..<(nameEnd ?? head.tokens.upperBound), branch: row.branch,
        level: row.branch == .foreign ? .foreign : row.level, isNamed: true)
      let body = withTails(core, end: end, joinsAnd: tokens[start].code == Words.office)
      if body.tokens.upperBound > head.tokens.upperBound { return body }
      // A head noun alone names nothing, but for the body whose office it is: "Phó Giám đốc Sở".
      if afterRole {
        let isThis = head.tokens.upperBound < end
          && Words.demonstratives.contains(tokens[head.tokens.upperBound].code)
        return Body(
          tokens: start..<(head.tokens.upperBound + (isThis ? 1 : 0)), branch: row.branch,
          level: row.level, isNamed: true)
      }
    }
    guard afterRole else { return nil }
    if let country = analysis.phrases.longest(.countries, at: start),
      country.tokens.upperBound <= end, tokens[start].shape != .lower
    {
      // "ông N, Chủ tịch Mỹ Lan Group"
      if isApposition, admitsUnknown, country.tokens.count == 1,
        let unknown = unknownName(at: start, end: end, isApposition: true), unknown > start + 1
      {
        return Body(tokens: start..<unknown, branch: nil, level: nil, isNamed: false)
      }
      let isForeign = !offices.isDomestic[country.row]
      return Body(
        tokens: country.tokens, branch: isForeign ? .foreign : nil,
        level: isForeign ? .foreign : nil, isNamed: false)
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
    if admitsUnknown,
      let unknown = unknownName(at: start, end: end, isApposition: isApposition)
    {
      return Body(tokens: start..<unknown, branch: nil, level: nil, isNamed: false)
    }
    return nil
  }

  /// Words that name a body of which the office holds the noun: "Cục trưởng" + "Hàng không Việt Nam".
  func unlistedName(at start: Int, end: Int, isApposition: Bool) -> Range<Int>? {
    guard start < end, tokens[start].before == .space, tokens[start].shape == .capitalized,
      names.vietnameseName(at: start, end: end) == nil, start + 1 < end,
      tokens[start + 1].shape == .lower, offices.officeWords.contains(tokens[start + 1].code)
        || analysis.wordOfBody(at: start).map({ $0.tokens.count > 1 }) ?? false,
      let name = freeName(
        from: start, end: end, head: (nil, nil, false), isApposition: isApposition),
      name - start >= 2
    else { return nil }
    return start..<name
  }

  private static let longestUnknownName = 6

  /// "Chủ tịch Vingroup Nguyễn Văn A", "ông N, Chủ tịch Mỹ Lan Group": capitals without any noun
  /// before them name a body where a Vietnamese name follows, or the person has been named before.
  private func unknownName(at start: Int, end: Int, isApposition: Bool) -> Int? {
    guard names.isNamePart(start), tokens[start].before == .space, !opensRole(start),
      !isHonorific(start)
    else { return nil }
    var run = names.endOfRun(from: start, end: min(end, start + Self.longestUnknownName))
    // "Phó Chủ tịch Tổng hội …": the first syllable of a Vietnamese word.
    if run < end, tokens[run].shape == .lower, tokens[run].before == .space,
      offices.officeWords.contains(tokens[run].code)
    {
      if run == start + 1 {
        return unlistedName(at: start, end: end, isApposition: isApposition)?.upperBound
      }
      run -= 1
    }
    guard run > start else { return nil }
    // "Cienco 4"
    if run < end, tokens[run].shape == .digits, tokens[run].before == .space { run += 1 }
    if names.isSurname(start), names.vietnameseName(at: start, end: end) != nil { return nil }
    for index in (start + 1)..<max(start + 1, run) {
      if opensRole(index) || analysis.phrases.longest(.bodyHeads, at: index) != nil
        || analysis.phrases.longest(.people, at: index) != nil { return index }
      if let name = names.vietnameseName(at: index, end: end), name >= run, name - index >= 2 {
        return index
      }
    }
    return isApposition || isAddressed(behind: run, end: end) ? run : nil
  }

  /// ", ông" behind "chủ tịch Real Madrid": a comma and a word of address.
  private func isAddressed(behind index: Int, end: Int) -> Bool {
    guard index + 1 < end, tokens[index].shape == .comma, tokens[index + 1].shape == .lower,
      let honorific = analysis.phrases.longest(.honorifics, at: index + 1)
    else { return false }
    return analysis.knowledge.honorificKinds[honorific.row] == .address
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

  /// The longest body of the tables at `index`, but for "tỉnh Đoàn" in "HĐND tỉnh Đoàn Văn A": a
  /// small letter before a capital that opens a person's name.
  private func knownBody(at index: Int) -> PhraseMatch? {
    guard let known = analysis.phrases.longest(.bodies, at: index) else { return nil }
    let last = known.tokens.upperBound - 1
    if last > index, tokens[index].shape == .lower, tokens[last].shape.isCapitalized,
      let name = names.vietnameseName(at: last, end: tokens.count), name - last >= 3
    {
      return nil
    }
    return known
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
      if let bracketed = behindBracket(at: next, end: end) {
        body.tokens = core.tokens.lowerBound..<bracketed
        break
      }
      if let place = places.knownPlace(at: next, end: end, in: [.provinces, .districts, .countries]),
        !isPersonName(at: next, beyond: place, end: end)
      {
        body.tokens = core.tokens.lowerBound..<place
        if let country = analysis.phrases.longest(.countries, at: next),
          country.tokens.upperBound == place, !offices.isDomestic[country.row]
        {
          body.level = .foreign
        }
        continue
      }
      var ownerStart = next
      if tokens[next].code == Words.of || (joinsAnd && tokens[next].code == Words.and) {
        ownerStart += 1
      }
      if let owner = knownBody(at: ownerStart),
        owner.tokens.upperBound <= end,
        tokens[ownerStart].shape != .lower || owner.tokens.count > 1 && core.isNamed,
        owner.tokens.lowerBound >= body.tokens.upperBound
      {
        body.tokens = core.tokens.lowerBound..<owner.tokens.upperBound
        body.level = body.level ?? offices.bodies[owner.row].level
        body.branch = body.branch ?? offices.bodies[owner.row].branch
        continue
      }
      if let end = behindOwner(at: next, of: core, end: end) {
        body.tokens = core.tokens.lowerBound..<end
        continue
      }
      if let end = behindSubject(at: next, of: core, end: end) {
        body.tokens = core.tokens.lowerBound..<end
        continue
      }
      if let unit = places.unit(at: next, end: end), !hasUnit || unit.hasName {
        body.tokens = core.tokens.lowerBound..<unit.tokens.upperBound
        body.level = narrower(body.level, level(of: unit.level))
        hasUnit = true
        continue
      }
      // "Ngân hàng Thế giới tại Việt Nam"
      if tokens[next].code == Words.at, next + 1 < end,
        let country = analysis.phrases.longest(.countries, at: next + 1),
        country.tokens.upperBound <= end, tokens[next + 1].shape != .lower,
        offices.isState[country.row]
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

  private static let longestBracket = 14

  /// Behind a bracket that holds the body's owner, or its abbreviation with the place behind it:
  /// "Vụ Kế hoạch (Bộ Giao thông)", "Ban An toàn giao thông (ATGT) TP.HCM".
  private func behindBracket(at open: Int, end: Int) -> Int? {
    guard tokens[open].shape == .openBracket, tokens[open].before == .space, open + 2 < end else {
      return nil
    }
    let first = open + 1
    var close = first
    while close < min(end, open + Self.longestBracket), tokens[close].shape != .closeBracket {
      guard tokens[close].shape.isLetters || tokens[close].shape == .dash
        || tokens[close].shape == .ampersand || tokens[close].shape == .period
        || tokens[close].shape == .comma
      else { return nil }
      close += 1
    }
    guard close < end, tokens[close].shape == .closeBracket, close > first else { return nil }
    if close == first + 1, tokens[first].shape == .upper {
      guard close + 1 < end, tokens[close + 1].before == .space,
        let unit = places.unit(at: close + 1, end: end)?.tokens.upperBound
          ?? places.knownPlace(at: close + 1, end: end, in: [.provinces])
      else { return nil }
      return unit
    }
    guard tokens[first].shape.isCapitalized,
      let owner = body(at: first, end: close, afterRole: false), owner.tokens.upperBound == close
    else { return nil }
    return close + 1
  }

  private static let owned = TokenCode.all("đoàn ủy bộ trường hội")

  /// Behind a body without a row in the tables that owns one of those that every organization has:
  /// "Đảng ủy Công ty Cao su Đắk Lắk", "Công đoàn Bệnh viện Đa khoa tỉnh".
  private func behindOwner(at index: Int, of core: Body, end: Int) -> Int? {
    guard tokens[index].before == .space, tokens[index].shape.isCapitalized,
      Self.owned.contains(tokens[core.tokens.upperBound - 1].code),
      let head = analysis.phrases.longest(.bodyHeads, at: index), head.tokens.count > 0,
      offices.bodyHeads[head.row].mayHoldName
    else { return nil }
    return freeName(
      from: head.tokens.upperBound, end: end, head: offices.bodyHeads[head.row],
      isApposition: false)
  }

  private static let about = TokenCode("về")
  private static let onSubject = TokenCode.all("đạo hội đồng ban tác")
  private static let longestSubject = 14

  /// Behind "về phòng, chống thiên tai": what a steering committee is for.
  private func behindSubject(at index: Int, of core: Body, end: Int) -> Int? {
    guard tokens[index].code == Self.about, core.isNamed,
      core.tokens.prefix(4).contains(where: { Self.onSubject.contains(tokens[$0].code) })
    else { return nil }
    var position = index + 1
    var behind: Int?
    while position < min(end, index + Self.longestSubject), tokens[position].before == .space {
      let token = tokens[position]
      if token.shape == .comma {
        guard position + 1 < end, tokens[position + 1].shape == .lower,
          offices.officeWords.contains(tokens[position + 1].code)
        else { break }
      } else if let word = analysis.wordOfBody(at: position),
        names.vietnameseName(at: position, end: end) == nil
      {
        position = word.tokens.upperBound
        behind = position
        continue
      } else {
        break
      }
      position += 1
    }
    return behind
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
  func isPersonName(at start: Int, beyond place: Int, end: Int) -> Bool {
    guard let name = names.vietnameseName(at: start, end: end), name > place,
      analysis.phrases.longest(.countries, at: start)?.tokens.upperBound != place
    else { return false }
    // "tỉnh Bình Định Trong quá trình …": a sentence whose full stop is missing.
    if analysis.endOfBody(at: place) != nil { return false }
    // A second name right behind the place proves the place.
    return names.vietnameseName(at: place, end: end) == nil
  }

  /// The more local of two levels.
  private func narrower(_ a: Title.Level?, _ b: Title.Level) -> Title.Level {
    let order: [Title.Level] = [.central, .ministry, .province, .district, .commune, .unit]
    guard let a, let i = order.firstIndex(of: a), let j = order.firstIndex(of: b) else { return b }
    return i > j ? a : b
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
