/// A day or period that the text names.
public struct DateMention: Sendable, Hashable {
  /// How exact the words are.
  public enum Grain: String, Sendable, Hashable, Codable, CaseIterable {
    case day, week, month, quarter, halfYear, year, period
  }

  /// The words, every gap a single space.
  public var text: String
  /// Indices of the text.
  public var range: Range<String.Index>
  /// How exact the words are.
  public var grain: Grain
  /// The day of the month, the month and the year that the words give.
  public var day: Int?
  /// The month that the words give, from 1.
  public var month: Int?
  /// The year that the words give.
  public var year: Int?
  /// First day, ISO; nil where the year is not known.
  public var start: String?
  /// The day behind the last, ISO; nil where it is not known.
  public var end: String?
  /// Whether a part comes from the date of publication.
  public var inferred: Bool

  /// A date with the given members; `range` holds indices of the text.
  public init(
    text: String, range: Range<String.Index>, grain: Grain, day: Int? = nil, month: Int? = nil,
    year: Int? = nil, start: String? = nil, end: String? = nil, inferred: Bool = false
  ) {
    self.text = text
    self.range = range
    self.grain = grain
    self.day = day
    self.month = month
    self.year = year
    self.start = start
    self.end = end
    self.inferred = inferred
  }
}

/// The first day of the event that the article is about.
public struct EventDate: Sendable, Hashable {
  /// The day of the month; nil where only a month is named.
  public var day: Int?
  /// The month, from 1.
  public var month: Int?
  /// Only where the text gives it for this date.
  public var year: Int?
  /// The words, every gap a single space.
  public var text: String
  /// Indices of the text.
  public var range: Range<String.Index>
  /// A date with the given members; `range` holds indices of the text.
  public init(day: Int?, month: Int?, year: Int?, text: String, range: Range<String.Index>) {
    self.day = day
    self.month = month
    self.year = year
    self.text = text
    self.range = range
  }
}
