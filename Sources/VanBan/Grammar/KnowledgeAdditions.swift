import VanBanText

/// Rows that a caller adds to the tables, found beside theirs.
struct KnowledgeAdditions: Sendable {
  private(set) var roles: [Knowledge.RoleRow] = []
  private(set) var bodies: [Knowledge.BodyRow] = []
  private(set) var people: [Knowledge.PersonRow] = []
  private(set) var phrases: PhraseTable = PhraseTableBuilder().makeTable()
  private var groups: [[UInt32]] = []

  mutating func add(
    roles newRoles: [Knowledge.RoleRow], bodies newBodies: [Knowledge.BodyRow],
    people newPeople: [Knowledge.PersonRow], to knowledge: Knowledge
  ) {
    roles += newRoles
    bodies += newBodies
    people += newPeople
    var builder = PhraseTableBuilder()
    groups = []
    func enter(_ names: [String], _ table: KnowledgeTable, _ row: Int) {
      for name in names {
        let codes = Tokenizer().table(of: name).tokens.map(\.code)
        guard !codes.isEmpty else { continue }
        let entry = table.entry(row: knowledge.rowCount(table) + row, inCapitals: false)
        let group = builder[codes]
        if group == 0 {
          groups.append([entry])
          builder[codes] = UInt32(groups.count)
        } else {
          groups[Int(group) - 1].append(entry)
        }
      }
    }
    for (row, role) in roles.enumerated() { enter([role.name] + role.variants, .roles, row) }
    for (row, body) in bodies.enumerated() { enter([body.name] + body.variants, .bodies, row) }
    for (row, person) in people.enumerated() {
      enter([person.name] + person.variants, .people, row)
    }
    phrases = builder.makeTable()
  }

  func entries(ofPhrase value: UInt32) -> [UInt32] {
    value == 0 ? [] : groups[Int(value) - 1]
  }

  /// The cell of an added row; nil for a row of the library's own.
  func cell(_ table: KnowledgeTable, row: Int, _ column: String, base: Int) -> String? {
    guard row >= base else { return nil }
    let names: [String] =
      switch table {
      case .roles: roles.map(\.name)
      case .bodies: bodies.map(\.name)
      case .people: people.map(\.name)
      default: []
      }
    guard column == "name" || column == "role" else { return "" }
    return row - base < names.count ? names[row - base] : ""
  }
}
