import Testing

@testable import VanBanText

@Suite struct TonePlacementTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("Uỷ ban", "Ủy ban"), ("quý", "quý"),
    ("giá", "giá"), ("hoàn", "hoàn"), ("thuý", "thúy"), ("quả", "quả"), ("HOÀ", "HÒA"),
    ("toàn", "toàn"),
    ("ngoài", "ngoài"), ("khuỷu", "khuỷu"), ("xoá", "xóa"), ("gìn giữ", "gìn giữ"),
    ("Loan", "Loan"),
    ("tiê\u{301}ng", "tiếng"), ("tòan", "toàn"), ("qúy", "quý"), ("gíao", "giáo"), ("của", "của"),
    ("mía", "mía"), ("tuyên", "tuyên"), ("nguyễn", "nguyễn"), ("rượu", "rượu"), ("yếu", "yếu"),
  ])
  func modern(text: String, expected: String) {
    #expect(
      Array(TextNormalizer(toneStyle: .modern).normalize(text).text.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Ủy ban", "Uỷ ban"), ("quý", "quý"),
    ("giá", "giá"), ("HÒA", "HOÀ"), ("hoàn", "hoàn"), ("tùy", "tuỳ"), ("xòe", "xoè"),
  ])
  func traditional(text: String, expected: String) {
    #expect(
      Array(TextNormalizer(toneStyle: .traditional).normalize(text).text.utf8)
        == Array(expected.utf8))
  }

  @Test func keepOnlyComposes() {
    #expect(TextNormalizer().normalize("Uỷ hòa").text == "Uỷ hòa")
  }

  @Test func rangesLeadBackToTheSource() {
    let source = "Ông u\u{309}y viên hoà giải"
    let result = TextNormalizer(toneStyle: .modern).normalize(source)
    #expect(result.text == "Ông ủy viên hòa giải")
    for word in ["ủy", "viên", "hòa", "giải"] {
      guard let range = result.text.firstRange(of: word) else {
        Issue.record("\(word) is not in the result")
        continue
      }
      let back = source[result.sourceRange(of: range)]
      #expect(TextNormalizer(toneStyle: .modern).normalize(String(back)).text == word)
    }
  }

  /// Every row of the table, in both directions.
  @Test func placementTable() {
    let rows = ConformanceTable.rows("tone_placement", fields: 4)
    #expect(rows.count > 630)
    let modern = TextNormalizer(toneStyle: .modern)
    let traditional = TextNormalizer(toneStyle: .traditional)
    let columns = [0, 1].map { column in rows.map { $0[column] }.joined(separator: "\n") }
    for written in columns + columns.map(decompose) {
      for (normalizer, expected) in [(modern, columns[0]), (traditional, columns[1])] {
        let lines = normalizer.normalize(written).text.split(separator: "\n")
        for (found, right) in zip(lines, expected.split(separator: "\n")) {
          #expect(same(String(found), String(right)))
        }
        #expect(lines.count == rows.count)
      }
    }
  }

  @Test func misspeltTable() {
    let rows = ConformanceTable.rows("tone_misplaced", fields: 4)
    #expect(rows.count > 40)
    for row in rows {
      for written in [row[0], decompose(row[0])] {
        let text = TextNormalizer(toneStyle: .modern).normalize("ở \(written), x").text
        #expect(same(text, "ở \(row[1]), x"), "\(row)")
        // Without a style nothing is mended.
        #expect(same(TextNormalizer().normalize(written).text, row[0]))
      }
    }
  }

  /// Every letter leads back to its own letter, also where bytes grew, shrank or moved.
  @Test(arguments: ["Ủy viên hoà, qúy thuơng NÐ-CP tòan khỏe", "thuỷ hoà ð đựơc loà"])
  func lettersLeadBackToLetters(text: String) {
    for source in [text, decompose(text)] {
      for style in ToneStyle.allCases {
        let result = TextNormalizer(toneStyle: style).normalize(source)
        var last = source.startIndex
        for index in result.text.unicodeScalars.indices {
          let next = result.text.unicodeScalars.index(after: index)
          let range = result.sourceRange(of: index..<next)
          #expect(range.lowerBound == last && range.lowerBound < range.upperBound)
          let written = TextNormalizer().normalize(String(source[range])).text
          #expect(written.unicodeScalars.count == 1)
          last = range.upperBound
        }
        #expect(last == source.endIndex)
      }
    }
  }
}
