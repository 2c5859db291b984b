import Testing

@testable import VanBanText

@Suite struct TokenTableTests {
  @Test(arguments: [
    ("tỉnh Tỉnh TỈNH", [TokenShape.lower, .capitalized, .upper]),
    ("A ThS 2025 1.234,5 QH15", [.capitalized, .mixedCase, .digits, .number, .alphanumeric]),
    (
      ", . ; : - – / & %",
      [.comma, .period, .semicolon, .colon, .dash, .dash, .slash, .ampersand, .percent]
    ),
    (
      "( ) “ ” \" … ? ! •",
      [
        .openBracket, .closeBracket, .quote, .quote, .quote, .ellipsis, .questionMark,
        .exclamationMark, .bullet,
      ]
    ),
    ("漢字 @", [.otherScript, .symbol]),
  ])
  func shapes(text: String, expected: [TokenShape]) {
    #expect(Tokenizer().table(of: text).tokens.map(\.shape) == expected)
  }

  /// Pairs that fold to one code, and pairs that do not.
  @Test(arguments: [
    ("hòa", "hoà", true), ("Uỷ", "ủy", true), ("THỦY", "thuỷ", true), ("Đảng", "Ðảng", true),
    ("của", "cuả", true), ("05", "5", true), ("“", "\"", true), ("–", "-", true),
    ("tiê\u{301}ng", "tiếng", true), ("Ａ", "a", true), ("сá", "cá", true),
    ("hỏi", "hoi", false), ("đa", "da", false), ("ma", "má", false), ("5", "50", false),
    ("nguyenvanhung", "nguyenvanhunh", false), ("1.2", "1,2", false),
  ])
  func codes(a: String, b: String, equal: Bool) {
    let first = Tokenizer().table(of: a).tokens.map(\.code)
    let second = Tokenizer().table(of: b).tokens.map(\.code)
    #expect((first == second) == equal)
  }

  @Test func gapsTellSpacesLinesAndParagraphs() {
    let table = Tokenizer().table(of: "a b\nc\r\nd\n\ne-f")
    #expect(
      table.tokens.map(\.before) == [.paragraph, .space, .line, .line, .paragraph, .none, .none])
    #expect(table.lines == [0..<2, 2..<3, 3..<4, 4..<7])
  }

  @Test(arguments: [
    ("số 18-NQ/TW và", ["18-NQ/TW"], [Compound.Kind.documentNumber]),
    ("58/2025/NĐ-CP", ["58/2025/NĐ-CP"], [.documentNumber]),
    ("chiều 23/12", ["23/12"], [.date]), ("25-10-2017", ["25-10-2017"], [.date]),
    ("22.4.2025", ["22.4.2025"], [.date]), ("tháng 7/2025", ["7/2025"], [.date]),
    ("2026-2031", ["2026-2031"], [.yearRange]), ("419/419 hộ", ["419/419"], [.numbers]),
    ("Bộ GD&ĐT", ["GD&ĐT"], [.code]), ("Covid-19", ["Covid-19"], [.code]),
    ("km/h và kinh tế - xã hội", [], []), ("1.234,5", [], []), ("31/13", ["31/13"], [.numbers]),
  ])
  func compounds(text: String, expected: [String], kinds: [Compound.Kind]) {
    let table = Tokenizer().table(of: text)
    #expect(table.compounds.map { table.string($0.tokens) } == expected)
    #expect(table.compounds.map(\.kind) == kinds)
  }

  /// Ranges are in order, inside the string, and tokens with the gaps give back the text.
  @Test(arguments: 0..<300)
  func rangesCoverTheText(seed: Int) {
    var random = RandomText(seed: seed + 1000)
    let text = random.text(pieces: 1 + random.next(below: 40))
    let table = Tokenizer().table(of: text)
    var rebuilt = ""
    var last = text.startIndex
    for index in table.tokens.indices {
      let range = table.range(of: index)
      #expect(range.lowerBound >= last && range.upperBound <= text.endIndex)
      rebuilt += text[last..<range.lowerBound] + text[range]
      last = range.upperBound
    }
    rebuilt += text[last...]
    #expect(Array(rebuilt.utf8) == Array(text.utf8))
  }

  /// Text with more tokens than prose has, and tokens that are too long.
  @Test(arguments: ["a", "đ", "ế", "1", "_", "-", ",", "a-", "漢", "a,"])
  func unusualDensity(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    let table = Tokenizer().table(of: text)
    var end = 0
    for index in table.tokens.indices {
      #expect(Int(table.tokens[index].start) == end)
      end = Int(table.tokens[index].end)
      #expect(table.byteCount(index) > 0 && table.byteCount(index) <= Token.maximumLength)
    }
    #expect(end == text.utf8.count)
    #expect(table.tokens.indices.map { String(text[table.range(of: $0)]) }.joined() == text)
  }

  /// Marks out of order, with what may combine with them, are one change to ICU; words that begin
  /// within it still have their own places.
  @Test(arguments: [
    "\u{FFFD}\u{302}\u{301}\u{323}\u{116E}\u{11A8}", "x\u{301}\u{323}\u{116E}\u{11A8} y",
    "\n\u{301}\u{323}", " \u{301}\u{323}a", "\u{915}\u{93C}\u{301}\u{323}\u{1161}",
    "ก\u{E48}\u{E38}\u{301}\u{323}ก\u{E48}\u{E38}", "\u{344}\u{323}\u{1161}",
  ])
  func tokensWithinAChangeStayApart(text: String) {
    let table = Tokenizer().table(of: text)
    var last = text.startIndex
    for index in table.tokens.indices {
      let range = table.range(of: index)
      #expect(range.lowerBound >= last && !range.isEmpty)
      last = range.upperBound
    }
  }

  /// Composed and decomposed text have the same tokens, each with its range in its own string.
  @Test(arguments: [
    "Đồng chí Nguyễn Thị Hồng Phượng, Phó Chủ tịch Thường trực UBND tỉnh Quảng Ngãi",
    "Uỷ ban nhân dân; ế ề ể ễ ệ ữ ự ờ ỡ", "Nghị quyết số 18-NQ/TW về sắp xếp tổ chức bộ máy",
  ])
  func decomposedTextHasTheSameTokens(text: String) {
    let decomposed = decompose(text)
    #expect(Array(decomposed.utf8) != Array(text.utf8))
    let a = Tokenizer().table(of: text)
    let b = Tokenizer().table(of: decomposed)
    #expect(a.tokens.map(\.code) == b.tokens.map(\.code))
    #expect(a.tokens.map(\.shape) == b.tokens.map(\.shape))
    for index in a.tokens.indices {
      #expect(String(text[a.range(of: index)]) == String(decomposed[b.range(of: index)]))
      #expect(
        decompose(String(text[a.range(of: index)])).utf8.elementsEqual(
          decomposed[b.range(of: index)].utf8))
    }
  }
}

/// Splits every Vietnamese letter into its base letter and marks, a test's own way.
func decompose(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch NormalizedText.decomposed(scalar) {
    case let parts: result.append(contentsOf: parts)
    }
  }
  return String(result)
}
