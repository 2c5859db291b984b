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
    /// The word for a judgment, an indictment or another document of a court or procuracy
    case court

    /// Whether the kind is named.
    var isKind: Bool { self == .kind || self == .court }
  }

  enum Result {
    case none
    /// A number that is none of a public document: a contract, a case file.
    case rejected(end: Int)
    case number(DocumentNumber)
  }

  enum Separator { case dash, slash, ampersand, missing }
  struct Part {
    let token: Int
    let separator: Separator
    let isSpaced: Bool
  }

  let table: TokenTable
  let codebook: DocumentCodebook

  var tokens: [Token] { table.tokens }

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
    } else if let (separator, next) = separator(at: position), separator != .ampersand,
      let value = splitYear(at: next)
    {
      year = value
      separators.append(separator)
      position = next + 2
    }
    if year == nil, lead.isKind, let result = withMisprintedYear(start, at: position) {
      return result
    }
    let parts = bodyParts(from: position, lead: lead, hasYear: year != nil)
    if let first = parts.first {
      let result = interpret(
        start, year: year, yearSeparators: separators, parts: parts, lead: lead)
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
  func isNumber(_ index: Int) -> Bool {
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
  func standsFree(_ index: Int) -> Bool {
    guard index > 0, tokens[index].before == .none else { return true }
    switch tokens[index - 1].shape {
    case .comma, .semicolon, .colon, .openBracket, .quote, .bullet, .closeBracket, .ellipsis:
      return true
    default: return false
    }
  }

  /// "30/2 013/NĐ-CP": a year that a space has cut.
  func splitYear(at index: Int) -> Int? {
    guard index + 2 < tokens.count, tokens[index].shape == .digits,
      tokens[index + 1].shape == .digits,
      table.byteCount(index) + table.byteCount(index + 1) == 4,
      tokens[index + 1].before == .space, tokens[index + 2].shape == .slash,
      let value = Int(table.string(index) + table.string(index + 1))
    else { return nil }
    return (1945...2100).contains(value) ? value : nil
  }

  /// "279/20116/TT-BTC": behind the word for a kind, what stands in the year's place and is none is
  /// kept as it is written, if type and issuer are known.
  private func withMisprintedYear(_ start: Int, at position: Int) -> Result? {
    guard let (separator, next) = separator(at: position), separator == .slash,
      tokens[position].before == .none, tokens[next].before == .none,
      tokens[next].shape == .digits, (3...6).contains(table.byteCount(next))
    else { return nil }
    let parts = bodyParts(from: next + 1, lead: .kind, hasYear: true)
    guard parts.count > 1, let type = codebook.types[tokens[parts[0].token].code],
      codebook.kinds[type.row].isCitable, codebook.issuers[tokens[parts[1].token].code] != nil,
      case .number(var number) = interpret(
        start, year: nil, yearSeparators: [], parts: parts, lead: .kind)
    else { return nil }
    let year = "/" + table.string(next)
    number.code = number.number + year + number.code.dropFirst(number.number.count)
    number.flags = [.misprint] + number.flags.filter { $0 != .misprint }
    return .number(number)
  }

  func separator(at index: Int) -> (Separator, next: Int)? {
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
  func bodyParts(from start: Int, lead: Lead, hasYear: Bool) -> [Part] {
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

  func isJoint(_ parts: [Part]) -> Bool {
    guard let first = parts.first, let type = codebook.types[tokens[first.token].code] else {
      return false
    }
    return type.spelling.hasSuffix("LT")
  }

  func isKnownType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .upper || token.shape == .mixedCase else { return false }
    if codebook.joined[token.code] != nil { return true }
    guard codebook.types[token.code] != nil, let (_, next) = separator(at: index + 1) else {
      return false
    }
    return codebook.issuers[tokens[next].code] != nil
  }

  func isBodyWord(_ index: Int, lead: Lead) -> Bool {
    let token = tokens[index]
    switch token.shape {
    case .upper: return table.byteCount(index) <= 24
    case .mixedCase, .capitalized, .lower:
      if codebook.types[token.code] != nil || codebook.issuers[token.code] != nil {
        return token.shape != .lower || lead.isKind
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
  func spelling(_ index: Int, flags: inout Set<DocumentReference.Flag>) -> String {
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
}
