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

  /// "Q.Liên Chiểu", "P.Hòa Hiệp Bắc": noun and first syllable are one token.
  private func abbreviatedUnit(at index: Int, end: Int) -> Unit? {
    guard tokens[index].shape == .mixedCase || tokens[index].shape == .alphanumeric else {
      return nil
    }
    let bytes = analysis.table.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    guard let period = bytes.firstIndex(of: 0x2E), period - bytes.startIndex <= 2 else {
      return nil
    }
    let level: OfficeTables.UnitLevel
    switch (bytes[bytes.startIndex], period - bytes.startIndex) {
    case (0x51, 1), (0x48, 1): level = .district  // Q., H.
    case (0x50, 1), (0x58, 1): level = .commune  // P., X.
    case (0x54, 2): level = .city  // TP., TX., TT.
    default: return nil
    }
    let run = names.endOfRun(from: index + 1, end: min(end, index + 4))
    var stop = index + 1
    while stop < run, names.vietnameseName(at: stop, end: end) == nil { stop += 1 }
    return Unit(level: level, tokens: index..<stop, hasName: true)
  }

  /// The unit whose noun stands at `index`.
  func unit(at index: Int, end: Int) -> Unit? {
    if index < end, let unit = abbreviatedUnit(at: index, end: end) { return unit }
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
      case .city: [.provinces, .districts, .countries]
      case .district: [.districts]
      case .commune: [.communes, .formerCommunes]
      case .village: []
      }
    if let known = knownPlace(at: start, end: end, in: tables, behindNoun: true) { return known }
    // Provinces and cities are all known; of smaller units there are more than the tables hold,
    // and districts are spelled in several ways ("Krông Ana", "Krông A Na").
    guard level == .commune || level == .village || level == .district && !names.isSurname(start)
    else { return start }
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
