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
  struct SearchKeys: Sendable {
    static let foldedMark = UInt8(ascii: "~")

    /// Where in ``bytes`` the keys of a token are; the folded key is empty where the token has no
    /// diacritics.
    struct Place {
      fileprivate var start: UInt32
      fileprivate var middle: UInt32
      fileprivate var end: UInt32
      var exact: Range<Int> { Int(start)..<Int(middle) }
      var folded: Range<Int> { Int(middle)..<Int(end) }
    }

    /// All keys that were made, one behind the other.
    private(set) var bytes: [UInt8] = []
    private var known = KnownPlaces()
    /// More than Vietnamese has syllables, few enough to hold.
    private static let maximumKnown = 20_000
    /// The keys of whole names, which articles repeat.
    private var knownNames: [String: Joined] = [:]
    private var knownWrittenOut: [String: Joined] = [:]
    private static let maximumNames = 10_000
    /// Words with diacritics that got their keys since ``takeNewWords()``.
    private var newWords: Set<Word> = []
    /// By the number of the tone in a ``TokenCode``: level, huyền, sắc, hỏi, ngã, nặng.
    private static let toneMarks = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]

    /// Lets go of what was kept where it has become too much. Places are good until then.
    mutating func makeRoom() {
      guard known.count >= SearchKeys.maximumKnown || bytes.count > 32 * SearchKeys.maximumKnown
      else { return }
      known = KnownPlaces()
      bytes.removeAll(keepingCapacity: true)
    }

    /// The keys of token `index`, a word; good until the next ``makeRoom()``.
    @inline(__always)
    mutating func place(_ index: Int, of table: TokenTable) -> Place {
      known[table.tokens[index].code] ?? makePlace(index, of: table)
    }

    private mutating func makePlace(_ index: Int, of table: TokenTable) -> Place {
      let code = table.tokens[index].code
      var text: String
      if code.isPacked {
        text = SearchKeys.spelling(of: code)
      } else {
        text = code.number.map(String.init) ?? table.string(index).lowercased()
      }
      // Keys stand apart by spaces (``encoded(_:)``).
      if text.utf8.contains(UInt8(ascii: " ")) { text = text.replacing(" ", with: "_") }
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      let middle = bytes.count
      let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : SearchKeys.fold(text)
      if !plain.utf8.elementsEqual(text.utf8) {
        bytes.append(SearchKeys.foldedMark)
        bytes.append(contentsOf: plain.utf8)
      }
      let place = Place(
        start: UInt32(start), middle: UInt32(middle), end: UInt32(bytes.count))
      if !place.folded.isEmpty { newWords.insert(Word(exact: text, folded: plain)) }
      if code.isPacked || code.number != nil { known[code] = place }
      return place
    }

    /// A word with diacritics by its keys, the folded one without its mark.
    struct Word: Hashable, Sendable {
      var exact: String
      var folded: String
    }

    /// The words with diacritics whose keys were made since the last call. Keys that are at hand are
    /// not made again: a word comes once, or a few times.
    mutating func takeNewWords() -> [Word] {
      defer { newWords.removeAll(keepingCapacity: true) }
      return newWords.sorted { $0.exact < $1.exact }
    }

    /// The exact keys of all words of a text, as ``SearchTokenizer`` takes them instead of the text:
    /// a mark that no text has in front, spaces between them.
    mutating func encoded(_ table: TokenTable) -> [UInt8] {
      makeRoom()
      var places: [Place] = []
      places.reserveCapacity(table.tokens.count)
      var count = 1
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        let place = place(index, of: table)
        places.append(place)
        count += place.exact.count + 1
      }
      return [UInt8](unsafeUninitializedCapacity: count) { encoded, written in
        encoded[0] = SearchTokenizer.encodedMark
        written = 1
        bytes.withUnsafeBufferPointer { bytes in
          for place in places {
            for position in place.exact {
              encoded[written] = bytes[position]
              written += 1
            }
            encoded[written] = UInt8(ascii: " ")
            written += 1
          }
        }
      }
    }

    /// The keys of token `index` as arrays of their own.
    mutating func keys(_ index: Int, of table: TokenTable) -> (exact: [UInt8], folded: [UInt8]) {
      makeRoom()
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
    mutating func joined(_ text: String) -> Joined {
      if let known = knownNames[text] { return known }
      let joined = joined(text, writingOut: nil)
      if knownNames.count >= SearchKeys.maximumNames { knownNames.removeAll() }
      knownNames[text] = joined
      return joined
    }

    /// The same with abbreviations of bodies and places written out, so that "UBND tỉnh" and "Ủy ban
    /// nhân dân tỉnh" are one.
    static func writtenOut(_ text: String) -> Joined {
      var keys = SearchKeys()
      return keys.writtenOut(text)
    }

    mutating func writtenOut(_ text: String) -> Joined {
      if let known = knownWrittenOut[text] { return known }
      let joined = joined(text, writingOut: .standard)
      if knownWrittenOut.count >= SearchKeys.maximumNames { knownWrittenOut.removeAll() }
      knownWrittenOut[text] = joined
      return joined
    }

    private mutating func joined(_ text: String, writingOut knowledge: Knowledge?) -> Joined {
      makeRoom()
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
