/// The letters of a word, packed six bits each, and the one tone mark among them.
struct SyllableLetters: Sendable {
  private(set) var packed: UInt64 = 0
  private(set) var count = 0
  private(set) var tone = Tone.ngang
  private(set) var toneIndex: Int?

  /// "nghiêng" is the longest syllable; a little more room tells what is too long.
  static let capacity = 8

  /// The number of the letter, as ``LetterInfo`` counts, at `index`.
  @inline(__always) subscript(index: Int) -> Int { Int(packed >> UInt64(index * 6) & 0x3F) }

  /// Adds a letter, or a combining mark to the last letter; false where the word can be no
  /// syllable.
  mutating func append(_ scalar: UInt32) -> Bool {
    let info = LetterTable.shared[scalar]
    guard info.letter != 0 else { return combine(scalar) }
    guard count < SyllableLetters.capacity else { return false }
    packed |= info.letter << UInt64(count * 6)
    count += 1
    return info.tone == 0 || setTone(Int(info.tone))
  }

  private mutating func setTone(_ number: Int) -> Bool {
    guard toneIndex == nil, count > 0, let mark = Tone(rawValue: number) else { return false }
    tone = mark
    toneIndex = count - 1
    return true
  }

  private mutating func combine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300, 0x340: return setTone(Tone.huyen.rawValue)
    case 0x301, 0x341: return setTone(Tone.sac.rawValue)
    case 0x309: return setTone(Tone.hoi.rawValue)
    case 0x303: return setTone(Tone.nga.rawValue)
    case 0x323: return setTone(Tone.nang.rawValue)
    case 0x306: return replaceLast([1: 27])
    case 0x302: return replaceLast([1: 28, 5: 30, 15: 31])
    case 0x31B: return replaceLast([15: 32, 21: 33])
    default: return false
    }
  }

  private mutating func replaceLast(_ marked: [Int: UInt64]) -> Bool {
    guard count > 0, let letter = marked[self[count - 1]] else { return false }
    let shift = UInt64((count - 1) * 6)
    packed = packed & ~(0x3F << shift) | letter << shift
    return true
  }
}

/// How Vietnamese syllables are spelt.
///
/// Sources: the orthography as taught; the inventory of rimes agrees with the list of 18,142
/// syllables that spelling checkers use.
struct SyllableRules: Sendable {
  /// Where the parts end: letters 0..<onset, ..<nucleus, ..<coda, then the coda. `shared` letters
  /// before `nucleus` belong to the nucleus as well as to the onset.
  struct Parts: Sendable {
    var onset: Int
    var nucleus: Int
    var coda: Int
    var shared = 0
  }

  /// The letters that rules name, as ``LetterInfo`` numbers them.
  private enum Letter {
    static let g = 7
    static let i = 9
    static let q = 17
    static let u = 21
    static let y = 25
    static let eCircumflex = 30
  }

  private enum Onset: Sendable { case any, beforeFront, beforeBack }
  private struct Rime: Sendable {
    var glide: Int
    var coda: Int
    var isStopped: Bool
    var isFront: Bool
    var needsNoOnset: Bool
  }

  private let onsets: [UInt64: Onset]
  private let rimes: [UInt64: Rime]
  private let exceptions: [UInt64: Parts]
  private let levelStops: Set<UInt64>

  static let shared = SyllableRules()

  /// Glide, nucleus, and the codas that follow; "-" is no coda.
  private static let rimeRows: [(glide: String, nucleus: String, codas: String)] = [
    ("", "a", "- c ch i m n ng nh o p t u y"), ("", "ă", "c m n ng p t"),
    ("", "â", "c m n ng p t u y"), ("", "e", "- c m n ng o p t"),
    ("", "ê", "- ch m n nh p t u"), ("", "i", "- ch m n nh p t u"), ("", "ia", "-"),
    ("", "iê", "c m n ng p t u"), ("", "o", "- c i m n ng p t"), ("", "oo", "c ng"),
    ("", "ô", "- c i m n ng p t"), ("", "ơ", "- i m n p t"), ("", "u", "- c i m n ng p t"),
    ("", "ua", "-"), ("", "uô", "c i m n ng p t"), ("", "ư", "- c i m n ng t u"),
    ("", "ưa", "-"), ("", "ươ", "c i m n ng p t u"), ("", "y", "-"), ("", "yê", "m n ng t u"),
    ("o", "a", "- c ch i m n ng nh o p t y"), ("o", "ă", "c m n ng t"), ("o", "e", "- m n o t"),
    ("u", "â", "n ng t y"), ("u", "ê", "- ch nh"), ("u", "ơ", "-"),
    ("u", "y", "- ch n nh p t u"), ("u", "ya", "-"), ("u", "yê", "n t"),
  ]

