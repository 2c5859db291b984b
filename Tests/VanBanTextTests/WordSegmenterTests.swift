import Testing

@testable import VanBanText

@Suite struct WordSegmenterTests {
  @Test(arguments: [
    ("tổ chức xây dựng Đảng", ["tổ chức", "xây dựng", "Đảng"]),
    ("Nghị quyết số 18-NQ/TW", ["Nghị quyết", "số", "18-NQ/TW"]),
    ("chiều 23/12, kinh tế", ["chiều", "23/12", ",", "kinh tế"]),
    ("tổ\nchức", ["tổ", "chức"]),
    (
      "Đồng chí Nguyễn Hồng Phong, Bí thư Tỉnh ủy",
      ["Đồng chí", "Nguyễn Hồng Phong", ",", "Bí thư", "Tỉnh ủy"]
    ),
    ("thành phố Hà Nội, uỷ ban tỉnh", ["thành phố", "Hà Nội", ",", "uỷ ban", "tỉnh"]),
    // Words that overlap: "học sinh" and "sinh học".
    ("học sinh học môn sinh học", ["học sinh", "học", "môn", "sinh học"]),
    ("", []),
  ])
  func words(text: String, expected: [String]) {
    #expect(WordSegmenter().words(in: text) == expected)
  }

  /// Marks and what they touch.
  @Test(arguments: [
    ("ở TP. Hồ Chí Minh.", ["ở", "TP.", "Hồ Chí Minh", "."]),
    ("ông N. nói", ["ông", "N.", "nói"]),
    ("đi rồi. Anh về.", ["đi", "rồi", ".", "Anh", "về", "."]),
    ("chờ...", ["chờ", "..."]), ("95% số hộ", ["95%", "số", "hộ"]), ("95 %", ["95", "%"]),
    ("60 km/h", ["60", "km/h"]), ("ông/bà", ["ông", "/", "bà"]),
    ("ông Kim Jong-un", ["ông", "Kim Jong-un"]),
    ("kinh tế - xã hội", ["kinh tế", "-", "xã hội"]), ("25 . 000 đồng", ["25 . 000", "đồng"]),
    ("20 - 25", ["20", "-", "25"]), ("(tổ chức)", ["(", "tổ chức", ")"]),
  ])
  func marks(text: String, expected: [String]) {
    #expect(WordSegmenter().words(in: text) == expected)
  }

  @Test(arguments: [
    "Chiều 23/12, đồng chí Nguyễn Hồng Phong, Ủy viên Trung ương Đảng, dự hội nghị tại TP. Huế.",
    "Uỷ ban nhân dân tỉnh đề nghị các sở, ngành khẩn trương triển khai Nghị quyết số 18-NQ/TW.",
    "Những người lao động ở vùng sâu, vùng xa được hưởng chính sách bảo hiểm xã hội tự nguyện.",
  ])
  func decomposedTextHasTheSameWords(text: String) {
    let decomposed = decompose(text)
    #expect(Array(decomposed.utf8) != Array(text.utf8))
    let segmenter = WordSegmenter()
    #expect(segmenter.words(in: decomposed) == segmenter.words(in: text))
    let table = Tokenizer().table(of: text)
    #expect(
      segmenter.words(in: Tokenizer().table(of: decomposed)) == segmenter.words(in: table))
  }

  @Test func addedWordsAreUsed() {
    let text = "sao la vằn"
    #expect(WordSegmenter().words(in: text) == ["sao", "la", "vằn"])
    let segmenter = WordSegmenter(lexicon: Lexicon.standard.adding(["sao la vằn"]))
    #expect(segmenter.words(in: text) == ["sao la vằn"])
    // Against the model, next to marks and compounds, the longest first.
    let own = WordSegmenter(lexicon: Lexicon.standard.adding(["chức xây", "TỔ CHỨC XÂY DỰNG"]))
    #expect(own.words(in: "(tổ chức xây dựng)") == ["(", "tổ chức xây dựng", ")"])
    #expect(own.words(in: "sự chức xây, 23/12") == ["sự", "chức xây", ",", "23/12"])
  }

  @Test func theLexiconKnowsItsWords() {
    let lexicon = Lexicon.standard.adding(["sao la vằn"])
    #expect(lexicon.contains("tổ chức") && lexicon.contains("Uỷ ban"))
    #expect(lexicon.contains("sao la vằn") && !Lexicon.standard.contains("sao la vằn"))
    #expect(!lexicon.contains("chức tổ") && !lexicon.contains(""))
  }

  @Test func aLineOfAnyLengthIsSegmented() {
    let text = String(repeating: "tổ chức ", count: 5000)
    #expect(WordSegmenter().words(in: text) == Array(repeating: "tổ chức", count: 5000))
  }

  @Test(arguments: 0..<200)
  func everyTokenIsInOneWord(seed: Int) {
    var random = RandomText(seed: seed + 9000)
    let table = Tokenizer().table(of: random.text(pieces: 60))
    #expect(WordSegmenter().words(in: table).flatMap { Array($0) } == Array(table.tokens.indices))
  }
}
