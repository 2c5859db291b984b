extension ArticleRecord {
  /// A day or period that the text names, see ``VanBan/DateMention``.
  public struct Date: Sendable, Hashable, Codable {
    /// How exact the words are.
    public typealias Grain = DateMention.Grain

    /// The words, every gap a single space.
    public var text: String
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>
    /// How exact the words are.
    public var grain: Grain
    /// First day, ISO; nil where the year is not known.
    public var start: String?
    /// The day behind the last, ISO; nil where it is not known.
    public var end: String?
    /// Whether a part comes from the day of publication.
    public var inferred: Bool
    /// The day of the month that the words give.
    public var day: Int?
    /// The month that the words give.
    public var month: Int?
    /// The year that the words give.
    public var year: Int?
    /// A date with the given members.
    public init(
      text: String, range: Range<Int>, grain: Grain, start: String? = nil, end: String? = nil,
      inferred: Bool = false, day: Int? = nil, month: Int? = nil, year: Int? = nil
    ) {
      self.text = text
      self.range = range
      self.grain = grain
      self.start = start
      self.end = end
      self.inferred = inferred
      self.day = day
      self.month = month
      self.year = year
    }
  }

  /// The first day of the event that the article is about, see ``VanBan/EventDate``.
  public struct EventDate: Sendable, Hashable, Codable {
    /// The day of the month.
    public var day: Int?
    /// The month, from 1.
    public var month: Int?
    /// Only where the text gives it for this date.
    public var year: Int?
    /// The words; nil in annotations that leave them out.
    public var text: String?
    /// Where they stand, in the unit of ``ArticleRecord/offsets``.
    public var range: Range<Int>?
    /// An event's day with the given members.
    public init(
      day: Int?, month: Int?, year: Int?, text: String? = nil, range: Range<Int>? = nil
    ) {
      self.day = day
      self.month = month
      self.year = year
      self.text = text
      self.range = range
    }
  }
}

extension ArticleRecord.Date {
  /// Reads a date; only its words and range are needed.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.value(.text, or: ""),
      range: try members.decode(Range<Int>.self, forKey: .range),
      grain: try members.known(.grain) ?? .period,
      start: try members.decodeIfPresent(String.self, forKey: .start),
      end: try members.decodeIfPresent(String.self, forKey: .end),
      inferred: try members.value(.inferred, or: false),
      day: try members.decodeIfPresent(Int.self, forKey: .day),
      month: try members.decodeIfPresent(Int.self, forKey: .month),
      year: try members.decodeIfPresent(Int.self, forKey: .year))
  }
}
