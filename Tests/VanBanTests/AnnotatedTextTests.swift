import Testing
import VanBan
import VanBanTestSupport

@Suite struct AnnotatedTextTests {
  @Test func marksBecomeSpans() throws {
    let marked = try AnnotatedText(
      #"\[1\] [Trần Văn An](name:a), [Bí thư](title:a): [làm [18-NQ/TW](document)](task) (hết)"#)
    #expect(marked.text == "[1] Trần Văn An, Bí thư: làm 18-NQ/TW (hết)")
    #expect(marked.spans.map(\.label) == [.name, .title, .task, .document])
    #expect(marked.spans.map(\.words) == ["Trần Văn An", "Bí thư", "làm 18-NQ/TW", "18-NQ/TW"])
    #expect(marked.spans.map(\.tie) == ["a", "a", nil, nil])
    for span in marked.spans { #expect(marked.text[span.range] == span.words) }
    #expect(try AnnotatedText(marked.notation) == marked)
    #expect(try AnnotatedText("").spans.isEmpty)
  }

  /// Marks count even where a combining mark follows them.
  @Test func marksAreScalars() throws {
    let marked = try AnnotatedText("[a](date)\u{301}[\u{302}e](place)")
    #expect(marked.spans.map(\.label) == [.date, .place])
    #expect(marked.text.unicodeScalars.elementsEqual("a\u{301}\u{302}e".unicodeScalars))
  }

  @Test(arguments: [
    ("ông [An", NotationError.Fault.unclosed, 4), ("[a [b](name)", .unclosed, 0),
    ("ông] An", .unopened, 3), ("[An] nói", .noLabel, 3), ("[An](name", .noLabel, 3),
    ("[An](nam)", .unknownLabel("nam"), 5), ("[An]()", .unknownLabel(""), 5),
    ("[](name)", .empty, 0),
    (#"a\n"#, .badEscape, 1), (#"a\"#, .badEscape, 1),
  ])
  func mistakesAreNamed(notation: String, fault: NotationError.Fault, offset: Int) {
    let error = #expect(throws: NotationError.self) { try AnnotatedText(notation) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
    #expect(error?.description.contains("offset \(offset)") == true)
  }

  @Test func whatCannotBeWrittenIsLeftOut() {
    let text = "một hai ba"
    func span(_ label: AnnotatedText.Label, _ from: Int, _ to: Int) -> AnnotatedText.Span {
      let range =
        text.index(text.startIndex, offsetBy: from)..<text.index(text.startIndex, offsetBy: to)
      return .init(label: label, range: range, words: String(text[range]))
    }
    let marked = AnnotatedText(
      text: text, spans: [span(.date, 2, 5), span(.task, 0, 3), span(.place, 8, 8)])
    #expect(marked.notation == "[một](task) hai ba")
  }

  @Test func spansOfAnAnalysis() throws {
    try expectSpans(
      """
      Đồng chí [Trần Văn An](name:a), [Bí thư Tỉnh ủy](title:a), và đồng chí \
      [Lê Thị Bình](name:b), [Chủ tịch UBND tỉnh](title:b), dự hội nghị.
      """, comparing: [.document, .task])
    try expectSpans("Thực hiện [Nghị quyết số 18-NQ/TW](document) của Trung ương.")
  }

  /// The check can fail: what is missing, too much, or of another person is told.
  @Test func differencesAreTold() throws {
    let article = ArticleAnalyzer().analyze("Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu.")
    func lines(_ notation: String, _ labels: Set<AnnotatedText.Label> = []) throws -> [String] {
      Differences.spans(try AnnotatedText(notation), in: article, labels: labels).lines
    }
    #expect(try lines("Đồng chí [Trần Văn An](name), Bí thư Tỉnh ủy, phát biểu.") == [])
    #expect(
      try lines("Đồng chí [Trần Văn](name) An, Bí thư Tỉnh ủy, phát biểu.", [.title]) == [
        "  - missing     name Trần Văn\n      line 1: Đồng chí ⟦Trần Văn⟧ An, Bí thư Tỉnh ủy, phát…",
        "  + unexpected  name Trần Văn An\n"
          + "      line 1: Đồng chí ⟦Trần Văn An⟧, Bí thư Tỉnh ủy, phát biểu.",
        "  + unexpected  title Bí thư Tỉnh ủy\n"
          + "      line 1: Đồng chí Trần Văn An, ⟦Bí thư Tỉnh ủy⟧, phát biểu.",
      ])
    #expect(
      try lines("Đồng chí [Trần Văn An](name:b), [Bí thư Tỉnh ủy](title:a), phát biểu.").last
        == "      holder is \"Trần Văn An\", expected \"a person (name:a)\"")
    withKnownIssue { try expectSpans("[Đồng chí](title) Trần Văn An, Bí thư Tỉnh ủy, phát biểu.") }
  }

  /// What is found in real articles can be written down and read back.
  @Test(arguments: FixtureTests.fixtures)
  func notationOfArticles(fixture: AnnotatedArticle) throws {
    let marked = AnnotatedText(ArticleAnalyzer().analyze(fixture.text))
    #expect(!marked.spans.isEmpty || fixture.annotation.officials.isEmpty)
    #expect(try AnnotatedText(marked.notation) == marked)
  }
}
