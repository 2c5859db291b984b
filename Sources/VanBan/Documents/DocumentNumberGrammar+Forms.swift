import VanBanText

/// What the parts of a number are, by the table of types and issuers, and its canonical spelling.
extension DocumentNumberGrammar {
  func interpret(
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
    // "30/2009/QH 12"
    if parts.count == 1, let year, head.separator == .slash, head.token + 1 < tokens.count,
      tokens[head.token + 1].shape == .digits, tokens[head.token + 1].before == .space,
      let canonical = assembly(table.string(head.token) + table.string(head.token + 1))
    {
      return .number(
        DocumentNumber(
          number: number, year: year, issuerCode: canonical, code: "\(number)/\(year)/\(canonical)",
          tokens: start..<(head.token + 2)))
    }
    if let pair = codebook.joined[code], parts.count == 1 {
      if pair.type.isRestored { flags.insert(.undiacritised) }
      flags.insert(.misprint)
      return make(
        canonical(
          number, year, pair.type.spelling, [pair.issuer.spelling],
          isParty: pair.issuer.branch == "party"),
        type: pair.type.spelling, row: pair.type.row, issuer: pair.issuer.spelling)
    }
    if let type = codebook.types[code] {
      let kind = codebook.kinds[type.row]
      let issuerIsKnown = parts.count > 1 && codebook.issuers[tokens[parts[1].token].code] != nil
      // "999-TC/QĐ/CĐKT": the ministry's letters stand before the type.
      if !kind.isCitable {
        if parts.count > 1, let second = codebook.types[tokens[parts[1].token].code],
          codebook.kinds[second.row].isCitable
        {
          return ministryForm(number, parts, span)
        }
        // "224-TC/CĐKT": there TC is the Ministry of Finance.
        if head.separator == .dash, lead != .none, parts.count > 1, type.spelling == "TC" {
          return ministryForm(number, parts, span)
        }
        return lead == .none ? .none : .rejected(end: span.upperBound)
      }
      if type.isRestored {
        guard lead.isKind || year != nil || issuerIsKnown else { return .none }
        flags.insert(.undiacritised)
      }
      if tokens[head.token].shape == .lower, !issuerIsKnown { return .none }
      guard parts.count > 1 else {
        return typeOnly(number, year, type, head: head, lead: lead, span: span)
      }
      let branch = codebook.issuers[tokens[parts[1].token].code]?.branch
      if branch == "company" || branch == "court" && type.spelling == "CT" && lead != .court
        || DocumentNumberGrammar.associations.contains(tokens[parts.last?.token ?? start].code)
      {
        return .rejected(end: span.upperBound)
      }
      if !issuerIsKnown {
        // Letters that no table knows: the form must be beyond doubt.
        let isLong = table.byteCount(parts[1].token) > 1
        if !lead.isKind {
          guard isLong, !spaced, year != nil || lead != .none else { return .none }
        }
        if !lead.isKind, tokens[parts[1].token].shape == .alphanumeric,
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
  func assembly(_ text: String) -> String? {
    let upper = text.uppercased()
    for prefix in ["UBTVQH", "QH", "HĐNN"] where upper.hasPrefix(prefix) {
      let term = upper.dropFirst(prefix.count)
      if (1...2).contains(term.count), term.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return upper }
    }
    return nil
  }

  func canonical(
    _ number: String, _ year: Int?, _ type: String, _ issuers: [String], isParty: Bool
  ) -> String {
    let issuer = issuers.joined(separator: "-")
    if isParty { return "\(number)-\(type)/\(issuer)" }
    return year.map { "\(number)/\($0)/\(type)-\(issuer)" } ?? "\(number)/\(type)-\(issuer)"
  }

  /// The issuers with the separators that belong between them.
  func join(_ words: [String], _ parts: [Part]) -> String {
    var result = ""
    for (word, part) in zip(words, parts.dropFirst()) {
      if !result.isEmpty { result += part.separator == .ampersand ? "&" : "-" }
      result += word
    }
    return result
  }

  func expected(_ count: Int, isParty: Bool) -> [Separator] {
    let first: [Separator] = isParty ? [.dash, .slash] : [.slash, .dash]
    return first + [Separator](repeating: .dash, count: max(0, count - 2))
  }

  /// "18-NQ", "146/2007/NĐ": cited with the word for its kind only.
  func typeOnly(
    _ number: String, _ year: Int?, _ type: DocumentCodebook.Code, head: Part, lead: Lead,
    span: Range<Int>
  ) -> Result {
    guard lead.isKind, !head.isSpaced || year != nil else { return .none }
    let code = year.map { "\(number)/\($0)/\(type.spelling)" }
      ?? (head.separator == .slash ? "\(number)/\(type.spelling)" : "\(number)-\(type.spelling)")
    return .number(
      DocumentNumber(
        number: number, year: year, typeCode: type.spelling, typeRow: type.row, issuerCode: nil,
        code: code, flags: type.isRestored ? [.undiacritised] : [], tokens: span))
  }

  /// "999-TC/QĐ/CĐKT" of the Ministry of Finance before 1997.
  func ministryForm(_ number: String, _ parts: [Part], _ span: Range<Int>) -> Result {
    var flags: Set<DocumentReference.Flag> = []
    let words = parts.map { spelling($0.token, flags: &flags) }
    let type = codebook.types[tokens[parts[1].token].code]
    return .number(
      DocumentNumber(
        number: number, year: nil, typeCode: type?.spelling, typeRow: type?.row,
        issuerCode: words[0], code: "\(number)-\(words.joined(separator: "/"))", tokens: span))
  }

  /// "123/SNV-TCBC", "54/CP".
  func letter(
    _ number: String, _ year: Int?, _ parts: [Part], lead: Lead, span: Range<Int>
  ) -> Result {
    let head = parts[0]
    let issuer = codebook.issuers[tokens[head.token].code]
    if parts.count > 1, let type = codebook.types[tokens[parts[1].token].code], issuer == nil,
      codebook.kinds[type.row].isCitable, head.separator == .dash, lead != .none
    {
      return ministryForm(number, parts, span)
    }
    if issuer?.branch == "company" || lead != .court && isCourtCase(head.token) {
      return lead == .none ? .none : .rejected(end: span.upperBound)
    }
    guard tokens[head.token].shape != .lower, head.separator != .missing else { return .none }
    switch lead {
    case .kind, .court: break
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
      let isDashed = head.separator == .dash && parts.count > 1 && parts[1].separator == .slash
      let mark = isDashed ? "-" : "/"
      return .number(
        DocumentNumber(
          number: number, year: year, typeCode: nil, typeRow: nil, issuerCode: words[0],
          code: "\(stem)\(mark)\(tail)",
          flags: DocumentReference.Flag.allCases.filter(flags.contains), tokens: span))
    }
  }

  /// Associations that number their decisions as public bodies do.
  static let associations = TokenCode.all("LĐBĐVN LĐBĐ VFF VPF")

  /// Letters of courts' case numbers: "45/2019/HS-ST".
  static let caseLetters = TokenCode.all(
    "HS HSST HSPT DS DSST DSPT KDTM HC HCST LĐ HNGĐ ST PT TLST TLPT")
  func isCourtCase(_ index: Int) -> Bool {
    DocumentNumberGrammar.caseLetters.contains(tokens[index].code)
  }

  func bare(
    _ start: Int, year: Int?, yearSeparators: [Separator], end: Int, lead: Lead
  ) -> Result {
    guard lead.isKind || lead == .list else { return .none }
    // Another separator with digits behind it: a date, a range, a share.
    if let (_, next) = separator(at: end), tokens[end].before == .none,
      tokens[next].before == .none, tokens[next].shape != .lower, tokens[next].shape != .capitalized
    {
      return .none
    }
    let number = DocumentNumberGrammar.folded(table.string(start))
    var flags: [DocumentReference.Flag] = []
    if yearSeparators == [.dash] {
      // "kế hoạch 2026-2030" is no number of 2030, "thông tư 16-2014" is.
      guard lead.isKind, let value = Int(number), value < 1900 else { return .none }
      flags = [.misprint]
    }
    return .number(
      DocumentNumber(
        number: number, year: year, typeCode: nil, typeRow: nil, issuerCode: nil,
        code: year.map { "\(number)/\($0)" } ?? number, flags: flags, tokens: start..<end))
  }
}
