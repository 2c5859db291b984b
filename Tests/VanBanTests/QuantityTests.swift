import Testing

@testable import VanBan

@Suite struct QuantityTests {
  struct NumberRow: Sendable, CustomTestStringConvertible {
    var number: Int
    var words: String
    var testDescription: String { words }
  }

  static let numbers: [NumberRow] = ((try? ConformanceTable.rows("number_words")) ?? [])
    .compactMap { fields in
      fields.count == 3 ? Int(fields[0]).map { NumberRow(number: $0, words: fields[1]) } : nil
    }

  @Test func thereAreNumbers() { #expect(QuantityTests.numbers.count >= 200) }

  @Test(arguments: numbers)
  func numberWords(_ row: NumberRow) {
    #expect(NumberWords().value(of: row.words) == row.number)
  }

  @Test(arguments: ["", "đồng", "hai đồng", "mốt", "trăm", "một hai", "linh năm", "mười mười"])
  func noNumber(_ text: String) {
    #expect(NumberWords().value(of: text) == nil)
  }

  /// "words | kind | value | upper | unit | symbol"
  private func found(_ text: String) -> [String] {
    QuantityExtractor().quantities(in: text).map { quantity in
      #expect(String(text[quantity.range]) == quantity.text)
      return [
        quantity.text, quantity.kind.rawValue, number(quantity.value),
        quantity.upper.map(number) ?? "", quantity.unit, quantity.symbol ?? "",
      ].joined(separator: " | ")
    }
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }

  @Test(arguments: [
    ("Thu 10.950 tỷ đồng.", "10.950 tỷ đồng | money | 10950000000000 |  | đồng | VND"),
    ("Chi 2,5 triệu USD.", "2,5 triệu USD | money | 2500000 |  | USD | USD"),
    ("Phạt 750.000 đồng.", "750.000 đồng | money | 750000 |  | đồng | VND"),
    ("Vay 155 nghìn tỷ đồng.", "155 nghìn tỷ đồng | money | 155000000000000 |  | đồng | VND"),
    ("Thưởng 2 tỷ 500 triệu đồng.", "2 tỷ 500 triệu đồng | money | 2500000000 |  | đồng | VND"),
    ("Bán 5-7 triệu đồng.", "5-7 triệu đồng | money | 5000000 | 7000000 | đồng | VND"),
    ("Vốn 1 tỷ rưỡi đồng.", "1 tỷ rưỡi đồng | money | 1500000000 |  | đồng | VND"),
    ("Đạt 62%.", "62% | percent | 62 |  | % | %"),
    ("Đạt 98,5% kế hoạch.", "98,5% | percent | 98.5 |  | % | %"),
    ("Tăng hai mươi phần trăm.", "hai mươi phần trăm | percent | 20 |  | phần trăm | %"),
    ("Có 166 xã, phường.", "166 xã, phường | count | 166 |  | xã, phường | "),
    ("Có ba mươi lăm hộ nghèo.", "ba mươi lăm hộ nghèo | count | 35 |  | hộ nghèo | "),
    ("Họp với 148 điểm cầu.", "148 điểm cầu | count | 148 |  | điểm cầu | "),
    ("Rộng 2,6 ha.", "2,6 ha | measure | 2.6 |  | ha | ha"),
    ("Dài 38 km.", "38 km | measure | 38 |  | km | km"),
    ("Xong trong 15 ngày làm việc.", "15 ngày làm việc | time | 15 |  | ngày làm việc | "),
    ("Có 1.234.567 người.", "1.234.567 người | count | 1234567 |  | người | "),
  ])
  func quantity(_ text: String, _ expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    "Ngày 25/10/2017.", "Nghị quyết số 18-NQ/TW.", "Năm 2025 đã qua.", "Trú tại 12/5 Lê Lợi.", "",
    "Trong năm, xã về đích.", "Phòng 302 nhà B4.",
  ])
  func noQuantity(_ text: String) {
    #expect(found(text) == [])
  }
}
