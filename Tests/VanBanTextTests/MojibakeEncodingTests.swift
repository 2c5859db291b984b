import Testing

@testable import VanBanText

@Suite struct MojibakeEncodingTests {
  /// `text` as UTF-8 read as windows-1252.
  private func damaged(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      let scalar = SingleByteTable.windows1252[byte]
      // Browsers show the undefined bytes as control characters.
      result.append(Unicode.Scalar(scalar == 0xFFFD ? UInt32(byte) : scalar) ?? " ")
    }
    return String(result)
  }

  private func decode(_ text: String, _ decoder: TextDecoder = TextDecoder()) throws -> String {
    try decoder.decode(Array(text.utf8))
  }

  @Test(arguments: [
    "Nguyễn", "Nguyễn Hồng Phong, Phó Bí thư Thường trực Tỉnh ủy",
    "Đề nghị “các đồng chí” – báo cáo… trước ngày 30/6", "Ông Trần Ý: 5 tỷ ₫",
  ])
  func repairs(text: String) throws {
    let once = damaged(text)
    let found = TextDecoder.detect(Array(once.utf8))
    #expect(found.encoding == .utf8)
    #expect(found.isReadAsWindows1252)
    #expect(try decode(once) == text)
    #expect(try decode(damaged(once)) == text)
  }

  @Test func repairsAWholeSentence() throws {
    #expect(try decode("Nguyá»…n") == "Nguyễn")
  }

  @Test func repairsNoBreakSpacesThatBecameSpaces() throws {
    let text = damaged("Đây là một thành phố").replacing("\u{A0}", with: " ")
    #expect(try decode(text) == "Đây là một thành phố")
  }

  @Test(arguments: [
    "Ông nói: “Cà phê”… «VÂ» ĐÃ… ĐÃ ĐẾN, â€ lạ", "Uỷ ban nhân dân tỉnh", "ông là ai", "Ã",
    "Ủy ban «TÂN», «má»", "Cà phê",
  ])
  func leavesCleanTextAlone(text: String) throws {
    #expect(TextDecoder.detect(Array(text.utf8)).encoding == .utf8)
    #expect(try decode(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    let repairing = TextDecoder(encoding: .utf8, repairsMojibake: true)
    #expect(try decode(text, repairing).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func repairsDamagedLinesOfACleanTextWhenAsked() throws {
    let clean = "Ủy ban nhân dân tỉnh ban hành quyết định mới.\n"
    let text = clean + damaged("Chủ tịch ký thay.\n") + clean
    #expect(try decode(text) == text)
    let repairing = TextDecoder(repairsMojibake: true)
    #expect(try decode(text, repairing) == clean + "Chủ tịch ký thay.\n" + clean)
  }
}
