/// Makes the Vietnamese letters from their parts, numbered as ``LetterInfo`` numbers them.
struct LetterComposer: Sendable {
  private let scalars: [UInt16]

  static let shared = LetterComposer()

  private init() {
    var table = [UInt16](repeating: 0, count: 34 * 12)
    for vowel in LetterTable.vowels {
      for (upper, row) in [vowel.lower, vowel.upper].enumerated() {
        for (tone, scalar) in row.unicodeScalars.enumerated() {
          table[vowel.letter * 12 + upper * 6 + tone] = UInt16(scalar.value)
        }
      }
    }
    scalars = table
  }

  /// The vowel `letter` with a tone; nil for consonants.
  @inline(__always) func vowel(_ letter: Int, tone: Int, upper: Bool) -> UInt32? {
    guard (1..<34).contains(letter), (0..<6).contains(tone) else { return nil }
    let scalar = scalars[letter * 12 + (upper ? 6 : 0) + tone]
    return scalar == 0 ? nil : UInt32(scalar)
  }

  /// What a vowel becomes under a circumflex, a breve or a horn; nil where it takes none.
  func marked(_ letter: Int, _ mark: VowelMark) -> Int? {
    switch (letter, mark) {
    case (1, .circumflex): 28
    case (5, .circumflex): 30
    case (15, .circumflex): 31
    case (1, .breve): 27
    case (15, .horn): 32
    case (21, .horn): 33
    default: nil
    }
  }
}

/// The marks that make other vowels.
enum VowelMark: Sendable { case circumflex, breve, horn }
