internal import CVanBanICU

/// The order of a Vietnamese dictionary: a ă â b … d đ e ê …, then the tones (ma mà mả mã má mạ),
/// then lower case before upper.
///
/// ```swift
/// ["Đức", "Dũng", "Ánh"].sorted(by: VietnameseCollation.areInIncreasingOrder)  // Ánh, Dũng, Đức
/// VietnameseCollation.sortedByGivenName(["Trần Văn Bình", "Vũ Thị An"])      // Vũ Thị An first
/// ```
///
/// The tone counts only where the letters of the whole text are equal. Composed and decomposed text
/// are equal. Without Vietnamese collation data in the system's ICU, the order is that of bytes.
public enum VietnameseCollation {
  /// Whether `a` comes before `b`. O(length).
  public static func areInIncreasingOrder(_ a: String, _ b: String) -> Bool {
    compare(a, b) == .ascending
  }

  /// How two texts stand to each other.
  public enum Order: Int, Sendable {
    case ascending = -1
    /// Nothing tells them apart, at most the normalization form.
    case same = 0
    case descending = 1
  }

  /// How `a` stands to `b`. O(length).
  public static func compare(_ a: String, _ b: String) -> Order {
    var (a, b) = (a, b)
    let order = a.withUTF8 { left in
      b.withUTF8 { right in
        var empty: UInt8 = 0
        return withUnsafePointer(to: &empty) { none in
          vanban_icu_compare(
            left.baseAddress ?? none, left.count, right.baseAddress ?? none, right.count)
        }
      }
    }
    return order < 0 ? .ascending : order > 0 ? .descending : .same
  }

  /// A text's place in the order, to be made once where a text is compared often: keys compare byte
  /// by byte.
  ///
  /// Keys of different versions of ICU do not compare: do not store them without
  /// ``VietnameseCollation/version``.
  public struct SortKey: Sendable, Hashable, Comparable {
    /// No key begins another but one of an equal text.
    public let bytes: [UInt8]

    /// Whether the text of `a` is sorted before that of `b`.
    public static func < (a: SortKey, b: SortKey) -> Bool {
      a.bytes.lexicographicallyPrecedes(b.bytes)
    }
  }

  /// The key of `text`, about three bytes a letter. O(length).
  public static func sortKey(of text: String) -> SortKey { SortKey(bytes: keyBytes(text)) }

  /// The key by which offices order people: by the given name (the last word), then by the others
  /// from the first on: "Vũ Thị An" as "An Vũ Thị". O(length).
  public static func givenNameSortKey(of name: String) -> SortKey {
    let words = name.split { $0.isWhitespace }
    let rest = words.dropLast().joined(separator: " ")
    // Keys hold no zero byte, so that the given name decides alone.
    return SortKey(bytes: keyBytes(words.last.map(String.init) ?? "") + [0] + keyBytes(rest))
  }

  /// `names` as offices order them, see ``givenNameSortKey(of:)``; equal names keep their order.
  /// O(n log n).
  public static func sortedByGivenName(_ names: some Sequence<String>) -> [String] {
    names.map { (givenNameSortKey(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The version of the ICU that orders, such as "72.1".
  public static var version: String { String(cString: vanban_icu_version()) }

  private static func keyBytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var found: UnsafeMutablePointer<UInt8>?
      var count = 0
      var empty: UInt8 = 0
      let status = withUnsafeMutablePointer(to: &found) { found in
        withUnsafePointer(to: &empty) { none in
          vanban_icu_sort_key(bytes.baseAddress ?? none, bytes.count, found, &count)
        }
      }
      defer { vanban_icu_free(found) }
      // As compare does where ICU cannot tell.
      guard status == VANBAN_ICU_OK, let found else { return Array(bytes) }
      return Array(UnsafeBufferPointer(start: found, count: count))
    }
  }
}
