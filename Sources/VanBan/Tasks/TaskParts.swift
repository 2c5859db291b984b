import VanBanText

/// Makes the public value of a task that was found.
struct TaskParts: Sendable {
  private let analysis: TextAnalysis
  private let marks: DirectiveMarks
  private let agents: AgentPhraseParser
  private let documents: [DocumentReference]
  private let citations: MentionIndex
  private let dates: [DateMention]
  private let places: [NamedEntity]
  private let placeMentions: MentionIndex

  init(
    analysis: TextAnalysis, marks: DirectiveMarks, agents: AgentPhraseParser,
    documents: [DocumentReference], dates: [DateMention], places: [NamedEntity]
  ) {
    self.places = places
    placeMentions = MentionIndex(
      places.enumerated().flatMap { owner, place in place.mentions.map { (owner, $0) } },
      table: analysis.table)
    self.analysis = analysis
    self.marks = marks
    self.agents = agents
    self.documents = documents
    self.dates = dates
    citations = MentionIndex(
      documents.enumerated().flatMap { owner, document in
        document.draft ? [] : document.mentions.map { (owner, $0) }
      }, table: analysis.table)
  }

  private var tokens: [Token] { analysis.tokens }

  func task(_ found: FoundTask) -> AssignedTask {
    let (actions, behind) = actions(found.tokens)
    return AssignedTask(
      range: analysis.table.range(of: found.tokens), text: analysis.table.wording(found.tokens),
      actions: actions, assigner: found.speaker.name,
      assignerID: found.speaker.id, assignees: found.assignees.map(assignee),
      coordinators: coordinators(found.tokens),
      deadline: DeadlineFinder.deadline(in: found.tokens, analysis: analysis, dates: dates)
        ?? DeadlineFinder.deadline(
          in: min(found.lead, found.tokens.lowerBound)..<found.tokens.lowerBound,
          analysis: analysis, dates: dates),
      documents: cited(in: found.tokens), rule: found.rule, kind: found.kind,
      isQuoted: found.isQuoted, object: object(behind..<found.tokens.upperBound),
      place: place(in: found.tokens))
  }

  /// The words that name who is told; of a person with an honorific only the name: "Lê Văn An" for
  /// "ông Lê Văn An, Giám đốc Sở Y tế".
  private func assignee(_ range: Range<Int>) -> String {
    if let honorific = analysis.phrases.longest(.honorifics, at: range.lowerBound),
      let mention = agents.people.starting(at: honorific.tokens.upperBound),
      mention.tokens.count > 1, mention.tokens.upperBound <= range.upperBound
    {
      return analysis.table.wording(mention.tokens)
    }
    return analysis.table.wording(range)
  }

  private static let longestObject = 30

  /// The words behind the verbs up to punctuation, a further clause or a purpose.
  private func object(_ range: Range<Int>) -> String? {
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < TaskParts.longestObject {
      let shape = tokens[end].shape
      let joins =
        (shape == .slash || shape == .dash || shape == .period) && tokens[end].before == .none
      guard shape.isWord || shape == .ampersand || joins,
        marks.end([.purpose, .deadline, .linker], at: end) == nil || end == range.lowerBound
      else { break }
      end += 1
    }
    guard end > range.lowerBound, marks.end([.purpose, .deadline], at: range.lowerBound) == nil
    else { return nil }
    return analysis.table.wording(range.lowerBound..<end)
  }

  private static let whereabouts = TokenCode.all("tại ở bàn")

  /// The first place of the range that "tại", "ở" or "trên địa bàn" stands before.
  private func place(in range: Range<Int>) -> String? {
    for entry in placeMentions.entries(in: range)
    where entry.tokens.upperBound <= range.upperBound && entry.tokens.lowerBound > range.lowerBound
      && TaskParts.whereabouts.contains(tokens[entry.tokens.lowerBound - 1].code)
    {
      return places[entry.owner].name
    }
    return nil
  }

  private static let mostActions = 8

  /// The verbs at the beginning, adverbs between them passed over, and where the words behind them
  /// begin.
  private func actions(_ range: Range<Int>) -> (verbs: [String], end: Int) {
    var result: [String] = []
    var index = range.lowerBound
    while index < range.upperBound, result.count < TaskParts.mostActions {
      let mark = marks[index]
      let end = index + Int(mark.length)
      // "sửa đổi quy hoạch": what is a noun as well and stands right behind a verb is its object.
      if mark.isNoun, !mark.classes.contains(.action), index > range.lowerBound,
        tokens[index - 1].shape.isWord,
        marks.start(.conjunction, endingAt: index, notBefore: range.lowerBound) == nil,
        marks.start([.action, .verb], endingAt: index, notBefore: range.lowerBound) != nil
      {
        break
      }
      if !mark.classes.isDisjoint(with: [.action, .verb])
        || mark.classes.contains(.continuation) && !mark.classes.contains(.adverb)
      {
        result.append(analysis.table.wording(index..<min(end, range.upperBound)).lowercased())
        index = end
      } else if !mark.classes.isDisjoint(with: [.adverb, .continuation, .particle]) {
        index = end
      } else if !result.isEmpty,
        tokens[index].shape == .comma
          || mark.classes.contains(.conjunction), index + 1 < range.upperBound,
        !marks[index + 1].classes.isDisjoint(with: .predicate)
      {
        index += 1
      } else {
        break
      }
    }
    return (result, min(index, range.upperBound))
  }

  private static let together = TokenCode("phối")
  private static let nearBeginning = 10

  /// Whom "phối hợp với" near the beginning names.
  private func coordinators(_ range: Range<Int>) -> [String] {
    for index in range.prefix(TaskParts.nearBeginning)
    where tokens[index].code == TaskParts.together {
      var position = index + max(1, Int(marks[index].length))
      while position < range.upperBound, let end = marks.end(.adverb, at: position) {
        position = end
      }
      guard let after = marks.end(.conjunction, at: position), after < range.upperBound,
        let phrase = agents.phrase(at: after, end: range.upperBound)
      else { continue }
      return phrase.parts.map { analysis.table.wording($0) }
    }
    return []
  }

  /// Codes, or names where there is no code, each once.
  private func cited(in range: Range<Int>) -> [String] {
    var result: [String] = []
    for entry in citations.entries(in: range) where entry.tokens.upperBound <= range.upperBound {
      let document = documents[entry.owner]
      guard let name = document.code ?? document.name, !result.contains(name) else { continue }
      result.append(name)
    }
    return result
  }
}
