import VanBanText

/// Which numbers without a code are citations: "Nghị quyết 57", not "quyết định 3 nội dung".
extension DocumentScan {
  /// Whether a number without a code is a citation or counts what follows.
  func accepts(
    bare number: DocumentNumber, kind row: Int, span: Range<Int>, hasNumberWord: Bool
  ) -> Bool {
    let kind = codebook.kinds[row]
    guard kind.isCitable else { return false }
    let after = number.tokens.upperBound
    let first = span.lowerBound
    let isShortForm = span.count == 1 && shape(first) != .lower
    if isShortForm {
      guard DocumentScan.shortForms.contains(code(first)) || hasNumberWord else { return false }
    }
    if kind.isInternational { return false }
    if kind.isCourt { return hasNumberWord && number.year != nil }
    if hasNumberWord {
      // "phương án số 2", "kế hoạch số 1": one of several, unnumbered in their book.
      let isSmall = (Int(number.number) ?? 100) < 20 && !number.number.hasPrefix("0")
      if kind.needsNumberWord, number.year == nil, isSmall || kind.isScheme { return false }
      return !isCounted(after)
    }
    if number.year != nil {
      // "kế hoạch 7/2025" is of a month.
      let isMonth = (Int(number.number) ?? 99) <= 12
      if kind.isVerb || kind.needsNumberWord {
        return (shape(first).isCapitalized || !isMonth) && number.flags.isEmpty
      }
      return true
    }
    // "Kế hoạch 28 của Bộ Chính trị", "quyết định 24 của Bộ Giao thông vận tải"
    let isOwned = code(after) == DocumentWord.of && !kind.isScheme
      && (kind.needsNumberWord ? details.issuer(from: after) != nil : true)
      || details.date(from: after) != nil
    if kind.needsNumberWord, !isOwned { return false }
    if shape(number.tokens.lowerBound) == .digits {
      guard analysis.table.byteCount(number.tokens.lowerBound) <= 4 else { return false }
      if let value = Int(number.number), (1900...2100).contains(value) {
        return isOwned && kind.type == "Quyết định"
      }
    }
    if isOwned { return true }
    if kind.isVerb, !shape(first).isCapitalized, (Int(number.number) ?? 100) < 32,
      !number.number.hasPrefix("0"), code(after) != DocumentWord.about
    {
      return false
    }
    if kind.isVerb || !shape(first).isCapitalized { return isFree(after) }
    return !isCounted(after)
  }

  /// Whether the word at `index` may follow a citation.
  func isFree(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].before < .paragraph else { return true }
    switch shape(index) {
    case .comma, .period, .semicolon, .colon, .openBracket, .closeBracket, .quote, .ellipsis,
      .questionMark, .exclamationMark:
      return true
    case .dash: return tokens[index].before != .none
    case .lower:
      if code(index) == DocumentWord.year { return shape(index + 1) == .digits }
      return isMeasure(index) || DocumentWord.afterBare.contains(code(index))
    case .capitalized, .upper: return tokens[index].before >= .line
    default: return false
    }
  }

  /// "điều động", "điều chỉnh": what the document does, not "điều", its article.
  func isMeasure(_ index: Int) -> Bool {
    code(index) == DocumentWord.article && DocumentWord.measures.contains(code(index + 1))
  }

  /// Whether the word at `index` is what the number before it counts.
  func isCounted(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].before < .paragraph else { return false }
    if shape(index) == .percent { return true }
    if code(index) == DocumentWord.year, shape(index + 1) == .digits,
      analysis.table.byteCount(index + 1) == 4
    {
      return false
    }
    if code(index) == DocumentWord.date { return false }
    guard shape(index) == .lower, !isMeasure(index) else { return false }
    return DocumentWord.counted.contains(code(index))
      && !DocumentWord.afterBare.contains(code(index))
  }
}
