import VanBanText

/// Makes the public value of a task that was found.
struct TaskParts: Sendable {
  private let analysis: TextAnalysis
  private let marks: DirectiveMarks
  private let agents: AgentPhraseParser
  private let documents: [DocumentReference]
  private let citations: MentionIndex
  private let dates: [DateMention]

  init(
    analysis: TextAnalysis, marks: DirectiveMarks, agents: AgentPhraseParser,
    documents: [DocumentReference], dates: [DateMention]
  ) {
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
    AssignedTask(
      range: analysis.table.range(of: found.tokens), text: analysis.table.wording(found.tokens),
      actions: actions(found.tokens), assigner: found.speaker.name,
      assignerID: found.speaker.id, assignees: found.assignees.map { analysis.table.wording($0) },
      coordinators: coordinators(found.tokens), 
      deadline: DeadlineFinder.deadline(in: found.tokens, analysis: analysis, dates: dates)
        ?? DeadlineFinder.deadline(
          in: min(found.lead, found.tokens.lowerBound)..<found.tokens.lowerBound,
          analysis: analysis, dates: dates),
      documents: cited(in: found.tokens), rule: found.rule)
  }

  private static let mostActions = 8

  /// The verbs at the beginning, adverbs between them passed over.
  private func actions(_ range: Range<Int>) -> [String] {
    var result: [String] = []
    var index = range.lowerBound
    while index < range.upperBound, result.count < TaskParts.mostActions {
      let mark = marks[index]
      let end = index + Int(mark.length)
      if !mark.classes.isDisjoint(with: [.action, .verb])
        || mark.classes.contains(.continuation) && !mark.classes.contains(.adverb)
      {
        result.append(analysis.table.wording(index..<min(end, range.upperBound)).lowercased())
        index = end
      } else if !mark.classes.isDisjoint(with: [.adverb, .continuation, .particle]) {
        index = end
      } else if !result.isEmpty, tokens[index].shape == .comma
        || mark.classes.contains(.conjunction), index + 1 < range.upperBound,
        !marks[index + 1].classes.isDisjoint(with: .predicate)
      {
        index += 1
      } else {
        break
      }
    }
    return result
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
