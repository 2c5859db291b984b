import VanBanText

/// The two compiled files and how each comes from its TSV files.
enum CompiledTables: CaseIterable {
  case lexicon
  case knowledge

  /// Relative to the package.
  var path: String {
    switch self {
    case .lexicon: "Sources/CVanBanLexicon/lexicon.bin"
    case .knowledge: "Sources/CVanBanKnowledge/knowledge.bin"
    }
  }

  func compile(package: String) throws -> [UInt8] {
    switch self {
    case .lexicon: try CompiledTables.compileLexicon(package: package)
    case .knowledge: try CompiledTables.compileKnowledge(package: package)
    }
  }

  private static func compileLexicon(package: String) throws -> [UInt8] {
    let words = try SourceTable(path: "\(package)/Sources/CVanBanLexicon/Tables/words.tsv")
    let abbreviations = try SourceTable(
      path: "\(package)/Sources/CVanBanKnowledge/Tables/abbreviations.tsv")
    var builder = PhraseTableBuilder()
    for row in words.rows { builder[codes(row[0])] = 1 }
    var file = TableFileWriter()
    builder.write("words", to: &file)
    let period = try abbreviations.column("period")
    let suppressed = abbreviations.rows.filter { $0[period] == "ends" }
      .map { [$0[0].hasSuffix(".") ? $0[0] : $0[0] + "."] }
    file.add("abbreviations", rows: suppressed)
    return file.bytes()
  }

  /// The tables of offices, bodies, places and so on: all their phrases in one trie, whose values
  /// lead to the rows that a phrase names.
  private static func compileKnowledge(package: String) throws -> [UInt8] {
    var groups: [[UInt32]] = []
    var builder = PhraseTableBuilder()
    var file = TableFileWriter()
    for kind in KnowledgeTable.allCases {
      let table = try SourceTable(
        path: "\(package)/Sources/CVanBanKnowledge/Tables/\(kind.name).tsv")
      // What serves readers of the TSV file alone is not compiled.
      let kept = table.header.indices.filter { !["source", "english"].contains(table.header[$0]) }
      file.add(
        kind.name, rows: ([table.header] + table.rows).map { row in kept.map { row[$0] } })
      let phraseColumns = try kind.phraseColumns.map(table.column)
      for (row, cells) in table.rows.enumerated() {
        for column in phraseColumns {
          let phrases = column == 0 ? [cells[0]] : SourceTable.list(cells[column])
          for phrase in phrases {
            let tokens = Tokenizer().table(of: phrase).tokens
            let key = tokens.map(\.code)
            guard !key.isEmpty else {
              throw TableError(description: "\(kind.name).tsv: \(phrase) has no words")
            }
            let inCapitals = tokens.contains { $0.shape == .upper }
            let entry = kind.entry(row: row, inCapitals: inCapitals)
            let group = builder[key]
            if group == 0 {
              groups.append([entry])
              builder[key] = UInt32(groups.count)
            } else if !groups[Int(group) - 1].contains(entry) {
              groups[Int(group) - 1].append(entry)
            }
          }
        }
      }
    }
    builder.write("phrases", to: &file)
    var starts: [UInt8] = []
    var entries: [UInt8] = []
    for group in groups {
      starts.append(littleEndian: UInt32(entries.count / 4))
      for entry in group { entries.append(littleEndian: entry) }
    }
    starts.append(littleEndian: UInt32(entries.count / 4))
    file.add("groups", starts)
    file.add("entries", entries)
    return file.bytes()
  }

  private static func codes(_ phrase: String) -> [TokenCode] {
    Tokenizer().table(of: phrase).tokens.map(\.code)
  }
}
