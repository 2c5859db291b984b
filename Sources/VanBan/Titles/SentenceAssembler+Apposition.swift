import VanBanText

/// Looks back and ahead from an office: whose it can be.
extension SentenceAssembler {
  /// "người phát ngôn của Tổng thống N, ông N1": where N1 stands.
  func nameBehindServed(_ position: Int, _ chain: [ParsedTitle]) -> Int? {
    guard chain.count == 1, chain[0].kind == .staff, chain[0].body == nil,
      case .word(let of) = elements[safe: position], tokens[of].code == Words.of
    else { return nil }
    var next = skipHonorifics(position + 1)
    if case .title = elements[safe: next] { next += 1 }
    if case .name = elements[safe: next] { next += 1 }
    guard next > position + 1, case .separator(_, .comma) = elements[safe: next],
      case .honorific = elements[safe: next + 1]
    else {
      guard next > position + 1, case .separator(_, .comma) = elements[safe: next],
        case .name = elements[safe: next + 1]
      else { return nil }
      return next + 1
    }
    let name = skipHonorifics(next + 1)
    if case .name = elements[safe: name] { return name }
    return nil
  }

  /// "cựu Thủ tướng Ý và cựu Chủ tịch Ủy ban châu Âu N" is one person.
  func bothFormer(_ title: ParsedTitle, _ position: Int) -> Bool {
    guard title.former, case .title(let other) = elements[safe: position] else { return false }
    return other.former
  }

  static let thisCountry = TokenCode.all("nước này đó chủ nhà khi lúc là")
  /// "em dâu ông N cũng là T": the office is the kin's.
  func isOfKin(before first: Int) -> Bool {
    guard case .word = elements[safe: first - 1] else { return false }
    var position = first - 1
    while position > 0, first - position < 8 {
      if case .name = elements[position] { return isKin(before: position) }
      position -= 1
    }
    return false
  }

  /// "N, Bộ trưởng các Bộ Y tế, Tài chính cùng dự": an office of others.
  func isOfSeveral(_ chain: [ParsedTitle], _ next: Int) -> Bool {
    guard chain.count == 1, chain[0].body == nil, case .plural(let token) = elements[safe: next],
      tokens[token].shape != .digits, let open
    else { return false }
    return officesShared(by: spokenOf(open), chain: chain, next: next, isApposition: true) == nil
  }

  private static let with = TokenCode("với")

  /// "Báo cáo với Phó Thủ tướng, Bộ trưởng Giao thông N cho biết": the first office is of whom N
  /// speaks to.
  func isReportTo(_ first: Int, _ chain: [ParsedTitle], behind name: Int) -> Bool {
    guard chain.count == 2, chain[0].body == nil, findings.isEmpty, first <= 6,
      case .word(let word) = elements[safe: first - 1], tokens[word].code == Self.with,
      case .word = elements[safe: name + 1]
    else { return false }
    return true
  }

  private static let longestApposition = 16
  private static let accordingTo = TokenCode("theo")

  /// "Theo ông N, Tổng thống Mỹ tạo ra …": an office behind the comma that no mark closes is the
  /// subject of the sentence, and another's.
  func isNewSubject(_ first: Int, _ next: Int) -> Bool {
    guard case .separator(_, .comma) = elements[safe: first - 1],
      case .name = elements[safe: first - 2], case .word = elements[safe: next],
      case .word(let opener) = elements.first, tokens[opener].code == Self.accordingTo,
      first <= 8
    else { return false }
    // "Theo ông N, Phó Giám đốc chợ X, …": a second comma closes an apposition.
    for position in next..<min(elements.count, next + Self.longestApposition) {
      switch elements[position] {
      case .separator(_, .comma), .separator(_, .close), .separator(_, .dash): return false
      default: break
      }
    }
    return elements[1..<(first - 2)].allSatisfy {
      switch $0 {
      case .honorific, .title: true
      default: false
      }
    }
  }

  /// "kế nhiệm chức Tổng thống của chồng"
  func isAnothers(_ position: Int) -> Bool {
    if case .word(let token) = elements[safe: position] { return tokens[token].code == Words.of }
    return false
  }

  /// "kiêm", not "và".
  func isConcurrent(_ position: Int) -> Bool {
    guard case .separator(let token, _) = elements[position] else { return false }
    return tokens[token].code == Words.concurrently
  }

  /// "Bí thư, Chủ tịch HĐND xã X": an office whose body is not named is of the place of the next.
  func spreadLevel(_ chain: inout [ParsedTitle]) {
    for position in chain.indices.dropLast().reversed()
    where chain[position].level == nil && chain[position].body == nil {
      chain[position].level = chain[position + 1].level
    }
  }

