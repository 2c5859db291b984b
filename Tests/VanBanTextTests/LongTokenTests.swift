import Testing

@testable import VanBanText

/// Text without white space: tokens have a bounded length, and time stays in proportion.
@Suite struct LongTokenTests {
  private static let units: [(name: String, unit: String)] = [
    ("letters", "a"), ("Vietnamese letters", "ế"), ("digits", "7"), ("separated", "1."),
    ("sentence ends", "a."), ("quotation marks", "”"), ("one mark", "\u{301}"),
    ("marks out of order", "\u{301}\u{323}"), ("letter and marks", "a\u{302}\u{323}\u{301}"),
    ("Han", "漢字文本"), ("Thai", "ภาษาไทยมี"), ("Khmer", "ភាសាខ្មែរ"), ("Lao", "ພາສາລາວ"),
    ("joined emoji", "👩‍"), ("flags", "🇻🇳"),
    ("format characters", "\u{200D}"), ("jamo", "\u{1161}"),
    ("slashes", "1/"), ("underscores", "_"), ("kana", "カ"),
  ]

  @Test(arguments: units)
  func tokensAreCut(name: String, unit: String) {
    let text = String(repeating: unit, count: 400_000 / unit.utf8.count)
    let table = Tokenizer().table(of: text)
    var last = 0
    for token in table.tokens {
      #expect(Int(token.start) >= last && token.end > token.start)
      #expect(Int(token.end - token.start) <= Tokenizer.longestToken)
      // On a boundary of scalars.
      #expect(table.bytes[Int(token.start)] & 0xC0 != 0x80)
      last = Int(token.end)
    }
    #expect(last <= table.bytes.count)
    if name != "format characters" { #expect(last == table.bytes.count) }
  }

  /// A mark stays with its letter where a token is cut.
  @Test func marksStayWithTheirLetter() {
    let text = String(repeating: "x\u{301}", count: 10_000)
    let table = Tokenizer().table(of: text)
    #expect(table.tokens.count > 5)
    for token in table.tokens { #expect(table.bytes[Int(token.start)] == UInt8(ascii: "x")) }
  }

  /// Windows do not show: segments are those of ICU over the whole stretch.
  @Test(arguments: ["漢字。", "ab\u{301}c,d…", "🇻🇳🇻", "👩‍👩‍👧x", "ñ’é·1.2;", "カタカナと漢字です。", "ไทย "])
  func windowsDoNotShow(unit: String) {
    let text = String(repeating: unit.filter { $0 != " " }, count: 250_000 / unit.utf8.count)
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var windows: [Int] = []
      ICUWordBreaks.forEachSegment(of: buffer) { windows.append($0) }
      let same = windows == ICUWordBreaks.breaks(buffer)
      #expect(same)
    }
  }

  /// A megabyte without white space is normalized, and stays as it is when that is done again. The
  /// limit is far from what it takes, and ends only work that grows with the square of the text.
  @Test(.timeLimit(.minutes(2)), arguments: units)
  func longRunsAreNormalized(name: String, unit: String) {
    let text = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
    let once = TextNormalizer().normalize(text).text
    #expect(Array(TextNormalizer().normalize(once).text.utf8) == Array(once.utf8))
  }

  @Test func marksBeyondMeasureAreNormalizedInPieces() {
    let text = "e" + String(repeating: "\u{301}\u{323}", count: 5000) + " hoa\u{300}"
    let result = TextNormalizer().normalize(text)
    #expect(result.text.unicodeScalars.first == "ẹ")
    #expect(result.text.hasSuffix(" hoà"))
    #expect(result.text.unicodeScalars.count == 10_000 + 4)
  }
}
