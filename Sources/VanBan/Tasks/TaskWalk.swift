import VanBanText

/// The walk over the sentences of a text and what it remembers.
struct TaskWalk {
  var found: [FoundTask] = []
  let agents: AgentPhraseParser

  let analysis: TextAnalysis
  let marks: DirectiveMarks
  let subjects: SubjectFinder
  let splitter: ClauseSplitter
  let duties: DutyParser

  /// How far the text is in setting duties.
  enum Run { case closed, speech, orders }
  var run = Run.closed
  var speaker = TaskSpeaker.unknown {
    didSet { remember(speaker) }
  }
  /// The person who was last the subject of a sentence.
  var lastPerson = TaskSpeaker.unknown
  /// Whom the order that opened the run named.
  var leadAssignees: [Range<Int>] = []
  /// Whom a sentence of this paragraph named.
  var localAssignees: [Range<Int>]?
  /// Whether a colon opened the run, so that its items are told to the same ones.
  var isListed = false
  /// Who issued the paper that the sentence before told of.
  var paperIssuer: TaskSpeaker?
  /// The bodies that spoke last, the latest first.
  var lastBodies: [TaskSpeaker] = []
  var lastBody: TaskSpeaker? { lastBodies.first }

  /// The body that spoke last whose name begins with `head`, or whichever did.
  func lastBody(_ head: TokenCode) -> TaskSpeaker? {
    lastBodies.first { $0.body.map { tokens[$0.lowerBound].code == head } ?? false } ?? lastBody
  }

  /// Who issued the last paper that the text told of.
  var lastIssuer: TaskSpeaker?
  /// Whether the sentence is the first that may tell what a paper orders.
  var opensPaper = false
  let quotations: QuotationFinder
  /// The last quotation of several sentences.
  var quotation = 0..<0
  /// How the order was told that opened the run.
  var runKind = AssignedTask.Kind.order
  /// Behind the last quotation that was looked at.
  var quotedTo = 0
  /// Who gave the last order.
  var orderer: TaskSpeaker?
  var hasOrdered: Bool { run != .closed && speaker.hasAuthority && orderer == speaker }
  /// Sentences without a task since the last one.
  var idle = 0
  static let patience = 4

  init(analysis: TextAnalysis, marks: DirectiveMarks, people: [Person], mentions: MentionIndex) {
    self.analysis = analysis
    self.marks = marks
    agents = AgentPhraseParser(analysis: analysis, marks: marks, people: mentions)
    subjects = SubjectFinder(analysis: analysis, marks: marks, agents: agents, people: people)
    splitter = ClauseSplitter(analysis: analysis, marks: marks)
    duties = DutyParser(analysis: analysis, marks: marks, agents: agents)
    quotations = QuotationFinder(analysis: analysis, marks: marks, subjects: subjects)
  }

  var tokens: [Token] { analysis.tokens }

  mutating func walk() {
    var line = 0
    let lines = analysis.table.lines
    for (index, sentence) in analysis.sentences.enumerated() {
      while line < lines.count, lines[line].upperBound <= sentence.lowerBound {
        line += 1
        localAssignees = nil
        if run == .closed { foreshadow(line: line, from: index) }
      }
      switch line < analysis.layout.roles.count ? analysis.layout.roles[line] : .body {
      case .headline, .byline: run = .closed
      case .caption, .placeholder, .subheading: continue
      default:
        guard sentence.count > 3 else { continue }
        enterQuotation(in: sentence)
        for part in splitter.parts(of: sentence) { read(part) }
        rememberBody(of: sentence)
        if let first = agents.people.entries(in: sentence).first,
          subjects.standsAsSubject(first.tokens.lowerBound, from: sentence.lowerBound)
        {
          lastPerson = subjects.speaker(person: first.owner)
        }
      }
    }
  }

