import Testing

@testable import VanBanText

/// The table's tokens are ICU's word segments, white space left out.
@Suite struct WordBreakConformanceTests {
  /// The segments of ICU that hold anything but white space, as ranges of UTF-8 offsets.
  private func segments(_ bytes: [UInt8]) -> [Range<Int>] {
    let breaks = bytes.withUnsafeBufferPointer { ICUWordBreaks.breaks($0) } ?? []
    var start = 0
    return breaks.compactMap { end in
      defer { start = end }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let isSpace = text.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || isIgnorable($0.value) || $0 == "\u{200B}"
      }
      if isSpace { return nil }
      // A mark behind a space is one segment with it; the token leaves the space out.
      let space = text.unicodeScalars.prefix { $0.properties.isWhitespace }
      return (start + String(space).utf8.count)..<end
    }
  }

  private func compare(_ text: String, _ source: SourceLocation = #_sourceLocation) {
    let table = Tokenizer().table(of: text)
    let found = table.tokens.map { Int($0.start)..<Int($0.end) }
    let expected = segments(table.bytes)
    #expect(
      found == expected,
      "\(difference(found, expected, in: table.bytes))",
      sourceLocation: source)
  }

  private func difference(_ a: [Range<Int>], _ b: [Range<Int>], in bytes: [UInt8]) -> String {
    for (x, y) in zip(a, b) where x != y {
      let from = max(0, min(x.lowerBound, y.lowerBound) - 4)
      let to = min(bytes.count, max(x.upperBound, y.upperBound) + 4)
      return
        "\(x) is not \(y) near \(String(decoding: bytes[from..<to], as: UTF8.self).debugDescription)"
    }
    return "\(a.count) tokens, \(b.count) segments"
  }

  @Test(arguments: [
    "Nghị quyết số 18-NQ/TW ngày 25/10/2017", "1.234,5 tỷ đồng; 22.4.2025; 3,5%",
    "TP.HCM, PGS.TS. A",
    "vnexpress.net a_b _x 100USD km²", "H'Yim Kđoh d’Arc ‘x’ 5'3", "Ông A (T)… “trích”–hết",
    "漢字 và ไทย", "a\u{301}b \u{301}c", "x\u{200D}y 👨‍👩‍👧 🇻🇳", "", "\n", "a;b 1;2 1:2 a:b", "12'a",
    "a.1 1.a",
    "é.ñ’ß", "A·B", "٣.٣",
  ])
  func examples(_ text: String) { compare(text) }

  @Test(arguments: 0..<400)
  func randomText(seed: Int) {
    var random = RandomText(seed: seed + 1)
    compare(random.text(pieces: 1 + random.next(below: 40)))
  }
}
