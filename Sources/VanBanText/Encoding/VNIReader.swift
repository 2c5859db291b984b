/// Reads VNI: a letter followed by a byte for its tone, its circumflex or breve, or both; ơ, ư, đ,
/// ỉ, ĩ, ị, ỵ, ì and í are bytes of their own, and ơ and ư take the tones like other letters.
///
/// The case of a letter is that of its base, because keyboards wrote "OÂng" and "Oâng" alike.
/// Sources: the tables of VNI-Windows; viparse 0.1.31 (MIT), table vni.
struct VNIReader {
  /// A vowel whose mark may follow.
  private var base: (letter: Int, upper: Bool)?

  private static let marks: [UInt32: (mark: VowelMark?, tone: Int)] = [
    0xF8: (nil, 1), 0xF9: (nil, 2), 0xFB: (nil, 3), 0xF5: (nil, 4), 0xEF: (nil, 5),
    0xE2: (.circumflex, 0), 0xE0: (.circumflex, 1), 0xE1: (.circumflex, 2),
    0xE5: (.circumflex, 3), 0xE3: (.circumflex, 4), 0xE4: (.circumflex, 5),
    0xEA: (.breve, 0), 0xE8: (.breve, 1), 0xE9: (.breve, 2),
    0xFA: (.breve, 3), 0xFC: (.breve, 4), 0xEB: (.breve, 5),
  ]

  private static let letters: [UInt32: UInt32] = [
    0xF1: 0x111, 0xD1: 0x110,  // đ
    0xF2: 0x1ECB, 0xD2: 0x1ECA, 0xE6: 0x1EC9, 0xC6: 0x1EC8, 0xF3: 0x129, 0xD3: 0x128,  // ị ỉ ĩ
    0xEE: 0x1EF5, 0xCE: 0x1EF4,  // ỵ
    0xEC: 0xEC, 0xCC: 0xCC, 0xED: 0xED, 0xCD: 0xCD,  // ì í
  ]

  /// Takes the next byte (or, from 0x100 on, a character that is no byte).
  mutating func take(_ unit: UInt32, emit: (UInt32, Bool) -> Void) {
    let isCapitalByte = unit < 0x100 && unit >= 0xC0 && unit < 0xE0
    if let (letter, upper) = base {
      if unit < 0x100, unit >= 0xC0, let (mark, tone) = VNIReader.marks[unit | 0x20] {
        let marked = mark.map { LetterComposer.shared.marked(letter, $0) } ?? letter
        if let marked,
          let scalar = LetterComposer.shared.vowel(marked, tone: tone, upper: upper)
        {
          base = nil
          return emit(scalar, false)
        }
      }
      flush(emit: emit)
    }
    switch unit {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: base = (Int(unit - 0x60), false)
    case 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59: base = (Int(unit - 0x40), true)
    case 0xF4, 0xD4: base = (32, isCapitalByte)
    case 0xF6, 0xD6: base = (33, isCapitalByte)
    case 0..<0x80: emit(unit, false)
    case 0x80..<0x100:
      if let letter = VNIReader.letters[unit] { return emit(letter, false) }
      // A mark without its letter: shown as Windows shows it.
      emit(SingleByteTable.windows1252[UInt8(unit)], unit >= 0xC0)
    default: emit(unit, false)
    }
  }

  /// Ends the text.
  mutating func flush(emit: (UInt32, Bool) -> Void) {
    guard let (letter, upper) = base else { return }
    base = nil
    if let scalar = LetterComposer.shared.vowel(letter, tone: 0, upper: upper) {
      emit(scalar, false)
    }
  }
}
