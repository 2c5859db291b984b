import VanBanText

/// Finds numbers with a unit of the tables: "10.950 tỷ đồng", "166 xã, phường", "hai mươi phần
/// trăm", "5-7 triệu đồng", "2 tỷ 500 triệu đồng".
///
///     quantity = number [("-" | "đến") number] scale* unit
///     number   = digits | words
struct QuantityRecognizer: Sendable {
  private let kinds: [Quantity.Kind]
  private let symbols: [String]

  init(knowledge: Knowledge) {
    kinds = knowledge.column(.measures, "kind").map { Quantity.Kind(rawValue: $0) ?? .count }
    symbols = knowledge.column(.measures, "symbol")
  }

  /// In the order of the text, without overlaps. What a date is no quantity. O(n).
  func quantities(in analysis: TextAnalysis, dates: [DateMention]) -> [Quantity] {
    let tokens = analysis.tokens
    var found: [Quantity] = []
    var index = 0
    var date = 0
    while index < tokens.count {
      guard canBegin(index, tokens) else {
        index += 1
        continue
      }
      let start = analysis.table.range(of: index).lowerBound
      while date < dates.count, dates[date].range.upperBound <= start { date += 1 }
      if date < dates.count, dates[date].range.lowerBound <= start {
        index += 1
        continue
      }
      guard let read = read(at: index, analysis) else {
        index += 1
        continue
      }
      found.append(read.quantity)
      index = read.end
    }
    return found
  }

  private static let numberWords = TokenCode.all("một hai ba bốn sáu bảy bẩy tám chín mười năm")

  /// Words whose number is a name: "Phòng 302", "lô 5".
  private static let labels = TokenCode.all("phòng lô thửa số")

  private func canBegin(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if index > 0, QuantityRecognizer.labels.contains(tokens[index - 1].code) { return false }
    if token.shape.isNumeric {
      // Within a code or name nothing is counted: "12/2020", "A-5".
      return token.before != .none || index == 0 || tokens[index - 1].shape == .openBracket
        || tokens[index - 1].shape == .quote
    }
    return token.shape.isLetters && QuantityRecognizer.numberWords.contains(token.code)
  }

  private static let year = TokenCode("năm")
  private static let to = TokenCode.all("đến tới")

  private func read(
    at start: Int, _ analysis: TextAnalysis
  ) -> (quantity: Quantity, end: Int)? {
    let tokens = analysis.tokens
    guard var amount = amount(at: start, analysis) else { return nil }
    var upper: Double?
    if amount.end + 1 < tokens.count,
      tokens[amount.end].shape == .dash || QuantityRecognizer.to.contains(tokens[amount.end].code),
      tokens[amount.end + 1].shape.isNumeric,
      let last = self.amount(at: amount.end + 1, analysis), last.number > amount.number
    {
      // "5-7 triệu": the scale stands once.
      if amount.scale == 1 { amount.value = amount.number * last.scale }
      upper = last.value
      amount.end = last.end
    } else if amount.scale > 1, amount.end < tokens.count, tokens[amount.end].shape.isNumeric,
      let rest = self.amount(at: amount.end, analysis), rest.scale > 1, rest.scale < amount.scale
    {
      // "2 tỷ 500 triệu đồng"
      amount.value += rest.value
      amount.end = rest.end
    }
    guard amount.end < tokens.count, tokens[amount.end].before <= .line,
      let unit = unit(at: amount.end, analysis)
    else { return nil }
    // "năm 2020" is a year, and "năm xã" may be "this year the communes".
    if !tokens[start].shape.isNumeric, tokens[start].code == QuantityRecognizer.year,
      amount.end == start + 1
    {
      return nil
    }
    let range = start..<unit.tokens.upperBound
    let quantity = Quantity(
      text: analysis.table.wording(range), range: analysis.table.range(of: range),
      kind: unit.kind, value: amount.value, upper: upper,
      unit: analysis.table.wording(unit.tokens), symbol: unit.symbol)
    return (quantity, unit.tokens.upperBound)
  }

  private struct Amount {
    var number: Double
    var scale: Double
    var value: Double
    var end: Int
  }

  private func amount(at start: Int, _ analysis: TextAnalysis) -> Amount? {
    let tokens = analysis.tokens
    guard tokens[start].shape.isNumeric else {
      guard let read = NumberWords.read(tokens, at: start) else { return nil }
      let value = Double(read.value)
      return Amount(number: value, scale: 1, value: value, end: read.end)
    }
    guard let number = QuantityRecognizer.number(analysis.table.wording(start..<start + 1)) else {
      return nil
    }
    var amount = Amount(number: number, scale: 1, value: number, end: start + 1)
    while amount.end < tokens.count, tokens[amount.end].before == .space,
      amount.scale < 1e15, let scale = NumberWords.scale(tokens[amount.end].code)
    {
      amount.scale *= Double(scale)
      amount.end += 1
    }
    amount.value = (number * amount.scale * 1_000).rounded() / 1_000
    if amount.scale > 1, amount.end < tokens.count, NumberWords.isHalf(tokens[amount.end].code) {
      amount.value += amount.scale / 2
      amount.end += 1
    }
    return amount
  }

  /// The value of "10.950", "2,5", "1,234,567", "3.5": points set thousands apart where three
  /// digits follow each, a comma is the decimal one.
  static func number(_ text: String) -> Double? {
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: groups[groups.count - 1].append(byte)
      case 0x2E, 0x2C:
        marks.append(byte)
        groups.append([])
      default: return nil
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 24 else { return nil }
    // The last mark is the decimal one unless all are alike and cut off three digits each.
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    let last = marks.last
    let alike = marks.allSatisfy { $0 == last }
    var whole = groups
    var fraction: [UInt8] = []
    if let last, !(isGrouped && alike && (last == 0x2E || marks.count > 1)) {
      guard marks.dropLast().allSatisfy({ $0 != last }) else { return nil }
      fraction = whole.removeLast()
      guard whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    var value = 0.0
    for digit in whole.joined() { value = value * 10 + Double(digit - 0x30) }
    var part = 0.0
    var divisor = 1.0
    for digit in fraction {
      part = part * 10 + Double(digit - 0x30)
      divisor *= 10
    }
    return value + part / divisor
  }

  private func unit(
    at start: Int, _ analysis: TextAnalysis
  ) -> (tokens: Range<Int>, kind: Quantity.Kind, symbol: String?)? {
    guard let match = analysis.phrases.longest(.measures, at: start), match.row < kinds.count else {
      return percent(at: start, analysis)
    }
    let symbol = match.row < symbols.count ? symbols[match.row] : ""
    return (match.tokens, kinds[match.row], symbol.isEmpty ? nil : symbol)
  }

  /// "%" is no word, and the tables' phrases are found at words only.
  private func percent(
    at start: Int, _ analysis: TextAnalysis
  ) -> (tokens: Range<Int>, kind: Quantity.Kind, symbol: String?)? {
    let sign = analysis.table.wording(start..<start + 1)
    guard sign == "%" || sign == "‰" else { return nil }
    return (start..<start + 1, .percent, sign)
  }
}
