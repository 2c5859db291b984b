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
      /// Whether it was longer than the reader allows; then ``bytes`` is empty.
      var isTooLong = false
    }

    private let file: OpenFile
    private var buffer: [UInt8] = []
    private var position = 0
    private var number = 0
    private var reachedEnd = false
    private let chunk = 1 << 16
    private let maximumLength: Int

    /// - Parameter maximumLength: the bytes that a line may have; of longer ones only the number is
    ///   given, and they take no memory.
    init(_ file: OpenFile, maximumLength: Int = .max) {
      self.file = file
      self.maximumLength = maximumLength
    }

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
      var isTooLong = false
      while true {
        if let end = buffer[searched...].firstIndex(of: 0x0A) {
          number += 1
          defer { position = end + 1 }
          if isTooLong || end - position > maximumLength {
            return Line(bytes: [], number: number, endsWithLineFeed: true, isTooLong: true)
          }
          return Line(
            bytes: Array(buffer[position..<end]), number: number, endsWithLineFeed: true)
        }
        if reachedEnd {
          guard position < buffer.count || isTooLong else { return nil }
          number += 1
          defer { position = buffer.count }
          if isTooLong || buffer.count - position > maximumLength {
            return Line(bytes: [], number: number, endsWithLineFeed: false, isTooLong: true)
          }
          return Line(
            bytes: Array(buffer[position...]), number: number, endsWithLineFeed: false)
        }
        var unfinished = buffer.count - position
        if unfinished > maximumLength {
          isTooLong = true
          position = buffer.count
          unfinished = 0
        }
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
