/// Encodings with one byte a letter: what each byte from 0x80 on means, 16 bytes a row, and the
/// control codes that some of them use as letters. U+FFFD marks bytes without a meaning.
struct SingleByteTable: Sendable {
  private let scalars: [UInt16]

  /// The meaning of a byte; U+FFFD where it has none.
  @inline(__always) subscript(byte: UInt8) -> UInt32 { UInt32(scalars[Int(byte)]) }

  private init(_ upperHalf: String, controls: [Int: Unicode.Scalar] = [:]) {
    var table = [UInt16](0..<0x80)
    for (byte, scalar) in controls { table[byte] = UInt16(scalar.value) }
    table += upperHalf.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    precondition(table.count == 256, "a table of an encoding has 256 entries")
    scalars = table
  }

  /// windows-1252, the Latin-1 of Windows. Source: Microsoft's code page table.
  static let windows1252 = SingleByteTable(
    """
    €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\
    \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
    °±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\
    ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîï\
    ðñòóôõö÷øùúûüýþÿ
    """)

  /// windows-1258, tones as combining marks. Sources: Microsoft's code page table; glibc's CP1258.
  static let windows1258 = SingleByteTable(
    """
    €\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\
    \u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
    °±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ\
    ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
    àáâăäåæçèéêë\u{301}íîï\
    đñ\u{323}óôơö÷øùúûüư₫ÿ
    """)

  /// TCVN3 (fonts .VnTime, "ABC"): the 74 letters of TCVN 5712:1993 (VN3), elsewhere windows-1252.
  /// There are no capital letters with tones: fonts such as .VnTimeH draw all letters as capitals.
  /// Sources: TCVN 5712; viparse 0.1.31 (MIT), table tcvn3.
  static let tcvn3 = SingleByteTable(
    """
    €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\
    \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđ¯\
    °±²³´àảãáạºằẳẵắ¿\
    ÀÁÂÃÄÅặầẩẫấậèÍẻẽ\
    éẹềểễếệìỉÙÚÛĩíịò\
    àỏõóọồổỗốộờởỡớợù\
    ðủũúụừửữứựỳỷỹýỵÿ
    """)

  /// TCVN 5712:1993, VN1: with capitals and combining tones. Source: glibc's TCVN5712-1.
  static let tcvn5712 = SingleByteTable(
    """
    ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ\
    ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\
    \u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
    ẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
    éẹềểễếệìỉỄẾỒĩíịò\
    Ổỏõóọồổỗốộờởỡớợù\
    ỖủũúụừửữứựỳỷỹýỵỐ
    """,
    controls: [
      0x1: "Ú", 0x2: "Ụ", 0x4: "Ừ", 0x5: "Ử", 0x6: "Ữ", 0x11: "Ứ",
      0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
    ])

  /// VISCII 1.1. Sources: RFC 1456; glibc's VISCII.
  static let viscii = SingleByteTable(
    """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
    ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
    Õắằặấầẩậẽẹếềểễệố\
    ồổỗỠƠộờởịỰỨỪỬơớƯ\
    ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
    ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
    àáâãảăữẫèéêẻìíĩỉ\
    đựòóôõỏọụùúũủýợỮ
    """,
    controls: [0x2: "Ẳ", 0x5: "Ẵ", 0x6: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  /// VPS (fonts of the Vietnamese Professionals Society), elsewhere windows-1252.
  /// Source: viparse 0.1.31 (MIT), table vps.
  static let vps = SingleByteTable(
    """
    ÀẢÃẤẦẨọỗĂếềểệẮẰẲ\
    Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\
    \u{A0}ắằẳẵặỠớÙờởỡŨỨợỪ\
    ổỬỲỸÍÌộỈĨÓửữÒỎÕự\
    ầÁÂấẩẫậđẻÉÊẹỉễịỹ\
    ƯỦồốÔỏơÈừứÚũưÝẺß\
    àáâãảạăçèéêẽìíîĩ\
    ẴĐòóôõöƠụùúủüỶẼỳ
    """,
    controls: [
      0x2: "Ạ", 0x3: "Ậ", 0x4: "Ặ", 0x5: "Ẹ", 0x6: "Ệ", 0x10: "Ị", 0x11: "Ọ",
      0x12: "Ộ", 0x13: "Ợ", 0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
    ])
}
