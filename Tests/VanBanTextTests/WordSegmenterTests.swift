import Testing

@testable import VanBanText

@Suite struct WordSegmenterTests {
  @Test(arguments: [
    ("tổ chức xây dựng Đảng", ["tổ chức", "xây dựng", "Đảng"]),
    ("Nghị quyết số 18-NQ/TW", ["Nghị quyết", "số", "18-NQ/TW"]),
    ("chiều 23/12, kinh tế", ["chiều", "23/12", ",", "kinh tế"]),
    ("tổ\nchức", ["tổ", "chức"]),
  ])
  func words(text: String, expected: [String]) {
    #expect(WordSegmenter().words(in: text) == expected)
  }

  @Test func addedWordsAreUsed() {
    let text = "sao la vằn"
    #expect(WordSegmenter().words(in: text) == ["sao", "la", "vằn"])
    let segmenter = WordSegmenter(lexicon: Lexicon.standard.adding(["sao la vằn"]))
    #expect(segmenter.words(in: text) == ["sao la vằn"])
  }

  @Test(arguments: 0..<200)
  func everyTokenIsInOneWord(seed: Int) {
    var random = RandomText(seed: seed + 9000)
    let table = Tokenizer().table(of: random.text(pieces: 60))
    #expect(WordSegmenter().words(in: table).flatMap { Array($0) } == Array(table.tokens.indices))
  }
}