  /// The body that a sentence begins with: "Cơ quan này …" may follow.
  mutating func rememberBody(of sentence: Range<Int>) {
    let start = splitter.contentStart(sentence)
    guard start < sentence.upperBound, tokens[start].shape.isCapitalized,
      let phrase = agents.phrase(at: start, end: min(sentence.upperBound, start + 24)),
      phrase.person == nil, phrase.isWhole, phrase.tokens.count > 1,
      !phrase.tokens.contains(where: { marks.end(.topic, at: $0) != nil })
    else { return }
    remember(subjects.speaker(body: phrase))
  }

  mutating func remember(_ body: TaskSpeaker) {
    guard body.body != nil, body != lastBodies.first else { return }
    lastBodies.insert(body, at: 0)
    if lastBodies.count > 6 { lastBodies.removeLast() }
  }

  // MARK: - A sentence

  mutating func read(_ sentence: Range<Int>) {
    guard let last = sentence.last else { return }
    enterPaper(at: sentence)
    if endsAsQuestion(sentence) { return rest() }
    var range = sentence
    let opensList = tokens[last].shape == .colon
    if !opensList, let said = attribution(of: sentence) {
      // The same one who has just given orders goes on with them.
      if said.speaker != speaker || run != .orders {
        run = said.speaker.directs ? .speech : .closed
        leadAssignees = []
        isListed = false
      }
      speaker = said.speaker
      range = sentence.lowerBound..<said.end
    }
    let before = found.count
    for clause in splitter.clauses(in: range) {
      let start = splitter.contentStart(clause)
      guard start < clause.upperBound else { continue }
      read(start..<clause.upperBound, follows: found.count > before)
    }
    if opensList, found.count > before {
      // "thực hiện các nội dung sau:" only leads to what follows.
      found.removeLast()
    }
    if opensList, found.count == before, let told = told(by: range) {
      leadAssignees = told
      localAssignees = nil
      idle = 0
    } else if found.count > before || opensList && run == .orders {
      run = .orders
      idle = 0
      isListed = opensList || isListed
    } else if opensList, let order = openOrder(in: range) {
      if let speaker = order.speaker { self.speaker = speaker }
      leadAssignees = order.told
      localAssignees = nil
      runKind = order.kind
      run = .orders
      idle = 0
      isListed = true
    } else {
      rest(after: range)
    }
  }

  /// "Theo đó, …" behind a sentence that tells of a paper: what the paper orders.
  mutating func enterPaper(at sentence: Range<Int>) {
    opensPaper = false
    guard let issuer = paperIssuer else { return }
    paperIssuer = nil
    let content = splitter.contentStart(sentence)
    guard content > sentence.lowerBound, run != .orders else { return }
    opensPaper = true
    speaker = issuer
    run = .orders
    leadAssignees = []
    localAssignees = nil
    isListed = false
  }

  private func endsAsQuestion(_ sentence: Range<Int>) -> Bool {
    sentence.suffix(2).contains { tokens[$0].shape == .questionMark }
  }

  /// A sentence without a task.
  mutating func rest(after sentence: Range<Int>? = nil) {
    idle += 1
    if idle > TaskWalk.patience { run = .closed }
    if run == .orders { run = .speech }
    if let sentence {
      paperIssuer = subjects.issuerOfPaper(in: sentence)
      if let paperIssuer { lastIssuer = paperIssuer }
    }
    guard let sentence,
      let phrase = agents.phrase(
        at: splitter.contentStart(sentence), end: sentence.upperBound)
    else { return }
    // Someone else and what was done: the run is over.
    if marks.end([.past, .report], at: phrase.tokens.upperBound) != nil,
      phrase.person.map({ subjects.speaker(person: $0) != speaker }) ?? true
    {
      run = .closed
    }
  }

  // MARK: - A clause

