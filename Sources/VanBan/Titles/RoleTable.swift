import VanBanText

/// How an office joins with the body it belongs to.
enum BodyJoint: Sendable, Hashable {
  /// The office is complete in itself: "đại biểu Quốc hội".
  case none
  /// A body may follow: "Chủ tịch" + "UBND tỉnh".
  case any
  /// One of these bodies must follow, or the words are no office: "đại biểu" + "HĐND tỉnh".
  case required
  /// The last word of the office is the first of the body: "Trưởng Ban" + "Ban Tổ chức". The
  /// number of tokens that both share.
  case shared(Int)
  /// The body's first word may be left out: "Bộ trưởng" + "[Bộ] Y tế". That word.
  case dropped(String)
  /// The body is within the office: "Tỉnh ủy viên".
  case within
  /// The first noun of the body behind it belongs to the office too: "Phó" + "Công an xã" is the
  /// office "Phó Công an" of the body "Công an xã".
  case opens
}

/// One office of the table of roles.
struct Role: Sendable {
  enum Kind: String, Sendable { case head, deputy, membership, staff }

  let kind: Kind
  let branch: Title.Branch?
  let joint: BodyJoint
  /// The bodies that must follow, as codes of their first phrase; empty for ``BodyJoint/any``.
  let requiredBodies: [[TokenCode]]
  /// Whether "Phó" may stand before it.
  let takesDeputy: Bool
  /// The level of the body whose noun ``BodyJoint/dropped(_:)`` leaves out.
  var droppedLevel: Title.Level?
  /// Codes of the word that ``BodyJoint/dropped(_:)`` leaves out.
  let droppedCodes: [TokenCode]

  /// - Parameter body: the cell of the table: "any", "none", "required:Ban Bí thư", "head:Ban",
  ///   "dropped:Bộ", "within:Tỉnh ủy", "opens".
  init(kind: Kind, branch: Title.Branch?, body: String, takesDeputy: Bool) {
    func codes(_ text: some StringProtocol) -> [TokenCode] {
      Tokenizer().table(of: String(text)).tokens.map(\.code)
    }
    let parts = body.split(separator: ":", maxSplits: 1)
    let argument = parts.count > 1 ? parts[1] : ""
    self.kind = kind
    self.branch = branch
    self.takesDeputy = takesDeputy
    joint =
      switch parts.first {
      case "none": .none
      case "required": .required
      case "head": .shared(codes(argument).count)
      case "dropped": .dropped(String(argument))
      case "within": .within
      case "opens": .opens
      default: .any
      }
    requiredBodies =
      parts.first == "required" ? argument.split(separator: "|").map { codes($0) } : []
    droppedCodes = parts.first == "dropped" ? codes(argument) : []
  }
}

/// The rows of the small tables that the grammar of offices reads, decoded once.
///
/// A class, so that reading one table does not copy the references to all.
final class OfficeTables: Sendable {
  /// Where a modifier stands: `outside` of the office and no part of it ("tân Bí thư"), the same but
  /// ending the office (`former`), before the role or behind it as a part of the office.
  enum ModifierPosition: String, Sendable { case outside, former, before, after }
  enum UnitLevel: String, Sendable { case province, city, district, commune, village }

  let roles: [Role]
  let modifiers: [ModifierPosition]
  let bodies: [(branch: Title.Branch?, level: Title.Level?)]
  let bodyHeads: [(branch: Title.Branch?, level: Title.Level?, mayHoldName: Bool)]
  /// Levels of the rows of `bodyHeads` where neither a place nor an owner tells one.
  let levelsAlone: [Title.Level?]
  let unitLevels: [UnitLevel]
  /// Whether a row of the table of countries is a part of Viet Nam ("Tây Nguyên").
  let isDomestic: [Bool]
  let isState: [Bool]
  /// Whether many people bear the surname, so that it opens a name of two syllables as well.
  let isCommonSurname: [Bool]
  /// The role that "Phó" alone stands for before a body: "Phó Công an xã".
  let openingRole: Int?
  /// Codes of words of one syllable that occur within the names of bodies in lower case.
  let bodyWords: TokenCodeSet
  /// The same, and those that do so behind an office only.
  let officeWords: TokenCodeSet
  /// Whether a row of the table of office words ends a body's name rather than going on in it.
  let isOfficeStop: [Bool]