  /// Loans, names and shouts beside the rules: onset, glide, nucleus, coda.
  private static let exceptionRows = """
    b,ech b,ic g,en g,et g,o.ep g,u.ep gi,êch gi,ênh kh,u.êu kh,u.ăng k,a k,an k,ao k,on k,ôn \
    k,ông l,o.eng l,êc l,ăk đ,ăk m,ic ng,et ng,ia ng,iu ng,o.ây ng,êu ngh,o.eo ngh,êng s,ic \
    t,ic x,o.eng ,o.ec ,o.eng ,iê ,ươ qu,yênh qu,ơc
    """

  private init() {
    var onsets: [UInt64: Onset] = [0: .any]
    for onset in [
      "b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s",
      "t", "th", "tr", "v", "x",
    ] { onsets[SyllableRules.pack(onset)] = .any }
    for onset in ["k", "gh", "ngh"] { onsets[SyllableRules.pack(onset)] = .beforeFront }
    for onset in ["c", "g", "ng"] { onsets[SyllableRules.pack(onset)] = .beforeBack }
    self.onsets = onsets

    var rimes: [UInt64: Rime] = [:]
    for row in SyllableRules.rimeRows {
      for coda in row.codas.split(separator: " ") {
        let coda = coda == "-" ? "" : String(coda)
        let glide = row.glide.unicodeScalars.count
        rimes[SyllableRules.pack(row.glide + row.nucleus + coda)] = Rime(
          glide: glide, coda: glide + row.nucleus.unicodeScalars.count,
          isStopped: ["c", "ch", "p", "t"].contains(coda),
          isFront: row.glide.isEmpty && "ieêy".contains(row.nucleus.prefix(1)),
          needsNoOnset: row.nucleus == "yê" && row.glide.isEmpty)
      }
    }
    self.rimes = rimes

    var exceptions: [UInt64: Parts] = [:]
    for row in SyllableRules.exceptionRows.split(separator: " ") {
      let pieces = row.split(separator: ",", omittingEmptySubsequences: false)
      let dotted = pieces[1].split(separator: ".")
      let onset = pieces[0].unicodeScalars.count
      let rime = dotted.joined()
      let nucleus = onset + (dotted.count > 1 ? dotted[0].unicodeScalars.count : 0)
      let coda =
        nucleus
        + (dotted.last ?? "").unicodeScalars.prefix {
          SyllableRules.isVowel(Int(LetterTable.shared[$0.value].letter))
        }.count
      // A final o, u, i or y after a vowel is a coda.
      let end = coda - nucleus > 1 && "ouiy".contains(rime.suffix(1)) ? coda - 1 : coda
      exceptions[SyllableRules.pack(pieces[0] + rime)] = Parts(
        onset: onset, nucleus: nucleus, coda: end)
    }
    for letter in "bcdđghklmnpqrstvx".unicodeScalars {
      exceptions[SyllableRules.pack(String(letter))] = Parts(onset: 1, nucleus: 1, coda: 1)
    }
    self.exceptions = exceptions
    // Of the stopped ones these loans have no tone.
    levelStops = Set(["top", "mat", "hat"].map { SyllableRules.pack($0) })
  }

  private static func pack(_ text: some StringProtocol) -> UInt64 {
    var letters = SyllableLetters()
    for scalar in text.unicodeScalars { _ = letters.append(scalar.value) }
    return letters.packed
  }

