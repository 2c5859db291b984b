import VanBanText

/// The sentences of a text, one by one as they are asked for: those that are known, or cut from the
/// lines that hold a citation, and no further than needed.
struct DocumentSentences {
  private let source: DocumentSource
  /// Sentences that follow one another: those read last and the one before them, or all of a line.
  private var known: [Range<Int>] = []

  init(of source: DocumentSource) { self.source = source }

  /// The first sentence that ends at or behind token `index`: its own, or the one that ends right
  /// before it. The sentences of a text are cut in linear time if they are asked for in order.
  mutating func sentence(of index: Int) -> Range<Int>? {
    if let all = source.sentences { return DocumentSentences.first(endingFrom: index, in: all) }
    if let first = known.first, let last = known.last, first.lowerBound < index,
      last.upperBound >= index
    {
      return DocumentSentences.first(endingFrom: index, in: known)
    }
    guard let line = DocumentSentences.first(endingFrom: index, in: source.table.lines) else {
      return nil
    }
    var start = line.lowerBound
    var before: [Range<Int>] = []
    if let last = known.last, last.upperBound > start, last.upperBound < index {
      start = last.upperBound
      before = [last]
    }
    // The next places where a sentence may end; if they are ends of none, the whole line is cut.
    var end = index
    for _ in 0..<3 {
      end = self.end(from: end, in: line)
      let cut = source.splitter.sentences(in: source.table, tokens: start..<end)
      guard let found = DocumentSentences.first(endingFrom: index, in: cut) else { break }
      // The last one of the cut may go on behind it.
      if end == line.upperBound || found.upperBound < end {
        known = before + cut.prefix { $0.upperBound < end || end == line.upperBound }
        return found
      }
    }
    known = source.splitter.sentences(in: source.table, tokens: line)
    return DocumentSentences.first(endingFrom: index, in: known)
  }

  /// Behind the next mark that may end a sentence and the word that tells whether it does.
  private func end(from index: Int, in line: Range<Int>) -> Int {
    let tokens = source.tokens
    var position = max(index - 1, line.lowerBound)
    while position < line.upperBound, !DocumentSentences.mayEnd(tokens[position].shape) {
      position += 1
    }
    position += 1
    while position < line.upperBound, !tokens[position].shape.isLetters { position += 1 }
    return min(position + 1, line.upperBound)
  }

  private static func mayEnd(_ shape: TokenShape) -> Bool {
    switch shape {
    case .period, .questionMark, .exclamationMark, .ellipsis, .symbol, .otherScript: true
    default: false
    }
  }

  /// O(log n).
  private static func first(
    endingFrom index: Int, in spans: [Range<Int>]
  ) -> Range<Int>? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < index { low = middle + 1 } else { high = middle }
    }
    return low < spans.count ? spans[low] : nil
  }
}
