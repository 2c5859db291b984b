import VanBanText

// Clauses without an order's word, behind one that has it.
extension DutyParser {
  /// Whether the clause begins with a verb as duties do after an order.
  func opensWithVerb(_ start: Int, end: Int, weakToo: Bool) -> Bool {
    var index = start
    while index < end, let after = marks.end(.adverb, at: index),
      marks[index].classes.isDisjoint(with: .strong)
    {
      index = after
    }
    guard index < end, !namesAgent(start, end: end) else { return false }
    // "Báo cáo ghi rõ …" is a noun with its verb.
    if index == start, marks[index].isNoun,
      marks.end(.speech, at: index + Int(marks[index].length)) != nil
    {
      return false
    }
    return isPredicate(index, weakToo ? .predicate : .strong, opens: index == start)
      || weakToo && index > start
  }

  /// "Bỏ việc …", "Lập danh sách …": a sentence that a plain verb opens with its object.
  func opensWithPlainVerb(_ start: Int, end: Int) -> Bool {
    guard let after = marks.end(.verb, at: start), after < end, tokens[start].shape.isCapitalized,
      tokens[start].code != DutyParser.not, tokens[after].shape.isWord,
      marks[start].classes.isDisjoint(with: [
        .existence, .speech, .adjunct, .copula, .past, .future, .agent, .linker, .purpose, .report,
        .hope, .modifier,
      ]),
      marks.end([.past, .copula, .particle, .modal, .preposition], at: after) == nil
    else { return false }
    return !namesAgent(start, end: end) && agents.people.starting(at: start) == nil
  }

  /// "Thanh tra Chính phủ công khai …": a name that begins with a verb's word.
  private func namesAgent(_ start: Int, end: Int) -> Bool {
    guard tokens[start].shape.isCapitalized,
      let phrase = agents.phrase(at: start, end: min(end, start + 8))
    else { return false }
    return phrase.tokens.count > Int(marks[start].length)
  }

  /// "Các tỉnh ủy tập trung …": an agent and a verb as duties have them; `afterOrder`, any verb.
  func agentClause(from start: Int, end: Int, afterOrder: Bool = false) -> Duty? {
    guard let phrase = agents.phrase(at: start, end: end), phrase.person == nil else { return nil }
    var next = phrase.tokens.upperBound
    guard next < end else { return nil }
    if tokens[next].shape == .comma { next += 1 }
    var assigned = next
    while assigned < end, let after = marks.end(.particle, at: assigned) { assigned = after }
    if assigned < end, var after = marks.end(.assigned, at: assigned) {
      while after < end, let behind = marks.end(.modal, at: after) { after = behind }
      guard after < end, isPredicate(after) else { return nil }
      return Duty(start: after, assignees: phrase.parts, rule: "run.assigned")
    }
    guard next < end else { return nil }
    if isPredicate(next, [.continuation, .obligation]) {
      return Duty(start: next, assignees: phrase.parts, rule: "run.agent")
    }
    guard afterOrder, phrase.isWhole else { return nil }
    if let behind = behindInsertion(at: next, end: end) { next = behind }
    let verb = verbBehindTerm(at: next, end: end) ?? next
    guard isPredicate(verb), !tells(from: verb, end: end) else { return nil }
    return Duty(start: next, assignees: phrase.parts, rule: "run.agent.verb")
  }

  /// "Bộ Quốc phòng chỉ đạo các quân khu …", one of several duties: a body that is to pass on.
  func relayClause(from start: Int, end: Int) -> Duty? {
    guard let phrase = agents.phrase(at: start, end: end), phrase.person == nil, phrase.isWhole,
      analysis.phrases.longest(.roles, at: start) == nil, phrase.tokens.upperBound < end,
      marks.end(.relay, at: phrase.tokens.upperBound) != nil,
      marks.end(.request, at: phrase.tokens.upperBound) == nil
    else { return nil }
    return Duty(
      start: phrase.tokens.upperBound, assignees: phrase.parts, rule: "run.agent.relay")
  }

  /// Whether the verb at `verb` or the words behind it up to a comma tell what was, is or will be.
  private func tells(from verb: Int, end: Int) -> Bool {
    let classes = marks[verb].classes
    if !classes.isDisjoint(with: [.past, .future, .hope, .promise, .report, .existence])
      || classes.contains(.speech) && classes.isDisjoint(with: .action)
    {
      return true
    }
    for index in verb + 1..<max(verb + 1, min(end, verb + longestSubject)) {
      if tokens[index].shape == .comma { return false }
      if tokens[index].code == DutyParser.done || tokens[index].code == DutyParser.ongoing,
        index < verb + 6
      {
        return true
      }
    }
    return false
  }

