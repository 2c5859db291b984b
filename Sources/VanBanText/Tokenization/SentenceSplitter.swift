internal import CVanBanICU

/// Cuts a token table into sentences: ICU's rules, but no end after an abbreviation such as "TP."
/// or "PGS.", and always one at a line's end.
public struct SentenceSplitter: Sendable {
  private let suppressions: [CChar]

  /// - Parameter abbreviations: wordings with their period after which no sentence ends; by
  ///   default the list of the library's lexicon.
  public init(abbreviations: [String] = Lexicon.standard.abbreviations) {
    suppressions = Array(abbreviations.joined(separator: "\n").utf8CString)
  }

  /// The sentences as ranges of the table's tokens: in order, not empty, all tokens in one. O(n).
  public func sentences(in table: TokenTable) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    func close(at end: Int) {
      if end > start { sentences.append(start..<end) }
      start = end
    }
    let tokens = table.tokens
    var index = 0
    for offset in breaks(in: table.bytes) {
      while index < tokens.count, Int(tokens[index].start) < offset {
        if tokens[index].before >= .line { close(at: index) }
        index += 1
      }
      close(at: index)
    }
    while index < tokens.count {
      if tokens[index].before >= .line { close(at: index) }
      index += 1
    }
    close(at: tokens.count)
    return sentences
  }

  /// UTF-8 offsets behind each sentence; none where ICU cannot take the text.
  private func breaks(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, !text.isEmpty else { return [] }
      var found: UnsafeMutablePointer<UInt32>?
      var count = 0
      let status = withUnsafeMutablePointer(to: &found) { out in
        suppressions.withUnsafeBufferPointer { list in
          list.baseAddress.map {
            vanban_icu_sentence_breaks(base, text.count, $0, out, &count)
          } ?? VANBAN_ICU_UNAVAILABLE
        }
      }
      defer { vanban_icu_free(found) }
      guard status == VANBAN_ICU_OK, let found else { return [] }
      return UnsafeBufferPointer(start: found, count: count).map { Int($0) }
    }
  }
}
