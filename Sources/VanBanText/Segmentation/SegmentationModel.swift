/// The trained model: which boundaries within a line are inside a word.
///
/// A linear chain over the boundaries of a line. The score of a choice is the sum of
/// - a weight for every boundary that is joined (unary), and
/// - a weight for every token joined on both sides (pair),
/// each the sum of what the features near it say. A feature is a token, a token with its
/// capitalization, a pair of neighbours, or a pair with its capitalization; all its weights and
/// what the word list knows of it are one 64-bit row, so that a feature costs one memory access:
///
///     bits 0…39   five signed weights, in sixteenths
///     bits 40…47  ``LexicalBits``
///     bits 48…63  the low bits of the key, with bit 0 set
package struct SegmentationModel: @unchecked Sendable {
  // Unchecked: the memory is constant.
  private let rows: UnsafeBufferPointer<UInt64>
  private let shift: UInt64
  /// By the writing classes of two tokens before and two behind a boundary.
  private let shapes: UnsafeBufferPointer<Int16>
  /// By the writing classes of a token and its neighbours.
  private let shapePairs: UnsafeBufferPointer<Int16>
  /// Five weights by ``LexicalContext``.
  private let lexical: UnsafeBufferPointer<Int16>
  /// Five weights by likeness, for a pair of lower-case syllables that has no row.
  private let unknownPairs: UnsafeBufferPointer<Int16>

  /// Units of a weight of 1.
  package static let scale: Float = 16

  /// What the word list knows of a pair of syllables.
  package enum LexicalBits {
    /// It is a word.
    package static let word: UInt8 = 1
    /// It begins a longer word, or goes on in one.
    package static let head: UInt8 = 2
    /// It goes on in a longer word, or ends it.
    package static let tail: UInt8 = 4
  }

  /// The sizes of the sections.
  package static let shapeCount = 1 << 16
  package static let shapePairCount = 1 << 12
  package static let lexicalCount = 64 * 9 * 5
  package static let unknownPairCount = 6 * 5

  /// Nil where a section is missing or of a wrong size.
  package init?(file: TableFile) {
    rows = file.section("rows").bindMemory(to: UInt64.self)
    shapes = file.section("shapes").bindMemory(to: Int16.self)
    shapePairs = file.section("shape pairs").bindMemory(to: Int16.self)
    lexical = file.section("lexical").bindMemory(to: Int16.self)
    unknownPairs = file.section("unknown pairs").bindMemory(to: Int16.self)
    guard rows.count >= 2, rows.count & (rows.count - 1) == 0,
      shapes.count == SegmentationModel.shapeCount,
      shapePairs.count == SegmentationModel.shapePairCount,
      lexical.count == SegmentationModel.lexicalCount,
      unknownPairs.count == SegmentationModel.unknownPairCount
    else { return nil }
    shift = UInt64(64 - rows.count.trailingZeroBitCount)
  }

  /// Where the search for a key begins in a table of `count` rows, and the key's tag.
  package static func place(_ key: UInt64, count: Int) -> (index: Int, tag: UInt64) {
    (Int(truncatingIfNeeded: key >> UInt64(64 - count.trailingZeroBitCount)), key & 0xFFFF | 1)
  }

  /// The row of a key; 0 where there is none.
  @inline(__always) private func row(_ key: UInt64) -> UInt64 {
    var index = Int(truncatingIfNeeded: key >> shift)
    let tag = key & 0xFFFF | 1
    while true {
      let row = rows[index]
      if row == 0 || row >> 48 == tag { return row }
      index = (index &+ 1) & (rows.count &- 1)
    }
  }

  @inline(__always) private func weight(_ row: UInt64, _ place: UInt64) -> Int32 {
    Int32(Int8(truncatingIfNeeded: row >> (place &* 8)))
  }

  /// Decides every open boundary of `frame`. O(tokens).
  func decide(_ frame: BoundaryFrame, tokens: UnsafePointer<Token>, scratch: SegmentationScratch) {
    score(frame, tokens: tokens, scratch: scratch)
    addLexicalContext(frame, scratch: scratch)
    search(frame, scratch: scratch)
  }

  private func score(
    _ frame: BoundaryFrame, tokens: UnsafePointer<Token>, scratch: SegmentationScratch
  ) {
    let count = frame.count
    let unary = scratch.unary
    let pair = scratch.pair
    let bits = scratch.bits
    let codes = frame.codes + BoundaryFrame.padding
    let classes = frame.classes + BoundaryFrame.padding
    let decisions = frame.decisions
    unary.update(repeating: 0, count: count &+ 3)
    pair.update(repeating: 0, count: count &+ 2)
    for i in -2..<0 { bits[i] = 0 }
    var left = false
    for i in 0..<count {
      let right = decisions[i &+ 1] == BoundaryDecision.open
      defer { left = right }
      bits[i] = 0
      guard left || right else { continue }
      let kind = classes[i]
      let code = codes[i]
      addToken(row(FeatureKey.token(code, kind: 0)), i, scratch)
      if WritingClass.isCapital(kind) || kind == WritingClass.initial {
        addToken(row(FeatureKey.token(code, kind: kind)), i, scratch)
      }
      guard left else { continue }
      let previous = codes[i &- 1]
      let previousKind = classes[i &- 1]
      let found = row(FeatureKey.pair(previous, code, kind: 0))
      bits[i] = UInt8(truncatingIfNeeded: found >> 40)
      if found != 0 {
        addPair(found, i, scratch)
      } else if kind == WritingClass.lower,
        previousKind == WritingClass.lower || previousKind == WritingClass.initial
      {
        let likeness = tokens[i &- 1].code.likeness(to: tokens[i].code)
        addWeights(unknownPairs, likeness, i, scratch)
      }
      let capitals =
        (WritingClass.isCapital(previousKind) ? 1 : 0) as UInt8
        | (WritingClass.isCapital(kind) ? 2 : 0)
      if capitals != 0 {
        addPair(row(FeatureKey.pair(previous, code, kind: capitals)), i, scratch)
      }
      let window = Int(previousKind) << 8 | Int(kind) << 4 | Int(classes[i &+ 1])
      unary[i] &+= Int32(shapes[Int(classes[i &- 2]) << 12 | window])
      if right { pair[i] &+= Int32(shapePairs[window]) }
    }
    for i in count..<count + 3 { bits[i] = 0 }
  }

  @inline(__always)
  private func addToken(_ row: UInt64, _ i: Int, _ scratch: SegmentationScratch) {
    guard row != 0 else { return }
    scratch.unary[i] &+= weight(row, 0)
    scratch.unary[i &+ 1] &+= weight(row, 1)
    scratch.pair[i] &+= weight(row, 2)
    scratch.unary[i &- 1] &+= weight(row, 3)
    scratch.unary[i &+ 2] &+= weight(row, 4)
  }

  @inline(__always)
  private func addPair(_ row: UInt64, _ i: Int, _ scratch: SegmentationScratch) {
    scratch.unary[i] &+= weight(row, 0)
    scratch.unary[i &- 1] &+= weight(row, 1)
    scratch.unary[i &+ 1] &+= weight(row, 2)
    scratch.pair[i &- 1] &+= weight(row, 3)
    scratch.pair[i] &+= weight(row, 4)
  }

  @inline(__always)
  private func addWeights(
    _ table: UnsafeBufferPointer<Int16>, _ index: Int, _ i: Int, _ scratch: SegmentationScratch
  ) {
    let base = index &* 5
    scratch.unary[i] &+= Int32(table[base])
    scratch.unary[i &- 1] &+= Int32(table[base &+ 1])
    scratch.unary[i &+ 1] &+= Int32(table[base &+ 2])
    scratch.pair[i &- 1] &+= Int32(table[base &+ 3])
    scratch.pair[i] &+= Int32(table[base &+ 4])
  }

  private func addLexicalContext(_ frame: BoundaryFrame, scratch: SegmentationScratch) {
    let bits = scratch.bits
    var before = 0
    var here = LexicalContext.state(bits[-1], bits[0], bits[1])
    for i in 0..<frame.count {
      let next = LexicalContext.state(bits[i], bits[i &+ 1], bits[i &+ 2])
      if frame.decisions[i] == BoundaryDecision.open {
        let index = LexicalContext.index(
          before, here, next, left: frame.classes[i &+ 1], right: frame.classes[i &+ 2])
        addWeights(lexical, index, i, scratch)
      }
      before = here
      here = next
    }
  }

  /// The best choice, by Viterbi's algorithm over two states; written into the frame's decisions.
  private func search(_ frame: BoundaryFrame, scratch: SegmentationScratch) {
    let impossible: Int32 = -1 << 28
    let decisions = frame.decisions
    let from = scratch.from
    var split: Int32 = 0
    var joined = impossible
    var pairs: Int32 = 0
    for i in 1...frame.count {
      pairs = scratch.pair[i &- 1]
      let inside = joined &+ pairs
      let best = max(split, joined)
      let bestInside = max(split, inside)
      from[i] = (joined > split ? 1 : 0) | (inside > split ? 2 : 0)
      let decision = decisions[i]
      split = decision == BoundaryDecision.join ? impossible : best
      joined =
        decision == BoundaryDecision.split
        ? impossible : max(bestInside &+ scratch.unary[i], impossible)
    }
    var state: UInt8 = joined > split ? 1 : 0
    for i in stride(from: frame.count, to: 0, by: -1) {
      decisions[i] = state == 0 ? BoundaryDecision.split : BoundaryDecision.join
      state = from[i] >> state & 1
    }
  }
}

