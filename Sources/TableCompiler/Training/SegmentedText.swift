#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A sentence whose words are known: each word is its syllables separated by single spaces.
struct SegmentedSentence {
  var words: [String]

  /// The words with single spaces between them.
  var text: String { words.joined(separator: " ") }
}

/// Readers of the forms in which text for training comes. Each calls `body` for every sentence.
enum SegmentedText {
  /// The sentences of a CoNLL-U file.
  static func readTreebank(_ path: String) throws -> [SegmentedSentence] {
    var sentences: [SegmentedSentence] = []
    var words: [String] = []
    try forEachLine(of: path) { line in
      if line.isEmpty {
        if !words.isEmpty { sentences.append(SegmentedSentence(words: words)) }
        words = []
      } else if line.first != UInt8(ascii: "#") {
        let cells = line.split(separator: 9, maxSplits: 2, omittingEmptySubsequences: false)
        // Multi-word tokens and empty nodes ("3-4", "5.1") have no place in the text's words.
        if cells.count == 3, cells[0].allSatisfy({ $0 &- 0x30 < 10 }) {
          words.append(String(decoding: cells[1], as: UTF8.self))
        }
      }
    }
    if !words.isEmpty { sentences.append(SegmentedSentence(words: words)) }
    return sentences
  }

  /// The lines of a text whose words are separated by spaces and whose syllables are joined by "_".
  ///
  /// Lines with combining marks are left out: the tool that segmented them did not understand them.
  static func readUnderscored(_ path: String, _ body: (SegmentedSentence) -> Void) throws {
    try forEachLine(of: path) { line in
      var previous: UInt8 = 0
      for byte in line {
        // U+0300…U+036F begin with CC or CD.
        if previous == 0xCC || previous == 0xCD && byte < 0xB0 { return }
        previous = byte
      }
      let words = line.split(separator: 0x20).compactMap { bytes -> String? in
        let syllables = bytes.split(separator: 0x5F).map { String(decoding: $0, as: UTF8.self) }
        return syllables.isEmpty ? nil : syllables.joined(separator: " ")
      }
      if !words.isEmpty { body(SegmentedSentence(words: words)) }
    }
  }

  /// The paragraphs of a JSON Lines file whose objects have a member "text".
  static func readArticles(_ path: String, _ body: (String) -> Void) throws {
    struct Article: Decodable { var text: String }
    let decoder = JSONDecoder()
    try forEachLine(of: path) { line in
      if let article = try? decoder.decode(Article.self, from: Data(line)) { body(article.text) }
    }
  }

  private static func forEachLine(of path: String, _ body: (ArraySlice<UInt8>) -> Void) throws {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw TableError(description: "\(path): cannot be read (\(error))")
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      body(bytes[start..<end].last == 13 ? bytes[start..<end].dropLast() : bytes[start..<end])
      start = end + 1
    }
  }
}
