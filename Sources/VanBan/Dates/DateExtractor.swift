import VanBanText

/// Finds the days and periods that a text names.
///
/// ```swift
/// let published = CalendarDate(year: 2025, month: 12, day: 24)
/// let text = "Chiều 23/12, Tỉnh ủy họp về quý I/2026."
/// let dates = DateExtractor().dates(in: text, published: published)
/// dates.map(\.text)    // ["Chiều 23/12", "quý I/2026"]
/// dates[0].start       // "2025-12-23", and dates[0].inferred is true: the year is not in the text
/// dates[1].end         // "2026-04-01": the day behind the last one
/// ```
public struct DateExtractor: Sendable {
  /// An extractor; it holds nothing, and any number may be made.
  public init() {}

  /// The dates of `text` in order, none overlapping. Takes time linear in the text's length.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - published: the day of publication, from which years that the text leaves out and words
  ///     such as "hôm nay" are resolved; without it they stay open.
  public func dates(in text: String, published: CalendarDate? = nil) -> [DateMention] {
    let table = Tokenizer().table(of: text)
    return DateRecognizer().recognize(in: table, published: published).map {
      $0.mention(in: table)
    }
  }
}
