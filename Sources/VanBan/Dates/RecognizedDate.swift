import VanBanText

/// A date as the recognizer finds it: a ``DateMention`` and what the other finders of this folder
/// ask of it.
struct RecognizedDate: Sendable {
  /// Which part of the period is meant.
  enum Part: Sendable {
    /// đầu, giữa, cuối
    case beginning, middle, end
    /// hết
    case whole
  }

  /// As a range of the table's tokens.
  var tokens: Range<Int>
  var grain: DateMention.Grain
  var day: Int?
  var month: Int?
  var year: Int?
  /// The last day, month or year of several.
  var last: DayParts?
  var lastMonth: Int?
  var lastYear: Int?
  /// 1…4
  var quarter: Int?
  /// sáng, trưa, chiều, tối or đêm
  var session: DateWord?
  /// Days, weeks, months, quarters or years from the day of writing: "hôm nay" is 0.
  var relative: Int?
  /// Days from the Monday of the week of writing: the Friday of the next one is 11.
  var weekday: Int?
  var part: Part?
  /// By the lunar calendar, which is not converted.
  var lunar = false
  /// Whether the words before it make a limit of it: "trước ngày", "chậm nhất là".
  var limits = false
  /// Whether the words around it look ahead: a limit, or "sẽ", "phải", "… tới".
  var ahead = false
  /// Whether a month or quarter without a year is of the year of publication: "trong tháng 11".
  var thisYear = false
  var start: CalendarDate?
  var end: CalendarDate?
  var inferred = false

  init(tokens: Range<Int>, grain: DateMention.Grain) {
    self.tokens = tokens
    self.grain = grain
  }

  /// A day and a month stand in the text.
  var isExplicitDay: Bool { day != nil && month != nil }

  func mention(in table: TokenTable) -> DateMention {
    DateMention(
      text: table.wording(tokens), range: table.range(of: tokens), grain: grain, day: day,
      month: month, year: year, start: start?.description, end: end?.description,
      inferred: inferred)
  }
}
