/// Folds a segment that ICU cut out: look-alike letters and full-width forms become plain ones,
/// format characters are passed over.
struct SegmentFolder {
  enum Kind {
    case space, line
    case token(TokenCode, TokenShape)
  }

  let letters: LetterTable
  private var packed: UInt64 = 0
  private var shift: UInt64 = 0
  private var tone: UInt64 = 0
  private var packable = true
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private var number: UInt64 = 0
  private var digits = 0
  private var letterCount = 0
  private var upperCount = 0
  private var firstUpper = false
  private var others = 0
  private var foreign = 0
  private var spaces = 0
  private var breaks = 0
  private var only: UInt32 = 0

  init(letters: LetterTable) { self.letters = letters }

  mutating func add(_ original: UInt32) {
    let scalar = foldedLookAlike(original)
    if isIgnorable(scalar) { return }
    only = scalar
    if scalar &- 0x30 < 10 {
      if digits < 17 { number = number &* 10 &+ UInt64(scalar &- 0x30) }
      digits += 1
      mix(UInt64(scalar))
      return
    }
    let info = letters[scalar]
    if info.isLetter {
      if letterCount == 0, digits == 0 { firstUpper = info.isUpper }
      letterCount += 1
      if info.isUpper { upperCount += 1 }
      if info.letter != 0 {
        if shift < 60 { packed |= info.letter << shift } else { packable = false }
        shift += 6
        if info.tone != 0 {
          if tone != 0 { packable = false }
          tone = info.tone
        }
        mix(info.letter << 3 | info.tone)
      } else {
        packable = false
        mix(UInt64(foldedCase(scalar)) &+ 0x1000)
      }
      return
    }
    packable = false
    mix(UInt64(scalar) &+ 0x1000)
    switch scalar {
    case 0x2028, 0x2029, 0x85: breaks += 1
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x200B: spaces += 1
    default:
      others += 1
      if Unicode.Scalar(scalar)?.properties.isAlphabetic == true { foreign += 1 }
    }
  }

  private mutating func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x0000_0100_0000_01b3 }

  var kind: Kind {
    let words = letterCount + digits + others
    if words == 0 { return breaks > 0 ? .line : .space }
    if letterCount == 0, digits == 0, others == 1, foreign == 0 {
      return .token(
        .punctuation(foldedPunctuation(only)),
        only < 0x80
          ? asciiShape(UInt8(only)) : symbolShape(only) ?? .symbol)
    }
    if foreign > 0 { return .token(.hashed(hash), .otherScript) }
    if letterCount == 0 {
      if digits == 0 { return .token(.hashed(hash), .symbol) }
      return others == 0 && digits <= 17
        ? .token(.number(number), .digits) : .token(.hashed(hash), .number)
    }
    if digits > 0 { return .token(.hashed(hash), .alphanumeric) }
    let shape: TokenShape =
      upperCount == 0
      ? .lower
      : firstUpper && upperCount == 1
        ? .capitalized : upperCount == letterCount ? .upper : .mixedCase
    return .token(
      packable && others == 0 ? .packed(letters: packed, tone: tone) : .hashed(hash), shape)
  }
}
