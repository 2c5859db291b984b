import VanBanText

/// Reads a document's number out of the token table.
///
///     party   number "-" type "/" issuer ["-" unit]        18-NQ/TW
///     state   number ["/" year] "/" type "-" issuer        58/2025/NĐ-CP, 265/QĐ-TTg
///     law     number "/" year "/" QH or UBTVQH and term    72/2025/QH15
///     letter  number "/" issuer "-" unit                   123/SNV-TCBC
///     old     number "/" issuer                            54/CP
///
/// Separators may be spaced, swapped or doubled: the order of the words decides, the issuer's code
/// decides between Party and State.
struct DocumentNumberGrammar {
  /// What leads up to the number; the more it says, the less its form must.
  enum Lead {
    /// Nothing.
    case none
    /// "số"
    case numberWord
    /// A number before it in a list
    case list
    /// The word for the kind of document
    case kind
  }

  enum Result {
    case none
    /// A number that is none of a public document: a contract, a case file.
    case rejected(end: Int)
    case number(DocumentNumber)
  }

  private enum Separator { case dash, slash, ampersand, missing }
  private struct Part {
    let token: Int
    let separator: Separator
    let isSpaced: Bool
  }

  let table: TokenTable
  let codebook: DocumentCodebook

  private var tokens: [Token] { table.tokens }

  /// The number that begins with token `start`.
  func number(at start: Int, lead: Lead) -> Result {
    guard start < tokens.count, isNumber(start), standsFree(start) else { return .none }
    var position = start + 1
    var year: Int?
    var separators: [Separator] = []
    if let (separator, next) = separator(at: position), separator != .ampersand,
      tokens[next].shape == .digits, table.byteCount(next) == 4,
      let value = tokens[next].code.number, (1945...2100).contains(value)
    {
      year = value
      separators.append(separator)
      position = next + 1
    }
    let parts = bodyParts(from: position, lead: lead, hasYear: year != nil)
    if let first = parts.first {
      let result = interpret(start, year: year, yearSeparators: separators, parts: parts, lead: lead)
      if case .none = result, first.separator == .missing {
        // A word behind a bare number that merely looks like a code.
      } else {
        return result
      }
    }
    return bare(start, year: year, yearSeparators: separators, end: position, lead: lead)
  }

  // MARK: Pieces

