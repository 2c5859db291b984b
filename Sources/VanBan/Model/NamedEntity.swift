/// A body or a place that the text names.
public struct NamedEntity: Sendable, Hashable, Identifiable {
  /// "o1" … for bodies, "l1" … for places.
  public var id: String
  /// The fullest name that the text gives.
  public var name: String
  /// A body's name with its abbreviations written out, as the tables have it: "Ủy ban nhân dân tỉnh
  /// Gia Lai" for "UBND tỉnh Gia Lai". Nil for one that the tables do not hold.
  public var canonicalName: String?
  /// The body of today that took the place of one that ended in 2025: "Bộ Tài chính" for "Bộ Kế
  /// hoạch và Đầu tư". Nil where there is none.
  public var successorName: String?
  /// The code of the General Statistics Office: a place's, or of the place whose body it is. Nil
  /// where there is none, or where the article does not let one know which of several.
  public var code: String?
  /// For a province that ceased: the codes of those that hold its territory today. A ceased
  /// province's own code may stand for another one today.
  public var successors: [String]
  /// Where the text names it, in the order of the text.
  public var mentions: [Mention]

  /// A body or place with the given members.
  public init(
    id: String, name: String, code: String? = nil, mentions: [Mention] = [],
    successors: [String] = [], canonicalName: String? = nil, successorName: String? = nil
  ) {
    self.id = id
    self.name = name
    self.code = code
    self.successors = successors
    self.canonicalName = canonicalName
    self.successorName = successorName
    self.mentions = mentions
  }
}
