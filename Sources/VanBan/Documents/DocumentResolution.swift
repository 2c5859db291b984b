import VanBanText

/// Joins the citations that mean one document.
struct DocumentResolution {
  /// A document and the citations that mean it.
  struct Work {
    var citations: [Int] = []
    var kind: Int?
    var number: DocumentNumber?
    var lawRow: Int?
    var year: Int?
    var issued: CalendarDate?
    var issuer: String?
    /// Whole documents of the text that an unresolved bare number may mean.
    var rivals: [Int] = []
    /// Parts that the text names apart from the document.
    var pins: [DocumentPinpoints.Group] = []
  }

  /// How bold short forms are resolved where several documents fit.
  typealias Policy = DocumentReferenceExtractor.Policy

  var works: [Work] = []
  let citations: [DocumentCitation]
  /// The work of each citation; -1 for none.
  private(set) var owner: [Int]
  /// Short forms that no document was found for, with those that fit.
  var openReferences: [(citation: Int, works: [Int])] = []
  /// Parts of which it is not known what they are parts of.
  var openPins: [(pin: DocumentScan.LoosePin, paths: [DocumentPath], works: [Int])] = []
  /// The citation in the head of a text that is itself a document, and its kind.
  let own: (citation: Int, kind: Int)?
  let codebook: DocumentCodebook
  let policy: Policy

  /// - Parameter head: the number and kind of the text itself, if it is a document.
  init(scan: DocumentScan, policy: Policy, head: (number: DocumentNumber, kind: Int)? = nil) {
    citations = scan.citations
    own = head.flatMap { head in
      scan.citations.firstIndex { $0.number?.tokens == head.number.tokens }
        .map { ($0, head.kind) }
    }
    codebook = scan.codebook
    self.policy = policy
    owner = [Int](repeating: -1, count: citations.count)
    // Whole numbers and names first: they are what shorter forms are resolved to.
    joinNumbers()
    joinLaws()
    joinNames()
    joinBareNumbers()
    joinAliases()
    joinBackReferences(scan.unnumbered)
    order()
    place(scan.loosePins)
  }

  /// Puts the works in the order of their first mention.
  private mutating func order() {
    let first = works.map { $0.citations.min() ?? 0 }
    let ranked = works.indices.sorted { first[$0] < first[$1] }
    var place = [Int](repeating: 0, count: works.count)
    for (index, work) in ranked.enumerated() { place[work] = index }
    works = ranked.map { work in
      var value = works[work]
      value.rivals = value.rivals.map { place[$0] }
      return value
    }
    for index in owner.indices where owner[index] >= 0 { owner[index] = place[owner[index]] }
    for index in openReferences.indices {
      openReferences[index].works = openReferences[index].works.map { place[$0] }
    }
  }

  mutating func join(_ index: Int, _ work: Int) {
    let citation = citations[index]
    owner[index] = work
    works[work].citations.append(index)
    works[work].kind = works[work].kind ?? citation.kind
    works[work].issued = works[work].issued ?? citation.issued
    works[work].issuer = works[work].issuer ?? citation.issuer
  }

  mutating func add(_ pin: DocumentScan.LoosePin, _ paths: [DocumentPath], to work: Int) {
    works[work].pins.append(
      DocumentPinpoints.Group(tokens: pin.tokens, paths: paths, isCertain: true))
  }

  @discardableResult
  private mutating func open(_ index: Int) -> Int {
    works.append(Work(number: citations[index].number))
    join(index, works.count - 1)
    return works.count - 1
  }

  // MARK: Whole numbers

  private mutating func joinNumbers() {
    var byCode: [String: [Int]] = [:]
    for (index, citation) in citations.enumerated() {
      guard let number = citation.number, !number.isBare else { continue }
      let key = DocumentNumber.key(ofCode: number.code)
      if let same = byCode[key]?.first(where: { isSame(works[$0], citation) }) {
        join(index, same)
      } else {
        byCode[key, default: []].append(open(index))
      }
      if case .law(let row, let year, _) = citation.identity {
        works[owner[index]].lawRow = row
        works[owner[index]].year = works[owner[index]].year ?? year
      }
    }
  }

  /// Whether a citation of the same number means the same document: Party numbers begin anew with
  /// each term, and every province numbers its own decisions.
  private func isSame(_ work: Work, _ citation: DocumentCitation) -> Bool {
    if let a = work.issued, let b = citation.issued, a != b { return false }
    if let a = work.issuer, let b = citation.issuer {
      let first = DocumentResolution.place(a)
      let second = DocumentResolution.place(b)
      if !first.isEmpty, !second.isEmpty, !first.hasSuffix(second), !second.hasSuffix(first) {
        return false
      }
    }
    return true
  }

  private static let units: Set<Substring> = ["tỉnh", "phố", "huyện", "quận", "xã", "phường", "ủy"]

  /// The place at the end of an issuer's name: "UBND tỉnh Hà Giang" is of "Hà Giang".
  static func place(_ issuer: String) -> String {
    var words: [Substring] = []
    for word in issuer.split(separator: " ").reversed() {
      guard word.first?.isUppercase == true, word != word.uppercased() else {
        return units.contains(word) ? words.reversed().joined(separator: " ") : ""
      }
      words.append(word)
    }
    return ""
  }

