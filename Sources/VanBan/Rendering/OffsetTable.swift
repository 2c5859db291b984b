/// Turns string indices into offsets and back, in constant and logarithmic time.
///
/// Each checkpoint says how many units stand before a multiple of `stride` bytes of UTF-8, so that
/// an offset costs one look-up and a scan of less than `stride` bytes. Making the table is one pass.
struct OffsetTable {
  private static let stride = 64

  /// The text in contiguous UTF-8. Indices of the string it was made from are valid here.
  let text: String
  let unit: ArticleRecord.OffsetUnit
  /// Empty for UTF-8, whose offsets need no table.
  private var checkpoints: [Int] = []

  init(_ source: String, unit: ArticleRecord.OffsetUnit) {
    var text = source
    text.makeContiguousUTF8()
    self.text = text
    self.unit = unit
    guard unit != .utf8 else { return }
    checkpoints.reserveCapacity(text.utf8.count / Self.stride + 1)
    var units = 0
    var position = 0
    text.withContiguousBytes { bytes in
      while position < bytes.count {
        checkpoints.append(units)
        let end = min(position + Self.stride, bytes.count)
        units += Self.units(in: bytes[position..<end], unit: unit)
        position = end
      }
    }
    checkpoints.append(units)
  }

  /// The number of units before `index`.
  func offset(of index: String.Index) -> Int {
    let byte = text.utf8.distance(from: text.utf8.startIndex, to: index)
    guard unit != .utf8 else { return byte }
    let checkpoint = byte / Self.stride
    let rest = text.withContiguousBytes { bytes in
      Self.units(in: bytes[(checkpoint * Self.stride)..<byte], unit: unit)
    }
    return checkpoints[checkpoint] + rest
  }

  func offsets(of range: Range<String.Index>) -> Range<Int> {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// The index before which `offset` units stand; nil where the text is shorter or the offset falls
  /// within a scalar.
  func index(at offset: Int) -> String.Index? {
    guard offset >= 0 else { return nil }
    guard let byte = unit == .utf8 ? offset : byteOffset(of: offset), byte <= text.utf8.count else {
      return nil
    }
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: byte)
    return index.samePosition(in: text.unicodeScalars)
  }

  func range(at offsets: Range<Int>) -> Range<String.Index>? {
    guard let lower = index(at: offsets.lowerBound), let upper = index(at: offsets.upperBound)
    else { return nil }
    return lower..<upper
  }

  private func byteOffset(of offset: Int) -> Int? {
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let checkpoint = max(0, low - 1)
    guard checkpoint < checkpoints.count else { return offset == 0 ? 0 : nil }
    var rest = offset - checkpoints[checkpoint]
    var position = min(checkpoint * Self.stride, text.utf8.count)
    return text.withContiguousBytes { bytes in
      // A scalar counts at its first byte; the offset stands before the byte that would exceed it.
      while position < bytes.count {
        let width = Self.units(of: bytes[position], unit: unit)
        if width > rest { break }
        rest -= width
        position += 1
      }
      return rest == 0 ? position : nil
    }
  }

  private static func units(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>, unit: ArticleRecord.OffsetUnit
  ) -> Int {
    // One loop a unit, without a branch in it: the compiler makes vectors of them.
    var count = 0
    switch unit {
    case .utf8: count = bytes.count
    case .scalar:
      for byte in bytes { count &+= Int8(bitPattern: byte) >= -64 ? 1 : 0 }
    case .utf16:
      for byte in bytes {
        count &+= (Int8(bitPattern: byte) >= -64 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0)
      }
    }
    return count
  }

  /// What a byte adds: scalars count at their first byte, and twice in UTF-16 beyond U+FFFF.
  @inline(__always)
  private static func units(of byte: UInt8, unit: ArticleRecord.OffsetUnit) -> Int {
    switch unit {
    case .utf8: 1
    case .scalar: byte & 0xC0 == 0x80 ? 0 : 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }
}

extension String {
  /// The bytes of a string that is known to be contiguous; a copy of them where it is not.
  fileprivate func withContiguousBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
