import VanBanText

/// Resolutions of plenums of the Central Committee and of congresses.
extension NamedDocumentGrammar {
  /// Behind "Nghị quyết": "Trung ương 6 khóa XII", "Hội nghị lần thứ 11 Ban Chấp hành Trung ương
  /// Đảng khóa XIII".
  func plenum(kind: Range<Int>) -> Found? {
    var index = kind.upperBound
    if code(index) == DocumentWord.of { index += 1 }
    var isMeeting = false
    var isCentral = false
    var ordinal: Int?
    var term: Int?
    var end = index
    var committee: Int?
    // The kind's own words may hold the beginning: "Nghị quyết Trung ương".
    for inner in kind {
      if code(inner) == DocumentWord.hoi { isMeeting = true }
      if isCentralWord(inner) { isCentral = true }
    }
    let limit = min(tokens.count, index + 28)
    scan: while index < limit, joins(index) {
      if code(index) == DocumentWord.hoi, code(index + 1) == DocumentWord.nghi {
        isMeeting = true
        index += 2
      } else if ordinal == nil, let value = NamedDocumentGrammar.joinedCentral[code(index)] {
        // "Nghị quyết TW4"
        isCentral = true
        ordinal = value
        index += 1
      } else if let width = centralWidth(index) {
        isCentral = true
        index += width
        if code(index) == DocumentWord.party { index += 1 }
      } else if code(index) == DocumentWord.ban, code(index + 1) == DocumentWord.chap,
        code(index + 2) == DocumentWord.hanh
      {
        committee = index
        index += 3
      } else if code(index) == DocumentWord.bch {
        committee = index
        index += 1
      } else if let (value, width) = ordinalWord(index) {
        guard ordinal == nil, isMeeting || isCentral else { break scan }
        ordinal = value
        index += width
      } else if let (value, width) = termWord(index) {
        term = value
        index += width
        end = index
        break scan
      } else if ordinal == nil, isMeeting || isCentral, shape(index) == .digits,
        let value = code(index).number, (1...20).contains(value)
      {
        ordinal = value
        index += 1
      } else if ordinal == nil, isCentral, let value = DocumentWord.roman[code(index)],
        shape(index).isCapitalized
      {
        ordinal = value
        index += 1
      } else {
        break scan
      }
      end = index
    }
    guard let ordinal, isCentral || isMeeting && term != nil else { return nil }
    let issuer = committee.flatMap { from -> Range<Int>? in
      // "Ban Chấp hành Trung ương Đảng (khóa XI)" without its bracket.
      let last = shape(end - 1) == .closeBracket ? end - 4 : end
      return from < last ? from..<last : nil
    }
    return Found(
      identity: .plenum(ordinal: ordinal, term: term), tokens: kind.lowerBound..<end, end: end,
      issuer: issuer, rule: "plenum")
  }

  /// "TW4", "TƯ6".
  static let joinedCentral: [TokenCode: Int] = {
    var result: [TokenCode: Int] = [:]
    for value in 1...16 {
      for word in ["TW", "TƯ"] { result[TokenCode("\(word)\(value)")] = value }
    }
    return result
  }()

  func isCentralWord(_ index: Int) -> Bool { centralWidth(index) != nil }

  func centralWidth(_ index: Int) -> Int? {
    if code(index) == DocumentWord.trung, code(index + 1) == DocumentWord.uong { return 2 }
    return DocumentWord.central.contains(code(index)) ? 1 : nil
  }

  /// "lần thứ 11", "lần thứ ba", "thứ XIII".
  func ordinalWord(_ start: Int) -> (value: Int, width: Int)? {
    var index = start
    if code(index) == DocumentWord.time { index += 1 }
    guard code(index) == DocumentWord.ordinal else { return nil }
    index += 1
    if let value = code(index).number { return (value, index + 1 - start) }
    if let value = DocumentWord.roman[code(index)] { return (value, index + 1 - start) }
    guard let value = DocumentWord.ordinals[code(index)] else { return nil }
    if value == 10, let unit = DocumentWord.ordinals[code(index + 1)] {
      return (10 + unit, index + 2 - start)
    }
    return (value, index + 1 - start)
  }

