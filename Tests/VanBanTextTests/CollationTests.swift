import Testing

@testable import VanBanText

@Suite struct CollationTests {
  @Test(arguments: [
    ["ma", "mà", "mả", "mã", "má", "mạ", "mâ"], ["da", "dz", "đa"], ["o", "oz", "ô", "ơ"],
    ["An", "Ánh", "Bình", "Đức", "Hà"],
  ])
  func order(words: [String]) {
    #expect(words.reversed().sorted(by: VietnameseCollation.areInIncreasingOrder) == words)
    let keys = words.map(VietnameseCollation.sortKey)
    #expect(keys == keys.sorted())
  }

  /// Each row strictly before the next, compared and by key, composed and decomposed.
  @Test func orderTable() {
    let rows = ConformanceTable.rows("collation_order", fields: 3)
    #expect(rows.count > 180)
    for (row, next) in zip(rows, rows.dropFirst()) {
      for (a, b) in [(row[1], next[1]), (decompose(row[1]), next[1])] {
        #expect(VietnameseCollation.compare(a, b) == .ascending, "\(a) \(b)")
        #expect(VietnameseCollation.compare(b, a) == .descending, "\(a) \(b)")
        #expect(VietnameseCollation.sortKey(of: a) < VietnameseCollation.sortKey(of: b))
      }
      #expect(VietnameseCollation.compare(row[1], decompose(row[1])) == .same)
      #expect(
        VietnameseCollation.sortKey(of: row[1])
          == VietnameseCollation.sortKey(of: decompose(row[1])))
    }
  }

  /// What counts for nothing is equal to nothing, in both ways of comparing.
  @Test(arguments: ["", "\u{1}", "\u{AD}"]) func ignorableTextsAreEqual(text: String) {
    #expect(VietnameseCollation.compare(text, "") == .same)
    #expect(VietnameseCollation.sortKey(of: text) == VietnameseCollation.sortKey(of: ""))
  }

  @Test func peopleAreOrderedByGivenName() {
    let ordered = [
      "An", "Vũ Thị An", "Lê Văn Anh", "Trần Bình", "Trần Thị Bình", "Hoàng Văn Dũng",
      "Lê Văn Dũng", "Nguyễn Thị Đức", "Đặng  Hà", "Đỗ Hà",
    ]
    #expect(VietnameseCollation.sortedByGivenName(ordered.reversed()) == ordered)
    #expect(VietnameseCollation.sortedByGivenName([]) == [])
    #expect(VietnameseCollation.sortedByGivenName(["", " ", "A"]) == ["", " ", "A"])
  }
}
