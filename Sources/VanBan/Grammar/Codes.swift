import VanBanText

/// Token codes of words that grammars name.
extension TokenCode {
  /// The code of a single word: `TokenCode("các")`. Meant for constants.
  init(_ word: String) {
    self = Tokenizer().table(of: word).tokens.first?.code ?? .none
  }

  /// The codes of several words, separated by spaces.
  static func all(_ words: String) -> TokenCodeSet {
    TokenCodeSet(Tokenizer().table(of: words).tokens.map(\.code))
  }
}

/// A set of codes that is asked for every token of a text: a 64-bit filter turns most away, and no
/// hashing against attackers is needed for a set whose members are ours.
struct TokenCodeSet: Sendable {
  private let filter: UInt64
  private let sorted: [UInt64]

  init(_ codes: some Sequence<TokenCode>) {
    sorted = Set(codes.map(\.rawValue)).sorted()
    filter = sorted.reduce(0) { $0 | TokenCodeSet.bit($1) }
  }

  /// The members, in no order that means anything.
  var codes: [TokenCode] { sorted.map { TokenCode(rawValue: $0) } }

  @inline(__always) private static func bit(_ code: UInt64) -> UInt64 {
    1 << ((code &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// Whether the set holds `code`. O(log n).
  @inline(__always) func contains(_ code: TokenCode) -> Bool {
    filter & TokenCodeSet.bit(code.rawValue) != 0 && search(code.rawValue)
  }

  private func search(_ code: UInt64) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == code
  }
}
