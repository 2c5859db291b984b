import VanBanText

/// Who speaks or orders at a place of the text.
struct TaskSpeaker: Sendable, Equatable {
  /// A person's fullest name or a body's name; nil where the text gives none.
  var name: String?
  var id: String?
  /// Whether it may set duties for others: a person in office or a body.
  var hasAuthority: Bool
  /// Whether "cần" and "phải" in its speech set duties too: a person in office, a body of Party
  /// or State.
  var directs: Bool
  /// Whether it is a person.
  var isPerson: Bool
  /// Where a body's name stands.
  var body: Range<Int>?

  static let unknown = TaskSpeaker(
    name: nil, id: nil, hasAuthority: false, directs: false, isPerson: false)

  /// A paper or opinion whose author the text does not give.
  static let unnamed = TaskSpeaker(
    name: nil, id: nil, hasAuthority: true, directs: true, isPerson: false)

  static func == (a: TaskSpeaker, b: TaskSpeaker) -> Bool { a.name == b.name && a.id == b.id }
}

/// Finds the subject of a verb: the words that end before it.
struct SubjectFinder: Sendable {
  let analysis: TextAnalysis
  let marks: DirectiveMarks
  let agents: AgentPhraseParser
  let people: [Person]
  /// Where the persons' offices stand.
  let offices: MentionIndex

  init(
    analysis: TextAnalysis, marks: DirectiveMarks, agents: AgentPhraseParser, people: [Person]
  ) {
    self.analysis = analysis
    self.marks = marks
    self.agents = agents
    self.people = people
    offices = MentionIndex(
      people.enumerated().flatMap { owner, person in
        person.titles.filter { !$0.inherited }.map {
          (owner, Mention(range: $0.range, text: $0.text, kind: .office))
        }
      }, table: analysis.table)
  }

  /// What stands before a verb.
  enum Subject {
    case speaker(TaskSpeaker)
    /// Nothing, or a word that points back: the one who spoke before.
    case same
    /// "đồng chí", "ông", "bà": the person named last
    case pronoun
    /// "tôi", "chúng tôi": whoever speaks
    case firstPerson
    /// "cơ quan này", "Hiệp hội này": the body that spoke last
    case thisBody(TokenCode)
    /// "công văn", "nhiều ý kiến": a paper or opinion that says whose it is, or not
    case paper(TaskSpeaker?)
    /// Words that make the verb a noun or name no one who could order.
    case none
  }

  private var tokens: [Token] { analysis.tokens }

  /// Where the words begin that stand between a subject and its verb at `verb`: "cũng vừa có công
  /// văn số 12/UBND-KT".
  func bridge(before verb: Int, from start: Int) -> Int {
    var end = verb
    while end > start {
      if let bridge = marks.start([.bridge, .adverb], endingAt: end, notBefore: start) {
        end = bridge
      } else if let number = startOfNumber(endingAt: end, notBefore: start) {
        // "có công văn số 12/UBND-KT yêu cầu"
        end = number
      } else {
        break
      }
    }
    return end
  }

  /// The subject of the verb at `verb`, in the clause that begins at `start`.
  /// `inOrders`, a body that begins the clause is told what to do and tells no one.
  func subject(
    of verb: Int, from start: Int, inOrders: Bool = false
  ) -> (subject: Subject, start: Int) {
    let end = bridge(before: verb, from: start)
    guard end > start else { return (.same, end) }
    let last = tokens[end - 1].shape
    // "Ông A - Chủ tịch UBND tỉnh - yêu cầu"
    if last == .dash, !agents.people.entries(in: start..<end).isEmpty {
      return afterComma(end, from: start, inOrders: inOrders)
    }
    if last == .colon || last == .quote || last == .bullet || last == .dash {
      return (.same, end)
    }
    // "UBND huyện A (tỉnh B) yêu cầu"
    if last == .closeBracket {
      let before = explicit(endingAt: end, from: start)
      if case .none = before.subject {} else { return before }
    }
    // "đã lập biên bản và đề nghị …": a further verb of the clause's subject.
    if end < verb, tokens[end].code == SubjectFinder.and, tokens[end].shape == .lower {
      let before = afterComma(end, from: start, inOrders: inOrders)
      if case .speaker = before.subject { return before }
    }
    if last == .comma || last == .closeBracket {
      return afterComma(end, from: start, inOrders: inOrders)
    }
    return explicit(endingAt: end, from: start)
  }

