/// Dashes of every kind are "-", double quotation marks are '"', single ones "'".
@inline(__always)
func foldedPunctuation(_ scalar: UInt32) -> Unicode.Scalar {
  switch scalar {
  case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0xAD: "-"
  case 0x201C...0x201F, 0xAB, 0xBB: "\""
  case 0x2018...0x201B, 0x60, 0xB4: "'"
  case 0x2026: "…"
  default: Unicode.Scalar(scalar) ?? "\u{FFFD}"
  }
}

/// The shape of an ASCII character that is neither letter, digit, "_" nor white space.
func asciiShape(_ byte: UInt8) -> TokenShape {
  switch byte {
  case 0x2C: .comma
  case 0x2E: .period
  case 0x3B: .semicolon
  case 0x3A: .colon
  case 0x2D: .dash
  case 0x2F: .slash
  case 0x26: .ampersand
  case 0x25: .percent
  case 0x28, 0x5B, 0x7B: .openBracket
  case 0x29, 0x5D, 0x7D: .closeBracket
  case 0x22, 0x27, 0x60: .quote
  case 0x3F: .questionMark
  case 0x21: .exclamationMark
  case 0x2A, 0x2B: .bullet
  default: .symbol
  }
}

/// The shape of a character from U+0080 on that UAX #29 always keeps by itself and that the fast
/// scan may therefore take alone; nil for all others.
@inline(__always)
func symbolShape(_ scalar: UInt32) -> TokenShape? {
  switch scalar {
  case 0x2010...0x2015, 0x2212: .dash
  case 0x201A...0x201F, 0xAB, 0xBB: .quote
  // Between letters or digits these two join; elsewhere they stand alone (WB6, WB12).
  case 0x2018, 0x2019: .quote
  case 0x2026: .ellipsis
  case 0x2022, 0x25CF, 0x25AA, 0x25A0, 0x2023, 0x2043: .bullet
  case 0x20AB, 0x20AC, 0xA1...0xA8, 0xAC, 0xAF...0xB1, 0xB2, 0xB3, 0xB4, 0xB6, 0xB8, 0xB9,
    0xBC...0xBF, 0xD7, 0xF7:
    .symbol
  default: nil
  }
}

/// Letters of other alphabets that look like Latin ones, and full-width forms, as plain letters.
func foldedLookAlike(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  case 0x410: 0x41  // А
  case 0x412: 0x42  // В
  case 0x415: 0x45  // Е
  case 0x41A: 0x4B  // К
  case 0x41C: 0x4D  // М
  case 0x41D: 0x48  // Н
  case 0x41E: 0x4F  // О
  case 0x420: 0x50  // Р
  case 0x421: 0x43  // С
  case 0x422: 0x54  // Т
  case 0x425: 0x58  // Х
  case 0x430: 0x61  // а
  case 0x435: 0x65  // е
  case 0x43E: 0x6F  // о
  case 0x440: 0x70  // р
  case 0x441: 0x63  // с
  case 0x443: 0x79  // у
  case 0x445: 0x78  // х
  default: scalar
  }
}

/// Characters that carry no content: soft hyphen, zero-width and direction marks, variation
/// selectors.
func isIgnorable(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
  default: false
  }
}

/// Lower case of a letter outside the Vietnamese alphabet; one scalar for one scalar.
func foldedCase(_ scalar: UInt32) -> UInt32 {
  guard let character = Unicode.Scalar(scalar) else { return scalar }
  let lower = character.properties.lowercaseMapping.unicodeScalars
  return lower.count == 1 ? lower.first.map(\.value) ?? scalar : scalar
}
