import VanBanText

/// Makes one person of all the findings that speak of the same.
struct PersonRegistry {
  private let analysis: TextAnalysis
  private var entries: [Entry] = []
  private var byName: [[TokenCode]: Int] = [:]
  /// Persons by the first syllable of their name.
  private var bySurname: [TokenCode: [Int]] = [:]
  /// Persons by the last syllable of their name.
  private var byLastSyllable: [TokenCode: [Int]] = [:]
  /// Short names that stand behind a word of address: "ông Trump".
  private var addressed: Set<TokenCode> = []
  /// Fuller names by the word that offices stand before.
  private var fullNames: [TokenCode: Range<Int>] = [:]

  private struct Entry {
    var name: Range<Int>
    var codes: [TokenCode]
    var titles: [HeldTitle] = []
    var honorifics: [String] = []
    var mentions: [Mention] = []
    var acts: [Person.Act] = []
    /// The finding that first gave an office.
    var named: Int?
    /// Another person of the same name.
    var namesake: Int?
  }

  private struct HeldTitle {
    var key: TitleKey
    var title: ParsedTitle
    var inherited: Bool
    var rule: String
  }

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
  }

  private let tokens: [Token]

  /// Persons with and without an office, and whose name begins at which token.
  struct Result {
    var officials: [Person] = []
    var people: [Person] = []
    var named: [Int: (id: String, name: String)] = [:]
  }

  /// Persons in the order of first mention. O(findings), but for offices that stand alone, each of
  /// which is compared with the offices of persons who begin with the same word.
  static func persons(from findings: [OfficialFinding], analysis: TextAnalysis) -> Result {
    var registry = PersonRegistry(analysis: analysis)
    registry.fullNames = fullNames(for: findings, analysis: analysis)
    for finding in findings where !finding.honorifics.isEmpty && finding.titles.isEmpty {
      if let name = finding.name, name.count == 1 {
        registry.addressed.insert(analysis.tokens[name.lowerBound].code)
      }
    }
    // Whole names first, so that a short name finds its person wherever it stands.
    var owners = [Int?](repeating: nil, count: findings.count)
    for (index, finding) in findings.enumerated()
    where !finding.isShortName && finding.name?.count != 1 {
      if let name = finding.name {
        owners[index] = registry.entry(for: name, finding, at: index, among: findings)
      }
    }
    for (index, finding) in findings.enumerated() where finding.name?.count == 1 {
      if let name = finding.name {
        owners[index] = registry.entry(forShort: name, finding, at: index)
      }
    }
    for (index, finding) in findings.enumerated() {
      if let owner = owners[index] { registry.add(finding, to: owner) }
    }
    for finding in findings where finding.name == nil { registry.addOfficeMention(finding) }
    var result = registry.build()
    for (index, finding) in findings.enumerated() {
      if let owner = owners[index], let name = finding.name {
        result.named[name.lowerBound] = (
          "p\(owner + 1)", analysis.table.wording(registry.entries[owner].name)
        )
      }
    }
    return result
  }

  /// What tells a person from others: the words of the name, or of the name that a table gives for
  /// this one.
  private func codes(_ range: Range<Int>) -> [TokenCode] {
    if let known = analysis.phrases.longest(.people, at: range.lowerBound), known.tokens == range {
      return Tokenizer().table(
        of: analysis.knowledge.cell(.people, row: known.row, "name")
      ).tokens.map(\.code)
    }
    return range.map { tokens[$0].code }
  }

  private mutating func entry(
    for name: Range<Int>, _ finding: OfficialFinding, at index: Int,
    among findings: [OfficialFinding]
  ) -> Int {
    let key = codes(name)
    if let known = byName[key] {
      guard let earlier = entries[known].named else {
        if !finding.titles.isEmpty { entries[known].named = index }
        return known
      }
      if let namesake = entries[known].namesake {
        return holds(finding, findings[earlier]) ? known : namesake
      }
      guard areNamesakes(findings[earlier], finding) else { return known }
      entries[known].namesake = entries.count
      entries.append(Entry(name: name, codes: key))
      if let last = key.last { byLastSyllable[last, default: []].append(entries.count - 1) }
      if let first = key.first { bySurname[first, default: []].append(entries.count - 1) }
      return entries.count - 1
    }
    if let short = shortForeign(key, at: name.lowerBound) {
      byName[key] = short
      if key.count > entries[short].codes.count {
        entries[short].name = name
        entries[short].codes = key
      }
      return short
    }
    // "Văn Hùng" after "Nguyễn Văn Hùng" is the same where only one fits.
    if key.count == 2, let last = key.last {
      let fitting = (byLastSyllable[last] ?? []).prefix(Self.longestSearch).filter {
        entries[$0].codes.count > 2 && entries[$0].codes.suffix(2) == key[...]
      }
      if fitting.count == 1 {
        byName[key] = fitting[0]
        return fitting[0]
      }
    }
    entries.append(Entry(name: name, codes: key, named: finding.titles.isEmpty ? nil : index))
    byName[key] = entries.count - 1
    if let last = key.last { byLastSyllable[last, default: []].append(entries.count - 1) }
    if let first = key.first { bySurname[first, default: []].append(entries.count - 1) }
    return entries.count - 1
  }

  /// The foreigner of whom this is a longer or a shorter name: "Robert Mugabe" and "Robert Gabriel
  /// Mugabe".
  private func shortForeign(_ key: [TokenCode], at start: Int) -> Int? {
    guard let first = key.first, let last = key.last, key.count > 1,
      !Syllable.isPossible(analysis.table.wording(start..<(start + 1)))
    else { return nil }
    let fitting = (byLastSyllable[last] ?? []).prefix(Self.longestSearch).filter {
      let codes = entries[$0].codes
      return codes.count > 1 && codes.first == first && (codes.count == 2) != (key.count == 2)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// A hostile list of names with one last word must not make the search quadratic.
  private static let longestSearch = 200
  private static let namesakeReach = 40

  /// Whether one sentence names two persons of one name, each with an office in a place of its own.
  private func areNamesakes(_ a: OfficialFinding, _ b: OfficialFinding) -> Bool {
    guard let first = a.name, let second = b.name, second.lowerBound > first.upperBound,
      second.lowerBound - first.upperBound <= Self.namesakeReach,
      tokens[first.upperBound...second.lowerBound].allSatisfy({ $0.before < .line }),
      let one = placeHeld(a), let other = placeHeld(b)
    else { return false }
    return one.level == other.level && tokens[one.last].code != tokens[other.last].code
  }

  /// The last word of the name of the place in which a present office is held.
  private func placeHeld(_ finding: OfficialFinding) -> (level: Title.Level, last: Int)? {
    for assigned in finding.titles where !assigned.title.former && assigned.rule != "appointment" {
      if let body = assigned.title.body, let level = assigned.title.level,
        level == .commune || level == .district || level == .province,
        tokens[body.upperBound - 1].shape == .capitalized, body.count > 2
      {
        return (level, body.upperBound - 1)
      }
    }
    return nil
  }

  /// Whether `finding` gives no office or one of those of `known`.
  private func holds(_ finding: OfficialFinding, _ known: OfficialFinding) -> Bool {
    guard let one = placeHeld(finding), let other = placeHeld(known) else { return true }
    return tokens[one.last].code == tokens[other.last].code
  }

  /// The person whom "ông Hùng" means, where only one fits: by the given name, or by the surname
  /// for a foreigner ("ông Tập"). A foreign official whom the text never names in full is a new
  /// person: "Tổng thống Nga Putin".
  private mutating func entry(
    forShort name: Range<Int>, _ finding: OfficialFinding, at index: Int
  ) -> Int? {
    let code = tokens[name.lowerBound].code
    let byGivenName = byLastSyllable[code] ?? []
    if byGivenName.count == 1 { return byGivenName[0] }
    guard byGivenName.isEmpty else { return nil }
    let sameSurname = bySurname[code] ?? []
    guard sameSurname.isEmpty else { return sameSurname.count == 1 ? sameSurname[0] : nil }
    guard
      let title = finding.titles.first(where: {
        ($0.title.level == .foreign || $0.title.branch == .religious) && $0.rule == "before-name"
      })?.title,
      title.body != nil || title.branch == .religious || addressed.contains(code)
        || PersonRegistry.ofStates.contains(tokens[title.role.upperBound - 1].code),
      !Syllable.isPossible(analysis.table.wording(name))
    else { return nil }
    let full = fullNames[code] ?? name
    entries.append(Entry(name: full, codes: codes(full), named: index))
    byLastSyllable[code, default: []].append(entries.count - 1)
    if let first = entries[entries.count - 1].codes.first {
      bySurname[first, default: []].append(entries.count - 1)
    }
    return entries.count - 1
  }

  /// "Saudi" in "Ả Rập Saudi".
  private static func isWithinPlace(_ index: Int, analysis: TextAnalysis) -> Bool {
    (1...3).contains { back in
      analysis.phrases.longest(.countries, at: index - back).map { $0.tokens.contains(index) }
        ?? false
    }
  }

  /// Last words of offices of whole States, behind which no place stands but the State: "Tổng thống
  /// Putin", but "Thị trưởng Valencia".
  private static let ofStates = TokenCode.all("thống tướng vương hoàng")

  /// The one fuller name that the text has for each of these last words: "Rex Tillerson" for
  /// "Ngoại trưởng Tillerson". Nil where there are several. O(n).
  private static func fullNames(
    for findings: [OfficialFinding], analysis: TextAnalysis
  ) -> [TokenCode: Range<Int>] {
    let tokens = analysis.tokens
    var sought: Set<TokenCode> = []
    for finding in findings {
      if let name = finding.name, name.count == 1,
        finding.titles.contains(where: { $0.title.level == .foreign })
      {
        sought.insert(tokens[name.lowerBound].code)
      }
    }
    guard !sought.isEmpty else { return [:] }
    let names = NameShapes(analysis: analysis)
    var found: [TokenCode: Range<Int>] = [:]
    var ambiguous: Set<TokenCode> = []
    for index in tokens.indices.dropFirst()
    where tokens[index].shape == .capitalized && sought.contains(tokens[index].code) {
      var start = index
      while start > 0, index - start < 3, tokens[start].before == .space,
        names.isNamePart(start - 1), tokens[start - 1].shape != .upper,
        !analysis.phrases.hasAny(at: start - 1),
        !isWithinPlace(start - 1, analysis: analysis)
      {
        start -= 1
      }
      guard start < index else { continue }
      let code = tokens[index].code
      if let known = found[code], tokens[known].map(\.code) != tokens[start...index].map(\.code) {
        ambiguous.insert(code)
      } else if found[code] == nil {
        found[code] = start..<(index + 1)
      }
    }
    return found.filter { !ambiguous.contains($0.key) }
  }

  private mutating func add(_ finding: OfficialFinding, to owner: Int) {
    guard let name = finding.name else { return }
    if !finding.isPronoun {
      entries[owner].mentions.append(
        Mention(
          range: analysis.table.range(of: name), text: analysis.table.wording(name),
          kind: finding.isShortName ? .shortName : .name))
    }
    for honorific in finding.honorifics {
      let text = analysis.table.wording(honorific)
      if !entries[owner].honorifics.contains(text), entries[owner].honorifics.count < 8 {
        entries[owner].honorifics.append(text)
      }
    }
    for assigned in finding.titles { add(assigned, to: owner) }
    entries[owner].acts.append(
      contentsOf: finding.acts.map {
        Person.Act(
          kind: $0.kind, text: analysis.table.wording($0.tokens),
          range: analysis.table.range(of: $0.tokens))
      })
  }

  private mutating func add(_ assigned: OfficialFinding.Assigned, to owner: Int) {
    let key = TitleKey(assigned.title.words(of: tokens), knowledge: analysis.knowledge)
    let held = HeldTitle(
      key: key, title: assigned.title, inherited: assigned.inherited, rule: assigned.rule)
    for index in entries[owner].titles.indices {
      let existing = entries[owner].titles[index]
      if key == existing.key || key.isContained(in: existing.key) {
        if assigned.title.former, key == existing.key {
          entries[owner].titles[index].title.former = true
        }
        entries[owner].titles[index].title.addPeriod(of: assigned.title)
        if !assigned.inherited { entries[owner].titles[index].inherited = false }
        return
      }
      if existing.key.isContained(in: key) {
        entries[owner].titles[index] = held
        // "Chủ tịch UBND tỉnh" and "Chủ tịch UBND Hà Tĩnh" are both that of "UBND tỉnh Hà Tĩnh".
        let others = entries[owner].titles[(index + 1)...].filter { !$0.key.isContained(in: key) }
        entries[owner].titles.replaceSubrange((index + 1)..., with: others)
        entries[owner].titles[index].title.former = existing.title.former || held.title.former
        entries[owner].titles[index].title.addPeriod(of: existing.title)
        entries[owner].titles[index].inherited = existing.inherited && held.inherited
        return
      }
    }
    // A hostile list of offices for one name must not make this quadratic.
    guard entries[owner].titles.count < 64 else { return }
    entries[owner].titles.append(held)
  }

  private mutating func addOfficeMention(_ finding: OfficialFinding) {
    guard let title = finding.titles.first?.title else { return }
    let key = TitleKey(tokens[title.tokens], knowledge: analysis.knowledge)
    guard key.codes.count > 1 else { return }
    var found: Int?
    for (index, entry) in entries.enumerated().prefix(400)
    where entry.titles.contains(where: {
      !$0.title.former && ($0.key == key || key.isContained(in: $0.key))
    }) {
      if found != nil { return }
      found = index
    }
    guard let found else { return }
    entries[found].mentions.append(
      Mention(
        range: analysis.table.range(of: title.tokens), text: analysis.table.wording(title.tokens),
        kind: .office))
  }

  private func build() -> Result {
    var result = Result()
    for (number, entry) in entries.enumerated() {
      let person = Person(
        id: "p\(number + 1)", name: analysis.table.wording(entry.name),
        honorifics: entry.honorifics, titles: entry.titles.map(title),
        mentions: entry.mentions.sorted { $0.range.lowerBound < $1.range.lowerBound },
        acts: entry.acts)
      if !entry.titles.isEmpty {
        result.officials.append(person)
      } else if entry.codes.count > 2 || !entry.honorifics.isEmpty {
        // Two capitals without any word of address are as often a place or a brand.
        result.people.append(person)
      }
    }
    return result
  }

  private func title(_ held: HeldTitle) -> Title {
    let parsed = held.title
    let organization = parsed.body.map { body in
      let wording = analysis.table.wording(body)
      return parsed.bodyPrefix.isEmpty ? wording : "\(parsed.bodyPrefix) \(wording)"
    }
    return Title(
      text: parsed.wording(in: analysis.table), role: analysis.table.wording(parsed.role),
      organization: organization, level: parsed.level, branch: parsed.branch,
      jurisdiction: parsed.jurisdiction,
      former: parsed.former, since: parsed.since, until: parsed.until, inherited: held.inherited,
      range: analysis.table.range(of: parsed.tokens), rule: held.rule)
  }
}
