/// Character references of HTML: `&nbsp;`, `&#45;`, `&#x2D;`.
enum MarkupEntity {
  /// The character that the reference at `start` stands for, and where it ends.
  static func read(
    _ page: [UInt8], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var index = start + 1
    let limit = min(page.count, start + 12)
    guard index < limit else { return nil }
    if page[index] == 0x23 {
      index += 1
      let isHex = index < limit && page[index] | 0x20 == 0x78
      if isHex { index += 1 }
      var value: UInt32 = 0
      let first = index
      while index < limit, let digit = digit(page[index], isHex) {
        value = value &* (isHex ? 16 : 10) &+ digit
        index += 1
      }
      guard index > first, index < page.count, page[index] == 0x3B,
        let scalar = Unicode.Scalar(value), value != 0
      else { return nil }
      return (scalar, index + 1)
    }
    while index < limit, (page[index] | 0x20) &- 0x61 < 26 { index += 1 }
    guard index < page.count, page[index] == 0x3B, index > start + 1,
      let value = names[String(decoding: page[(start + 1)..<index], as: UTF8.self)],
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte - 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// Those that Vietnamese pages use: signs, and the letters of Latin-1.
  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0,
      "shy": 0xAD, "middot": 0xB7, "laquo": 0xAB, "raquo": 0xBB, "ndash": 0x2013,
      "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D,
      "bull": 0x2022, "hellip": 0x2026, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009,
    ]
    let letters = [
      "Agrave", "Aacute", "Acirc", "Atilde", "", "", "", "", "Egrave", "Eacute", "Ecirc", "",
      "Igrave", "Iacute", "", "", "ETH", "", "Ograve", "Oacute", "Ocirc", "Otilde", "", "", "",
      "Ugrave", "Uacute", "", "", "Yacute",
    ]
    for (offset, name) in letters.enumerated() where !name.isEmpty {
      names[name] = 0xC0 + UInt32(offset)
      names[name == "ETH" ? "eth" : name.lowercased()] = 0xE0 + UInt32(offset)
    }
    return names
  }()
}
