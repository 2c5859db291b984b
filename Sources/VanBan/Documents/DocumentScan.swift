import VanBanText

/// One walk over the tokens that notes every citation.
struct DocumentScan {
  var citations: [DocumentCitation] = []
  /// Places where a word for a kind of document stands without a number: they break the chain
  /// between "Nghị quyết này" and an older resolution.
  var unnumbered: [(token: Int, kind: Int)] = []

  let analysis: TextAnalysis
  let codebook: DocumentCodebook
  let grammar: DocumentNumberGrammar
  let names: NamedDocumentGrammar
  let details: DocumentDetails
  let pins: DocumentPinpoints
  let tokens: [Token]
  var sentence = 0
  var lists = 0
  var openPin: (range: Range<Int>, next: Int)?

  init(analysis: TextAnalysis, codebook: DocumentCodebook) {
    self.analysis = analysis
    self.codebook = codebook
    tokens = analysis.tokens
    grammar = DocumentNumberGrammar(table: analysis.table, codebook: codebook)
    names = NamedDocumentGrammar(analysis: analysis)
    details = DocumentDetails(analysis: analysis)
    pins = DocumentPinpoints(analysis: analysis)
  }

  func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      index = max(index + 1, step(at: index))
    }
  }

  /// Reads what begins at `index` and returns where to go on.
  mutating func step(at index: Int) -> Int {
    let token = tokens[index]
    switch token.shape {
    case .digits, .number, .alphanumeric:
      if token.shape == .alphanumeric, let end = shortWithNumber(at: index) { return end }
      guard case .number(let number) = grammar.number(at: index, lead: .none) else { return index }
      return list(first: number, kind: kindBefore(index), from: index, rule: "number")
    case .lower, .capitalized, .upper, .mixedCase: break
    default: return index
    }
    if analysis.phrases.hasAny(at: index) {
      if let end = named(at: index) { return end }
      if let (row, span) = kind(at: index) { return numbered(kind: row, span: span) }
    } else if token.shape != .lower, let (row, span) = kind(at: index) {
      return numbered(kind: row, span: span)
    }
    if token.code == DocumentWord.number { return afterNumberWord(index) }
    if let group = pins.group(at: index) {
      notePin(group)
      return group.upperBound
    }
    return index
  }

  // MARK: Kinds

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
        codebook.kinds[match.row].isCitable, shape(position).isCapitalized
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
    if row == codebook.resolution || kind.type.hasPrefix("Nghị quyết ") {
      if let found = names.plenum(kind: span) ?? names.congress(kind: span) {
        return add(found, kind: codebook.resolution)
      }
    }
    if kind.branch == "international", kind.isCitable, !isName(span.lowerBound),
      shape(span.lowerBound) == .capitalized,
      let found = names.treaty(kind: span)
    {
      return add(found, kind: row)
    }
    var index = span.upperBound
    // The table also holds "công văn số".
    var hasNumberWord = code(index - 1) == DocumentWord.number
    if shape(index) == .openBracket, code(index + 1) == DocumentWord.number { index += 1 }
    if code(index) == DocumentWord.number {
      hasNumberWord = true
      index += 1
      if code(index) == DocumentWord.colon { index += 1 }
    }
    if index < tokens.count, tokens[index].before <= .line {
      switch grammar.number(at: index, lead: .kind) {
      case .rejected(let end): return end
      case .number(let number):
        if !number.isBare || number.typeCode != nil
          || accepts(bare: number, kind: row, span: span, hasNumberWord: hasNumberWord)
        {
          guard kind.isCitable || number.typeRow != nil else { return number.tokens.upperBound }
          let isShort = span.count == 1 && shape(span.lowerBound) != .lower
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
      case .none: break
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

  // MARK: Other leads

  /// "số 12, 13 và 14-NQ/TU".
  mutating func afterNumberWord(_ index: Int) -> Int {
    var at = index + 1
    if code(at) == DocumentWord.colon { at += 1 }
    guard at < tokens.count, tokens[at].before <= .line else { return index }
    let kind = kindBefore(index)
    switch grammar.number(at: at, lead: kind == nil ? .numberWord : .kind) {
    case .number(let number):
      if number.isBare { break }
      return list(first: number, kind: kind, from: index, rule: "number-word")
    case .rejected(let end): return end
    case .none: break
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

  /// "Nghị quyết này", "Nghị định nêu trên".
  mutating func backReference(kind row: Int, span: Range<Int>) -> Int? {
    let index = span.upperBound
    var end = index
    if code(index) == DocumentWord.this {
      end = index + 1
    } else if DocumentWord.above.contains(code(index)) {
      // "trên cơ sở", "trên địa bàn" go on; a reference ends here.
      guard isFree(index + 1) else { return nil }
      end = index + 1
    } else if DocumentWord.named.contains(code(index)),
      DocumentWord.above.contains(code(index + 1)) || DocumentWord.named.contains(code(index + 1))
    {
      end = index + 2
    } else {
      return nil
    }
    var citation = DocumentCitation(
      identity: .back(plain: code(index) == DocumentWord.this), kind: row,
      tokens: span.lowerBound..<end, rule: "back-reference")
    attachPin(to: &citation)
    citations.append(citation)
    return end
  }

  // MARK: Pinpoints

  mutating func notePin(_ group: Range<Int>) {
    var next = group.upperBound
    if shape(next) == .comma { next += 1 }
    if code(next) == DocumentWord.of || code(next) == DocumentWord.within { next += 1 }
    if code(next) == DocumentWord.the { next += 1 }
    openPin = (group, next)
    // "Nghị định số 178/2024/NĐ-CP (khoản 2 Điều 7)"
    guard let last = citations.indices.last else { return }
    let gap = group.lowerBound - citations[last].tokens.upperBound
    if gap == 1, shape(group.lowerBound - 1) == .openBracket
      || shape(group.lowerBound - 1) == .comma
        && analysis.phrases.longest(.documentTypes, at: next) == nil
    {
      citations[last].pinpoints.append(group)
      openPin = nil
    }
  }

  mutating func attachPin(to citation: inout DocumentCitation) {
    guard let pin = openPin else { return }
    if pin.next == citation.tokens.lowerBound { citation.pinpoints.append(pin.range) }
    openPin = nil
  }
}
