import Testing

@testable import VanBanText

@Suite struct TonePlacementTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("Uỷ ban", "Ủy ban"), ("quý", "quý"),
    ("giá", "giá"), ("hoàn", "hoàn"), ("thuý", "thúy"), ("quả", "quả"), ("HOÀ", "HÒA"), ("toàn", "toàn"),
    ("ngoài", "ngoài"), ("khuỷu", "khuỷu"), ("xoá", "xóa"), ("gìn giữ", "gìn giữ"), ("Loan", "Loan"),
    ("tiê\u{301}ng", "tiếng"), ("tòan", "toàn"), ("qúy", "quý"), ("gíao", "giáo"), ("của", "của"),
    ("mía", "mía"), ("tuyên", "tuyên"), ("nguyễn", "nguyễn"), ("rượu", "rượu"), ("yếu", "yếu"),
  ])
  func modern(text: String, expected: String) {
    #expect(Array(TextNormalizer(toneStyle: .modern).normalize(text).text.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Ủy ban", "Uỷ ban"), ("quý", "quý"),
    ("giá", "giá"), ("HÒA", "HOÀ"), ("hoàn", "hoàn"), ("tùy", "tuỳ"), ("xòe", "xoè"),
  ])
  func traditional(text: String, expected: String) {
    #expect(
      Array(TextNormalizer(toneStyle: .traditional).normalize(text).text.utf8)
        == Array(expected.utf8))
  }

  @Test func keepOnlyComposes() {
    #expect(TextNormalizer().normalize("Uỷ hòa").text == "Uỷ hòa")
  }

  @Test func rangesLeadBackToTheSource() {
    let source = "Ông u\u{309}y viên hoà giải"
    let result = TextNormalizer(toneStyle: .modern).normalize(source)
    #expect(result.text == "Ông ủy viên hòa giải")
    for word in ["ủy", "viên", "hòa", "giải"] {
      guard let range = result.text.firstRange(of: word) else {
        Issue.record("\(word) is not in the result")
        continue
      }
      let back = source[result.sourceRange(of: range)]
      #expect(TextNormalizer(toneStyle: .modern).normalize(String(back)).text == word)
    }
  }
}
