import VanBanText

/// Numbers behind the word for a kind of document, and behind "số" alone.
extension DocumentScan {
  /// The kind of document whose word or short form begins at `index`.
  func kind(at index: Int) -> (row: Int, span: Range<Int>)? {
    if shape(index) == .upper || shape(index) == .mixedCase,
      let type = codebook.types[code(index)], !type.isRestored, type.spelling.utf8.count > 1
    {
      return (type.row, index..<(index + 1))
    }
    guard let match = analysis.phrases.longest(.documentTypes, at: index) else { return nil }
    return (match.row, match.tokens)
  }

  /// The word for the kind up to six words before a number: "Quyết định phê duyệt số …".
  func kindBefore(_ index: Int) -> Int? {
    var position = index - 1
    while position >= 0, position > index - 8 {
      guard shape(position).isWord, tokens[position + 1].before < .line else { return nil }
      if shape(position).isCapitalized || shape(position) == .lower,
        let match = analysis.phrases.longest(.documentTypes, at: position),
        codebook.kinds[match.row].isCitable,
        shape(position).isCapitalized || codebook.kinds[match.row].isCourt
      {
        return match.row
      }
      position -= 1
    }
    return nil
  }

  static let shortForms = TokenCode.all("NQ NĐ QĐ TT CT KL TB HD QyĐ QĐi")
  static let clearShortForms = TokenCode.all("NQ NĐ")

  /// What follows the word for a kind of document.
  mutating func numbered(kind row: Int, span: Range<Int>) -> Int {
    let kind = codebook.kinds[row]
    if kind.isResolution {
      if let found = names.plenum(kind: span) ?? names.congress(kind: span) {
        return add(found, kind: codebook.resolution)
      }
    }
    if kind.isInternational, kind.isCitable, !isName(span.lowerBound),
      shape(span.lowerBound) == .capitalized,
      let found = names.treaty(kind: span)
    {
      return add(found, kind: row)
    }
    var index = span.upperBound
    if let end = unnumberedByWord(at: index, from: span.lowerBound, kind: row) { return end }
    // The table also holds "công văn số".
    var hasNumberWord = code(index - 1) == DocumentWord.number
    // "Quyết định (số 12)", "hai Quyết định mang số 12 và 13"
    if shape(index) == .openBracket || code(index) == DocumentWord.bearing,
      code(index + 1) == DocumentWord.number
    {
      index += 1
    }
    if code(index) == DocumentWord.number {
      hasNumberWord = true
      index += 1
      if code(index) == DocumentWord.colon { index += 1 }
    }
    if index < tokens.count, tokens[index].before <= .line {
      // "PL 2561 - DL 2017": letters that seldom stand for a kind do not vouch for others.
      let isDoubtful =
        span.count == 1 && shape(span.lowerBound) == .upper && !hasNumberWord
        && analysis.table.byteCount(span.lowerBound) <= 3
        && !DocumentScan.shortForms.contains(code(span.lowerBound))
      let lead: DocumentNumberGrammar.Lead = isDoubtful ? .none : kind.isCourt ? .court : .kind
      switch grammar.number(at: index, lead: lead) {
      case .rejected(let end): return end
      case .number(let number):
        if !number.isBare || number.typeCode != nil
          || accepts(bare: number, kind: row, span: span, hasNumberWord: hasNumberWord)
        {
          guard kind.isCitable || number.typeRow != nil else { return number.tokens.upperBound }
          let isShort =
            span.count == 1 && shape(span.lowerBound) != .lower
            && codebook.types[code(span.lowerBound)] != nil
          let first = citations.count
          let end = list(
            first: number, kind: kind.isCitable ? row : nil, from: span.lowerBound,
            rule: number.isBare ? (isShort ? "short-number" : "kind-number") : "kind-code")
          // "CT 4" may be a building, "HD 720" a picture: only the text itself can tell.
          if isShort, number.isBare, number.year == nil, !hasNumberWord,
            !DocumentScan.clearShortForms.contains(code(span.lowerBound))
          {
            for index in first..<citations.count { citations[index].needsMatch = true }
          }
          return end
        }
      case .none:
        if hasNumberWord, let end = placeholder(at: index, from: span.lowerBound, kind: row) {
          return end
        }
      }
    }
    if let end = backReference(kind: row, span: span) { return end }
    unnumbered.append((span.lowerBound, row))
    // "dự án Luật Cảnh vệ": a kind that is none of ours may hold the head of one that is.
    return kind.isCitable ? span.upperBound : span.lowerBound + 1
  }

  /// "NQ18", "NĐ46".
  mutating func shortWithNumber(at index: Int) -> Int? {
    let table = analysis.table
    let bytes = table.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    guard let digit = bytes.firstIndex(where: { $0 &- 0x30 < 10 }), digit > bytes.startIndex,
      bytes.endIndex - digit <= 4, bytes[digit...].allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let prefix = String(decoding: bytes[..<digit], as: UTF8.self)
    guard let type = ["NQ", "NĐ", "QĐ"].contains(prefix) ? codebook.types[TokenCode(prefix)] : nil
    else { return nil }
    let number = String(decoding: bytes[digit...], as: UTF8.self)
    citations.append(
      DocumentCitation(
        identity: .number(
          DocumentNumber(number: number, code: number, tokens: index..<(index + 1))),
        kind: type.row, tokens: index..<(index + 1), rule: "joined-short"))
    return index + 1
  }

  /// "số 12, 13 và 14-NQ/TU".
  mutating func afterNumberWord(_ index: Int) -> Int {
    var at = index + 1
    if code(at) == DocumentWord.colon { at += 1 }
    guard at < tokens.count, tokens[at].before <= .line else { return index }
    switch shape(at) {
    case .digits, .number, .alphanumeric:
      guard mayHaveBody(at) || continuation(at + 1) != nil else { return index }
    case .ellipsis, .period, .symbol, .slash, .dash: break
    default: return index
    }
    let kind = kindBefore(index)
    let lead: DocumentNumberGrammar.Lead? = kind.map { codebook.kinds[$0].isCourt ? .court : .kind }
    switch grammar.number(at: at, lead: lead ?? .numberWord) {
    case .number(let number):
      if number.isBare { break }
      if let end = yearInPlaceOfNumber(number, from: index) { return end }
      return list(first: number, kind: kind, from: index, rule: "number-word")
    case .rejected(let end): return end
    case .none:
      if let end = placeholder(at: at, from: index, kind: kind) { return end }
    }
    return sharedTail(at: at, from: index) ?? index
  }

  /// Bare numbers behind "số" count only where a whole number ends their list.
  mutating func sharedTail(at start: Int, from first: Int) -> Int? {
    var at = start
    var count = 0
    var seen: [DocumentNumber] = []
    while count < 20, at < tokens.count {
      guard case .number(let number) = grammar.number(at: at, lead: .list) else { return nil }
      seen.append(number)
      if !number.isBare { break }
      guard let (next, _) = continuation(number.tokens.upperBound) else { return nil }
      at = next
      count += 1
    }
    guard let last = seen.last, !last.isBare, seen.count > 1 else { return nil }
    return list(first: seen[0], kind: kindBefore(first) ?? last.typeRow, from: first, rule: "list")
  }
}
