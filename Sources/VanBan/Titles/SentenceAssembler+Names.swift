import VanBanText

/// Persons and the offices that wait for them.
extension SentenceAssembler {
  mutating func takeName(_ name: Range<Int>) {
    let isBlocked =
      scanner.isBlocked(before: (pending.first?.outer.lowerBound ?? name.lowerBound))
    if isBlocked || isCredit(name) {
      pending = []
      honorifics = []
      open = nil
      list.isClosed = true
      return
    }
    var titles = pending.map {
      OfficialFinding.Assigned(title: $0, inherited: false, rule: "before-name")
    }
    if let country = countryBehind(name) {
      for position in titles.indices { titles[position].title.join(country) }
    }
    let heads = heading?.titles ?? []
    if heading != nil {
      heading?.persons += 1
      titles.insert(
        contentsOf: heads.map {
          OfficialFinding.Assigned(title: $0, inherited: true, rule: "heading")
        }, at: 0)
    } else if (pendingIsPlural || pending.first?.former == true) && namesFollow(index + 1)
      || secondHolderFollows(name)
    {
      // "các T N, N": a heading without a colon.
      heading = Heading(titles: pending, persons: 1, isByCommas: true, isByColon: false)
      if pendingIsPlural {
        for position in titles.indices { titles[position].inherited = true }
      }
    }
    // "N (chồng của bà Thảo, T)": a short name is only told of.
    posts = nil
    hasDetails = false
    if bracketOwner != nil, name.count > 1 { bracketHasName = true }
    let short = name.count == 1
    findings.append(
      OfficialFinding(
        name: name, titles: titles, honorifics: honorifics, isShortName: short))
    open = findings.count - 1
    openHasPrefix = !pending.isEmpty
    enlist(findings.count - 1)
    if let served, served.name == index {
      give(served.titles, to: findings.count - 1, rule: "served")
      self.served = nil
    }
    if let bestowal = bestowed {
      appoint(
        bestowal.titles, owners: [findings.count - 1], first: bestowal.first, last: bestowal.last)
    }
    if let telling = heading?.telling ?? pendingTelling {
      let titles = findings[findings.count - 1].titles.map(\.title)
      note(
        telling, owner: findings.count - 1, to: telling.leaves ? [] : titles,
        from: telling.leaves ? titles : [], end: name.upperBound)
    }
    pendingTelling = nil
    noteActs(ofNamed: findings.count - 1)
    pending = []
    pendingIsPlural = false
    honorifics = []
    honorificIsPlural = false
  }

  /// The country in "Tổng thống N của Nga", where the office has none before the name.
  private func countryBehind(_ name: Range<Int>) -> Range<Int>? {
    let index = name.upperBound
    guard pending.count == 1, pending[0].body == nil,
      pending[0].branch == .foreign || pending[0].branch == .state, index + 1 < sentence.upperBound,
      tokens[index].code == Words.of, tokens[index + 1].shape.isCapitalized,
      let country = analysis.phrases.longest(.countries, at: index + 1)
    else { return nil }
    return country.tokens
  }

  /// "Thứ trưởng N và N": the second of two deputies or members whose office stands once.
  private func secondHolderFollows(_ name: Range<Int>) -> Bool {
    guard pending.count == 1, let title = pending.first, title.kind != .head, title.kind != .staff,
      title.level != .foreign, case .separator(let token, .and) = elements[safe: index + 1],
      tokens[token].code == Words.and, case .name(let second) = elements[safe: index + 2],
      second.count >= 3, scanner.names.isSurname(second.lowerBound),
      scanner.names.isSurname(name.lowerBound), name.count >= 3
    else { return false }
    switch elements[safe: index + 3] {
    case .separator(_, .comma), .separator(_, .dash), .separator(_, .open), .title:
      return !titleFollows(index + 4)
    default: return true
    }
  }

  private func titleFollows(_ position: Int) -> Bool {
    if case .title = elements[safe: position] { return true }
    return false
  }

  /// Adds the person to the list of those named side by side, or begins a new list.
  private mutating func enlist(_ person: Int) {
    if list.isClosed || list.members.count >= PersonList.limit {
      list = PersonList(isPlural: honorificIsPlural)
    }
    if honorificIsPlural { list.isPlural = true }
    list.members.append(person)
  }

  /// The persons of whom the word behind the list speaks: all of them, or only the last.
  func spokenOf(_ owner: Int) -> [Int] {
    guard list.members.count > 1, list.members.last == owner, list.uses < 8 else { return [owner] }
    if list.isPlural || list.endsWithAnd
      || list.members.allSatisfy({ findings[$0].titles.isEmpty })
    {
      return list.members
    }
    return [owner]
  }

  /// Whether a comma or "và" and a further name stand at `position`: "các T N, N và N".
  func namesFollow(_ position: Int) -> Bool {
    var position = position
    // "N (tái cử), N"
    if case .separator(_, .open) = elements[safe: position] {
      for next in position..<min(elements.count, position + 8) {
        if case .separator(_, .close) = elements[next] {
          position = next + 1
          break
        }
      }
      // "N (tái cử) ông N": the comma is missing.
      if case .honorific = elements[safe: position],
        case .name = elements[safe: skipHonorifics(position)]
      {
        return true
      }
    }
    guard case .separator(_, let separator) = elements[safe: position],
      separator == .comma || separator == .and
    else { return false }
    if case .name = elements[safe: skipHonorifics(position + 1)] { return true }
    return false
  }

  static let photo = TokenCode.all("ảnh Ảnh clip video")

  /// "Ảnh: NGUYỄN KHÁNH".
  func isCredit(_ name: Range<Int>) -> Bool {
    let index = name.lowerBound
    return index >= 2 && tokens[index - 1].shape == .colon
      && Self.photo.contains(tokens[index - 2].code)
  }

  mutating func give(_ chain: [ParsedTitle], to owner: Int, rule: String) {
    findings[owner].titles.append(
      contentsOf: chain.map {
        OfficialFinding.Assigned(title: $0, inherited: false, rule: rule)
      })
  }
}
