import Testing

@testable import VanBanText

@Suite struct TextDecoderTests {
  private let text = "Ủy ban nhân dân tỉnh"

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    (mark ? [0xFEFF] : [] + []).map { UInt16($0) }.appending(contentsOf: text.utf16).flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
  }

  @Test func detectsUTF8AndUTF16() throws {
    #expect(try TextDecoder().decode(Array(text.utf8)) == text)
    #expect(try TextDecoder().decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    for big in [true, false] {
      #expect(try TextDecoder().decode(utf16(text, bigEndian: big, mark: true)) == text)
      #expect(try TextDecoder().decode(utf16(text, bigEndian: big, mark: false)) == text)
    }
  }

  @Test func readsWindows1258WhenNamed() throws {
    // "Tiếng Việt" with combining tone marks: ê + acute (EC), ê + dot below (F2).
    let bytes: [UInt8] = [0x54, 0x69, 0xEA, 0xEC, 0x6E, 0x67, 0x20, 0x56, 0x69, 0xEA, 0xF2, 0x74]
    let decoded = try TextDecoder(encoding: .windows1258).decode(bytes)
    #expect(decoded == "Tiếng Việt")
  }

  @Test(arguments: [
    ([0x41, 0xFF, 0x42], TextDecodingError.malformed(encoding: .utf8, offset: 1)),
    ([0x41, 0xE1, 0xBA], .malformed(encoding: .utf8, offset: 1)),
    ([0x41, 0x42, 0x43, 0x00, 0x44], .binary(offset: 3)),
  ])
  func errorsNameThePlace(bytes: [UInt8], expected: TextDecodingError) {
    #expect(throws: expected) { try TextDecoder().decode(bytes) }
  }
}

extension Array {
  fileprivate func appending(contentsOf other: some Sequence<Element>) -> [Element] { self + other }
}
