#if Index
  /// From indices of a text to Unicode scalar offsets.
  struct ScalarOffsets {
    private let text: String
    /// UTF-8 offsets where scalars begin; empty for ASCII, where the two offsets are the same.
    private let starts: [Int]

    init(of text: String) {
      self.text = text
      var text = text
      starts = text.withUTF8 { bytes in
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count)
        for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 { starts.append(offset) }
        return starts.count == bytes.count ? [] : starts
      }
    }

    /// O(log n).
    subscript(index: String.Index) -> Int {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      guard !starts.isEmpty else { return offset }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
#endif
