import VanBanText

/// What is to be done, found in a clause.
struct Duty: Sendable {
  /// The first token of what is to be done.
  var start: Int
  /// Who is told to do it, where the clause says so.
  var assignees: [Range<Int>]
  /// For `--explain`.
  var rule: String
  /// How it is told, where an order's word tells it.
  var kind: AssignedTask.Kind?
  /// Whether "cần", "phải" or the like tell it.
  var isSaid: Bool { rule.hasPrefix("modal") || rule == "equation" || rule == "speech.obligation" }
  /// Where the words begin that lead to it, behind the order's word; a deadline may stand there.
  var lead: Int

  init(start: Int, assignees: [Range<Int>], rule: String) {
    self.start = start
    self.assignees = assignees
    self.rule = rule
    lead = start
  }
}

/// Reads what follows an order's word, and clauses with "cần" and "phải".
struct DutyParser: Sendable {
  let analysis: TextAnalysis
  let marks: DirectiveMarks
  let agents: AgentPhraseParser

  var tokens: [Token] { analysis.tokens }
  /// How far behind an agent's noun "phải" may stand.
  private let reach = 22
  let longestSubject = 30

  /// Whether a word that a duty can begin with stands at `index`; a capitalised one only where a
  /// clause begins.
  func isPredicate(_ index: Int, _ classes: DirectiveClasses = .predicate, opens: Bool = false)
    -> Bool
  {
    index < tokens.count && marks.end(classes, at: index) != nil
      && (opens || tokens[index].shape == .lower)
  }

