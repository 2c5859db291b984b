import VanBanText

/// The features of a sentence and where their weights go: what ``SegmentationModel`` does with
/// compiled rows, done with weights that can still change.
struct Features {
  /// How the five weights of a feature at token `i` are laid on boundaries and tokens.
  enum Layout: UInt8 {
    /// Boundaries i, i+1, token i, boundaries i-1, i+2
    case token
    /// Boundaries i, i-1, i+1, tokens i-1, i
    case pair
    /// Boundary i
    case boundary
    /// Token i
    case tokenAlone
    /// Boundary i, learnt from the treebank alone
    case dense
  }

  struct Use {
    var weights: UnsafeMutablePointer<FeatureWeights>
    var position: Int
    var layout: Layout
  }

  let table: FeatureTable
  let shapes: UnsafeMutablePointer<FeatureWeights>
  let shapePairs: UnsafeMutablePointer<FeatureWeights>
  let lexical: UnsafeMutablePointer<FeatureWeights>
  let dense: UnsafeMutablePointer<FeatureWeights>
  /// By likeness.
  let likeness: UnsafeMutablePointer<FeatureWeights>
  private static let smallCount =
    SegmentationModel.shapeCount + SegmentationModel.shapePairCount
    + SegmentationModel.lexicalCount / 5 + PairStatistics.denseCount + 8

  init(table: FeatureTable) {
    self.table = table
    shapes = .allocate(capacity: Features.smallCount)
    shapes.initialize(repeating: FeatureWeights(), count: Features.smallCount)
    shapePairs = shapes + SegmentationModel.shapeCount
    lexical = shapePairs + SegmentationModel.shapePairCount
    dense = lexical + SegmentationModel.lexicalCount / 5
    likeness = dense + PairStatistics.denseCount
  }

  func deallocate() { shapes.deallocate() }

  func clearSpecialWeights() {
    for index in 0..<Features.smallCount { shapes[index].special = .zero }
    table.clearSpecialWeights()
  }

  static func capitals(_ left: UInt8, _ right: UInt8) -> UInt8 {
    (WritingClass.isCapital(left) ? 1 : 0) | (WritingClass.isCapital(right) ? 2 : 0)
  }

  /// The features of a sentence; positions count from its first token.
  func uses(_ corpus: TrainingCorpus, _ sentence: Range<Int>, into uses: inout [Use]) {
    uses.removeAll(keepingCapacity: true)
    var bits: [UInt8] = Array(repeating: 0, count: sentence.count + 5)
    let weights = table.weights
    for i in sentence {
      let position = i - sentence.lowerBound
      let left = corpus.decisions[i] == BoundaryDecision.open
      let right = corpus.decisions[i + 1] == BoundaryDecision.open
      guard left || right else { continue }
      let kind = corpus.kinds[i]
      let code = corpus.codes[i]
      func use(_ key: UInt64, _ layout: Layout) {
        let slot = table.find(key)
        guard slot >= 0 else { return }
        uses.append(Use(weights: weights + slot, position: position, layout: layout))
      }
      use(FeatureKey.token(code, kind: 0), .token)
      if WritingClass.isCapital(kind) || kind == WritingClass.initial {
        use(FeatureKey.token(code, kind: kind), .token)
      }
      guard left else { continue }
      let before = corpus.kinds[i - 1]
      let slot = table.find(FeatureKey.pair(corpus.codes[i - 1], code, kind: 0))
      if slot >= 0 {
        bits[position + 2] = table.counts[slot].bits
        uses.append(Use(weights: weights + slot, position: position, layout: .pair))
      }
      let isLower =
        kind == WritingClass.lower
        && (before == WritingClass.lower || before == WritingClass.initial)
      if slot >= 0, table.counts[slot].seen > 0 || table.counts[slot].bits != 0 {
        addDense(table.counts[slot].dense, Int(table.counts[slot].likeness), position, &uses)
      } else if isLower {
        let alike = Int(corpus.likeness[i])
        addDense(PairStatistics.unknown(likeness: alike), alike, position, &uses)
      }
      let capitals = Features.capitals(before, kind)
      if capitals != 0 { use(FeatureKey.pair(corpus.codes[i - 1], code, kind: capitals), .pair) }
      let window = Int(before) << 8 | Int(kind) << 4 | Int(corpus.kinds[i + 1])
      uses.append(
        Use(
          weights: shapes + (Int(corpus.kinds[i - 2]) << 12 | window), position: position,
          layout: .boundary))
      if right {
        uses.append(Use(weights: shapePairs + window, position: position, layout: .tokenAlone))
      }
    }
    for i in sentence where corpus.decisions[i] == BoundaryDecision.open {
      let p = i - sentence.lowerBound + 2
      let index = LexicalContext.index(
        LexicalContext.state(p >= 2 ? bits[p - 2] : 0, bits[p - 1], bits[p]),
        LexicalContext.state(bits[p - 1], bits[p], bits[p + 1]),
        LexicalContext.state(bits[p], bits[p + 1], bits[p + 2]),
        left: corpus.kinds[i - 1], right: corpus.kinds[i])
      uses.append(Use(weights: lexical + index, position: p - 2, layout: .pair))
    }
  }

  private func addDense(
    _ indices: SIMD4<UInt16>, _ alike: Int, _ position: Int, _ uses: inout [Use]
  ) {
    for lane in 0..<4 where indices[lane] != 0 {
      uses.append(Use(weights: dense + Int(indices[lane]), position: position, layout: .dense))
    }
    if alike != 0 {
      uses.append(Use(weights: likeness + alike, position: position, layout: .pair))
    }
  }
}