  /// Up to five digits, "30a" or "66.13".
  private func isNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.shape {
    case .digits: return table.byteCount(index) <= 5
    case .alphanumeric:
      let bytes = table.bytes[Int(token.start)..<Int(token.end)]
      return bytes.count <= 5 && bytes.dropLast().allSatisfy { $0 &- 0x30 < 10 }
        && ((bytes.last ?? 0) | 0x20) &- 0x61 < 26
    case .number:
      let bytes = table.bytes[Int(token.start)..<Int(token.end)]
      guard let dot = bytes.firstIndex(of: 0x2E) else { return false }
      return (1...3).contains(dot - bytes.startIndex) && (1...3).contains(bytes.endIndex - dot - 1)
        && bytes.allSatisfy { $0 == 0x2E || $0 &- 0x30 < 10 }
    default: return false
    }
  }

  /// Whether the token is not the tail of a longer run such as a date or a plate.
  private func standsFree(_ index: Int) -> Bool {
    guard index > 0, tokens[index].before == .none else { return true }
    switch tokens[index - 1].shape {
    case .comma, .semicolon, .colon, .openBracket, .quote, .bullet, .closeBracket, .ellipsis:
      return true
    default: return false
    }
  }

  private func separator(at index: Int) -> (Separator, next: Int)? {
    guard index + 1 < tokens.count, tokens[index].before <= .line,
      tokens[index + 1].before <= .line
    else { return nil }
    switch tokens[index].shape {
    case .dash: return (.dash, index + 1)
    case .slash: return (.slash, index + 1)
    case .ampersand: return (.ampersand, index + 1)
    default: return nil
    }
  }

  /// The words of the number behind its digits with the separators before them.
  private func bodyParts(from start: Int, lead: Lead, hasYear: Bool) -> [Part] {
    var parts: [Part] = []
    var position = start
    while parts.count < 9, position < tokens.count {
      guard let (separator, next) = separator(at: position) else {
        // "25 CT/TW", "46/2016 NĐCP": the first separator is missing.
        if parts.isEmpty, tokens[position].before <= .line, isKnownType(position) {
          parts.append(Part(token: position, separator: .missing, isSpaced: true))
          position += 1
          continue
        }
        break
      }
      let before = tokens[position].before != .none
      let after = tokens[next].before != .none
      if separator == .ampersand, before || after || parts.isEmpty { break }
      // "265/QĐ-TTg - Thủ tướng": behind a complete number a spaced dash belongs to the sentence.
      if before && after, parts.count >= 2, separator == .dash, !isJoint(parts) { break }
      guard isBodyWord(next, lead: lead) else { break }
      // "18/NQ-TW/2": digits never follow the issuer.
      parts.append(Part(token: next, separator: separator, isSpaced: before || after))
      position = next + 1
    }
    return parts
  }

  private func isJoint(_ parts: [Part]) -> Bool {
    guard let first = parts.first, let type = codebook.types[tokens[first.token].code] else {
      return false
    }
    return type.spelling.hasSuffix("LT")
  }

  private func isKnownType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .upper || token.shape == .mixedCase else { return false }
    if codebook.joined[token.code] != nil { return true }
    guard codebook.types[token.code] != nil, let (_, next) = separator(at: index + 1) else {
      return false
    }
    return codebook.issuers[tokens[next].code] != nil
  }

  private func isBodyWord(_ index: Int, lead: Lead) -> Bool {
    let token = tokens[index]
    switch token.shape {
    case .upper: return table.byteCount(index) <= 24
    case .mixedCase, .capitalized, .lower:
      if codebook.types[token.code] != nil || codebook.issuers[token.code] != nil {
        return token.shape != .lower || lead == .kind
      }
      if codebook.joined[token.code] != nil { return token.shape == .mixedCase }
      return token.shape == .mixedCase && table.byteCount(index) <= 12
        || token.shape == .capitalized && table.byteCount(index) == 1
    case .alphanumeric:
      // "QH15", "NHNN14", "CN2"
      return table.byteCount(index) <= 12 && table.bytes[Int(token.start)] &- 0x30 > 9
    default: return false
    }
  }

  /// A word of the number in its official spelling where there is one, else as written.
  private func spelling(_ index: Int, flags: inout Set<DocumentReference.Flag>) -> String {
    let written = DocumentNumberGrammar.folded(table.string(index))
    let code = tokens[index].code
    guard let known = codebook.issuers[code] ?? codebook.types[code] else { return written }
    if known.isRestored { flags.insert(.undiacritised) }
    else if known.spelling != written, tokens[index].shape != .lower,
      known.spelling.uppercased() == written.uppercased(), written != written.uppercased()
        || known.spelling != written.uppercased()
    {
      flags.insert(.misprint)
    }
    return known.spelling
  }

  /// Look-alikes of Đ as Đ.
  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0xD0, 0x189: "Đ"
          case 0xF0: "đ"
          case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
          default: scalar
          }
        }))
  }

  // MARK: Interpretation

  private func interpret(
    _ start: Int, year: Int?, yearSeparators: [Separator], parts: [Part], lead: Lead
  ) -> Result {
    guard let head = parts.first, let last = parts.last else { return .none }
    let number = DocumentNumberGrammar.folded(table.string(start))
    let span = start..<(last.token + 1)
    let code = tokens[head.token].code
    let spaced = parts.contains { $0.isSpaced }
    var flags: Set<DocumentReference.Flag> = []
    if yearSeparators.contains(.dash) || head.separator == .missing { flags.insert(.misprint) }

    func make(
      _ text: String, type: String?, row: Int?, issuer: String?
    ) -> Result {
      .number(
        DocumentNumber(
          number: number, year: year, typeCode: type, typeRow: row, issuerCode: issuer, code: text,
          flags: DocumentReference.Flag.allCases.filter(flags.contains), tokens: span))
    }

    // Laws and resolutions of the National Assembly bear its term.
    if parts.count == 1, tokens[head.token].shape == .alphanumeric, let year {
      let issuer = DocumentNumberGrammar.folded(table.string(head.token))
      if let canonical = assembly(issuer) {
        if head.separator != .slash { flags.insert(.misprint) }
        return make("\(number)/\(year)/\(canonical)", type: nil, row: nil, issuer: canonical)
      }
    }
    if let pair = codebook.joined[code], parts.count == 1 {
      if pair.type.isRestored { flags.insert(.undiacritised) }
      flags.insert(.misprint)
      return make(
        canonical(number, year, pair.type.spelling, [pair.issuer.spelling], isParty: pair.issuer.branch == "party"),
        type: pair.type.spelling, row: pair.type.row, issuer: pair.issuer.spelling)
    }
    if let type = codebook.types[code] {
      let kind = codebook.kinds[type.row]
      let issuerIsKnown = parts.count > 1 && codebook.issuers[tokens[parts[1].token].code] != nil
      // "999-TC/QĐ/CĐKT": the ministry's letters stand before the type.
      if !kind.isCitable {
        if parts.count > 1, codebook.types[tokens[parts[1].token].code]?.row ?? -1 >= 0 {
          return ministryForm(number, parts, span)
        }
        return lead == .none ? .none : .rejected(end: span.upperBound)
      }
      if type.isRestored {
        guard lead == .kind || year != nil || issuerIsKnown else { return .none }
        flags.insert(.undiacritised)
      }
      if tokens[head.token].shape == .lower, !issuerIsKnown { return .none }
      guard parts.count > 1 else {
        return typeOnly(number, year, type, head: head, lead: lead, span: span)
      }
      let branch = codebook.issuers[tokens[parts[1].token].code]?.branch
      if branch == "company" || branch == "court" && type.spelling == "CT"
        || DocumentNumberGrammar.associations.contains(tokens[parts.last?.token ?? start].code)
      {
        return .rejected(end: span.upperBound)
      }
      if !issuerIsKnown {
        // Letters that no table knows: the form must be beyond doubt.
        let isLong = table.byteCount(parts[1].token) > 1
        if lead != .kind {
          guard isLong, !spaced, year != nil || lead != .none else { return .none }
        }
        if lead != .kind, tokens[parts[1].token].shape == .alphanumeric,
          assembly(table.string(parts[1].token)) == nil
        {
          return .none
        }
      }
      let issuers = parts.dropFirst().map { spelling($0.token, flags: &flags) }
      // Telegrams of the centre's steering committees are numbered as the State's are.
      let isParty = year == nil && type.spelling != "CĐ"
        && (branch == "party" || branch != "state" && branch != "legislature" && branch != "court"
          && head.separator == .dash)
      let separators = parts.map(\.separator).filter { $0 != .ampersand }
      if separators != expected(separators.count, isParty: isParty) {
        flags.insert(.misprint)
      }
      var row = type.row
      if kind.type == "Thông tư", isParty {
        row = codebook.kinds.firstIndex { $0.type == "Thông tri" } ?? row
      }
      let joinedIssuers = join(issuers, parts)
      return make(
        canonical(number, year, type.spelling, [joinedIssuers], isParty: isParty),
        type: type.spelling, row: row, issuer: joinedIssuers)
    }
    return letter(number, year, parts, lead: lead, span: span)
  }

  /// "QH15", "UBTVQH14", "HĐNN8".
  private func assembly(_ text: String) -> String? {
    let upper = text.uppercased()
    for prefix in ["UBTVQH", "QH", "HĐNN"] where upper.hasPrefix(prefix) {
      let term = upper.dropFirst(prefix.count)
      if (1...2).contains(term.count), term.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return upper }
    }
    return nil
  }

  private func canonical(
    _ number: String, _ year: Int?, _ type: String, _ issuers: [String], isParty: Bool
  ) -> String {
    let issuer = issuers.joined(separator: "-")
    if isParty { return "\(number)-\(type)/\(issuer)" }
    return year.map { "\(number)/\($0)/\(type)-\(issuer)" } ?? "\(number)/\(type)-\(issuer)"
  }

  /// The issuers with the separators that belong between them.
  private func join(_ words: [String], _ parts: [Part]) -> String {
    var result = ""
    for (word, part) in zip(words, parts.dropFirst()) {
      if !result.isEmpty { result += part.separator == .ampersand ? "&" : "-" }
      result += word
    }
    return result
  }

  private func expected(_ count: Int, isParty: Bool) -> [Separator] {
    let first: [Separator] = isParty ? [.dash, .slash] : [.slash, .dash]
    return first + [Separator](repeating: .dash, count: max(0, count - 2))
  }

  /// "18-NQ", "146/2007/NĐ": cited with the word for its kind only.
  private func typeOnly(
    _ number: String, _ year: Int?, _ type: DocumentCodebook.Code, head: Part, lead: Lead,
    span: Range<Int>
  ) -> Result {
    guard lead == .kind, !head.isSpaced || year != nil else { return .none }
    let code = year.map { "\(number)/\($0)/\(type.spelling)" }
      ?? (head.separator == .slash ? "\(number)/\(type.spelling)" : "\(number)-\(type.spelling)")
    return .number(
      DocumentNumber(
        number: number, year: year, typeCode: type.spelling, typeRow: type.row, issuerCode: nil,
        code: code, flags: type.isRestored ? [.undiacritised] : [], tokens: span))
  }

  /// "999-TC/QĐ/CĐKT" of the Ministry of Finance before 1997.
  private func ministryForm(_ number: String, _ parts: [Part], _ span: Range<Int>) -> Result {
    var flags: Set<DocumentReference.Flag> = []
    let words = parts.map { spelling($0.token, flags: &flags) }
    let type = codebook.types[tokens[parts[1].token].code]
    return .number(
      DocumentNumber(
        number: number, year: nil, typeCode: type?.spelling, typeRow: type?.row,
        issuerCode: words[0], code: "\(number)-\(words.joined(separator: "/"))", tokens: span))
  }

  /// "123/SNV-TCBC", "54/CP".
  private func letter(
    _ number: String, _ year: Int?, _ parts: [Part], lead: Lead, span: Range<Int>
  ) -> Result {
    let head = parts[0]
    let issuer = codebook.issuers[tokens[head.token].code]
    if parts.count > 1, let type = codebook.types[tokens[parts[1].token].code], issuer == nil,
      codebook.kinds[type.row].isCitable, head.separator == .dash, lead != .none
    {
      return ministryForm(number, parts, span)
    }
    if issuer?.branch == "company" || isCourtCase(head.token) {
      return lead == .none ? .none : .rejected(end: span.upperBound)
    }
    guard tokens[head.token].shape != .lower, head.separator != .missing else { return .none }
    switch lead {
    case .kind: break
    case .numberWord, .list:
      // Letters that no table knows may be those of a case file or a paper.
      guard issuer != nil || lead == .list && head.separator == .slash && !head.isSpaced,
        parts.count > 1 || lead == .list && head.separator == .slash
      else { return .rejected(end: span.upperBound) }
    case .none:
      guard parts.count > 1, issuer != nil, head.separator == .slash,
        !parts.contains(where: \.isSpaced), table.byteCount(head.token) > 2
      else { return .none }
    }
    return finish()

    func finish() -> Result {
      var flags: Set<DocumentReference.Flag> = []
      let words = parts.map { spelling($0.token, flags: &flags) }
      var tail = words[0]
      for (word, part) in zip(words, parts).dropFirst() {
        tail += part.separator == .ampersand ? "&" : part.separator == .slash ? "/" : "-"
        tail += word
      }
      let stem = year.map { "\(number)/\($0)" } ?? number
      let mark = head.separator == .dash && parts.count > 1 && parts[1].separator == .slash ? "-" : "/"
      return .number(
        DocumentNumber(
          number: number, year: year, typeCode: nil, typeRow: nil, issuerCode: words[0],
          code: "\(stem)\(mark)\(tail)",
          flags: DocumentReference.Flag.allCases.filter(flags.contains), tokens: span))
    }
  }

  /// Associations that number their decisions as public bodies do.
  private static let associations = TokenCode.all("LĐBĐVN LĐBĐ VFF VPF")

  /// Letters of courts' case numbers: "45/2019/HS-ST".
  private static let caseLetters = TokenCode.all(
    "HS HSST HSPT DS DSST DSPT KDTM HC HCST LĐ HNGĐ ST PT QĐST TLST TLPT")
  private func isCourtCase(_ index: Int) -> Bool {
    DocumentNumberGrammar.caseLetters.contains(tokens[index].code)
  }

  private func bare(
    _ start: Int, year: Int?, yearSeparators: [Separator], end: Int, lead: Lead
  ) -> Result {
    guard lead == .kind || lead == .list else { return .none }
    // Another separator with digits behind it: a date, a range, a share.
    if let (_, next) = separator(at: end), tokens[end].before == .none,
      tokens[next].before == .none, tokens[next].shape != .lower, tokens[next].shape != .capitalized
    {
      return .none
    }
    if let year, yearSeparators == [.dash] {
      // "kế hoạch 2026-2030" is no number of 2030.
      _ = year
      return .none
    }
    let number = DocumentNumberGrammar.folded(table.string(start))
    return .number(
      DocumentNumber(
        number: number, year: year, typeCode: nil, typeRow: nil, issuerCode: nil,
        code: year.map { "\(number)/\($0)" } ?? number, tokens: start..<end))
  }
}