  mutating func read(_ clause: Range<Int>, follows: Bool) {
    let start = clause.lowerBound
    let end = clause.upperBound
    if tokens[start].shape.isCapitalized, marks.end(.revered, at: start) != nil {
      run = .closed
      return
    }
    if let frame = subjects.frame(at: start, end: end), frame.content + 1 < end {
      let said = frame.speaker ?? issuer(nil)
      if said != speaker || run == .closed {
        speaker = said
        run = speaker.directs ? .speech : .closed
        leadAssignees = []
        localAssignees = nil
        isListed = false
      }
      if frame.speaker == nil {
        run = .orders
        runKind = .order
      }
      let content = splitter.contentStart(frame.content..<end)
      if content < end { read(content..<end, follows: false) }
      return
    }
    let opens =
      duties.opensWithVerb(start, end: end, weakToo: follows)
      || run == .orders && duties.opensWithPlainVerb(start, end: end)
    // "…; chỉ đạo các trường …": whoever was told is to pass it on.
    let passesOn =
      marks.end(.relay, at: start) != nil
      && (follows
        || run == .orders
          && (isListed || localAssignees != nil || marks[start].classes.contains(.assign)))
      && !(localAssignees ?? leadAssignees).isEmpty
    if !passesOn, run == .orders, follows || isListed,
      let duty = duties.relayClause(from: start, end: end)
    {
      localAssignees = duty.assignees
      return add(duty, end: end, assignees: duty.assignees)
    }
    if !passesOn, run == .orders, isListed || localAssignees != nil,
      let duty = duties.circumstanceClause(from: start, end: end),
      marks.end(.relay, at: duty.start) != nil
    {
      return add(duty, end: end, assignees: localAssignees ?? leadAssignees)
    }
    if !passesOn,
      let order = order(in: clause, opensWithVerb: opens && (follows || run == .orders))
    {
      let told = speaker
      if let speaker = order.speaker {
        self.speaker = speaker
        leadAssignees = []
      }
      // What a body orders that a quotation tells of: the one who is quoted goes on.
      defer {
        if told.isPerson, speaker.body != nil, told.hasAuthority, isQuoted(start) { speaker = told }
      }
      run = .orders
      if let kind = order.duty.kind { runKind = kind }
      if !order.duty.assignees.isEmpty || order.speaker != nil {
        leadAssignees = order.duty.assignees
      }
      localAssignees = nil
      return add(order.duty, end: end, assignees: leadAssignees)
    }
    var content = start
    // "Công an tỉnh lập hồ sơ báo cáo …": a duty whose words are also those of speech.
    let isDuty =
      run == .orders && duties.agentClause(from: start, end: end, afterOrder: true) != nil
    if !follows, !isDuty, let speech = speech(in: clause) {
      if let speaker = speech.speaker {
        self.speaker = speaker
        run = speaker.directs ? .speech : .closed
        leadAssignees = []
        localAssignees = nil
      }
      content = speech.content
    }
    guard run != .closed, content < end else { return }
    if marks.end([.promise, .hope], at: content) != nil { return }
    let isBare =
      content == start
      ? (opens || passesOn)
        && (follows || run == .orders && !opensPaper && !duties.reportsOtherwise(clause))
      : isOrdinal(before: content) && duties.opensWithVerb(content, end: end, weakToo: true)
    let demand = duties.demand(from: content, end: end)
    if let duty = demand ?? duties.modalClause(from: content, end: end),
      duty.rule != "modal.subject" || content == start || isSetApart(content),
      speaker.directs || run == .orders || hasOrdered, !isBare || duty.rule == "modal.agent"
    {
      if demand != nil {
        leadAssignees = duty.assignees
        localAssignees = nil
      } else if !duty.assignees.isEmpty {
        localAssignees = duty.assignees
      }
      return add(duty, end: end, assignees: localAssignees ?? leadAssignees)
    }
    if demand == nil, speaker.directs || run == .orders,
      let duty = duties.equation(from: content, end: end)
    {
      return add(duty, end: end, assignees: localAssignees ?? leadAssignees)
    }
    // "Không để …" in the speech of someone who directs.
    if content == start, speaker.directs, marks.end(.obligation, at: content) != nil {
      return add(
        Duty(start: content, assignees: [], rule: "speech.obligation"), end: end,
        assignees: localAssignees ?? leadAssignees)
    }
    if isBare {
      return add(
        Duty(start: content, assignees: [], rule: follows ? "clause" : "run"), end: end,
        assignees: localAssignees ?? leadAssignees)
    }
    let isNarrative =
      marks.start([.earlier, .sequel], endingAt: content, notBefore: 0) != nil
      || content > 1
        && marks.start([.earlier, .sequel], endingAt: content - 1, notBefore: 0) != nil
    if content == start ? run == .orders : tokens[content - 1].shape == .colon,
      let duty = duties.agentClause(
        from: content, end: end, afterOrder: run == .orders && !isNarrative)
        ?? (run == .orders && !isNarrative
          ? duties.circumstanceClause(from: content, end: end) : nil),
      !duties.reportsOtherwise(content..<end), !namesSpeaker(duty)
    {
      if !duty.assignees.isEmpty { localAssignees = duty.assignees }
      return add(duty, end: end, assignees: localAssignees ?? leadAssignees)
    }
    if follows, let last = found.indices.last,
      marks.end([.past, .promise, .hope, .future], at: start) == nil,
      agents.phrase(at: start, end: end).map({ $0.tokens.upperBound == end }) ?? true
    {
      // ";" only separates the objects of one verb.
      found[last].tokens = found[last].tokens.lowerBound..<splitter.trimmed(clause).upperBound
    }
  }

