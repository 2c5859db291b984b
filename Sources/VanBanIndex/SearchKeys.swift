#if Index
  internal import Foundation
  internal import VanBan
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
      let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : SearchKeys.fold(text)
      if !plain.utf8.elementsEqual(text.utf8) {
        bytes.append(SearchKeys.foldedMark)
        bytes.append(contentsOf: plain.utf8)
      }
      let place = Place(exact: start..<middle, folded: middle..<bytes.count)
      if code.isPacked || code.number != nil { known[code] = place }
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

    /// The keys of the words of a text in a row, for comparing names and codes.
    struct Joined: Hashable, Sendable {
      var exact: String
      var folded: String
      /// Whether any word bears diacritics.
      var isAccented: Bool
    }

    /// The keys of all words of `text` in a row.
    static func joined(_ text: String) -> Joined {
      var keys = SearchKeys()
      return keys.joined(text)
    }

    /// The same with the keys that were made before at hand.
    mutating func joined(_ text: String) -> Joined { joined(text, writingOut: nil) }

    /// The same with abbreviations of bodies and places written out, so that "UBND tỉnh" and "Ủy ban
    /// nhân dân tỉnh" are one.
    static func writtenOut(_ text: String) -> Joined {
      var keys = SearchKeys()
      return keys.writtenOut(text)
    }

    mutating func writtenOut(_ text: String) -> Joined { joined(text, writingOut: .standard) }

    private mutating func joined(_ text: String, writingOut knowledge: Knowledge?) -> Joined {
      let table = Tokenizer().table(of: text)
      var exact: [String] = []
      var folded: [String] = []
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        if let expansion = knowledge?.expansion(of: table.tokens[index].code),
          expansion.allSatisfy(\.isPacked)
        {
          for code in expansion {
            let word = SearchKeys.spelling(of: code)
            exact.append(word)
            folded.append(SearchKeys.fold(word))
          }
          continue
        }
        let place = place(index, of: table)
        let word = String(decoding: bytes[place.exact], as: UTF8.self)
        exact.append(word)
        folded.append(
          place.folded.isEmpty
            ? word : String(decoding: bytes[place.folded].dropFirst(), as: UTF8.self))
      }
      return Joined(
        exact: exact.joined(separator: " "), folded: folded.joined(separator: " "),
        isAccented: exact != folded)
    }
  }
#endif
