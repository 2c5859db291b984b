extension ArticleRecord {
  public struct Event: Sendable, Hashable, Codable {
    public var name: String
    public var range: Range<Int>?
    public var host: String?
    public var place: String?
    public var date: EventDate?
    /// Nil also for a form that this version does not know.
    public var form: VanBan.Event.Form?
    public var points: Int?
    public var chairs: [String]
    public var chairIDs: [String]
    public init(
      name: String, range: Range<Int>? = nil, host: String? = nil, place: String? = nil,
      date: EventDate? = nil, form: VanBan.Event.Form? = nil, points: Int? = nil,
      chairs: [String] = [], chairIDs: [String] = []
    ) {
      self.name = name
      self.range = range
      self.host = host
      self.place = place
      self.date = date
      self.form = form
      self.points = points
      self.chairs = chairs
      self.chairIDs = chairIDs
    }
  }

  public struct Quantity: Sendable, Hashable, Codable {
    public var text: String
    public var range: Range<Int>?
    /// Nil also for a kind that this version does not know.
    public var kind: VanBan.Quantity.Kind?
    public var value: Double
    public var upper: Double?
    public var unit: String
    public var symbol: String?
    public init(
      text: String, range: Range<Int>? = nil, kind: VanBan.Quantity.Kind? = nil, value: Double,
      upper: Double? = nil, unit: String, symbol: String? = nil
    ) {
      self.text = text
      self.range = range
      self.kind = kind
      self.value = value
      self.upper = upper
      self.unit = unit
      self.symbol = symbol
    }
  }
}

extension ArticleRecord.Event {
  private enum CodingKeys: String, CodingKey {
    case name, range, host, place, date, form, points, chairs
    case chairIDs = "chairIds"
  }

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try members.value(.name, or: ""),
      range: try members.decodeIfPresent(Range<Int>.self, forKey: .range),
      host: try members.decodeIfPresent(String.self, forKey: .host),
      place: try members.decodeIfPresent(String.self, forKey: .place),
      date: try members.decodeIfPresent(ArticleRecord.EventDate.self, forKey: .date),
      form: try members.decodeIfPresent(String.self, forKey: .form)
        .flatMap(VanBan.Event.Form.init(rawValue:)),
      points: try members.decodeIfPresent(Int.self, forKey: .points),
      chairs: try members.value(.chairs, or: []),
      chairIDs: try members.value(.chairIDs, or: []))
  }
}

extension ArticleRecord.Quantity {
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try members.decode(String.self, forKey: .text),
      range: try members.decodeIfPresent(Range<Int>.self, forKey: .range),
      kind: try members.decodeIfPresent(String.self, forKey: .kind)
        .flatMap(VanBan.Quantity.Kind.init(rawValue:)),
      value: try members.decode(Double.self, forKey: .value),
      upper: try members.decodeIfPresent(Double.self, forKey: .upper),
      unit: try members.value(.unit, or: ""),
      symbol: try members.decodeIfPresent(String.self, forKey: .symbol))
  }
}
