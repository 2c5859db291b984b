/// Text that was read as windows-1252 whatever it was, back to its bytes.
///
/// A document in .VnTime pasted into a program of today, or UTF-8 read as windows-1252, shows the
/// characters that stand for its bytes: "Bé Tµi chÝnh" is "Bộ Tài chính".
enum Windows1252 {
  /// The byte that windows-1252 shows as `scalar`. The control characters of U+0080…U+009F stand
  /// for the five bytes it leaves undefined, as browsers have it. Nil for all other characters.
  static func byte(_ scalar: UInt32) -> UInt8? {
    scalar < 0x100 ? UInt8(scalar) : punctuation[scalar]
  }

  private static let punctuation: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)..<0xA0 {
      let scalar = SingleByteTable.windows1252[byte]
      if scalar != 0xFFFD { bytes[scalar] = byte }
    }
    return bytes
  }()

  /// The units of `text` for ``LegacyReader``: bytes where there are any, other characters as they
  /// are.
  static func units(of text: String, for encoding: TextEncoding) -> [UInt32] {
    var units = text.unicodeScalars.map { byte($0.value).map(UInt32.init) ?? $0.value }
    if encoding == .tcvn3 || encoding == .tcvn3Capitals { restorePDFGlyphs(&units) }
    return units
  }

  /// PDF files name the glyphs of ư and ã in .VnTime after what Latin fonts have there: minus and
  /// bullet operator. They are letters where they touch letters ("n−íc" is "nước").
  private static func restorePDFGlyphs(_ units: inout [UInt32]) {
    func isLetter(_ index: Int) -> Bool {
      guard units.indices.contains(index), units[index] < 0x100 else { return false }
      let scalar = SingleByteTable.tcvn3[UInt8(units[index])]
      return LetterTable.shared[scalar].isLetter
    }
    for index in units.indices where units[index] == 0x2212 || units[index] == 0x2219 {
      guard isLetter(index - 1) || isLetter(index + 1) else { continue }
      units[index] = units[index] == 0x2212 ? 0xAD : 0xB7
    }
  }
}
