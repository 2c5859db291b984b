internal import CVanBanICU

/// ICU's own word break, for benchmarks to measure against. Not part of the public interface.
@_spi(Benchmarks) public enum ICUReference {
  /// The number of word segments (UAX #29, white space included) that ICU finds in `text`; 0 beyond
  /// 2 GiB. O(n); nothing is allocated for the segments.
  public static func wordBreakCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { Int(vanban_icu_word_break_count($0, bytes.count)) } ?? 0
    }
  }
}
