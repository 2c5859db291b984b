/// The format of the compiled, embedded tables: named sections, each aligned to 16 bytes.
///
///     "VBT1"  UInt32 number of sections
///     for each: UInt32 offset, UInt32 length, UInt32 offset of name, UInt32 length of name
///     names and sections
///
/// All integers are little-endian, as are all platforms of this package.
package struct TableFileWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  package init() {}

  package mutating func add(_ name: String, _ bytes: [UInt8]) { sections.append((name, bytes)) }

  /// Adds rows of text: `name.offsets` and `name.text`.
  package mutating func add(_ name: String, rows: [[String]]) {
    var offsets: [UInt8] = []
    var text: [UInt8] = []
    offsets.append(littleEndian: UInt32(rows.first?.count ?? 0))
    for cell in rows.joined() {
      offsets.append(littleEndian: UInt32(text.count))
      text.append(contentsOf: cell.utf8)
    }
    offsets.append(littleEndian: UInt32(text.count))
    add("\(name).offsets", offsets)
    add("\(name).text", text)
  }

  package func bytes() -> [UInt8] {
    let headerLength = 8 + sections.count * 16
    var position = headerLength + sections.reduce(0) { $0 + $1.name.utf8.count }
    var namePosition = headerLength
    var result = Array("VBT1".utf8)
    result.append(littleEndian: UInt32(sections.count))
    for section in sections {
      position = (position + 15) & ~15
      result.append(littleEndian: UInt32(position))
      result.append(littleEndian: UInt32(section.bytes.count))
      result.append(littleEndian: UInt32(namePosition))
      result.append(littleEndian: UInt32(section.name.utf8.count))
      position += section.bytes.count
      namePosition += section.name.utf8.count
    }
    for section in sections { result.append(contentsOf: section.name.utf8) }
    for section in sections {
      while result.count & 15 != 0 { result.append(0) }
      result.append(contentsOf: section.bytes)
    }
    return result
  }
}

/// Reads what ``TableFileWriter`` wrote, in place.
package struct TableFile: @unchecked Sendable {
  // Unchecked: the memory is constant.
  private let memory: UnsafeRawBufferPointer

  /// - Parameter memory: bytes that outlive this value and never change.
  package init(_ memory: UnsafeRawBufferPointer) { self.memory = memory }

  private func word(_ offset: Int) -> Int {
    guard offset + 4 <= memory.count else { return 0 }
    return Int(UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The bytes of a section; empty where there is none of that name.
  package func section(_ name: String) -> UnsafeRawBufferPointer {
    for index in 0..<word(4) {
      let header = 8 + index * 16
      let nameRange = word(header + 8)..<(word(header + 8) + word(header + 12))
      let range = word(header)..<(word(header) + word(header + 4))
      guard nameRange.upperBound <= memory.count, range.upperBound <= memory.count else { break }
      if memory[nameRange].elementsEqual(name.utf8) {
        return UnsafeRawBufferPointer(rebasing: memory[range])
      }
    }
    return UnsafeRawBufferPointer(start: nil, count: 0)
  }

  package func phrases(_ name: String) -> PhraseTable {
    PhraseTable(
      slots: section("\(name).slots").bindMemory(to: PhraseTable.Slot.self),
      nodes: section("\(name).nodes").bindMemory(to: PhraseTable.Node.self), owner: nil)
  }

  package func rows(_ name: String) -> TextRows {
    TextRows(
      offsets: section("\(name).offsets").bindMemory(to: UInt32.self),
      text: section("\(name).text"))
  }
}

/// A compiled table of text cells, read in place.
package struct TextRows: @unchecked Sendable {
  // Unchecked: the memory is constant.
  private let offsets: UnsafeBufferPointer<UInt32>
  private let text: UnsafeRawBufferPointer
  /// Cells in a row.
  package let columnCount: Int
  package let count: Int

  init(offsets: UnsafeBufferPointer<UInt32>, text: UnsafeRawBufferPointer) {
    self.offsets = offsets
    self.text = text
    columnCount = Int(offsets.first ?? 0)
    count = columnCount == 0 ? 0 : (offsets.count - 2) / columnCount
  }

  package subscript(row: Int, column: Int) -> String {
    let index = row * columnCount + column + 1
    guard row >= 0, column < columnCount, index + 1 < offsets.count else { return "" }
    let range = Int(offsets[index])..<Int(offsets[index + 1])
    guard range.upperBound <= text.count else { return "" }
    return String(decoding: text[range], as: UTF8.self)
  }
}

extension [UInt8] {
  package mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
