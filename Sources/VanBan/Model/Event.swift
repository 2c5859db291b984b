/// What an article is about: a conference, a session, a ceremony.
public struct Event: Sendable, Hashable {
  /// How those who take part are gathered.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    case inPerson, online, hybrid
  }

  /// As the text names it: "Hội nghị tổng kết công tác năm 2025".
  public var name: String
  /// Where the name stands; indices of the text.
  public var range: Range<String.Index>
  /// Who holds it, as written; nil where the text does not say.
  public var host: String?
  /// Where it is held, as written.
  public var place: String?
  /// Its first day.
  public var date: EventDate?
  /// How those who take part are gathered; nil where the text does not say.
  public var form: Form?
  /// How many points are connected.
  public var points: Int?
  /// Who is in the chair, by the fullest names of the text.
  public var chairs: [String]
  /// ``Person/id`` of the chairs.
  public var chairIDs: [String]

  /// An event with the given members; `range` holds indices of `Article.text`.
  public init(
    name: String, range: Range<String.Index>, host: String? = nil, place: String? = nil,
    date: EventDate? = nil, form: Form? = nil, points: Int? = nil, chairs: [String] = [],
    chairIDs: [String] = []
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
