#if CLI
  /// The lines of a file, one after another, in constant memory.
  struct LineReader {
    struct Line {
      /// Without its line feed.
      var bytes: [UInt8]
      /// From 1.
      var number: Int
      /// False for a last line without a line feed.
      var endsWithLineFeed: Bool
    }

    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var position = 0
    private var number = 0
    private var reachedEnd = false
    private let chunk = 1 << 16

    init(_ file: OpenFile) { self.file = file }

    /// The next bytes, for those who have to find out what it is; less than `count` only at the
    /// end of the file. They are read again as lines.
    mutating func peek(atLeast count: Int) throws(SystemError) -> ArraySlice<UInt8> {
      while buffer.count - position < count, !reachedEnd { try fill() }
      return buffer[position...]
    }

    /// Passes over the next `count` bytes, which have been peeked at.
    mutating func skip(_ count: Int) { position = min(position + count, buffer.count) }

    /// Nil at the end of the file.
    mutating func next() throws(SystemError) -> Line? {
      var searched = position
      while true {
        if let end = buffer[searched...].firstIndex(of: 0x0A) {
          number += 1
          defer { position = end + 1 }
          return Line(
            bytes: Array(buffer[position..<end]), number: number, endsWithLineFeed: true)
        }
        if reachedEnd {
          guard position < buffer.count else { return nil }
          number += 1
          defer { position = buffer.count }
          return Line(
            bytes: Array(buffer[position...]), number: number, endsWithLineFeed: false)
        }
        let unfinished = buffer.count - position
        try fill()
        searched = position + unfinished
      }
    }

    /// Whether the next line has to be waited for.
    var wouldWait: Bool {
      !reachedEnd && !buffer[position...].contains(0x0A) && file.wouldWait
    }

    private mutating func fill() throws(SystemError) {
      if position > 0 {
        buffer.removeSubrange(..<position)
        position = 0
      }
      reachedEnd = try !file.read(into: &buffer, limit: chunk)
    }
  }
#endif
