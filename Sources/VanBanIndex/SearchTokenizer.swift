#if Index
  internal import GRDB
  internal import VanBanText

  /// Gives FTS5 the tokens of VanBan's own tokenizer.
  ///
  /// A text has one position a syllable: its exact key. Words are left to the query, which asks for a
  /// word as a phrase of syllables: so any part of a text is found as a phrase, in whatever words it
  /// was cut, and what is stored does not depend on the model that segments words. Diacritics are left
  /// to the query too: it asks for all syllables of the index that are the same without them, which
  /// the table `words` knows. So each syllable is stored once.
  ///
  /// Where many articles are written, their keys come made already (``SearchKeys/encoded(_:)``), from
  /// other cores. A query is written by ``SearchQuery`` in keys: positions apart by spaces,
  /// alternatives at one position by "|".
  final class SearchTokenizer: FTS5CustomTokenizer {
    static let name = "vanban"
    /// No UTF-8 has this byte.
    static let encodedMark: UInt8 = 0xFF
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
      return bytes.withMemoryRebound(to: UInt8.self) { bytes in
        func give(_ key: Range<Int>, _ flags: CInt, of keys: UnsafeBufferPointer<UInt8>) -> CInt {
          UnsafeBufferPointer(rebasing: keys[key]).withMemoryRebound(to: CChar.self) {
            tokenCallback(
              context, flags, $0.baseAddress, CInt($0.count), CInt(key.lowerBound),
              CInt(key.upperBound))
          }
        }
        if tokenization.contains(.query) {
          for position in bytes.split(separator: UInt8(ascii: " ")) {
            for (number, key) in position.split(separator: UInt8(ascii: "|")).enumerated() {
              let flags = number == 0 ? 0 : SearchTokenizer.colocated
              let code = give(key.startIndex..<key.endIndex, flags, of: bytes)
              guard code == SearchTokenizer.ok else { return code }
            }
          }
          return SearchTokenizer.ok
        }
        if bytes[0] == SearchTokenizer.encodedMark {
          var start = 1
          for end in 1..<bytes.count where bytes[end] == UInt8(ascii: " ") {
            let code = give(start..<end, 0, of: bytes)
            guard code == SearchTokenizer.ok else { return code }
            start = end + 1
          }
          return SearchTokenizer.ok
        }
        return tokenize(String(decoding: bytes, as: UTF8.self)) { key, range in
          key.withMemoryRebound(to: CChar.self) {
            tokenCallback(
              context, 0, $0.baseAddress, CInt($0.count),
              CInt(min(range.lowerBound, bytes.count)), CInt(min(range.upperBound, bytes.count)))
          }
        }
      }
    }

    /// - Parameter take: is given each key and where its word stands; what is not OK ends it.
    private func tokenize(
      _ text: String, _ take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> CInt
    ) -> CInt {
      let table = Tokenizer().table(of: text)
      keys.makeRoom()
      for index in table.tokens.indices where table.tokens[index].shape.isWord {
        let place = keys.place(index, of: table)
        let range = table.range(of: index)
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        let code = keys.bytes.withUnsafeBufferPointer {
          take(UnsafeBufferPointer(rebasing: $0[place.exact]), start..<end)
        }
        guard code == SearchTokenizer.ok else { return code }
      }
      _ = keys.takeNewWords()
      return SearchTokenizer.ok
    }
  }
#endif
