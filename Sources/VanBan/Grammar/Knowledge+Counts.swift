internal import VanBanText

extension Knowledge {
  /// The name of each table with the number of its rows.
  package var rowCounts: [(table: String, rows: Int)] {
    KnowledgeTable.allCases.map { ($0.name, rowCount($0)) }
  }
}
