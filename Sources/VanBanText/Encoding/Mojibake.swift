/// UTF-8 that was read as windows-1252 and saved so: "Nguyá»…n" for "Nguyễn".
enum Mojibake {
  /// `text` with every sequence repaired that stands for one character of UTF-8. Other characters
  /// stay, so that a text damaged in part is mended in part.
  ///
  /// `isCertain`: the text is known to be damaged; then "Ã" before a space is "à", whose second
  /// byte was a no-break space.
  static func repairingSequences(in text: some StringProtocol, isCertain: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = sequence(in: scalars, at: index, isCertain: isCertain) {
        if scalar.value != 0xFEFF { result.append(scalar) }
        index += length
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// `text` repaired line by line, each line only where that makes it more Vietnamese. Clean text
  /// comes back as it is.
  static func repairingLines(of text: String) -> String {
    guard text.unicodeScalars.contains(where: { isLead($0.value) }) else { return text }
    var result = ""
    var start = text.unicodeScalars.startIndex
    let scalars = text.unicodeScalars
    while start < scalars.endIndex {
      let feed = scalars[start...].firstIndex(of: "\n")
      let end = feed.map { scalars.index(after: $0) } ?? scalars.endIndex
      let line = text[start..<end]
      let repaired = repairingSequences(in: line, isCertain: false)
      if VietnameseScore(repaired).points > VietnameseScore(line).points {
        result += repaired
      } else {
        result += line
      }
      start = end
    }
    return result
  }

  /// A text all of which was read as windows-1252, once or more.
  static func repairingAll(of text: String) -> String {
    var text = repairingSequences(in: text, isCertain: true)
    for _ in 0..<2 {
      let again = repairingSequences(in: text, isCertain: true)
      guard
        evidence(in: text).sure > 0
          || VietnameseScore(again).points > VietnameseScore(text).points
      else { break }
      text = again
    }
    return text
  }

  /// What speaks for and against a text's having been read as windows-1252.
  struct Evidence {
    /// Sequences that stand for one character of UTF-8.
    var sequences = 0
    /// Those of three bytes that are Vietnamese letters inside a word ("á»…n"): no accident.
    var sure = 0
    /// Letters that only true Unicode text has.
    var letters = 0
    var prevails: Bool { sequences > letters }
  }

  static func evidence(in text: String) -> Evidence {
    var evidence = Evidence()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let (scalar, length) = sequence(in: scalars, at: index, isCertain: false) {
        evidence.sequences += 1
        index += length
        if (0x1EA0..<0x1EFA).contains(scalar.value), index < scalars.count,
          LetterTable.shared[scalars[index].value].letter != 0
        {
          evidence.sure += 1
        }
        continue
      }
      switch scalars[index].value {
      case 0x102...0x103, 0x110...0x111, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9:
        evidence.letters += 1
      default: break
      }
      index += 1
    }
    return evidence
  }

  private static func isLead(_ scalar: UInt32) -> Bool { (0xC2...0xF4).contains(scalar) }

  private static func sequence(
    in scalars: [Unicode.Scalar], at index: Int, isCertain: Bool
  ) -> (Unicode.Scalar, length: Int)? {
    let lead = scalars[index].value
    guard isLead(lead) else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= scalars.count else { return nil }
    var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for scalar in scalars[index + 1..<index + length] {
      var byte = Windows1252.byte(scalar.value)
      if isCertain, lead == 0xC3, scalar == " " { byte = 0xA0 }
      guard let byte, byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Read so twice, the first repair gives control characters that stand for bytes.
    let isByte = isCertain && (0x80..<0xA0).contains(value)
    guard isByte || isExpected(value), let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// Characters that Vietnamese texts have: letters, marks, punctuation, symbols, pictures. "ê”…"
  /// is not to become a letter of Vai.
  private static func isExpected(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x27BF, 0xFE0F, 0xFEFF,
      0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
