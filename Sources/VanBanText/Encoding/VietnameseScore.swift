/// How Vietnamese a text is, told by its words with letters beyond ASCII: each is a possible
/// syllable or not. Among possible ones, common letters count for more than rare ones, because a
/// wrong encoding turns common letters into rare ones.
struct VietnameseScore {
  private(set) var good = 0
  private(set) var bad = 0
  private(set) var points = 0

  // The word being read.
  private var letters = SyllableLetters()
  private var letterCount = 0
  private var isPossible = true
  private var isForeign = false
  private var touchesSymbol = false
  private var hasLower = false
  private var hasOtherThanStroke = false
  private var weight = 0
  private var afterSymbol = false

  /// Logarithms (base 2) of the letters' frequency in news, from -5 to 3 around the median of all.
  /// Source: letter counts over 3,000 articles of 2016 and 2017.
  private static let weights: [Int8] = {
    var table = [Int8](repeating: 0, count: 64 * 8)
    let groups: [(weight: Int8, letters: String)] = [
      (3, "đà"), (2, "ưáôế"), (1, "ạệảêộóốớấâờềủịợểìơậ"), (-1, "ừùặũỉửỏýẽễ"),
      (-2, "éằẫẩĩỹẻỗẹ"), (-3, "ỷỳẳỡèõ"), (-5, "ẵỵ"),
    ]
    for group in groups {
      for scalar in group.letters.unicodeScalars {
        let info = LetterTable.shared[scalar.value]
        table[Int(info.letter) << 3 | Int(info.tone)] = group.weight
      }
    }
    return table
  }()

  /// Takes the next character. `isOdd`: it is out of place in the encoding it was read in.
  mutating func add(_ scalar: UInt32, isOdd: Bool) {
    let info = LetterTable.shared[scalar]
    if !isOdd, info.isLetter || (letterCount > 0 && (0x300..<0x370).contains(scalar)) {
      return addLetter(scalar, info)
    }
    let isSymbol = isOdd || VietnameseScore.isSymbol(scalar)
    if letterCount > 0 {
      if isSymbol { touchesSymbol = true }
      endWord()
    }
    afterSymbol = isSymbol
  }

  private mutating func addLetter(_ scalar: UInt32, _ info: LetterInfo) {
    if letterCount == 0 { touchesSymbol = afterSymbol }
    letterCount += 1
    // "cÊp": a capital behind a small letter is the work of a wrong table.
    if info.isUpper, hasLower { isPossible = false }
    if info.isLetter, !info.isUpper { hasLower = true }
    if scalar >= 0x80 {
      isForeign = true
      if info.letter != 29 || !info.isUpper { hasOtherThanStroke = true }
      weight += Int(VietnameseScore.weights[Int(info.letter) << 3 | Int(info.tone)])
    }
    if isPossible, !letters.append(scalar) { isPossible = false }
  }

  private mutating func endWord() {
    if touchesSymbol {
      bad += 1
      points -= 8
    } else if isForeign {
      if isPossible, SyllableRules.shared.parts(of: letters) != nil {
        good += 1
        points += 4 + weight
      } else if hasOtherThanStroke || hasLower {
        bad += 1
        points -= 8
      }  // else an abbreviation: HĐND
    }
    letters = SyllableLetters()
    letterCount = 0
    isPossible = true
    isForeign = false
    touchesSymbol = false
    hasLower = false
    hasOtherThanStroke = false
    weight = 0
  }

  /// Ends the text.
  mutating func finish() {
    if letterCount > 0 { endWord() }
    afterSymbol = false
  }

  /// Characters that do not touch letters in Vietnamese text.
  private static func isSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x20..<0x7F: false
    case 0xA0, 0xAB, 0xBB, 0xB0, 0xB2, 0xB3: false  // no-break space, « », °, ², ³
    case 0xFFFD: true
    default: scalar < 0x100 || (0x2C6...0x2DC).contains(scalar) || isWindowsSymbol(scalar)
    }
  }

  /// The symbols of windows-1252 beyond Latin-1 that seldom touch a letter.
  private static func isWindowsSymbol(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x192, 0x201A, 0x201E, 0x2020, 0x2021, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122: true
    default: false
    }
  }
}

extension VietnameseScore {
  init(_ text: some StringProtocol) {
    self.init()
    for scalar in text.unicodeScalars { add(scalar.value, isOdd: false) }
    finish()
  }

  init(_ units: some Sequence<UInt32>, readAs encoding: TextEncoding) {
    self.init()
    var score = VietnameseScore()
    LegacyReader.read(units, as: encoding) { scalar, isOdd in score.add(scalar, isOdd: isOdd) }
    score.finish()
    self = score
  }
}
