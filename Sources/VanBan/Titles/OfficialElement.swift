import VanBanText

/// The pieces from which persons and their offices are put together.
enum OfficialElement: Sendable {
  /// An office. Apart in memory, for it is large and the other elements are small.
  indirect case title(ParsedTitle)
  /// A person's name.
  case name(Range<Int>)
  /// "đồng chí", "ông", "Đại tá", "PGS.TS"; whether it speaks of several persons.
  case honorific(Range<Int>, plural: Bool, kind: Honorific)
  /// "các", "hai" …
  case plural(Int)
  case separator(Int, Separator)
  /// Any other word.
  case word(Int)

  enum Separator: Sendable { case comma, dash, semicolon, colon, open, close, and, other }

  enum Honorific: String, Sendable {
    case address, profession, religious, degree, honour, rank, legal
  }

  var start: Int {
    switch self {
    case .title(let title): title.outer.lowerBound
    case .name(let range): range.lowerBound
    case .honorific(let range, _, _): range.lowerBound
    case .plural(let index), .word(let index): index
    case .separator(let index, _): index
    }
  }

  var end: Int {
    switch self {
    case .title(let title): title.outer.upperBound
    case .name(let range): range.upperBound
    case .honorific(let range, _, _): range.upperBound
    case .plural(let index), .word(let index): index + 1
    case .separator(let index, _): index + 1
    }
  }
}

/// Cuts a sentence into ``OfficialElement``s, from left to right, in one pass.
///
/// A class, because every sentence's assembler holds it: passing it on costs one reference count.
final class OfficialScanner: Sendable {
  let analysis: TextAnalysis
  let titles: TitleParser
  let names: NameShapes
  private let honorificKinds: [OfficialElement.Honorific]
  private let honorificPlurals: [Bool]
  /// Where an office or an honorific may begin.
  private let openers = KnowledgeTables(.roles, .roleModifiers, .honorifics)
  /// What makes a sentence speak of persons.
  private let persons = KnowledgeTables(.roles, .roleModifiers, .honorifics, .people)
  /// Words in lower case that are elements of their own.
  private static let ownWords = TokenCodeSet(
    Words.plural.codes + [Words.deputy, Words.and, Words.concurrently])
  private let ownWords = OfficialScanner.ownWords

  let tokens: [Token]
  /// Whether the text tells of an assembly's session, where "đại biểu N" is a deputy.
  let isOfAssembly: Bool

  init(analysis: TextAnalysis) {
    self.analysis = analysis
    tokens = analysis.tokens
    isOfAssembly = OfficialScanner.tellsOfAssembly(analysis)
    titles = TitleParser(analysis: analysis)
    names = titles.bodies.names
    honorificKinds = analysis.knowledge.honorificKinds
    honorificPlurals = analysis.knowledge.honorificPlurals
  }

