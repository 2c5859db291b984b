import VanBanText

// What follows an order's word.
extension DutyParser {
  /// The duty that stands from `index` on, behind "yêu cầu" and the like.
  func complement(from index: Int, end: Int, needsAgent: Bool) -> Duty? {
    var start = index
    var sawColon = false
    while start < end {
      if tokens[start].shape == .colon { sawColon = true }
      if tokens[start].shape == .comma || tokens[start].shape == .colon
        || tokens[start].shape == .quote
      {
        start += 1
      } else if let after = marks.end(
        start > index ? [.toward, .linker, .ordinal] : .toward, at: start),
        after >= end || !tokens[after].shape.isNumeric
      {
        start = after
      } else {
        break
      }
    }
    guard start < end else { return nil }
    if let modal = modal(at: start, end: end, beforeAny: true) {
      return Duty(start: modal, assignees: [], rule: "order.modal")
    }
    if let duty = afterAgent(at: start, end: end) ?? afterCircumstance(from: start, end: end) {
      return duty
    }
    if !needsAgent || sawColon,
      isPredicate(start, .predicate.union(.plain), opens: sawColon)
        && !isAdverbAlone(start, end: end)
        || !needsAgent && isDenied(start, end: end)
    {
      return Duty(start: start, assignees: [], rule: "order")
    }
    return afterSubject(from: start, end: end)
  }

  /// "chỉ đạo quyết liệt, …": an adverb that no verb follows.
  func isAdverbAlone(_ index: Int, end: Int) -> Bool {
    guard marks[index].classes.contains(.adverb),
      marks[index].classes.isDisjoint(with: [.action, .verb, .obligation])
    else { return false }
    let next = index + Int(marks[index].length)
    return next >= end || !tokens[next].shape.isWord && tokens[next].shape != .quote
  }

  /// "không đưa …": what is denied is a verb, known or not.
  func isDenied(_ index: Int, end: Int) -> Bool {
    (tokens[index].code == DutyParser.not || tokens[index].code == DutyParser.notYet)
      && tokens[index].shape == .lower && index + 1 < end && tokens[index + 1].shape == .lower
  }

  /// "yêu cầu quá trình thi công phải …": a subject with a modal verb of its own.
  func afterSubject(from start: Int, end: Int) -> Duty? {
    guard tokens[start].shape == .lower, marks.end([.adjunct, .conjunction], at: start) == nil,
      var duty = modalClause(from: start, end: end)
    else { return nil }
    duty.rule = "order.subject"
    return duty
  }

  /// Behind particles and "cần", "phải" at `index`, or nil. `beforeAny` word, not only a verb of
  /// the tables.
  func modal(at index: Int, end: Int, beforeAny: Bool = false) -> Int? {
    var position = index
    while position < end, let after = marks.end([.particle, .adverb], at: position) {
      position = after
    }
    let classes: DirectiveClasses = beforeAny ? [.modal, .advice] : .modal
    guard position < end, var after = marks.end(classes, at: position) else { return nil }
    if after < end, tokens[after].shape == .quote { after += 1 }
    guard after < end, canFollowModal(after, end: end) || beforeAny && tokens[after].shape == .lower
    else { return nil }
    return after
  }

  static let passive = TokenCode("được")
  static let then = TokenCode("thì")
  static let according = TokenCode("theo")
  static let suffering = TokenCode("bị")

  static let not = TokenCode("không")
  static let notYet = TokenCode("chưa")
  static let having = TokenCode("có")
  static let must = TokenCode("phải")

  /// Whether the word at `index`, right behind "cần" or "phải", can be what is to be done. A noun
  /// may follow "cần", hardly ever "phải".
  func canFollowModal(_ index: Int, end: Int) -> Bool {
    isPredicate(index, .predicate.union(.plain)) || tokens[index].code == DutyParser.passive
      || tokens[index].code == DutyParser.having && tokens[index].shape == .lower
      || tokens[index - 1].code == DutyParser.must && isOpenVerb(index, end: end, telling: true)
  }

  static let longestCircumstance = 30
  static let longestTerm = 7

  /// The verb behind "từ 1/7/2017", "trước ngày 30/6" at `index`, or nil.
  func verbBehindTerm(at index: Int, end: Int) -> Int? {
    guard index < end, let after = marks.end([.adjunct, .deadline], at: index) else { return nil }
    var sawNumber = false
    for position in after..<max(after, min(end, index + DutyParser.longestTerm)) {
      if tokens[position].shape.isNumeric { sawNumber = true }
      if sawNumber, isPredicate(position) { return position }
      if tokens[position].shape == .comma { return nil }
    }
    return nil
  }

  /// What no verb of a duty is, among words that no table knows as verbs.
  static let closedWords: DirectiveClasses = [
    .past, .future, .hope, .promise, .report, .speech, .copula, .preposition, .conjunction, .toward,
    .adjunct, .modifier, .agent, .topic, .bridge, .linker, .trigger, .demand, .existence, .purpose,
    .deadline, .particle, .other, .determiner, .advice,
  ]

  /// "đề nghị thành phố phân lũ …": behind a whole agent the next word is a verb, known or not.
  func isOpenVerb(_ index: Int, end: Int, telling: Bool = false) -> Bool {
    index + 1 < end && tokens[index].shape == .lower && tokens[index].before == .space
      && tokens[index + 1].shape.isWord
      && (marks[index].classes.isDisjoint(with: DutyParser.closedWords)
        || telling && marks[index].classes.contains(.speech))
      && analysis.phrases.longest(.bodyStops, at: index) == nil
      && analysis.phrases.longest(.honorifics, at: index) == nil
  }

