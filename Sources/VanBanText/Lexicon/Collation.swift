internal import CVanBanICU

/// The order of a Vietnamese dictionary: a ă â b … d đ e ê …, then the tones.
public enum VietnameseCollation {
  /// Whether `a` comes before `b`. O(length).
  public static func areInIncreasingOrder(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { left in
      b.withUTF8 { right in
        var empty: UInt8 = 0
        return withUnsafePointer(to: &empty) { none in
          vanban_icu_compare(
            left.baseAddress ?? none, left.count, right.baseAddress ?? none, right.count) < 0
        }
      }
    }
  }
}
