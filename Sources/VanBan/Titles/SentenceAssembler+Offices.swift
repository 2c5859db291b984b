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
    if !nameFollows, open == nil || !startsApposition(first),
      let name = nameBehindServed(next, chain)
    {
      served = (chain, name)
      index = next
      return
    }
    if nameFollows, isReportTo(first, chain, behind: behind) { chain.removeFirst() }
    let colonFollows: Bool
    if case .separator(_, .colon) = elements[safe: next] {
      colonFollows = true
    } else {
      colonFollows = false
    }
    let isApposition =
      open != nil && startsApposition(first) && !isNewSubject(first, next)
      && !isOfKin(before: first) && !isOfSeveral(chain, next)
    let plural = isPlural(before: first)

    if colonFollows, leadsToPerson(next + 1) || !isApposition && next + 1 == elements.count {
      openHeading(chain, behind: next + 1)
      return
    }
    if !isApposition || plural,
      let list = listBehindWord(next, maySpread: plural || chain[0].kind != .head)
    {
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
          if followsOnce(first) || isSaidOfThePast(first) {
            for position in chain.indices { chain[position].former = true }
          }
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
    // "Cả hai đều làm Đại sứ, ông N cho biết": an office of others.
    if !hadOpen, wordCode(first - 1) != Self.working, !serves(before: first),
      let name = nameBehindMark(next) ?? nameBehindIs(next)
    {
      index = name
      pendingTelling = telling(before: first, reach: 6)
      if pendingTelling?.leaves == true {
        for position in pending.indices { pending[position].former = true }
      }
    } else {
      flushPending()
    }
  }

  /// "Thư ký báo chí cấp cao của Tổng thống, ông N": the name is that of the one who serves.
  private func serves(before first: Int) -> Bool {
    guard wordCode(first - 1) == Words.of else { return false }
    return (2...7).contains { back in
      if case .title(let title) = elements[safe: first - back] { return title.kind == .staff }
      return false
    }
  }

  private static let working = TokenCode("làm")
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
    guard isSaidOfAll(first), bracketOwner == nil, case .word(let a) = elements[0],
      case .word(let b) = elements[safe: 1]
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
}