  // MARK: - After an order's word

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
      isPredicate(start, .predicate.union(.plain), opens: sawColon) && !isAdverbAlone(start, end: end)
        || !needsAgent && isDenied(start, end: end)
    {
      return Duty(start: start, assignees: [], rule: "order")
    }
    return afterSubject(from: start, end: end)
  }

  /// "chỉ đạo quyết liệt, …": an adverb that no verb follows.
  private func isAdverbAlone(_ index: Int, end: Int) -> Bool {
    guard marks[index].classes.contains(.adverb),
      marks[index].classes.isDisjoint(with: [.action, .verb, .obligation])
    else { return false }
    let next = index + Int(marks[index].length)
    return next >= end || !tokens[next].shape.isWord && tokens[next].shape != .quote
  }

  /// "không đưa …": what is denied is a verb, known or not.
  private func isDenied(_ index: Int, end: Int) -> Bool {
    (tokens[index].code == DutyParser.not || tokens[index].code == DutyParser.notYet)
      && tokens[index].shape == .lower && index + 1 < end && tokens[index + 1].shape == .lower
  }

  /// "yêu cầu quá trình thi công phải …": a subject with a modal verb of its own.
  private func afterSubject(from start: Int, end: Int) -> Duty? {
    guard tokens[start].shape == .lower, marks.end([.adjunct, .conjunction], at: start) == nil,
      var duty = modalClause(from: start, end: end)
    else { return nil }
    duty.rule = "order.subject"
    return duty
  }

  /// Behind particles and "cần", "phải" at `index`, or nil. `beforeAny` word, not only a verb of
  /// the tables.
  private func modal(at index: Int, end: Int, beforeAny: Bool = false) -> Int? {
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
  private static let then = TokenCode("thì")
  static let according = TokenCode("theo")
  private static let suffering = TokenCode("bị")

  static let not = TokenCode("không")
  private static let notYet = TokenCode("chưa")
  static let having = TokenCode("có")
  private static let must = TokenCode("phải")

  /// Whether the word at `index`, right behind "cần" or "phải", can be what is to be done. A noun
  /// may follow "cần", hardly ever "phải".
  private func canFollowModal(_ index: Int, end: Int) -> Bool {
    isPredicate(index, .predicate.union(.plain)) || tokens[index].code == DutyParser.passive
      || tokens[index].code == DutyParser.having && tokens[index].shape == .lower
      || tokens[index - 1].code == DutyParser.must && isOpenVerb(index, end: end, telling: true)
  }

  static let longestCircumstance = 30
  private static let longestTerm = 7

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
  private static let closedWords: DirectiveClasses = [
    .past, .future, .hope, .promise, .report, .speech, .copula, .preposition, .conjunction, .toward,
    .adjunct, .modifier, .agent, .topic, .bridge, .linker, .trigger, .demand, .existence, .purpose,
    .deadline, .particle, .other, .determiner, .advice,
  ]

  /// "đề nghị thành phố phân lũ …": behind a whole agent the next word is a verb, known or not.
  private func isOpenVerb(_ index: Int, end: Int, telling: Bool = false) -> Bool {
    index + 1 < end && tokens[index].shape == .lower && tokens[index].before == .space
      && tokens[index + 1].shape.isWord
      && (marks[index].classes.isDisjoint(with: DutyParser.closedWords)
        || telling && marks[index].classes.contains(.speech))
      && analysis.phrases.longest(.bodyStops, at: index) == nil
      && analysis.phrases.longest(.honorifics, at: index) == nil
  }

  /// "đề nghị trong quá trình …, các đơn vị cần …".
  private func afterCircumstance(from start: Int, end: Int) -> Duty? {
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

  private func afterAgent(at start: Int, end: Int) -> Duty? {
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

  private static let fillers = TokenCode.all("để sẽ")
  private static let circumstances = TokenCode.all("trong theo căn trên")

  private func opensCircumstance(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].shape == .lower
      && DutyParser.circumstances.contains(tokens[index].code)
  }

  private func isBreak(_ index: Int) -> Bool {
    switch tokens[index].shape {
    case .comma, .colon, .semicolon, .period, .openBracket, .quote: true
    // "các hộ bị thiệt hại khẩn trương …"
    case .lower where tokens[index].code == DutyParser.suffering
      || tokens[index].code == DutyParser.passive: false
    default: marks.end([.linker, .past, .future, .speech, .trigger], at: index) != nil
    }
  }

  private func extended(_ phrase: AgentPhrase, to end: Int) -> [Range<Int>] {
    var parts = phrase.parts
    // "trong phạm vi thẩm quyền" belongs to what is to be done.
    if opensCircumstance(phrase.tokens.upperBound) { return parts }
    if let last = parts.popLast() { parts.append(last.lowerBound..<max(end, last.lowerBound + 1)) }
    return parts
  }

  // MARK: - Clauses with "cần" and "phải"

  /// The duty of a clause whose words begin at `start`.
  func modalClause(from start: Int, end: Int) -> Duty? {
    var index = start
    var first = start
    var isStop = false
    while index < min(end, start + 2 * longestSubject) {
      if index > first + longestSubject { isStop = true }
      if !isStop, var after = marks.end(.modal, at: index), after < end,
        tokens[index].shape == .lower || index == start,
        canFollowModal(after, end: end)
          || tokens[after].shape == .quote && after + 1 < end && tokens[after + 1].shape == .lower
      {
        if tokens[after].shape == .quote { after += 1 }
        return duty(subject: first..<index, after: after, end: end)
      }
      if !isStop, let after = marks.end(.advice, at: index), after < end, index == first,
        first > start, canFollowModal(after, end: end)
      {
        return Duty(start: after, assignees: [], rule: "modal")
      }
      if !isStop, let after = marks.end(.advice, at: index), after < end, index > first,
        tokens[index - 1].shape != .comma, canFollowModal(after, end: end),
        let duty = duty(subject: first..<index, after: after, end: end), !duty.assignees.isEmpty
      {
        return duty
      }
      // "khi …, nếu … thì bệnh viện phải …": the main clause's subject.
      if tokens[index].code == DutyParser.then, first == start, index > start + 2 {
        isStop = false
        first = index + 1
        index += 1
        continue
      }
      // A relative clause, a report or a new thought: no subject goes on over these, but one may
      // begin behind them: "năm nay là năm bứt phá, vì vậy tổ công tác cần …".
      if isStop || marks.end([.copula, .past, .hope, .promise, .speech], at: index) != nil
        && !isNoun(index, from: first),
        tokens[index].code != DutyParser.passive, !isRelative(index, end: end)
      {
        isStop = true
        if tokens[index].shape == .comma, let duty = agentAndModal(at: index + 1, end: end) {
          return duty
        }
        guard tokens[index].shape == .comma, index + 1 < end,
          let next = marks.end(.linker, at: index + 1), next < end
        else {
          index += 1
          continue
        }
        isStop = false
        first = tokens[next].shape == .comma ? next + 1 : next
        index = first
        continue
      }
      index += 1
    }
    return nil
  }

  /// "…, Việt Nam cần phát huy …"
  private func agentAndModal(at index: Int, end: Int) -> Duty? {
    guard index < end, let phrase = agents.phrase(at: index, end: end), phrase.person == nil,
      let after = modal(at: phrase.tokens.upperBound, end: end)
    else { return nil }
    return Duty(start: after, assignees: phrase.parts, rule: "modal.agent")
  }

  /// "nội dung trong báo cáo cần …": a word of speech that is a noun here.
  private func isNoun(_ index: Int, from start: Int) -> Bool {
    marks[index].isNoun
      && marks.start([.preposition, .determiner], endingAt: index, notBefore: start) != nil
  }

  /// "Hồ sơ đã tiếp nhận phải được …": what tells of a subject that something is to happen to.
  private func isRelative(_ index: Int, end: Int) -> Bool {
    guard tokens[index].code == DutyParser.done else { return false }
    for position in index + 1..<max(index + 1, min(end, index + 7)) {
      if tokens[position].shape == .comma { return false }
      if let after = marks.end(.modal, at: position), after < end {
        return tokens[after].code == DutyParser.passive
      }
    }
    return false
  }

  private func duty(subject: Range<Int>, after modal: Int, end: Int) -> Duty? {
    var subjectEnd = subject.upperBound
    while let particle = marks.start(
      [.particle, .adverb], endingAt: subjectEnd, notBefore: subject.lowerBound)
    {
      subjectEnd = particle
    }
    if subjectEnd > subject.lowerBound, tokens[subjectEnd - 1].shape == .comma { subjectEnd -= 1 }
    guard subjectEnd > subject.lowerBound else {
      return Duty(start: modal, assignees: [], rule: "modal")
    }
    // An agent right before the modal verb, from the earliest possible place on.
    for position in subject.lowerBound..<subjectEnd
    where position == subject.lowerBound || tokens[position - 1].shape == .comma {
      guard let phrase = agents.phrase(at: position, end: subjectEnd, fills: true),
        phrase.tokens.upperBound == subjectEnd
      else { continue }
      if phrase.person != nil { return nil }
      let topic = subject.lowerBound..<max(subject.lowerBound, position - 1)
      let pointsBack =
        !topic.isEmpty && marks.end(.adjunct, at: topic.lowerBound) == nil
        && marks.start(.topic, endingAt: topic.upperBound, notBefore: topic.lowerBound) != nil
      return Duty(
        start: pointsBack ? topic.lowerBound : modal, assignees: phrase.parts,
        rule: "modal.agent")
    }
    // "các doanh nghiệp thuộc diện cổ phần hóa phải …"
    if let phrase = agents.phrase(at: subject.lowerBound, end: subjectEnd), phrase.isWhole,
      phrase.person == nil, phrase.joints.isEmpty, subjectEnd - phrase.tokens.upperBound < 10,
      !(phrase.tokens.upperBound..<subjectEnd).contains(where: {
        tokens[$0].shape == .comma || tokens[$0].shape == .quote
          || marks.end([.linker, .trigger, .modal, .conjunction, .bridge], at: $0) != nil
      })
    {
      return Duty(
        start: modal, assignees: [subject.lowerBound..<subjectEnd], rule: "modal.agent")
    }
    // Otherwise the noun before the modal verb is what is to be done or brought about.
    var segment = subject.lowerBound
    for position in subject.lowerBound..<subjectEnd where tokens[position].shape == .comma {
      if marks.end(.adjunct, at: segment) != nil { segment = position + 1 }
    }
    guard segment < subjectEnd else { return Duty(start: modal, assignees: [], rule: "modal") }
    if marks.end(.purpose, at: segment) != nil {
      return Duty(start: modal, assignees: [], rule: "modal.adjunct")
    }
    if marks.end(.adjunct, at: segment) != nil { return nil }
    // A clause of its own, or someone who has to: no object of a duty.
    guard agents.people.entries(in: segment..<subjectEnd).isEmpty,
      analysis.phrases.longest(.honorifics, at: segment) == nil,
      marks.end([.particle, .bridge], at: segment) == nil,
      !(segment..<subjectEnd).contains(where: {
        tokens[$0].shape == .comma
          || marks.end([.linker, .trigger, .modal, .existence], at: $0) != nil
            && marks.end(.conjunction, at: $0) == nil && !isNoun($0, from: segment)
      }),
      agents.phrase(at: segment, end: subjectEnd) == nil
    else { return nil }
    return Duty(start: segment, assignees: [], rule: "modal.subject")
  }

  /// "…, đòi hỏi các cấp ủy phải …": what circumstances ask of an agent.
  func demand(from start: Int, end: Int) -> Duty? {
    for index in start..<min(end, start + longestSubject) {
      if let after = marks.end(.demand, at: index), after < end,
        index == start || marks.end([.past, .obligation, .particle], at: index - 1) == nil
          && tokens[index - 1].code != DutyParser.not
      {
        let duty = complement(from: after, end: end, needsAgent: true)
        return duty?.assignees.isEmpty == false ? duty : nil
      }
    }
    return nil
  }
}
