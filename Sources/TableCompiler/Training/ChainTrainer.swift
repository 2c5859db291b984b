import VanBanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Trains the weights of a linear-chain conditional random field with two states (a boundary is
/// split or joined) by stochastic gradient ascent, with AdaGrad's step sizes.
struct ChainTrainer {
  struct Rates {
    /// Step size for the news.
    var general: Float = 0.4
    /// Step size for the treebank.
    var special: Float = 0.3
  }

  let features: Features
  var rates = Rates()
  private var uses: [Features.Use] = []
  private var unary: [Float] = []
  private var pair: [Float] = []
  private var forward: [(split: Float, joined: Float)] = []
  private var backward: [(split: Float, joined: Float)] = []
  private static let impossible: Float = -1e30

  init(features: Features) { self.features = features }

  /// One sentence. `special`: of the treebank, whose weights are learnt on top of the others.
  mutating func learn(_ corpus: TrainingCorpus, _ sentence: Range<Int>, special: Bool) {
    features.uses(corpus, sentence, into: &uses)
    guard !uses.isEmpty else { return }
    let count = sentence.count
    // Margins: positions -1 … count + 1 are index 1 … count + 3.
    unary = Array(repeating: 0, count: count + 5)
    pair = Array(repeating: 0, count: count + 5)
    for use in uses {
      let w =
        special
        ? use.weights.pointee.general + use.weights.pointee.special
        : use.weights.pointee.general
      let i = use.position + 2
      switch use.layout {
      case .token:
        unary[i] += w[0]
        unary[i + 1] += w[1]
        pair[i] += w[2]
        unary[i - 1] += w[3]
        unary[i + 2] += w[4]
      case .pair:
        unary[i] += w[0]
        unary[i - 1] += w[1]
        unary[i + 1] += w[2]
        pair[i - 1] += w[3]
        pair[i] += w[4]
      case .boundary, .dense: unary[i] += w[0]
      case .tokenAlone: pair[i] += w[0]
      }
    }
    setGradients(corpus, sentence)
    for use in uses {
      let i = use.position + 2
      var g = SIMD8<Float>()
      switch use.layout {
      case .token: g = SIMD8(unary[i], unary[i + 1], pair[i], unary[i - 1], unary[i + 2], 0, 0, 0)
      case .pair: g = SIMD8(unary[i], unary[i - 1], unary[i + 1], pair[i - 1], pair[i], 0, 0, 0)
      case .boundary: g[0] = unary[i]
      case .dense:
        guard special else { continue }
        g[0] = unary[i]
      case .tokenAlone: g[0] = pair[i]
      }
      let squares = (g * g).sum()
      guard squares > 1e-8 else { continue }
      if special {
        use.weights.pointee.special[5] += squares
        let step = rates.special / (use.weights.pointee.special[5] + 1).squareRoot()
        use.weights.pointee.special += step * g
      } else {
        use.weights.pointee.general[5] += squares
        let step = rates.general / (use.weights.pointee.general[5] + 1).squareRoot()
        use.weights.pointee.general += step * g
      }
    }
  }

  /// Replaces the scores by the gradients: what the sentence has less what the model expects.
  private mutating func setGradients(_ corpus: TrainingCorpus, _ sentence: Range<Int>) {
    let count = sentence.count
    let first = sentence.lowerBound
    let none = (split: Float(0), joined: ChainTrainer.impossible)
    forward = Array(repeating: none, count: count + 1)
    backward = Array(repeating: none, count: count + 1)
    func limit(_ state: inout (split: Float, joined: Float), _ boundary: Int) {
      let decision = boundary == count ? BoundaryDecision.split : corpus.decisions[first + boundary]
      if decision == BoundaryDecision.split {
        state.joined = ChainTrainer.impossible
      } else if decision == BoundaryDecision.join {
        state.split = ChainTrainer.impossible
      }
    }
    for i in 1...count {
      let last = forward[i - 1]
      var next = (
        split: logSum(last.split, last.joined),
        joined: logSum(last.split, last.joined + pair[i + 1]) + unary[i + 2]
      )
      limit(&next, i)
      forward[i] = next
    }
    for i in stride(from: count - 1, through: 0, by: -1) {
      var next = (split: backward[i + 1].split, joined: backward[i + 1].joined + unary[i + 3])
      limit(&next, i + 1)
      backward[i] = (logSum(next.split, next.joined), logSum(next.split, next.joined + pair[i + 2]))
    }
    let total = forward[count].split
    var unaryGradient = [Float](repeating: 0, count: count + 5)
    var pairGradient = unaryGradient
    func isJoined(_ boundary: Int) -> Bool {
      switch corpus.decisions[first + boundary] {
      case BoundaryDecision.open: corpus.labels[first + boundary] == 1
      case BoundaryDecision.join: true
      default: false
      }
    }
    for i in 1..<max(count, 1) where corpus.decisions[first + i] != BoundaryDecision.split {
      if corpus.decisions[first + i] == BoundaryDecision.open {
        let expected = expf(forward[i].joined + backward[i].joined - total)
        unaryGradient[i + 2] = (isJoined(i) ? 1 : 0) - expected
      }
      if i + 1 < count, corpus.decisions[first + i + 1] != BoundaryDecision.split {
        let expected = expf(
          forward[i].joined + pair[i + 2] + unary[i + 3] + backward[i + 1].joined - total)
        pairGradient[i + 2] = (isJoined(i) && isJoined(i + 1) ? 1 : 0) - expected
      }
    }
    unary = unaryGradient
    pair = pairGradient
  }

  private func logSum(_ a: Float, _ b: Float) -> Float {
    let difference = abs(a - b)
    return difference > 15 ? max(a, b) : max(a, b) + log1pf(expf(-difference))
  }
}
