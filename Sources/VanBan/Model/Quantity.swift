/// A number that the text gives something: money, a share, a count, a measure.
public struct Quantity: Sendable, Hashable {
  /// What is counted or measured.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case money, percent, measure, time, count
  }

  /// The number with its unit, every gap a single space.
  public var text: String
  /// Indices of the text.
  public var range: Range<String.Index>
  /// What is counted or measured.
  public var kind: Kind
  /// The number with its scale: 10.950 tỷ is 10950000000000. Exact up to 2⁵³.
  public var value: Double
  /// The last of "5-7 triệu đồng", "từ 5 đến 7"; nil for a single number.
  public var upper: Double?
  /// The unit as written: "tỷ đồng" has "đồng".
  public var unit: String
  /// The currency or measure: "VND", "km2"; nil for counts.
  public var symbol: String?

  /// A quantity with the given members; `range` holds indices of the text.
  public init(
    text: String, range: Range<String.Index>, kind: Kind, value: Double, upper: Double? = nil,
    unit: String, symbol: String? = nil
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
