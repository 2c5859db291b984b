#if CLI && Index
  /// Rows of results, printed as a text table, JSON objects or CSV.
  struct ResultTable {
    enum Cell {
      case text(String?)
      case number(Int)
      case flag(Bool)
      case list([String])

      var string: String {
        switch self {
        case .text(let value): value ?? ""
        case .number(let value): String(value)
        case .flag(let value): value ? "yes" : ""
        case .list(let values): values.joined(separator: "; ")
        }
      }

      var json: JSONValue {
        switch self {
        case .text(let value): .string(value)
        case .number(let value): .number(value)
        case .flag(let value): .flag(value)
        case .list(let values): .array(values.map { .string($0) })
        }
      }
    }

    let columns: [String]
    var rows: [[Cell]] = []

    /// - Parameter width: the columns of the terminal; the widest cells give way to it.
    func rendered(_ format: TableFormat, width: Int?) -> [UInt8] {
      switch format {
      case .text: Array(text(width: width).utf8)
      case .csv: Array(csv.utf8)
      case .json:
        Array(
          (JSONValue.array(
            rows.map { row in .object(zip(columns, row).map { ($0, $1.json) }) }
          ).text + "\n").utf8)
      }
    }

    private func text(width: Int?) -> String {
      let cells = [columns] + rows.map { $0.map { ResultTable.oneLine($0.string) } }
      var widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
      if let width {
        let gaps = 2 * (columns.count - 1)
        while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > 8 {
          guard let column = widths.firstIndex(of: widest) else { break }
          widths[column] -= 1
        }
      }
      var text = ""
      for row in cells {
        var line = ""
        for (cell, width) in zip(row, widths) {
          let count = cell.count
          line += count > width ? cell.prefix(max(0, width - 1)) + "…" : cell
          line += String(repeating: " ", count: max(0, width - count) + 2)
        }
        while line.last == " " { line.removeLast() }
        text += line + "\n"
      }
      return text
    }

    /// Control characters would move the cursor.
    private static func oneLine(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    /// RFC 4180.
    private var csv: String {
      ([columns] + rows.map { $0.map(\.string) }).map { row in
        row.map { cell in
          cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: ",") + "\r\n"
      }.joined()
    }

    func print(as format: TableFormat) throws(OutputFailure) {
      var output = Output()
      try output.write(rendered(format, width: terminalColumns(standardOutput)))
      try output.flush()
    }
  }
#endif
