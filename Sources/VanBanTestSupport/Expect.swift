public import Testing
public import VanBan

/// Records an issue that lists every difference where the officials of `article` are not those
/// expected.
///
/// ```swift
/// @Test func heading() {
///   let article = ArticleAnalyzer().analyze("Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu.")
///   expectOfficials([ExpectedOfficial("Trần Văn An", "Bí thư Tỉnh ủy")], in: article)
/// }
/// ```
public func expectOfficials(
  _ expected: [ExpectedOfficial], in article: Article,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectNone(.officials(expected, in: article), "officials", sourceLocation)
}

/// The same for a text, which is analyzed first.
public func expectOfficials(
  _ expected: [ExpectedOfficial], in text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectOfficials(expected, in: ArticleAnalyzer().analyze(text), sourceLocation: sourceLocation)
}

/// Records an issue that lists every difference where the documents of `article` are not those
/// expected.
///
/// ```swift
/// expectDocuments(["18-NQ/TW", ExpectedDocument("21-NQ/TW", type: "Nghị quyết")], in: article)
/// ```
public func expectDocuments(
  _ expected: [ExpectedDocument], in article: Article,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectNone(.documents(expected, in: article), "documents", sourceLocation)
}

/// The same for a text, which is analyzed first.
public func expectDocuments(
  _ expected: [ExpectedDocument], in text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectDocuments(expected, in: ArticleAnalyzer().analyze(text), sourceLocation: sourceLocation)
}

/// Records an issue that lists every difference where the tasks of `article` are not those
/// expected.
///
/// ```swift
/// expectTasks([ExpectedTask("báo cáo kết quả", deadline: "trước ngày 30/6")], in: article)
/// ```
public func expectTasks(
  _ expected: [ExpectedTask], in article: Article,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectNone(.tasks(expected, in: article), "tasks", sourceLocation)
}

/// The same for a text, which is analyzed first.
public func expectTasks(
  _ expected: [ExpectedTask], in text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectTasks(expected, in: ArticleAnalyzer().analyze(text), sourceLocation: sourceLocation)
}

private func expectNone(
  _ differences: Differences, _ what: String, _ sourceLocation: SourceLocation
) {
  guard !differences.isEmpty else { return }
  Issue.record("\(what) are not as expected:\n\(differences)", sourceLocation: sourceLocation)
}
