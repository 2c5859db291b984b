/// Reads VIQR (RFC 1456): "Vie^.t Nam" is "Việt Nam", a backslash before a mark keeps the mark.
///
/// The marks are punctuation too, and people rarely wrote the backslash. So a mark is read as one
/// where the word becomes a possible syllable by it: "To^i la` ai?" keeps its question mark, since
/// no syllable is spelt "aỉ", and "it's", "add", "e.g." stay as they are. One case stays open:
/// "qua." at the end of a line may be "qua." or "quạ". In a line of four words or more it is taken
/// for the end of a sentence (so are five in six, counted in news), unless the text shows by a
/// backslash that its author followed the RFC.
/// The states \v, \m and \l of the RFC are not read: in texts they are folders of Windows.
struct VIQRReader {
  /// How much of a text looks like VIQR.
  struct Evidence {
    /// Words in all, and those that become syllables by marks that are no punctuation there.
    var words = 0
    var marked = 0
    /// Words with the marks of VIQR inside that are no syllables.
    var rejected = 0
  }

  private let source: [UInt32]
  private let isStrict: Bool
  private var wordsInLine = 0
  private(set) var evidence = Evidence()

  init(_ scalars: [UInt32]) {
    source = scalars
    isStrict = scalars.indices.dropLast().contains {
      scalars[$0] == 0x5C && VIQRReader.isMark(scalars[$0 + 1])
    }
  }

  /// One letter of a word, made of source[start..<end].
  private struct Letter {
    var scalar: UInt32
    var start: Int
    var end: Int
  }

  /// A word with its marks.
  private struct Word {
    var letters: [Letter] = []
    var end = 0
    var tones = 0
    var hasVowelMark = false
    /// A circumflex or horn with a letter or tone after it.
    var hasInnerVowelMark = false
    var hasStroke = false
    var hasVowel = false
    var endsInTone = false
    /// Marks beside a tone at the end, which may be punctuation.
    var hasSureMark: Bool { hasVowelMark || hasStroke || tones > (endsInTone ? 1 : 0) }
    var isMarked: Bool { tones > 0 || hasVowelMark || hasStroke }
  }

  /// The whole text. O(n).
  mutating func read(emit: (UInt32) -> Void) {
    var index = 0
    while index < source.count {
      let unit = source[index]
      if VIQRReader.isLetter(unit) {
        let word = word(at: index)
        evidence.words += 1
        wordsInLine += 1
        write(word, emit)
        index = word.end
      } else {
        if unit == 0x5C, let next = at(index + 1), VIQRReader.isMark(next) || next == 0x5C {
          emit(next)
          index += 2
          continue
        }
        if unit == 0x0A || unit == 0x0D { wordsInLine = 0 }
        emit(unit)
        index += 1
      }
    }
  }

  private func at(_ index: Int) -> UInt32? { index < source.count ? source[index] : nil }

  private func word(at start: Int) -> Word {
    var word = Word()
    var index = start
    while let unit = at(index) {
      // "d\d" is no đ.
      if unit == 0x5C, let next = at(index + 1), next | 0x20 == 0x64, index > start,
        source[index - 1] | 0x20 == 0x64
      {
        word.letters.append(Letter(scalar: next, start: index, end: index + 2))
        index += 2
        continue
      }
      guard VIQRReader.isLetter(unit) else { break }
      let first = index
      index += 1
      word.endsInTone = false
      if unit | 0x20 == 0x64, let next = at(index), next | 0x20 == 0x64 {
        index += 1
        word.hasStroke = true
        word.letters.append(Letter(scalar: unit == 0x44 ? 0x110 : 0x111, start: first, end: index))
        continue
      }
      let info = LetterTable.shared[unit]
      var letter = Int(info.letter)
      guard let plain = LetterComposer.shared.vowel(letter, tone: 0, upper: info.isUpper) else {
        word.letters.append(Letter(scalar: unit, start: first, end: index))
        continue
      }
      word.hasVowel = true
      if let mark = at(index).flatMap(VIQRReader.vowelMark),
        let marked = LetterComposer.shared.marked(letter, mark)
      {
        letter = marked
        index += 1
        word.hasVowelMark = true
        let next = at(index) ?? 0x20
        if mark != .breve, VIQRReader.isLetter(next) || VIQRReader.tone(next) != nil {
          word.hasInnerVowelMark = true
        }
      }
      var tone = 0
      if let mark = at(index).flatMap(VIQRReader.tone) {
        tone = mark
        index += 1
        word.tones += 1
        word.endsInTone = true
      }
      let scalar = LetterComposer.shared.vowel(letter, tone: tone, upper: info.isUpper) ?? plain
      word.letters.append(Letter(scalar: scalar, start: first, end: index))
    }
    word.end = index
    return word
  }

