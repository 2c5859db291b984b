#if Index
  /// From indices of a text to Unicode scalar offsets.
  struct ScalarOffsets {
    private let text: String
    /// How many scalars begin before each block of bytes; empty for ASCII, where the two offsets are
    /// the same.
    private let before: [UInt32]
    private static let block = 128

    /// Linear in the length of `text`.
    init(of text: String) {
      var text = text
      before = text.withUTF8 { bytes in
        var before: [UInt32] = []
        before.reserveCapacity(bytes.count / ScalarOffsets.block + 1)
        var count = 0
        var start = 0
        while start < bytes.count {
          before.append(UInt32(truncatingIfNeeded: count))
          let end = min(bytes.count, start + ScalarOffsets.block)
          count += ScalarOffsets.scalars(in: bytes[start..<end])
          start = end
        }
        return count == bytes.count ? [] : before
      }
      self.text = text
    }

    /// How many scalars begin in the bytes.
    private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      return count
    }

    /// O(1).
    subscript(index: String.Index) -> Int {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      guard !before.isEmpty else { return offset }
      let block = min(offset / ScalarOffsets.block, before.count - 1)
      let start = block * ScalarOffsets.block
      let rest =
        text.utf8.withContiguousStorageIfAvailable {
          ScalarOffsets.scalars(in: $0[start..<offset])
        } ?? 0
      return Int(before[block]) + rest
    }
  }
#endif
