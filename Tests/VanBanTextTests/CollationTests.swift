import Testing

@testable import VanBanText

@Suite struct CollationTests {
  @Test(arguments: [
    ["ma", "mà", "mả", "mã", "má", "mạ", "mâ"], ["da", "dz", "đa"], ["o", "oz", "ô", "ơ"],
    ["An", "Ánh", "Bình", "Đức", "Hà"],
  ])
  func order(words: [String]) {
    #expect(words.reversed().sorted(by: VietnameseCollation.areInIncreasingOrder) == words)
  }
}
