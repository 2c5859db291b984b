import VanBanText

/// What is to be done, found in a clause.
struct Duty: Sendable {
  /// The first token of what is to be done.
  var start: Int
  /// Who is told to do it, where the clause says so.
  var assignees: [Range<Int>]
  /// For `--explain`.
  var rule: String
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

  private var tokens: [Token] { analysis.tokens }
  /// How far behind an agent's noun "phải" may stand.
  private let reach = 22
  private let longestSubject = 30

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
        start > index ? [.toward, .linker, .ordinal] : .toward, at: start)
      {
        start = after
      } else {
        break
      }
    }
    guard start < end else { return nil }
    if let modal = modal(at: start, end: end) {
      return Duty(start: modal, assignees: [], rule: "order.modal")
    }
    if let duty = afterAgent(at: start, end: end) ?? afterCircumstance(from: start, end: end) {
      return duty
    }
    guard !needsAgent || sawColon, isPredicate(start, opens: sawColon) else { return nil }
    return Duty(start: start, assignees: [], rule: "order")
  }

  /// Behind particles and "cần", "phải" at `index`, or nil. `beforeAny` word, not only a verb of
  /// the tables.
  private func modal(at index: Int, end: Int, beforeAny: Bool = false) -> Int? {
    var position = index
    while position < end, let after = marks.end([.particle, .adverb], at: position) {
      position = after
    }
    guard position < end, let after = marks.end(.modal, at: position), after < end,
      canFollowModal(after) || beforeAny && tokens[after].shape == .lower
    else { return nil }
    return after
  }

  private static let passive = TokenCode("được")

  private func canFollowModal(_ index: Int) -> Bool {
    isPredicate(index) || tokens[index].code == DutyParser.passive
  }

  private static let longestCircumstance = 30

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
    if tokens[next].shape == .comma || tokens[next].shape == .colon { next += 1 }
    if next < end, tokens[next].shape == .quote { next += 1 }
    if let modal = modal(at: next, end: end, beforeAny: true) {
      return Duty(start: modal, assignees: phrase.parts, rule: "order.agent.modal")
    }
    if isPredicate(next, .strong.union(.adverb)) {
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
      if isPredicate(index, .strong) {
        return Duty(start: index, assignees: extended(phrase, to: index), rule: "order.agent")
      }
      index += 1
    }
    return nil
  }

  private func isBreak(_ index: Int) -> Bool {
    switch tokens[index].shape {
    case .comma, .colon, .semicolon, .period, .openBracket, .quote: true
    default: marks.end([.linker, .past, .future, .speech, .trigger], at: index) != nil
    }
  }

  private func extended(_ phrase: AgentPhrase, to end: Int) -> [Range<Int>] {
    var parts = phrase.parts
    if let last = parts.popLast() { parts.append(last.lowerBound..<max(end, last.lowerBound + 1)) }
    return parts
  }

  // MARK: - Clauses with "cần" and "phải"

  /// The duty of a clause whose words begin at `start`.
  func modalClause(from start: Int, end: Int) -> Duty? {
    var index = start
    while index < min(end, start + longestSubject) {
      if let after = marks.end(.modal, at: index), after < end, tokens[index].shape == .lower
        || index == start, canFollowModal(after)
      {
        return duty(subject: start..<index, after: after, end: end)
      }
      // A relative clause, a report or a new thought: no subject goes on over these.
      if marks.end([.copula, .past, .hope, .promise, .speech], at: index) != nil,
        tokens[index].code != DutyParser.passive
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func duty(subject: Range<Int>, after modal: Int, end: Int) -> Duty? {
    var subjectEnd = subject.upperBound
    while let particle = marks.start(
      [.particle, .adverb], endingAt: subjectEnd, notBefore: subject.lowerBound)
    {
      subjectEnd = particle
    }
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
        tokens[$0].shape == .comma || marks.end([.linker, .trigger, .modal, .existence], at: $0) != nil
      }),
      agents.phrase(at: segment, end: subjectEnd) == nil
    else { return nil }
    return Duty(start: segment, assignees: [], rule: "modal.subject")
  }

  /// "…, đòi hỏi các cấp ủy phải …": what circumstances ask of an agent.
  func demand(from start: Int, end: Int) -> Duty? {
    for index in start..<min(end, start + longestSubject) {
      if let after = marks.end(.demand, at: index), after < end {
        let duty = complement(from: after, end: end, needsAgent: true)
        return duty?.assignees.isEmpty == false ? duty : nil
      }
    }
    return nil
  }

  // MARK: - Bare clauses

  /// Whether the clause begins with a verb as duties do after an order.
  func opensWithVerb(_ start: Int, end: Int, weakToo: Bool) -> Bool {
    var index = start
    while index < end, let after = marks.end(.adverb, at: index),
      marks[index].classes.isDisjoint(with: .strong)
    {
      index = after
    }
    guard index < end, !namesAgent(start, end: end) else { return false }
    return isPredicate(index, weakToo ? .predicate : .strong, opens: index == start)
      || weakToo && index > start
  }

  /// "Thanh tra Chính phủ công khai …": a name that begins with a verb's word.
  private func namesAgent(_ start: Int, end: Int) -> Bool {
    guard tokens[start].shape.isCapitalized,
      let phrase = agents.phrase(at: start, end: min(end, start + 8))
    else { return false }
    return phrase.tokens.count > Int(marks[start].length)
  }

  /// "Các tỉnh ủy tập trung …": an agent and a verb as duties have them.
  func agentClause(from start: Int, end: Int) -> Duty? {
    guard let phrase = agents.phrase(at: start, end: end), phrase.person == nil else { return nil }
    var next = phrase.tokens.upperBound
    guard next < end else { return nil }
    if tokens[next].shape == .comma { next += 1 }
    if let after = marks.end(.assigned, at: next), after < end, isPredicate(after) {
      return Duty(start: after, assignees: phrase.parts, rule: "run.assigned")
    }
    guard next < end, isPredicate(next, [.continuation, .obligation]) else { return nil }
    return Duty(start: next, assignees: phrase.parts, rule: "run.agent")
  }

  /// "Thực hiện …, Bộ X đã …", "…, ông A cho biết": behind a comma a subject and what it did.
  func reportsOtherwise(_ range: Range<Int>) -> Bool {
    var tries = 0
    for index in range where tokens[index].shape == .comma && index + 1 < range.upperBound {
      tries += 1
      if tries > 12 { return false }
      guard let phrase = agents.phrase(at: index + 1, end: range.upperBound),
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
