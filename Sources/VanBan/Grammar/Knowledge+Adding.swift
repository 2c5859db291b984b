import VanBanText

extension Knowledge {
  /// An office of one's own: its name without "Phó" and without the body.
  public struct RoleRow: Sendable, Hashable {
    /// What kind of office it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case head, deputy, membership, staff
    }

    /// The office as it is written, without "Phó".
    public var name: String
    /// Other spellings.
    public var variants: [String]
    /// Whether its holder heads the body, is a deputy, a member, or staff.
    public var kind: Kind
    /// The kind of organization that it belongs to; nil where its body tells.
    public var branch: Title.Branch?
    /// How it joins with the body behind it, in the words of `roles.tsv`: "any", "none",
    /// "head:Ban" (the last word of the office is the first of the body), "dropped:Bộ" (the body's
    /// first word may be left out), "required:Ban Bí thư", "within:Tỉnh ủy".
    public var body: String
    /// Whether "Phó" may stand before it.
    public var takesDeputy: Bool

    /// A row for the table of offices.
    public init(
      _ name: String, variants: [String] = [], kind: Kind = .head, branch: Title.Branch? = nil,
      body: String = "any", takesDeputy: Bool = true
    ) {
      self.name = name
      self.variants = variants
      self.kind = kind
      self.branch = branch
      self.body = body
      self.takesDeputy = takesDeputy
    }
  }

  /// A body of one's own.
  public struct BodyRow: Sendable, Hashable {
    /// The body as it is written.
    public var name: String
    /// Abbreviations and other spellings.
    public var variants: [String]
    /// The kind of organization that it is.
    public var branch: Title.Branch?
    /// The level that it belongs to.
    public var level: Title.Level?

    /// A row for the table of bodies.
    public init(
      _ name: String, variants: [String] = [], branch: Title.Branch? = nil,
      level: Title.Level? = nil
    ) {
      self.name = name
      self.variants = variants
      self.branch = branch
      self.level = level
    }
  }

  /// A person whose name is to be known: one that no surname tells, or one with several names.
  public struct PersonRow: Sendable, Hashable {
    /// The fullest name.
    public var name: String
    /// Other names of the same person.
    public var variants: [String]

    /// A row for the table of people.
    public init(_ name: String, variants: [String] = []) {
      self.name = name
      self.variants = variants
    }
  }

  /// The tables that rows can be added to.
  public enum AddedTable: String, Sendable, Hashable, CaseIterable { case roles, bodies, people }

  /// These tables and further rows.
  ///
  /// ```swift
  /// let knowledge = Knowledge.standard.adding(
  ///   roles: [.init("Trạm trưởng trạm bơm")],
  ///   bodies: [.init("Ban Điều phối Vùng Tây Nguyên", branch: .state, level: .central)])
  /// let article = ArticleAnalyzer(knowledge: knowledge).analyze(text)
  /// ```
  /// A row whose words the library knows already counts beside its own; the longer phrase wins.
  public func adding(
    roles: [RoleRow] = [], bodies: [BodyRow] = [], people: [PersonRow] = []
  ) -> Knowledge {
    var result = self
    var additions = additions ?? KnowledgeAdditions()
    additions.add(roles: roles, bodies: bodies, people: people, to: self)
    result.additions = additions
    result.offices = OfficeTables(
      offices,
      roles: roles.map {
        Role(
          kind: Role.Kind(rawValue: $0.kind.rawValue) ?? .head, branch: $0.branch, body: $0.body,
          takesDeputy: $0.takesDeputy)
      },
      bodies: bodies.map { ($0.branch, $0.level) })
    return result
  }

  /// These tables and the rows of a TSV text in the form of the library's own tables.
  ///
  /// The first line names the columns: `role variants kind branch body deputy` for roles, `name
  /// variants branch level` for bodies, `name variants` for people. Only the first is needed;
  /// others, such as `source`, are skipped. Lists are separated by "; ".
  ///
  /// ```swift
  /// let knowledge = try Knowledge.standard.adding(tsv: text, to: .bodies)
  /// ```
  /// - Throws: where a line does not fit; the error names it.
  public func adding(tsv: String, to table: AddedTable) throws(KnowledgeError) -> Knowledge {
    let rows = try AddedRows(tsv, table: table)
    switch table {
    case .roles: return adding(roles: try rows.map { r throws(KnowledgeError) in try r.role() })
    case .bodies: return adding(bodies: try rows.map { r throws(KnowledgeError) in try r.body() })
    case .people:
      return adding(
        people: try rows.map { r throws(KnowledgeError) in
          PersonRow(try r.first(), variants: r.list("variants"))
        })
    }
  }
}

