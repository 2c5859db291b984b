import VanBanText

/// One walk over the tokens that notes every citation.
struct DocumentScan {
  private(set) var citations: [DocumentCitation] = []
  /// Places where a word for a kind of document stands without a number: they break the chain
  /// between "Nghị quyết này" and an older resolution.
  private(set) var unnumbered: [(token: Int, kind: Int)] = []

  private let analysis: TextAnalysis
  private let codebook: DocumentCodebook
  private let grammar: DocumentNumberGrammar
  private let names: NamedDocumentGrammar
  private let details: DocumentDetails
  private let pins: DocumentPinpoints
  private let tokens: [Token]
  private var sentence = 0
  private var lists = 0
  private var openPin: (range: Range<Int>, next: Int)?

  init(analysis: TextAnalysis, codebook: DocumentCodebook) {
    self.analysis = analysis
    self.codebook = codebook
    tokens = analysis.tokens
    grammar = DocumentNumberGrammar(table: analysis.table, codebook: codebook)
    names = NamedDocumentGrammar(analysis: analysis)
    details = DocumentDetails(analysis: analysis)
    pins = DocumentPinpoints(analysis: analysis)
  }

  private func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  private func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      index = max(index + 1, step(at: index))
    }
  }

  /// Reads what begins at `index` and returns where to go on.
  private mutating func step(at index: Int) -> Int {
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
  private func kind(at index: Int) -> (row: Int, span: Range<Int>)? {
    if shape(index) == .upper || shape(index) == .mixedCase,
      let type = codebook.types[code(index)], !type.isRestored, type.spelling.utf8.count > 1
    {
      return (type.row, index..<(index + 1))
    }
    guard let match = analysis.phrases.longest(.documentTypes, at: index) else { return nil }
    return (match.row, match.tokens)
  }

  /// The word for the kind up to six words before a number: "Quyết định phê duyệt số …".
  private func kindBefore(_ index: Int) -> Int? {
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

  private static let shortForms = TokenCode.all("NQ NĐ QĐ TT CT KL TB HD QyĐ QĐi")
  private static let clearShortForms = TokenCode.all("NQ NĐ")

  /// What follows the word for a kind of document.
  private mutating func numbered(kind row: Int, span: Range<Int>) -> Int {
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
    var hasNumberWord = false
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
  private mutating func shortWithNumber(at index: Int) -> Int? {
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

  /// Whether a number without a code is a citation or counts what follows.
  private func accepts(
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
    if kind.branch == "international" || kind.branch == "court" { return false }
    if hasNumberWord {
      // "phương án số 2", "kế hoạch số 1": one of several, unnumbered in their book.
      let isSmall = (Int(number.number) ?? 100) < 20 && !number.number.hasPrefix("0")
      if kind.needsNumberWord, number.year == nil, isSmall || kind.isScheme { return false }
      return !isCounted(after)
    }
    if number.year != nil {
      // "kế hoạch 7/2025" is of a month.
      let isMonth = (Int(number.number) ?? 99) <= 12
      return shape(first).isCapitalized || !isMonth && !kind.needsNumberWord
    }
    if kind.needsNumberWord { return false }
    if shape(number.tokens.lowerBound) == .digits {
      guard analysis.table.byteCount(number.tokens.lowerBound) <= 4 else { return false }
      if let value = Int(number.number), (1900...2100).contains(value) { return false }
    }
    if kind.isVerb, !shape(first).isCapitalized, (Int(number.number) ?? 100) < 32,
      !number.number.hasPrefix("0")
    {
      return false
    }
    if kind.isVerb || !shape(first).isCapitalized { return isFree(after) }
    return !isCounted(after)
  }

  /// Whether the word at `index` may follow a citation.
  private func isFree(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].before < .paragraph else { return true }
    switch shape(index) {
    case .comma, .period, .semicolon, .colon, .openBracket, .closeBracket, .quote, .ellipsis,
      .questionMark, .exclamationMark:
      return true
    case .dash: return tokens[index].before != .none
    case .lower:
      return DocumentWord.afterBare.contains(code(index)) || code(index) == DocumentWord.year
        && shape(index + 1) == .digits
    case .capitalized, .upper: return tokens[index].before >= .line
    default: return false
    }
  }

  /// Whether the word at `index` is what the number before it counts.
  private func isCounted(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].before < .paragraph else { return false }
    if shape(index) == .percent { return true }
    if code(index) == DocumentWord.year, shape(index + 1) == .digits,
      analysis.table.byteCount(index + 1) == 4
    {
      return false
    }
    if code(index) == DocumentWord.date { return false }
    guard shape(index) == .lower else { return false }
    return DocumentWord.counted.contains(code(index)) && !DocumentWord.afterBare.contains(code(index))
  }

  // MARK: Lists

  /// Whether the kind's word is part of a name: "Tổ chức Hiệp ước Bắc Đại Tây Dương".
  private func isName(_ index: Int) -> Bool {
    DocumentScan.nameBefore.contains(code(index - 1))
  }
  private static let nameBefore = TokenCode.all("chức khối nước học khoa ngành trường sĩ môn án bảo")

  /// Notes a number, what stands behind it, and the further numbers of its list.
  private mutating func list(
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
        guard isStrict || isFree(number.tokens.upperBound), number.year != nil || isListNumber(number, kind)
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

  private func isListNumber(_ number: DocumentNumber, _ kind: Int?) -> Bool {
    guard let kind, codebook.kinds[kind].isCitable else { return false }
    return (Int(number.number) ?? 0) < 1900 || (Int(number.number) ?? 0) > 2100
  }

  /// Where the next number of a list may stand: behind "," or "và", perhaps with "số".
  private func continuation(_ end: Int) -> (index: Int, isStrict: Bool)? {
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

  private mutating func append(
    _ number: DocumentNumber, kind: Int?, from start: Int, isDraft: Bool, rule: String
  ) -> Int {
    var citation = DocumentCitation(
      identity: .number(number), kind: kind ?? number.typeRow,
      tokens: start..<number.tokens.upperBound, isDraft: isDraft, rule: rule)
    // In a list only the first number has its kind's word before it.
    if rule == "list", let row = number.typeRow, let kind, codebook.kinds[kind].code != number.typeCode {
      citation.kind = row
    }
    // A letter in a list of decisions is no decision.
    if rule == "list", number.typeRow == nil, number.issuerCode != nil, number.code.contains("-"),
      let kind, codebook.kinds[kind].code != "CV", codebook.kinds[kind].type != "Văn bản"
    {
      citation.kind = nil
    }
    citation.list = lists
    return finish(citation)
  }

  /// Adds what stands behind the citation: date, issuer, subject.
  private mutating func finish(_ citation: DocumentCitation, from: Int? = nil) -> Int {
    var citation = citation
    var end = from ?? citation.tokens.upperBound
    let limit = sentenceEnd(end)
    if let (date, after) = details.date(from: end), after <= limit {
      citation.issued = date
      end = after
    }
    var tail = end
    if citation.issuer == nil, let (span, after) = details.issuer(from: end), after <= limit {
      citation.issuer = analysis.table.wording(span)
      tail = after
      if citation.issued == nil, let (date, last) = details.date(from: after), last <= limit {
        citation.issued = date
        tail = last
      }
      end = tail
    }
    if let span = details.subject(from: tail, limit: limit) {
      citation.subject = analysis.table.wording(span)
    }
    attachPin(to: &citation)
    citation.isBracketed = isBracketed(citation.tokens.lowerBound)
    citations.append(citation)
    return end
  }

  private mutating func sentenceEnd(_ index: Int) -> Int {
    let sentences = analysis.sentences
    while sentence < sentences.count, sentences[sentence].upperBound < index { sentence += 1 }
    return sentence < sentences.count ? sentences[sentence].upperBound : tokens.count
  }

  private func isBracketed(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, position > index - 24 {
      if shape(position) == .openBracket { return true }
      if shape(position) == .closeBracket || tokens[position + 1].before >= .line { return false }
      position -= 1
    }
    return false
  }

  /// "các Nghị quyết số 57, 59 và 68-NQ/TW": the last number completes those before it.
  private mutating func completeFromTail(_ first: Int) {
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
  private mutating func shareIssuer(_ first: Int) {
    guard citations.count > first + 1, let issuer = citations.last?.issuer else { return }
    for index in first..<(citations.count - 1)
    where citations[index].issuer == nil && citations[index].kind == citations.last?.kind {
      citations[index].issuer = issuer
    }
  }

  // MARK: Drafts

  /// Whether "dự thảo", "dự án" or "dự luật" stands before `start`.
  /// With `isExact` it must stand right there: "dự thảo sửa đổi Nghị định 159" is no draft of 159.
  private func isDraft(before start: Int, isExact: Bool) -> Bool {
    var index = start - 1
    while index >= 1, index > start - 9, tokens[index + 1].before < .line {
      if DocumentWord.draftSecond.contains(code(index)), code(index - 1) == DocumentWord.draftFirst {
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
  private mutating func isFuture(_ start: Int) -> Bool {
    _ = sentenceEnd(start)
    guard sentence < analysis.sentences.count else { return false }
    let span = analysis.sentences[sentence]
    return (max(span.lowerBound, start - 60)..<max(start, span.lowerBound)).contains {
      DocumentWord.future.contains(code($0))
        && (code($0) != DocumentWord.expected || code($0 - 1) == DocumentWord.draftFirst)
    }
  }

  /// "đã được Quốc hội thông qua", "có hiệu lực" in the same sentence.
  private mutating func isPassed(_ start: Int) -> Bool {
    _ = sentenceEnd(start)
    guard sentence < analysis.sentences.count else { return false }
    let span = analysis.sentences[sentence]
    return (span.lowerBound..<min(span.upperBound, span.lowerBound + 120)).contains {
      DocumentWord.passed.contains(code($0))
    }
  }

  // MARK: Names

  /// A document cited by name at `index`.
  private mutating func named(at index: Int) -> Int? {
    if code(index) == DocumentWord.law || code(index) == DocumentWord.code,
      let found = names.amendingLaw(at: index)
    {
      return add(found, kind: codebook.law)
    }
    guard let match = analysis.phrases.longest(.lawNames, at: index) else { return nil }
    if isName(index) { return match.tokens.upperBound }
    guard let found = names.law(at: index, hasPinpoint: openPin?.next == index) else {
      return match.tokens.upperBound
    }
    return add(found, kind: kind(at: index)?.row)
  }

  private mutating func add(_ found: NamedDocumentGrammar.Found, kind: Int?) -> Int {
    let start = found.tokens.lowerBound
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
    if let inner = found.amended { return finishAmending(citation, law: inner, end: end) }
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

  /// "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13": the number is that
  /// of the law that is amended.
  private mutating func finishAmending(
    _ citation: DocumentCitation, law: PhraseMatch, end: Int
  ) -> Int {
    guard code(end) == DocumentWord.number,
      case .number(let number) = grammar.number(at: end + 1, lead: .numberWord), !number.isBare,
      number.typeCode == nil
    else { return finish(citation, from: end) }
    var plain = citation
    attachPin(to: &plain)
    citations.append(plain)
    return finish(
      DocumentCitation(
        identity: .law(row: law.row, year: number.year, number: number),
        kind: kind(at: law.tokens.lowerBound)?.row,
        tokens: law.tokens.lowerBound..<number.tokens.upperBound,
        name: analysis.table.wording(law.tokens), rule: "amended-law"))
  }

  // MARK: Other leads

  /// "số 12, 13 và 14-NQ/TU".
  private mutating func afterNumberWord(_ index: Int) -> Int {
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
  private mutating func sharedTail(at start: Int, from first: Int) -> Int? {
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
  private mutating func backReference(kind row: Int, span: Range<Int>) -> Int? {
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

  private mutating func notePin(_ group: Range<Int>) {
    var next = group.upperBound
    if shape(next) == .comma { next += 1 }
    if code(next) == DocumentWord.of || code(next) == DocumentWord.within { next += 1 }
    if code(next) == DocumentWord.the { next += 1 }
    openPin = (group, next)
    // "Nghị định số 178/2024/NĐ-CP (khoản 2 Điều 7)"
    guard let last = citations.indices.last else { return }
    let gap = group.lowerBound - citations[last].tokens.upperBound
    if gap == 1, shape(group.lowerBound - 1) == .openBracket
      || shape(group.lowerBound - 1) == .comma && analysis.phrases.longest(.documentTypes, at: next) == nil
    {
      citations[last].pinpoints.append(group)
      openPin = nil
    }
  }

  private mutating func attachPin(to citation: inout DocumentCitation) {
    guard let pin = openPin else { return }
    if pin.next == citation.tokens.lowerBound { citation.pinpoints.append(pin.range) }
    openPin = nil
  }
}
