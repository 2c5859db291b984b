import VanBanText

/// An office as it stands in the text, not yet tied to a person.
struct ParsedTitle: Sendable {
  /// With "nguyên" before it.
  var outer: Range<Int>
  /// The office: role and body, without "nguyên" and without term words.
  var tokens: Range<Int>
  /// The role without its body.
  var role: Range<Int>
  /// The body, or nil.
  var body: Range<Int>?
  /// Words to put before the body's own, where the text leaves them out: "Bộ".
  var bodyPrefix: String
  var kind: Role.Kind
  var branch: Title.Branch?
  var level: Title.Level?
  var former: Bool
  /// The province or commune that it is of, where the article tells.
  var jurisdiction: Jurisdiction?
  /// The days since when and until when it is held, where the words behind it say.
  var since: DateMention?
  var until: DateMention?
  /// Where the words of the office do not stand side by side ("Giám đốc các Sở Y tế, Nội vụ"): the
  /// pieces it is put together of. Else empty.
  var parts: [Range<Int>] = []

  /// Makes it an office of the State that stands apart from it: "Tổng thống N của Nga".
  mutating func join(_ country: Range<Int>) {
    body = country
    parts = [tokens, country]
    level = .foreign
    branch = .foreign
  }

  /// Takes the days of another mention of the same office where this one has none.
  mutating func addPeriod(of other: ParsedTitle) {
    since = since ?? other.since
    until = until ?? other.until
  }

  /// The tokens that make the office's wording.
  func words(of tokens: [Token]) -> [Token] {
    parts.isEmpty ? Array(tokens[self.tokens]) : parts.flatMap { tokens[$0] }
  }

  /// The office as written.
  func wording(in table: TokenTable) -> String {
    parts.isEmpty
      ? table.wording(tokens) : parts.map { table.wording($0) }.joined(separator: " ")
  }
}
