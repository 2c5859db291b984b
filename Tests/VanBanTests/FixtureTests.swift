import Testing
import VanBan
import VanBanTestSupport

/// Every annotated article through the analyzer.
@Suite struct FixtureTests {
  static let directory =
    String(#filePath.dropLast("Tests/VanBanTests/FixtureTests.swift".count))
    + "Fixtures/articles"
  static let fixtures = (try? AnnotatedArticle.all(in: directory)) ?? []

  /// What is known to be missed, with the reason. A line that is no longer true fails the test.
  static let known: Set<String> = [
    // "Chủ tịch" before a run of foreign syllables may name a body as well as a person.
    "b06-foreign-guests missed name kaysone phomvihane",
    "b06-foreign-guests missed title kaysone phomvihane: chủ tịch",
  ]

  private static func score(_ fixtures: [AnnotatedArticle]) -> Scores {
    var scorer = ArticleScorer()
    for fixture in fixtures {
      let article = ArticleAnalyzer().analyze(fixture.text, id: fixture.id)
      scorer.add(
        id: fixture.id, gold: fixture.annotation,
        predicted: ArticleRecord(article, offsets: .scalar))
    }
    return scorer.scores
  }

  @Test func thereAreFixtures() { #expect(FixtureTests.fixtures.count >= 31) }

  /// Officials, offices and documents are those of the annotation, no more and no less.
  @Test(arguments: fixtures)
  func officialsAndDocuments(fixture: AnnotatedArticle) {
    let found = Set(
      FixtureTests.score([fixture]).details.map {
        "\($0.article) \($0.kind.rawValue) \($0.label) \($0.value)"
      })
    let known = FixtureTests.known.filter { $0.hasPrefix(fixture.id + " ") }
    #expect(found.subtracting(known).sorted() == [])
    #expect(known.subtracting(found).sorted() == [], "no longer missed")
  }

  @Test func figuresStandWhereTheyStood() {
    let scores = FixtureTests.score(FixtureTests.fixtures)
    #expect(scores.tallies[.tasksHalf].map { $0.f1 >= 0.75 } == true, "\(scores.text)")
    #expect(scores.tallies[.tasksHalf].map { $0.precision >= 0.85 } == true, "\(scores.text)")
    #expect(scores.tallies[.taskDeadline].map { $0.f1 >= 0.9 } == true, "\(scores.text)")
    for field in [Scores.Field.headline, .byline, .role, .organization, .type] {
      #expect(scores.shares[field].map { $0.value >= 0.95 } == true, "\(field) \(scores.text)")
    }
  }

  /// Ranges lie within the text, and the words that are reported stand there.
  @Test(arguments: fixtures)
  func rangesHoldTheirWords(fixture: AnnotatedArticle) {
    let text = fixture.text
    let article = ArticleAnalyzer().analyze(text)
    func check(_ range: Range<String.Index>, _ words: String) {
      let there = text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let reported = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(there == reported)
    }
    for person in article.officials + article.people {
      for mention in person.mentions { check(mention.range, mention.text) }
      // "Giám đốc các Sở Y tế, Nội vụ" is two offices whose words do not stand side by side.
      for title in person.titles where title.rule != "respectively" {
        check(title.range, title.text)
      }
      for act in person.acts { check(act.range, act.text) }
    }
    for appointment in article.appointments { check(appointment.range, appointment.text) }
    for document in article.documents {
      for mention in document.mentions { check(mention.range, mention.text) }
      for pinpoint in document.pinpoints { check(pinpoint.range, pinpoint.text) }
    }
    for task in article.tasks { check(task.range, task.text) }
    for date in article.dates { check(date.range, date.text) }
    for entity in article.organizations + article.places {
      for mention in entity.mentions { check(mention.range, mention.text) }
    }
  }

  /// Composed and decomposed text give the same article but for the offsets.
  @Test(arguments: fixtures)
  func normalizationFormDoesNotMatter(fixture: AnnotatedArticle) {
    let composed = fixture.text.unicodeScalars.contains { $0.value == 0x1EE7 || $0.value == 0x1EC7 }
    guard composed else { return }
    let decomposed = String(
      String.UnicodeScalarView(
        fixture.text.unicodeScalars.flatMap { Array(String($0).decomposedForTest) }))
    let a = ArticleAnalyzer().analyze(fixture.text)
    let b = ArticleAnalyzer().analyze(decomposed)
    #expect(a.officials.map(\.name) == b.officials.map(\.name))
    #expect(a.officials.map { $0.titles.map(\.text) } == b.officials.map { $0.titles.map(\.text) })
    #expect(a.documents.map(\.code) == b.documents.map(\.code))
    #expect(a.tasks.map(\.text) == b.tasks.map(\.text))
    #expect(a.headline == b.headline)
    #expect(a.byline == b.byline)
    #expect(
      a.tasks.map { String(fixture.text[$0.range]) } == b.tasks.map { String(decomposed[$0.range]) }
    )
  }
}

extension String {
  /// Vietnamese letters as base letter and marks.
  fileprivate var decomposedForTest: String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let parts = String.letters[scalar] {
        result.append(contentsOf: parts)
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  private static let letters: [Unicode.Scalar: [Unicode.Scalar]] = {
    let marks: [Unicode.Scalar?] = [nil, "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    let rows: [(String, [Unicode.Scalar])] = [
      ("aàáảãạ", ["a"]), ("ăằắẳẵặ", ["a", "\u{306}"]), ("âầấẩẫậ", ["a", "\u{302}"]),
      ("eèéẻẽẹ", ["e"]),
      ("êềếểễệ", ["e", "\u{302}"]), ("iìíỉĩị", ["i"]), ("oòóỏõọ", ["o"]),
      ("ôồốổỗộ", ["o", "\u{302}"]),
      ("ơờớởỡợ", ["o", "\u{31B}"]), ("uùúủũụ", ["u"]), ("ưừứửữự", ["u", "\u{31B}"]),
      ("yỳýỷỹỵ", ["y"]),
    ]
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (letters, base) in rows {
      for (index, letter) in letters.unicodeScalars.enumerated() {
        table[letter] = base + (marks[index].map { [$0] } ?? [])
      }
    }
    return table
  }()
}
