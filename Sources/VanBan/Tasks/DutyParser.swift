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
  let reach = 22
  let longestSubject = 30

  /// Whether a word that a duty can begin with stands at `index`; a capitalised one only where a
  /// clause begins.
  func isPredicate(_ index: Int, _ classes: DirectiveClasses = .predicate, opens: Bool = false)
    -> Bool
  {
    index < tokens.count && marks.end(classes, at: index) != nil
      && (opens || tokens[index].shape == .lower)
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
      if isStop
        || marks.end([.copula, .past, .hope, .promise, .speech], at: index) != nil
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
  func agentAndModal(at index: Int, end: Int) -> Duty? {
    guard index < end, let phrase = agents.phrase(at: index, end: end), phrase.person == nil,
      let after = modal(at: phrase.tokens.upperBound, end: end)
    else { return nil }
    return Duty(start: after, assignees: phrase.parts, rule: "modal.agent")
  }

  /// "nội dung trong báo cáo cần …": a word of speech that is a noun here.
  func isNoun(_ index: Int, from start: Int) -> Bool {
    marks[index].isNoun
      && marks.start([.preposition, .determiner], endingAt: index, notBefore: start) != nil
  }

  /// "Hồ sơ đã tiếp nhận phải được …": what tells of a subject that something is to happen to.
  func isRelative(_ index: Int, end: Int) -> Bool {
    guard tokens[index].code == DutyParser.done else { return false }
    for position in index + 1..<max(index + 1, min(end, index + 7)) {
      if tokens[position].shape == .comma { return false }
      if let after = marks.end(.modal, at: position), after < end {
        return tokens[after].code == DutyParser.passive
      }
    }
    return false
  }

  func duty(subject: Range<Int>, after modal: Int, end: Int) -> Duty? {
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
        index == start
          || marks.end([.past, .obligation, .particle], at: index - 1) == nil
            && tokens[index - 1].code != DutyParser.not
      {
        let duty = complement(from: after, end: end, needsAgent: true)
        return duty?.assignees.isEmpty == false ? duty : nil
      }
    }
    return nil
  }
}
