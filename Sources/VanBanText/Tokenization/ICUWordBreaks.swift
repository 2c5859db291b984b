internal import CVanBanICU

/// ICU's word break (UAX #29, Vietnamese locale) over UTF-8.
package enum ICUWordBreaks {
  /// The UTF-8 offsets behind each segment, the last the text's length; nil where ICU cannot take
  /// the text (over 2 GiB).
  package static func breaks(_ text: UnsafeBufferPointer<UInt8>) -> [Int]? {
    guard let base = text.baseAddress, !text.isEmpty else { return [] }
    var found: UnsafeMutablePointer<UInt32>?
    var count = 0
    let status = withUnsafeMutablePointer(to: &found) {
      vanban_icu_word_breaks(base, text.count, $0, &count)
    }
    defer { vanban_icu_free(found) }
    guard status == VANBAN_ICU_OK, let found else { return nil }
    return UnsafeBufferPointer(start: found, count: count).map { Int($0) }
  }
}
