import Foundation
import Testing
import VanBan
import VanBanTestSupport
import VanBanText

/// What must not matter to an analysis, over the annotated articles and random ones.
@Suite struct PropertyTests {
  private static let analyzer = ArticleAnalyzer()
  private static let texts =
    FixtureTests.fixtures.map(\.text)
    + (1000..<1040).map { ArticleGenerator(seed: $0).article().text }

  /// Another spelling of the same text.
  enum Spelling: String, CaseIterable {
    case decomposed, mixedForms, modernTones, traditionalTones, lookAlikeOfĐ
    case carriageReturns, trailingSpaces, trailingTabs, linesAtTheEnd, linesInFront, indented
    case noBreakSpaces, byteOrderMark

    func callAsFunction(_ text: String) -> String {
      switch self {
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .mixedForms:
        text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map {
          $0 % 2 == 0 ? $1.decomposedStringWithCanonicalMapping : String($1)
        }.joined(separator: " ")
      case .modernTones: TextNormalizer(toneStyle: .modern).normalize(text).text
      case .traditionalTones: TextNormalizer(toneStyle: .traditional).normalize(text).text
      case .lookAlikeOfĐ: text.replacing("Đ", with: "Ð")
      case .carriageReturns: text.replacing("\n", with: "\r\n")
      case .trailingSpaces: text.replacing("\n", with: "  \n") + " "
      case .trailingTabs: text.replacing("\n", with: "\t\n")
      case .linesAtTheEnd: text + "\n\n \n"
      case .linesInFront: "\n \n" + text
      case .indented: "  " + text.replacing("\n", with: "\n  ")
      case .noBreakSpaces: text.replacing(" ", with: "\u{A0}")
      case .byteOrderMark: "\u{FEFF}" + text
      }
    }

    /// How words are spelled to be compared.
    var toneStyle: ToneStyle {
      self == .modernTones || self == .traditionalTones ? .modern : .keep
    }
  }

  @Test(arguments: Spelling.allCases)
  func spellingDoesNotMatter(spelling: Spelling) {
    var changed = 0
    for text in PropertyTests.texts {
      let other = spelling(text)
      if !other.unicodeScalars.elementsEqual(text.unicodeScalars) { changed += 1 }
      let article = PropertyTests.analyzer.analyze(other)
      let facts = ArticleFacts(article, toneStyle: spelling.toneStyle)
      let expected = ArticleFacts(
        PropertyTests.analyzer.analyze(text), toneStyle: spelling.toneStyle)
      let differences = facts.differences(from: expected)
      #expect(differences.isEmpty, "\(spelling): \(text.prefix(60))\n\(differences.prefix(4))")
      expectNoFaults(in: article)
    }
    #expect(changed > 0, "the spelling differs")
  }

  /// Of two articles one below the other all persons, offices and documents are found.
  @Test func joinedArticlesKeepWhatTheyHold() {
    let fixtures = FixtureTests.fixtures
    for (first, second) in zip(fixtures, fixtures.dropFirst()) {
      let joined = PropertyTests.analyzer.analyze(first.text + "\n\n" + second.text)
      expectNoFaults(in: joined)
      let apart = [first, second].map { PropertyTests.analyzer.analyze($0.text) }
      func names(_ articles: [Article]) -> Set<String> {
        Set(articles.flatMap(\.officials).map { TextNormalizer().normalize($0.name).text })
      }
      func codes(_ articles: [Article]) -> Set<String> {
        Set(articles.flatMap(\.documents).compactMap(\.code))
      }
      #expect(names([joined]) == names(apart), "\(first.id), \(second.id)")
      #expect(codes([joined]) == codes(apart), "\(first.id), \(second.id)")
    }
  }

  /// One analyzer used from many threads at once says what it says alone.
  @Test func threadsAndRunsAgree() async {
    let expected = PropertyTests.texts.map { PropertyTests.analyzer.analyze($0) }
    await withTaskGroup(of: (Int, Article).self) { group in
      for round in 0..<3 {
        for (index, text) in PropertyTests.texts.enumerated() {
          // A new analyzer every third time.
          let analyzer = round == 2 ? ArticleAnalyzer() : PropertyTests.analyzer
          group.addTask { (index, analyzer.analyze(text)) }
        }
      }
      for await (index, article) in group { #expect(article == expected[index]) }
    }
  }

  /// A record leads back to the article in each unit of offsets, and through JSON.
  @Test(arguments: ArticleRecord.OffsetUnit.allCases)
  func recordsLeadBack(unit: ArticleRecord.OffsetUnit) throws {
    for text in PropertyTests.texts
      + PropertyTests.texts.prefix(12).map({ Spelling.decomposed($0) })
    {
      let record = ArticleRecord(PropertyTests.analyzer.analyze(text), offsets: unit)
      let json = Data(JSONWriter(explain: true).line(record))
      let read = try JSONDecoder().decode(ArticleRecord.self, from: json)
      #expect(try ArticleRecord(Article(read, text: text), offsets: unit) == record)
    }
  }
}
