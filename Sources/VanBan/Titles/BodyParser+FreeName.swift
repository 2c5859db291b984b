import VanBanText

/// What names a body behind its head noun.
extension BodyParser {
  private static let longestFreeName = 16

  /// Behind the words that name a body after its head noun, or nil where none follow.
  ///
  /// Capitalised words, numbers and abbreviations belong to the name; lower-case words do as long
  /// as capitals follow or they are of the kind that bodies are named with. A person's name ends it.
  func freeName(
    from start: Int, end: Int,
    head: (branch: Title.Branch?, level: Title.Level?, mayHoldName: Bool), isApposition: Bool,
    behindOffice: Bool = true
  ) -> Int? {
    let words = behindOffice ? offices.officeWords : offices.bodyWords
    var index = start
    var accepted = start
    var sawCapital = false
    let limit = min(end, start + Self.longestFreeName)
    // Behind the last of the words that bodies are named with; without a capital all words are.
    var named = start
    // Where a mark or the end closes the words, lower-case ones behind the last capital belong too.
    func closed(_ index: Int, byMark: Bool = true) -> Int? {
      guard sawCapital else {
        // "phòng khai thác hạ tầng": lower case throughout.
        var end = named
        while end > start, tokens[end - 1].code == Words.and { end -= 1 }
        return end - start >= (byMark && named == index ? 1 : 2) ? end : nil
      }
      return index - accepted <= 4 && index > accepted && tokens[index - 1].code != Words.and
        ? index : accepted
    }
    while index < limit {
      let token = tokens[index]
      guard token.before <= .space else { break }
      if token.code == Words.and, opensAnother(index + 1, end: end) { return closed(index) }
      // "Hàng không": a word of several syllables whose second would end the name by itself.
      if let word = behindOffice
        ? analysis.wordOfBody(at: index) : analysis.phrases.longest(.bodyWords, at: index),
        word.tokens.count > 1,
        word.tokens.upperBound <= end
      {
        sawCapital = sawCapital || token.shape.isCapitalized
        if named == index { named = word.tokens.upperBound }
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
          if head.branch == .foreign || endsWithState(place, end: end, isApposition: isApposition) {
            return place
          }
          continue
        }
        if index > start || head.mayHoldName == false,
          let name = names.vietnameseName(at: index, end: end),
          isPerson(name, from: index, head: head, first: index == start),
          !isApposition || isEndOfPerson(name, from: index)
        {
          return sawCapital ? index : closed(index)
        }
        if opensRole(index) { return sawCapital ? accepted : nil }
        // "… quốc gia Ông Nguyễn Văn A": a sentence whose full stop is missing.
        if Words.address.contains(token.code), token.shape == .capitalized, index + 1 < end,
          names.isNamePart(index + 1)
        {
          return closed(index)
        }
        // "Trụ trì chùa Ba Vàng Đại đức Thích …"
        if sawCapital, let honorific = analysis.phrases.longest(.honorifics, at: index),
          honorific.tokens.count > 1,
          analysis.knowledge.honorificKinds[honorific.row] != .profession
        {
          return accepted
        }
        // A body that owns this one is read as a tail.
        if let owner = analysis.phrases.longest(.bodies, at: index),
          owner.tokens.count > 1
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
            || !words.contains(tokens[index + 1].code)
        {
          return accepted
        }
        // "phòng nông nghiệp huyện": the unit is read as a tail.
        if !sawCapital, named == index, index > start,
          analysis.phrases.longest(.unitNouns, at: index) != nil
        {
          return closed(index)
        }
        if isStop(index, behindOffice: behindOffice) {
          return sawCapital ? accepted : closed(index, byMark: false)
        }
        if !sawCapital, index > start + 6 { return closed(index, byMark: false) }
        let closes = words.contains(token.code)
        if closes, named == index { named += 1 }
        index += 1
        // "và" never closes a name.
        if closes, sawCapital, token.code != Words.and { accepted = index }
      case .comma:
        // "phòng, chống"; "Vận tải, Thương mại" in companies.
        guard sawCapital || named == index, index + 2 < end, tokens[index + 1].before == .space,
          opensRole(index + 1) == false,
          isCounterpair(index) || isSeries(index, end: end)
            || head.branch == .enterprise && tokens[index + 1].shape == .capitalized
              && tokens[index + 2].shape == .lower
        else { return closed(index) }
        if named == index { named += 1 }
        index += 1
      case .dash:
        guard sawCapital, index + 1 < end,
          tokens[index + 1].shape.isCapitalized
            || tokens[index + 1].shape == .lower
              && words.contains(tokens[index + 1].code)
              && index > 0 && words.contains(tokens[index - 1].code),
          !opensRole(index + 1), names.vietnameseName(at: index + 1, end: end) == nil,
          !isHonorific(index + 1) || words.contains(tokens[index + 1].code)
        else { return closed(index) }
        index += 1
      case .slash
      where sawCapital && index + 1 < end && tokens[index + 1].shape == .upper
        && tokens[index - 1].shape == .upper:
        // "HIV/AIDS"
        index += 1
      case .ampersand:
        index += 1
      default:
        return closed(index)
      }
    }
    return closed(index)
  }

  /// Whether a foreign State ends at `place` with capitals behind it that are no place: "Bộ trưởng
  /// Thương mại Mỹ John Smith".
  private func endsWithState(_ place: Int, end: Int, isApposition: Bool) -> Bool {
    guard place < end, tokens[place].shape.isCapitalized, tokens[place].before == .space else {
      return false
    }
    // "Công ty Dịch vụ kỹ thuật Nhật Cường" behind its director's name.
    if isApposition, Syllable.isPossible(analysis.table.wording(place..<(place + 1))) {
      return false
    }
    let ends = (1...4).contains { back in
      guard let country = analysis.phrases.longest(.countries, at: place - back) else {
        return false
      }
      return country.tokens.upperBound == place && offices.isState[country.row]
        && !offices.isDomestic[country.row]
    }
    return ends && places.knownPlace(at: place, end: end, in: [.provinces, .countries]) == nil
  }

  /// Whether another person or office begins behind "và": no part of the body's name.
  private func opensAnother(_ index: Int, end: Int) -> Bool {
    guard index < end else { return false }
    if let name = names.vietnameseName(at: index, end: end), name - index >= 3 { return true }
    if let honorific = analysis.phrases.longest(.honorifics, at: index) {
      return honorific.tokens.count > 1 || tokens[index].shape != .lower
        || !offices.officeWords.contains(tokens[index].code)
    }
    return tokens[index].code == Words.deputy
      || analysis.phrases.longest(.roles, at: index).map { $0.tokens.count > 1 } ?? false
  }

  private static let guardAgainst = TokenCode("phòng")
  private static let fight = TokenCode("chống")

  /// "đường bộ, đường sắt Công an tỉnh": small letters that bodies are named with on both sides, and
  /// the name goes on.
  private func isSeries(_ comma: Int, end: Int) -> Bool {
    guard comma + 3 < end, tokens[comma - 1].shape == .lower,
      offices.officeWords.contains(tokens[comma - 1].code),
      tokens[comma + 1].shape == .lower, offices.officeWords.contains(tokens[comma + 1].code),
      tokens[comma + 2].shape == .lower, offices.officeWords.contains(tokens[comma + 2].code),
      tokens[comma + 3].before == .space || tokens[comma + 3].shape == .closeBracket
    else { return false }
    if tokens[comma + 3].shape == .closeBracket { return true }
    return tokens[comma + 3].code == Words.and || tokens[comma + 3].shape.isCapitalized
  }

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
    // "Đèo Cả", "Phú Mỹ": two syllables are a person where both are common in names.
    if nameEnd - index == 2 {
      guard !head.mayHoldName, let surname = analysis.phrases.longest(.surnames, at: index),
        offices.isCommonSurname[surname.row],
        analysis.phrases.longest(.givenNames, at: index + 1) != nil
      else { return false }
    }
    return true
  }

  private static let leastPerson = 3

  /// Whether a name within the body of an office whose holder stands before it is a person all the
  /// same, whose own words follow: "…, Giám đốc Sở X Nguyễn Văn A (45 tuổi)".
  private func isEndOfPerson(_ nameEnd: Int, from index: Int) -> Bool {
    guard nameEnd - index >= Self.leastPerson, nameEnd < tokens.count else { return false }
    return tokens[nameEnd].shape == .lower && tokens[nameEnd].before == .space
      && analysis.endOfBody(at: nameEnd) != nil
      && !Words.continuesBody.contains(tokens[nameEnd].code)
  }

  private func isStop(_ index: Int, behindOffice: Bool) -> Bool {
    guard analysis.phrases.hasAny(at: index) else { return false }
    let words = behindOffice ? offices.officeWords : offices.bodyWords
    if let stop = behindOffice
      ? analysis.endOfBody(at: index) : analysis.phrases.longest(.bodyStops, at: index)
    {
      // A word of several syllables that bodies are named with is stronger: "phát triển".
      return stop.tokens.count > 1 || !words.contains(tokens[index].code)
    }
    return false
  }
}
