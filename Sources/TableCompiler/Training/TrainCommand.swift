import VanBanText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `TableCompiler train --treebank DIR --segmented FILE [--articles FILE]… [--folds N]`
///
/// Trains the word segmentation model and writes it. With `--folds N` the treebank is first cut
/// into five parts, and each of N of them is tested by a model trained without it.
struct TrainCommand {
  var treebank = ""
  var segmented = ""
  var articles: [String] = []
  var folds = 0
  var package = "."
  var epochs = 12

  static let output = "Sources/CVanBanLexicon/model.bin"
  static let usage =
    """
    usage: TableCompiler train --treebank DIR --segmented FILE [--articles FILE]… \
    [--folds N] [--epochs N] [--package DIR]
    """

  init(arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw TableError(description: TrainCommand.usage) }
      switch option {
      case "--treebank": treebank = value
      case "--segmented": segmented = value
      case "--articles": articles.append(value)
      case "--folds": folds = Int(value) ?? 0
      case "--epochs": epochs = Int(value) ?? epochs
      case "--package": package = value
      default: throw TableError(description: "\(option)?\n\(TrainCommand.usage)")
      }
    }
    guard !treebank.isEmpty, !segmented.isEmpty else {
      throw TableError(description: TrainCommand.usage)
    }
  }

  func run() throws {
    let sentences = try ["train", "dev"].flatMap {
      try SegmentedText.readTreebank("\(treebank)/\($0).conllu")
    }
    print("treebank: \(sentences.count) sentences")
    var news = TrainingCorpus()
    try SegmentedText.readUnderscored(segmented) { news.add($0) }
    print("segmented news: \(news.sentences.count) lines, \(news.codes.count) tokens")
    let table = FeatureTable()
    var statistics = PairStatistics()
    statistics.count(news, isSegmented: true, in: table)
    for path in articles {
      var plain = TrainingCorpus()
      try SegmentedText.readArticles(path) { plain.add(plain: $0) }
      print("\(path): \(plain.codes.count) tokens")
      statistics.count(plain, isSegmented: false, in: table)
    }
    var gold = TrainingCorpus()
    for sentence in sentences { gold.add(sentence) }
    try addWordList(to: table)
    statistics.addFeatures(of: news, isTreebank: false, to: table)
    statistics.addFeatures(of: gold, isTreebank: true, to: table)
    statistics.setDenseFeatures(from: [news, gold], in: table)
    table.makeWeights()
    print("features: \(table.count)")
    let features = Features(table: table)
    defer { features.deallocate() }
    var trainer = ChainTrainer(features: features)
    var random = SplitMix64(state: 1)
    for sentence in news.sentences.shuffled(using: &random) {
      trainer.learn(news, sentence, special: false)
    }
    print("learnt the news")
    if folds > 0 { try crossValidate(sentences, features, &trainer) }
    trainSpecial(gold, features, &trainer)
    let bytes = ModelWriter.bytes(of: features)
    try Data(bytes).write(to: URL(filePath: "\(package)/\(TrainCommand.output)"))
    print("\(TrainCommand.output): \(bytes.count) bytes")
    print("on its own training text: \(try score(sentences, bytes))")
  }

  private func trainSpecial(
    _ corpus: TrainingCorpus, _ features: Features, _ trainer: inout ChainTrainer
  ) {
    features.clearSpecialWeights()
    var random = SplitMix64(state: 2)
    for _ in 0..<epochs {
      for sentence in corpus.sentences.shuffled(using: &random) {
        trainer.learn(corpus, sentence, special: true)
      }
    }
  }

  /// Parts are runs of 20 sentences, so that an article is mostly in one part.
  private func crossValidate(
    _ sentences: [SegmentedSentence], _ features: Features, _ trainer: inout ChainTrainer
  ) throws {
    var sum = SegmentationScore()
    for fold in 0..<min(folds, 5) {
      var corpus = TrainingCorpus()
      var held: [SegmentedSentence] = []
      for (index, sentence) in sentences.enumerated() {
        if index / 20 % 5 == fold { held.append(sentence) } else { corpus.add(sentence) }
      }
      trainSpecial(corpus, features, &trainer)
      let bytes = ModelWriter.bytes(of: features)
      let part = try score(held, bytes)
      print("part \(fold + 1): \(part)")
      try add(held, bytes, to: &sum)
    }
    print("cross-validated: \(sum.description)")
  }

  private func score(_ sentences: [SegmentedSentence], _ model: [UInt8]) throws -> String {
    var score = SegmentationScore()
    try add(sentences, model, to: &score)
    return score.description
  }

  private func add(
    _ sentences: [SegmentedSentence], _ model: [UInt8], to score: inout SegmentationScore
  ) throws {
    // Aligned as the embedded model is.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: model.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: model)
    guard let model = SegmentationModel(file: TableFile(UnsafeRawBufferPointer(memory))) else {
      throw TableError(description: "the model that was just made cannot be read")
    }
    let segmenter = WordSegmenter(model: model)
    for sentence in sentences { score.add(sentence, by: segmenter) }
  }

  /// Notes the pairs of the word list's words. Words that only the treebank has are left out: in
  /// training the list would seem to know every one of the treebank's words.
  private func addWordList(to table: FeatureTable) throws {
    let list = try SourceTable(path: "\(package)/Sources/CVanBanLexicon/Tables/words.tsv")
    let source = try list.column("source")
    for row in list.rows where row[source] != "treebank" {
      let tokens = Tokenizer().table(of: row[0]).tokens
      let codes = tokens.map { FeatureKey.hash($0.code.rawValue) }
      for index in codes.indices.dropFirst() {
        let slot = table.insert(FeatureKey.pair(codes[index - 1], codes[index], kind: 0), kind: 2)
        table.update(slot) {
          $0.likeness = UInt8(tokens[index - 1].code.likeness(to: tokens[index].code))
          if codes.count == 2 {
            $0.bits |= SegmentationModel.LexicalBits.word
          } else {
            if index + 1 < codes.count { $0.bits |= SegmentationModel.LexicalBits.head }
            if index > 1 { $0.bits |= SegmentationModel.LexicalBits.tail }
          }
        }
      }
    }
  }
}

/// A small generator of random numbers whose sequence never changes.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
