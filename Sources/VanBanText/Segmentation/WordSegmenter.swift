internal import CVanBanLexicon

/// Groups syllables into words: "tổ chức | xây dựng | Đảng".
///
/// ```swift
/// WordSegmenter().words(in: "tổ chức xây dựng Đảng")  // ["tổ chức", "xây dựng", "Đảng"]
/// ```
///
/// Compounds (`18-NQ/TW`, `23/12`) are one word, punctuation marks are words of their own, and no
/// word crosses a line. Elsewhere a trained model decides (Tables/MODEL.md); words that were added
/// to the lexicon are always kept whole.
public struct WordSegmenter: Sendable {
  private let lexicon: Lexicon
  private let model: SegmentationModel?
  private let rules: BoundaryRules

  private static let standardModel = SegmentationModel(
    file: TableFile(UnsafeRawBufferPointer(start: vanban_model_base(), count: vanban_model_size)))

  /// A segmenter with the given words.
  public init(lexicon: Lexicon = .standard) {
    self.init(lexicon: lexicon, model: WordSegmenter.standardModel)
  }

  /// - Parameter model: nil to split at every boundary that no rule decides.
  package init(lexicon: Lexicon = .standard, model: SegmentationModel?) {
    self.lexicon = lexicon
    self.model = model
    rules = lexicon.boundaryRules
  }

  /// The words of `table` in order, each as a range of its tokens. O(n).
  public func words(in table: TokenTable) -> [Range<Int>] {
    let longest = table.lines.reduce(0) { max($0, $1.count) }
    guard longest > 0 else { return [] }
    var frame = BoundaryFrame(capacity: longest)
    let scratch = SegmentationScratch(capacity: longest)
    defer {
      frame.deallocate()
      scratch.deallocate()
    }
    var words: [Range<Int>] = []
    words.reserveCapacity(table.tokens.count)
    var compounds = table.compounds[...]
    table.tokens.withUnsafeBufferPointer { tokens in
      for line in table.lines {
        let used = frame.load(tokens, line: line, compounds: compounds, rules: rules)
        compounds = compounds.dropFirst(used)
        for range in lexicon.addedWords(in: table.tokens, range: line) {
          frame.force(range.lowerBound - line.lowerBound..<range.upperBound - line.lowerBound)
        }
        if let model, let base = tokens.baseAddress {
          model.decide(frame, tokens: base + line.lowerBound, scratch: scratch)
        }
        var start = line.lowerBound
        for index in 1...line.count where frame.decisions[index] != BoundaryDecision.join {
          words.append(start..<line.lowerBound &+ index)
          start = line.lowerBound &+ index
        }
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
