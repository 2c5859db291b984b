import VanBanText

/// Puts the elements of one sentence together: which office is whose.
struct SentenceAssembler {
  let elements: [OfficialElement]
  let analysis: TextAnalysis
  let scanner: OfficialScanner
  var findings: [OfficialFinding] = []

  /// The heading that is open, and how its persons are separated.
  struct Heading {
    var titles: [ParsedTitle]
    /// Persons so far.
    var persons = 0
    /// Whether two of its persons stood side by side behind a comma: then ";" closes it.
    var isByCommas = false
    /// Whether it was opened by ":" rather than by "các".
    var isByColon: Bool
    /// How its persons came to the office, where the words before it tell.
    var telling: Telling?
  }
  var heading: Heading?
  var index = 0
  /// The finding that an apposition may still add to.
  var open: Int?
  /// Whether the open person got offices before the name.
  var openHasPrefix = false
  /// The person whose name a bracket follows: "N (82 tuổi, nguyên T)".
  var bracketOwner: Int?
  /// Whether the bracket names another: "N (vợ ông N1, nguyên T)".
  var bracketHasName = false
  /// Offices that wait for a name.
  var pending: [ParsedTitle] = []
  var pendingIsPlural = false
  /// How the person to come came to the offices.
  var pendingTelling: Telling?
  var honorifics: [Range<Int>] = []
  var honorificIsPlural = false
  /// Whether age, birth or home of the open person were told.
  var hasDetails = false
  /// Whether the open person stands on the line above.
  var openIsAbove = false

  /// The persons named side by side, with no other words between them.
  var list = PersonList()
  var appointments: [AppointmentFinding] = []
  /// Behind the last office that somebody was put into: what tells of it lies before.
  var appointedUpTo = 0
  /// Whether the sentence speaks of a decision, so that "giữ chức" is an appointment.
  var tellsOfDecision = false
  /// Who acts, and what was done so far.
  var acting = ActingPersons()
  /// Offices to be given to the persons behind "đối với".
  var bestowed: Bestowal?
  /// Offices of who serves another: "người phát ngôn của Tổng thống N, ông N".
  var served: (titles: [ParsedTitle], name: Int)?
  /// Who was said to hold offices, of which further ones may follow, and whether in the past.
  var posts: (owner: Int, former: Bool)?
  /// Persons of the sentences before.
  var personsBefore = PersonsBefore()
  /// Whether the heading comes from a line above.
  private var headingIsCarried = false

  let tokens: [Token]
  let sentence: Range<Int>

  /// Persons that commas and "và" join.
  struct PersonList {
    var members: [Int] = []
    var isPlural = false
    /// Whether "và" stands before the last one.
    var endsWithAnd = false
    var isClosed = false
    var uses = 0
    static let limit = 500
  }

  struct Bestowal {
    var titles: [ParsedTitle]
    var first: Int
    var last: Int
  }

  init(
    elements: [OfficialElement], sentence: Range<Int>, analysis: TextAnalysis,
    scanner: OfficialScanner
  ) {
    self.elements = elements
    self.sentence = sentence
    self.analysis = analysis
    tokens = analysis.tokens
    self.scanner = scanner
  }

