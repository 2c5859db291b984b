/// The boundaries that need no model: those beside punctuation marks.
///
/// A mark is a word of its own, but
/// - a period belongs to the abbreviation that it touches ("TP.", "PGS.", "N. nói"),
/// - periods in a row are one word ("..."),
/// - a percent sign belongs to the number that it touches,
/// - a dash between touching words joins them ("Kim Jong-un"),
/// - a slash joins units of measure ("km/h").
package struct BoundaryRules: Sendable {
  /// Abbreviations that are written with a period, by code.
  private let abbreviations: Set<TokenCode>

  package init(abbreviations: [String]) {
    self.abbreviations = Set(
      abbreviations.compactMap { text in
        let tokens = Tokenizer().table(of: text).tokens
        return tokens.count == 2 && tokens[1].shape == .period ? tokens[0].code : nil
      })
  }

  /// The boundary before `tokens[index]`, a mark that is not the first of its line.
  func beforeMark(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, in line: Range<Int>
  ) -> UInt8 {
    let mark = tokens[index]
    let previous = tokens[index - 1]
    let touches = mark.before == .none
    switch mark.shape {
    case .period:
      if touches, previous.shape == .period { return BoundaryDecision.join }
      if touches, previous.shape.isWord {
        return isAbbreviation(previous, isLast: index + 1 == line.upperBound)
          ? BoundaryDecision.join : BoundaryDecision.split
      }
      if joins(tokens, mark: index, in: line) { return BoundaryDecision.join }
    case .percent:
      if touches, previous.shape.isNumeric { return BoundaryDecision.join }
    case .dash, .slash:
      if joins(tokens, mark: index, in: line) { return BoundaryDecision.join }
    default:
      break
    }
    return BoundaryDecision.split
  }

  /// The boundary before `tokens[index]`, a word behind a mark of its line.
  func behindMark(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, in line: Range<Int>
  ) -> UInt8 {
    let shape = tokens[index - 1].shape
    let mayJoin = shape == .dash || shape == .slash || shape == .period
    return mayJoin && joins(tokens, mark: index - 1, in: line)
      ? BoundaryDecision.join : BoundaryDecision.split
  }

  /// Whether the dash, slash or period `tokens[mark]` makes one word with what stands on both
  /// sides.
  private func joins(
    _ tokens: UnsafeBufferPointer<Token>, mark: Int, in line: Range<Int>
  ) -> Bool {
    guard mark > line.lowerBound, mark + 1 < line.upperBound else { return false }
    let (left, right) = (tokens[mark - 1], tokens[mark + 1])
    guard left.shape.isWord, right.shape.isWord else { return false }
    let touches = tokens[mark].before == .none && right.before == .none
    if tokens[mark].shape == .dash { return touches }
    // Thousands written apart, as text that was cut into tokens has them: "25 . 000".
    if tokens[mark].shape == .period {
      return left.shape == .digits && right.shape == .digits
        && tokens[mark].before == .space && right.before == .space
    }
    // km/h, m/s, kg/m2, đ/kg: short and without a vowel, in lower case.
    return touches && left.shape == .lower && right.end - right.start <= 3
      && left.end - left.start <= 4 && isUnit(left.code) && isUnit(right.code)
  }

  private func isUnit(_ code: TokenCode) -> Bool { !code.isPacked || !code.hasVowel }

  private func isAbbreviation(_ token: Token, isLast: Bool) -> Bool {
    if token.code.isPacked {
      // A letter by itself, or letters that no syllable is made of: "Q.", "Th.", "ThS."
      let length = token.end - token.start
      if !isLast, token.shape.isLetters,
        length == 1 && token.shape == .capitalized || length <= 3 && !token.code.hasVowel
      {
        return true
      }
    }
    return abbreviations.contains(token.code)
  }
}

extension TokenCode {
  /// Whether a packed code has a vowel.
  var hasVowel: Bool {
    var rest = rawValue & 0x0FFF_FFFF_FFFF_FFFF
    while rest != 0 {
      if TokenCode.vowels >> (rest & 0x3F) & 1 != 0 { return true }
      rest >>= 6
    }
    return false
  }

  /// The letters a e i o u y ă â ê ô ơ ư, by number.
  private static let vowels: UInt64 = [1, 5, 9, 15, 21, 25, 27, 28, 30, 31, 32, 33].reduce(0) {
    $0 | 1 << UInt64($1)
  }

  /// How the syllables of a pair resemble each other, as those of reduplications do.
  ///
  /// 0 not, 1 equal, 2 equal but for the tone, 3 the same rhyme, 4 the same onset and tones of one
  /// register, 5 the same onset and tones of two registers.
  package func likeness(to other: TokenCode) -> Int {
    guard isPacked, other.isPacked else { return 0 }
    if self == other { return 1 }
    if toneless == other.toneless { return 2 }
    let (a, b) = (onsetBits, other.onsetBits)
    let (left, right) = (toneless.rawValue, other.toneless.rawValue)
    if a > 0, b > 0, left >> a == right >> b { return 3 }
    let mask = (1 as UInt64) << a &- 1
    guard a == b, a > 0, left & mask == right & mask else { return 0 }
    return isHighTone == other.isHighTone ? 4 : 5
  }

  private var isHighTone: Bool { 0b1101 >> (rawValue >> 60 & 7) & 1 != 0 }

  /// The consonants before the first vowel, "qu" among them, as a number of bits.
  private var onsetBits: UInt64 {
    var bits: UInt64 = 0
    while bits < 60 {
      let letter = rawValue >> bits & 0x3F
      if letter == 0 || TokenCode.vowels >> letter & 1 != 0 { break }
      bits += 6
    }
    return bits == 6 && rawValue & 0x3F == 17 ? 12 : bits
  }
}
