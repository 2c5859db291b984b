/// The rule of where a syllable's tone mark stands, and what else of a syllable's spelling has one
/// right form.
///
/// The tone belongs to the nucleus. Only in open syllables that end in oa, oe or uy do the two
/// schools differ: the modern one marks the first of the two letters (hòa, thủy), the traditional
/// one the second (hoà, thuỷ). The u of qu- and the i of gi- belong to the onset.
/// Source: Decision 1989/QĐ-BGDĐT of 25 May 2018 (modern placement in textbooks); dictionaries of
/// the Institute of Linguistics (traditional placement).
///
/// Letters are numbered as in ``LetterInfo``, six bits each, the first lowest.
struct TonePlacement {
  private(set) var letters: UInt64
  private(set) var count = 0
  /// The vowels in a row; more than one row is no Vietnamese syllable.
  private var vowelStart = 0
  private var vowelEnd = 0
  /// Whether a đ is among the letters.
  private(set) var hasStroke = false

  private static let (a, e, g, i, o, q, u, y, stroke) = (1, 5, 7, 9, 15, 17, 21, 25, 29)
  private static let (oHorn, uHorn) = (32, 33)
  private static let vowels: UInt64 = [1, 5, 9, 15, 21, 25, 27, 28, 30, 31, 32, 33]
    .reduce(0) { $0 | 1 << UInt64($1) }

  /// Nil for what is no syllable: no vowel, or two groups of them.
  @inline(__always) init?(_ packed: UInt64) {
    letters = packed
    var rest = packed
    var groups = 0
    var wasVowel = false
    while rest != 0 {
      let isVowel = Self.vowels >> (rest & 0x3F) & 1 != 0
      if isVowel, !wasVowel {
        groups += 1
        vowelStart = count
      }
      if isVowel { vowelEnd = count + 1 }
      if rest & 0x3F == Self.stroke { hasStroke = true }
      wasVowel = isVowel
      count += 1
      rest >>= 6
    }
    if groups != 1 { return nil }
  }

  /// Whether the syllable can be spelt in more than one way at all.
  @inline(__always) var isDoubtful: Bool { hasStroke || vowelEnd - vowelStart > 1 }

  @inline(__always) subscript(index: Int) -> Int {
    Int(letters >> UInt64(index * 6) & 0x3F)
  }

  /// Where the tone that stands on letter `position` belongs; nil where it is right already or the
  /// syllable with its tone there is none that can be.
  func target(of position: Int, tone: Int, style: ToneStyle) -> Int? {
    let target = Self.position(
      self, from: nucleusStart, isTraditional: style == .traditional)
    guard target != position, position >= 0 else { return nil }
    // Between the two schools nothing is to be judged.
    let other = Self.position(self, from: nucleusStart, isTraditional: style != .traditional)
    return position == other || isPossible(tone: tone, at: target) ? target : nil
  }

  /// "uơ" and "ưo" before another letter of the rime are "ươ" (thuơng, người); nil where there is
  /// nothing to mend, or what comes out cannot be a syllable.
  func withHorns(tone: Int) -> TonePlacement? {
    let start = nucleusStart
    guard start + 2 < count, start + 1 < vowelEnd,
      self[start] == Self.u && self[start + 1] == Self.oHorn
        || self[start] == Self.uHorn && self[start + 1] == Self.o
    else { return nil }
    var mended = self
    let shift = UInt64(start * 6)
    mended.letters = letters & ~(0xFFF << shift) | UInt64(Self.uHorn | Self.oHorn << 6) << shift
    return mended.isPossible(tone: tone, at: start + 1) ? mended : nil
  }

  /// Whether a syllable can be spelt so.
  func isPossible(tone: Int, at position: Int) -> Bool {
    var syllable = SyllableLetters()
    for index in 0..<count {
      let scalar = VietnameseLetters.scalar(
        letter: self[index], tone: index == position ? tone : 0, upper: false)
      guard syllable.append(scalar.value) else { return false }
    }
    return SyllableRules.shared.parts(of: syllable) != nil
  }

  /// The letter at `index`, with the tone or without.
  func scalar(at index: Int, tone: Int, upper: Bool) -> Unicode.Scalar {
    VietnameseLetters.scalar(letter: self[index], tone: tone, upper: upper)
  }

  /// Behind the u of qu- and the i of gi-.
  private var nucleusStart: Int {
    guard vowelStart > 0, vowelEnd - vowelStart > 1 else { return vowelStart }
    let (before, glide) = (self[vowelStart - 1], self[vowelStart])
    let isOnset =
      before == Self.q && glide == Self.u || vowelStart == 1 && before == Self.g && glide == Self.i
    return isOnset ? vowelStart + 1 : vowelStart
  }

  private static func position(
    _ syllable: TonePlacement, from start: Int, isTraditional: Bool
  ) -> Int {
    switch syllable.vowelEnd - start {
    case 1: return start
    case 2:
      let (first, second) = (syllable[start], syllable[start + 1])
      // ê, ô, ơ, â, ă, ư as the second letter bear it: iê, uô, ươ, uê, uâ, oă.
      if second >= 27 || syllable.vowelEnd < syllable.count { return start + 1 }
      let differs = first == o && (second == a || second == e) || first == u && second == y
      return differs && isTraditional ? start + 1 : start
    // oai, oay, uây, iêu, yêu, ươi, uôi, uya: the middle; uyê: the last.
    case 3: return syllable[start + 2] == 30 ? start + 2 : start + 1
    default: return -1
    }
  }
}

/// The letters of the Vietnamese alphabet by number, tone and case.
enum VietnameseLetters {
  /// For each letter, tone and case in turn.
  private static let table: [Unicode.Scalar] = {
    var table: [Unicode.Scalar] = []
    for letter in LetterTable.alphabet.indices {
      let base = LetterTable.alphabet[letter]
      let upperBase = base.properties.uppercaseMapping.unicodeScalars.first ?? base
      let row = LetterTable.vowels.first { $0.letter == letter }
      let lower = row.map { Array($0.lower.unicodeScalars) } ?? []
      let upper = row.map { Array($0.upper.unicodeScalars) } ?? []
      for tone in 0..<6 {
        table.append(tone < lower.count ? lower[tone] : base)
        table.append(tone < upper.count ? upper[tone] : upperBase)
      }
    }
    return table
  }()

  /// A consonant bears no tone; NUL for what is no letter.
  static func scalar(letter: Int, tone: Int, upper: Bool) -> Unicode.Scalar {
    let index = (letter * 6 + tone) * 2 + (upper ? 1 : 0)
    return table.indices.contains(index) ? table[index] : "\0"
  }
}
