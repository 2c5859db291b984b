/// Ties annotated ranges to found ones, each to at most one, the largest overlap first.
struct TaskMatching {
  struct Pair: Hashable {
    var gold: Int
    var predicted: Int
    /// The common part over the union, 0…1.
    var overlap: Double
  }

  private let candidates: [Pair]

  init(gold: [Range<Int>], predicted: [Range<Int>]) {
    var candidates: [Pair] = []
    for (i, a) in gold.enumerated() {
      for (j, b) in predicted.enumerated() where a.overlaps(b) {
        candidates.append(Pair(gold: i, predicted: j, overlap: TaskMatching.overlap(a, b)))
      }
    }
    self.candidates = candidates.sorted {
      ($0.overlap, $0.gold, $0.predicted) > ($1.overlap, $1.gold, $1.predicted)
    }
  }

  /// The pairs that overlap at least by `threshold`, which is above 0.
  func pairs(threshold: Double) -> [Pair] {
    var takenGold: Set<Int> = []
    var takenPredicted: Set<Int> = []
    var pairs: [Pair] = []
    for pair in candidates where pair.overlap >= threshold {
      guard !takenGold.contains(pair.gold), !takenPredicted.contains(pair.predicted) else {
        continue
      }
      takenGold.insert(pair.gold)
      takenPredicted.insert(pair.predicted)
      pairs.append(pair)
    }
    return pairs
  }

  static func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let common = a.clamped(to: b).count
    let union = a.count + b.count - common
    return union > 0 ? Double(common) / Double(union) : 0
  }
}
