import Benchmark
import Foundation
import VanBan
@_spi(Benchmarks) import VanBanText

/// What runs over each article of a text, once in its composed and once in its decomposed form.
///
/// Machines differ and are busy, so speed is told as a multiple of ICU's word break over the same
/// text: each iteration times both, one right after the other. 100 is as fast as ICU's word break,
/// 300 three times as fast.
private let relative = BenchmarkMetric.custom(
  "ICU word break = 100", polarity: .prefersLarger, useScalingFactor: false)

private let composed = SampleText.articles(size: 2 << 20)
private let decomposed = composed.map(\.decomposedStringWithCanonicalMapping)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, relative], warmupIterations: 1, scalingFactor: .one,
    maxDuration: .seconds(4), maxIterations: 40)

  let tokenizer = Tokenizer()
  let segmenter = WordSegmenter()
  let splitter = SentenceSplitter()
  let normalizer = TextNormalizer(toneStyle: .modern)
  let documents = DocumentReferenceExtractor()
  let dates = DateExtractor()
  let analyzer = ArticleAnalyzer()
  let writer = JSONWriter()
  let tables = composed.map { tokenizer.table(of: $0) }
  let articles = composed.map { analyzer.analyze($0) }
  let records = articles.map { ArticleRecord($0) }
  let bytes = composed.map { Array($0.utf8) }

  for (form, texts) in [("NFC", composed), ("NFD", decomposed)] {
    measure("1 ICU word break, \(form)", texts) { ICUReference.wordBreakCount($0) }
    measure("2 tokens, \(form)", texts) { tokenizer.table(of: $0).tokens.count }
    measure("3 tokens and words, \(form)", texts) {
      segmenter.words(in: tokenizer.table(of: $0)).count
    }
    measure("4 tokens and sentences, \(form)", texts) {
      splitter.sentences(in: tokenizer.table(of: $0)).count
    }
    measure("5 normalization, \(form)", texts) { normalizer.normalize($0).text.utf8.count }
    measure("6 document references, \(form)", texts) { documents.references(in: $0).count }
    measure("7 dates, \(form)", texts) { dates.dates(in: $0).count }
    measure("8 whole analysis, \(form)", texts) { analyzer.analyze($0).officials.count }
    measure("9 whole analysis and JSON, \(form)", texts) {
      writer.line(ArticleRecord(analyzer.analyze($0))).count
    }
  }
  // Without the table that every one of them needs.
  measure("10 words alone, NFC", composed, tables) { segmenter.words(in: $0).count }
  measure("11 sentences alone, NFC", composed, tables) { splitter.sentences(in: $0).count }
  measure("12 JSON alone, NFC", composed, records) { writer.line($0).count }
  measure("13 page alone, NFC", composed, articles) { ArticleRenderer().section($0).count }
  measure("14 decoding of UTF-8, NFC", composed, bytes) { decoded($0) }
  measure("15 document references on tokens, NFC", composed, tables) {
    documents.references(in: $0).count
  }
  // A list of parts that goes on and on: time must grow with its length, not with its square.
  let list = ["Điều " + (1...2_000).map(String.init).joined(separator: ", ")]
  measure("16 a list of 2,000 articles, NFC", list) { documents.findings(in: $0).unresolved.count }
}

private func decoded(_ bytes: [UInt8]) -> Int {
  ((try? TextDecoder().decode(bytes)) ?? "").utf8.count
}

private func measure(
  _ name: String, _ texts: [String], _ work: @escaping @Sendable (String) -> Int
) {
  measure(name, texts, texts, work)
}

/// - Parameters:
///   - texts: what ICU's word break runs over.
///   - inputs: the same for `work`, made beforehand.
private func measure<Input: Sendable>(
  _ name: String, _ texts: [String], _ inputs: [Input],
  _ work: @escaping @Sendable (Input) -> Int
) {
  Benchmark(name) { benchmark in
    let clock = ContinuousClock()
    for _ in benchmark.scaledIterations {
      let reference = clock.measure {
        for text in texts { blackHole(ICUReference.wordBreakCount(text)) }
      }
      benchmark.startMeasurement()
      let own = clock.measure {
        for input in inputs { blackHole(work(input)) }
      }
      benchmark.stopMeasurement()
      benchmark.measurement(relative, Int((reference / own * 100).rounded()))
    }
  }
}
