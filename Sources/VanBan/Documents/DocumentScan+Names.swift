import VanBanText

/// Documents cited by name, and which of them are bills.
extension DocumentScan {
  /// Whether "dự thảo", "dự án" or "dự luật" stands before `start`.
  /// With `isExact` it must stand right there: "dự thảo sửa đổi Nghị định 159" is no draft of 159.
  func isDraft(before start: Int, isExact: Bool) -> Bool {
    var index = start - 1
    while index >= 1, index > start - 9, tokens[index + 1].before < .line {
      if DocumentWord.draftSecond.contains(code(index)),
        code(index - 1) == DocumentWord.draftFirst
      {
        return true
      }
      guard !isExact, DocumentWord.draftLink.contains(code(index)) else { break }
      index -= 1
    }
    if isExact { return false }
    // A list of bills: "dự án Luật A, Luật B và Luật C".
    guard let last = citations.last, last.isDraft, start > last.tokens.upperBound,
      start - last.tokens.upperBound <= 6
    else { return false }
    for index in last.tokens.upperBound..<max(start, last.tokens.upperBound) {
      guard shape(index) == .comma || shape(index) == .semicolon || code(index) == DocumentWord.and
        || code(index) == DocumentWord.the || shape(index) == .closeBracket
        || shape(index) == .openBracket || code(index) == DocumentWord.amend
        || code(index) == DocumentWord.change
      else { return false }
    }
    return true
  }

  /// "sẽ", "dự kiến" earlier in the sentence.
  mutating func isFuture(_ start: Int) -> Bool {
    guard let span = sentence(of: start) else { return false }
    return (max(span.lowerBound, start - 60)..<max(start, span.lowerBound)).contains {
      DocumentWord.future.contains(code($0))
        && (code($0) != DocumentWord.expected || code($0 - 1) == DocumentWord.draftFirst)
    }
  }

  /// "đã được Quốc hội thông qua", "có hiệu lực" in the same sentence.
  mutating func isPassed(_ start: Int) -> Bool {
    guard let span = sentence(of: start) else { return false }
    return (span.lowerBound..<min(span.upperBound, span.lowerBound + 120)).contains {
      DocumentWord.passed.contains(code($0))
    }
  }

  // MARK: Names

  /// A document cited by name at `index`.
  mutating func named(at index: Int) -> Int? {
    let isLaw = code(index) == DocumentWord.law || code(index) == DocumentWord.code
    if isLaw || code(index) == DocumentWord.ordinanceWord, let found = names.amendingLaw(at: index)
    {
      let row = code(index) == DocumentWord.ordinanceWord ? codebook.ordinance : codebook.law
      return add(found, kind: row)
    }
    guard let match = analysis.phrases.longest(.lawNames, at: index) else {
      guard isLaw, let found = names.otherForm(at: index) ?? names.unknownLaw(at: index) else {
        return nil
      }
      return add(found, kind: codebook.law)
    }
    if isName(index) { return match.tokens.upperBound }
    guard let found = names.law(at: index, hasPinpoint: openPin?.next == index) else {
      return match.tokens.upperBound
    }
    return add(found, kind: kind(at: index)?.row)
  }

  mutating func add(_ found: NamedDocumentGrammar.Found, kind: Int?) -> Int {
    let start = found.tokens.lowerBound
    var kind = kind
    if kind == nil, case .law(let row, _, _) = found.identity { kind = codebook.lawRows[row] }
    var citation = DocumentCitation(
      identity: found.identity, kind: kind, tokens: found.tokens,
      name: analysis.table.wording(found.tokens), rule: found.rule)
    var isDated = false
    if case .law(_, let year?, _) = found.identity, year > 0 { isDated = true }
    citation.isDraft = isDraft(before: start, isExact: isDated)
    if found.isAmendment, !citation.isDraft { citation.isDraft = !isPassed(start) }
    switch found.identity {
    case .congress, .plenum:
      // A resolution that is still to be passed is none.
      if !citation.isDraft, isFuture(start), !shape(start).isCapitalized { return found.end }
    default: break
    }
    if let span = found.issuer { citation.issuer = analysis.table.wording(span) }
    var end = found.end
    if !found.amended.isEmpty { return finishAmending(citation, found) }
    // "Luật Đất đai số 31/2024/QH15"
    if case .law(let row, let year, _) = found.identity {
      var index = end
      if shape(index) == .openBracket || shape(index) == .comma { index += 1 }
      if code(index) == DocumentWord.number {
        index += 1
        if code(index) == DocumentWord.colon { index += 1 }
        if case .number(let number) = grammar.number(at: index, lead: .numberWord),
          !number.isBare
        {
          citation.identity = .law(row: row, year: year ?? number.year, number: number)
          citation.tokens = start..<number.tokens.upperBound
          end = number.tokens.upperBound
        }
      }
    }
    return finish(citation, from: end)
  }

  /// "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13": the laws that are
  /// amended are cited too, and a number is that of the last one.
  mutating func finishAmending(
    _ citation: DocumentCitation, _ found: NamedDocumentGrammar.Found
  ) -> Int {
    var outer = citation
    attachPin(to: &outer)
    outer.end = found.end
    outer.tail = found.end
    outer.isBracketed = isBracketed(outer.tokens.lowerBound)
    citations.append(outer)
    var end = found.end
    for (index, inner) in found.amended.enumerated() {
      var law = DocumentCitation(
        identity: inner.identity, kind: kind(at: inner.tokens.lowerBound)?.row ?? codebook.law,
        tokens: inner.tokens, name: analysis.table.wording(inner.tokens), rule: inner.rule)
      law.end = inner.end
      law.tail = inner.end
      law.isBracketed = outer.isBracketed
      guard index == found.amended.count - 1 else {
        citations.append(law)
        continue
      }
      if code(end) == DocumentWord.number,
        case .number(let number) = grammar.number(at: end + 1, lead: .numberWord),
        !number.isBare, number.typeCode == nil, case .law(let row, let year, _) = inner.identity
      {
        law.identity = .law(row: row, year: year ?? number.year, number: number)
        law.tokens = inner.tokens.lowerBound..<number.tokens.upperBound
        end = number.tokens.upperBound
      }
      end = finish(law, from: end)
    }
    return end
  }
}