  /// "Tại hội nghị, yêu cầu …", "ông A, Chủ tịch UBND tỉnh, yêu cầu …", "A ghi nhận …, yêu cầu …".
  private func afterComma(
    _ end: Int, from start: Int, inOrders: Bool = false
  ) -> (subject: Subject, start: Int) {
    // "Văn phòng Chính phủ truyền đạt ý kiến của Phó Thủ tướng A, giao …"
    if let issuer = quoted(in: start..<end) { return (.speaker(issuer), start) }
    // The first person of the clause that stands where a subject can.
    for entry in agents.people.entries(in: start..<end) where entry.tokens.upperBound <= end {
      if standsAsSubject(entry.tokens.lowerBound, from: start) {
        return (.speaker(speaker(person: entry.owner)), entry.tokens.lowerBound)
      }
    }
    // "Sau đó, UBND tỉnh ghi nhận …, yêu cầu …".
    var tries = 0
    for index in start..<end where index == start || tokens[index - 1].shape == .comma {
      tries += 1
      if tries > 3 { break }
      if let body = bodySubject(from: index, before: end, inOrders: inOrders) { return body }
    }
    return (.same, end)
  }

  /// The person whose orders a paper in `range` brings: "truyền đạt ý kiến chỉ đạo của … A".
  private func quoted(in range: Range<Int>) -> TaskSpeaker? {
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

  /// Whether the words before `index` are nothing, a comma, or an honorific or office.
  func standsAsSubject(_ index: Int, from start: Int) -> Bool {
    var position = index
    while position > start {
      let previous = tokens[position - 1]
      if previous.shape == .comma || previous.shape == .colon || previous.shape == .quote
        || previous.shape == .dash && position == start + 1
      {
        return true
      }
      if marks.start([.preposition, .conjunction], endingAt: position, notBefore: start) != nil,
        previous.shape == .lower
      {
        return false
      }
      if marks.start([.agent, .individual, .modifier], endingAt: position, notBefore: start) != nil
        || previous.shape.isCapitalized || isHonorificEnd(position, notBefore: start)
      {
        position -= 1
        continue
      }
      return previous.shape == .lower && marks[position - 1].classes.isEmpty
        && index - position < 12
        ? standsAsSubject(position - 1, from: start) : false
    }
    return true
  }

  /// "UBND tỉnh ghi nhận …, yêu cầu …": a body at the beginning of the clause; behind it a verb
  /// that is no duty's.
  private func bodySubject(
    from start: Int, before end: Int, inOrders: Bool
  ) -> (subject: Subject, start: Int)? {
    guard let phrase = agents.phrase(at: start, end: end), phrase.person == nil,
      phrase.tokens.upperBound < end
    else { return nil }
    let next = phrase.tokens.upperBound
    guard
      marks.end([.speech, .order, .request, .report, .bridge, .past], at: next) != nil
        || !inOrders && phrase.isWhole && tokens[next].shape == .lower
        && marks[next].classes.isDisjoint(with: [
          .action, .continuation, .obligation, .modal, .preposition, .conjunction, .advice,
        ])
    else { return nil }
    return (.speaker(speaker(body: phrase)), phrase.tokens.lowerBound)
  }

  private static let myself = TokenCode("tôi")
  private static let and = TokenCode("và")
  private static let this = TokenCode("này")
  private static let clauseOpeners = TokenCode.all("nên nhưng song thì mà vì do")

  private func explicit(
    endingAt end: Int, from start: Int
  ) -> (subject: Subject, start: Int) {
    if tokens[end - 1].code == SubjectFinder.myself { return (.firstPerson, end - 1) }
    // "ông A, Phó chủ tịch UBND tỉnh yêu cầu": the office of the one who has just been named.
    if let office = offices.ending(at: end) {
      var first = office.tokens.lowerBound
      if first > start, tokens[first - 1].shape == .comma,
        let name = agents.people.ending(at: first - 1)
      {
        first = name.tokens.lowerBound
        for length in 1...2 where first - length >= start {
          if analysis.phrases.longest(.honorifics, at: first - length)?.tokens.upperBound == first {
            first -= length
            break
          }
        }
      }
      if isObject(first, from: start) { return sender(before: first, from: start) }
      return (.speaker(speaker(person: office.owner)), first)
    }
    if let entry = agents.people.ending(at: end) {
      let first = entry.tokens.lowerBound
      if marks.end(.revered, at: first) != nil { return (.none, end) }
      if isObject(first, from: start) { return sender(before: first, from: start) }
      return (.speaker(speaker(person: entry.owner)), entry.tokens.lowerBound)
    }
    for length in 1...3 where end - length >= start {
      if let honorific = analysis.phrases.longest(.honorifics, at: end - length),
        honorific.tokens.upperBound == end,
        agents.phrase(at: end - length, end: end) == nil
          || marks.end(.agent, at: end - length) == end
      {
        return (.pronoun, end - length)
      }
    }
    // The longest phrase that ends here, from the clause's beginning or a comma on.
    var tried = 0
    var best: AgentPhrase?
    var position = end - 1
    while position >= start, tried < 40 {
      let isStart =
        position == start || tokens[position - 1].shape == .comma
        || tokens[position - 1].shape == .colon
        || tokens[position].shape.isCapitalized && !tokens[position - 1].shape.isCapitalized
        || !marks[position].classes.isDisjoint(with: [.agent, .determiner])
      if isStart, let phrase = agents.phrase(at: position, end: end, fills: true),
        phrase.tokens.upperBound == end, best.map({ !canStandAlone($0, from: start) }) ?? true
          || canStandAlone(phrase, from: start)
      {
        best = phrase
      }
      position -= 1
      tried += 1
    }
    guard let best = best ?? named(endingAt: end, from: start) else {
      return paper(before: end, from: start)
    }
    if isObject(best.tokens.lowerBound, from: start) {
      return sender(before: best.tokens.lowerBound, from: start)
    }
    guard canStandAlone(best, from: start) else {
      if let whole = named(endingAt: end, from: start) {
        return (.speaker(speaker(body: whole)), whole.tokens.lowerBound)
      }
      return paper(before: end, from: start)
    }
    if best.person == nil, marks.end(.bystander, at: best.tokens.lowerBound) != nil {
      return (.none, end)
    }
    // "Cử tri này", "Hiệp hội này": the one who has just been named.
    if tokens[end - 1].code == SubjectFinder.this, best.person == nil, best.tokens.count < 5 {
      let isBody =
        analysis.phrases.longest(.bodyHeads, at: best.tokens.lowerBound) != nil
        || marks.end(.petitioner, at: best.tokens.lowerBound) == nil
      return (isBody ? .thisBody(tokens[best.tokens.lowerBound].code) : .pronoun, best.tokens.lowerBound)
    }
    if let person = best.person {
      return (.speaker(speaker(person: person)), best.tokens.lowerBound)
    }
    if marks[best.tokens.lowerBound].classes.contains(.individual),
      tokens[best.tokens.lowerBound].shape == .lower
        || best.tokens.lowerBound == start && best.tokens.count < 8
    {
      // "Người đứng đầu chính quyền tỉnh": the one whom the text has just named.
      if case let found = speaker(body: best), found.isPerson || isUnnamedOffice(best, found) {
        return (.speaker(found), best.tokens.lowerBound)
      }
      return (.same, best.tokens.lowerBound)
    }
    return (.speaker(speaker(body: best)), best.tokens.lowerBound)
  }

  private static let longestName = 12

  /// "Trung tâm bảo tồn di tích cố đô Huế": a bare noun of the tables, capitalized, with a name
  /// that no table knows, from a clause's beginning up to `end`.
  private func named(endingAt end: Int, from start: Int) -> AgentPhrase? {
    var first = end - 1
    while first > start, end - first < SubjectFinder.longestName,
      tokens[first - 1].shape != .comma,
      !SubjectFinder.clauseOpeners.contains(tokens[first - 1].code)
    {
      first -= 1
    }
    guard first == start || tokens[first - 1].shape == .comma
      || SubjectFinder.clauseOpeners.contains(tokens[first - 1].code)
    else { return nil }
    while first < end, let after = marks.end([.linker, .bridge], at: first) { first = after }
    guard first < end, tokens[first].shape.isCapitalized,
      let head = agents.phrase(at: first, end: end), head.person == nil,
      head.tokens.upperBound == marks.end(.agent, at: first)
        || head.tokens.upperBound
          == analysis.phrases.longest(.bodyHeads, at: first)?.tokens.upperBound,
      !(head.tokens.upperBound..<end).contains(where: {
        !tokens[$0].shape.isWord && tokens[$0].shape != .dash
          || marks.end(
            [.speech, .past, .modal, .copula, .trigger, .hope, .future, .toward], at: $0) != nil
      })
    else { return nil }
    return AgentPhrase(tokens: first..<end, joints: [], isWhole: true)
  }

  private static let sending = TokenCode.all("gửi trình báo văn đơn tờ nghị")
  private static let thanks = TokenCode("ơn")
  private static let sent = TokenCode.all("gửi trình")
  private static let suffering = TokenCode("bị")

  /// "Công ty A gửi văn bản đến UBND tỉnh đề nghị …": who sends, in front of whom it is sent to;
  /// "công văn của UBND tỉnh yêu cầu".
  private func sender(before first: Int, from start: Int) -> (subject: Subject, start: Int) {
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

  private static let farthestPaper = 24

  /// "Công điện số 12/CĐ-TTg của Thủ tướng nêu rõ", "Nhiều ý kiến đề nghị": a paper as the subject.
  private func paper(before end: Int, from start: Int) -> (subject: Subject, start: Int) {
    for index in max(start, end - SubjectFinder.farthestPaper)..<max(start, end) {
      guard let after = marks.end(.missive, at: index), after <= end else { continue }
      guard index == start || tokens[index - 1].shape == .comma
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
      return (.paper(nil), index)
    }
    return (.none, end)
  }

  private static let of = TokenCode("của")

  /// "gửi UBND tỉnh đề nghị …", "bị phường yêu cầu": what follows these is no subject.
  private func isObject(_ first: Int, from start: Int) -> Bool {
    marks.start([.toward, .preposition, .past], endingAt: first, notBefore: start) != nil
      || first > start
        && (SubjectFinder.sent.contains(tokens[first - 1].code)
          || tokens[first - 1].code == SubjectFinder.thanks)
  }

  /// A subject begins the clause or follows a comma; within one only a name can be it.
  private func canStandAlone(_ phrase: AgentPhrase, from start: Int) -> Bool {
    let first = phrase.tokens.lowerBound
    guard first > start else { return true }
    switch tokens[first - 1].shape {
    case .comma, .colon, .quote, .dash, .closeBracket: return true
    default:
      if marks.start(
        [.toward, .preposition, .conjunction], endingAt: first, notBefore: start) != nil
      {
        return false
      }
      // "Ảnh: TTXVN UBND tỉnh yêu cầu": a caption that runs into the text.
      let isSetOff =
        tokens[first - 1].shape.isCapitalized && tokens[first].shape.isCapitalized
        && (analysis.phrases.longest(.bodyHeads, at: first) != nil
          || analysis.phrases.longest(.bodies, at: first) != nil)
      return phrase.person != nil || tokens[first - 1].shape.isNumeric || isSetOff
        || SubjectFinder.clauseOpeners.contains(tokens[first - 1].code)
        || marks.start([.linker, .topic, .speech], endingAt: first, notBefore: start) != nil
    }
  }

  private static let according = TokenCode("theo")
  private static let longestFrame = 24

  /// "Theo Sở Y tế, …", "Theo yêu cầu của Thủ tướng, …": whose words follow the comma.
  func frame(at start: Int, end: Int) -> (speaker: TaskSpeaker, content: Int)? {
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

  /// The first token of the document number or number of digits that ends at `end`.
  private func startOfNumber(endingAt end: Int, notBefore start: Int) -> Int? {
    var index = end
    while index > start, index > end - 10, tokens[index - 1].shape.isWord
      || tokens[index - 1].shape == .slash || tokens[index - 1].shape == .dash
    {
      index -= 1
      if tokens[index].shape.isNumeric, tokens[index].before != .none {
        return marks.start(.bridge, endingAt: index, notBefore: start) == nil ? nil : index
      }
      if tokens[index].before != .none { return nil }
    }
    return nil
  }

  private func isHonorificEnd(_ index: Int, notBefore start: Int) -> Bool {
    for length in 1...3 where index - length >= start {
      if analysis.phrases.longest(.honorifics, at: index - length)?.tokens.upperBound == index {
        return true
      }
    }
    return false
  }

  func speaker(person index: Int) -> TaskSpeaker {
    guard people.indices.contains(index) else { return .unknown }
    let person = people[index]
    let isOfficial =
      !isForeign(person) && person.titles.contains { $0.level != .foreign && $0.branch != .foreign }
    return TaskSpeaker(
      name: person.name, id: person.id, hasAuthority: isOfficial || isPetitioner(person),
      directs: person.titles.contains(where: directs), isPerson: true)
  }

  /// "cử tri Lê Văn An": who has no office but may request.
  private func isPetitioner(_ person: Person) -> Bool {
    guard let mention = person.mentions.first(where: { $0.kind == .name }) else { return false }
    let name = analysis.table.firstToken(from: mention.range.lowerBound)
    return name < tokens.count
      && (marks.start(.petitioner, endingAt: name, notBefore: max(0, name - 4)) != nil
        || name > 0 && isHonorificEnd(name, notBefore: max(0, name - 3))
          && marks.start(.petitioner, endingAt: name - 1, notBefore: max(0, name - 4)) != nil)
  }

  /// Whether a name of several words has none that Vietnamese writes: "Theresa May".
  private func isForeign(_ person: Person) -> Bool {
    guard let mention = person.mentions.first(where: { $0.kind == .name }),
      person.name.utf8.allSatisfy({ $0 < 0x80 }), person.name.utf8.contains(0x20)
    else { return false }
    let first = analysis.table.firstToken(from: mention.range.lowerBound)
    return first < tokens.count && !agents.bodies.names.isSurname(first)
  }

  /// Whether the office gives its holder others to direct: not so a deputy's seat, a company, an
  /// association.
  private func directs(_ title: Title) -> Bool {
    switch title.branch {
    case .party, .state, .front, .army, .police, .court, .procuracy: true
    case .assembly:
      marks.vocabulary.classes(of: title.role).isDisjoint(with: .agent)
    case nil: title.level != .foreign
    default: false
    }
  }

  private func speaker(body phrase: AgentPhrase) -> TaskSpeaker {
    if let holder = holder(of: phrase.tokens) { return speaker(person: holder) }
    var range = phrase.tokens
    // "Giám đốc Sở Y tế", "lãnh đạo UBND thành phố": without a name the body itself.
    var start = range.lowerBound
    if let honorific = analysis.phrases.longest(.honorifics, at: start),
      honorific.tokens.upperBound < range.upperBound,
      agents.roleEnd(at: honorific.tokens.upperBound) != nil
    {
      start = honorific.tokens.upperBound
      range = start..<range.upperBound
    }
    while start < range.upperBound,
      let after = agents.roleEnd(at: start)
        ?? marks.end([.determiner, .individual], at: start),
      after < range.upperBound, tokens[after].shape.isLetters
    {
      start = after
    }
    var body = agents.bodies.body(at: start, end: range.upperBound, afterRole: true)
    // The head of the government is no other than himself.
    if start > range.lowerBound, let found = body, found.level != .central {
      range = start..<range.upperBound
    } else {
      body = agents.bodies.body(at: range.lowerBound, end: range.upperBound, afterRole: true)
    }
    return TaskSpeaker(
      name: analysis.table.wording(range), id: nil,
      hasAuthority: body?.level != .foreign && body?.branch != .foreign,
      directs: body?.branch.map { $0 == .party || $0 == .state } ?? false, isPerson: false,
      body: range)
  }

  /// "Giám đốc Sở Y tế" where no one of the text is a director: the body speaks.
  private func isUnnamedOffice(_ phrase: AgentPhrase, _ speaker: TaskSpeaker) -> Bool {
    guard let body = speaker.body, body.lowerBound > phrase.tokens.lowerBound,
      let end = agents.roleEnd(at: phrase.tokens.lowerBound)
    else { return false }
    let role = analysis.table.wording(phrase.tokens.lowerBound..<end).lowercased()
    return !people.prefix(SubjectFinder.mostPeople).contains { person in
      person.titles.contains { $0.role.lowercased() == role }
    }
  }

  /// The only person of the text whose office these words name: "Thủ tướng Chính phủ" for "Thủ
  /// tướng Trần Văn An".
  private func holder(of range: Range<Int>) -> Int? {
    guard let role = agents.roleEnd(at: range.lowerBound), role <= range.upperBound
    else { return nil }
    let name = analysis.table.wording(range.lowerBound..<role).lowercased()
    let body = analysis.table.wording(role..<range.upperBound).lowercased()
    var found: Int?
    for (index, person) in people.prefix(SubjectFinder.mostPeople).enumerated() {
      if person.titles.contains(where: { $0.level == .foreign || $0.branch == .foreign }) { continue }
      let holds = person.titles.contains {
        guard $0.level != .foreign, !$0.former, $0.role.lowercased() == name else { return false }
        let own = $0.organization?.lowercased() ?? ""
        return own.hasPrefix(body) || body.hasPrefix(own)
      }
      guard holds else { continue }
      guard found == nil else { return nil }
      found = index
    }
    return found
  }

  private static let mostPeople = 60

  private static let pointers = TokenCode.all("đó đây")
  private static let isWord = TokenCode("là")

  /// "Đó là một trong những giải pháp của chỉ thị mà Thủ tướng vừa ký", "Đây là yêu cầu của Bộ
  /// trưởng A": whose orders the words before bring.
  func ownerOfPointer(in sentence: Range<Int>) -> TaskSpeaker? {
    let start = sentence.lowerBound
    guard sentence.count > 4, SubjectFinder.pointers.contains(tokens[start].code),
      tokens[start + 1].code == SubjectFinder.isWord
    else { return nil }
    for index in start + 2..<min(sentence.upperBound, start + 40) {
      guard tokens[index].code == SubjectFinder.of, index + 1 < sentence.upperBound,
        marks.start(.trigger.union([.missive, .paper, .speech, .charge]), endingAt: index, notBefore: start) != nil,
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
