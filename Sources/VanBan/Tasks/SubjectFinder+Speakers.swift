import VanBanText

// Who persons and bodies are as speakers.
extension SubjectFinder {
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
  func isPetitioner(_ person: Person) -> Bool {
    guard let mention = person.mentions.first(where: { $0.kind == .name }) else { return false }
    let name = analysis.table.firstToken(from: mention.range.lowerBound)
    return name < tokens.count
      && (marks.start(.petitioner, endingAt: name, notBefore: max(0, name - 4)) != nil
        || name > 0 && isHonorificEnd(name, notBefore: max(0, name - 3))
          && marks.start(.petitioner, endingAt: name - 1, notBefore: max(0, name - 4)) != nil)
  }

  /// Whether a name of several words has none that Vietnamese writes: "Theresa May".
  func isForeign(_ person: Person) -> Bool {
    guard let mention = person.mentions.first(where: { $0.kind == .name }),
      person.name.utf8.allSatisfy({ $0 < 0x80 }), person.name.utf8.contains(0x20)
    else { return false }
    let first = analysis.table.firstToken(from: mention.range.lowerBound)
    return first < tokens.count && !agents.bodies.names.isSurname(first)
  }

  /// Whether the office gives its holder others to direct: not so a deputy's seat, a company, an
  /// association.
  func directs(_ title: Title) -> Bool {
    switch title.branch {
    case .party, .state, .front, .army, .police, .court, .procuracy: true
    case .assembly:
      marks.vocabulary.classes(of: title.role).isDisjoint(with: .petitioner)
    case nil: title.level != .foreign
    default: false
    }
  }

  func speaker(body phrase: AgentPhrase) -> TaskSpeaker {
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
  func isUnnamedOffice(_ phrase: AgentPhrase, _ speaker: TaskSpeaker) -> Bool {
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
  func holder(of range: Range<Int>) -> Int? {
    guard let role = agents.roleEnd(at: range.lowerBound), role <= range.upperBound
    else { return nil }
    let name = analysis.table.wording(range.lowerBound..<role).lowercased()
    let body = analysis.table.wording(role..<range.upperBound).lowercased()
    var found: Int?
    for (index, person) in people.prefix(SubjectFinder.mostPeople).enumerated() {
      if person.titles.contains(where: { $0.level == .foreign || $0.branch == .foreign }) {
        continue
      }
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

  static let mostPeople = 60
}
