/// The encodings that ``TextDecoder`` reads.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Text in the fonts .VnTime, .VnArial and the like (the "ABC" fonts).
  case tcvn3 = "tcvn3"
  /// Text in the capital fonts .VnTimeH and the like: the bytes of TCVN3, drawn as capitals. Bytes
  /// do not tell the two apart, so this one must be named.
  case tcvn3Capitals = "tcvn3-capitals"
  /// TCVN 5712:1993 with the capitals (VN1), as iconv knows it; must be named.
  case tcvn5712 = "tcvn5712-1"
  /// Text in the fonts VNI-Times and the like: a letter, then a byte for its marks.
  case vni = "vni"
  case viscii = "viscii"
  /// Must be named: VPS looks too much like VISCII.
  case vps = "vps"
  /// The seven-bit mnemonics of RFC 1456: "Vie^.t Nam".
  case viqr = "viqr"
  case windows1258 = "windows-1258"
}

/// Why bytes could not be read as text.
public enum TextDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The byte at `offset` does not fit the encoding.
  case malformed(encoding: TextEncoding, offset: Int)
  /// The bytes hold what no text holds: NUL or many control characters; first at `offset`.
  case binary(offset: Int)
  /// The system's ICU has no converter for the encoding, or the bytes are beyond its limits.
  case unavailable(encoding: TextEncoding)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .malformed(let encoding, let offset):
      "byte \(offset) is not valid \(encoding.rawValue); name the right encoding"
    case .binary(let offset):
      "not a text (control character at byte \(offset)); convert it to text first"
    case .unavailable(let encoding):
      "the encoding \(encoding.rawValue) cannot be read here; convert the text to utf-8 first"
    }
  }
}
