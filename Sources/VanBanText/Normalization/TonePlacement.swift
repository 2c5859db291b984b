/// The rule of where a syllable's tone mark stands.
///
/// The tone belongs to the nucleus. Only in open syllables that end in oa, oe or uy do the two
/// schools differ: the modern one marks the first of the two letters (hòa, thủy), the traditional
/// one the second (hoà, thuỷ). The u of qu- and the i of gi- belong to the onset.
/// Source: Decision 1989/QĐ-BGDĐT of 25 May 2018 (modern placement in textbooks); dictionaries of
/// the Institute of Linguistics (traditional placement).
enum TonePlacement {
  private struct Letter {
    var base: Unicode.Scalar
    var letter: Int
    var upper: Bool
  }

  private static let tones: [Unicode.Scalar?] = [
    nil, "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}",
  ]

  /// The syllable with its tone where `style` puts it, or nil where it stands there already or the
  /// word is no syllable with one tone.
  static func place(_ bytes: ArraySlice<UInt8>, style: ToneStyle) -> [UInt8]? {
    let table = LetterTable.shared
    var letters: [Letter] = []
    var tone = 0
    var tonePosition = -1
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let info = table[scalar.value]
      guard info.letter != 0, letters.count < 8 else { return nil }
      if info.tone != 0 {
        guard tonePosition < 0 else { return nil }
        tone = Int(info.tone)
        tonePosition = letters.count
      }
      letters.append(
        Letter(base: scalar, letter: Int(info.letter), upper: info.isUpper))
    }
    guard tonePosition >= 0, let target = position(letters.map(\.letter), style: style),
      target != tonePosition
    else { return nil }
    letters[tonePosition].base = compose(letters[tonePosition], tone: 0)
    letters[target].base = compose(letters[target], tone: tone)
    var result = String.UnicodeScalarView()
    for letter in letters { result.append(letter.base) }
    return Array(String(result).utf8)
  }

  private static func compose(_ letter: Letter, tone: Int) -> Unicode.Scalar {
    let row = LetterTable.vowelRow(letter.letter, upper: letter.upper)
    return tone < row.count ? row[tone] : letter.base
  }

  /// The index of the letter that bears the tone; nil where there is no vowel.
  private static func position(_ letters: [Int], style: ToneStyle) -> Int? {
    let (a, e, g, i, o, q, u, y) = (1, 5, 7, 9, 15, 17, 21, 25)
    func isVowel(_ letter: Int) -> Bool {
      letter == a || letter == e || letter == i || letter == o || letter == u || letter == y
        || letter == 27 || letter == 28 || letter >= 30
    }
    guard var start = letters.firstIndex(where: isVowel) else { return nil }
    var end = start
    while end < letters.count, isVowel(letters[end]) { end += 1 }
    // A second group of vowels is no Vietnamese syllable.
    guard !letters[end...].contains(where: isVowel) else { return nil }
    if start > 0, end - start > 1 {
      let glide = letters[start]
      if letters[start - 1] == q && glide == u { start += 1 }
      if start == 1, letters[0] == g, glide == i { start += 1 }
    }
    let nucleus = Array(letters[start..<end])
    let closed = end < letters.count
    switch nucleus.count {
    case 1: return start
    case 2:
      // ê, ô, ơ, â, ă, ư as the second letter bear it: iê, uô, ươ, uê, uâ, oă.
      if nucleus[1] >= 27 { return start + 1 }
      if closed { return start + 1 }
      let differs =
        nucleus[0] == o && (nucleus[1] == a || nucleus[1] == e)
        || nucleus[0] == u && nucleus[1] == y
      return differs && style == .traditional ? start + 1 : start
    case 3:
      // oai, oay, uây, iêu, yêu, ươi, uôi, uya: the middle; uyê: the last.
      return nucleus[2] == 30 ? start + 2 : start + 1
    default: return nil
    }
  }
}

extension LetterTable {
  /// The six forms of a vowel by tone; empty for a consonant.
  static func vowelRow(_ letter: Int, upper: Bool) -> [Unicode.Scalar] {
    for row in vowels where row.letter == letter {
      return Array((upper ? row.upper : row.lower).unicodeScalars)
    }
    return []
  }
}
