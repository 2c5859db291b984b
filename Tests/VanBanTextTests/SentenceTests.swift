import Testing

@testable import VanBanText

@Suite struct SentenceTests {
  @Test(arguments: [
    ("Ông ở TP. Hồ Chí Minh. Bà ở Huế.", ["Ông ở TP. Hồ Chí Minh.", "Bà ở Huế."]),
    ("PGS. TS. Nguyễn Văn A phát biểu. Hết.", ["PGS. TS. Nguyễn Văn A phát biểu.", "Hết."]),
    (
      "Nghị quyết 66.13/2026/NQ-CP có hiệu lực. Nay.",
      ["Nghị quyết 66.13/2026/NQ-CP có hiệu lực.", "Nay."]
    ),
    (
      "Sáng 22.4, hội nghị khai mạc.\nDự có ông A",
      ["Sáng 22.4, hội nghị khai mạc.", "Dự có ông A"]
    ),
    ("Tiêu đề\n\nThân bài", ["Tiêu đề", "Thân bài"]),
    ("", []),
  ])
  func sentences(text: String, expected: [String]) {
    let table = Tokenizer().table(of: text)
    #expect(SentenceSplitter().sentences(in: table).map { table.string($0) } == expected)
  }

  @Test(arguments: 0..<200)
  func everyTokenIsInOneSentence(seed: Int) {
    var random = RandomText(seed: seed + 5000)
    let table = Tokenizer().table(of: random.text(pieces: 50))
    let sentences = SentenceSplitter().sentences(in: table)
    #expect(sentences.flatMap { Array($0) } == Array(table.tokens.indices))
  }
}