  /// "Ủy ban Kiểm tra quyết định …": what the one who orders does itself.
  private func namesSpeaker(_ duty: Duty) -> Bool {
    guard let name = speaker.name?.lowercased(), duty.rule == "run.agent.verb" else { return false }
    return duty.assignees.contains { name.hasPrefix(analysis.table.wording($0).lowercased()) }
  }

  /// "nêu bốn việc: một là, …"
  private func isOrdinal(before content: Int) -> Bool {
    for end in [content, content - 1] where end > 0 {
      if marks.start(.ordinal, endingAt: end, notBefore: 0) != nil { return speaker.directs }
    }
    return false
  }

  mutating func add(_ duty: Duty, end: Int, assignees: [Range<Int>]) {
    let range = splitter.trimmed(duty.start..<endOfQuotation(from: duty.start, end: end))
    guard range.count > 1 else { return }
    orderer = speaker
    found.append(
      FoundTask(
        tokens: range, lead: duty.lead, speaker: speaker,
        assignees: duty.assignees.isEmpty && duty.rule != "modal.subject"
          ? assignees : duty.assignees, rule: duty.rule,
        kind: duty.kind ?? (duty.isSaid ? .duty : run == .orders ? runKind : .duty),
        isQuoted: isQuoted(duty.start)))
  }

  private func isQuoted(_ start: Int) -> Bool {
    quotation.contains(start) || quotes(before: start) % 2 == 1
  }

  /// The quotation marks between the line's beginning and `start`.
  private func quotes(before start: Int) -> Int {
    var index = start - 1
    var quotes = 0
    while index >= 0, index > start - 200, tokens[index + 1].before < .line {
      if tokens[index].shape == .quote { quotes += 1 }
      index -= 1
    }
    return quotes
  }

  /// "cho rằng …", "nêu: …"; not "nêu hai vấn đề cần …".
  private func isSetApart(_ content: Int) -> Bool {
    guard content > 0 else { return false }
    switch tokens[content - 1].shape {
    case .comma, .colon, .quote: return true
    default: return marks.start(.toward, endingAt: content, notBefore: 0) != nil
    }
  }

  /// What is said within quotation marks ends with them.
  private func endOfQuotation(from start: Int, end: Int) -> Int {
    guard quotes(before: start) % 2 == 1 else { return end }
    return (start..<end).first { tokens[$0].shape == .quote } ?? end
  }
}
