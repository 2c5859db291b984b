#if CLI
  /// The lines of a file, one after another, in constant memory.
  struct LineReader {
    struct Line {
      /// Without its line feed.
      var bytes: [UInt8]
      /// From 1.
      var number: Int
      var ending = Ending.lineFeed
    }

    enum Ending {
      case lineFeed
      /// The file ends without a line feed.
      case endOfFile
      /// The line is longer than the limit and goes on in the next piece.
      case cut
    }

    private let file: OpenFile
    private let limit: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var number = 1
    private var reachedEnd = false
    private let chunk = 1 << 16

    /// - Parameter limit: a line of more bytes is given in pieces, cut behind a space where there
    ///   is one, else before a character.
    init(_ file: OpenFile, limit: Int = .max) {
      self.file = file
      self.limit = limit
    }

    /// The next bytes, for those who have to find out what it is; less than `count` only at the
    /// end of the file. They are read again as lines.
    mutating func peek(atLeast count: Int) throws(SystemError) -> ArraySlice<UInt8> {
      while buffer.count - position < count, !reachedEnd { try fill() }
      return buffer[position...]
    }

    /// As ``peek(atLeast:)``, but only what can be had without waiting.
    mutating func peekWithoutWaiting(_ count: Int) throws(SystemError) -> ArraySlice<UInt8> {
      while buffer.count - position < count, !reachedEnd, !file.wouldWait { try fill() }
      return buffer[position...].prefix(count)
    }

    /// Passes over the next `count` bytes, which have been peeked at.
    mutating func skip(_ count: Int) { position = min(position + count, buffer.count) }

    /// Nil at the end of the file.
    mutating func next() throws(SystemError) -> Line? {
      var searched = position
      while true {
        if let end = buffer[searched...].firstIndex(of: 0x0A) {
          if end - position > limit { return cut() }
          defer {
            position = end + 1
            number += 1
          }
          return Line(bytes: Array(buffer[position..<end]), number: number)
        }
        if buffer.count - position > limit { return cut() }
        if reachedEnd {
          guard position < buffer.count else { return nil }
          defer { position = buffer.count }
          return Line(bytes: Array(buffer[position...]), number: number, ending: .endOfFile)
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

    /// The longest piece of the line within the limit that ends well.
    private mutating func cut() -> Line {
      let end = buffer[position..<(position + limit)].safeEnd
      defer { position = end }
      return Line(bytes: Array(buffer[position..<end]), number: number, ending: .cut)
    }

    private mutating func fill() throws(SystemError) {
      if position > 0 {
        buffer.removeSubrange(..<position)
        position = 0
      }
      reachedEnd = try !file.read(into: &buffer, limit: chunk)
    }
  }

  extension ArraySlice<UInt8> {
    /// Where a text that goes on behind this slice may be cut: behind a space or tab in its second
    /// half, else before a character of UTF-8 that is no combining mark.
    fileprivate var safeEnd: Int {
      let half = startIndex + count / 2
      if let space = self[half...].lastIndex(where: { $0 == 0x20 || $0 == 0x09 }) {
        return space + 1
      }
      // A mark belongs to the letter before it; of a run of nothing but marks, any is as good.
      var end = endIndex
      for _ in 0..<32 {
        guard let start = self[half..<end].lastIndex(where: { $0 & 0xC0 != 0x80 }) else { break }
        end = start
        // U+0300…U+036F; this last character may also be one that is cut short.
        let isMark = self[end] == 0xCC || self[end] == 0xCD
        if !isMark { break }
      }
      return end > half ? end : endIndex
    }
  }
#endif
