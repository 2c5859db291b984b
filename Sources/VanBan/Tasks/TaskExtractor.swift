import VanBanText

/// Finds the tasks that a text sets: what is ordered, requested, assigned or set as a duty.
///
/// ```swift
/// let text = "Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát các cơ sở khám chữa bệnh."
/// TaskExtractor().tasks(in: text).first?.text        // "rà soát các cơ sở khám chữa bệnh"
/// TaskExtractor().tasks(in: text).first?.assignees   // ["Sở Y tế"]
/// ```
public struct TaskExtractor: Sendable {
  private let knowledge: Knowledge
  private let splitter = SentenceSplitter()
  private let recognizer: TaskRecognizer
  private let citations: DocumentRecognizer

  public init(knowledge: Knowledge = .standard) {
    self.knowledge = knowledge
    recognizer = TaskRecognizer(knowledge: knowledge)
    citations = DocumentRecognizer(knowledge: knowledge)
  }

  /// The tasks in the order of the text. Any string gets an answer.
  public func tasks(in text: String) -> [AssignedTask] {
    let analysis = TextAnalysis(text, knowledge: knowledge, splitter: splitter)
    let (officials, people) = PersonRegistry.persons(
      from: OfficialRecognizer(analysis: analysis).findings(), analysis: analysis)
    return recognizer.tasks(
      in: analysis, people: officials + people, documents: citations.references(in: analysis),
      dates: [])
  }
}
