internal import CVanBanICU

/// Cuts a token table into sentences: ICU's rules, but no end after an abbreviation such as "TP."
/// or "PGS.", and always one at a line's end.
public struct SentenceSplitter: Sendable {
  /// The abbreviations, a line each, by their last byte but one.
  private let lines: [CChar]
  /// Where the lines of each byte begin, and the end.
  private let starts: [UInt32]

  /// - Parameter abbreviations: wordings with their period after which no sentence ends, two bytes
  ///   and longer; by default the list of the library's lexicon.
  public init(abbreviations: [String] = Lexicon.standard.abbreviations) {
    var buckets = [[CChar]](repeating: [], count: 256)
    for abbreviation in abbreviations where abbreviation.utf8.count >= 2 {
      let bytes = Array(abbreviation.utf8)
      guard !bytes.contains(0x0A) else { continue }
      buckets[Int(bytes[bytes.count - 2])] += bytes.map(CChar.init(bitPattern:)) + [0x0A]
    }
    var starts: [UInt32] = [0]
    for bucket in buckets { starts.append(starts[starts.count - 1] + UInt32(bucket.count)) }
    self.starts = starts
    // One byte more, so that the memory has an address where there is no abbreviation.
    lines = buckets.flatMap { $0 } + [0]
  }

  /// The sentences as ranges of the table's tokens: in order, not empty, all tokens in one. O(n).
  public func sentences(in table: TokenTable) -> [Range<Int>] {
    sentences(in: table, tokens: 0..<table.tokens.count)
  }

  /// The sentences of the tokens `span`, which begins and ends with a line. O(length).
  package func sentences(in table: TokenTable, tokens span: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = span.lowerBound
    func close(at end: Int) {
      if end > start { sentences.append(start..<end) }
      start = end
    }
    let tokens = table.tokens
    guard let last = span.last else { return [] }
    var index = span.lowerBound
    // The bytes between two lines end no sentence that the line's end does not end.
    let first = index == 0 ? 0 : Int(tokens[index].start)
    let end = span.upperBound == tokens.count ? table.bytes.count : Int(tokens[last].end)
    for offset in breaks(in: table.bytes, first..<end) {
      while index < span.upperBound, Int(tokens[index].start) < first + offset {
        if tokens[index].before >= .line { close(at: index) }
        index += 1
      }
      close(at: index)
    }
    while index < span.upperBound {
      if tokens[index].before >= .line { close(at: index) }
      index += 1
    }
    close(at: span.upperBound)
    return sentences
  }

  /// UTF-8 offsets behind each sentence of `bytes[span]`, counted from its beginning; none where
  /// ICU cannot take the text.
  private func breaks(in bytes: [UInt8], _ span: Range<Int>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[span])
      guard let base = text.baseAddress, !text.isEmpty else { return [] }
      var found: UnsafeMutablePointer<UInt32>?
      var count = 0
      let status = lines.withUnsafeBufferPointer { lines in
        starts.withUnsafeBufferPointer { starts in
          guard let lines = lines.baseAddress, let starts = starts.baseAddress else {
            return VANBAN_ICU_UNAVAILABLE
          }
          var list = vanban_icu_suppressions(lines: lines, starts: starts)
          return vanban_icu_sentence_breaks(base, text.count, &list, &found, &count)
        }
      }
      defer { vanban_icu_free(found) }
      guard status == VANBAN_ICU_OK, let found else { return [] }
      return UnsafeBufferPointer(start: found, count: count).map { Int($0) }
    }
  }
}
