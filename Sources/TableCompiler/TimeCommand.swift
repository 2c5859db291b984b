import VanBanText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `TableCompiler time FILE`: how fast a text is cut, beside ICU's word break in the same run. The
/// text is taken article by article, an article being what stands between empty lines.
enum TimeCommand {
  static func run(path: String) throws {
    let file = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let texts = file.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .split(whereSeparator: \.isEmpty)
      .map { $0.map { String(Substring($0)) }.joined(separator: "\n") }
    let bytes = texts.map { Array($0.utf8) }
    let tables = texts.map { Tokenizer().table(of: $0) }
    let megabytes = Double(bytes.reduce(0) { $0 + $1.count }) / 1e6
    let segmenter = WordSegmenter()
    print("\(texts.count) articles, \(tables.reduce(0) { $0 + $1.tokens.count }) tokens")
    var best: [(name: String, seconds: Double)] = [
      ("ICU word break", .infinity), ("tokens", .infinity), ("tokens and words", .infinity),
      ("words of a table", .infinity),
    ]
    for _ in 0..<7 {
      measure(&best[0].seconds, bytes) {
        $0.withUnsafeBufferPointer { ICUWordBreaks.breaks($0)?.count ?? 0 }
      }
      measure(&best[1].seconds, texts) { Tokenizer().table(of: $0).tokens.count }
      measure(&best[2].seconds, texts) { segmenter.words(in: Tokenizer().table(of: $0)).count }
      measure(&best[3].seconds, tables) { segmenter.words(in: $0).count }
    }
    for (name, seconds) in best {
      let rate = Int(megabytes / seconds)
      let multiple = SegmentationScore.percent(best[0].seconds / seconds)
      print("\(name): \(rate) MB/s, x\(multiple)")
    }
  }

  private static func measure<Text>(
    _ best: inout Double, _ texts: [Text], _ work: (Text) -> Int
  ) {
    let clock = ContinuousClock()
    var count = 0
    let duration = clock.measure { for text in texts { count += work(text) } }
    precondition(count >= 0)
    let (seconds, attoseconds) = duration.components
    best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
  }
}
