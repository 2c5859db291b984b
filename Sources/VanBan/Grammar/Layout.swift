import VanBanText

/// What each line of an article is for.
struct Layout: Sendable {
  enum Role: UInt8, Sendable {
    case headline, body, caption, byline, listItem, placeholder
  }

  /// One a line of ``TokenTable/lines``.
  let roles: [Role]

  init(of table: TokenTable) {
    roles = [Role](repeating: .body, count: table.lines.count)
  }
}
