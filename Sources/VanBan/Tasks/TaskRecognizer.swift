import VanBanText

/// Finds the tasks that a text sets.
///
/// The text is walked sentence by sentence with a small state: who speaks, who has been told, and
/// whether duties follow one another without a new order. A sentence gives tasks where it has
///
///     [subject] yêu cầu [agent] [cần] DUTY       an order, request or proposal
///     [agent] cần DUTY                           in the speech of someone in office
///     DUTY                                       right behind an order, as long as verbs open
///
/// and each further clause behind ";" with a verb of its own is a task too.
struct TaskRecognizer: Sendable {
  let vocabulary: DirectiveVocabulary

  init(knowledge: Knowledge) { vocabulary = DirectiveVocabulary(knowledge) }

  /// The tasks in the order of the text. O(n).
  func tasks(
    in analysis: TextAnalysis, people: [Person], documents: [DocumentReference],
    dates: [DateMention], places: [NamedEntity] = []
  ) -> [AssignedTask] {
    let marks = DirectiveMarks(analysis, vocabulary: vocabulary)
    let mentions = MentionIndex(
      people.enumerated().flatMap { owner, person in person.mentions.map { (owner, $0) } },
      table: analysis.table)
    var walk = TaskWalk(analysis: analysis, marks: marks, people: people, mentions: mentions)
    walk.walk()
    let parts = TaskParts(
      analysis: analysis, marks: marks, agents: walk.agents, documents: documents, dates: dates,
      places: places)
    var found = walk.found
    if found.contains(where: { $0.speaker.body != nil }) {
      let names = FullestNames(analysis: analysis, bodies: walk.agents.bodies)
      for index in found.indices {
        guard let body = found[index].speaker.body else { continue }
        found[index].speaker.name = analysis.table.wording(names.fullest(body))
      }
    }
    return found.map(parts.task)
  }
}

/// A task as token ranges.
struct FoundTask: Sendable {
  var tokens: Range<Int>
  /// Where the words that lead to it begin.
  var lead: Int
  var speaker: TaskSpeaker
  var assignees: [Range<Int>]
  var rule: String
  var kind: AssignedTask.Kind
  var isQuoted: Bool
}
