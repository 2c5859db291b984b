import VanBanText

// Papers and frames that say whose words follow.
extension SubjectFinder {
  static let sending = TokenCode.all("gửi trình báo văn đơn tờ nghị")
  static let thanks = TokenCode("ơn")
  static let sent = TokenCode.all("gửi trình")
  static let suffering = TokenCode("bị")

  /// "Công ty A gửi văn bản đến UBND tỉnh đề nghị …": who sends, in front of whom it is sent to;
  /// "công văn của UBND tỉnh yêu cầu".
  func sender(before first: Int, from start: Int) -> (subject: Subject, start: Int) {
    let paper = paper(before: first, from: start)
    if case .paper = paper.subject { return paper }
    guard first > start, tokens[first - 1].code != SubjectFinder.suffering,
      (max(start, first - 12)..<first).contains(where: {
        SubjectFinder.sending.contains(tokens[$0].code)
      })
    else { return (.none, first) }
    for index in start..<first where tokens[index].code == SubjectFinder.myself {
      return (.firstPerson, index)
    }
    let found = afterComma(first, from: start)
    if case .same = found.subject { return (.none, first) }
    return found
  }

  static let farthestPaper = 24

  /// "Công điện số 12/CĐ-TTg của Thủ tướng nêu rõ", "Nhiều ý kiến đề nghị": a paper as the subject.
  func paper(before end: Int, from start: Int) -> (subject: Subject, start: Int) {
    for index in max(start, end - SubjectFinder.farthestPaper)..<max(start, end) {
      guard let after = marks.end(.missive, at: index), after <= end else { continue }
      guard
        index == start || tokens[index - 1].shape == .comma
          || marks.start([.determiner, .linker], endingAt: index, notBefore: start) != nil
      else { return (.none, end) }
      // "đa số ý kiến các sở, ngành"
      if after < end, let phrase = agents.phrase(at: after, end: end, fills: true),
        phrase.tokens.upperBound == end
      {
        return (.paper(phrase.person.map(speaker(person:)) ?? speaker(body: phrase)), index)
      }
      guard !(after..<end).contains(where: { tokens[$0].shape == .comma })
      else { return (.none, end) }
      for position in after..<end where tokens[position].code == SubjectFinder.of {
        guard let phrase = agents.phrase(at: position + 1, end: end) else { continue }
        return (.paper(phrase.person.map(speaker(person:)) ?? speaker(body: phrase)), index)
      }
      return (.paper(tokens[after - 1].code == SubjectFinder.opinion ? .unnamed : nil), index)
    }
    return (.none, end)
  }

  static let of = TokenCode("của")
  /// Of "ý kiến".
  static let opinion = TokenCode("kiến")

  /// The person whose orders a paper in `range` brings: "truyền đạt ý kiến chỉ đạo của … A".
  func quoted(in range: Range<Int>) -> TaskSpeaker? {
    for index in range {
      guard let after = marks.end(.paper, at: index), after < range.upperBound,
        tokens[after - 1].code == SubjectFinder.of || tokens[after].code == SubjectFinder.of
      else { continue }
      for entry in agents.people.entries(in: after..<range.upperBound)
      where entry.tokens.lowerBound < after + 14 {
        let person = speaker(person: entry.owner)
        return person.hasAuthority ? person : nil
      }
      return nil
    }
    return nil
  }

  static let according = TokenCode("theo")
  static let longestFrame = 24

  /// The first words of papers that order: "công văn", "chỉ thị", "thông báo kết luận".
  static let directive = TokenCode.all("công chỉ thông văn kết")

  /// "Theo Sở Y tế, …", "Theo yêu cầu của Thủ tướng, …": whose words follow the comma; nil for
  /// those of the paper that the text told of: "Theo chỉ thị, …".
  func frame(at start: Int, end: Int) -> (speaker: TaskSpeaker?, content: Int)? {
    guard start < end, tokens[start].code == SubjectFinder.according else { return nil }
    var index = start + 1
    for position in index..<max(index, min(end, index + 4))
    where tokens[position].code == SubjectFinder.of {
      index = position + 1
      break
    }
    guard
      let comma = (index..<max(index, min(end, index + SubjectFinder.longestFrame))).first(where: {
        tokens[$0].shape == .comma
      }), comma > index, marks.end(.bystander, at: index) == nil
    else { return nil }
    if marks.end([.missive, .paper], at: index) != nil,
      SubjectFinder.directive.contains(tokens[index].code)
    {
      guard case .paper(let named) = paper(before: comma, from: index).subject else { return nil }
      return (named, comma + 1)
    }
    guard case .speaker(let found) = explicit(endingAt: comma, from: index).subject else {
      return nil
    }
    // "Theo ông A, Bí thư Tỉnh ủy, …"
    if let office = offices.starting(at: comma + 1), office.tokens.upperBound < end,
      tokens[office.tokens.upperBound].shape == .comma
    {
      return (found, office.tokens.upperBound + 1)
    }
    return (found, comma + 1)
  }

  static let pointers = TokenCode.all("đó đây")
  static let isWord = TokenCode("là")

  /// "Đó là một trong những giải pháp của chỉ thị mà Thủ tướng vừa ký", "Đây là yêu cầu của Bộ
  /// trưởng A": whose orders the words before bring.
  func ownerOfPointer(in sentence: Range<Int>) -> TaskSpeaker? {
    let start = sentence.lowerBound
    guard sentence.count > 4, SubjectFinder.pointers.contains(tokens[start].code),
      tokens[start + 1].code == SubjectFinder.isWord
    else { return nil }
    for index in start + 2..<min(sentence.upperBound, start + 40) {
      guard tokens[index].code == SubjectFinder.of, index + 1 < sentence.upperBound,
        marks.start(
          .trigger.union([.missive, .paper, .speech, .charge]), endingAt: index, notBefore: start)
          != nil,
        let phrase = agents.phrase(at: index + 1, end: sentence.upperBound)
      else { continue }
      return phrase.person.map(speaker(person:)) ?? speaker(body: phrase)
    }
    return issuerOfPaper(in: sentence)
  }

  /// Who gives the orders of the paper that a sentence tells of: the person whose words it brings,
  /// or the one who issued it. Nil where it tells of none.
  func issuerOfPaper(in sentence: Range<Int>) -> TaskSpeaker? {
    var paper: Int?
    for index in sentence {
      guard let after = marks.end(.paper, at: index) else { continue }
      paper = after
      for entry in agents.people.entries(in: after..<sentence.upperBound)
      where entry.tokens.lowerBound < after + 20 {
        let person = speaker(person: entry.owner)
        if person.hasAuthority { return person }
      }
      break
    }
    guard let paper else { return nil }
    for entry in agents.people.entries(in: sentence.lowerBound..<paper)
    where standsAsSubject(entry.tokens.lowerBound, from: sentence.lowerBound) {
      let person = speaker(person: entry.owner)
      return person.hasAuthority ? person : nil
    }
    var start = sentence.lowerBound
    for index in sentence.lowerBound..<paper where tokens[index].shape == .comma {
      if agents.phrase(at: start, end: paper) != nil { break }
      start = index + 1
    }
    guard let phrase = agents.phrase(at: start, end: paper), phrase.person == nil else {
      return nil
    }
    return speaker(body: phrase)
  }
}
