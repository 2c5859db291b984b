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
  func subject(of verb: Int, from start: Int) -> (subject: Subject, start: Int) {
    let end = bridge(before: verb, from: start)
    guard end > start else { return (.same, end) }
    let last = tokens[end - 1].shape
    if last == .colon || last == .quote || last == .bullet || last == .dash {
      return (.same, end)
    }
    // "đã lập biên bản và đề nghị …": a further verb of the clause's subject.
    if end < verb, tokens[end].code == SubjectFinder.and, tokens[end].shape == .lower {
      let before = afterComma(end, verb: verb, from: start)
      if case .speaker = before.subject { return before }
    }
    if last == .comma || last == .closeBracket {
      return afterComma(end, verb: verb, from: start)
    }
    return explicit(endingAt: end, from: start)
  }

  /// "Tại hội nghị, yêu cầu …", "ông A, Chủ tịch UBND tỉnh, yêu cầu …", "A ghi nhận …, yêu cầu …".
  private func afterComma(
    _ end: Int, verb: Int, from start: Int
  ) -> (subject: Subject, start: Int) {
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
      if let body = bodySubject(from: index, before: end) { return body }
    }
    return (.same, end)
  }

  /// Whether the words before `index` are nothing, a comma, or an honorific or office.
  func standsAsSubject(_ index: Int, from start: Int) -> Bool {
    var position = index
    while position > start {
      let previous = tokens[position - 1]
      if previous.shape == .comma || previous.shape == .colon || previous.shape == .quote {
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

  /// "UBND tỉnh ghi nhận …, yêu cầu …": a body at the beginning of the clause.
  private func bodySubject(from start: Int, before end: Int) -> (subject: Subject, start: Int)? {
    guard let phrase = agents.phrase(at: start, end: end), phrase.person == nil,
      phrase.tokens.upperBound < end,
      marks.end(
        [.speech, .order, .request, .report, .bridge, .past], at: phrase.tokens.upperBound) != nil
    else { return nil }
    return (.speaker(speaker(body: phrase)), phrase.tokens.lowerBound)
  }

  private static let myself = TokenCode("tôi")
  private static let and = TokenCode("và")

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
      if isObject(first, from: start) { return (.none, end) }
      return (.speaker(speaker(person: office.owner)), first)
    }
    if let entry = agents.people.ending(at: end) {
      let first = entry.tokens.lowerBound
      if marks.end(.revered, at: first) != nil || isObject(first, from: start) {
        return (.none, end)
      }
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
        phrase.tokens.upperBound == end
      {
        best = phrase
      }
      position -= 1
      tried += 1
    }
    guard let best, canStandAlone(best, from: start), !isObject(best.tokens.lowerBound, from: start)
    else { return (.none, end) }
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

  /// "gửi UBND tỉnh đề nghị …", "bị phường yêu cầu": what follows these is no subject.
  private func isObject(_ first: Int, from start: Int) -> Bool {
    marks.start([.toward, .preposition, .past], endingAt: first, notBefore: start) != nil
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
        || marks.start([.linker, .topic, .speech], endingAt: first, notBefore: start) != nil
    }
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
      name: person.name, id: person.id, hasAuthority: isOfficial,
      directs: person.titles.contains(where: directs), isPerson: true)
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
      name: analysis.table.wording(range), id: nil, hasAuthority: true,
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
