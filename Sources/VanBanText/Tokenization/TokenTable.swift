/// A text as a table of tokens, made in one scan: tokens, lines, compounds and sentences.
///
/// Everything else in the library is a range of this table. Token positions are kept as UTF-8
/// offsets into the normalized text; the functions named `range` give them as indices of
/// ``text``, the string that the caller passed in.
public struct TokenTable: Sendable {
  /// The caller's string, unchanged.
  public let text: String
  let normalized: NormalizedText
  /// The tokens in order: the word segments of UAX #29, without white space.
  public let tokens: [Token]
  /// The lines that hold at least one token, each as a range of ``tokens``.
  public let lines: [Range<Int>]
  /// Document numbers, codes, dates and the like: runs of tokens that are one word.
  public let compounds: [Compound]

  init(
    text: String, normalized: NormalizedText, tokens: [Token], lines: [Range<Int>],
    compounds: [Compound]
  ) {
    self.text = text
    self.normalized = normalized
    self.tokens = tokens
    self.lines = lines
    self.compounds = compounds
  }

  /// UTF-8 of the normalized text, which the tokens' offsets refer to.
  package var bytes: [UInt8] { normalized.bytes }

  /// Where token `index` stands in ``text``. O(1) for plain NFC, else O(log n).
  public func range(of index: Int) -> Range<String.Index> {
    range(start: Int(tokens[index].start), end: Int(tokens[index].end))
  }

  /// Where the tokens `indices` stand in ``text``, from the first's beginning to the last's end.
  /// An empty range stands where its first token would begin.
  public func range(of indices: Range<Int>) -> Range<String.Index> {
    guard !indices.isEmpty else {
      let offset = indices.lowerBound < tokens.count
        ? Int(tokens[indices.lowerBound].start) : bytes.count
      return range(start: offset, end: offset)
    }
    return range(
      start: Int(tokens[indices.lowerBound].start), end: Int(tokens[indices.upperBound - 1].end))
  }

  /// From UTF-8 offsets of the normalized text to indices of ``text``.
  package func range(start: Int, end: Int) -> Range<String.Index> {
    var lower = start
    var upper = end
    if let map = normalized.map {
      lower = map.sourceStart(start)
      upper = max(lower, start == end ? lower : map.sourceEnd(end))
    }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: lower, limitedBy: utf8.endIndex)
      ?? utf8.endIndex
    let last = utf8.index(first, offsetBy: upper - lower, limitedBy: utf8.endIndex)
      ?? utf8.endIndex
    return first..<last
  }

  /// The normalized text of token `index`.
  public func string(_ index: Int) -> String {
    string(start: Int(tokens[index].start), end: Int(tokens[index].end))
  }

  /// The normalized text of the tokens `indices` with the gaps between them.
  public func string(_ indices: Range<Int>) -> String {
    guard !indices.isEmpty else { return "" }
    return string(
      start: Int(tokens[indices.lowerBound].start), end: Int(tokens[indices.upperBound - 1].end))
  }

  private func string(start: Int, end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The normalized text of the tokens `indices`, every gap a single space: a wording that does
  /// not depend on line breaks and spacing.
  public func wording(_ indices: Range<Int>) -> String {
    if isSpacedPlainly(indices) { return string(indices) }
    var result = ""
    for index in indices {
      if index > indices.lowerBound, tokens[index].before != .none { result += " " }
      result += string(index)
    }
    return result
  }

  /// Whether every gap between the tokens `indices` is one space, or nothing at all.
  private func isSpacedPlainly(_ indices: Range<Int>) -> Bool {
    for index in indices.dropFirst() {
      let end = tokens[index - 1].end
      let start = tokens[index].start
      if tokens[index].before == .none {
        if start != end { return false }
      } else if start != end + 1 || bytes[Int(end)] != 0x20 {
        return false
      }
    }
    return true
  }

  /// UTF-8 length of token `index` in the normalized text.
  @inline(__always) package func byteCount(_ index: Int) -> Int {
    Int(tokens[index].end &- tokens[index].start)
  }

  /// The first token that begins at or behind `position`, an index of ``text``. O(log n).
  package func firstToken(from position: String.Index) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if range(of: middle).lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
