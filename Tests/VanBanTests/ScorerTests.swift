import Testing
import VanBan
import VanBanTestSupport

@Suite struct FoldingTests {
  @Test(arguments: [
    ("UBND tỉnh", "ủy ban nhân dân tỉnh"), ("Uỷ ban Nhân dân  tỉnh.", "ủy ban nhân dân tỉnh"),
    ("Hoà Bình", "hòa bình"), ("quý, quỷ", "quý quỷ"), ("khoẻ", "khỏe"), ("thuý", "thúy"),
    ("Sở GD&ĐT", "sở giáo dục và đào tạo"), ("Sở GD - ĐT", "sở giáo dục và đào tạo"),
    ("TP.Vinh", "thành phố vinh"), ("Tp. Vinh", "thành phố vinh"), ("TP Vinh", "thành phố vinh"),
    ("T.Ư Đảng", "trung ương đảng"), ("Ðảng uỷ", "đảng ủy"), ("Mặt trận\u{200B}", "mặt trận"),
    ("a–b (c) “d”", "a b c d"), ("Tie\u{302}\u{301}ng", "tiếng"), ("", ""), (" . ", ""),
  ])
  func wordsComeToOneSpelling(text: String, folded: String) {
    #expect(Folding.words(text) == folded)
  }

  @Test(arguments: [
    ("07-KH/TW", "7-KH/TW"), ("57 – NQ/TƯ", "57-NQ/TW"), ("01/2024/qđ-ttg", "1/2024/QĐ-TTG"),
    ("18-NQ/T.Ư", "18-NQ/TW"), ("5-QÐi/TW", "5-QĐ/TW"), ("0", "0"), ("00", "0"), ("", ""),
    ("TƯX", "TƯX"),
  ])
  func numbersComeToOneSpelling(code: String, folded: String) {
    #expect(Folding.code(code) == folded)
  }
}

@Suite struct ScorerTests {
  private typealias Record = ArticleRecord

  private func scores(_ gold: ArticleRecord, _ found: ArticleRecord?) -> Scores {
    var scorer = ArticleScorer()
    scorer.add(id: "a", gold: gold, predicted: found)
    return scorer.scores
  }

