import VanBanText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts tokens and pairs, and turns what was counted of a pair into a few small numbers, from
/// which the treebank teaches what to think of pairs that it has never seen.
///
/// The numbers: how much oftener the two syllables stand together than by chance; how often that
/// is; how often the news' segmenter joined them; whether the word list has them; how they
/// resemble each other.
struct PairStatistics {
  private var tokens = 0.0

  static let denseCount = 6000

  mutating func count(_ corpus: TrainingCorpus, isSegmented: Bool, in table: FeatureTable) {
    for sentence in corpus.sentences {
      for i in sentence {
        let kind = corpus.kinds[i]
        let code = corpus.codes[i]
        table.update(table.insert(FeatureKey.token(code, kind: 0), kind: 0)) { $0.seen += 1 }
        tokens += 1
        guard corpus.packed[i], i > sentence.lowerBound else { continue }
        let before = corpus.kinds[i - 1]
        // Names say nothing of words.
        if WritingClass.isCapital(kind), before != WritingClass.lower { continue }
        let slot = table.insert(
          FeatureKey.pair(corpus.codes[i - 1], code, kind: 0), kind: 2)
        table.update(slot) {
          $0.seen += 1
          $0.likeness = corpus.likeness[i]
          if isSegmented {
            $0.labelled += 1
            $0.joined += UInt32(corpus.labels[i])
          }
        }
      }
    }
  }

  /// Gives every feature of `corpus` that the model uses a slot.
  func addFeatures(of corpus: TrainingCorpus, isTreebank: Bool, to table: FeatureTable) {
    for sentence in corpus.sentences {
      for i in sentence {
        let kind = corpus.kinds[i]
        let code = corpus.codes[i]
        _ = table.insert(FeatureKey.token(code, kind: 0), kind: 0)
        if WritingClass.isCapital(kind) || kind == WritingClass.initial {
          _ = table.insert(FeatureKey.token(code, kind: kind), kind: 1)
        }
        guard corpus.decisions[i] == BoundaryDecision.open else { continue }
        let slot = table.insert(FeatureKey.pair(corpus.codes[i - 1], code, kind: 0), kind: 2)
        let capitals = Features.capitals(corpus.kinds[i - 1], kind)
        table.update(slot) {
          $0.likeness = corpus.likeness[i]
          if isTreebank, capitals == 0 { $0.isLower = true }
        }
        if capitals != 0 {
          _ = table.insert(
            FeatureKey.pair(corpus.codes[i - 1], code, kind: capitals), kind: 3)
        }
      }
    }
  }

  /// Sets the dense features of every pair that was counted. `pairs` are those of `corpora`.
  func setDenseFeatures(from corpora: [TrainingCorpus], in table: FeatureTable) {
    for corpus in corpora {
      for sentence in corpus.sentences {
        for i in sentence.dropFirst() where corpus.packed[i] {
          let slot = table.find(FeatureKey.pair(corpus.codes[i - 1], corpus.codes[i], kind: 0))
          guard slot >= 0, table.counts[slot].dense == .zero else { continue }
          let left = table.find(FeatureKey.token(corpus.codes[i - 1], kind: 0))
          let right = table.find(FeatureKey.token(corpus.codes[i], kind: 0))
          guard left >= 0, right >= 0 else { continue }
          let counts = table.counts[slot]
          table.update(slot) {
            $0.dense = dense(
              counts, left: table.counts[left].seen, right: table.counts[right].seen)
          }
        }
      }
    }
  }

  /// The features of a pair that was never counted.
  static func unknown(likeness: Int) -> SIMD4<UInt16> {
    indices(association: 0, frequency: 0, joined: 0, likeness: likeness, inList: 0)
  }

  private func dense(_ pair: FeatureCounts, left: UInt32, right: UInt32) -> SIMD4<UInt16> {
    guard pair.seen > 0 else {
      return PairStatistics.indices(
        association: 0, frequency: 0, joined: 0, likeness: Int(pair.likeness),
        inList: Int(pair.bits & SegmentationModel.LexicalBits.word))
    }
    let chance = Double(max(left, 1)) * Double(max(right, 1))
    let association = log2(Double(pair.seen) * tokens / chance)
    let frequency =
      pair.seen < 2
      ? 1 : pair.seen < 4 ? 2 : pair.seen < 10 ? 3 : pair.seen < 50 ? 4 : pair.seen < 400 ? 5 : 6
    var joined = 0
    if pair.labelled > 0 {
      let share = Double(pair.joined) / Double(pair.labelled)
      joined =
        pair.joined == 0
        ? pair.labelled >= 10 ? 6 : 1 : share < 0.1 ? 2 : share < 0.5 ? 3 : share < 0.9 ? 4 : 5
    }
    return PairStatistics.indices(
      association: max(0, min(15, Int(association + 3))) + 1, frequency: frequency, joined: joined,
      likeness: Int(pair.likeness), inList: Int(pair.bits & SegmentationModel.LexicalBits.word))
  }

  private static func indices(
    association: Int, frequency: Int, joined: Int, likeness: Int, inList: Int
  ) -> SIMD4<UInt16> {
    SIMD4(
      UInt16(1 + (association * 8 + frequency) * 2 + inList),
      UInt16(500 + (joined * 8 + frequency) * 2 + inList),
      UInt16(1000 + (joined * 20 + association) * 2 + inList),
      likeness == 0 ? 0 : UInt16(2000 + (likeness * 8 + joined) * 20 + association))
  }
}
