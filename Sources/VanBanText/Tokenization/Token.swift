/// How a token is written.
public enum TokenShape: UInt8, Sendable, Hashable, CaseIterable {
  /// "tỉnh"
  case lower
  /// "Tỉnh", and a single capital letter
  case capitalized
  /// "UBND", "TP.HCM"
  case upper
  /// "ThS", "iPhone"
  case mixedCase
  /// Digits alone: "2025"
  case digits
  /// Digits with separators: "1.234,5", "22.4.2025"
  case number
  /// Letters and digits: "QH15", "30a", "100USD"
  case alphanumeric
  case comma, period, semicolon, colon, dash, slash, ampersand, percent
  case openBracket, closeBracket
  /// ", ', “, ” and their kin
  case quote
  case ellipsis, questionMark, exclamationMark
  /// •, ●, ▪, *, +
  case bullet
  /// Any other symbol or control character
  case symbol
  /// A letter or word of a script that is not Latin
  case otherScript

  /// Letters, digits or both.
  @inlinable @inline(__always) public var isWord: Bool {
    switch self {
    case .lower, .capitalized, .upper, .mixedCase, .digits, .number, .alphanumeric, .otherScript:
      true
    default: false
    }
  }

  /// Letters alone, of the Latin script.
  @inlinable @inline(__always) public var isLetters: Bool {
    switch self {
    case .lower, .capitalized, .upper, .mixedCase: true
    default: false
    }
  }

  /// A word that begins with a capital letter.
  @inlinable @inline(__always) public var isCapitalized: Bool {
    self == .capitalized || self == .upper || self == .mixedCase
  }

  /// "2025" or "1.234,5".
  @inlinable @inline(__always) public var isNumeric: Bool { self == .digits || self == .number }
}

/// One token of a ``TokenTable``: a word segment of UAX #29.
///
/// Positions are UTF-8 offsets into `TokenTable.bytes`; ``TokenTable/range(of:)-(Int)`` gives the
/// range in the caller's string.
public struct Token: Sendable, Hashable {
  /// The folded content.
  public let code: TokenCode
  /// UTF-8 offset of the first byte, in the normalized text.
  @usableFromInline package let start: UInt32
  @usableFromInline package let length: UInt16
  /// How it is written.
  public let shape: TokenShape
  /// What stands before it.
  public let before: Gap

  /// What lies between a token and the one before it.
  public enum Gap: UInt8, Sendable, Comparable {
    /// Nothing: the two touch.
    case none
    /// White space.
    case space
    /// A line break.
    case line
    /// An empty line, or the beginning of the text.
    case paragraph

    /// Whether `a` is the narrower gap.
    @inlinable public static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// UTF-8 offset behind the last byte, in the normalized text.
  @inlinable @inline(__always) package var end: UInt32 { start &+ UInt32(length) }

  /// No token is longer, in bytes of UTF-8: a longer run of letters is cut.
  package static let maximumLength = 4096

  /// - Parameter end: at most ``maximumLength`` behind `start`.
  @inline(__always)
  package init(code: TokenCode, start: UInt32, end: UInt32, shape: TokenShape, before: Gap) {
    self.code = code
    self.start = start
    length = UInt16(truncatingIfNeeded: end &- start)
    self.shape = shape
    self.before = before
  }
}