  /// - Parameter persons: those of the sentences before, of whom "Ông từng là T" speaks.
  mutating func run(after persons: PersonsBefore, line: OpenLine) {
    personsBefore = persons
    takeUp(line)
    if case .honorific(let range, plural: false, kind: .address) = elements.first,
      case .word(let token) = elements[safe: 1], Self.currently.contains(tokens[token].code),
      let person = pronoun(range)
    {
      open = person
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
        if plural, list.members.isEmpty || list.isClosed { list = PersonList(isPlural: true) }
        index += 1
      case .separator(_, let separator):
        takeSeparator(separator)
        index += 1
      case .plural:
        // "các", "hai": kept in view by looking back from the office.
        flushPending()
        if let behind = behindPersonalDetails() {
          index = behind
          hasDetails = true
          break
        }
        if heading != nil, !leadsToPerson(index + 1) { heading = nil }
        index += 1
      case .word:
        if let behind = behindPersonalDetails() {
          index = behind
          hasDetails = true
        } else {
          takeWord()
          index += 1
        }
      }
    }
    flushPending()
  }

  // MARK: From line to line

  /// The first element behind a bullet or a number.
  private var firstContent: Int {
    var position = 0
    while position < 3 {
      switch elements[safe: position] {
      case .separator(_, .other), .separator(_, .dash): position += 1
      case .plural(let token) where tokens[token].shape == .digits: position += 1
      default: return position
      }
    }
    return position
  }

  /// Whether nothing but offices stands behind the element at hand: "Nguyễn Văn A: Chủ tịch UBND".
  private var onlyOfficesFollow: Bool {
    index + 1 < elements.count && elements.count - index <= 12
      && elements[(index + 1)...].allSatisfy {
        switch $0 {
        case .title: true
        case .separator(_, let separator): separator != .open && separator != .colon
        default: false
        }
      }
  }

  /// Whether nothing but names, offices and marks stands in the sentence.
  var isBare: Bool {
    elements.count <= 12
      && elements.allSatisfy {
        switch $0 {
        case .word, .plural: false
        default: true
        }
      }
  }

  /// The heading that the next line goes on with.
  var headingToCarry: Heading? {
    guard let heading, heading.isByColon, !heading.isByCommas,
      heading.persons == 0 || headingIsCarried
    else { return nil }
    return heading
  }

  private mutating func takeUp(_ line: OpenLine) {
    if var carried = line.heading, leadsToPerson(firstContent) {
      carried.persons = 0
      heading = carried
      headingIsCarried = true
    }
    guard isBare, !elements.isEmpty else { return }
    if let name = line.name, case .title = elements[0] {
      findings.append(
        OfficialFinding(
          name: name, titles: [], honorifics: [], isShortName: false, isPronoun: true))
      open = 0
      openIsAbove = true
    } else if !line.titles.isEmpty, line.titles.count <= 4,
      case .name = elements[safe: skipHonorifics(0)], skipHonorifics(0) + 1 == elements.count
    {
      pending = line.titles
    }
  }

  // MARK: Separators and words

  mutating func takeSeparator(_ separator: OfficialElement.Separator) {
    switch separator {
    case .semicolon:
      flushPending()
      // "N, quê Bình Định; Ủy viên Trung ương Đảng, Trưởng Đoàn …" goes on telling of N.
      if !hasDetails || heading != nil || leadsToPerson(index + 1) || !titleStands(index + 1) {
        open = nil
      }
      list.isClosed = true
      bestowed = nil
      acting.endClause()
      if let current = heading, current.isByCommas || !leadsToPerson(index + 1) { heading = nil }
    case .comma:
      flushPending()
      if let owner = bracketOwner, !bracketHasName { open = owner }
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
      if !list.isClosed { list.endsWithAnd = true }
    case .colon:
      flushPending()
      acting.opensList()
      // "3. Nguyễn Văn A: Chủ tịch UBND tỉnh"
      if findings.count == 1, onlyOfficesFollow, case .name = elements[safe: index - 1] { break }
      open = nil
      list.isClosed = true
    case .other:
      flushPending()
      open = nil
      list.isClosed = true
    case .open:
      flushPending()
      bracketOwner = open
      bracketHasName = false
    case .dash:
      flushPending()
    case .close:
      flushPending()
      if let owner = bracketOwner { open = owner }
      bracketOwner = nil
    }
  }

  mutating func takeWord() {
    flushPending()
    guard case .word(let token) = elements[index] else { return }
    let code = tokens[token].code
    if code != Words.isWord, !Self.currently.contains(code) {
      open = nil
    }
    list.isClosed = true
    noteLeaving(at: token)
    noteAct(at: token)
    honorifics = []
    if bracketOwner == nil { posts = nil }
    if let current = heading, bracketOwner == nil, !current.isByColon || current.isByCommas {
      heading = nil
    }
  }

  private func titleStands(_ position: Int) -> Bool {
    if case .title = elements[safe: position] { return true }
    return false
  }

  /// Offices that no name follows: a mention of a person by office.
  mutating func flushPending() {
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
}

extension Array {
  /// The element at `index`, or nil outside of the array.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
