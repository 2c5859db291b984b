import VanBanText

/// Documents cited by name: laws and treaties of the table, resolutions of congresses and plenums.
struct NamedDocumentGrammar {
  struct Found {
    var identity: DocumentCitation.Identity
    /// The name, without brackets at its end.
    var tokens: Range<Int>
    /// Behind what was read.
    var end: Int
    var issuer: Range<Int>?
    var isAmendment = false
    /// The one law that a law amends.
    var amended: PhraseMatch?
    var rule: String
  }

  let analysis: TextAnalysis
  private var tokens: [Token] { analysis.tokens }

  private func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  private func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }
  private func joins(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].before <= .line
  }

  // MARK: Laws

  /// "Luật Đất đai năm 2024", "Bộ luật Hình sự 2015", "Hiến pháp".
  func law(at start: Int, hasPinpoint: Bool) -> Found? {
    guard let match = analysis.phrases.longest(.lawNames, at: start) else { return nil }
    var end = match.tokens.upperBound
    // "Hiến pháp Mỹ" is another one than ours.
    if code(start) == NamedDocumentGrammar.constitution, match.tokens.count == 2,
      shape(start).isCapitalized, joins(end), shape(end).isCapitalized,
      let country = analysis.phrases.longest(.countries, at: end)
    {
      let span = start..<country.tokens.upperBound
      return Found(
        identity: .name(analysis.table.wording(span)), tokens: span, end: span.upperBound,
        rule: "law-name")
    }
    let year = year(at: end)
    if year != nil { end = yearEnd(end) }
    var isAmendment = false
    var after = end
    if shape(after) == .openBracket, code(after + 1) == DocumentWord.amend {
      isAmendment = true
      var index = after
      while index < min(tokens.count, after + 10), shape(index) != .closeBracket { index += 1 }
      if shape(index) == .closeBracket { after = index + 1 }
    } else if code(after) == DocumentWord.amend, code(after + 1) == DocumentWord.change {
      isAmendment = true
      after += 2
    }
    var found = Found(
      identity: .law(row: match.row, year: year, number: nil), tokens: start..<end, end: end,
      rule: "law-name")
    if year == nil, isAmendment, let later = self.year(at: after) {
      let last = yearEnd(after)
      found.identity = .law(row: match.row, year: later, number: nil)
      found.tokens = start..<last
      found.end = last
      return isWritten(match.tokens) ? found : nil
    }
    if year == nil, isAmendment {
      found.isAmendment = true
      found.end = after
    }
    if isWritten(match.tokens) || year != nil || hasPinpoint { return found }
    return nil
  }

  private static let constitution = TokenCode("hiến")

  /// A name is a name by its capitals; "luật đất đai" speaks of a field of law.
  private func isWritten(_ span: Range<Int>) -> Bool {
    let head = span.lowerBound
    if span.count == 1 { return shape(head) == .upper }
    // "Hiến pháp", "Điều lệ Đảng" and the treaties begin with their capital.
    let isLaw = code(head) == DocumentWord.law
      || code(head) == DocumentWord.code && code(head + 1) == DocumentWord.law
    guard isLaw else { return shape(head).isCapitalized }
    return span.contains { shape($0).isCapitalized }
  }

  /// "năm 2024" or "2024" at `index`.
  func year(at index: Int) -> Int? {
    let at = code(index) == DocumentWord.year ? index + 1 : index
    guard joins(index), shape(at) == .digits, let value = code(at).number,
      (1945...2100).contains(value), shape(at + 1) != .slash
    else { return nil }
    return value
  }
  private func yearEnd(_ index: Int) -> Int {
    code(index) == DocumentWord.year ? index + 2 : index + 1
  }

  private static let amending = TokenCode.all(
    "sửa đổi bổ sung , và một số điều khoản nội dung quy định các luật của liên quan đến")

  /// "Luật sửa đổi, bổ sung một số điều của Luật Đất đai và Luật Nhà ở".
  func amendingLaw(at start: Int) -> Found? {
    let head = code(start) == DocumentWord.code ? start + 1 : start
    guard code(head) == DocumentWord.law, code(head + 1) == DocumentWord.amend,
      code(head + 2) == DocumentWord.change
    else { return nil }
    var index = head + 3
    let limit = min(tokens.count, start + 24)
    while index < limit, joins(index), analysis.phrases.longest(.lawNames, at: index) == nil {
      guard NamedDocumentGrammar.amending.contains(code(index)) || shape(index) == .digits else {
        return nil
      }
      index += 1
    }
    guard index < limit, let first = analysis.phrases.longest(.lawNames, at: index),
      isWritten(first.tokens) || shape(start).isCapitalized
    else { return nil }
    guard shape(first.tokens.lowerBound).isLetters, code(index) == DocumentWord.law
      || code(index) == DocumentWord.code || shape(index) == .upper
    else { return nil }
    var amended: PhraseMatch? = first
    var end = first.tokens.upperBound
    // More laws that the same act amends.
    while end < tokens.count {
      var next = end
      if shape(next) == .comma || shape(next) == .semicolon { next += 1 }
      if code(next) == DocumentWord.and { next += 1 }
      guard next > end, joins(next), let more = analysis.phrases.longest(.lawNames, at: next),
        isWritten(more.tokens)
      else { break }
      end = more.tokens.upperBound
      amended = nil
    }
    if year(at: end) != nil {
      end = yearEnd(end)
      amended = nil
    }
    return Found(
      identity: .name(analysis.table.wording(start..<end)), tokens: start..<end, end: end,
      amended: amended, rule: "amending-law")
  }

  // MARK: Plenums and congresses

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

  private func isCentralWord(_ index: Int) -> Bool { centralWidth(index) != nil }

  private func centralWidth(_ index: Int) -> Int? {
    if code(index) == DocumentWord.trung, code(index + 1) == DocumentWord.uong { return 2 }
    return DocumentWord.central.contains(code(index)) ? 1 : nil
  }

  /// "lần thứ 11", "lần thứ ba", "thứ XIII".
  private func ordinalWord(_ start: Int) -> (value: Int, width: Int)? {
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
  private func termWord(_ start: Int) -> (value: Int, width: Int)? {
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

  private static let short = TokenCode("ĐH")
  private func isShort(_ index: Int) -> Bool { code(index) == NamedDocumentGrammar.short }

  private static let inner = TokenCode.all("đại biểu toàn quốc bộ đảng các cấp thường")

  private func rest(kind: Range<Int>, from start: Int) -> Found? {
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

  // MARK: Treaties

  /// Small words that names of treaties hold; with the first set they may also end.
  private static let treatyWords = TokenCode.all(
    """
    tự do thương mại đối tác hợp kinh tế toàn diện song phương chiến lược quyền biển đánh \
    thuế hai lần bảo hộ đầu \
    tư hữu nghị an ninh phòng chung khung biên giới khí hậu biến đổi vũ hạt nhân hóa học \
    sinh hàng không tương trợ \
    pháp hình sự dân dẫn độ chuyển giao hòa bình quốc tế kiểm soát cắt giảm lực lượng tầm \
    trung tên lửa đạn đạo \
    phổ thử giáo dục nghề nghiệp liên minh châu âu khối thuận lợi dịch vụ quan vận tải \
    đường bộ quá cảnh cá phân \
    định vịnh thị trường cơ bản lao động gia súc vật thuyền viên hải quân sự tiến chính \
    trị dã man trẻ em phụ nữ \
    gìn giữ bản quyền sở trí tuệ ngoại lãnh xuyên dương cộng đồng di sản thế giới văn
    """)
  private static let joining = TokenCode.all(
    "về của và với các cho giữa tránh chống cấm không trong")

  /// A treaty that no table knows, by its proper name: "Hiệp định Schengen".
  func treaty(kind: Range<Int>) -> Found? {
    guard joins(kind.upperBound), shape(kind.upperBound).isCapitalized else { return nil }
    var index = kind.upperBound
    var end = index
    while index < min(tokens.count, kind.upperBound + 24), joins(index) {
      if shape(index).isCapitalized {
        index += 1
        end = index
      } else if shape(index) == .dash {
        index += 1
      } else if NamedDocumentGrammar.treatyWords.contains(code(index)) {
        index += 1
        end = index
      } else if NamedDocumentGrammar.joining.contains(code(index)) {
        index += 1
      } else {
        break
      }
    }
    let first = kind.upperBound
    // "Hiệp định Thương mại mới" is no name yet.
    if NamedDocumentGrammar.treatyWords.contains(code(first)), end <= first + 3,
      !(first + 1..<max(end, first + 1)).contains(where: { shape($0).isCapitalized })
    {
      return nil
    }
    // "Hiệp định FTA" is any of them.
    if end == first + 1, NamedDocumentGrammar.generic.contains(code(first)) { return nil }
    if year(at: end) != nil { end = yearEnd(end) }
    return Found(
      identity: .name(analysis.table.wording(kind.lowerBound..<end)),
      tokens: kind.lowerBound..<end, end: end, rule: "treaty")
  }
  private static let generic = TokenCode.all("FTA ODA")
}
