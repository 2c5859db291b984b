import VanBanText

/// Puts the elements of one sentence together: which office is whose.
struct SentenceAssembler {
  private let elements: [OfficialElement]
  private let analysis: TextAnalysis
  private let scanner: OfficialScanner
  private(set) var findings: [OfficialFinding] = []

  /// The heading that is open, and how its persons are separated.
  private struct Heading {
    var titles: [ParsedTitle]
    /// Persons so far.
    var persons = 0
    /// Whether two of its persons stood side by side behind a comma: then ";" closes it.
    var isByCommas = false
    /// Whether it was opened by ":" rather than by "các".
    var isByColon: Bool
  }
  private var heading: Heading?
  private var index = 0
  /// The finding that an apposition may still add to.
  private var open: Int?
  /// Whether the open person got offices before the name.
  private var openHasPrefix = false
  /// The person whose name a bracket follows: "N (82 tuổi, nguyên T)".
  private var bracketOwner: Int?
  /// Offices that wait for a name.
  private var pending: [ParsedTitle] = []
  private var pendingIsPlural = false
  private var honorifics: [Range<Int>] = []
  private var honorificIsPlural = false

  private let tokens: [Token]

  init(elements: [OfficialElement], analysis: TextAnalysis, scanner: OfficialScanner) {
    self.elements = elements
    self.analysis = analysis
    tokens = analysis.tokens
    self.scanner = scanner
  }

  /// - Parameter person: the name of the last person before this sentence, whom "Ông từng là T"
  ///   speaks of.
  mutating func run(afterPerson person: Range<Int>?) {
    if let person, case .honorific(_, plural: false, kind: .address) = elements.first,
      case .word(let token) = elements[safe: 1], Self.currently.contains(tokens[token].code)
    {
      findings.append(
        OfficialFinding(
          name: person, titles: [], honorifics: [], isShortName: false, isPronoun: true))
      open = 0
      index = 1
    }
    while index < elements.count {
      switch elements[index] {
      case .title: takeChain()
      case .name(let name):
        takeName(name)
        index += 1
      case .honorific(let range, let plural, _):
        honorifics.append(range)
        honorificIsPlural = honorificIsPlural || plural
        index += 1
      case .separator(_, let separator):
        takeSeparator(separator)
        index += 1
      case .plural:
        // "các", "hai": kept in view by looking back from the office.
        flushPending()
        if heading != nil, !leadsToPerson(index + 1) { heading = nil }
        index += 1
      case .word:
        takeWord()
        index += 1
      }
    }
    flushPending()
  }

  // MARK: Offices

