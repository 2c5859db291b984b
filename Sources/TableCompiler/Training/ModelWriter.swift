import VanBanText

/// Compiles learnt weights into the bytes of a ``SegmentationModel``.
enum ModelWriter {
  /// Rows of the hash table; not all are filled.
  static let rowCount = 1 << 19
  static let maximumFill = 320_000

  static func bytes(of features: Features) -> [UInt8] {
    var file = TableFileWriter()
    file.add("rows", rows(of: features))
    file.add("shapes", single(features.shapes, SegmentationModel.shapeCount))
    file.add("shape pairs", single(features.shapePairs, SegmentationModel.shapePairCount))
    var lexical: [UInt8] = []
    for index in 0..<SegmentationModel.lexicalCount / 5 {
      append(total(features.lexical[index]), to: &lexical)
    }
    file.add("lexical", lexical)
    var unknown: [UInt8] = []
    for likeness in 0..<6 { append(unknownPair(features, likeness: likeness), to: &unknown) }
    file.add("unknown pairs", unknown)
    return file.bytes()
  }

  private static func total(_ weights: FeatureWeights) -> SIMD8<Float> {
    weights.general + weights.special
  }

  private static func unknownPair(_ features: Features, likeness: Int) -> SIMD8<Float> {
    dense(features, PairStatistics.unknown(likeness: likeness), likeness: likeness)
  }

  private static func dense(
    _ features: Features, _ indices: SIMD4<UInt16>, likeness: Int
  ) -> SIMD8<Float> {
    var sum = likeness == 0 ? SIMD8<Float>() : total(features.likeness[likeness])
    for lane in 0..<4 where indices[lane] != 0 {
      sum[0] += total(features.dense[Int(indices[lane])])[0]
    }
    return sum
  }

  private static func single(
    _ weights: UnsafeMutablePointer<FeatureWeights>, _ count: Int
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<count { bytes.append(littleEndian: quantized(total(weights[index])[0])) }
    return bytes
  }

  private static func append(_ weights: SIMD8<Float>, to bytes: inout [UInt8]) {
    for lane in 0..<5 { bytes.append(littleEndian: quantized(weights[lane])) }
  }

  private static func quantized(_ weight: Float) -> Int16 {
    Int16(max(-32000, min(32000, (weight * SegmentationModel.scale).rounded())))
  }

  private struct Candidate {
    var key: UInt64
    var row: UInt64
    var importance: Float
  }

  /// The rows that change the most decisions, in the hash table.
  private static func rows(of features: Features) -> [UInt8] {
    let table = features.table
    var candidates: [Candidate] = []
    for slot in 0..<table.capacity where table.keys[slot] != 0 {
      let counts = table.counts[slot]
      var weights = total(table.weights[slot])
      var defaults = SIMD8<Float>()
      if counts.kind == 2 {
        if counts.seen > 0 || counts.bits != 0 {
          weights += dense(features, counts.dense, likeness: Int(counts.likeness))
          defaults = unknownPair(features, likeness: Int(counts.likeness))
        } else if counts.isLower {
          defaults = unknownPair(features, likeness: Int(counts.likeness))
          weights += defaults
        }
      }
      var row: UInt64 = 0
      var difference: Float = 0
      for lane in 0..<5 {
        let value = max(-127, min(127, (weights[lane] * SegmentationModel.scale).rounded()))
        row |= UInt64(UInt8(bitPattern: Int8(value))) << UInt64(lane * 8)
        difference += abs(weights[lane] - defaults[lane])
      }
      row |= UInt64(counts.bits) << 40
      let often = Float(min(counts.seen, 50) + 2)
      let importance = difference * often + (counts.bits != 0 ? 100 : 0)
      if difference > 0.2 || counts.bits != 0 {
        candidates.append(Candidate(key: table.keys[slot], row: row, importance: importance))
      }
    }
    candidates.sort { ($0.importance, $0.key) > ($1.importance, $1.key) }
    print("features: \(table.count), worth a row: \(candidates.count)")
    var slots = [UInt64](repeating: 0, count: rowCount)
    for candidate in candidates.prefix(maximumFill) {
      let (start, tag) = SegmentationModel.place(candidate.key, count: rowCount)
      var index = start
      var isTaken = false
      while slots[index] != 0 {
        // Two keys that cannot be told apart: the more important one, which came first, stays.
        if slots[index] >> 48 == tag { isTaken = true }
        index = (index + 1) & (rowCount - 1)
      }
      if !isTaken { slots[index] = candidate.row | tag << 48 }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rowCount * 8)
    for slot in slots { bytes.append(littleEndian: slot) }
    return bytes
  }
}
