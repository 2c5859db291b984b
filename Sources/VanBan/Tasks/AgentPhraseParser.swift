import VanBanText

/// A noun phrase that names who can be told to do something.
struct AgentPhrase: Sendable {
  var tokens: Range<Int>
  /// Where a further whole body or group begins: "Sở Nội vụ" in "UBND tỉnh, Sở Nội vụ".
  var joints: [(before: Int, start: Int)]
  /// The person that the phrase is or ends with, as an index of the list of persons.
  var person: Int?
  /// Whether it names a body or speaks of several: "Sở Nội vụ", "các đơn vị", not "đơn vị".
  var isWhole = false

  /// The bodies and groups one by one.
  var parts: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = tokens.lowerBound
    for joint in joints {
      result.append(start..<joint.before)
      start = joint.start
    }
    result.append(start..<tokens.upperBound)
    return result
  }
}

/// Reads noun phrases of agents:
///
///     phrase   = agent (("," | "và" …) agent)*
///     agent    = determiner* head modifier*
///     head     = person | office | body | agent noun
///     modifier = name | "liên quan" … | "của" phrase | head | "(" … ")"
struct AgentPhraseParser: Sendable {
  let analysis: TextAnalysis
  let marks: DirectiveMarks
  let people: MentionIndex
  let bodies: BodyParser
  private static let photo = TokenCode("ảnh")
  private let deepest = 4
  /// No phrase is longer: time stays linear.
  private static let longest = 60

  init(analysis: TextAnalysis, marks: DirectiveMarks, people: MentionIndex) {
    self.analysis = analysis
    self.marks = marks
    self.people = people
    bodies = BodyParser(analysis: analysis)
  }

  private var tokens: [Token] { analysis.tokens }

  /// The longest phrase that begins at `start`, or nil. Words that are verbs or parts of a name
  /// ("Cơ quan thanh tra …") are verbs, unless the phrase `fills` all up to `end`.
  func phrase(at start: Int, end: Int, fills: Bool = false, depth: Int = 0) -> AgentPhrase? {
    let end = min(end, start + AgentPhraseParser.longest)
    // A sentence may have nothing behind its list mark.
    guard start < end, depth < deepest,
      let first = agent(at: start, end: end, fills: fills, depth: depth)
    else { return nil }
    var phrase = AgentPhrase(
      tokens: start..<first.end, joints: [], person: first.person, isWhole: first.isWhole)
    let isPlural = marks.end(.determiner, at: start) != nil
    while let next = afterConjunction(phrase.tokens.upperBound, end: end),
      !isVerbOnly(next, end: end)
    {
      guard let agent = agent(at: next, end: end, fills: fills, depth: depth) else {
        // "các phường An Bình, Cái Khế", "các sở Xây dựng, Tài nguyên và Môi trường"
        guard isPlural, let name = listedName(at: next, end: end) else { break }
        phrase.tokens = start..<name
        continue
      }
      // "các bộ, ngành, tập đoàn, tổng công ty": bare nouns that share "các".
      let isBare =
        isPlural && tokens[next].shape == .lower && marks.end(.determiner, at: next) == nil
        && !(next..<agent.end).contains { tokens[$0].shape.isCapitalized }
      if agent.isWhole, !isBare {
        phrase.joints.append((phrase.tokens.upperBound, next))
      }
      phrase.tokens = start..<agent.end
      phrase.person = agent.person ?? phrase.person
    }
    return phrase
  }

  /// Behind a further name of a list whose noun stands once.
  private func listedName(at start: Int, end: Int) -> Int? {
    guard tokens[start].shape.isCapitalized, people.starting(at: start) == nil,
      analysis.phrases.longest(.honorifics, at: start) == nil
    else { return nil }
    let words = analysis.knowledge.offices.bodyWords
    var index = start + 1
    while index < end, tokens[index].before <= .space, index < start + 6 {
      let token = tokens[index]
      guard
        token.shape.isCapitalized || token.shape.isNumeric
          || token.shape == .lower && words.contains(token.code)
            && (marks[index].length < 2 || marks[index].classes.isDisjoint(with: .predicate))
      else { break }
      index += 1
    }
    return index
  }

  /// Behind ",", "và" and the like.
  private func afterConjunction(_ index: Int, end: Int) -> Int? {
    var next = index
    if next < end, tokens[next].shape == .comma || tokens[next].shape == .slash { next += 1 }
    if next < end, let after = marks.end(.conjunction, at: next) { next = after }
    return next > index && next < end ? next : nil
  }

  /// "…, lãnh đạo, chỉ đạo": a word that is verb and agent is a verb unless an agent follows.
  func isVerbOnly(_ index: Int, end: Int) -> Bool {
    let mark = marks[index]
    guard !mark.classes.isDisjoint(with: [.action, .verb]), tokens[index].shape == .lower,
      let after = marks.end(.agent, at: index)
    else { return false }
    guard after < end else { return true }
    return marks.end([.determiner, .agent], at: after) == nil
      && !tokens[after].shape.isCapitalized
  }

