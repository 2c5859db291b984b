import VanBanText

/// What a document is about.
extension DocumentDetails {
  /// What the document is about: behind "về", or in quotation marks, to the end of the clause.
  func subject(from start: Int, limit: Int) -> Range<Int>? {
    var index = start
    if shape(index) == .comma
      || shape(index) == .closeBracket && code(index + 1) == DocumentWord.about
    {
      index += 1
    }
    guard index < limit else { return nil }
    var quoted = false
    if code(index) == DocumentWord.about {
      index += 1
      if code(index) == DocumentWord.matter { index += 1 }
      if shape(index) == .colon { index += 1 }
    } else if shape(index) != .quote || tokens[index].before == .none {
      return nil
    }
    if shape(index) == .quote, code(index) != DocumentWord.apostrophe {
      quoted = true
      index += 1
    }
    let first = index
    var depth = 0
    var lastComma: Int?
    while index < limit, index < first + 80 {
      let token = tokens[index]
      if quoted {
        if token.shape == .quote { break }
      } else {
        if token.shape == .semicolon || token.shape == .questionMark || token.shape == .ellipsis {
          break
        }
        if token.shape == .period, index + 1 == limit || tokens[index + 1].before != .none { break }
        // The clause goes on, the title does not.
        if DocumentWord.afterSubject.contains(token.code) {
          if let comma = lastComma, comma > first + 1, !goesOn(comma + 1) { index = comma }
          break
        }
        if isPredicate(index), index > first + 1 {
          if let comma = lastComma, comma == index - 1 || comma == index - 2 { index = comma }
          break
        }
        // "Nghị quyết về A và Nghị quyết về B", "… theo Nghị định 5"
        if index > first, DocumentDetails.addition.contains(tokens[index - 1].code),
          shape(index).isCapitalized, beginsDocument(index)
        {
          index -= 1
          break
        }
        if token.shape == .comma {
          lastComma = index
          if beginsClause(index + 1) { break }
        }
        if token.shape == .openBracket { depth += 1 }
        if token.shape == .closeBracket {
          if depth == 0 { break }
          depth -= 1
        }
      }
      index += 1
    }
    while index > first, !shape(index - 1).isWord, shape(index - 1) != .closeBracket,
      shape(index - 1) != .percent
    {
      index -= 1
    }
    return index > first + 1 ? first..<index : nil
  }

  /// "có hiệu lực", and "quy định" where it is the verb of the sentence.
  private func isPredicate(_ index: Int) -> Bool {
    if code(index) == DocumentDetails.has { return DocumentWord.passed.contains(code(index + 1)) }
    return code(index) == DocumentDetails.rule && code(index + 1) == DocumentDetails.ruleSecond
      && shape(index - 1) == .lower && !DocumentDetails.beforeNoun.contains(code(index - 1))
  }
  private static let has = TokenCode("có")
  private static let rule = TokenCode("quy")
  private static let ruleSecond = TokenCode("định")
  private static let beforeNoun = TokenCode.all(
    "theo các những của và về hành một số trong đúng với hiện dựng phạm nội dung trái dụng có được")

  private static let addition = TokenCode.all("và cùng")
  private static let openers = TokenCode.all("xuất qua trong do nhưng nhằm tuy nên vì khi nếu")

  private func beginsDocument(_ index: Int) -> Bool {
    analysis.phrases.longest(.documentTypes, at: index) != nil
      || analysis.phrases.longest(.lawNames, at: index) != nil
  }

  /// Whether what stands behind a comma is one more thing that the document is about: another verb
  /// of what is to be done.
  private func goesOn(_ index: Int) -> Bool {
    shape(index) == .lower && analysis.phrases.longest(.directiveVerbs, at: index) != nil
  }

  /// Whether a new subject begins at `index`: a body or a person's form of address.
  private func beginsClause(_ index: Int) -> Bool {
    if DocumentWord.address.contains(code(index)) { return true }
    if DocumentDetails.openers.contains(code(index)) { return true }
    if shape(index).isCapitalized, beginsDocument(index) { return true }
    return shape(index).isCapitalized && analysis.phrases.longest(.bodies, at: index) != nil
  }
}
