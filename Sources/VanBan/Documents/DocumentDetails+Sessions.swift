import VanBanText

/// The term and the session that passed a document.
extension DocumentDetails {
  private static let session = TokenCode("kỳ")
  private static let sessionSecond = TokenCode("họp")
  private static let at = TokenCode("tại")
  private static let special = TokenCode.all("bất thường")

  /// "(khóa XII)", ", kỳ họp thứ 9", "tại kỳ họp bất thường lần thứ 5, Quốc hội khóa XV": what was
  /// read and where it ends. O(1).
  func session(from start: Int) -> (term: String?, session: Int?, end: Int)? {
    var term: String?
    var session: Int?
    var end = start
    for _ in 0..<2 {
      var index = end
      let isBracketed = shape(index) == .openBracket
      if isBracketed || shape(index) == .comma || shape(index) == .dash { index += 1 }
      if code(index) == DocumentDetails.at { index += 1 }
      if code(index) == DocumentWord.term, term == nil, let roman = roman(index + 1) {
        term = roman
        index += 2
      } else if code(index) == DocumentDetails.session,
        code(index + 1) == DocumentDetails.sessionSecond, session == nil
      {
        index += 2
        while DocumentDetails.special.contains(code(index)) { index += 1 }
        if code(index) == DocumentWord.time { index += 1 }
        if code(index) == DocumentWord.ordinal { index += 1 }
        guard
          let value = code(index).number ?? DocumentWord.ordinals[code(index)]
            ?? DocumentWord.roman[code(index)]
        else { break }
        session = value
        index += 1
      } else {
        break
      }
      if isBracketed {
        guard shape(index) == .closeBracket else { break }
        index += 1
      }
      end = index
    }
    return end > start ? (term, session, end) : nil
  }

  /// "XII", or "12" as "XII".
  func roman(_ index: Int) -> String? {
    if DocumentWord.roman[code(index)] != nil, shape(index).isCapitalized {
      return table.string(index).uppercased()
    }
    guard let value = code(index).number else { return nil }
    return DocumentWord.numerals[value]
  }

  /// The term within the words `span`: "Quốc hội khóa XV".
  func term(in span: Range<Int>) -> String? {
    for index in span where code(index) == DocumentWord.term {
      if let term = roman(index + 1) { return term }
    }
    return nil
  }
}