  /// "nguyên Bí thư, Chủ tịch": one "nguyên" covers what follows it in the chain when the first
  /// has no body of its own.
  func spreadFormer(_ chain: inout [ParsedTitle]) {
    for position in chain.indices.dropFirst()
    where chain[position - 1].former && chain[position - 1].body == nil
      && chain[position - 1].branch != .state
    {
      chain[position].former = true
    }
  }

  /// Whether a separator that ties to the open person stands right before element `first`.
  func startsApposition(_ first: Int) -> Bool {
    guard first > 0 else { return openIsAbove }
    switch elements[first - 1] {
    case .separator(_, let separator):
      if separator == .colon { return true }
      if separator == .semicolon { return hasDetails }
      return separator == .comma || separator == .dash || separator == .open
        || separator == .and
          && { if case .title = elements[safe: first - 2] { true } else { false } }()
    case .word(let token):
      return tokens[token].code == Words.isWord || Self.currently.contains(tokens[token].code)
    case .name:
      // "ông Võ Công Trí Phó Bí thư Thường trực Thành ủy": the comma is missing.
      guard case .title(let title) = elements[first] else { return false }
      return tokens[title.outer.lowerBound].shape.isCapitalized
        && tokens[title.outer.lowerBound].before == .space
    default: return false
    }
  }

  static let currently = TokenCode.all("hiện là vốn từng cũng đang đồng thời còn nguyên")
  static let once = TokenCode.all("từng vốn")

  /// "từng là" before element `first`.
  func followsOnce(_ first: Int) -> Bool {
    for back in 1...2 {
      if case .word(let token) = elements[safe: first - back],
        Self.once.contains(tokens[token].code)
      {
        return true
      }
    }
    return false
  }

  /// "các", "hai", "các đồng chí" before the office.
  func isPlural(before first: Int) -> Bool {
    guard first > 0 else { return false }
    switch elements[first - 1] {
    case .plural(let token): return tokens[token].shape != .digits || first > 0
    case .honorific(_, let plural, _): return plural
    default: return false
    }
  }

  /// Where the name of an office stands that a mark parts from it: "T, ông N"; "T - ông N";
  /// "T (X) N". A comma or dash needs an honorific, or "T, N" would join two persons of a list.
  func nameBehindMark(_ position: Int) -> Int? {
    var position = position
    // "Tổng thống nước này, bà N"
    while case .word(let token) = elements[safe: position],
      Self.thisCountry.contains(tokens[token].code)
    {
      position += 1
    }
    guard case .separator(_, let separator) = elements[safe: position] else { return nil }
    switch separator {
    case .comma, .dash:
      // "Giám đốc Sở Y tế - Nguyễn Văn A cho biết"
      if separator == .dash, case .name(let name) = elements[safe: position + 1], name.count >= 3,
        scanner.names.isSurname(name.lowerBound)
      {
        return position + 1
      }
      guard case .honorific(_, plural: false, _) = elements[safe: position + 1],
        case .name = elements[safe: skipHonorifics(position + 1)]
      else { return nil }
      return position + 1
    case .open:
      // "Giám đốc (ông N)"
      if case .honorific(_, plural: false, kind: .address) = elements[safe: position + 1],
        case .name = elements[safe: skipHonorifics(position + 1)]
      {
        return position + 1
      }
      var close = position + 1
      while close < position + 6 {
        guard let element = elements[safe: close] else { return nil }
        if case .separator(_, .close) = element {
          // "T (X), ông N"
          if case .separator(_, .comma) = elements[safe: close + 1],
            case .honorific(_, plural: false, kind: .address) = elements[safe: close + 2]
          {
            close += 1
          }
          guard case .name = elements[safe: skipHonorifics(close + 1)] else { return nil }
          return close + 1
        }
        if case .separator(_, .semicolon) = element { return nil }
        if case .name = element { return nil }
        close += 1
      }
      return nil
    default: return nil
    }
  }

  /// Whether a person, perhaps with honorifics or an office before the name, begins at `position`.
  func leadsToPerson(_ position: Int) -> Bool {
    var next = skipHonorifics(position)
    if case .plural = elements[safe: next] { next = skipHonorifics(next + 1) }
    if case .name = elements[safe: next] { return true }
    for _ in 0..<12 {
      guard case .title = elements[safe: next] else { break }
      next = skipHonorifics(next + 1)
      if case .name = elements[safe: next] { return true }
      if case .separator(_, let separator) = elements[safe: next],
        separator == .comma || separator == .dash || separator == .and || separator == .colon
      {
        next = skipHonorifics(next + 1)
      }
    }
    return false
  }

  func skipHonorifics(_ position: Int) -> Int {
    var next = position
    while case .honorific = elements[safe: next] { next += 1 }
    return next
  }
}