  /// "đề nghị trong quá trình …, các đơn vị cần …".
  func afterCircumstance(from start: Int, end: Int) -> Duty? {
    guard marks.end([.adjunct, .deadline], at: start) != nil, !isPredicate(start) else {
      return nil
    }
    for index in start..<min(end, start + DutyParser.longestCircumstance)
    where tokens[index].shape == .comma && index + 1 < end {
      if let duty = afterAgent(at: index + 1, end: end) { return duty }
      if let modal = modal(at: index + 1, end: end) {
        return Duty(start: modal, assignees: [], rule: "order.modal")
      }
    }
    return nil
  }

  func afterAgent(at start: Int, end: Int) -> Duty? {
    guard !agents.isVerbOnly(start, end: end), let phrase = agents.phrase(at: start, end: end)
    else { return nil }
    var next = phrase.tokens.upperBound
    guard next < end else { return nil }
    var opens = tokens[next].shape == .colon
    if opens || tokens[next].shape == .comma { next += 1 }
    if next < end, tokens[next].shape == .quote {
      next += 1
      opens = true
    }
    while opens, next < end, let after = marks.end([.ordinal, .linker], at: next), after < end {
      next = tokens[after].shape == .comma ? after + 1 : after
    }
    guard next < end else { return nil }
    if next > phrase.tokens.upperBound, let behind = behindInsertion(at: next, end: end) {
      next = behind
    }
    // "đề nghị các tỉnh để thực hiện nhanh", "đề nghị Thủ tướng sẽ ban hành"
    if next == phrase.tokens.upperBound, next + 1 < end,
      DutyParser.fillers.contains(tokens[next].code), tokens[next].shape == .lower,
      isPredicate(next + 1)
    {
      return Duty(start: next + 1, assignees: phrase.parts, rule: "order.agent")
    }
    if verbBehindTerm(at: next, end: end) != nil {
      return Duty(start: next, assignees: phrase.parts, rule: "order.agent.term")
    }
    if let modal = modal(at: next, end: end, beforeAny: true) {
      return Duty(start: modal, assignees: phrase.parts, rule: "order.agent.modal")
    }
    if isPredicate(next, opens ? .predicate : .strong.union(.adverb), opens: opens) {
      return Duty(start: next, assignees: phrase.parts, rule: "order.agent")
    }
    let weak = isPredicate(next)
    // Words that no table knows may belong to the agent: "phải" ends them, or the next plain verb.
    guard tokens[phrase.tokens.upperBound].shape != .comma else { return nil }
    var index = phrase.tokens.upperBound
    while index < min(end, phrase.tokens.upperBound + reach), !isBreak(index) {
      if let modal = modal(at: index, end: end) {
        return Duty(
          start: modal, assignees: extended(phrase, to: index), rule: "order.agent.modal")
      }
      index += 1
    }
    if weak { return Duty(start: next, assignees: phrase.parts, rule: "order.agent") }
    index = phrase.tokens.upperBound
    while index < min(end, phrase.tokens.upperBound + 6), !isBreak(index) {
      if isPredicate(index, .strong.union(.adverb)) {
        let start = opensCircumstance(phrase.tokens.upperBound) ? phrase.tokens.upperBound : index
        return Duty(start: start, assignees: extended(phrase, to: index), rule: "order.agent")
      }
      index += 1
    }
    let isNoun =
      phrase.tokens.count > 1
      && marks.end(.agent, at: phrase.tokens.lowerBound) == phrase.tokens.upperBound
    if phrase.isWhole || isNoun, next == phrase.tokens.upperBound,
      isOpenVerb(next, end: end) || tokens[next].code == DutyParser.having && next + 1 < end
        || isDenied(next, end: end)
    {
      return Duty(start: next, assignees: phrase.parts, rule: "order.agent.open")
    }
    return nil
  }

  /// "…, theo chức năng, nhiệm vụ được giao, tập trung …": behind what a comma sets apart from the
  /// agent, where a verb follows it.
  func behindInsertion(at start: Int, end: Int) -> Int? {
    guard marks.end([.adjunct, .purpose], at: start) != nil, !isPredicate(start) else { return nil }
    for index in start..<min(end, start + DutyParser.longestCircumstance)
    where tokens[index].shape == .comma && index + 1 < end {
      if isPredicate(index + 1, .strong) || modal(at: index + 1, end: end) != nil {
        return index + 1
      }
    }
    return nil
  }

  static let fillers = TokenCode.all("để sẽ")
  static let circumstances = TokenCode.all("trong theo căn trên")

  func opensCircumstance(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].shape == .lower
      && DutyParser.circumstances.contains(tokens[index].code)
  }

  func isBreak(_ index: Int) -> Bool {
    switch tokens[index].shape {
    case .comma, .colon, .semicolon, .period, .openBracket, .quote: true
    // "các hộ bị thiệt hại khẩn trương …"
    case .lower
    where tokens[index].code == DutyParser.suffering
      || tokens[index].code == DutyParser.passive:
      false
    default: marks.end([.linker, .past, .future, .speech, .trigger], at: index) != nil
    }
  }

  func extended(_ phrase: AgentPhrase, to end: Int) -> [Range<Int>] {
    var parts = phrase.parts
    // "trong phạm vi thẩm quyền" belongs to what is to be done.
    if opensCircumstance(phrase.tokens.upperBound) { return parts }
    if let last = parts.popLast() { parts.append(last.lowerBound..<max(end, last.lowerBound + 1)) }
    return parts
  }
}
