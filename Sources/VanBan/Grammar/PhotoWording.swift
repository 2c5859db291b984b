import VanBanText

/// Wordings of photo captions that stand between paragraphs without any mark:
/// "Quang cảnh hội nghị.", "Bí thư Tỉnh ủy Trần Văn An phát biểu tại hội nghị."
enum PhotoWording {
  private static let views = TokenCode.all("quang toàn")
  private static let view = TokenCode("cảnh")
  /// Words that a telling sentence has and a caption has not.
  private static let telling = TokenCode.all(
    "đã sẽ cần phải rằng biết nhấn yêu đề là nêu khẳng được")
  /// What people do on photos, by the first syllable and the second.
  private static let acts: [(TokenCode, TokenCode?)] = [
    (TokenCode("phát"), TokenCode("biểu")), (TokenCode("trao"), nil), (TokenCode("tặng"), nil),
    (TokenCode("thăm"), nil), (TokenCode("tham"), TokenCode("quan")),
    (TokenCode("kiểm"), TokenCode("tra")), (TokenCode("chụp"), TokenCode("ảnh")),
    (TokenCode("dâng"), nil), (TokenCode("bấm"), TokenCode("nút")),
    (TokenCode("cắt"), TokenCode("băng")), (TokenCode("bắt"), TokenCode("tay")),
    (TokenCode("trình"), TokenCode("bày")), (TokenCode("tham"), TokenCode("dự")),
    (TokenCode("chúc"), TokenCode("mừng")), (TokenCode("điều"), TokenCode("hành")),
  ]

  /// Whether a short line says what is to be seen and tells nothing.
  static func describesPhoto(_ line: LayoutLine, tokens: [Token]) -> Bool {
    let range = line.tokens
    guard !line.opensParagraph, tokens[range.lowerBound].shape.isCapitalized else { return false }
    if range.count > 2, views.contains(tokens[range.lowerBound].code),
      tokens[range.lowerBound + 1].code == view
    {
      return true
    }
    var act: Int?
    for index in range {
      let token = tokens[index]
      if token.shape == .colon || token.shape == .semicolon { return false }
      if token.shape == .quote, act == nil { return false }
      if telling.contains(token.code) { return false }
      guard act == nil, token.shape == .lower, index > range.lowerBound else { continue }
      let next = index + 1 < range.upperBound ? tokens[index + 1].code : TokenCode.none
      if acts.contains(where: { $0.0 == token.code && ($0.1 == nil || $0.1 == next) }) {
        act = index
      }
    }
    guard let act else { return false }
    // A report goes on behind the act; a caption names the place and ends.
    return tokens[act..<range.upperBound].reduce(0) { $0 + ($1.shape == .comma ? 1 : 0) } == 0
  }
}
