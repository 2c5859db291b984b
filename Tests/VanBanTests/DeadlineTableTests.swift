import Testing

@testable import VanBan

/// Fixtures/conformance/deadlines.tsv: orders, half of them with a time by which to carry them out.
@Suite struct DeadlineTableTests {
  @Test func f1() throws {
    let rows = try ConformanceTable.rows("deadlines").filter { $0.count == 2 }
    #expect(rows.count == 80)
    #expect(rows.count { $0[1].isEmpty } == 40)
    var right = 0
    var found = 0
    var wrong: [String] = []
    for row in rows {
      let words = TaskExtractor().tasks(in: row[0]).compactMap { $0.deadline?.text }
      found += words.count
      if !row[1].isEmpty, words.contains(row[1]) {
        right += 1
      } else if !(row[1].isEmpty && words.isEmpty) {
        wrong.append("\(row[0]) \(words)")
      }
    }
    let f1 = 2 * Double(right) / Double(found + 40)
    #expect(f1 >= 0.9, "F1 \(f1): \(wrong)")
  }
}
