import VanBanText

/// Brings wordings and numbers of documents to one spelling, so that "UBND tỉnh" and "Uỷ ban nhân
/// dân tỉnh" count as one office.
public enum Folding {
  /// `text` in lower case, tones placed the modern way, the usual abbreviations spelled out,
  /// punctuation as spaces.
  public static func words(_ text: String) -> String {
    var scalars = composed(text).lowercased().unicodeScalars.compactMap(unified)
    scalars = spellOutCity(scalars)
    scalars = spellOutEducation(scalars)
    while let last = scalars.last, last == " " || last == "." { scalars.removeLast() }
    return scalars.split(whereSeparator: isSeparator)
      .map { word in
        let word = string(word)
        return abbreviations[word] ?? modernTone(word)
      }
      .joined(separator: " ")
  }

  /// The number of a document in upper case, without spaces and leading zeros: "7-KH/TW".
  public static func code(_ code: String) -> String {
    let upper = composed(code).uppercased().unicodeScalars
    var scalars = upper.filter { !isSpace($0) && !isInvisible($0) }
      .map { scalar -> Unicode.Scalar in
        isDash(scalar) ? "-" : scalar == "\u{D0}" ? "Đ" : scalar
      }
    scalars = unifyCentral(scalars)
    scalars = replacing(scalars, Array("QĐI".unicodeScalars), by: Array("QĐ".unicodeScalars))
    var zeros = 0
    while zeros + 1 < scalars.count, scalars[zeros] == "0", isDigit(scalars[zeros + 1]) {
      zeros += 1
    }
    return string(scalars[zeros...])
  }

  private static let abbreviations: [String: String] = [
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
    "đbqh": "đại biểu quốc hội", "bch": "ban chấp hành", "btv": "ban thường vụ",
    "tw": "trung ương", "tư": "trung ương", "t.ư": "trung ương",
    "ubmttq": "ủy ban mặt trận tổ quốc", "ubkt": "ủy ban kiểm tra", "tp": "thành phố",
    "tp.": "thành phố", "vksnd": "viện kiểm sát nhân dân", "tand": "tòa án nhân dân",
    "cp": "cổ phần", "hđqt": "hội đồng quản trị", "lđlđ": "liên đoàn lao động",
    "hlhpn": "hội liên hiệp phụ nữ", "tncs": "thanh niên cộng sản", "uv": "ủy viên",
    "uvbtv": "ủy viên ban thường vụ",
  ]

  private static func composed(_ text: String) -> String {
    TextNormalizer(toneStyle: .keep).normalize(text).text
  }

  /// One of the spellings of a sign; nil for what is not seen.
  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isInvisible(scalar) { return nil }
    if isDash(scalar) { return "-" }
    switch scalar {
    case "\u{F0}": return "đ"
    case "‘", "’", "ʼ": return "'"
    default: return scalar
    }
  }

  /// "tp. " at the beginning of a word becomes "thành phố ".
  private static func spellOutCity(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      let isCity =
        scalars[position...].starts(with: ["t", "p", "."]) && !isWord(scalars, position - 1)
      guard isCity else {
        result.append(scalars[position])
        position += 1
        continue
      }
      result.append(contentsOf: "thành phố ".unicodeScalars)
      position = skipSpace(scalars, position + 3)
    }
    return result
  }

  /// "gd-đt" and "gd & đt" become "giáo dục và đào tạo".
  private static func spellOutEducation(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if let end = endOfEducation(scalars, position) {
        result.append(contentsOf: "giáo dục và đào tạo".unicodeScalars)
        position = end
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return result
  }

  private static func endOfEducation(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard scalars[start...].starts(with: ["g", "d"]), !isWord(scalars, start - 1) else {
      return nil
    }
    var position = skipSpace(scalars, start + 2)
    guard position < scalars.count, scalars[position] == "-" || scalars[position] == "&" else {
      return nil
    }
    position = skipSpace(scalars, position + 1)
    guard position < scalars.count, scalars[position...].starts(with: ["đ", "t"]),
      !isWord(scalars, position + 2)
    else { return nil }
    return position + 2
  }

  /// TƯ and T.Ư at the end of a word become TW.
  private static func unifyCentral(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      let rest = scalars[position...]
      let length = rest.starts(with: ["T", "Ư"]) ? 2 : rest.starts(with: ["T", ".", "Ư"]) ? 3 : 0
      if length > 0, !isWord(scalars, position + length) {
        result += ["T", "W"]
        position += length
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return result
  }

  private static func replacing(
    _ scalars: [Unicode.Scalar], _ pattern: [Unicode.Scalar], by replacement: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if scalars[position...].starts(with: pattern) {
        result += replacement
        position += pattern.count
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return result
  }

  /// "hoà" becomes "hòa": in a word that ends in oa, oe, uy and the like the tone stands on the
  /// first of the two letters, but not behind q.
  private static func modernTone(_ word: String) -> String {
    var scalars = Array(word.unicodeScalars)
    guard scalars.count >= 2 else { return word }
    let last = scalars.count - 1
    guard let second = letter(scalars[last]), "aey".unicodeScalars.contains(second.base),
      let first = letter(scalars[last - 1]), "ou".unicodeScalars.contains(first.base),
      last < 2 || scalars[last - 2] != "q"
    else { return word }
    let tone = first.tone > 0 ? first.tone : second.tone
    guard let marked = vowels[first.base]?[tone] else { return word }
    scalars[last - 1] = marked
    scalars[last] = second.base
    return string(scalars)
  }

  /// Each vowel without a tone and with the five tones.
  private static let vowels: [Unicode.Scalar: [Unicode.Scalar]] = [
    "a": ["a", "à", "á", "ã", "ả", "ạ"], "e": ["e", "è", "é", "ẽ", "ẻ", "ẹ"],
    "o": ["o", "ò", "ó", "õ", "ỏ", "ọ"], "u": ["u", "ù", "ú", "ũ", "ủ", "ụ"],
    "y": ["y", "ỳ", "ý", "ỹ", "ỷ", "ỵ"],
  ]

  private static func letter(_ scalar: Unicode.Scalar) -> (base: Unicode.Scalar, tone: Int)? {
    for (base, forms) in vowels {
      if let tone = forms.firstIndex(of: scalar) { return (base, tone) }
    }
    return nil
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "(", ")", "“", "”", "\"", "'", "-": true
    default: isSpace(scalar)
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// Whether a letter, a digit or a low line stands at `position`.
  private static func isWord(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard scalars.indices.contains(position) else { return false }
    let scalar = scalars[position]
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return scalar == "_"
    }
  }

  private static func skipSpace(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var position = start
    while position < scalars.count, isSpace(scalars[position]) { position += 1 }
    return position
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
