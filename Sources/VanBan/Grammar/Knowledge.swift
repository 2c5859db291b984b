internal import CVanBanKnowledge
import VanBanText

/// The tables of offices, bodies, places, document kinds and verbs, read in place.
public struct Knowledge: Sendable {
  let phrases: PhraseTable
  private let groups: [UInt32]
  private let entries: [UInt32]
  private let tables: [TextRows]
  /// What a caller added; nil where nothing was.
  var additions: KnowledgeAdditions?
  /// The small tables of the grammar of offices, decoded.
  var offices: OfficeTables
  /// One a row of the table of honorifics.
  let honorificKinds: [OfficialElement.Honorific]
  let honorificPlurals: [Bool]
  /// What abbreviations of bodies stand for: "UBND" is "ủy ban nhân dân".
  let expansions: [TokenCode: [TokenCode]]

  /// What comes with the library.
  public static let standard = Knowledge(
    file: TableFile(
      UnsafeRawBufferPointer(start: vanban_knowledge_base(), count: vanban_knowledge_size)))

  init(file: TableFile) {
    phrases = file.phrases("phrases")
    groups = Array(file.section("groups").bindMemory(to: UInt32.self))
    entries = Array(file.section("entries").bindMemory(to: UInt32.self))
    let rows = KnowledgeTable.allCases.map { file.rows($0.name) }
    tables = rows
    let reader = TableReader(tables: rows)
    offices = OfficeTables(reader)
    honorificKinds = reader.column(.honorifics, "kind").map {
      OfficialElement.Honorific(rawValue: $0) ?? .address
    }
    honorificPlurals = reader.column(.honorifics, "plural").map { $0 == "yes" }
    var expansions: [TokenCode: [TokenCode]] = [:]
    for (abbreviation, (expansion, kind)) in zip(
      reader.column(.abbreviations, "abbreviation"),
      zip(reader.column(.abbreviations, "expansion"), reader.column(.abbreviations, "kind")))
    where kind == "body" || kind == "place" {
      let short = Tokenizer().table(of: abbreviation).tokens.filter(\.shape.isWord)
      guard short.count == 1, let code = short.first?.code, expansions[code] == nil else {
        continue
      }
      expansions[code] = Tokenizer().table(of: expansion).tokens.filter(\.shape.isWord).map(\.code)
    }
    self.expansions = expansions
  }

  /// Calls `body` with the rows that the phrases' values stand for.
  func withRowsOfPhrases<Result>(_ body: (PhraseRows) -> Result) -> Result {
    groups.withUnsafeBufferPointer { groups in
      entries.withUnsafeBufferPointer { body(PhraseRows(groups: groups, entries: $0)) }
    }
  }

  /// One cell; empty where the table has no such column or row.
  func cell(_ table: KnowledgeTable, row: Int, _ column: String) -> String {
    if let added = additions?.cell(table, row: row, column, base: rowCount(table)) { return added }
    return TableReader(tables: tables).cell(table, row: row, column)
  }

  /// The rows that come with the library.
  func rowCount(_ table: KnowledgeTable) -> Int { max(0, tables[Int(table.rawValue)].count - 1) }

  /// A whole column, in the order of the rows, without those that were added.
  func column(_ table: KnowledgeTable, _ name: String) -> [String] {
    TableReader(tables: tables).column(table, name)
  }
}

/// The rows that the value of a phrase stands for, for as long as the tables are being read.
struct PhraseRows {
  fileprivate let groups: UnsafeBufferPointer<UInt32>
  fileprivate let entries: UnsafeBufferPointer<UInt32>

  @inline(__always) subscript(_ value: UInt32) -> Slice<UnsafeBufferPointer<UInt32>> {
    guard value > 0, Int(value) < groups.count else { return entries[0..<0] }
    return entries[Int(groups[Int(value) - 1])..<Int(groups[Int(value)])]
  }
}

/// The cells of the tables by column name.
struct TableReader {
  let tables: [TextRows]

  /// One cell; empty where the table has no such column or row.
  func cell(_ table: KnowledgeTable, row: Int, _ column: String) -> String {
    let rows = tables[Int(table.rawValue)]
    for index in 0..<rows.columnCount where rows[0, index] == column {
      return rows[row + 1, index]
    }
    return ""
  }

  /// A whole column, in the order of the rows.
  func column(_ table: KnowledgeTable, _ name: String) -> [String] {
    let rows = tables[Int(table.rawValue)]
    for index in 0..<rows.columnCount where rows[0, index] == name {
      return (1..<max(1, rows.count)).map { rows[$0, index] }
    }
    return []
  }
}
