import VanBanText

/// Reads an article: who the officials are, which documents are cited, which tasks are set.
///
/// ```swift
/// let article = ArticleAnalyzer().analyze("Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu.")
/// article.officials.first?.name   // "Trần Văn An"
/// ```
public struct ArticleAnalyzer: Sendable {
  private let knowledge: Knowledge
  private let splitter: SentenceSplitter

  public init(knowledge: Knowledge = .standard) {
    self.knowledge = knowledge
    splitter = SentenceSplitter()
  }

  /// Analyzes `text`. Any string gets an answer; time is linear in its length.
  ///
  /// - Parameters:
  ///   - text: the article, its headline on the first line where it has one.
  ///   - published: the day of publication, which resolves years that the text leaves out.
  ///   - id: the caller's name for the article.
  public func analyze(
    _ text: String, published: CalendarDate? = nil, id: String? = nil
  ) -> Article {
    let analysis = TextAnalysis(text, knowledge: knowledge, splitter: splitter)
    let (officials, people) = PersonRegistry.persons(
      from: OfficialRecognizer(analysis: analysis).findings(), analysis: analysis)
    return Article(id: id, text: text, officials: officials, people: people)
  }
}
