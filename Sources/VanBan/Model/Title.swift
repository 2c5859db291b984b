/// An office that a person holds or held: "Phó Chủ tịch Thường trực UBND tỉnh".
public struct Title: Sendable, Hashable {
  /// The level of government or Party organization that an office belongs to.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case central, ministry, province, district, commune, unit, foreign
  }

  /// The kind of power or organization that an office belongs to.
  public enum Branch: String, Sendable, Hashable, Codable, CaseIterable {
    case party, state, assembly, front, army, police, court, procuracy, enterprise, school,
      religious,
      association, foreign
  }

  /// The office as written, without honorific and without "nguyên", every gap a single space.
  public var text: String
  /// The office without its body: "Phó Chủ tịch Thường trực".
  public var role: String
  /// The body, as written: "UBND tỉnh"; nil where the words give none.
  public var organization: String?
  /// Nil where the words do not let one know.
  public var level: Level?
  /// Nil where the words do not let one know.
  public var branch: Branch?
  /// The province or commune that it is of: the one its body is named after, and for "UBND tỉnh" alone
  /// the province that the article speaks of most. Nil where the article does not let one know.
  public var jurisdiction: Jurisdiction?
  /// Whether the text says that the person has left the office.
  public var former: Bool
  /// Since when it is or was held, as the words right behind the office say: "từ tháng 8/2014". For
  /// a period ("2015-2020") the same mention as ``until``.
  public var since: DateMention?
  /// Until when it was held.
  public var until: DateMention?
  /// Whether the office comes from the heading of a list.
  public var inherited: Bool
  /// Where the office stands, as indices of ``Article/text``.
  public var range: Range<String.Index>
  /// The rule that tied the office to the person, for `--explain`.
  public var rule: String

  /// An office with the given members; `range` holds indices of the text.
  public init(
    text: String, role: String, organization: String?, level: Level? = nil, branch: Branch? = nil,
    jurisdiction: Jurisdiction? = nil, former: Bool = false, since: DateMention? = nil,
    until: DateMention? = nil,
    inherited: Bool = false, range: Range<String.Index>, rule: String = ""
  ) {
    self.text = text
    self.role = role
    self.organization = organization
    self.level = level
    self.branch = branch
    self.jurisdiction = jurisdiction
    self.former = former
    self.since = since
    self.until = until
    self.inherited = inherited
    self.range = range
    self.rule = rule
  }
}