  private mutating func write(_ word: Word, _ emit: (UInt32) -> Void) {
    // Abbreviations such as HDDND have no vowels.
    guard word.isMarked, word.hasVowel, let last = word.letters.last else {
      return write(word.letters, asWritten: false, emit)
    }
    let possible = VIQRReader.isSyllable(word.letters) || isLetterName(word)
    if possible, !(word.endsInTone && endsSentence(word)) {
      if word.hasSureMark { evidence.marked += 1 }
      return write(word.letters, asWritten: false, emit)
    }
    // Words of several syllables (be^to^ng, Matxco+va): only vowel marks are sure.
    let isCompound = word.hasInnerVowelMark
    if word.endsInTone, let base = withoutTone(last) {
      var letters = word.letters
      letters[letters.count - 1] = base
      let isSyllable = VIQRReader.isSyllable(letters)
      if !word.hasSureMark || isCompound || isSyllable {
        if word.hasSureMark, isSyllable { evidence.marked += 1 }
        write(letters, asWritten: false, emit)
        return emit(source[last.end - 1])
      }
    }
    if !isCompound { evidence.rejected += 1 }
    write(word.letters, asWritten: !isCompound, emit)
  }

  private func write(_ letters: [Letter], asWritten: Bool, _ emit: (UInt32) -> Void) {
    for letter in letters {
      if asWritten {
        for index in letter.start..<letter.end where source[index] != 0x5C { emit(source[index]) }
      } else {
        emit(letter.scalar)
      }
    }
  }

  /// "ă" and "â" by themselves are names of letters; "a(1)" is none.
  private func isLetterName(_ word: Word) -> Bool {
    guard word.letters.count == 1, word.hasVowelMark else { return false }
    let next = at(word.end) ?? 0x20
    return !VIQRReader.isLetter(next) && !(0x30...0x39).contains(next)
  }

  /// A full stop after a level syllable at the end of a line that is a sentence.
  private func endsSentence(_ word: Word) -> Bool {
    guard !isStrict, word.tones == 1, wordsInLine >= 4, source[word.end - 1] == 0x2E else {
      return false
    }
    var index = word.end
    while let unit = at(index), unit == 0x20 || unit == 0x22 || unit == 0x29 { index += 1 }
    return at(index).map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  private func withoutTone(_ letter: Letter) -> Letter? {
    let info = LetterTable.shared[letter.scalar]
    return LetterComposer.shared.vowel(Int(info.letter), tone: 0, upper: info.isUpper).map {
      Letter(scalar: $0, start: letter.start, end: letter.end - 1)
    }
  }

  private static func isSyllable(_ letters: [Letter]) -> Bool {
    var syllable = SyllableLetters()
    for letter in letters {
      guard syllable.append(letter.scalar) else { return false }
    }
    return SyllableRules.shared.parts(of: syllable) != nil
  }

  private static func isLetter(_ unit: UInt32) -> Bool {
    (0x61...0x7A).contains(unit | 0x20) && unit < 0x80
  }

  private static func isMark(_ unit: UInt32) -> Bool {
    vowelMark(unit) != nil || tone(unit) != nil
  }

  private static func vowelMark(_ unit: UInt32) -> VowelMark? {
    switch unit {
    case 0x28: .breve  // (
    case 0x5E: .circumflex  // ^
    case 0x2B: .horn  // +
    default: nil
    }
  }

  private static func tone(_ unit: UInt32) -> Int? {
    switch unit {
    case 0x60: 1  // `
    case 0x27: 2  // '
    case 0x3F: 3  // ?
    case 0x7E: 4  // ~
    case 0x2E: 5  // .
    default: nil
    }
  }
}
