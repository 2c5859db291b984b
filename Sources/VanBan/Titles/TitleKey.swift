import VanBanText

/// An office with its abbreviations written out, so that "UBND tỉnh" and "Ủy ban nhân dân tỉnh"
/// are one.
struct TitleKey: Sendable, Hashable {
  let codes: [TokenCode]

  init(_ tokens: some Sequence<Token>, knowledge: Knowledge) {
    var codes: [TokenCode] = []
    for token in tokens where token.shape.isWord {
      if let expansion = knowledge.expansions[token.code] {
        codes.append(contentsOf: expansion)
      } else {
        // "Trưởng ban Ban X" is "Trưởng Ban X".
        if codes.last != token.code { codes.append(token.code) }
      }
    }
    self.codes = codes
  }

  /// Whether `other` says the same office in more words: same first word, and all of these words
  /// in their order.
  func isContained(in other: TitleKey) -> Bool {
    guard codes.first == other.codes.first, codes.count <= other.codes.count else { return false }
    var index = 0
    for code in other.codes where index < codes.count && codes[index] == code { index += 1 }
    return index == codes.count
  }
}
