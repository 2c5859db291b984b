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

  func isSurname(_ index: Int) -> Bool {
    isNamePart(index) && analysis.phrases.longest(.surnames, at: index) != nil
  }

  /// No name is longer; text in capitals throughout stays linear by it.
  private static let longestRun = 24

  /// Behind the run of touching or spaced name parts that begins at `start`; parts may be joined
  /// by a hyphen without spaces ("Jong-un"). At most ``longestRun`` tokens are looked at.
  func endOfRun(from start: Int, end: Int) -> Int {
    let end = min(end, start + NameShapes.longestRun)
    var index = start
    while index < end, isNamePart(index), index == start || tokens[index].before == .space
      || tokens[index].before == .none
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
      if index - start >= 2, analysis.phrases.longest(.bodyStops, at: index) != nil,
        analysis.phrases.longest(.givenNames, at: index) == nil, index + 1 < tokens.count,
        tokens[index + 1].shape.isWord
      {
        break
      }
      if token.shape == .mixedCase, !isApostropheName(index) { break }
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
