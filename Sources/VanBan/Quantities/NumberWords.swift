import VanBanText

/// Reads numbers written in words: "một nghìn hai trăm linh ba", "hai lăm", "mười lăm tỷ rưỡi".
///
/// ```swift
/// NumberWords().value(of: "hai mươi mốt nghìn")   // 21000
/// ```
///
///     number  = part (scale part)*          larger scales first, "tỷ" as often as it is said
///     part    = hundreds ["linh"] tens      each of them may be missing
///
/// Northern and southern words are read alike: linh and lẻ, nghìn and ngàn, tỷ and tỉ, mốt, tư, lăm
/// and nhăm beside một, bốn, năm, and "hai lăm" for "hai mươi lăm".
public struct NumberWords: Sendable {
  /// A reader; it holds nothing, and any number may be made.
  public init() {}

  /// The number that `text` is in whole, or nil. O(n).
  public func value(of text: String) -> Int? {
    let tokens = Tokenizer().table(of: text).tokens
    guard !tokens.isEmpty, let read = NumberWords.read(tokens, at: 0), read.end == tokens.count
    else { return nil }
    return read.value
  }

  private static let digits: [TokenCode: Int] = {
    var digits: [TokenCode: Int] = [:]
    let words = [
      "không", "một mốt", "hai", "ba", "bốn tư", "năm lăm nhăm", "sáu", "bảy bẩy", "tám", "chín",
    ]
    for (digit, names) in words.enumerated() {
      for code in TokenCode.all(names).codes { digits[code] = digit }
    }
    return digits
  }()
  /// Digits that only stand behind tens.
  private static let behindTens = TokenCode.all("mốt tư lăm nhăm")
  private static let ten = TokenCode("mười")
  private static let tens = TokenCode("mươi")
  private static let hundred = TokenCode("trăm")
  private static let zero = TokenCode.all("linh lẻ")
  private static let thousand = TokenCode.all("nghìn ngàn")
  private static let million = TokenCode("triệu")
  private static let billion = TokenCode.all("tỷ tỉ")
  private static let half = TokenCode("rưỡi")
  private static let longest = 60

  /// What the scale's word at `index` multiplies by, or nil: "nghìn", "triệu", "tỷ".
  static func scale(_ code: TokenCode) -> Int? {
    if thousand.contains(code) { return 1_000 }
    if code == million { return 1_000_000 }
    return billion.contains(code) ? 1_000_000_000 : nil
  }

  static func isHalf(_ code: TokenCode) -> Bool { code == half }

  /// The number that begins at `start` and the token behind it. O(1): none is longer than 60 words.
  static func read(_ tokens: [Token], at start: Int) -> (value: Int, end: Int)? {
    var total = 0
    // Below the next "tỷ".
    var below = 0
    var index = start
    var lowest = Int.max
    let end = min(tokens.count, start + longest)
    while index < end, let part = part(tokens, at: index, end: end) {
      index = part.end
      guard index < end, let scale = scale(tokens[index].code) else {
        guard lowest > 1 else { return nil }
        below += part.value
        lowest = 1
        break
      }
      // A larger scale behind a smaller one begins no part of the same number.
      guard scale < lowest || scale == 1_000_000_000 else { break }
      index += 1
      var value = part.value
      if index < end, isHalf(tokens[index].code) {
        below += value * scale + scale / 2
        index += 1
        lowest = 1
        break
      }
      if scale < 1_000_000_000 {
        below += value * scale
        lowest = scale
        guard index < end, self.scale(tokens[index].code) == 1_000_000_000 else { continue }
        // "một nghìn tỷ"
        value = below
        below = 0
        index += 1
      } else {
        value += below
        below = 0
      }
      let (product, overflow) = value.multipliedReportingOverflow(by: 1_000_000_000)
      let (sum, more) = total.addingReportingOverflow(product)
      guard !overflow, !more else { return nil }
      total = sum
      lowest = 1_000_000_000
    }
    guard index > start else { return nil }
    return (total + below, index)
  }

  /// 0 … 999.
  private static func part(_ tokens: [Token], at start: Int, end: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    guard index < end else { return nil }
    if let digit = digits[tokens[index].code], index + 1 < end, tokens[index + 1].code == hundred {
      value = digit * 100
      index += 2
      if index < end, zero.contains(tokens[index].code) {
        guard index + 1 < end, let digit = digits[tokens[index + 1].code] else { return nil }
        return (value + digit, index + 2)
      }
    }
    guard index < end else { return (value, index) }
    if tokens[index].code == ten {
      index += 1
      if index < end, let digit = digits[tokens[index].code], digit > 0,
        tokens[index].code != TokenCode.yearWord || !startsYear(tokens, index, end: end)
      {
        return (value + 10 + digit, index + 1)
      }
      return (value + 10, index)
    }
    guard let digit = digits[tokens[index].code] else {
      return index > start ? (value, index) : nil
    }
    index += 1
    if index < end, tokens[index].code == tens {
      index += 1
      if index < end, let last = digits[tokens[index].code], last > 0 {
        return (value + digit * 10 + last, index + 1)
      }
      return (value + digit * 10, index)
    }
    // "hai lăm", "ba mốt"
    if index < end, digit > 1, behindTens.contains(tokens[index].code),
      let last = digits[tokens[index].code]
    {
      return (value + digit * 10 + last, index + 1)
    }
    guard !behindTens.contains(tokens[index - 1].code) || index - 1 > start else { return nil }
    return (value + digit, index)
  }

  /// "mười năm 2020", "mười năm qua": "năm" is a year here.
  private static func startsYear(_ tokens: [Token], _ index: Int, end: Int) -> Bool {
    index + 1 < tokens.count
      && (tokens[index + 1].shape.isNumeric || years.contains(tokens[index + 1].code))
  }

  private static let years = TokenCode.all("qua nay tới trước sau liền")
}

extension TokenCode {
  fileprivate static let yearWord = TokenCode("năm")
}
