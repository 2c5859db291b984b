import Testing

@testable import VanBan
@testable import VanBanText

/// Fixtures/conformance/dates.tsv: what each sentence's expression is and which days it names.
@Suite struct DateTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var published: CalendarDate?
    var text: String
    var expected: String
    var testDescription: String { "\(text) (\(published?.description ?? "-"))" }
  }

  static let rows: [Row] = ((try? ConformanceTable.rows("dates")) ?? []).filter { $0.count == 7 }
    .map { fields in
      Row(
        published: CalendarDate(iso: fields[0]), text: fields[1],
        expected: fields[2].isEmpty ? "" : fields[2...].joined(separator: " | "))
    }

  /// What is known to be read otherwise: no row may join it unseen.
  /// Days of Tết (the lunar calendar is not worked out) and days behind a holiday's name.
  static let known: Set<String> = [
    "Hội mở vào mùng 3 Tết.", "Mùng 3 Tết Bính Ngọ, làng mở hội.",
    "Mùng 1 Tết Nguyên đán năm 2026, tỉnh chúc Tết.", "Dịp Quốc khánh 2/9, huyện treo cờ.",
  ]

  @Test func thereAreRows() { #expect(DateTableTests.rows.count >= 200) }

  @Test(arguments: rows)
  func row(_ row: Row) {
    let found = DateExtractor().dates(in: row.text, published: row.published).map { date in
      [
        date.text, date.grain.rawValue, date.start ?? "", date.end ?? "",
        date.inferred ? "yes" : "no",
      ].joined(separator: " | ")
    }
    let agrees = found == (row.expected.isEmpty ? [] : [row.expected])
    if DateTableTests.known.contains(row.text) {
      #expect(!agrees, "no longer read otherwise")
    } else {
      #expect(agrees, "\(found) for \(row.expected)")
    }
  }
}
