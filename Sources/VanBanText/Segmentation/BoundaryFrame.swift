/// What stands between two tokens of a line: the beginning of a word, or the inside of one.
package enum BoundaryDecision {
  /// The model decides.
  package static let open: UInt8 = 0
  /// A word begins here.
  package static let split: UInt8 = 1
  /// The two tokens are in one word.
  package static let join: UInt8 = 2
}

/// How a token is written, as the model sees it: four bits.
package enum WritingClass {
  package static let lower: UInt8 = 0
  package static let capitalized: UInt8 = 1
  package static let upper: UInt8 = 2
  package static let mixed: UInt8 = 3
  package static let number: UInt8 = 4
  package static let other: UInt8 = 5
  package static let dash: UInt8 = 6
  package static let slash: UInt8 = 7
  package static let period: UInt8 = 8
  package static let punctuation: UInt8 = 9
  package static let edge: UInt8 = 10
  /// A capitalized word where a sentence begins: the capital says nothing there.
  package static let initial: UInt8 = 11
  package static let percent: UInt8 = 12

  /// By raw value of ``TokenShape``.
  @usableFromInline static let ofShape: InlineArray<24, UInt8> = [
    lower, capitalized, upper, mixed, number, number, other,
    punctuation, period, punctuation, punctuation, dash, slash, slash, percent,
    punctuation, punctuation, punctuation, punctuation, punctuation, punctuation, punctuation,
    punctuation, other,
  ]

  /// Neither a word nor a number.
  @inline(__always) package static func isMark(_ value: UInt8) -> Bool {
    value > other && value != initial
  }
  /// Whether a capital letter says something.
  @inline(__always) package static func isCapital(_ value: UInt8) -> Bool { value &- 1 < 3 }
}

/// One line as the model sees it: hashed codes, writing classes, and the boundaries that rules
/// decide. Boundary `i` stands before token `i` of the line; the last one is the line's end.
package struct BoundaryFrame {
  /// Two places of padding stand before the first token and two behind the last.
  static let padding = 2

  package private(set) var count = 0
  /// Hashed codes, padded.
  var codes: UnsafeMutablePointer<UInt64>
  /// ``WritingClass`` of each token, padded.
  var classes: UnsafeMutablePointer<UInt8>
  /// ``BoundaryDecision`` of each boundary, `count + 1` of them.
  var decisions: UnsafeMutablePointer<UInt8>

  /// - Parameter capacity: tokens of the longest line that will be loaded.
  /// The memory is the owner's to free with ``deallocate()``.
  package init(capacity: Int) {
    codes = .allocate(capacity: capacity + 2 * BoundaryFrame.padding)
    classes = .allocate(capacity: capacity + 2 * BoundaryFrame.padding)
    decisions = .allocate(capacity: capacity + 3)
  }

  package func deallocate() {
    codes.deallocate()
    classes.deallocate()
    decisions.deallocate()
  }

  package func code(_ padded: Int) -> UInt64 { codes[padded] }
  package func writingClass(_ padded: Int) -> UInt8 { classes[padded] }
  package func decision(_ boundary: Int) -> UInt8 { decisions[boundary] }

  /// Takes the tokens of `line`. `compounds` are those of the table from the first that may begin
  /// in the line on; returns how many of them lie before the line's end.
  package mutating func load(
    _ tokens: UnsafeBufferPointer<Token>, line: Range<Int>, compounds: ArraySlice<Compound>,
    rules: BoundaryRules
  ) -> Int {
    count = line.count
    let codes = codes
    let classes = classes
    let decisions = decisions
    for pad in 0..<BoundaryFrame.padding {
      codes[pad] = 0
      classes[pad] = WritingClass.edge
      codes[count + BoundaryFrame.padding + pad] = 0
      classes[count + BoundaryFrame.padding + pad] = WritingClass.edge
    }
    var beginsSentence = true
    for index in 0..<count {
      let token = tokens[line.lowerBound &+ index]
      var kind = WritingClass.ofShape[Int(token.shape.rawValue)]
      var code = token.code.rawValue
      var decision = BoundaryDecision.open
      if WritingClass.isMark(kind) {
        decision =
          index == 0
          ? BoundaryDecision.split
          : rules.beforeMark(tokens, line.lowerBound &+ index, in: line)
        if decision == BoundaryDecision.split {
          switch token.shape {
          case .period, .questionMark, .exclamationMark, .ellipsis, .quote, .colon, .bullet:
            beginsSentence = true
          default:
            break
          }
        }
      } else {
        if kind == WritingClass.number {
          // The value of a number says nothing.
          code = token.shape == .digits ? 2 : 3
        } else if beginsSentence, kind == WritingClass.capitalized {
          kind = WritingClass.initial
        }
        beginsSentence = false
        if index == 0 {
          decision = BoundaryDecision.split
        } else if WritingClass.isMark(classes[index &+ 1]) {
          decision = rules.behindMark(tokens, line.lowerBound &+ index, in: line)
        }
      }
      codes[index &+ BoundaryFrame.padding] = FeatureKey.hash(code)
      classes[index &+ BoundaryFrame.padding] = kind
      decisions[index] = decision
    }
    decisions[count] = BoundaryDecision.split
    var used = 0
    for compound in compounds {
      guard compound.tokens.lowerBound < line.upperBound else { break }
      used += 1
      let tokens = compound.tokens
      force(tokens.lowerBound - line.lowerBound..<tokens.upperBound - line.lowerBound)
    }
    return used
  }

  /// Makes the tokens of `range` one word.
  mutating func force(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    decisions[range.lowerBound] = BoundaryDecision.split
    for inner in range.dropFirst() { decisions[inner] = BoundaryDecision.join }
    decisions[range.upperBound] = BoundaryDecision.split
  }
}

/// The names of the model's features: 64-bit hashes.
package enum FeatureKey {
  @inline(__always) package static func hash(_ code: UInt64) -> UInt64 {
    code &* 0x9E37_79B9_7F4A_7C15
  }
  @inline(__always) static func finish(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
  /// A token by itself; `kind` is 0, or its writing class.
  @inline(__always) package static func token(_ code: UInt64, kind: UInt8) -> UInt64 {
    finish(code ^ UInt64(kind &+ 1) << 57)
  }
  /// Two neighbours; `kind` is 0, or tells which of them are capitalized (1, 2, 3).
  @inline(__always) package static func pair(_ a: UInt64, _ b: UInt64, kind: UInt8) -> UInt64 {
    finish((a << 25 | a >> 39) &+ b ^ UInt64(kind &+ 32) << 57)
  }
}