/// How the words of the word list lie around a boundary.
package enum LexicalContext {
  /// What the list says of the middle one of three pairs: 1 a word, 2 inside a longer word.
  @inline(__always) package static func state(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    let inside = b >> 1 & c >> 2 & 1 | a >> 1 & b >> 2 & 1
    return Int(b & 1 | inside << 1)
  }

  @inline(__always)
  package static func index(
    _ before: Int, _ here: Int, _ next: Int, left: UInt8, right: UInt8
  ) -> Int {
    ((before << 4 | here << 2 | next) &* 3 &+ group(left)) &* 3 &+ group(right)
  }

  @inline(__always) private static func group(_ kind: UInt8) -> Int {
    kind == WritingClass.lower || kind == WritingClass.initial
      ? 0 : kind == WritingClass.capitalized ? 1 : 2
  }
}

/// Memory for the scores of one line, used line after line.
struct SegmentationScratch {
  private static let margin = 4
  private let numbers: UnsafeMutablePointer<Int32>
  private let bytes: UnsafeMutablePointer<UInt8>
  /// Index -1 … count + 2.
  let unary: UnsafeMutablePointer<Int32>
  let pair: UnsafeMutablePointer<Int32>
  /// Index -2 … count + 2.
  let bits: UnsafeMutablePointer<UInt8>
  let from: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    let size = capacity + 2 * SegmentationScratch.margin
    numbers = .allocate(capacity: 2 * size)
    bytes = .allocate(capacity: 2 * size)
    unary = numbers + SegmentationScratch.margin
    pair = unary + size
    bits = bytes + SegmentationScratch.margin
    from = bits + size
    numbers.initialize(repeating: 0, count: 2 * size)
    bytes.initialize(repeating: 0, count: 2 * size)
  }

  func deallocate() {
    numbers.deallocate()
    bytes.deallocate()
  }
}
