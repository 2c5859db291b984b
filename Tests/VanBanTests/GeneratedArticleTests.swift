import Testing
import VanBan
import VanBanTestSupport

/// Plain sentences with random names, offices and numbers: nothing may be missed or invented.
@Suite struct GeneratedArticleTests {
  @Test(arguments: [0, 1, 2, 3])
  func officesAreTiedAndNumbersFound(part: UInt64) {
    var failures: [String] = []
    for seed in (part * 75)..<(part * 75 + 75) {
      let made = ArticleGenerator(seed: seed).article()
      let article = ArticleAnalyzer().analyze(made.text)
      let lines =
        Differences.officials(made.officials, in: article).lines
        + Differences.documents(made.documents, in: article).lines
      if !lines.isEmpty { failures.append("seed \(seed)\n" + lines.joined(separator: "\n")) }
    }
    #expect(failures.isEmpty, "\(failures.count) articles:\n\(failures.joined(separator: "\n"))")
  }

  /// The surname Đoàn is also a body: "Đoàn ĐBQH".
  @Test func surnameThatIsABody() throws {
    try expectSpans(
      "[Chủ tịch HĐND tỉnh](title:a) [Đoàn Văn Tuấn](name:a) phát biểu tại hội nghị.")
  }

  @Test func theSeedDecides() {
    let texts = (0..<50).map { ArticleGenerator(seed: $0).article().text }
    #expect(texts == (0..<50).map { ArticleGenerator(seed: $0).article().text })
    #expect(Set(texts).count > 40)
    let many = ArticleGenerator(seed: 1, officialCount: 20...20, documentCount: 20...20).article()
    #expect(many.officials.count > 15 && many.documents.count > 15)
  }

  /// Line ends, spaces at the end of lines and a copy of the article behind it change nothing.
  @Test func layoutDoesNotMatter() {
    for seed in 0..<30 as Range<UInt64> {
      let made = ArticleGenerator(seed: seed).article()
      let names = ArticleAnalyzer().analyze(made.text).officials.map(\.name)
      let codes = ArticleAnalyzer().analyze(made.text).documents.map(\.code)
      for change in [
        made.text.split(separator: "\n").joined(separator: "\r\n"),
        made.text.split(separator: "\n").joined(separator: " \t\n") + "  \n",
        made.text + "\n\n" + made.text,
      ] {
        let article = ArticleAnalyzer().analyze(change)
        #expect(article.officials.map(\.name) == names, "seed \(seed)")
        #expect(article.documents.map(\.code) == codes, "seed \(seed)")
      }
    }
  }
}
