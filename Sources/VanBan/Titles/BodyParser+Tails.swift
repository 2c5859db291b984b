import VanBanText

/// What follows the core of a body's name: a place, an owner, a unit.
extension BodyParser {
  func withTails(_ core: Body, end: Int, joinsAnd: Bool) -> Body {
    var body = core
    var hasUnit = false
    while body.tokens.upperBound < end {
      let next = body.tokens.upperBound
      guard tokens[next].before <= .line else { break }
      if let bracketed = behindBracket(at: next, end: end) {
        body.tokens = core.tokens.lowerBound..<bracketed
        break
      }
      if let place = places.knownPlace(
        at: next, end: end, in: [.provinces, .districts, .countries]),
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
      // "Bệnh viện Tâm thần Trung ương I"
      if tokens[next].shape == .upper, tokens[next].before == .space,
        Self.numerals.contains(tokens[next].code),
        next + 1 >= end
          || !tokens[next + 1].shape.isCapitalized
      {
        body.tokens = core.tokens.lowerBound..<(next + 1)
        break
      }
      if isLevelWord(next) {
        body.tokens =
          core.tokens.lowerBound..<(next + 1 + (tokens[next].code == Self.supreme ? 1 : 0))
        continue
      }
      break
    }
    return body
  }

  private static let longestBracket = 14

  /// Behind a bracket that holds the body's owner, or its abbreviation with the place behind it:
  /// "Vụ Kế hoạch (Bộ Giao thông)", "Ban An toàn giao thông (ATGT) TP.HCM".
  func behindBracket(at open: Int, end: Int) -> Int? {
    guard open < end, tokens[open].shape == .openBracket, tokens[open].before == .space,
      open + 2 < end
    else {
      return nil
    }
    let first = open + 1
    var close = first
    while close < min(end, open + Self.longestBracket), tokens[close].shape != .closeBracket {
      guard
        tokens[close].shape.isLetters || tokens[close].shape == .dash
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
  private static let numerals = TokenCode.all("i ii iii iv")
  private static let supreme = TokenCode("tối")
  private static let supremeSecond = TokenCode("cao")

  /// "tối cao".
  private func isLevelWord(_ index: Int) -> Bool {
    tokens[index].code == Self.supreme && index + 1 < tokens.count
      && tokens[index + 1].code == Self.supremeSecond
  }

  /// The more local of two levels.
  private func narrower(_ a: Title.Level?, _ b: Title.Level) -> Title.Level {
    let order: [Title.Level] = [.central, .ministry, .province, .district, .commune, .unit]
    guard let a, let i = order.firstIndex(of: a), let j = order.firstIndex(of: b) else { return b }
    return i > j ? a : b
  }
}
