#if Index
  internal import Foundation
  internal import VanBanText

  /// The strings by which the index knows one token.
  ///
  /// The exact key of a word is its text in lower case, the tone mark in the modern place, so that
  /// "hòa" and "hoà" are one key. The folded key is the same without diacritics, behind a mark that
  /// no exact key has: `~viet`. The keys of a syllable are a function of its ``TokenCode`` alone, and
  /// are kept for the next time, since a text repeats few syllables often.
  struct SearchKeys {
    private(set) var exact: [UInt8] = []
    /// Empty where the token has no diacritics.
    private(set) var folded: [UInt8] = []

    static let foldedMark = UInt8(ascii: "~")

    private var known: [TokenCode: (exact: [UInt8], folded: [UInt8])] = [:]
    /// More than Vietnamese has syllables, few enough to hold.
    private static let maximumKnown = 20_000
    /// By the number of the tone in a ``TokenCode``: level, huyền, sắc, hỏi, ngã, nặng.
    private static let toneMarks = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

    /// Makes the keys of token `index`, a word.
    mutating func read(_ index: Int, of table: TokenTable) {
      let code = table.tokens[index].code
      if let keys = known[code] {
        (exact, folded) = keys
        return
      }
      let isSyllable = code.isPacked
      let text: String
      if isSyllable {
        text = SearchKeys.spelling(of: code)
      } else {
        text = code.number.map(String.init) ?? table.string(index).lowercased()
      }
      exact = Array(text.utf8)
      let plain = SearchKeys.fold(text)
      folded = plain.utf8.elementsEqual(exact) ? [] : [SearchKeys.foldedMark] + plain.utf8
      guard isSyllable else { return }
      if known.count >= SearchKeys.maximumKnown { known.removeAll() }
      known[code] = (exact, folded)
    }

    /// The letters with the tone in the modern place; on the first vowel where they are no syllable.
    private static func spelling(of code: TokenCode) -> String {
      let letters = code.letters
      let tone = Int(code.rawValue >> 60 & 7)
      guard tone > 0, tone < toneMarks.count,
        let vowel = letters.firstIndex(where: { "aăâeêioôơuưy".contains($0) })
      else { return letters }
      let end = letters.index(after: vowel)
      let toned = letters[..<end] + toneMarks[tone] + letters[end...]
      return TextNormalizer(toneStyle: .modern).normalize(String(toned)).text
    }

    private static func fold(_ text: String) -> String {
      text.folding(
        options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil
      )
      .replacing("đ", with: "d")
    }

    /// The keys of all words of `text` in a row, for comparing names and codes: exact and folded.
    static func joined(_ text: String) -> (exact: String, folded: String, isAccented: Bool) {
      let table = Tokenizer().table(of: text)
      var keys = SearchKeys()
      var exact: [[UInt8]] = []
      var folded: [[UInt8]] = []
      var isAccented = false
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        keys.read(index, of: table)
        exact.append(keys.exact)
        folded.append(keys.folded.isEmpty ? keys.exact : Array(keys.folded.dropFirst()))
        isAccented = isAccented || !keys.folded.isEmpty
      }
      func string(_ parts: [[UInt8]]) -> String {
        String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self)
      }
      return (string(exact), string(folded), isAccented)
    }
  }
#endif
