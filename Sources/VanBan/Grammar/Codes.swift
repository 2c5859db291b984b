import VanBanText

/// Token codes of words that grammars name.
extension TokenCode {
  /// The code of a single word: `TokenCode("các")`. Meant for constants.
  init(_ word: String) {
    self = Tokenizer().table(of: word).tokens.first?.code ?? .none
  }

  /// The codes of several words, separated by spaces.
  static func all(_ words: String) -> Set<TokenCode> {
    Set(Tokenizer().table(of: words).tokens.map(\.code))
  }
}
