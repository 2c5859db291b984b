#if Index
  /// Rows as the writer hands them to SQLite: their texts one behind the other in one buffer, so that
  /// making, hashing and binding a row takes no object of its own.
  struct RowBuffer: Sendable {
    enum Cell: Sendable {
      case null
      case integer(Int64)
      case text(start: UInt32, count: UInt32)
      case blob(start: UInt32, count: UInt32)
      /// The key of the article that the row belongs to, which only the writer knows.
      case article
    }

    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Cell] = []
    /// Each row and where its cells begin.
    private(set) var rows: [(statement: RowStatement, start: Int)] = []

    mutating func begin(_ statement: RowStatement) { rows.append((statement, cells.count)) }

    func cells(ofRow row: Int) -> Range<Int> {
      rows[row].start..<(row + 1 < rows.count ? rows[row + 1].start : cells.count)
    }

    /// The first cell of a row, where it is a number.
    func integer(inRow row: Int) -> Int64? {
      guard case .integer(let value)? = cells[cells(ofRow: row)].first else { return nil }
      return value
    }

    mutating func addArticle() { cells.append(.article) }

    mutating func add(_ value: Int64) { cells.append(.integer(value)) }

    mutating func add(_ value: Int?) { cells.append(value.map { .integer(Int64($0)) } ?? .null) }

    mutating func add(_ flag: Bool) { cells.append(.integer(flag ? 1 : 0)) }

    mutating func add(blob: some Sequence<UInt8>) {
      let start = bytes.count
      bytes.append(contentsOf: blob)
      cells.append(.blob(start: UInt32(start), count: UInt32(bytes.count - start)))
    }

    /// Bytes that are no UTF-8 where SQLite takes text.
    mutating func add(rawText: [UInt8]?) {
      guard let rawText else { return cells.append(.null) }
      let start = bytes.count
      bytes.append(contentsOf: rawText)
      close(from: start)
    }

    mutating func add(_ text: String?) {
      guard let text else { return cells.append(.null) }
      let start = bytes.count
      append(text)
      close(from: start)
    }

    /// As a JSON array of strings.
    mutating func add(_ list: [String]) {
      let start = bytes.count
      bytes.append(UInt8(ascii: "["))
      for (number, element) in list.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        for byte in element.utf8 {
          switch byte {
          case 0: bytes.append(contentsOf: RowBuffer.replacement)
          case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
          case ..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(RowBuffer.digits[Int(byte >> 4)])
            bytes.append(RowBuffer.digits[Int(byte & 15)])
          default: bytes.append(byte)
          }
        }
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: "]"))
      close(from: start)
    }

    private mutating func close(from start: Int) {
      cells.append(.text(start: UInt32(start), count: UInt32(bytes.count - start)))
    }

    private mutating func append(_ text: String) {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      // SQLite's C strings end at U+0000; one scalar stands for it, so that offsets stay.
      guard bytes[start...].contains(0) else { return }
      let written = Array(bytes[start...])
      bytes.removeSubrange(start...)
      for byte in written {
        if byte == 0 { bytes.append(contentsOf: RowBuffer.replacement) } else { bytes.append(byte) }
      }
    }

    private static let digits = Array("0123456789abcdef".utf8)
    private static let replacement = Array("\u{FFFD}".utf8)

    /// Mixes all rows, with what separates them.
    func mix(into hash: inout RowHash) {
      bytes.withUnsafeBytes { hash.mix($0) }
      var next = 0
      for (index, cell) in cells.enumerated() {
        while next < rows.count, rows[next].start == index {
          hash.mix(UInt64(0x8000) | UInt64(rows[next].statement.rawValue))
          next += 1
        }
        switch cell {
        case .null: hash.mix(UInt64(1))
        case .integer(let value):
          hash.mix(UInt64(2))
          hash.mix(UInt64(bitPattern: value))
        case .text(_, let count): hash.mix(UInt64(count) << 8 | 3)
        case .blob(_, let count): hash.mix(UInt64(count) << 8 | 5)
        case .article: hash.mix(UInt64(4))
        }
      }
    }
  }
#endif
