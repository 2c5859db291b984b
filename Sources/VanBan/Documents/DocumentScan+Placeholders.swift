import VanBanText

/// Documents whose number is still open: "số …/QĐ-UBND", "Quyết định không số ngày 5/1/2026".
extension DocumentScan {
  struct Placeholder: Sendable {
    var tokens: Range<Int>
    var kind: Int?
    var issued: CalendarDate?
  }

  /// The code behind an open number, which would begin at `index`: dots, a gap, or nothing before
  /// the separator. Returns where it ends.
  mutating func placeholder(at index: Int, from start: Int, kind: Int?) -> Int? {
    var at = index
    let limit = min(tokens.count, index + 200)
    while at < limit, tokens[at].before <= .line, isBlank(at) { at += 1 }
    guard shape(at) == .slash || shape(at) == .dash, tokens[at].before <= .line else { return nil }
    if shape(at) == .slash, shape(at + 1) == .digits, analysis.table.byteCount(at + 1) == 4,
      shape(at + 2) == .slash || shape(at + 2) == .dash
    {
      at += 2
    }
    let parts = grammar.bodyParts(from: at, lead: .kind, hasYear: true)
    guard parts.count > 1, let head = parts.first, let last = parts.last,
      let type = codebook.types[code(head.token)], codebook.kinds[type.row].isCitable
    else { return nil }
    return open(start..<(last.token + 1), kind: kind ?? type.row)
  }

  private func isBlank(_ index: Int) -> Bool {
    switch shape(index) {
    case .ellipsis, .period: true
    case .symbol: code(index) == DocumentScan.underscore
    default: false
    }
  }
  private static let underscore = TokenCode("_")

  /// "không số", with its date.
  mutating func unnumberedByWord(at index: Int, from start: Int, kind: Int) -> Int? {
    guard code(index) == DocumentScan.without, code(index + 1) == DocumentWord.number,
      codebook.kinds[kind].isCitable
    else { return nil }
    return open(start..<(index + 2), kind: kind)
  }
  private static let without = TokenCode("không")

  /// "Số: 2006/QĐ-UBND" at the head of a form: the year stands, the number is missing.
  mutating func yearInPlaceOfNumber(_ number: DocumentNumber, from start: Int) -> Int? {
    guard number.year == nil, number.typeCode != nil, shape(start).isCapitalized,
      tokens[start].before >= .line, code(start + 1) == DocumentWord.colon,
      let value = Int(number.number), (1990...2100).contains(value)
    else { return nil }
    return open(start..<number.tokens.upperBound, kind: number.typeRow)
  }

  private mutating func open(_ span: Range<Int>, kind: Int?) -> Int {
    var place = Placeholder(tokens: span, kind: kind)
    var end = span.upperBound
    if let (date, after) = details.date(from: end) {
      place.issued = date
      end = after
    }
    placeholders.append(place)
    if let kind { unnumbered.append((span.lowerBound, kind)) }
    return end
  }
}
