/// A token's content as one integer: equal codes mean equal text after folding.
///
/// A Vietnamese syllable is packed letter by letter, its tone apart from the letters, so that the
/// code neither sees case nor where the tone mark stands: "Hòa", "hoà" and "HÒA" have one code,
/// and so have Đ and its look-alike Ð. No table is consulted, so a word that nobody foresaw has a
/// code as good as any other. Numbers carry their value, punctuation its scalar (dashes and
/// quotation marks of all kinds are one), everything else a 60-bit hash of its folded text.
public struct TokenCode: Hashable, Sendable {
  /// Bits 0…59 hold ten letters of six bits, the first lowest; bits 60…62 the tone; bit 63 is 0.
  /// With bit 63 set, bits 60…62 tell the kind: 0 hash, 1 number, 2 punctuation.
  public let rawValue: UInt64

  @inlinable @inline(__always) package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// No token has this code.
  public static let none = TokenCode(rawValue: 0)

  static let maximumLetters = 10
  private static let tag: UInt64 = 1 << 63

  @inline(__always) static func packed(letters: UInt64, tone: UInt64) -> TokenCode {
    TokenCode(rawValue: letters | tone << 60)
  }

  @inline(__always) static func hashed(_ hash: UInt64) -> TokenCode {
    TokenCode(rawValue: tag | (hash ^ hash >> 60) & 0x0FFF_FFFF_FFFF_FFFF)
  }

  /// A run of digits of this value; equal with and without leading zeros.
  @inline(__always) package static func number(_ value: UInt64) -> TokenCode {
    TokenCode(rawValue: tag | 1 << 60 | value)
  }

  @inline(__always) package static func punctuation(_ scalar: Unicode.Scalar) -> TokenCode {
    TokenCode(rawValue: tag | 2 << 60 | UInt64(scalar.value))
  }

  /// The value of a token of up to 17 digits, else nil.
  @inlinable @inline(__always) public var number: Int? {
    rawValue >> 60 == 0b1001 ? Int(rawValue & 0x0FFF_FFFF_FFFF_FFFF) : nil
  }

  /// Whether the token is made of at most ten letters that Vietnamese is written with.
  @inlinable @inline(__always) public var isPacked: Bool { rawValue >> 63 == 0 && rawValue != 0 }

  /// The code without its tone: "hỏi" and "hoi" agree in it. Other letters stay apart.
  @inlinable @inline(__always) package var toneless: TokenCode {
    isPacked ? TokenCode(rawValue: rawValue & 0x0FFF_FFFF_FFFF_FFFF) : self
  }

  /// The folded letters of a packed code, tone apart.
  package var letters: String {
    guard isPacked else { return "" }
    var result = String.UnicodeScalarView()
    var rest = rawValue & 0x0FFF_FFFF_FFFF_FFFF
    while rest != 0 {
      let letter = Int(rest & 0x3F)
      if letter < LetterTable.alphabet.count { result.append(LetterTable.alphabet[letter]) }
      rest >>= 6
    }
    return String(result)
  }
}
