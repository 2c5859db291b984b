import Testing

@testable import VanBanText

@Suite struct TextTokenTests {
  private static let text = """
    Nghị quyết số 18-NQ/TW ngày 25/10/2017 về tổ chức, 1.234 xã.

    TP. Hồ Chí Minh họp. Đảng ủy dự.
    """

  @Test func wordsWithTheirRangesAndKinds() {
    for text in [Self.text, decompose(Self.text)] {
      let tokens = Array(Tokenizer().tokens(in: text))
      let words = tokens.map { TextNormalizer().normalize(String(text[$0.range])).text }
      #expect(words.contains("Nghị quyết") && words.contains("tổ chức") && words.last == ".")
      #expect(tokens.first { text[$0.range] == "18-NQ/TW" }?.kind == .compound(.documentNumber))
      #expect(tokens.first { text[$0.range] == "25/10/2017" }?.kind == .compound(.date))
      #expect(tokens.first { text[$0.range] == "1.234" }?.kind == .number)
      #expect(tokens.first { text[$0.range] == "," }?.kind == .punctuation)
      #expect(tokens.first?.kind == .word)
      let sentences = Tokenizer().tokens(in: text, unit: .sentence)
      #expect(sentences.allSatisfy { $0.kind == .sentence } && Array(sentences).count == 3)
    }
  }

  /// However the text is cut into lines, the tokens are those of the whole table.
  @Test(arguments: 0..<40)
  func lazyTokensAreThoseOfTheTable(seed: Int) {
    var random = RandomText(seed: seed + 500)
    let text = random.text(pieces: 8000)
    let table = Tokenizer().table(of: text)
    let syllables = Tokenizer().tokens(in: text, unit: .syllable).map(\.range)
    #expect(syllables == table.tokens.indices.map { table.range(of: $0) })
    let words = Tokenizer().tokens(in: text).map(\.range)
    #expect(words == WordSegmenter().words(in: table).map { table.range(of: $0) })
  }

  @Test func enumerationStopsWhenTold() {
    var seen: [String] = []
    Tokenizer().enumerateTokens(in: Self.text, unit: .syllable) { range, _, stop in
      seen.append(String(Self.text[range]))
      stop = seen.count == 3
    }
    #expect(seen == ["Nghị", "quyết", "số"])
    #expect(Array(Tokenizer().tokens(in: "")).isEmpty)
    #expect(Array(Tokenizer().tokens(in: " \n ")).isEmpty)
  }
}
