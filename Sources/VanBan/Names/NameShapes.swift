import VanBanText

/// What the shapes of tokens say about persons' names.
struct NameShapes: Sendable {
  let analysis: TextAnalysis

  private let tokens: [Token]
  static let longestName = 5
  private static let listWord = TokenCode("danh")
  private static let listSecond = TokenCode("sách")

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
  }

  /// Whether the token may be part of a name: a capitalised word, or one in capitals.
  @inline(__always) func isNamePart(_ index: Int) -> Bool {
    let shape = tokens[index].shape
    return shape == .capitalized || shape == .upper || shape == .mixedCase && !isRunTogether(index)
  }

  /// "Chính phủ.Thủ tướng": two sentences without a space between them make one token. An initial
  /// before a period ("A.Méc") is part of a name.
  private func isRunTogether(_ index: Int) -> Bool {
    let token = tokens[index]
    guard let period = analysis.table.bytes[Int(token.start)..<Int(token.end)].firstIndex(of: 0x2E)
    else { return false }
    return period - Int(token.start) > 3
  }

  private static let particles = TokenCode.all(
    "al bin ibn bint ben el de da del della dos di du la le van von der den")
  private static let doubled = TokenCode.all("jean marie hans anne françois")
  private static let longestSuffix = 5

  /// Behind a foreign name of which the run of capitals up to `run` is only the beginning:
  /// "Bashar al-Assad", "Ursula von der Leyen", and with the spaces of tokenized text "Moon Jae - in",
  /// "Jean - Claude Juncker".
  func endOfForeignName(from start: Int, run: Int, end: Int) -> Int {
    var run = run
    while run < min(end, start + NameShapes.longestRun) {
      var next = run
      while next < end, next - run < 2, tokens[next].before == .space,
        NameShapes.particles.contains(tokens[next].code), tokens[next].shape == .lower
      {
        next += 1
      }
      // "George W. Bush", "H.R. McMaster"
      if next == run, next + 1 < end, tokens[next].shape == .period, tokens[next].before == .none,
        isInitial(run - 1), tokens[next + 1].shape == .capitalized,
        analysis.table.byteCount(next + 1) > 3, tokens[next + 1].before == .space,
        !Syllable.isPossible(analysis.table.wording((next + 1)..<(next + 2)))
      {
        run = endOfRun(from: next + 1, end: end)
        continue
      }
      let hasParticle = next > run
      let hasDash = next < end && tokens[next].shape == .dash && tokens[next].before <= .space
      if hasDash { next += 1 }
      guard next < end, tokens[next].before <= .space, hasParticle || hasDash else { return run }
      if isNamePart(next),
        hasParticle || run == start + 1 && NameShapes.doubled.contains(tokens[start].code)
      {
        run = endOfRun(from: next, end: end)
      } else if hasDash, !hasParticle, isForeignSuffix(next, behind: run - 1) {
        run = next + 1
      } else {
        return run
      }
    }
    return run
  }

  /// "W", "H.R"
  private func isInitial(_ index: Int) -> Bool {
    analysis.table.byteCount(index) <= 3 && tokens[index].shape != .lower
  }

  /// "in" in "Jae - in": a short word in plain letters behind a syllable that is none of Vietnamese.
  private func isForeignSuffix(_ index: Int, behind last: Int) -> Bool {
    guard tokens[index].shape == .lower, analysis.table.byteCount(index) <= Self.longestSuffix,
      analysis.table.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].allSatisfy({
        $0 < 0x80
      }),
      analysis.phrases.longest(.roles, at: index) == nil,
      analysis.endOfBody(at: index) == nil
    else { return false }
    return !Syllable.isPossible(analysis.table.wording(last..<(last + 1)))
  }

  func isSurname(_ index: Int) -> Bool {
    isNamePart(index) && analysis.phrases.longest(.surnames, at: index) != nil
  }

  /// No name is longer; text in capitals throughout stays linear by it.
  private static let longestRun = 24

  private static let middleNames = TokenCode.all("văn thị")

  /// Whether a line ends within a name: behind the surname, or behind "Văn" or "Thị".
  private func goesOnBelow(_ index: Int, from start: Int) -> Bool {
    guard tokens[index].before == .line,
      index == start + 1
        || index == start + 2 && NameShapes.middleNames.contains(tokens[start + 1].code),
      analysis.phrases.longest(.surnames, at: start) != nil
    else { return false }
    return analysis.phrases.longest(.givenNames, at: index) != nil
      && analysis.phrases.longest(.surnames, at: index).map { _ in
        NameShapes.middleNames.contains(tokens[index].code) || index == start + 2
      } ?? true
      && analysis.phrases.longest(.roles, at: index) == nil
      && analysis.phrases.longest(.bodyHeads, at: index) == nil
      && analysis.phrases.longest(.honorifics, at: index) == nil
  }

  /// Behind the run of touching or spaced name parts that begins at `start`; parts may be joined
  /// by a hyphen without spaces ("Jong-un"). At most ``longestRun`` tokens are looked at.
  func endOfRun(from start: Int, end: Int) -> Int {
    let end = min(end, start + NameShapes.longestRun)
    var index = start
    while index < end, isNamePart(index),
      index == start || tokens[index].before == .space
        || tokens[index].before == .none || goesOnBelow(index, from: start)
    {
      index += 1
      while index + 1 < end, tokens[index].shape == .dash, tokens[index].before == .none,
        tokens[index + 1].before == .none, tokens[index + 1].shape.isLetters
      {
        index += 2
      }
    }
    return min(index, end)
  }

  /// Behind the name with a Vietnamese surname that begins at `start`, or nil.
  ///
  /// The name ends where the run of capitals does, before a word that opens an office or a body,
  /// or after five syllables.
  func vietnameseName(at start: Int, end: Int) -> Int? {
    guard start < end, isSurname(start) else { return nil }
    if let name = markedName(at: start, end: end) { return name }
    let run = endOfRun(from: start, end: end)
    guard run - start >= 2 else { return nil }
    let capitals = tokens[start].shape == .upper && tokens[start + 1].shape == .upper
    // "DANH SÁCH" at the head of a list
    if capitals, tokens[start].code == Self.listWord, tokens[start + 1].code == Self.listSecond {
      return nil
    }
    var index = start + 1
    while index < run, index - start < NameShapes.longestName {
      let token = tokens[index]
      // "Nguyễn Văn A Phó Chủ tịch": an office begins. A single syllable such as "Hội" may be a
      // given name, so only phrases of two and more words count.
      if index - start >= 2, opensOffice(index) { break }
      // "Nguyễn Văn Hùng UBND": an abbreviation is no given name, unless all is in capitals.
      if token.shape == .upper, !capitals { break }
      // "Nguyễn Dương Ông Nguyễn …", two sentences run together: an honorific before a surname.
      if analysis.phrases.longest(.honorifics, at: index)?.tokens.count == 1, index + 1 < run,
        isSurname(index + 1), Words.address.contains(token.code)
      {
        break
      }
      // "Nguyễn Văn Hùng Trong …": a sentence begins whose full stop is missing.
      if index - start >= 2, let stop = analysis.endOfBody(at: index),
        // "NGUYỄN VĂN AN PHÁT BIỂU": in capitals only a stop of several syllables tells.
        capitals ? stop.tokens.count > 1 : analysis.phrases.longest(.givenNames, at: index) == nil,
        index + 1 < tokens.count, tokens[index + 1].shape.isWord
      {
        break
      }
      if token.shape == .mixedCase, !isApostropheName(index) { break }
      // "Bùi Sỹ Lợi Xác định …": the same where the word is no stop.
      if index - start >= 3, index + 1 == run, index + 1 < tokens.count,
        token.shape == .capitalized, token.before == .space, tokens[index + 1].shape == .lower,
        tokens[index + 1].before == .space,
        analysis.phrases.longest(.givenNames, at: index) == nil,
        analysis.phrases.longest(.surnames, at: index) == nil
      {
        break
      }
      index += 1
    }
    guard index - start >= 2 else { return nil }
    // "Trần Hưng Đạo Hà Nội": a place that follows is not part of the name.
    if index - start > 3 {
      for cut in (start + 2)..<index where isPlace(from: cut, to: index) { return cut }
    }
    return index
  }

  /// "K' Nhiễu", "H' Yim Kđoh": behind a marker whose apostrophe a space follows.
  private func markedName(at start: Int, end: Int) -> Int? {
    guard start + 2 < end, tokens[start + 1].shape == .quote, tokens[start + 1].before == .none,
      tokens[start + 2].before == .space, isNamePart(start + 2),
      analysis.phrases.longest(.surnames, at: start)?.tokens.count == 2
    else { return nil }
    let run = endOfRun(from: start + 2, end: min(end, start + 5))
    for index in (start + 3)..<max(start + 3, run) where opensOffice(index) { return index }
    return run
  }

  /// "H'Nguôm", "K'Nhiễu".
  func isApostropheName(_ index: Int) -> Bool {
    let bytes = analysis.table.bytes
    let token = tokens[index]
    return token.start + 2 < token.end
      && (bytes[Int(token.start) + 1] == 0x27 || bytes[Int(token.start) + 1] == 0xE2)
  }

  private func opensOffice(_ index: Int) -> Bool {
    guard analysis.phrases.hasAny(at: index) else { return false }
    for table in [KnowledgeTable.roles, .bodies] {
      if let match = analysis.phrases.longest(table, at: index), match.tokens.count > 1 {
        return true
      }
    }
    return tokens[index].code == Words.deputy && index + 1 < tokens.count
      && analysis.phrases.longest(.roles, at: index + 1) != nil
  }

  private func isPlace(from start: Int, to end: Int) -> Bool {
    for table in [KnowledgeTable.provinces, .countries] {
      if let match = analysis.phrases.longest(table, at: start), match.tokens.upperBound == end,
        match.tokens.count > 1
      {
        return true
      }
    }
    return false
  }

  /// Behind the name of a place that no table holds: the run of capitals, less a person's name at
  /// its end ("xã Canh Hiển Nguyễn Văn A").
  func endOfUnknownPlace(at start: Int, end: Int) -> Int {
    let run = endOfRun(from: start, end: end)
    guard run - start > 2 else { return run }
    // A surname and two more syllables are a person rather than a place.
    if run - start <= 4, vietnameseName(at: start, end: end) == run { return start }
    // "buôn Chàm A H'Nguôm Byă"
    for index in (start + 1)..<run
    where tokens[index].shape == .mixedCase && isApostropheName(index) {
      return index
    }
    for index in (start + 1)..<(run - 1) {
      let rest = run - index
      if isSurname(index), (2...4).contains(rest), index - start <= 3 { return index }
    }
    return run - start <= 4 ? run : start + 2
  }
}

/// Codes of single words that several grammars use.
enum Words {
  static let deputy = TokenCode("phó")
  static let chief = TokenCode("trưởng")
  static let demonstratives = TokenCode.all("này đó trên nói")
  /// Words behind a body that tell nothing of a person.
  static let continuesBody = TokenCode.all("và tại ở của trên trong bị được từ năm do có cùng")
  static let of = TokenCode("của")
  static let and = TokenCode("và")
  static let plural = TokenCode.all("các những hai ba bốn năm")
  static let isWord = TokenCode("là")
  static let concurrently = TokenCode("kiêm")
  static let at = TokenCode("tại")
  static let term = TokenCode("khóa")
  static let office = TokenCode("văn")
  /// Words of address that are no given names.
  static let address = TokenCode.all("ông bà")
}