  /// a e i o u y and the vowels with a mark.
  @inline(__always) private static func isVowel(_ letter: Int) -> Bool {
    letter < 64 && (1 << UInt64(letter)) & vowelSet != 0
  }
  private static let vowelSet: UInt64 = [1, 5, 9, 15, 21, 25, 27, 28, 30, 31, 32, 33]
    .reduce(0) { $0 | 1 << UInt64($1) }

  /// The parts of a syllable; nil where it breaks the rules.
  func parts(of letters: SyllableLetters) -> Parts? {
    guard letters.count > 0 else { return nil }
    if let parts = regularParts(of: letters) { return parts }
    if letters.tone == .ngang, levelStops.contains(letters.packed) {
      return Parts(onset: 1, nucleus: 1, coda: 2)
    }
    guard let parts = exceptions[letters.packed] else { return nil }
    return SyllableRules.isWellPlaced(letters, in: parts) ? parts : nil
  }

  private static func isWellPlaced(_ letters: SyllableLetters, in parts: Parts) -> Bool {
    guard let index = letters.toneIndex else { return true }
    return index >= parts.onset - 1 && index < parts.coda && isVowel(letters[index])
  }

  private func regularParts(of letters: SyllableLetters) -> Parts? {
    var start = 0
    while start < letters.count, !SyllableRules.isVowel(letters[start]) { start += 1 }
    guard start < letters.count else { return nil }
    let first = letters[start]
    if start == 1, letters[0] == Letter.q {
      guard first == Letter.u else { return nil }
      return afterQu(letters)
    }
    if start == 1, letters[0] == Letter.g, first == Letter.i {
      return afterGi(letters)
    }
    let onset = letters.packed & (1 << UInt64(start * 6) - 1)
    guard let kind = onsets[onset], let rime = rimes[letters.packed >> UInt64(start * 6)],
      !(rime.needsNoOnset && start > 0)
    else { return nil }
    switch kind {
    case .any: break
    case .beforeFront: guard rime.isFront else { return nil }
    case .beforeBack: guard !rime.isFront else { return nil }
    }
    return checked(letters, onset: start, rimeStart: start, rime)
  }

  /// "qu" is the onset, but before a consonant its u is the nucleus too (qúc); "quy…" is spelt like
  /// other onsets with "uy…".
  private func afterQu(_ letters: SyllableLetters) -> Parts? {
    guard letters.count > 2 else { return nil }
    let next = letters[2]
    if !SyllableRules.isVowel(next) {
      return rimes[letters.packed >> 6].flatMap {
        checked(letters, onset: 2, rimeStart: 1, $0)
      }
    }
    if next == Letter.y {
      guard var rime = rimes[letters.packed >> 6] else { return nil }
      rime.glide = 0
      rime.coda -= 1
      return checked(letters, onset: 2, rimeStart: 2, rime)
    }
    guard next != Letter.u, let rime = rimes[letters.packed >> 12] else { return nil }
    return checked(letters, onset: 2, rimeStart: 2, rime)
  }

  /// "gi" is the onset; its i is (part of) the nucleus too in gì, gìn, giếng.
  private func afterGi(_ letters: SyllableLetters) -> Parts? {
    let sharesVowel =
      letters.count == 2 || !SyllableRules.isVowel(letters[2])
      || (letters[2] == Letter.eCircumflex && letters.count > 3)
    let start = sharesVowel ? 1 : 2
    guard let rime = rimes[letters.packed >> UInt64(start * 6)], !rime.needsNoOnset else {
      return nil
    }
    return checked(letters, onset: 2, rimeStart: start, rime)
  }

  /// The parts if the tone fits: on a vowel before the coda, and sắc or nặng before a stop.
  private func checked(
    _ letters: SyllableLetters, onset: Int, rimeStart: Int, _ rime: Rime
  ) -> Parts? {
    if rime.isStopped, letters.tone != .sac, letters.tone != .nang { return nil }
    let parts = Parts(
      onset: onset, nucleus: max(onset, rimeStart + rime.glide), coda: rimeStart + rime.coda,
      shared: onset - rimeStart)
    return SyllableRules.isWellPlaced(letters, in: parts) ? parts : nil
  }
}