  /// Whether an office, an honorific or a name may stand in the sentence.
  func speaksOfPersons(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      analysis.phrases.tables(at: index).overlaps(persons) || names.isSurname(index)
    }
  }

  func elements(in sentence: Range<Int>) -> [OfficialElement] {
    var elements: [OfficialElement] = []
    elements.reserveCapacity(sentence.count)
    var index = sentence.lowerBound
    let end = sentence.upperBound
    // Behind an office, an honorific or a heading any run of capitals may be a name.
    while index < end {
      let element = element(at: index, end: end, after: elements)
      elements.append(element)
      index = element.end
    }
    return elements
  }

  private func element(
    at index: Int, end: Int, after elements: [OfficialElement]
  ) -> OfficialElement {
    let token = tokens[index]
    if token.shape == .lower, !analysis.phrases.tables(at: index).overlaps(openers),
      !ownWords.contains(token.code)
    {
      return .word(index)
    }
    if let separator = separator(index) { return .separator(index, separator) }
    guard token.shape.isWord else { return .separator(index, .other) }
    if analysis.phrases.tables(at: index).overlaps(openers) || token.code == Words.deputy {
      if let match = analysis.phrases.longest(.honorifics, at: index),
        match.tokens.upperBound < end || tokens[index].shape != .capitalized
      {
        let title = titles.title(at: index, end: end, isApposition: followsPerson(elements))
        if title == nil || title?.outer.upperBound ?? 0 <= match.tokens.upperBound,
          let name = nameOverHonorific(index, match: match.tokens, end: end)
        {
          return .name(name)
        }
        if title == nil, let deputy = deputy(match.tokens, end: end) { return .title(deputy) }
        if title == nil {
          var stop = match.tokens.upperBound
          if stop < end, tokens[stop].shape == .period, tokens[stop].before == .none { stop += 1 }
          return .honorific(
            index..<stop, plural: honorificPlurals[match.row], kind: honorificKinds[match.row])
        }
      }
      if let title = titles.title(at: index, end: end, isApposition: followsPerson(elements)),
        !isName(overTitle: title, end: end)
      {
        return .title(title)
      }
    }
    if let person = analysis.phrases.longest(.people, at: index), person.tokens.upperBound <= end,
      token.shape.isCapitalized
    {
      return .name(person.tokens)
    }
    if names.isNamePart(index), let name = name(at: index, end: end, after: elements) {
      return .name(index..<name)
    }
    if Words.plural.contains(token.code) || token.shape == .digits { return .plural(index) }
    if token.code == Words.and { return .separator(index, .and) }
    if token.shape.isCapitalized,
      let body = titles.bodies.body(at: index, end: end, afterRole: false)
    {
      // A body is passed over whole, so that no person is found inside its name.
      return .separator(body.tokens.upperBound - 1, .other)
    }
    return .word(index)
  }

  /// Words that may stand between a person and the offices behind the name.
  private static let betweenNameAndOffice = TokenCode.all(
    "hiện là vốn từng đang nguyên tuổi và nay")
  private static let reach = 12

  /// Whether a person stands before, with nothing but marks, offices and such words between.
  private func followsPerson(_ elements: [OfficialElement]) -> Bool {
    var hasMark = false
    for element in elements.suffix(Self.reach).reversed() {
      switch element {
      case .name: return hasMark
      case .separator(_, .semicolon), .separator(_, .other): return false
      case .separator, .title: hasMark = true
      case .plural(let token):
        guard tokens[token].shape == .digits else { return false }
      case .word(let token):
        guard Self.betweenNameAndOffice.contains(tokens[token].code) else { return false }
        hasMark = true
      case .honorific(_, let plural, let kind):
        guard !plural, kind == .degree || kind == .rank || kind == .honour || kind == .profession
        else { return false }
      }
    }
    return false
  }

  private func separator(_ index: Int) -> OfficialElement.Separator? {
    switch tokens[index].shape {
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .dash: .dash
    case .openBracket: .open
    case .closeBracket: .close
    case .lower where tokens[index].code == Words.concurrently: .and
    default: nil
    }
  }

  private static let middleNames = TokenCode.all("thị văn")

  /// "Bà Rịa", "Thầy Phạm" …: a capitalised honorific that is itself the surname of a name.
  private func nameOverHonorific(_ index: Int, match: Range<Int>, end: Int) -> Range<Int>? {
    guard match.count == 1, names.isSurname(index),
      tokens[index].shape == .capitalized,
      index > 0, tokens[index].before == .space,
      let name = names.vietnameseName(at: index, end: end), name - index >= 3,
      analysis.phrases.longest(.surnames, at: index + 1) == nil,
      // "Ông John Berkow", but "Ông Thị Lan"
      !Words.address.contains(tokens[index].code)
        || Self.middleNames.contains(tokens[index + 1].code)
    else { return nil }
    return index..<name
  }

  /// Whether what looks like an office is the beginning of a name: "Trưởng" is a surname nowhere,
  /// but "Bí" and "Phó" are.
  private func isName(overTitle title: ParsedTitle, end: Int) -> Bool {
    title.tokens.count == 1 && tokens[title.tokens.lowerBound].shape == .capitalized
      && names.vietnameseName(at: title.tokens.lowerBound, end: end) != nil
  }

  /// Behind the name that begins at `index`, or nil.
  private func name(at index: Int, end: Int, after elements: [OfficialElement]) -> Int? {
    let introduced = isIntroduced(elements)
    if let name = names.vietnameseName(at: index, end: end) {
      if introduced, name - index == 2 {
        let foreign = names.endOfForeignName(from: index, run: name, end: end)
        if foreign > name { return foreign }
      }
      // "Vua Lê Thánh Tông" reigned in another time.
      if introduced, index > 0, tokens[index - 1].code == Self.king { return nil }
      if introduced { return isProvince(index..<name, end: end) ? nil : name }
      if isPlace(index..<name, end: end) || isBlocked(before: index) { return nil }
      return name
    }
    guard introduced, !opensUnknownBody(elements), !isDeputy(elements.last) else { return nil }
    if !names.isSurname(index),
      let place = titles.bodies.places.knownPlace(
        at: index, end: end, in: [.provinces, .countries]),
      place == names.endOfRun(from: index, end: end)
    {
      return nil
    }
    let capitals = names.endOfRun(from: index, end: end)
    let run = names.endOfForeignName(from: index, run: capitals, end: end)
    // A single syllable behind an honorific is a short name: "ông Hùng".
    guard run > index, capitals - index <= 6, !titles.bodies.opensRole(index) else { return nil }
    if run - index == 1 {
      // "ông Hùng", "Tổng thống Mỹ Trump"
      guard tokens[index].shape == .capitalized, isShortNameIntroduced(elements) else { return nil }
    }
    if titles.bodies.body(at: index, end: end, afterRole: false) != nil { return nil }
    // "TP HCM Đinh La Thăng": an abbreviation before a Vietnamese name is no part of it.
    if tokens[index].shape == .upper, names.vietnameseName(at: index + 1, end: end) == run {
      return nil
    }
    if run > capitals { return run }
    var stop = index
    while stop < run, stop == index || !titles.bodies.opensRole(stop) { stop += 1 }
    return stop
  }

  private static let king = TokenCode("vua")

  /// Whether what stands right before announces a person.
  private func isIntroduced(_ elements: [OfficialElement]) -> Bool {
    switch elements.last {
    case .title(let title):
      return title.kind != .membership || title.body != nil || title.branch == .foreign
        || title.branch == .assembly
    case .honorific(_, _, let kind): return kind != .profession
    default: return false
    }
  }

  /// "Chủ tịch Real Madrid", "HĐQT Vietjet": behind an office that any body has or a company's, a run of capitals without a Vietnamese surname is as likely the body as the person.
  private func opensUnknownBody(_ elements: [OfficialElement]) -> Bool {
    guard case .title(let title) = elements.last else { return false }
    if title.level == .foreign || title.branch == .foreign { return false }
    // "Bộ trưởng Quốc phòng James Mattis", "Giám đốc FBI Robert Mueller"
    if title.body != nil { return title.branch == .enterprise }
    return title.branch == nil || title.branch == .enterprise
  }

  /// "ĐBQH Khóa XIV": only a Vietnamese name follows the office of a deputy.
  private func isDeputy(_ element: OfficialElement?) -> Bool {
    if case .title(let title) = element { return title.branch == .assembly }
    return false
  }

  private func isShortNameIntroduced(_ elements: [OfficialElement]) -> Bool {
    switch elements.last {
    case .honorific: true
    case .title(let title):
      title.level == .foreign || title.branch == .foreign || title.branch == .religious
    default: false
    }
  }

  private func isProvince(_ range: Range<Int>, end: Int) -> Bool {
    titles.bodies.places.knownPlace(
      at: range.lowerBound, end: end, in: [.provinces, .countries]) == range.upperBound
  }

  private func isPlace(_ range: Range<Int>, end: Int) -> Bool {
    if let place = titles.bodies.places.knownPlace(
      at: range.lowerBound, end: end, in: [.provinces, .districts, .countries]),
      place >= range.upperBound
    {
      return true
    }
    // "xã Trần Hợi", "phường Lê Lợi"; not where the line ends between the two.
    if range.lowerBound > 0, tokens[range.lowerBound].before <= .space,
      analysis.phrases.longest(.unitNouns, at: range.lowerBound - 1) != nil
        || range.lowerBound > 1
          && analysis.phrases.longest(.unitNouns, at: range.lowerBound - 2)?.tokens.upperBound
            == range.lowerBound
    {
      return true
    }
    return false
  }

  /// Whether a street, a school, a prize is named here: "đường Nguyễn Huệ".
  func isBlocked(before index: Int) -> Bool {
    guard index < tokens.count, tokens[index].before <= .space else { return false }
    for back in 1...3 where index - back >= 0 {
      if let match = analysis.phrases.longest(.nameBlockers, at: index - back),
        match.tokens.upperBound == index
      {
        return true
      }
    }
    // "trường Quản lý công Lý Quang Diệu": the words of a school's name before the person's.
    var back = index - 1
    while back > 0, index - back <= Self.reach, tokens[back + 1].before <= .space,
      titles.bodies.offices.officeWords.contains(tokens[back].code)
    {
      back -= 1
      if let head = analysis.phrases.longest(.bodyHeads, at: back),
        titles.bodies.offices.bodyHeads[head.row].branch == .school,
        head.tokens.upperBound < index
      {
        return true
      }
    }
    return false
  }
}
