/// One scan of a text, see ``Tokenizer``.
struct TokenScanner {
  private(set) var count = 0
  /// The first token of each line.
  private(set) var lineStarts: [Int] = []
  /// Tokens from which a compound may be found, see ``CompoundRecognizer``.
  private(set) var compoundCandidates: [Int] = []
  /// Whether the buffer was too small; the scan is worth nothing then.
  private(set) var overflows = false
  private let text: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeMutableBufferPointer<Token>
  private let limit: Int
  private var gap = Token.Gap.paragraph
  private let letters = LetterTable.shared

  init(
    _ text: UnsafeBufferPointer<UInt8>, limit: Int, into tokens: UnsafeMutableBufferPointer<Token>
  ) {
    self.text = text
    self.limit = limit
    self.tokens = tokens
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < limit {
      let byte = text[i]
      if byte <= 0x20, isWhiteSpace(byte) {
        noteWhiteSpace(byte, next: i &+ 1 < limit ? text[i &+ 1] : 0)
        i &+= 1
        continue
      }
      // A stretch of text without ASCII white space; most often a syllable by itself.
      let first = count
      let gapBefore = gap
      let syllable = scanSyllable(text, from: i)
      if syllable > 0, text[syllable] == 0x20 {
        gap = .space
        i = syllable &+ 1
        continue
      }
      let end = scanStretch(text, from: syllable > 0 ? syllable : i)
      if end >= 0 {
        i = end
      } else {
        forget(from: first)
        gap = gapBefore
        var stop = i
        while stop < limit, !isWhiteSpace(text[stop]) { stop &+= 1 }
        segmentWithICU(text, i, stop)
        i = stop
      }
    }
  }