  static let done = TokenCode("đã")
  private static let ongoing = TokenCode("đang")

  /// Of "quan trọng", "trọng tâm", "trước mắt", "cấp bách", "hàng đầu", "then chốt", "cốt lõi",
  /// "cần làm ngay", "tiên quyết", "ưu tiên".
  private static let weighty = TokenCode.all("trọng mắt bách đầu chốt lõi cần phải ngay tiên")
  private static let isWord = TokenCode("là")
  private static let longestCharge = 16

  /// "Nhiệm vụ quan trọng nhất là rà soát …", "việc cần làm ngay là …": behind "là" the duty.
  func equation(from start: Int, end: Int) -> Duty? {
    var index = start
    while index < end, let after = marks.end(.determiner, at: index) { index = after }
    if index < end, tokens[index].shape == .digits { index += 1 }
    guard index < end, marks.end([.charge, .lead], at: index) != nil else { return nil }
    var isWeighty = false
    for position in index..<max(index + 1, min(end, index + DutyParser.longestCharge)) {
      if tokens[position].shape == .comma || marks.end(.past, at: position) != nil { return nil }
      isWeighty = isWeighty || DutyParser.weighty.contains(tokens[position].code)
      guard isWeighty, tokens[position].code == DutyParser.isWord, position + 1 < end else {
        continue
      }
      var next = position + 1
      if tokens[next].shape == .colon || tokens[next].shape == .quote { next += 1 }
      while next < end, let after = marks.end(.modal, at: next) { next = after }
      guard next < end, isPredicate(next, opens: true) else { return nil }
      return Duty(start: next, assignees: [], rule: "equation")
    }
    return nil
  }

  /// "Đối với phòng A, tiếp tục …", "Sau khi …, đề xuất …": right behind an order, a circumstance
  /// and a verb.
  func circumstanceClause(from start: Int, end: Int) -> Duty? {
    guard let after = marks.end([.adjunct, .purpose], at: start), !isPredicate(start, opens: true),
      tokens[start].code != DutyParser.according, after < end
    else { return nil }
    // "Đối với phòng A, Sở B, tiếp tục …": commas within the ones who are told.
    if marks.end(.toward, at: start) != nil, let whom = agents.phrase(at: after, end: end),
      whom.tokens.upperBound + 1 < end, tokens[whom.tokens.upperBound].shape == .comma,
      isPredicate(whom.tokens.upperBound + 1, .strong)
    {
      return Duty(
        start: whom.tokens.upperBound + 1, assignees: whom.parts, rule: "run.circumstance")
    }
    for index in after..<min(end, start + DutyParser.longestCircumstance) {
      if marks.end([.past, .speech, .trigger], at: index) != nil,
        tokens[index].code != DutyParser.passive, tokens[index - 1].shape != .comma
      {
        return nil
      }
      guard tokens[index].shape == .comma, index + 1 < end else { continue }
      // A further circumstance: "Sau khi …, nếu …, đề xuất …".
      if marks.end([.adjunct, .purpose], at: index + 1) != nil, !isPredicate(index + 1) {
        continue
      }
      if let duty = agentClause(from: index + 1, end: end),
        tokens[index + 1].shape != .lower
          || marks.end(.determiner, at: index + 1) != nil
      {
        return duty
      }
      if isPredicate(index + 1, .strong),
        !agents.isVerbOnly(index + 1, end: end)
          || marks.end(.strong, at: index + 1) != nil
      {
        let whom = agents.phrase(at: after, end: index)
        let isTold = marks.end(.toward, at: start) != nil && whom?.tokens.upperBound == index
        return Duty(
          start: index + 1, assignees: isTold ? whom?.parts ?? [] : [], rule: "run.circumstance")
      }
      return nil
    }
    return nil
  }

  /// "Thực hiện …, Bộ X đã …", "…, ông A cho biết": behind a comma a subject and what it did.
  func reportsOtherwise(_ range: Range<Int>) -> Bool {
    var tries = 0
    for index in range where tokens[index].shape == .comma && index + 1 < range.upperBound {
      tries += 1
      if tries > 12 { return false }
      guard marks.end([.conjunction, .linker], at: index + 1) == nil,
        let phrase = agents.phrase(at: index + 1, end: range.upperBound),
        phrase.tokens.upperBound < range.upperBound
      else { continue }
      let next = phrase.tokens.upperBound
      if marks.end([.past, .future, .speech, .report, .promise, .hope], at: next) != nil,
        marks[next].classes.isDisjoint(with: [.modal, .action])
      {
        return true
      }
    }
    return false
  }
}
