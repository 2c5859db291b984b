import VanBanText

/// Where citations may begin, so that everything else of a text is passed over at the cost of a
/// look at a few kilobytes of bits.
///
/// A word is an anchor by itself, or together with the next one: "quyết định", but not "quyết tâm".
/// A number is one if a separator or a word in capitals stands behind it. Some anchors are none;
/// no citation begins anywhere else.
struct DocumentAnchors: Sendable {
  /// One bit a hash; words that may be anchors alone, words that may begin one, and pairs.
  private struct Bits: Sendable {
    private static let shift: UInt64 = 64 - 16
    private var words = [UInt64](repeating: 0, count: 1 << 10)

    @inline(__always) private static func place(_ hash: UInt64) -> (word: Int, bit: UInt64) {
      let place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
      return (place >> 6, 1 << UInt64(place & 63))
    }
    mutating func insert(_ hash: UInt64) {
      let (word, bit) = Bits.place(hash)
      words[word] |= bit
    }
    @inline(__always) func contains(_ hash: UInt64) -> Bool {
      let (word, bit) = Bits.place(hash)
      return words[word] & bit != 0
    }
  }

  private var alone = Bits()
  private var first = Bits()
  private var pairs = Bits()
  private var laws = Bits()

  /// - Parameters:
  ///   - kinds: what kinds of documents are called.
  ///   - laws: the names of laws and other named documents.
  ///   - words: further words that may begin a citation.
  init(kinds: [String], laws names: [String], words: some Sequence<TokenCode>) {
    let tokenizer = Tokenizer()
    for name in names {
      if let head = tokenizer.table(of: name).tokens.first { laws.insert(head.code.rawValue) }
    }
    for phrase in kinds + names {
      let tokens = tokenizer.table(of: phrase).tokens
      guard let head = tokens.first?.code else { continue }
      if tokens.count > 1 {
        first.insert(head.rawValue)
        pairs.insert(DocumentAnchors.pair(head, tokens[1].code))
      } else {
        alone.insert(head.rawValue)
      }
    }
    for word in words { alone.insert(word.rawValue) }
  }

  /// Whether the name of a law may begin with the word `code`.
  func mayBeginLaw(_ code: TokenCode) -> Bool { laws.contains(code.rawValue) }

  @inline(__always) private static func pair(_ a: TokenCode, _ b: TokenCode) -> UInt64 {
    (a.rawValue &* 0xBF58_476D_1CE4_E5B9) ^ b.rawValue
  }

  /// The first anchor at or behind `start`, or the number of tokens. O(distance).
  func next(in tokens: [Token], from start: Int) -> Int {
    tokens.withUnsafeBufferPointer { tokens in
      let last = tokens.count - 1
      var index = start
      while index < last {
        let token = tokens[index]
        if token.shape.isLetters {
          let code = token.code.rawValue
          if alone.contains(code) { return index }
          if first.contains(code),
            pairs.contains(DocumentAnchors.pair(token.code, tokens[index &+ 1].code))
          {
            return index
          }
        } else if token.shape.isWord {
          if token.shape == .alphanumeric { return index }
          switch tokens[index &+ 1].shape {
          case .slash, .dash, .upper, .mixedCase: return index
          default: break
          }
        }
        index &+= 1
      }
      guard index == last, tokens[last].shape.isWord else { return tokens.count }
      return last
    }
  }
}