  // MARK: Names

  /// "Luật Đất đai" is the "Luật Đất đai năm 2024" of the same text.
  private mutating func joinLaws() {
    var byRow: [Int: [Int]] = [:]
    for (work, value) in works.enumerated() {
      if let row = value.lawRow { byRow[row, default: []].append(work) }
    }
    var dated: [Int] = []
    var undated: [Int] = []
    for (index, citation) in citations.enumerated() where owner[index] < 0 {
      guard case .law(_, let year, _) = citation.identity else { continue }
      if year == nil { undated.append(index) } else { dated.append(index) }
    }
    for index in dated {
      guard case .law(let row, let year?, _) = citations[index].identity else { continue }
      if let same = byRow[row]?.first(where: { works[$0].year == year }) {
        join(index, same)
      } else {
        let work = open(index)
        works[work].lawRow = row
        works[work].year = year
        byRow[row, default: []].append(work)
      }
    }
    // The bill of the text, or the one law of the text, or else the law named last before.
    for index in undated {
      guard case .law(let row, _, _) = citations[index].identity else { continue }
      let same = byRow[row] ?? []
      let before = same.filter { (works[$0].citations.first ?? 0) < index }
      let nearest = before.max {
        lastMention($0, before: index) < lastMention($1, before: index)
      }
      if let work = nearest ?? same.first {
        join(index, work)
      } else {
        let work = open(index)
        works[work].lawRow = row
        byRow[row, default: []].append(work)
      }
    }
  }

  private func lastMention(_ work: Int, before index: Int) -> Int {
    works[work].citations.last { $0 < index } ?? -1
  }

  private mutating func joinNames() {
    var seen: [String: [Int]] = [:]
    for (index, citation) in citations.enumerated() where owner[index] < 0 {
      switch citation.identity {
      case .plenum(let ordinal, let term):
        let key = "plenum \(ordinal)"
        let same = seen[key]?.first { work in
          guard let term, let other = works[work].year else { return true }
          return term == other
        }
        if let same {
          join(index, same)
          works[same].year = works[same].year ?? term
        } else {
          let work = open(index)
          works[work].year = term
          seen[key, default: []].append(work)
        }
      case .congress(let ordinal, let unit):
        joinNamed(index, key: "congress \(ordinal) \(unit.isEmpty)", seen: &seen)
      case .name(let name):
        joinNamed(index, key: name.lowercased(), seen: &seen)
      default: break
      }
    }
  }

  private mutating func joinNamed(_ index: Int, key: String, seen: inout [String: [Int]]) {
    if let same = seen[key]?.first {
      join(index, same)
    } else {
      seen[key] = [open(index)]
    }
  }

  // MARK: Bare numbers

  /// A bare number is the document of the same text that has this number and kind, if there is
  /// exactly one.
  private mutating func joinBareNumbers() {
    var byNumber: [String: [Int]] = [:]
    for (work, value) in works.enumerated() {
      if let number = value.number { byNumber[number.key, default: []].append(work) }
    }
    // Those with a year, or with a type's code, are longer than mere numbers.
    let bare = citations.indices.filter { owner[$0] < 0 && citations[$0].number?.isBare == true }
    let ordered =
      bare.filter { citations[$0].number?.year != nil }
      + bare.filter { citations[$0].number?.year == nil && citations[$0].number?.typeCode != nil }
      + bare.filter { citations[$0].number?.year == nil && citations[$0].number?.typeCode == nil }
    for index in ordered {
      guard let number = citations[index].number else { continue }
      let same = (byNumber[number.key] ?? []).filter { fits(index, works[$0]) }
      if same.count == 1 {
        join(index, same[0])
        continue
      }
      // The same bare form once more.
      if let twin = byNumber[number.key]?.first(where: {
        works[$0].number?.code == number.code && works[$0].kind == citations[index].kind
      }) {
        join(index, twin)
        continue
      }
      if citations[index].needsMatch { continue }
      let work = open(index)
      works[work].rivals = same
      byNumber[number.key, default: []].append(work)
    }
  }

  private func fits(_ index: Int, _ work: Work) -> Bool {
    guard let number = citations[index].number, let whole = work.number else { return false }
    if !work.rivals.isEmpty { return false }
    if let year = number.year, year != whole.year { return false }
    if let type = number.typeCode, let other = whole.typeCode { return type == other }
    guard let kind = citations[index].kind, kind < codebook.kinds.count else { return false }
    if work.kind == kind { return true }
    let value = codebook.kinds[kind]
    if let type = whole.typeCode { return type == value.code }
    // A letter bears no type.
    return whole.issuerCode != nil && work.kind == nil
  }

  // MARK: Short names

  private mutating func joinAliases() {
    for (index, citation) in citations.enumerated() {
      if case .same(let other) = citation.identity, other < owner.count, owner[other] >= 0 {
        join(index, owner[other])
      }
    }
  }
}
