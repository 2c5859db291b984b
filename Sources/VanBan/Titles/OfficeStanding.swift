import VanBanText

/// Which level and branch an office belongs to, where its words let one know.
///
/// The body decides where it is known; else the role does: there is one Prime Minister, and only
/// communes and villages have a "trưởng thôn".
struct OfficeStanding {
  let analysis: TextAnalysis

  private static let central = TokenCode.all("tướng nước")
  private static let government = TokenCode("thủ")
  private static let president = TokenCode("nước")
  private static let minister = TokenCode("trưởng")
  private static let ministerFirst = TokenCode.all("bộ thứ")
  private static let city = TokenCode("thành")
  private static let committee = TokenCode("ủy")
  private static let cities = TokenCode.all("phố tp")

  func standing(of title: ParsedTitle) -> (level: Title.Level?, branch: Title.Branch?) {
    var level = title.level
    var branch = title.branch
    let tokens = analysis.tokens
    let role = tokens[title.role]
    if level == nil, branch == .foreign { level = .foreign }
    if level == .foreign {
      // A State's minister is a foreign one.
      return (level, branch == .state || branch == nil ? .foreign : branch)
    }
    if level == nil, title.body == nil, branch == .state {
      if role.contains(where: { $0.code == Self.government })
        && role.contains(where: { Self.central.contains($0.code) })
      {
        level = .central
      } else if let first = role.first, Self.ministerFirst.contains(first.code),
        role.dropFirst().first?.code == Self.minister
      {
        level = .ministry
      }
    }
    if level == nil, let named = levelOfBody(branch) { level = named }
    guard let body = title.body else { return (level, branch) }
    // "Chủ tịch quận 1", "Chủ tịch Đà Nẵng": the people's committee's.
    if branch == nil,
      analysis.phrases.longest(.unitNouns, at: body.lowerBound) != nil
        || analysis.phrases.longest(.provinces, at: body.lowerBound) != nil
    {
      branch = .state
    }
    if level == nil {
      level = placeLevel(of: body)
      if level == nil, branch == .party, isCityCommittee(body) { level = .province }
      if level == nil, isOfTheNation(body) { level = .central }
      if level == nil, let head = analysis.phrases.longest(.bodyHeads, at: body.lowerBound) {
        level = analysis.knowledge.offices.levelsAlone[head.row]
      }
    }
    return (level, branch)
  }

  /// Companies, schools and religious bodies are units whatever place their names hold.
  private func levelOfBody(_ branch: Title.Branch?) -> Title.Level? {
    switch branch {
    case .enterprise, .school, .religious: .unit
    default: nil
    }
  }

  private static let nation = TokenCode.all("nam vn gia ương")
  private static let nationFirst = TokenCode.all("việt quốc trung")
  private static let abbreviation = TokenCode("vn")

  /// "… Việt Nam", "… quốc gia", "… Trung ương" at the end of a body's name.
  private func isOfTheNation(_ body: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    guard body.count >= 2, let last = body.last else { return false }
    return tokens[last].code == Self.abbreviation
      || Self.nation.contains(tokens[last].code) && Self.nationFirst.contains(tokens[last - 1].code)
  }

  /// "Thành ủy" of what is a province's city; the cities within provinces ended in 2025 and are
  /// told by their names.
  private func isCityCommittee(_ body: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    guard body.count >= 2 else { return false }
    return tokens[body.upperBound - 2].code == Self.city
      && tokens[body.upperBound - 1].code == Self.committee
  }

  /// The level of the place that a body's name ends with.
  private func placeLevel(of body: Range<Int>) -> Title.Level? {
    var found: Title.Level?
    for index in body.dropFirst() where analysis.tokens[index].shape.isCapitalized {
      if let match = analysis.phrases.longest(.provinces, at: index),
        match.tokens.upperBound == body.upperBound
      {
        return .province
      }
      if let match = analysis.phrases.longest(.districts, at: index),
        match.tokens.upperBound == body.upperBound
      {
        found = .district
      }
    }
    return found
  }
}