  /// The tables with rows behind those of `base`.
  init(_ base: OfficeTables, roles added: [Role], bodies rows: [(Title.Branch?, Title.Level?)]) {
    roles = base.roles + added
    modifiers = base.modifiers
    bodies = base.bodies + rows.map { (branch: $0.0, level: $0.1) }
    bodyHeads = base.bodyHeads
    levelsAlone = base.levelsAlone
    unitLevels = base.unitLevels
    isDomestic = base.isDomestic
    isState = base.isState
    isCommonSurname = base.isCommonSurname
    openingRole = base.openingRole
    bodyWords = base.bodyWords
    officeWords = base.officeWords
    isOfficeStop = base.isOfficeStop
  }

  init(_ knowledge: TableReader) {
    func codes(_ text: some StringProtocol) -> [TokenCode] {
      Tokenizer().table(of: String(text)).tokens.map(\.code)
    }
    let branches = knowledge.column(.roles, "branch").map(Title.Branch.init(rawValue:))
    let kinds = knowledge.column(.roles, "kind").map { Role.Kind(rawValue: $0) ?? .head }
    let deputies = knowledge.column(.roles, "deputy").map { $0 == "yes" }
    let nouns = Dictionary(
      zip(knowledge.column(.bodyHeads, "head"), knowledge.column(.bodyHeads, "level")),
      uniquingKeysWith: { first, _ in first })
    roles = knowledge.column(.roles, "body").enumerated().map { row, body in
      var role = Role(
        kind: kinds[row], branch: branches[row], body: body, takesDeputy: deputies[row])
      if case .dropped(let noun) = role.joint {
        role.droppedLevel = nouns[noun].flatMap(Title.Level.init(rawValue:))
      }
      return role
    }
    modifiers = knowledge.column(.roleModifiers, "position").map {
      ModifierPosition(rawValue: $0) ?? .after
    }
    bodies = zip(knowledge.column(.bodies, "branch"), knowledge.column(.bodies, "level")).map {
      (Title.Branch(rawValue: $0), Title.Level(rawValue: $1))
    }
    let names = knowledge.column(.bodyHeads, "person_name").map { $0 == "yes" }
    bodyHeads = zip(
      zip(knowledge.column(.bodyHeads, "branch"), knowledge.column(.bodyHeads, "level")), names
    ).map { (Title.Branch(rawValue: $0.0), Title.Level(rawValue: $0.1), $1) }
    levelsAlone = knowledge.column(.bodyHeads, "alone").map(Title.Level.init(rawValue:))
    unitLevels = knowledge.column(.unitNouns, "level").map {
      UnitLevel(rawValue: $0) ?? .province
    }
    isState = knowledge.column(.countries, "kind").map { $0 == "state" }
    isDomestic = knowledge.column(.countries, "iso2").map { $0 == "VN" }
    isCommonSurname = knowledge.column(.surnames, "weight").map { (Int($0) ?? 0) >= 50 }
    openingRole = roles.firstIndex { $0.joint == .opens }
    let words = knowledge.column(.bodyWords, "word").map { codes($0) }.filter { $0.count == 1 }
    isOfficeStop = knowledge.column(.officeWords, "use").map { $0 == "stop" }
    let added = zip(knowledge.column(.officeWords, "word"), isOfficeStop)
      .filter { !$1 }.map { codes($0.0) }.filter { $0.count == 1 }
    bodyWords = TokenCodeSet(words.joined())
    officeWords = TokenCodeSet((words + added).joined())
  }
}
