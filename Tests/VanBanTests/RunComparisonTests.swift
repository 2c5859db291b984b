import Testing
import VanBan
import VanBanTestSupport

@Suite struct RunComparisonTests {
  private func record(_ officials: [String: String], tasks: [Range<Int>] = []) -> ArticleRecord {
    ArticleRecord(
      officials: officials.sorted { $0.key < $1.key }.map { name, title in
        .init(id: "p", name: name, titles: [.init(text: title, role: title)])
      }, tasks: tasks.map { .init(range: $0) })
  }

  @Test func gainsAndLossesAreNamed() {
    var comparison = RunComparison()
    let gold = record(["An": "Bí thư", "Bình": "Giám đốc"], tasks: [0..<10, 20..<30])
    let old = record(["An": "Bí thư", "Cúc": "Chủ tịch"], tasks: [0..<10])
    let new = record(["An": "Chủ tịch", "Bình": "Giám đốc"], tasks: [21..<30, 50..<60])
    comparison.add(id: "a", gold: gold, old: old, new: new)
    comparison.add(id: "b", gold: gold, old: gold, new: gold)
    comparison.add(id: "c", gold: record(["An": "Bí thư"]), old: nil, new: record([:]))
    #expect(
      comparison.text == """
        a
          + gained name: bình
          + gained task: [20, 30]
          + gained title: bình: giám đốc
          + dropped name: cúc
          + dropped title: cúc: chủ tịch
          - lost task: [0, 10]
          - lost title: an: bí thư
          - invented task: [50, 60]
          - invented title: an: chủ tịch
        officials.name           P 0.7500 -> 1.0000  R 0.6000 -> 0.8000  F1 0.6667 -> 0.8889
        tasks.characters         P 1.0000 -> 0.7436  R 0.7500 -> 0.7250  F1 0.8571 -> 0.7342
        tasks@0.5                P 1.0000 -> 0.7500  R 0.7500 -> 0.7500  F1 0.8571 -> 0.7500
        tasks@0.8                P 1.0000 -> 0.7500  R 0.7500 -> 0.7500  F1 0.8571 -> 0.7500
        gained 3, dropped 2, lost 2, invented 2

        """)
    #expect(comparison.changes.count == 9)
    #expect(String(decoding: comparison.json(), as: UTF8.self).contains("\"kind\": \"gained\""))
  }

  @Test func nothingChangesWhereNothingDiffers() {
    var comparison = RunComparison()
    let gold = record(["An": "Bí thư"], tasks: [0..<10])
    comparison.add(id: "a", gold: gold, old: gold, new: gold)
    #expect(comparison.text == "gained 0, dropped 0, lost 0, invented 0\n")
  }
}
