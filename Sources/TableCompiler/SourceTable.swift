#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is wrong with a table, with its file and line.
struct TableError: Error, CustomStringConvertible {
  let description: String
}

/// A TSV file: one header line, then one fact a line; cells are never quoted.
struct SourceTable {
  let name: String
  let header: [String]
  let rows: [[String]]

  init(path: String) throws {
    name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
    let text: String
    do {
      text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch {
      throw TableError(description: "\(path): cannot be read (\(error))")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first else { throw TableError(description: "\(path): empty") }
    header = first.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    var rows: [[String]] = []
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == header.count else {
        throw TableError(
          description:
            "\(path):\(number + 1): \(cells.count) cells, but the header has \(header.count)")
      }
      guard cells.first?.isEmpty == false else {
        throw TableError(description: "\(path):\(number + 1): the first cell is empty")
      }
      rows.append(cells)
    }
    self.rows = rows
  }

  func column(_ name: String) throws -> Int {
    guard let index = header.firstIndex(of: name) else {
      throw TableError(description: "\(self.name).tsv has no column \(name)")
    }
    return index
  }

  /// The parts of a cell that holds a list.
  static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map { part in
      var part = part[...]
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}
