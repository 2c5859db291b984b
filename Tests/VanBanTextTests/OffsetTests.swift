import Testing

@testable import VanBanText

@Suite struct OffsetConverterTests {
  /// Against the string's own, slower views.
  @Test(arguments: 0..<60)
  func agreesWithTheViews(seed: Int) {
    var random = RandomText(seed: seed + 9000)
    let text = random.text(pieces: random.next(below: 120))
    let converter = OffsetConverter(text)
    #expect(converter.count(in: .utf8) == text.utf8.count)
    #expect(converter.count(in: .utf16) == text.utf16.count)
    #expect(converter.count(in: .scalar) == text.unicodeScalars.count)
    var scalars = 0
    for index in Array(text.unicodeScalars.indices) + [text.endIndex] {
      let utf16 = text.utf16.distance(from: text.startIndex, to: index)
      let utf8 = text.utf8.distance(from: text.startIndex, to: index)
      for (unit, offset) in [
        (OffsetConverter.Unit.utf8, utf8), (.utf16, utf16), (.scalar, scalars),
      ] {
        #expect(converter.offset(of: index, in: unit) == offset)
        #expect(converter.index(at: offset, in: unit) == index)
      }
      #expect(converter.convert(scalars, from: .scalar, to: .utf16) == utf16)
      scalars += 1
    }
  }

  /// Around the places where counts are kept.
  @Test(arguments: [
    "", "abc", "Đồng chí", "e\u{302}\u{301}\r\n🇻🇳x", String(repeating: "ệ🎉a", count: 60),
    String(repeating: "x", count: 64), String(repeating: "é", count: 32) + "🎉",
    String(repeating: "🎉", count: 64),
  ])
  func everyIndexLeadsBack(text: String) {
    let converter = OffsetConverter(text)
    let indices = Array(text.unicodeScalars.indices) + [text.endIndex]
    for (offset, index) in indices.enumerated() {
      #expect(converter.offset(of: index, in: .scalar) == offset)
      let utf16 = text.utf16.distance(from: text.startIndex, to: index)
      #expect(converter.offset(of: index, in: .utf16) == utf16)
      for unit in OffsetConverter.Unit.allCases {
        #expect(converter.index(at: converter.offset(of: index, in: unit), in: unit) == index)
      }
    }
    for unit in OffsetConverter.Unit.allCases {
      #expect(converter.index(at: converter.count(in: unit) + 1, in: unit) == nil)
    }
  }

  @Test func whatIsNoPlaceIsNil() {
    let converter = OffsetConverter("é😀")
    #expect(converter.index(at: 1, in: .utf8) == nil)
    #expect(converter.index(at: 2, in: .utf16) == nil)
    #expect(converter.index(at: 3, in: .scalar) == nil)
    #expect(converter.index(at: -1, in: .scalar) == nil)
    #expect(converter.range(at: 0..<7, in: .utf8) == nil)
    #expect(OffsetConverter("").index(at: 0, in: .utf16) == "".startIndex)
    #expect(OffsetConverter("").index(at: 1, in: .utf16) == nil)
  }
}
