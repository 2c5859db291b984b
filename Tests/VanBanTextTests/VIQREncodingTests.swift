import Testing

@testable import VanBanText

@Suite struct VIQREncodingTests {
  @Test(arguments: [
    ("Vie^.t Nam", "Việt Nam"),
    // Punctuation that makes no syllable.
    ("To^i la` ai?", "Tôi là ai?"),
    ("Xin cha`o. Ba.n kho?e kho^ng?", "Xin chào. Bạn khỏe không?"),
    ("(theo dde^` nghi.) va` \"lo+`i no'i\"", "(theo đề nghị) và \"lời nói\""),
    ("Don't add it's e.g. www.abc.vn", "Don't add it's e.g. www.abc.vn"),
    ("a(1) + b", "a(1) + b"),
    // The end of a sentence, and the same syllables with a dot below.
    ("Nhie^`u na(m dda~ tro^i qua.", "Nhiều năm đã trôi qua."),
    ("Con qua.", "Con quạ"),
    ("Ba` me. Vie^.t Nam", "Bà mẹ Việt Nam"),
    ("Ba` la` me.\nO^ng la` cha.", "Bà là mẹ\nÔng là chạ"),
    // A backslash keeps marks apart, and shows that all others are marks.
    ("Nhie^`u na(m dda~ qua\\. Ddo' la` me.", "Nhiều năm đã qua. Đó là mẹ"),
    ("ca\\'", "ca'"), ("ad\\d", "add"), ("C:\\ban", "C:\\ban"),
    // đ, abbreviations, words of several syllables.
    ("DDie^.n dde^'n Dda`", "Điện đến Đà"), ("HDDND, QDD-UBND", "HĐND, QĐ-UBND"),
    ("be^to^ng Matxco+va.", "bêtông Matxcơva."),
    ("", ""), ("^", "^"), ("\\", "\\"), ("a", "a"),
  ])
  func reads(viqr: String, expected: String) throws {
    let text = try TextDecoder(encoding: .viqr).decode(Array(viqr.utf8))
    #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text)")
  }

  @Test(arguments: [
    "Uy ban nhan dan tinh Ha Tinh to chuc hoi nghi.",
    "It's what you'd call a day's work, isn't it? I'm sure they'll go.",
    "let x = foo(a+b) ^ 3; if (a(1) ~ b) { return `x` }",
    "Co^ng",
  ])
  func plainTextIsNotVIQR(text: String) {
    #expect(TextDecoder.detect(Array(text.utf8)).encoding == .utf8)
  }
}