  /// Behind one agent with its modifiers.
  private func agent(
    at start: Int, end: Int, fills: Bool, depth: Int
  ) -> (end: Int, isWhole: Bool, person: Int?)? {
    var index = start
    // "2 cơ sở đóng tàu"
    if tokens[index].shape == .digits, index + 1 < end, tokens[index + 1].before == .space,
      marks.end(.agent, at: index + 1) != nil
    {
      index += 1
    }
    while index < end, let after = marks.end(.determiner, at: index) {
      // "lãnh đạo các sở": a noun that also counts as a determiner heads the phrase by itself.
      if marks[index].classes.contains(.agent), head(at: after, end: end) == nil,
        marks.end(.determiner, at: after) == nil
      {
        break
      }
      index = after
    }
    guard let head = head(at: index, end: end) else { return nil }
    let isWhole =
      index > start || head.isNamed || head.person != nil || tokens[index].shape == .upper
      || analysis.phrases.longest(.bodies, at: index) != nil
      || analysis.phrases.longest(.bodyHeads, at: index) != nil
      || marks[index].classes.contains(.whole)
    var person = head.person
    var position = head.end
    if let abbreviated = behindAbbreviation(of: index, from: position, end: end) {
      position = abbreviated
    }
    modifiers: while position < end, tokens[position].before <= .space {
      let token = tokens[position]
      if token.shape == .openBracket {
        guard let close = closing(position, end: end) else { break }
        position = close
        continue
      }
      if let mention = people.starting(at: position), mention.tokens.upperBound <= end {
        person = mention.owner
        position = mention.tokens.upperBound
        continue
      }
      if token.shape == .capitalized,
        let body = bodies.body(at: position, end: end, afterRole: false)
      {
        position = verb(in: body.tokens) ?? body.tokens.upperBound
        continue
      }
      if token.shape.isCapitalized || token.shape.isNumeric || token.shape == .alphanumeric
        || token.shape == .ampersand && token.before == .none
      {
        position += 1
        continue
      }
      if token.shape == .dash, position + 1 < end, tokens[position + 1].shape.isCapitalized,
        tokens[position + 1].code != AgentPhraseParser.photo
      {
        // "Bộ trưởng Bộ Y tế - Chủ tịch Hội đồng …": a further office of the same person.
        let office = token.before == .none ? nil : self.head(at: position + 1, end: end)
        person = office?.person ?? person
        position = office?.end ?? position + 1
        continue
      }
      let mark = marks[position]
      if let after = marks.end(.preposition, at: position) {
        if let inner = phrase(at: after, end: end, fills: fills, depth: depth + 1) {
          position = inner.tokens.upperBound
          continue
        }
        // "trên địa bàn" needs nothing behind it.
        guard mark.classes.contains(.modifier) else { break modifiers }
      }
      if let after = marks.end([.modifier, .agent], at: position),
        mark.classes.isDisjoint(with: [.action, .verb, .modal, .continuation])
          || isFollowedByAdverbial(after) || fills
      {
        position = after
        continue
      }
      if marks.end(.determiner, at: position) != nil, mark.classes.isDisjoint(with: .action),
        depth + 1 < deepest,
        let inner = agent(at: position, end: end, fills: fills, depth: depth + 1)
      {
        position = inner.end
        person = inner.person ?? person
        continue
      }
      if mark.classes.isDisjoint(with: .predicate),
        let unit = bodies.body(at: position, end: end, afterRole: true)
      {
        position = unit.tokens.upperBound
        continue
      }
      break
    }
    return (position, isWhole, person)
  }

  /// "Công ty TNHH xử lý chất thải Việt Nam (VWS)": behind the short form that closes a name with
  /// words of its own.
  private func behindAbbreviation(of head: Int, from start: Int, end: Int) -> Int? {
    guard tokens[head].shape.isCapitalized else { return nil }
    for index in start..<min(end, start + 14) {
      switch tokens[index].shape {
      case .openBracket:
        guard index > start, index + 2 < end,
          tokens[index + 1].shape == .upper
            || tokens[index + 1].shape == .mixedCase, tokens[index + 2].shape == .closeBracket
        else { return nil }
        return index + 3
      case let shape where !shape.isWord && shape != .dash && shape != .ampersand: return nil
      default:
        if marks.end([.speech, .past, .modal, .copula, .trigger, .toward, .hope], at: index) != nil
        {
          return nil
        }
      }
    }
    return nil
  }

  /// "các cơ quan tham mưu tiếp tục …": what is verb and modifier modifies before these.
  private func isFollowedByAdverbial(_ index: Int) -> Bool {
    marks.end([.modal, .continuation, .particle], at: index) != nil
  }

