#if Index
  internal import GRDB
  internal import VanBanText

  /// Gives FTS5 the tokens of VanBan's own tokenizer.
  ///
  /// A text has one position a syllable: its exact key, and its folded key colocated with it. Words
  /// are left to the query, which asks for a word as a phrase of syllables: so any part of a text
  /// is found as a phrase, in whatever words it was cut, also without diacritics, from which words
  /// cannot be told; and what is stored does not depend on the model that segments words.
  ///
  /// A query is written by ``SearchQuery`` in keys: positions apart by spaces, alternatives at one
  /// position by "|".
  final class SearchTokenizer: FTS5CustomTokenizer {
    static let name = "vanban"
    private static let colocated = FTS5TokenFlags.colocated.rawValue
    private static let ok = ResultCode.SQLITE_OK.rawValue

    /// SQLite uses a tokenizer from one connection, one call at a time.
    private var keys = SearchKeys()

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
      context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
      pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
      guard let pText, nText > 0 else { return SearchTokenizer.ok }
      let bytes = UnsafeBufferPointer(start: pText, count: Int(nText))

      func give(_ key: UnsafeBufferPointer<UInt8>, _ flags: CInt, _ start: Int, _ end: Int) -> CInt
      {
        key.withMemoryRebound(to: CChar.self) {
          tokenCallback(
            context, flags, $0.baseAddress, CInt($0.count), CInt(min(start, bytes.count)),
            CInt(min(end, bytes.count)))
        }
      }

      if tokenization.contains(.query) {
        return bytes.withMemoryRebound(to: UInt8.self) { query in
          for position in query.split(separator: UInt8(ascii: " ")) {
            for (number, key) in position.split(separator: UInt8(ascii: "|")).enumerated() {
              let code = give(
                UnsafeBufferPointer(rebasing: key), number == 0 ? 0 : SearchTokenizer.colocated,
                key.startIndex, key.endIndex)
              guard code == SearchTokenizer.ok else { return code }
            }
          }
          return SearchTokenizer.ok
        }
      }

      let text = bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
      let table = Tokenizer().table(of: text)
      // Worked on as a local value, which needs no check of exclusive access at each token.
      var keys = self.keys
      self.keys = SearchKeys()
      defer { self.keys = keys }
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        let place = keys.place(index, of: table)
        let range = table.range(of: index)
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        let code = keys.bytes.withUnsafeBufferPointer { bytes in
          let code = give(UnsafeBufferPointer(rebasing: bytes[place.exact]), 0, start, end)
          guard code == SearchTokenizer.ok, !place.folded.isEmpty else { return code }
          return give(
            UnsafeBufferPointer(rebasing: bytes[place.folded]), SearchTokenizer.colocated, start,
            end)
        }
        guard code == SearchTokenizer.ok else { return code }
      }
      return SearchTokenizer.ok
    }
  }
#endif
