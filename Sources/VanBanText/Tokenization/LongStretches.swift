/// What keeps a text without white space linear in time, and its tokens of bounded length.
///
/// No token is longer than ``Tokenizer/longestToken``: longer segments of UAX #29 (a file of one
/// letter, a hundred million combining marks) are cut before a character, if possible one that is
/// no combining mark. ICU sees a stretch without white space in windows, because its dictionaries
/// take memory by the length of the run; a window begins where the last certain segment ended, so
/// that segments are those of the whole stretch, but for Han, Thai, Khmer and Lao words near a
/// window's end.
extension Tokenizer {
  /// The most bytes of UTF-8 (in NFC) that one token has.
  public static var longestToken: Int { Token.maximumLength }

  /// Calls `piece` with the ends of pieces of at most ``longestToken`` bytes, in order; the last is
  /// `end`.
  static func cut(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, piece: (Int) -> Void
  ) {
    var from = start
    while end - from > longestToken {
      from = safeEnd(text, from: from, to: from + longestToken)
      piece(from)
    }
    if end > from { piece(end) }
  }

  /// Where a piece that may reach `limit` ends: before a character, if possible before one that no
  /// mark binds to what stands before it.
  private static func safeEnd(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    var end = scalarStart(text, at: limit, above: start)
    let latest = end
    for _ in 0..<32 {
      // U+0300…U+036F
      guard text[end] == 0xCC || text[end] == 0xCD else { return end }
      let before = scalarStart(text, at: end - 1, above: start)
      guard before < end else { break }
      end = before
    }
    return latest
  }

  /// The beginning of the character that holds byte `offset`; `offset` itself where it is not above
  /// `start`.
  private static func scalarStart(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, above start: Int
  ) -> Int {
    var first = offset
    while first > start + 1, text[first] & 0xC0 == 0x80 { first -= 1 }
    return text[first] & 0xC0 == 0x80 ? offset : first
  }
}

extension ICUWordBreaks {
  /// As many bytes are given to ICU at once.
  private static let window = 1 << 16
  /// A break this close to a window's end may depend on what follows.
  private static let margin = Tokenizer.longestToken + 64

  /// Calls `segment` with the end of each segment of `text`, in order, the last its length. None is
  /// longer than ``Tokenizer/longestToken``. O(n).
  static func forEachSegment(
    of text: UnsafeBufferPointer<UInt8>, segment: (_ end: Int) -> Void
  ) {
    var from = 0
    while from < text.count {
      var stop = min(text.count, from + window)
      while stop < text.count, stop > from + 1, text[stop] & 0xC0 == 0x80 { stop -= 1 }
      let certain = stop == text.count ? stop : stop - margin
      let start = from
      let ends = breaks(UnsafeBufferPointer(rebasing: text[start..<stop])) ?? [stop - start]
      for end in ends where start + end <= certain {
        Tokenizer.cut(text, from: from, to: start + end, piece: segment)
        from = start + end
      }
      if from == start {
        // One segment that does not end within the window.
        Tokenizer.cut(text, from: from, to: certain) { end in
          // The last piece may reach into a character.
          if end < certain {
            segment(end)
            from = end
          }
        }
      }
    }
  }
}
