/// Groups syllables into words: "tổ chức | xây dựng | Đảng".
///
/// Compounds (`18-NQ/TW`, `23/12`) are one word. Elsewhere the longest word of the lexicon at each
/// place is taken.
public struct WordSegmenter: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon = .standard) { self.lexicon = lexicon }

  /// The words of `table` in order, each as a range of its tokens; punctuation marks are words of
  /// their own. No word crosses a line. O(n) for words of bounded length.
  public func words(in table: TokenTable) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(table.tokens.count)
    var compounds = table.compounds.makeIterator()
    var compound = compounds.next()
    for line in table.lines {
      var index = line.lowerBound
      while index < line.upperBound {
        while let next = compound, next.tokens.lowerBound < index { compound = compounds.next() }
        var end = index + 1
        if let next = compound, next.tokens.lowerBound == index {
          end = next.tokens.upperBound
        } else if table.tokens[index].shape.isWord {
          let limit = min(line.upperBound, compound?.tokens.lowerBound ?? line.upperBound)
          end = index + lexicon.longestWord(in: table.tokens, at: index, end: max(limit, index + 1))
        }
        words.append(index..<end)
        index = end
      }
    }
    return words
  }

  /// The words of `text` as strings, in NFC.
  public func words(in text: String) -> [String] {
    let table = Tokenizer().table(of: text)
    return words(in: table).map { table.string($0) }
  }
}