  /// "khóa XII", "(khóa XII)", ", khóa 12".
  func termWord(_ start: Int) -> (value: Int, width: Int)? {
    var index = start
    var isBracketed = false
    if shape(index) == .openBracket {
      isBracketed = true
      index += 1
    } else if shape(index) == .comma {
      index += 1
    }
    guard code(index) == DocumentWord.term else { return nil }
    index += 1
    guard let value = DocumentWord.roman[code(index)] ?? code(index).number else { return nil }
    index += 1
    if isBracketed {
      guard shape(index) == .closeBracket else { return nil }
      index += 1
    }
    return (value, index - start)
  }

  /// Behind "Nghị quyết": "Đại hội XIII của Đảng", "Đại hội Đảng bộ tỉnh lần thứ XX".
  func congress(kind: Range<Int>) -> Found? {
    var index = kind.upperBound
    if code(index) == DocumentWord.of { index += 1 }
    let hasHead = kind.contains { code($0) == DocumentWord.dai }
    guard hasHead || kind.count == 2 || kind.count == 1 else { return nil }
    if !hasHead {
      guard code(index) == DocumentWord.dai, code(index + 1) == DocumentWord.hoi || isShort(index)
      else {
        guard isShort(index) else { return nil }
        return rest(kind: kind, from: index + 1)
      }
      index += 2
    }
    return rest(kind: kind, from: index)
  }

  static let short = TokenCode("ĐH")
  func isShort(_ index: Int) -> Bool { code(index) == NamedDocumentGrammar.short }

  static let inner = TokenCode.all("đại biểu toàn quốc bộ đảng các cấp thường cộng sản")

  func rest(kind: Range<Int>, from start: Int) -> Found? {
    var index = start
    var ordinal: Int?
    var end = start
    var unitStart: Int?
    var unit = ""
    let limit = min(tokens.count, start + 28)
    while index < limit, joins(index) {
      if let (value, width) = ordinalWord(index) {
        guard ordinal == nil else { break }
        ordinal = value
        index += width
        end = index
      } else if ordinal == nil, shape(index).isCapitalized,
        let value = DocumentWord.roman[code(index)]
      {
        ordinal = value
        index += 1
        end = index
      } else if ordinal == nil, index == start, shape(index) == .digits,
        let value = code(index).number, (1...40).contains(value),
        code(index + 1) == DocumentWord.of || code(index + 1) == DocumentWord.party
      {
        // "Đại hội 12 của Đảng", "Đại hội 16 Đảng bộ thành phố"
        ordinal = value
        index += 1
        end = index
      } else if code(index) == DocumentWord.of, code(index + 1) == DocumentWord.party,
        code(index + 2) != DocumentWord.partyUnit
      {
        index += 2
        if ordinal != nil { end = index }
        break
      } else if code(index) == DocumentWord.of, code(index + 1) == DocumentWord.party {
        index += 1
      } else if code(index) == DocumentWord.party, code(index + 1) == DocumentWord.partyUnit {
        unitStart = unitStart ?? index
        index += 2
        while index < limit, joins(index) {
          if let noun = analysis.phrases.longest(.unitNouns, at: index) {
            index = noun.tokens.upperBound
          } else if shape(index).isCapitalized, DocumentWord.roman[code(index)] == nil {
            index += 1
          } else {
            break
          }
        }
        if let from = unitStart { unit = analysis.table.wording(from..<index) }
        if ordinal != nil { end = index }
      } else if NamedDocumentGrammar.inner.contains(code(index)) || shape(index).isCapitalized {
        if shape(index).isCapitalized, !NamedDocumentGrammar.inner.contains(code(index)) {
          unitStart = unitStart ?? index
          unit += analysis.table.string(index)
          guard ordinal == nil else { break }
        }
        index += 1
      } else if analysis.phrases.longest(.unitNouns, at: index) != nil, ordinal == nil {
        index += 1
      } else {
        break
      }
    }
    guard let ordinal else { return nil }
    return Found(
      identity: .congress(ordinal: ordinal, unit: unit), tokens: kind.lowerBound..<end, end: end,
      rule: "congress")
  }
}