  @Test func officialsCountByNameAndByOffice() {
    let gold = Record(officials: [
      .init(
        name: "Trần An",
        titles: [
          .init(text: "Chủ tịch UBND tỉnh", role: "Chủ tịch", organization: "UBND tỉnh"),
          .init(text: "Bí thư", role: "Bí thư", former: true),
        ]), .init(name: "Lê Bình", titles: [.init(text: "Giám đốc")]),
    ])
    let found = Record(officials: [
      .init(
        name: "TRẦN AN",
        titles: [
          .init(text: "Chủ tịch Uỷ ban nhân dân tỉnh", role: "Chủ tịch", organization: "Tỉnh"),
          .init(text: "Bí thư", role: "Bí thư"), .init(text: "Đại biểu"),
        ])
    ])
    let scores = scores(gold, found)
    #expect(scores.tallies[.officialName] == Tally(hits: 1, gold: 2, predicted: 1))
    #expect(scores.tallies[.officialTitle] == Tally(hits: 2, gold: 3, predicted: 3))
    #expect(scores.shares[.role] == Share(right: 2, total: 2))
    #expect(scores.shares[.organization] == Share(right: 1, total: 2))
    #expect(scores.shares[.former] == Share(right: 0, total: 1))
    #expect(
      scores.details.map { "\($0.kind) \($0.label) \($0.value)" } == [
        "missed name lê bình", "missed title lê bình: giám đốc",
        "invented title trần an: đại biểu",
      ])
  }

  @Test func documentsCountByNumberElseByName() {
    let gold = Record(documents: [
      .init(type: "Nghị quyết", code: "07-NQ/TW", issuer: "Bộ Chính trị", issued: "2024-01-02"),
      .init(type: "Luật", name: "Luật Đất đai"), .init(code: "9-DT", draft: true),
    ])
    let found = Record(documents: [
      .init(type: "nghị quyết", code: "7-NQ/TƯ", issued: "2024-01-03"), .init(code: "8-KH"),
      .init(code: "9-DT", draft: true),
    ])
    let scores = scores(gold, found)
    #expect(scores.tallies[.documentCode] == Tally(hits: 1, gold: 1, predicted: 2))
    #expect(scores.tallies[.documentName] == Tally(hits: 0, gold: 1, predicted: 0))
    #expect(scores.shares[.type] == Share(right: 1, total: 1))
    #expect(scores.shares[.issued] == Share(right: 0, total: 1))
    #expect(scores.shares[.issuer] == Share(right: 0, total: 1))
  }

  @Test func tasksCountByOverlapEachOnce() {
    let gold = Record(tasks: [
      .init(range: 0..<10, assigner: "A", assignees: ["B", "C"], deadline: .init(text: "30/6")),
      .init(range: 20..<30),
    ])
    let found = Record(tasks: [
      .init(range: 0..<9, assigner: "a", assignees: ["B"], deadline: .init(text: "trước 30/6")),
      .init(range: 1..<10), .init(range: 24..<32, deadline: .init(text: "x")),
    ])
    // Overlaps: 0.9 and 0.9 with the first, of which the later of equals is taken, as by a sort in
    // descending order; 6 of 12 with the second.
    let scores = scores(gold, found)
    #expect(scores.tallies[.tasksHalf] == Tally(hits: 2, gold: 2, predicted: 3))
    #expect(scores.tallies[.tasksFourFifths] == Tally(hits: 1, gold: 2, predicted: 3))
    #expect(scores.tallies[.taskCharacters] == Tally(hits: 16, gold: 20, predicted: 18))
    #expect(scores.shares[.assigner] == Share(right: 0, total: 1))
    #expect(scores.tallies[.taskDeadline] == Tally(hits: 0, gold: 1, predicted: 1))
    #expect(scores.tallies[.taskAssignees] == Tally(hits: 0, gold: 2, predicted: 0))
  }

  @Test func fieldsOfMatchedTasksAreCompared() {
    let gold = Record(tasks: [
      .init(
        range: 0..<10, assigner: "A", assignees: ["B", "C"], deadline: .init(text: "30/6"),
        documents: ["07-KH/TW"])
    ])
    let found = Record(tasks: [
      .init(
        range: 0..<9, assigner: "a", assignees: ["b"], deadline: .init(text: "trước 30/6"),
        documents: ["7-KH/TW", "8"])
    ])
    let scores = scores(gold, found)
    #expect(scores.shares[.assigner] == Share(right: 1, total: 1))
    #expect(scores.tallies[.taskDeadline] == Tally(hits: 1, gold: 1, predicted: 1))
    #expect(scores.tallies[.taskAssignees] == Tally(hits: 1, gold: 2, predicted: 1))
    #expect(scores.tallies[.taskDocuments] == Tally(hits: 1, gold: 1, predicted: 2))
  }

  @Test func theEventDateIsRightWhereAllThatIsKnownAgrees() {
    let gold = Record(headline: "Hoà", eventDate: .init(day: 3, month: 4, year: nil))
    for (found, right) in [
      (Record.EventDate(day: 3, month: 4, year: 2025), 1), (.init(day: 3, month: 5, year: nil), 0),
      (.init(day: nil, month: nil, year: nil), 0),
    ] {
      let scores = scores(gold, Record(headline: "hòa", eventDate: found))
      #expect(scores.shares[.eventDate] == Share(right: right, total: 1))
      #expect(scores.shares[.headline] == Share(right: 1, total: 1))
      #expect(scores.shares[.byline] == Share(right: 1, total: 1))
    }
  }

  @Test func whatIsNotHandedInIsMissed() {
    let scores = scores(Record(officials: [.init(name: "A")]), nil)
    #expect(scores.tallies[.officialName] == Tally(hits: 0, gold: 1, predicted: 0))
    #expect(scores.missing == ["a"])
    #expect(scores.text.hasSuffix("articles 0/1, missing: a\n"))
  }

  @Test(
    arguments: [
      (Tally(), 1.0, 1.0, 1.0), (Tally(hits: 0, gold: 2, predicted: 0), 0, 0, 0),
      (Tally(hits: 0, gold: 0, predicted: 2), 0, 1, 0),
      (Tally(hits: 1, gold: 2, predicted: 4), 0.25, 0.5, 1.0 / 3),
    ] as [(Tally, Double, Double, Double)])
  func precisionRecallAndTheirMean(tally: Tally, precision: Double, recall: Double, f1: Double) {
    #expect(tally.precision == precision)
    #expect(tally.recall == recall)
    #expect(abs(tally.f1 - f1) < 1e-12)
  }

  @Test(
    arguments: [
      (1.0 / 3, 0.3333), (2.0 / 3, 0.6667), (0.03125, 0.0312), (0.09375, 0.0938), (0, 0), (1, 1),
      (0.00005, 0.0001), (0.99995, 1),
    ] as [(Double, Double)])
  func figuresAreRoundedExactly(value: Double, rounded: Double) {
    #expect(Scores.rounded(value) == rounded)
  }
}
