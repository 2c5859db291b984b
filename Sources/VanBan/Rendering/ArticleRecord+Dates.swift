extension ArticleRecord {
  public struct Date: Sendable, Hashable, Codable {
    public typealias Grain = DateMention.Grain

    public var text: String
    public var range: Range<Int>
    public var grain: Grain
    public var start: String?
    public var end: String?
    public var inferred: Bool
    public var day: Int?
    public var month: Int?
    public var year: Int?
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

  public struct EventDate: Sendable, Hashable, Codable {
    public var day: Int?
    public var month: Int?
    public var year: Int?
    public var text: String?
    public var range: Range<Int>?
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
