import VanBanText

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

  var tokens: [Token] { analysis.tokens }

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
  func afterComma(
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
  func bodySubject(
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

  static let myself = TokenCode("tôi")
  static let and = TokenCode("và")
  static let this = TokenCode("này")
  static let clauseOpeners = TokenCode.all("nên nhưng song thì mà vì do")

  func explicit(
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
    if let named = addressed(endingAt: end, from: start) { return named }
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
        phrase.tokens.upperBound == end,
        best.map({ !canStandAlone($0, from: start) }) ?? true
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
      return (
        isBody ? .thisBody(tokens[best.tokens.lowerBound].code) : .pronoun, best.tokens.lowerBound
      )
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

  /// "Bà Nga", whose name is also a country's: the only person of that given name.
  func addressed(
    endingAt end: Int, from start: Int
  ) -> (subject: Subject, start: Int)? {
    guard end - 1 > start, tokens[end - 1].shape.isCapitalized,
      !tokens[end - 2].shape.isCapitalized || end - 2 == start,
      isHonorificEnd(end - 1, notBefore: start)
    else { return nil }
    let given = analysis.table.wording(end - 1..<end).lowercased()
    var found: Int?
    for (index, person) in people.prefix(SubjectFinder.mostPeople).enumerated()
    where person.name.lowercased().hasSuffix(" " + given) {
      guard found == nil else { return nil }
      found = index
    }
    return found.map { (.speaker(speaker(person: $0)), end - 2) }
  }

  static let longestName = 12

  /// "Trung tâm bảo tồn di tích cố đô Huế": a bare noun of the tables, capitalized, with a name
  /// that no table knows, from a clause's beginning up to `end`.
  func named(endingAt end: Int, from start: Int) -> AgentPhrase? {
    var first = end - 1
    while first > start, end - first < SubjectFinder.longestName,
      tokens[first - 1].shape != .comma,
      !SubjectFinder.clauseOpeners.contains(tokens[first - 1].code)
    {
      first -= 1
    }
    guard
      first == start || tokens[first - 1].shape == .comma
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

  /// "gửi UBND tỉnh đề nghị …", "bị phường yêu cầu": what follows these is no subject.
  func isObject(_ first: Int, from start: Int) -> Bool {
    marks.start([.toward, .preposition, .past], endingAt: first, notBefore: start) != nil
      || first > start
        && (SubjectFinder.sent.contains(tokens[first - 1].code)
          || tokens[first - 1].code == SubjectFinder.thanks)
  }

  /// A subject begins the clause or follows a comma; within one only a name can be it.
  func canStandAlone(_ phrase: AgentPhrase, from start: Int) -> Bool {
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

  /// The first token of the document number or number of digits that ends at `end`.
  func startOfNumber(endingAt end: Int, notBefore start: Int) -> Int? {
    var index = end
    while index > start, index > end - 10,
      tokens[index - 1].shape.isWord
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

  func isHonorificEnd(_ index: Int, notBefore start: Int) -> Bool {
    for length in 1...3 where index - length >= start {
      if analysis.phrases.longest(.honorifics, at: index - length)?.tokens.upperBound == index {
        return true
      }
    }
    return false
  }
}