/// What is wrong with rows that were to be added.
public struct KnowledgeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The table that the row was meant for.
  public var table: Knowledge.AddedTable
  /// The line of the TSV text, from 1.
  public var line: Int
  /// What does not fit, and what would.
  public var reason: String

  /// Table, line and reason, in one line.
  public var description: String { "\(table.rawValue), line \(line): \(reason)" }
}

/// A TSV text, cut into cells.
private struct AddedRows {
  let table: Knowledge.AddedTable
  let header: [String]
  let lines: [(number: Int, cells: [String])]

  init(_ text: String, table: Knowledge.AddedTable) throws(KnowledgeError) {
    self.table = table
    var header: [String] = []
    var lines: [(Int, [String])] = []
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var number = 0
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        String(String.UnicodeScalarView($0))
      }
      if header.isEmpty {
        header = cells
        continue
      }
      guard cells.count == header.count else {
        throw KnowledgeError(
          table: table, line: number,
          reason: "\(cells.count) cells, but the header has \(header.count)")
      }
      lines.append((number, cells))
    }
    let first = table == .roles ? "role" : "name"
    guard header.contains(first) else {
      throw KnowledgeError(table: table, line: 1, reason: "the header has no column \(first)")
    }
    self.header = header
    self.lines = lines
  }

  func map<Row>(_ make: (AddedRow) throws(KnowledgeError) -> Row) throws(KnowledgeError) -> [Row] {
    var result: [Row] = []
    for line in lines {
      result.append(
        try make(AddedRow(table: table, line: line.number, header: header, cells: line.cells)))
    }
    return result
  }
}

private struct AddedRow {
  let table: Knowledge.AddedTable
  let line: Int
  let header: [String]
  let cells: [String]

  func cell(_ column: String) -> String {
    header.firstIndex(of: column).map { cells[$0] } ?? ""
  }

  func list(_ column: String) -> [String] {
    cell(column).split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }.filter { !$0.isEmpty }
  }

  func first() throws(KnowledgeError) -> String {
    let name = cell(table == .roles ? "role" : "name")
    guard name.contains(where: \.isLetter) else { throw error("\"\(name)\" is no name") }
    return name
  }

  func error(_ reason: String) -> KnowledgeError {
    KnowledgeError(table: table, line: line, reason: reason)
  }

  /// Nil for an empty cell.
  private func value<Value: RawRepresentable<String> & CaseIterable>(
    _ column: String, _ type: Value.Type
  ) throws(KnowledgeError) -> Value? {
    let text = cell(column)
    if text.isEmpty { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\(column) \"\(text)\" is none of \(known)")
    }
    return value
  }

  func role() throws(KnowledgeError) -> Knowledge.RoleRow {
    let body = cell("body")
    let joint = body.split(separator: ":", maxSplits: 1).first ?? "any"
    guard ["any", "none", "required", "head", "dropped", "within"].contains(joint),
      joint == "any" || joint == "none" || body.contains(":")
    else {
      throw error("body \"\(body)\" is none of any, none, required:…, head:…, dropped:…, within:…")
    }
    let deputy = cell("deputy")
    guard ["", "yes", "no"].contains(deputy) else {
      throw error("deputy \"\(deputy)\" is none of yes, no")
    }
    return Knowledge.RoleRow(
      try first(), variants: list("variants"),
      kind: try value("kind", Knowledge.RoleRow.Kind.self) ?? .head,
      branch: try value("branch", Title.Branch.self), body: body.isEmpty ? "any" : body,
      takesDeputy: deputy != "no")
  }

  func body() throws(KnowledgeError) -> Knowledge.BodyRow {
    Knowledge.BodyRow(
      try first(), variants: list("variants"), branch: try value("branch", Title.Branch.self),
      level: try value("level", Title.Level.self))
  }
}
