/// Finds the tasks that a text sets: what is ordered, requested, assigned or set as a duty.
///
/// ```swift
/// let text = "Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát các cơ sở khám chữa bệnh."
/// TaskExtractor().tasks(in: text).first?.text        // "rà soát các cơ sở khám chữa bệnh"
/// TaskExtractor().tasks(in: text).first?.assignees   // ["Sở Y tế"]
/// ```
public struct TaskExtractor: Sendable {
  private let analyzer: ArticleAnalyzer

  /// An extractor over the given tables.
  public init(knowledge: Knowledge = .standard) {
    analyzer = ArticleAnalyzer(knowledge: knowledge)
  }

  /// The tasks in the order of the text. Any string gets an answer.
  ///
  /// Who orders a task is known from the whole text, so that persons and documents are read too;
  /// where they are wanted as well, ``ArticleAnalyzer`` gives all of them at once.
  public func tasks(in text: String) -> [AssignedTask] { analyzer.analyze(text).tasks }
}
