import Testing

@testable import TableCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CompiledTablesTests {
  /// The package's folder, from where this file stands.
  private var package: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// What is embedded is what the TSV files say; `make tables` brings it up to date.
  @Test(arguments: CompiledTables.allCases)
  func embeddedTablesMatchTheirSources(output: CompiledTables) throws {
    let embedded = try [UInt8](Data(contentsOf: URL(filePath: "\(package)/\(output.path)")))
    #expect(try output.compile(package: package) == embedded, "run `make tables`")
  }

  @Test(arguments: [
    ("a\tb\n1\n", "2.tsv:2: 1 cells, but the header has 2"),
    ("a\tb\n\t2\n", "2.tsv:2: the first cell is empty"),
    ("", "2.tsv: empty"),
    ("a\tb\n1\t2\n", "2.tsv has no column x"),
  ])
  func badTablesAreNamedWithTheirLine(content: String, message: String) throws {
    let path = URL.temporaryDirectory.appending(path: "\(UInt64.random(in: 0 ... .max))-2.tsv")
    try Data(content.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let error = #expect(throws: TableError.self) {
      _ = try SourceTable(path: path.path).column("x")
    }
    #expect(error?.description.hasSuffix(message) == true, "\(error?.description ?? "")")
  }

  @Test func missingTableIsNamed() {
    let error = #expect(throws: TableError.self) { try SourceTable(path: "/nowhere/x.tsv") }
    #expect(error?.description.hasPrefix("/nowhere/x.tsv: cannot be read") == true)
  }

  @Test func listsAreSplitAndTrimmed() {
    #expect(SourceTable.list("UBND; Ủy ban ;; x") == ["UBND", "Ủy ban", "x"])
  }
}
