import VanBanText

/// Runs of offices and the marks that tie them to names.
extension SentenceAssembler {
  /// A run of offices: T (sep T)*.
  mutating func takeChain() {
    let first = index
    var chain: [ParsedTitle] = []
    var next = index
    while next < elements.count, case .title(let title) = elements[next] {
      chain.append(title)
      // "Ủy viên Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy"
      next = behindTerm(next + 1)
      // The next office of the chain, behind a comma, a dash, "và" or "kiêm".
      var look = next
      if look < elements.count, case .separator(_, let separator) = elements[look],
        separator == .comma || separator == .dash || separator == .and
      {
        // "Thái tử và Tổng thống Mỹ N" are two persons; "N, Chủ tịch và Tổng Giám đốc" is one.
        if separator == .and, !isConcurrent(look), open == nil || !startsApposition(first),
          !bothFormer(title, look + 1)
        {
          break
        }
        look += 1
        if look < elements.count, case .separator(_, .and) = elements[look] { look += 1 }
        if look < elements.count, case .title = elements[look] {
          next = look
          continue
        }
      }
      break
    }
    spreadFormer(&chain)
    spreadLevel(&chain)
    let behind = skipHonorifics(next)
    let nameFollows: Bool
    if case .name = elements[safe: behind] { nameFollows = true } else { nameFollows = false }
    if !nameFollows, open == nil || !startsApposition(first), let name = nameBehindServed(next, chain)
    {
      served = (chain, name)
      index = next
      return
    }
    if nameFollows, isReportTo(first, chain, behind: behind) { chain.removeFirst() }
    let colonFollows: Bool
    if case .separator(_, .colon) = elements[safe: next] { colonFollows = true } else {
      colonFollows = false
    }
    let isApposition =
      open != nil && startsApposition(first) && !isNewSubject(first, next)
      && !isOfKin(before: first)
    let plural = isPlural(before: first)

    if colonFollows, leadsToPerson(next + 1) || !isApposition && next + 1 == elements.count {
      openHeading(chain, behind: next + 1)
      return
    }
    if !isApposition || plural, let list = listBehindWord(next, maySpread: plural || chain[0].kind != .head) {
      openHeading(chain, behind: list, telling: telling(before: first, reach: 6))
      return
    }
    if !nameFollows, changesOffice(before: first), let person = personBehindFor(next) {
      bestowed = Bestowal(titles: chain, first: first, last: next)
      open = nil
      index = person
      return
    }
    if !nameFollows, takeFurtherPosts(chain, first: first, next: next) { return }
    if isApposition, let owner = open {
      if !plural,
        let shared = officesShared(
          by: spokenOf(owner), chain: chain, next: next, isApposition: true)
      {
        for (person, title) in zip(spokenOf(owner), shared.titles) {
          give([title], to: person, rule: "respectively")
        }
        index = shared.next
        return
      }
      if !nameFollows || plural {
        if !plural {
          if followsOnce(first) || isSaidOfThePast(first) { for position in chain.indices { chain[position].former = true } }
          if isSaidOfAll(first) {
            for person in spokenOf(owner) { give(chain, to: person, rule: "apposition") }
            list.uses += 1
          } else {
            give(chain, to: owner, rule: "apposition")
          }
          index = next
          return
        }
      } else if !openHasPrefix, chain.count > 1 {
        // "N0, T1, T2 N1": the last office belongs to the name behind it.
        give(Array(chain.dropLast()), to: owner, rule: "apposition")
        chain = [chain[chain.count - 1]]
      }
    }
    if !nameFollows, chain[0].kind != .membership || chain[0].body != nil, !isAnothers(next),
      let owner = appointee(before: first)
    {
      if let shared = officesShared(by: spokenOf(owner), chain: chain, next: next) {
        appointRespectively(shared.titles, owners: spokenOf(owner), first: first)
        index = shared.next
        return
      }
      appoint(chain, owners: spokenOf(owner), first: first, last: next)
      list.uses += 1
      index = next
      return
    }
    if !nameFollows, let owner = subjectBeforeKin(first) {
      give(chain, to: owner, rule: "apposition")
      index = next
      return
    }
    pending = chain
    pendingIsPlural = plural
    let hadOpen = isApposition
    open = nil
    index = next
    if nameFollows { return }
    if !hadOpen, let name = nameBehindMark(next) ?? nameBehindIs(next) {
      index = name
      pendingTelling = telling(before: first, reach: 6)
      if pendingTelling?.leaves == true {
        for position in pending.indices { pending[position].former = true }
      }
    } else {
      flushPending()
    }
  }