  @inline(__always) private func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 9 < 5
  }

  /// A line break is LF, CR or VT and FF; CR LF is one; two of them in a row are a paragraph's end.
  @inline(__always) private mutating func noteWhiteSpace(_ byte: UInt8, next: UInt8) {
    if byte == 0x20 || byte == 9 {
      if gap == .none { gap = .space }
    } else if byte != 0x0D || next != 0x0A {
      gap = gap >= .line ? .paragraph : .line
    }
  }

  /// Scans from `start` to the next ASCII white space and returns where that is, or -1 where the
  /// stretch holds a character that the fast path does not know.
  private mutating func scanStretch(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i < limit {
      let byte = text[i]
      if byte < 0x80 {
        if isWhiteSpace(byte) { return i }
        if isWordByte(byte) {
          let end = scanSyllable(text, from: i)
          i = end > 0 ? end : scanWord(text, from: i)
          if i < 0 { return -1 }
        } else {
          append(
            code: .punctuation(foldedPunctuation(UInt32(byte))), from: i, to: i &+ 1,
            shape: asciiShape(byte))
          i &+= 1
        }
        continue
      }
      let (scalar, width) = decode(text, i)
      if letters[scalar].isLetter {
        let end = scanSyllable(text, from: i)
        i = end > 0 ? end : scanWord(text, from: i)
        if i < 0 { return -1 }
      } else if let shape = symbolShape(scalar) {
        append(code: .punctuation(foldedPunctuation(scalar)), from: i, to: i &+ width, shape: shape)
        i &+= width
      } else if scalar == 0xA0 || scalar == 0x202F {
        if gap == .none { gap = .space }
        i &+= width
      } else {
        return -1
      }
    }
    return i
  }

  /// A letter, a digit or "_".
  @inline(__always) private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
  }

  /// The usual case of ``scanWord(_:from:)``: at most ten letters of the Vietnamese alphabet and
  /// one tone, and behind them something of ASCII that ends the word. Returns 0 for every other.
  @inline(__always)
  private mutating func scanSyllable(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // Ten letters of three bytes and the two bytes behind them can be read unchecked.
    guard start &+ 36 < limit, let base = text.baseAddress else { return 0 }
    var next = base + start
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    var sums: UInt32 = 0
    var first: UInt32 = 0
    let table = letters.sums
    let leads = letters.leads
    while true {
      let byte = next.pointee
      let lead = leads[Int(byte)]
      let second = (UInt64(next[1]) & lead >> 16 & 0xFF) << (lead >> 32 & 0xFF)
      let third = UInt64(next[2]) & lead >> 24 & 0xFF
      let entry = table[Int(truncatingIfNeeded: lead & 0xFFFF &+ second &+ third)]
      if entry == 0 {
        if byte == 0x20 { break }
        if byte >= 0x80 || byte &- 0x30 < 10 || byte == 0x5F { return 0 }
        if byte == 0x2E || byte == 0x27 {
          let following = next[1]
          if following >= 0x80 || (following | 0x20) &- 0x61 < 26 { return 0 }
        }
        break
      }
      if shift >= 60 { return 0 }
      if shift == 0 { first = entry }
      packed |= UInt64(entry & 0x3F) << shift
      sums &+= entry & 0xFFFF_FF00
      shift &+= 6
      next += Int(truncatingIfNeeded: lead >> 40)
    }
    if shift == 0 || sums >> 16 & 0xFF > 1 { return 0 }
    let tone = UInt64(sums >> 8 & 0xFF)
    let upperCount = sums >> 24
    let i = next - base
    let shape: TokenShape =
      upperCount == 0
      ? .lower
      : upperCount == 1 && first >> 24 == 1
        ? .capitalized : UInt64(upperCount) &* 6 == shift ? .upper : .mixedCase
    append(code: .packed(letters: packed, tone: tone), from: start, to: i, shape: shape)
    return i
  }

  /// One word segment: WB5 to WB13 of UAX #29 for letters, digits and "_".
  private mutating func scanWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    var tone: UInt64 = 0
    var packable = true
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var number: UInt64 = 0
    var digits = 0
    var letterCount = 0
    var upperCount = 0
    var firstUpper = false
    var separators = 0
    var last: UInt8 = 0  // what stands last: 1 letter, 2 digit, 3 "_"

    @inline(__always) func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x0000_0100_0000_01b3
    }

    while i < limit {
      let byte = text[i]
      if byte &- 0x30 < 10 {
        if digits < 17 { number = number &* 10 &+ UInt64(byte &- 0x30) }
        digits &+= 1
        mix(UInt64(byte))
        last = 2
        i &+= 1
        continue
      }
      var info = LetterInfo(raw: 0)
      var width = 1
      var scalar = UInt32(byte)
      if byte < 0x80 {
        info = letters[scalar]
      } else {
        (scalar, width) = decode(text, i)
        info = letters[scalar]
      }
      if info.isLetter {
        if letterCount == 0, digits == 0 { firstUpper = info.isUpper }
        letterCount &+= 1
        if info.isUpper { upperCount &+= 1 }
        if info.letter != 0 {
          if shift < 60 { packed |= info.letter << shift } else { packable = false }
          shift &+= 6
          if info.tone != 0 {
            if tone != 0 { packable = false }
            tone = info.tone
          }
          mix(info.letter << 3 | info.tone)
        } else {
          packable = false
          mix(UInt64(foldedCase(scalar)) &+ 0x1000)
        }
        last = 1
        i &+= width
        continue
      }
      if byte == 0x5F {
        packable = false
        mix(UInt64(byte))
        separators &+= 1
        last = 3
        i &+= 1
        continue
      }
      // A separator joins two letters or two digits (WB6, WB7, WB11, WB12).
      let joinsLetters = byte == 0x2E || byte == 0x27 || scalar == 0x2018 || scalar == 0x2019
      let joinsDigits = joinsLetters || byte == 0x2C || byte == 0x3B
      guard joinsDigits, i &+ width < limit else { break }
      let next = text[i &+ width]
      if last == 1, joinsLetters {
        var nextIsLetter = (next | 0x20) &- 0x61 < 26
        if next >= 0x80 {
          let (following, _) = decode(text, i &+ width)
          nextIsLetter = letters[following].isLetter
          // A character that only ICU can judge.
          if !nextIsLetter, symbolShape(following) == nil, following != 0xA0, following != 0x202F {
            return -1
          }
        }
        guard nextIsLetter else { break }
      } else if last == 2 {
        guard next &- 0x30 < 10 else {
          if next >= 0x80 {
            let (following, _) = decode(text, i &+ width)
            if !letters[following].isLetter, symbolShape(following) == nil, following != 0xA0,
              following != 0x202F
            {
              return -1
            }
          }
          break
        }
      } else {
        break
      }
      packable = false
      separators &+= 1
      mix(UInt64(scalar == 0x2018 || scalar == 0x2019 ? 0x27 : scalar))
      i &+= width
    }

    if i < limit, text[i] >= 0x80 {
      let (scalar, _) = decode(text, i)
      if !letters[scalar].isLetter, symbolShape(scalar) == nil, scalar != 0xA0, scalar != 0x202F {
        return -1
      }
    }
    if i &- start > Tokenizer.longestToken {
      var from = start
      Tokenizer.cut(text, from: start, to: i) { end in
        appendSegment(text, from, end)
        from = end
      }
      return i
    }
    let shape: TokenShape
    var code = TokenCode.hashed(hash)
    if letterCount == 0 {
      shape = separators == 0 ? .digits : digits > 0 ? .number : .symbol
      if separators == 0, digits <= 17 { code = .number(number) }
    } else if digits > 0 {
      shape = .alphanumeric
    } else {
      if upperCount == 0 {
        shape = .lower
      } else if firstUpper, upperCount == 1 {
        shape = .capitalized
      } else if upperCount == letterCount {
        shape = .upper
      } else {
        shape = .mixedCase
      }
      if packable { code = .packed(letters: packed, tone: tone) }
    }
    append(code: code, from: start, to: i, shape: shape)
    return i
  }

  @inline(__always)
  private mutating func append(code: TokenCode, from start: Int, to end: Int, shape: TokenShape) {
    guard count < tokens.count else {
      overflows = true
      return
    }
    (tokens.baseAddress.unsafelyUnwrapped + count).initialize(
      to: Token(
        code: code, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        shape: shape, before: gap))
    if gap >= .line { lineStarts.append(count) }
    if shape.rawValue >= TokenShape.number.rawValue,
      shape == .number || gap == .none && CompoundRecognizer.isSeparator(shape)
    {
      compoundCandidates.append(count)
    }
    gap = .none
    count &+= 1
  }

  /// Takes back the tokens from `first` on.
  private mutating func forget(from first: Int) {
    while let last = lineStarts.last, last >= first { lineStarts.removeLast() }
    while let last = compoundCandidates.last, last >= first { compoundCandidates.removeLast() }
    count = first
  }

  /// The scalar at `i` of valid UTF-8 and its width.
  @inline(__always)
  private func decode(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> (UInt32, Int) {
    let byte = UInt32(text[i])
    if byte < 0x80 { return (byte, 1) }
    if byte < 0xE0, i &+ 1 < limit {
      return ((byte & 0x1F) << 6 | UInt32(text[i &+ 1]) & 0x3F, 2)
    }
    if byte < 0xF0, i &+ 2 < limit {
      return (
        (byte & 0x0F) << 12 | (UInt32(text[i &+ 1]) & 0x3F) << 6 | UInt32(text[i &+ 2]) & 0x3F, 3
      )
    }
    if i &+ 3 < limit {
      return (
        (byte & 0x07) << 18 | (UInt32(text[i &+ 1]) & 0x3F) << 12
          | (UInt32(text[i &+ 2]) & 0x3F) << 6 | UInt32(text[i &+ 3]) & 0x3F, 4
      )
    }
    return (0xFFFD, limit &- i)
  }

  /// What ICU makes of a stretch, classified segment by segment.
  private mutating func segmentWithICU(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    var from = start
    ICUWordBreaks.forEachSegment(of: UnsafeBufferPointer(rebasing: text[start..<end])) { offset in
      appendSegment(text, from, start + offset)
      from = start + offset
    }
  }

  private mutating func appendSegment(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    var folded = SegmentFolder(letters: letters)
    var i = start
    var start = start
    // ICU keeps a mark with the space before it; the token leaves the space out.
    while start < end {
      let (scalar, width) = decode(text, start)
      guard start &+ width < end, Unicode.Scalar(scalar)?.properties.isWhitespace == true else {
        break
      }
      start &+= width
    }
    while i < end {
      let (scalar, width) = decode(text, i)
      folded.add(scalar)
      i &+= width
    }
    switch folded.kind {
    case .space:
      if gap == .none { gap = .space }
    case .line:
      gap = gap >= .line ? .paragraph : .line
    case .token(let code, let shape):
      append(code: code, from: start, to: end, shape: shape)
    }
  }
}
