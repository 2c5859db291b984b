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
    guard let body = title.body else { return (level, branch) }
    // "Chủ tịch quận 1", "Chủ tịch Đà Nẵng": the people's committee's.
    if branch == nil, analysis.phrases.longest(.unitNouns, at: body.lowerBound) != nil
      || analysis.phrases.longest(.provinces, at: body.lowerBound) != nil
    {
      branch = .state
    }
    if level == nil {
      switch branch {
      case .enterprise, .school, .religious: level = .unit
      case .party where isCityCommittee(body): level = .province
      default: level = placeLevel(of: body)
      }
    }
    return (level, branch)
  }

  /// "Thành ủy" of what is a province's city; the cities within provinces ended in 2025 and are
  /// told by their names.
  private func isCityCommittee(_ body: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    guard body.count >= 2, tokens[body.lowerBound].code == Self.city,
      tokens[body.lowerBound + 1].code == Self.committee
    else { return false }
    return body.count == 2
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
