/// Reproducible random text for property tests.
struct RandomText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let pieces: [String] = [
    "Nguyễn", "tỉnh", "ủy", "UBND", "hoà", "Ð", "đ", "NQ", "TW", "18", "2025", "7", "1.234,5",
    "km²",
    " ", " ", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{2028}", "-", "–", "—", "/", ".", ",",
    ";",
    ":", "'", "’", "‘", "“", "”", "\"", "…", "(", ")", "_", "&", "%", "+", "\u{301}", "\u{323}",
    "\u{200B}", "\u{200D}", "\u{AD}", "\u{FEFF}", "漢字", "ไทย", "ខ្មែរ", "ລາວ", "日本", "カタ", "한국",
    "😀", "👨‍👩‍👧", "🇻🇳", "·", "é", "ñ", "ß", "ǆ", "Д", "а", "µ", "ª", "²", "№", "ﬁ", "Ａ", "\u{0}",
    "\u{7F}", "\u{85}", "x", "A", "T.S", "3/4", "H'", "״", "٣", "e\u{301}", "a\u{306}\u{301}",
  ]

  /// `count` random pieces in a row.
  mutating func text(pieces count: Int) -> String {
    (0..<count).map { _ in RandomText.pieces[next(below: RandomText.pieces.count)] }.joined()
  }
}
