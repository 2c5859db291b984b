#if Index
  /// A piece of an article around the words that were looked for.
  public struct Snippet: Sendable, Hashable {
    /// The article's words, every gap a single space; "…" where something was left out.
    public let text: String
    /// The words found, whole words each, as indices of ``text``.
    public let highlights: [Range<String.Index>]

    /// ``text`` with marks around the words found.
    ///
    /// ```swift
    /// hit.snippet.marked("«", "»")    // "… của «Tỉnh ủy» Thanh Hóa …"
    /// ```
    /// For HTML, escape the pieces of ``text`` between the ``highlights`` yourself.
    public func marked(_ open: String = "[", _ close: String = "]") -> String {
      var result = ""
      var position = text.startIndex
      for range in highlights {
        result += text[position..<range.lowerBound] + open + text[range] + close
        position = range.upperBound
      }
      return result + text[position...]
    }
  }
#endif
