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
    static let foldedMark = UInt8(ascii: "~")

    /// Where in ``bytes`` the keys of a token are; the folded key is empty where the token has no
    /// diacritics.
    struct Place {
      var exact: Range<Int>
      var folded: Range<Int>
    }

    /// All keys that were made, one behind the other.
    private(set) var bytes: [UInt8] = []
    private var known: [TokenCode: Place] = [:]
    /// More than Vietnamese has syllables, few enough to hold.
    private static let maximumKnown = 20_000
    /// By the number of the tone in a ``TokenCode``: level, huyền, sắc, hỏi, ngã, nặng.
    private static let toneMarks = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

    /// The keys of token `index`, a word; good until the next call.
    mutating func place(_ index: Int, of table: TokenTable) -> Place {
      let code = table.tokens[index].code
      if let place = known[code] { return place }
      let text: String
      if code.isPacked {
        text = SearchKeys.spelling(of: code)
      } else {
        text = code.number.map(String.init) ?? table.string(index).lowercased()
      }
      if known.count >= SearchKeys.maximumKnown || bytes.count > 32 * SearchKeys.maximumKnown {
        known.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
      }
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      let middle = bytes.count
      let plain = SearchKeys.fold(text)
      if !plain.utf8.elementsEqual(text.utf8) {
        bytes.append(SearchKeys.foldedMark)
        bytes.append(contentsOf: plain.utf8)
      }
      let place = Place(exact: start..<middle, folded: middle..<bytes.count)
      if code.isPacked { known[code] = place }
      return place
    }

    /// The keys of token `index` as arrays of their own.
    mutating func keys(_ index: Int, of table: TokenTable) -> (exact: [UInt8], folded: [UInt8]) {
      let place = place(index, of: table)
      return (Array(bytes[place.exact]), Array(bytes[place.folded]))
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
        let key = keys.keys(index, of: table)
        exact.append(key.exact)
        folded.append(key.folded.isEmpty ? key.exact : Array(key.folded.dropFirst()))
        isAccented = isAccented || !key.folded.isEmpty
      }
      func string(_ parts: [[UInt8]]) -> String {
        String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self)
      }
      return (string(exact), string(folded), isAccented)
    }
  }
#endif