  private func closing(_ open: Int, end: Int) -> Int? {
    var index = open + 1
    while index < min(end, open + 14) {
      if tokens[index].shape == .closeBracket { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Where a duty begins among words that could go on a body's name: "doanh nghiệp Việt Nam tăng
  /// cường đầu tư tại Lào".
  private func verb(in body: Range<Int>) -> Int? {
    let isName = tokens[body.lowerBound].shape.isCapitalized
    let words = analysis.knowledge.offices.bodyWords
    let known = analysis.phrases.longest(.bodies, at: body.lowerBound)?.tokens.upperBound
    var index = max(body.lowerBound + 1, known ?? 0)
    while index < body.upperBound {
      let mark = marks[index]
      let isVerb =
        !mark.classes.isDisjoint(with: [.continuation, .modal])
        || !mark.classes.isDisjoint(with: [.action, .verb, .adverb])
          && mark.classes.isDisjoint(with: [.agent, .modifier])
          && !(isName
            && (index..<index + Int(mark.length)).allSatisfy {
              words.contains(tokens[$0].code)
            })
      if isVerb, tokens[index].shape == .lower { return index }
      index += max(1, Int(mark.length))
    }
    return isName ? lastVerb(in: body, from: known ?? 0) : listedVerb(in: body)
  }

  /// "công ty kiểm tra, rà soát …": a verb that could modify the noun, but a further verb follows.
  private func listedVerb(in body: Range<Int>) -> Int? {
    let end = body.upperBound
    guard end + 1 < tokens.count, tokens[end].shape == .comma,
      marks.end([.action, .verb], at: end + 1) != nil
    else { return nil }
    for length in 1...3 where end - length > body.lowerBound {
      if tokens[end - length].shape == .lower, marks.end(.action, at: end - length) == end,
        marks.end(.agent, at: body.lowerBound) != end
      {
        return end - length
      }
    }
    return nil
  }

  /// "Sở Tài nguyên và Môi trường kiểm tra việc …": a verb that closes a name with capitals of its
  /// own is the duty's, unless a further verb follows.
  private func lastVerb(in body: Range<Int>, from known: Int) -> Int? {
    for length in 1...3 {
      let index = body.upperBound - length
      guard index > max(body.lowerBound + 1, known - 1), tokens[index].shape == .lower,
        marks.end([.action, .verb], at: index) == body.upperBound,
        tokens[body.lowerBound + 1..<index].contains(where: { $0.shape == .capitalized }),
        body.upperBound < tokens.count, tokens[body.upperBound].shape == .lower,
        tokens[body.upperBound].before == .space,
        marks.end(.predicate.union(.modal), at: body.upperBound) == nil
      else { continue }
      return index
    }
    return nil
  }

  /// Behind the office that begins at `index`: "Chủ tịch", "Phó Chủ tịch".
  func roleEnd(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let first = tokens[index].code == Words.deputy ? index + 1 : index
    return analysis.phrases.longest(.roles, at: index)?.tokens.upperBound
      ?? analysis.phrases.longest(.roles, at: first)?.tokens.upperBound
  }

  private func head(at index: Int, end: Int) -> (end: Int, isNamed: Bool, person: Int?)? {
    guard index < end else { return nil }
    if let mention = people.starting(at: index), mention.tokens.upperBound <= end {
      return (mention.tokens.upperBound, true, mention.owner)
    }
    if let honorific = analysis.phrases.longest(.honorifics, at: index),
      honorific.tokens.upperBound < end
    {
      let next = honorific.tokens.upperBound
      if let mention = people.starting(at: next), mention.tokens.upperBound <= end {
        return (mention.tokens.upperBound, true, mention.owner)
      }
      if tokens[next].shape.isCapitalized, roleEnd(at: next) == nil {
        return (bodies.names.endOfRun(from: next, end: end), true, nil)
      }
      // "đồng chí Bí thư Huyện ủy"
      if let office = roleEnd(at: next), office <= end {
        let body = bodies.body(at: office, end: end, afterRole: true)
        return (body?.tokens.upperBound ?? office, true, nil)
      }
    }
    let agent = marks.end(.agent, at: index)
    // "báo cáo vụ …" is no newspaper.
    let isVerb =
      tokens[index].shape == .lower && marks[index].length > 1 && agent == nil
      && !marks[index].classes.isDisjoint(with: .predicate)
    if !isVerb, let body = bodies.body(at: index, end: end, afterRole: true),
      body.tokens.upperBound > agent ?? 0
    {
      let cut = verb(in: body.tokens) ?? body.tokens.upperBound
      return (max(cut, agent ?? 0), body.isNamed, nil)
    }
    if tokens[index].shape == .capitalized,
      let place = bodies.places.knownPlace(at: index, end: end, in: [.provinces, .districts]),
      place > index + 1, place > agent ?? 0, people.starting(at: index) == nil
    {
      return (place, true, nil)
    }
    let role = roleEnd(at: index)
    if let role, role > agent ?? 0, role <= end { return (role, true, nil) }
    if let agent, agent <= end { return (agent, false, nil) }
    return nil
  }
}
