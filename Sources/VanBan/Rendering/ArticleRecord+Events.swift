extension ArticleRecord {
  /// What the article is about, see ``VanBan/Event``.
  public struct Event: Sendable, Hashable, Codable {
    /// As the text names it.
    public var name: String
    /// Where the name stands, in the unit of ``ArticleRecord/offsets``; nil in annotations.
    public var range: Range<Int>?
    /// Who holds it, as written.
    public var host: String?
    /// Where it is held, as written.
    public var place: String?
    /// Its first day.
    public var date: EventDate?
    /// Nil also for a form that this version does not know.
    public var form: VanBan.Event.Form?
    /// How many points are connected.
    public var points: Int?
    /// Who is in the chair, by the fullest names of the text.
    public var chairs: [String]
    /// ``ArticleRecord/Person/id`` of the chairs.
    public var chairIDs: [String]
    /// An event with the given members.
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

  /// A number that the text gives something, see ``VanBan/Quantity``.
  public struct Quantity: Sendable, Hashable, Codable {
    /// The number with its unit, every gap a single space.
    public var text: String
    /// Where it stands, in the unit of ``ArticleRecord/offsets``; nil in annotations.
    public var range: Range<Int>?
    /// Nil also for a kind that this version does not know.
    public var kind: VanBan.Quantity.Kind?
    /// The number with its scale: 10.950 tỷ is 10950000000000. Exact up to 2⁵³.
    public var value: Double
    /// The last of "5-7 triệu đồng"; nil for a single number.
    public var upper: Double?
    /// The unit as written.
    public var unit: String
    /// The currency or measure: "VND", "km2"; nil for counts.
    public var symbol: String?
    /// A quantity with the given members.
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

  /// Reads an event; only its name is needed.
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
  /// Reads a quantity; a kind that is not known becomes nil.
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
