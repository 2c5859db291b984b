import VanBanText

/// The weights of one feature: lanes 0…4 are weights, lane 5 the sum of squared gradients that
/// AdaGrad divides by.
struct FeatureWeights {
  /// Learnt from the news.
  var general = SIMD8<Float>()
  /// Learnt from the treebank, to be added to `general`.
  var special = SIMD8<Float>()
}

/// What was counted of a token or a pair.
struct FeatureCounts {
  /// In segmented and plain news.
  var seen: UInt32 = 0
  /// In segmented news; and joined there.
  var labelled: UInt32 = 0
  var joined: UInt32 = 0
  /// ``SegmentationModel/LexicalBits``.
  var bits: UInt8 = 0
  var likeness: UInt8 = 0
  /// 0 a token, 1 a token with its writing class, 2 a pair, 3 a pair with its capitals.
  var kind: UInt8 = 0
  /// Seen in lower case in the treebank.
  var isLower = false
  /// The dense features of a pair, see ``PairStatistics``.
  var dense: SIMD4<UInt16> = .zero
}

/// All features by key, in one open-addressing table.
final class FeatureTable {
  private(set) var keys: [UInt64]
  private(set) var counts: [FeatureCounts]
  private(set) var count = 0
  /// Made by ``makeWeights()``; as many as slots.
  private(set) var weights: UnsafeMutablePointer<FeatureWeights>

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 20)
    counts = [FeatureCounts](repeating: FeatureCounts(), count: 1 << 20)
    weights = .allocate(capacity: 1)
  }

  deinit { weights.deallocate() }

  var capacity: Int { keys.count }

  /// The slot of `key`, or -1.
  @inline(__always) func find(_ key: UInt64) -> Int {
    let mask = keys.count &- 1
    var index = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = keys[index]
      if found == key { return index }
      if found == 0 { return -1 }
      index = (index &+ 1) & mask
    }
  }

  /// The slot of `key`, made where there was none.
  func insert(_ key: UInt64, kind: UInt8) -> Int {
    if count * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while keys[index] != key {
      if keys[index] == 0 {
        keys[index] = key
        counts[index].kind = kind
        count += 1
        break
      }
      index = (index + 1) & mask
    }
    return index
  }

  /// Changes the counts of a slot.
  @inline(__always) func update(_ slot: Int, _ change: (inout FeatureCounts) -> Void) {
    change(&counts[slot])
  }

  private func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    counts = [FeatureCounts](repeating: FeatureCounts(), count: oldKeys.count * 2)
    count = 0
    for (index, key) in oldKeys.enumerated() where key != 0 {
      counts[insert(key, kind: 0)] = oldCounts[index]
    }
  }

  /// Sets all weights to zero. Slots must not change afterwards.
  func makeWeights() {
    weights.deallocate()
    weights = .allocate(capacity: keys.count)
    weights.initialize(repeating: FeatureWeights(), count: keys.count)
  }

  /// Sets what was learnt from the treebank to zero.
  func clearSpecialWeights() {
    for slot in 0..<keys.count { weights[slot].special = .zero }
  }
}
