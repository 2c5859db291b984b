internal import CVanBanKnowledge
import VanBanText

/// The tables of offices, bodies, places, document kinds and verbs, read in place.
public struct Knowledge: Sendable {
  let phrases: PhraseTable
  private let file: TableFile
  private let groups: [UInt32]
  private let entries: [UInt32]
  private let tables: [TextRows]

  /// What comes with the library.
  public static let standard = Knowledge(
    file: TableFile(
      UnsafeRawBufferPointer(start: vanban_knowledge_base(), count: vanban_knowledge_size)))

  init(file: TableFile) {
    self.file = file
    phrases = file.phrases("phrases")
    groups = Array(file.section("groups").bindMemory(to: UInt32.self))
    entries = Array(file.section("entries").bindMemory(to: UInt32.self))
    tables = KnowledgeTable.allCases.map { file.rows($0.name) }
  }

  /// The rows that a phrase's value stands for.
  @inline(__always) func rows(ofPhrase value: UInt32) -> ArraySlice<UInt32> {
    guard value > 0, Int(value) < groups.count else { return [] }
    return entries[Int(groups[Int(value) - 1])..<Int(groups[Int(value)])]
  }

  /// The number of rows of a table.
  func count(_ table: KnowledgeTable) -> Int { max(0, tables[Int(table.rawValue)].count - 1) }

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
