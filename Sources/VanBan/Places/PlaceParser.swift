import VanBanText

/// Reads the names of administrative units: "tỉnh Bình Định", "TP. Hồ Chí Minh", "xã".
struct PlaceParser: Sendable {
  let analysis: TextAnalysis
  let names: NameShapes

  private let tokens: [Token]

  init(analysis: TextAnalysis, names: NameShapes) {
    self.analysis = analysis
    self.names = names
    tokens = analysis.tokens
  }

  /// A unit: its noun and, where there is one, its name.
  struct Unit {
    let level: OfficeTables.UnitLevel
    /// Noun and name.
    let tokens: Range<Int>
    let hasName: Bool
  }

  /// The unit whose noun stands at `index`.
  func unit(at index: Int, end: Int) -> Unit? {
    guard index < end, let noun = analysis.phrases.longest(.unitNouns, at: index) else {
      return nil
    }
    var next = noun.tokens.upperBound
    // "TP." and "Q." are an abbreviation and its period.
    if next < end, tokens[next].shape == .period, tokens[next].before == .none,
      tokens[index].shape.isCapitalized
    {
      next += 1
    }
    guard next <= end else { return nil }
    let level = analysis.knowledge.offices.unitLevels[noun.row]
    let nameEnd = name(of: level, at: next, end: end)
    return Unit(level: level, tokens: index..<nameEnd, hasName: nameEnd > next)
  }

  /// Behind the name of a unit of this level that begins at `start`; `start` where none does.
  private func name(of level: OfficeTables.UnitLevel, at start: Int, end: Int) -> Int {
    guard start < end, tokens[start].before <= .space else { return start }
    let first = tokens[start]
    // Numbered wards and villages.
    if first.shape == .digits, level == .commune || level == .district || level == .village {
      return start + 1
    }
    guard first.shape.isCapitalized else { return start }
    let tables: [KnowledgeTable] =
      switch level {
      case .province: [.provinces]
      case .city: [.provinces, .districts]
      case .district: [.districts]
      case .commune: [.communes, .formerCommunes]
      case .village: []
      }
    if let known = knownPlace(at: start, end: end, in: tables, behindNoun: true) { return known }
    // Provinces, cities and districts are all known; of smaller units there are more than the
    // tables hold.
    guard level == .commune || level == .village else { return start }
    return names.endOfUnknownPlace(at: start, end: end)
  }

  /// Behind the longest capitalised place of these tables at `start`. Without a unit's noun before
  /// it, "Hồ Chí Minh" is the person.
  func knownPlace(
    at start: Int, end: Int, in tables: [KnowledgeTable], behindNoun: Bool = false
  ) -> Int? {
    guard start < end, tokens[start].shape.isCapitalized, tokens[start].before <= .space else {
      return nil
    }
    var best: Int?
    for table in tables {
      guard let match = analysis.phrases.longest(table, at: start),
        match.tokens.upperBound <= end,
        match.tokens.allSatisfy({ tokens[$0].shape != .lower }),
        behindNoun || match.tokens.count < 3 || !names.isSurname(start) || table == .countries
      else { continue }
      best = max(best ?? 0, match.tokens.upperBound)
    }
    return best
  }
}
