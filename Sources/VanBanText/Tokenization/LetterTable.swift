/// What the tokenizer must know of a letter, one 16-bit entry a letter: its class, its case and,
/// where it belongs to the Vietnamese alphabet, which of the 33 letters it is and the tone it bears.
///
/// Letters are numbered a…z = 1…26, ă 27, â 28, đ 29, ê 30, ô 31, ơ 32, ư 33. Tones are numbered
/// in the order of the dictionaries of Hanoi: level 0, huyền 1, sắc 2, hỏi 3, ngã 4, nặng 5.
struct LetterInfo {
  let raw: UInt16

  @inline(__always) init(raw: UInt16) { self.raw = raw }

  init(letter: Int, tone: Int, upper: Bool) {
    raw = UInt16(letter) | UInt16(tone) << 6 | (upper ? 0x200 : 0) | 0x400
  }

  /// 1…33, or 0 for a letter that is not Vietnamese.
  @inline(__always) var letter: UInt64 { UInt64(raw & 0x3F) }
  /// 0…5.
  @inline(__always) var tone: UInt64 { UInt64(raw >> 6 & 7) }
  @inline(__always) var isUpper: Bool { raw & 0x200 != 0 }
  @inline(__always) var isLetter: Bool { raw & 0x400 != 0 }
}

/// Classes of the scalars that the tokenizer's own scan understands: U+0000…U+024F and
/// U+1E00…U+1EFF. All others are given to ICU.
struct LetterTable: @unchecked Sendable {
  // Unchecked: the memory is never written after `init` and never freed; there is one table.
  private let entries: UnsafePointer<UInt16>
  /// The same entries for sums over a syllable: the letter in bits 0…7, and what is added up, the
  /// tone in bits 8…15, one for a tone in bits 16…23, one for a capital in bits 24…31.
  ///
  /// Scalars of one and two bytes stand at their number, those of three bytes that begin with E1
  /// behind them.
  let sums: UnsafePointer<UInt32>
  /// How the bytes of a letter lead to its place in ``sums`` without a branch, by its first byte:
  /// bits 0…15 where to begin, 16…23 and 24…31 the masks of the second and third byte, 32…39 the
  /// shift of the second, 40…47 the width.
  let leads: UnsafePointer<UInt64>
  private static let thirdByteBase = 0x250
  private static let sumCount = thirdByteBase + 64 * 64

  static let shared = LetterTable()
  static let lowCount = 0x250
  static let highBase: UInt32 = 0x1E00

  /// The 12 vowels with their six tones, in the order of ``LetterInfo``'s tone numbers.
  static let vowels: [(letter: Int, lower: String, upper: String)] = [
    (1, "aàáảãạ", "AÀÁẢÃẠ"), (27, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), (28, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
    (5, "eèéẻẽẹ", "EÈÉẺẼẸ"), (30, "êềếểễệ", "ÊỀẾỂỄỆ"), (9, "iìíỉĩị", "IÌÍỈĨỊ"),
    (15, "oòóỏõọ", "OÒÓỎÕỌ"), (31, "ôồốổỗộ", "ÔỒỐỔỖỘ"), (32, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
    (21, "uùúủũụ", "UÙÚỦŨỤ"), (33, "ưừứửữự", "ƯỪỨỬỮỰ"), (25, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
  ]

  private init() {
    var table = [UInt16](repeating: 0, count: LetterTable.lowCount + 0x100)
    func set(_ scalar: UInt32, _ info: LetterInfo) {
      table[LetterTable.index(scalar)] = info.raw
    }
    for scalar in UInt32(0)..<0x1F00
    where scalar < UInt32(LetterTable.lowCount) || scalar >= LetterTable.highBase {
      guard let character = Unicode.Scalar(scalar) else { continue }
      let properties = character.properties
      guard properties.isAlphabetic else { continue }
      set(scalar, LetterInfo(letter: 0, tone: 0, upper: properties.isUppercase))
    }
    for offset in UInt32(0)..<26 {
      set(0x61 + offset, LetterInfo(letter: Int(offset) + 1, tone: 0, upper: false))
      set(0x41 + offset, LetterInfo(letter: Int(offset) + 1, tone: 0, upper: true))
    }
    for vowel in LetterTable.vowels {
      for (tone, scalar) in vowel.lower.unicodeScalars.enumerated() {
        set(scalar.value, LetterInfo(letter: vowel.letter, tone: tone, upper: false))
      }
      for (tone, scalar) in vowel.upper.unicodeScalars.enumerated() {
        set(scalar.value, LetterInfo(letter: vowel.letter, tone: tone, upper: true))
      }
    }
    // Đ, and what fonts and keyboards put in its place: eth (U+00D0, U+00F0), African D (U+0189).
    for (scalar, upper) in [
      (0x110, true), (0x111, false), (0xD0, true), (0xF0, false), (0x189, true),
    ] {
      set(UInt32(scalar), LetterInfo(letter: 29, tone: 0, upper: upper))
    }
    let memory = UnsafeMutablePointer<UInt16>.allocate(capacity: table.count)
    memory.initialize(from: table, count: table.count)
    entries = UnsafePointer(memory)
    let summands = UnsafeMutablePointer<UInt32>.allocate(capacity: LetterTable.sumCount)
    summands.initialize(repeating: 0, count: LetterTable.sumCount)
    for (index, raw) in table.enumerated() {
      let info = LetterInfo(raw: raw)
      guard info.letter != 0 else { continue }
      let isTone: UInt32 = info.tone == 0 ? 0 : 1
      let isUpper: UInt32 = info.isUpper ? 1 : 0
      let place =
        index < LetterTable.lowCount
        ? index : LetterTable.thirdByteBase + 0x38 << 6 + index - LetterTable.lowCount
      summands[place] =
        UInt32(info.letter) | UInt32(info.tone) << 8 | isTone << 16 | isUpper << 24
    }
    sums = UnsafePointer(summands)
    let steps = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    for byte in UInt64(0)..<256 {
      let step: UInt64 =
        switch byte {
        case 0..<0x80: byte | 1 << 40
        case 0xC2..<0xC9: (byte & 0x1F) << 6 | 0x3F << 16 | 2 << 40
        case 0xE1: UInt64(LetterTable.thirdByteBase) | 0x3F << 16 | 0x3F << 24 | 6 << 32 | 3 << 40
        default: UInt64(LetterTable.thirdByteBase) | 1 << 40
        }
      (steps + Int(byte)).initialize(to: step)
    }
    leads = UnsafePointer(steps)
  }

  @inline(__always) private static func index(_ scalar: UInt32) -> Int {
    scalar < UInt32(lowCount)
      ? Int(scalar) : lowCount &+ Int(scalar &- highBase)
  }

  /// The entry of a scalar below U+0250 or in U+1E00…U+1EFF; an empty one for every other.
  @inline(__always) subscript(scalar: UInt32) -> LetterInfo {
    if scalar < UInt32(LetterTable.lowCount) { return LetterInfo(raw: entries[Int(scalar)]) }
    let high = scalar &- LetterTable.highBase
    return high < 0x100
      ? LetterInfo(raw: entries[LetterTable.lowCount &+ Int(high)]) : LetterInfo(raw: 0)
  }

  /// The lower-case letters of the alphabet by number, without tone.
  static let alphabet = Array("\u{0}abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars)
}