  /// "người phát ngôn của Tổng thống N, ông N1": where N1 stands.
  private func nameBehindServed(_ position: Int, _ chain: [ParsedTitle]) -> Int? {
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
  private func bothFormer(_ title: ParsedTitle, _ position: Int) -> Bool {
    guard title.former, case .title(let other) = elements[safe: position] else { return false }
    return other.former
  }

  private static let thisCountry = TokenCode.all("nước này đó chủ nhà khi lúc là")
  /// "em dâu ông N cũng là T": the office is the kin's.
  private func isOfKin(before first: Int) -> Bool {
    guard case .word = elements[safe: first - 1] else { return false }
    var position = first - 1
    while position > 0, first - position < 8 {
      if case .name = elements[position] { return isKin(before: position) }
      position -= 1
    }
    return false
  }

  private static let with = TokenCode("với")

  /// "Báo cáo với Phó Thủ tướng, Bộ trưởng Giao thông N cho biết": the first office is of whom N
  /// speaks to.
  private func isReportTo(_ first: Int, _ chain: [ParsedTitle], behind name: Int) -> Bool {
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
  private func isNewSubject(_ first: Int, _ next: Int) -> Bool {
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
  private func isAnothers(_ position: Int) -> Bool {
    if case .word(let token) = elements[safe: position] { return tokens[token].code == Words.of }
    return false
  }

  private static let headingLimit = 8

  private mutating func openHeading(
    _ chain: [ParsedTitle], behind position: Int, telling: Telling? = nil
  ) {
    var titles = Array(chain.prefix(Self.headingLimit))
    if telling?.leaves == true {
      for position in titles.indices { titles[position].former = true }
    }
    heading = Heading(titles: titles, isByColon: true, telling: telling)
    open = nil
    list = PersonList()
    honorifics = []
    index = position
  }

  private static let comprise = TokenCode.all("gồm")
  private static let new = TokenCode.all("mới hiện nay")

  /// Behind "gồm", "gồm các ông:", "là" and a plural: the first person of a list.
  private func listBehindWord(_ position: Int, maySpread: Bool) -> Int? {
    var next = position
    if case .word(let token) = elements[safe: next], Self.new.contains(tokens[token].code) {
      next += 1
    }
    guard case .word(let token) = elements[safe: next] else { return nil }
    var isList = Self.comprise.contains(tokens[token].code)
    guard isList || tokens[token].code == Words.isWord else { return nil }
    next += 1
    // "các ông, bà:"
    for _ in 0..<6 {
      switch elements[safe: next] {
      case .plural(let token) where tokens[token].shape != .digits:
        isList = true
        next += 1
      case .honorific(_, let plural, _):
        isList = isList || plural
        next += 1
      case .separator(_, .colon):
        next += 1
        if isList, next == elements.count { return next }
      case .separator(_, .comma):
        guard case .honorific = elements[safe: next + 1] else { return nil }
        next += 1
      case .name:
        // "Chủ tịch là ông N, ông N1 giữ chức Giám đốc"
        return isList || maySpread && namesFollow(next + 1) ? next : nil
      case .title: return isList && leadsToPerson(next) ? next : nil
      default: return nil
      }
    }
    return nil
  }

  /// "T là ông N", "T mới là bà N".
  private func nameBehindIs(_ position: Int) -> Int? {
    var next = position
    if case .word(let token) = elements[safe: next], Self.new.contains(tokens[token].code) {
      next += 1
    }
    guard case .word(let token) = elements[safe: next], tokens[token].code == Words.isWord,
      case .honorific(_, plural: false, _) = elements[safe: next + 1],
      case .name = elements[safe: skipHonorifics(next + 1)]
    else { return nil }
    return next + 1
  }

  /// Whether "là" or its kin joins the office to all the persons before it.
  private func isSaidOfAll(_ first: Int) -> Bool {
    guard case .word(let token) = elements[safe: first - 1] else { return false }
    return tokens[token].code == Words.isWord || Self.currently.contains(tokens[token].code)
  }

  private static let before = TokenCode("trước")
  private static let that = TokenCode.all("đó đây")

  /// "Trước đó, N là T".
  private func isSaidOfThePast(_ first: Int) -> Bool {
    switch elements[safe: first - 2] {
    case .name, .title: break
    default: return false
    }
    guard isSaidOfAll(first), bracketOwner == nil, case .word(let a) = elements[0], case .word(let b) = elements[safe: 1]
    else { return false }
    return tokens[a].code == Self.before && Self.that.contains(tokens[b].code)
  }

  private static let kin = TokenCode.all("trai gái vợ chồng con rể dâu cháu em bố mẹ cha ruột của")
  private static let then = TokenCode.all("khi lúc thời hiện nay đang cũng đó ấy là vốn từng điểm")

  /// "N, em trai ông X, hiện là T": the person before the kin.
  private func subjectBeforeKin(_ first: Int) -> Int? {
    guard case .word(let last) = elements[safe: first - 1], tokens[last].code == Words.isWord else {
      return nil
    }
    var position = first - 2
    while case .word(let token) = elements[safe: position], Self.then.contains(tokens[token].code) {
      position -= 1
    }
    guard case .separator(_, .comma) = elements[safe: position],
      case .name = elements[safe: position - 1]
    else { return nil }
    position -= 2
    while case .honorific = elements[safe: position] { position -= 1 }
    let owner = findings.count - 1
    guard case .word(let token) = elements[safe: position], Self.kin.contains(tokens[token].code),
      owner > 0, findings[owner - 1].name != nil
    else { return findings.isEmpty || findings[owner].name == nil ? nil : owner }
    return owner - 1
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
      return separator == .comma || separator == .dash || separator == .open || separator == .and
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
      if case .word(let token) = elements[safe: first - back], Self.once.contains(tokens[token].code) {
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
    while case .word(let token) = elements[safe: position], Self.thisCountry.contains(tokens[token].code) {
      position += 1
    }
    guard case .separator(_, let separator) = elements[safe: position] else { return nil }
    switch separator {
    case .comma, .dash:
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
