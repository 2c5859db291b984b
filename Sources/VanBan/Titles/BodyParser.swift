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
  ///   - behindOffice: whether an office stands right before, so that no verb can follow: more words
  ///     go on in a name then, and a noun alone names the body.
  ///   - isApposition: whether the person of the office has been named before it, so that a name
  ///     within the body is the body's own: "ông N, Giám đốc Công ty Đèo Cả".
  ///   - admitsUnknown: admits capitals that no noun introduces: "Chủ tịch Vingroup".
  func body(
    at start: Int, end: Int, afterRole: Bool, behindOffice: Bool = false,
    isApposition: Bool = false, admitsUnknown: Bool = false
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
      if row.level == .unit, row.branch != .party,
        let owner = analysis.phrases.longest(.bodyHeads, at: known.tokens.upperBound),
        let nameEnd = freeName(
          from: owner.tokens.upperBound, end: end, head: offices.bodyHeads[owner.row],
          isApposition: isApposition, behindOffice: behindOffice)
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
        from: head.tokens.upperBound, end: end, head: row, isApposition: isApposition,
        behindOffice: behindOffice)
      let core = Body(
        tokens: start..<(nameEnd ?? head.tokens.upperBound), branch: row.branch,
        level: row.branch == .foreign ? .foreign : row.level, isNamed: true)
      let body = withTails(core, end: end, joinsAnd: tokens[start].code == Words.office)
      if body.tokens.upperBound > head.tokens.upperBound { return body }
      // A head noun alone names nothing, but for the body whose office it is: "Phó Giám đốc Sở".
      if behindOffice {
        let isThis =
          head.tokens.upperBound < end
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
        let unknown = unknownName(at: start, end: end, isApposition: true), unknown > start + 1,
        Syllable.isPossible(analysis.table.wording((start + 1)..<(start + 2)))
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
      tokens[start + 1].shape == .lower,
      offices.officeWords.contains(tokens[start + 1].code)
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
        || analysis.phrases.longest(.people, at: index) != nil
      {
        return index
      }
      if let name = names.vietnameseName(at: index, end: end), name >= run,
        name - index >= (isApposition ? 3 : 2)
      {
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
  func knownBody(at index: Int) -> PhraseMatch? {
    guard let known = analysis.phrases.longest(.bodies, at: index) else { return nil }
    let last = known.tokens.upperBound - 1
    if last > index, tokens[index].shape == .lower, tokens[last].shape.isCapitalized,
      let name = names.vietnameseName(at: last, end: tokens.count), name - last >= 3
    {
      return nil
    }
    return known
  }

  func level(of unit: OfficeTables.UnitLevel) -> Title.Level {
    switch unit {
    case .province, .city: .province
    case .district: .district
    case .commune: .commune
    case .village: .unit
    }
  }

  /// Whether the words at `start` are a person's name that goes on beyond the place that ends at
  /// `end`: "Hà Nam" in "Hà Nam Ninh" is no place.
  func isPersonName(at start: Int, beyond place: Int, end: Int) -> Bool {
    guard let name = names.vietnameseName(at: start, end: end), name > place,
      analysis.phrases.longest(.countries, at: start)?.tokens.upperBound != place
    else { return false }
    // "tỉnh Bình Định Trong quá trình …": a sentence whose full stop is missing.
    if analysis.endOfBody(at: place) != nil { return false }
    // "Công an Yên Bái Thông tin …": the first syllable of the next sentence.
    if let surname = analysis.phrases.longest(.surnames, at: start),
      !offices.isCommonSurname[surname.row], name == place + 1, name < tokens.count,
      tokens[name].shape == .lower
    {
      return false
    }
    // A second name right behind the place proves the place.
    return names.vietnameseName(at: place, end: end) == nil
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
