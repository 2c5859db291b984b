package import VanBanText

extension Knowledge {
  /// What an abbreviation of a body or a place stands for: "UBND" is "ủy ban nhân dân". Nil for any
  /// other word.
  package func expansion(of code: TokenCode) -> [TokenCode]? { expansions[code] }
}

extension Knowledge {
  /// The names of provinces, of today and before, with the code of each.
  package var provinces: [(name: String, code: String)] {
    zip(column(.provinces, "name"), column(.provinces, "code")).filter { !$0.1.isEmpty }
      .map { (name: $0.0, code: $0.1) }
  }
}
