package import VanBanText

extension Knowledge {
  /// What an abbreviation of a body or a place stands for: "UBND" is "ủy ban nhân dân". Nil for any
  /// other word.
  package func expansion(of code: TokenCode) -> [TokenCode]? { expansions[code] }
}
