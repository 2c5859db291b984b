/// The province or commune that an office is of.
public struct Jurisdiction: Sendable, Hashable {
  /// "Gia Lai", "Ea Kao": without its kind.
  public var name: String
  /// The code of the General Statistics Office; nil for a province that has ceased, since its code
  /// may stand for another one today.
  public var code: String?

  /// A territory with the given members.
  public init(name: String, code: String? = nil) {
    self.name = name
    self.code = code
  }
}