  /// A run of offices: T (sep T)*.
  private mutating func takeChain() {
    let first = index
    var chain: [ParsedTitle] = []
    var next = index
    while next < elements.count, case .title(let title) = elements[next] {
      chain.append(title)
      next += 1
      // The next office of the chain, behind a comma, a dash, "và" or "kiêm".
      var look = next
      if look < elements.count, case .separator(_, let separator) = elements[look],
        separator == .comma || separator == .dash || separator == .and
      {
        // "Thái tử và Tổng thống Mỹ N" are two persons; "N, Chủ tịch và Tổng Giám đốc" is one.
        if separator == .and, !isConcurrent(look), open == nil || !startsApposition(first) { break }
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
    let behind = skipHonorifics(next)
    let nameFollows: Bool
    if case .name = elements[safe: behind] { nameFollows = true } else { nameFollows = false }
    let colonFollows: Bool
    if case .separator(_, .colon) = elements[safe: next] { colonFollows = true } else {
      colonFollows = false
    }
    let isApposition = open != nil && startsApposition(first)
    let plural = isPlural(before: first)

    if colonFollows, !isApposition || !nameBehindColon(next), leadsToPerson(next + 1) {
      closeHeading()
      heading = Heading(titles: chain, isByColon: true)
      open = nil
      index = next + 1
      return
    }
    if isApposition, let owner = open {
      if !nameFollows || plural {
        if !plural {
          if followsOnce(first) { for position in chain.indices { chain[position].former = true } }
          give(chain, to: owner, rule: "apposition")
          index = next
          noteWordsBehind(next, owner: owner, chain: chain)
          return
        }
      } else if !openHasPrefix, chain.count > 1 {
        // "N0, T1, T2 N1": the last office belongs to the name behind it.
        give(Array(chain.dropLast()), to: owner, rule: "apposition")
        chain = [chain[chain.count - 1]]
      }
    }
    if let owner = appointee(before: first), !nameFollows {
      appoint(chain, owner: owner, first: first)
      index = next
      return
    }
    pending = chain
    pendingIsPlural = plural
    let hadOpen = isApposition
    open = nil
    index = next
    if nameFollows { return }
    if !hadOpen, let name = nameBehindMark(next) {
      index = name
    } else {
      flushPending()
    }
  }

  /// "kiêm", not "và".
  private func isConcurrent(_ position: Int) -> Bool {
    guard case .separator(let token, _) = elements[position] else { return false }
    return tokens[token].code == Words.concurrently
  }

  /// "nguyên Bí thư, Chủ tịch": one "nguyên" covers what follows it in the chain when the first
  /// has no body of its own.
  private func spreadFormer(_ chain: inout [ParsedTitle]) {
    for position in chain.indices.dropFirst()
    where chain[position - 1].former && chain[position - 1].body == nil
      && chain[position - 1].branch != .state
    {
      chain[position].former = true
    }
  }

  /// Whether a separator that ties to the open person stands right before element `first`.
  private func startsApposition(_ first: Int) -> Bool {
    guard first > 0 else { return false }
    switch elements[first - 1] {
    case .separator(_, let separator):
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

  private static let currently = TokenCode.all("hiện là vốn từng")
  private static let once = TokenCode.all("từng vốn")

  /// "từng là" before element `first`.
  private func followsOnce(_ first: Int) -> Bool {
    for back in 1...2 {
      if case .word(let token) = elements[safe: first - back], Self.once.contains(tokens[token].code) {
        return true
      }
    }
    return false
  }

  /// "các", "hai", "các đồng chí" before the office.
  private func isPlural(before first: Int) -> Bool {
    guard first > 0 else { return false }
    switch elements[first - 1] {
    case .plural(let token): return tokens[token].shape != .digits || first > 0
    case .honorific(_, let plural, _): return plural
    default: return false
    }
  }

  /// Where the name of an office stands that a mark parts from it: "T, ông N"; "T - ông N";
  /// "T (X) N". A comma or dash needs an honorific, or "T, N" would join two persons of a list.
  private func nameBehindMark(_ position: Int) -> Int? {
    guard case .separator(_, let separator) = elements[safe: position] else { return nil }
    switch separator {
    case .comma, .dash:
      guard case .honorific(_, plural: false, _) = elements[safe: position + 1],
        case .name = elements[safe: skipHonorifics(position + 1)]
      else { return nil }
      return position + 1
    case .open:
      var close = position + 1
      while close < position + 6 {
        guard let element = elements[safe: close] else { return nil }
        if case .separator(_, .close) = element {
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

  private func nameBehindColon(_ colon: Int) -> Bool { false }

  /// Whether a person, perhaps with honorifics or an office before the name, begins at `position`.
  private func leadsToPerson(_ position: Int) -> Bool {
    var next = skipHonorifics(position)
    if case .plural = elements[safe: next] { next = skipHonorifics(next + 1) }
    if case .name = elements[safe: next] { return true }
    while case .title = elements[safe: next] {
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

  private func skipHonorifics(_ position: Int) -> Int {
    var next = position
    while case .honorific = elements[safe: next] { next += 1 }
    return next
  }

  // MARK: Names

  private mutating func takeName(_ name: Range<Int>) {
    let isBlocked =
      scanner.isBlocked(before: (pending.first?.outer.lowerBound ?? name.lowerBound))
    if isBlocked || isCredit(name) {
      pending = []
      honorifics = []
      open = nil
      return
    }
    var titles = pending.map {
      OfficialFinding.Assigned(title: $0, inherited: false, rule: "before-name")
    }
    let heads = heading?.titles ?? []
    if heading != nil {
      heading?.persons += 1
      titles.insert(
        contentsOf: heads.map {
          OfficialFinding.Assigned(title: $0, inherited: true, rule: "heading")
        }, at: 0)
    } else if pendingIsPlural || pending.first?.former == true, namesFollow(index + 1) {
      // "các T N, N": a heading without a colon.
      heading = Heading(titles: pending, persons: 1, isByCommas: true, isByColon: false)
      if pendingIsPlural {
        for position in titles.indices { titles[position].inherited = true }
      }
    }
    let short = name.count == 1
    findings.append(
      OfficialFinding(
        name: name, titles: titles, honorifics: honorifics, isShortName: short))
    open = findings.count - 1
    openHasPrefix = !pending.isEmpty
    pending = []
    pendingIsPlural = false
    honorifics = []
    honorificIsPlural = false
  }

  /// Whether a comma or "và" and a further name stand at `position`: "các T N, N và N".
  private func namesFollow(_ position: Int) -> Bool {
    guard case .separator(_, let separator) = elements[safe: position],
      separator == .comma || separator == .and
    else { return false }
    if case .name = elements[safe: skipHonorifics(position + 1)] { return true }
    return false
  }

  private static let photo = TokenCode.all("ảnh Ảnh clip video")

  /// "Ảnh: NGUYỄN KHÁNH".
  private func isCredit(_ name: Range<Int>) -> Bool {
    let index = name.lowerBound
    return index >= 2 && tokens[index - 1].shape == .colon
      && Self.photo.contains(tokens[index - 2].code)
  }

  private mutating func give(_ chain: [ParsedTitle], to owner: Int, rule: String) {
    findings[owner].titles.append(
      contentsOf: chain.map {
        OfficialFinding.Assigned(title: $0, inherited: false, rule: rule)
      })
  }

  // MARK: Separators and words

  private mutating func takeSeparator(_ separator: OfficialElement.Separator) {
    switch separator {
    case .semicolon:
      flushPending()
      open = nil
      if let current = heading, current.isByCommas || !leadsToPerson(index + 1) {
        heading = current.isByCommas || !continuesList(index + 1) ? nil : current
      }
    case .comma:
      flushPending()
      if let owner = bracketOwner { open = owner }
      // N , N: persons of one heading side by side.
      if heading != nil, case .name = elements[safe: index - 1],
        case .name = elements[safe: skipHonorifics(index + 1)]
      {
        heading?.isByCommas = true
        open = nil
      } else if let current = heading, current.isByCommas || !current.isByColon,
        !leadsToPerson(index + 1)
      {
        heading = nil
      }
    case .and:
      flushPending()
    case .colon:
      flushPending()
      open = nil
    case .other:
      flushPending()
      open = nil
    case .open:
      flushPending()
      bracketOwner = open
    case .dash:
      flushPending()
    case .close:
      flushPending()
      if let owner = bracketOwner { open = owner }
      bracketOwner = nil
    }
  }

  /// Whether the list goes on behind ";" with a person.
  private func continuesList(_ position: Int) -> Bool { leadsToPerson(position) }

  private mutating func takeWord() {
    flushPending()
    guard case .word(let token) = elements[index] else { return }
    let code = tokens[token].code
    if code != Words.isWord, !Self.currently.contains(code) {
      open = nil
    }
    honorifics = []
    if let current = heading, !current.isByColon || current.isByCommas { heading = nil }
  }

  private mutating func closeHeading() { heading = nil }

  /// Offices that no name follows: a mention of a person by office.
  private mutating func flushPending() {
    for title in pending {
      findings.append(
        OfficialFinding(
          name: nil,
          titles: [OfficialFinding.Assigned(title: title, inherited: false, rule: "office")],
          honorifics: honorifics, isShortName: false))
    }
    if !pending.isEmpty { honorifics = [] }
    pending = []
    pendingIsPlural = false
  }

  // MARK: Appointments

  private static let hold = TokenCode("giữ")
  private static let post = TokenCode("chức")
  private static let asWord = TokenCode("làm")
  private static let leaveOffice = TokenCode("nhiệm")
  private static let leave = TokenCode.all("thôi miễn cách")
  private static let retire = TokenCode("nghỉ")
  private static let move = TokenCode.all("điều luân bổ thuyên")

  /// The person who is put into the office that begins at element `first`: "N … giữ chức T",
  /// "N làm T". No other office may stand between the two but those of the person.
  private func appointee(before first: Int) -> Int? {
    guard case .word(let last) = elements[safe: first - 1] else { return nil }
    let code = tokens[last].code
    var isPost = code == Self.asWord && isNamedTo(first - 2)
    if !isPost {
      for back in 1...3 {
        guard case .word(let token) = elements[safe: first - back] else { break }
        if tokens[token].code == Self.post, case .word(let verb) = elements[safe: first - back - 1],
          tokens[verb].code == Self.hold || tokens[verb].code == Self.leaveOffice
        {
          isPost = true
        }
      }
    }
    guard isPost else { return nil }
    var position = first - 1
    while position >= 0 {
      switch elements[position] {
      case .name(let name):
        return findings.lastIndex { $0.name == name }
      case .separator(_, let separator) where separator == .semicolon || separator == .colon:
        return nil
      default: position -= 1
      }
    }
    return nil
  }

  private static let naming = TokenCode.all("nhiệm cử bầu về công chuyển lên làm")

  /// Whether "làm" behind element `position` is "bổ nhiệm làm" or follows the person at once;
  /// "người thân làm" speaks of somebody else.
  private func isNamedTo(_ position: Int) -> Bool {
    switch elements[safe: position] {
    case .name, .title: true
    case .word(let token): Self.naming.contains(tokens[token].code)
    case .separator(_, let separator): separator == .comma || separator == .close
    default: false
    }
  }

  private mutating func appoint(_ chain: [ParsedTitle], owner: Int, first: Int) {
    var leaves = false
    var moves = false
    var position = first - 1
    while position >= 0 {
      if case .word(let token) = elements[position] {
        let code = tokens[token].code
        if first - position <= 4, Self.leave.contains(code) { leaves = true }
        if Self.move.contains(code) { moves = true }
      }
      position -= 1
    }
    if moves, !leaves {
      // Who is moved to an office leaves the one that he is introduced with.
      for index in findings[owner].titles.indices
      where findings[owner].titles[index].title.kind != .membership
        && findings[owner].titles[index].rule != "appointment"
      {
        findings[owner].titles[index].title.former = true
      }
    }
    var chain = chain
    if leaves { for index in chain.indices { chain[index].former = true } }
    give(chain, to: owner, rule: "appointment")
  }

  /// "…, Giám đốc Công an tỉnh nghỉ công tác chờ hưu".
  private mutating func noteWordsBehind(_ next: Int, owner: Int, chain: [ParsedTitle]) {
    guard case .word(let token) = elements[safe: next], tokens[token].code == Self.retire else {
      return
    }
    for index in findings[owner].titles.indices { findings[owner].titles[index].title.former = true }
  }
}

extension Array {
  /// The element at `index`, or nil outside of the array.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
