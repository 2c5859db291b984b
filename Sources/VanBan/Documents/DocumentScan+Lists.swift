import VanBanText

/// Numbers that share one word for their kind, and what stands behind each.
extension DocumentScan {
  /// Whether the kind's word is part of a name: "Tổ chức Hiệp ước Bắc Đại Tây Dương".
  func isName(_ index: Int) -> Bool {
    // "Tòa án Hiến pháp", but "dự án Luật".
    if code(index - 1) == DocumentScan.court { return code(index - 2) != DocumentWord.draftFirst }
    return DocumentScan.nameBefore.contains(code(index - 1))
  }
  static let court = TokenCode("án")
  static let nameBefore = TokenCode.all("chức khối nước học khoa ngành trường sĩ môn")

  /// Notes a number, what stands behind it, and the further numbers of its list.
  mutating func list(
    first: DocumentNumber, kind: Int?, from start: Int, rule: String
  ) -> Int {
    lists += 1
    let firstIndex = citations.count
    let isDraft = self.isDraft(before: start, isExact: true)
    var end = append(first, kind: kind, from: start, isDraft: isDraft, rule: rule)
    var next = continuation(end)
    while let (at, isStrict) = next {
      guard case .number(let number) = grammar.number(at: at, lead: .list) else { break }
      if number.isBare {
        guard isStrict || isFree(number.tokens.upperBound),
          number.year != nil || isListNumber(number, kind)
        else { break }
      }
      let from = code(at - 1) == DocumentWord.number ? at - 1 : at
      end = append(number, kind: kind, from: from, isDraft: isDraft, rule: "list")
      next = continuation(end)
    }
    completeFromTail(firstIndex)
    shareIssuer(firstIndex)
    return end
  }

  func isListNumber(_ number: DocumentNumber, _ kind: Int?) -> Bool {
    guard let kind, codebook.kinds[kind].isCitable else { return false }
    return (Int(number.number) ?? 0) < 1900 || (Int(number.number) ?? 0) > 2100
  }

  /// Where the next number of a list may stand: behind "," or "và", perhaps with "số".
  func continuation(_ end: Int) -> (index: Int, isStrict: Bool)? {
    var index = end
    if shape(index) == .comma || shape(index) == .semicolon { index += 1 }
    if [DocumentWord.and, DocumentWord.or, DocumentWord.orElse].contains(code(index)) { index += 1 }
    guard index > end, index < tokens.count, tokens[index].before <= .line else { return nil }
    if code(index) == DocumentWord.number {
      index += 1
      if code(index) == DocumentWord.colon { index += 1 }
      return index < tokens.count ? (index, true) : nil
    }
    return (index, false)
  }

  mutating func append(
    _ number: DocumentNumber, kind: Int?, from start: Int, isDraft: Bool, rule: String
  ) -> Int {
    var citation = DocumentCitation(
      identity: .number(number), kind: kind ?? number.typeRow,
      tokens: start..<number.tokens.upperBound, isDraft: isDraft, rule: rule)
    // In a list only the first number has its kind's word before it.
    if rule == "list", let row = number.typeRow, let kind,
      codebook.kinds[kind].code != number.typeCode
    {
      citation.kind = row
    }
    // A letter in a list of decisions is no decision.
    if rule == "list", number.typeRow == nil, number.issuerCode != nil,
      number.code.contains("-"), number.code.dropFirst(number.number.count).first == "/",
      let kind, codebook.kinds[kind].code != "CV", codebook.kinds[kind].type != "Văn bản"
    {
      citation.kind = nil
    }
    citation.list = lists
    return finish(citation)
  }

  /// Adds what stands behind the citation: date, issuer, subject.
  mutating func finish(_ citation: DocumentCitation, from: Int? = nil) -> Int {
    var citation = citation
    var end = from ?? citation.tokens.upperBound
    let limit = sentenceEnd(end)
    if let (date, after) = details.date(from: end), after <= limit {
      citation.issued = date
      end = after
    }
    noteSession(&citation, at: &end, limit)
    var tail = end
    if citation.issuer == nil, let (span, after) = details.issuer(from: end), after <= limit {
      citation.issuer = analysis.table.wording(span)
      citation.term = citation.term ?? details.term(in: span.lowerBound..<after)
      tail = after
      if citation.issued == nil, let (date, last) = details.date(from: after), last <= limit {
        citation.issued = date
        tail = last
      }
      noteSession(&citation, at: &tail, limit)
      end = tail
    }
    if citation.issuer == nil, let span = details.issuer(before: citation.tokens.lowerBound) {
      citation.issuer = analysis.table.wording(span)
      citation.term = citation.term ?? details.term(in: span)
    }
    if citation.issued == nil {
      citation.issued = details.date(before: citation.tokens.lowerBound)
    }
    if citation.term == nil, case .plenum = citation.identity {
      citation.term = details.term(in: citation.tokens)
    }
    citation.end = end
    citation.tail = end
    if let span = details.subject(from: tail, limit: limit) {
      citation.subject = analysis.table.wording(span)
      citation.tail = span.upperBound
    }
    attachPin(to: &citation)
    citation.isBracketed = isBracketed(citation.tokens.lowerBound)
    noteAlias(of: citations.count, at: end)
    citations.append(citation)
    return end
  }

  /// Reads the term and the session behind the citation.
  private func noteSession(
    _ citation: inout DocumentCitation, at end: inout Int, _ limit: Int
  ) {
    guard let (term, session, after) = details.session(from: end), after <= limit else { return }
    citation.term = citation.term ?? term
    citation.session = session
    end = after
  }

  mutating func sentenceEnd(_ index: Int) -> Int {
    sentence(of: index)?.upperBound ?? tokens.count
  }

  func isBracketed(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, position > index - 24 {
      if shape(position) == .openBracket { return true }
      if shape(position) == .closeBracket || tokens[position + 1].before >= .line { return false }
      position -= 1
    }
    return false
  }

  /// "các Nghị quyết số 57, 59 và 68-NQ/TW": the last number completes those before it.
  mutating func completeFromTail(_ first: Int) {
    guard citations.count > first + 1, let last = citations.last?.number, !last.isBare,
      let type = last.typeCode, let issuer = last.issuerCode
    else { return }
    var index = citations.count - 2
    while index >= first, var number = citations[index].number, number.isBare,
      number.typeCode == nil, number.year == nil, citations[index].issued == nil
    {
      // "Nghị định số 178 và số 67/2025/NĐ-CP": with a "số" of its own the year need not be shared.
      if last.year != nil, let tokens = citations.last?.tokens,
        code(tokens.lowerBound) == DocumentWord.number
      {
        return
      }
      let digits = last.number.utf8.count
      guard let tail = last.code.utf8.count > digits
        ? String(last.code.dropFirst(last.number.count)) : nil
      else { return }
      number.typeCode = type
      number.typeRow = last.typeRow
      number.issuerCode = issuer
      number.year = last.year
      number.code = number.number + tail
      citations[index].identity = .number(number)
      citations[index].kind = citations[index].kind ?? last.typeRow
      citations[index].rule = "shared-tail"
      index -= 1
    }
  }

  /// "Nghị quyết 57, 59 của Bộ Chính trị": the issuer is that of all numbers of one kind.
  mutating func shareIssuer(_ first: Int) {
    guard citations.count > first + 1, let issuer = citations.last?.issuer else { return }
    for index in first..<(citations.count - 1)
    where citations[index].issuer == nil && citations[index].kind == citations.last?.kind {
      citations[index].issuer = issuer
    }
  }
}
