import VanBanText

/// Segmented sentences as the model sees them, in flat arrays.
///
/// Each sentence has two places of padding before and behind it, as a ``BoundaryFrame`` has.
struct TrainingCorpus {
  var codes: [UInt64] = []
  var kinds: [UInt8] = []
  /// ``BoundaryDecision`` of the boundary before each token.
  var decisions: [UInt8] = []
  /// 1 where the token continues a word.
  var labels: [UInt8] = []
  /// How each token resembles the one before it.
  var likeness: [UInt8] = []
  /// Whether the token and the one before it are syllables of letters alone.
  var packed: [Bool] = []
  /// The tokens of each sentence, without padding.
  var sentences: [Range<Int>] = []

  mutating func add(_ sentence: SegmentedSentence) {
    var starts: [Int] = []
    var offset = 0
    for word in sentence.words {
      starts.append(offset)
      offset += word.utf8.count + 1
    }
    let table = Tokenizer().table(of: sentence.text)
    // Where normalization moved the offsets, words and tokens cannot be laid together.
    guard table.bytes.count == offset - 1 else { return }
    add(table, wordStarts: starts)
  }

  /// Text without segmentation, for counting.
  mutating func add(plain text: String) {
    add(Tokenizer().table(of: text), wordStarts: [])
  }

  private mutating func add(_ table: TokenTable, wordStarts: [Int]) {
    var frame = BoundaryFrame(capacity: table.lines.reduce(0) { max($0, $1.count) })
    defer { frame.deallocate() }
    var compounds = table.compounds[...]
    var nextWord = wordStarts[...]
    table.tokens.withUnsafeBufferPointer { tokens in
      for line in table.lines {
        let used = frame.load(
          tokens, line: line, compounds: compounds, rules: Lexicon.standard.boundaryRules)
        compounds = compounds.dropFirst(used)
        let start = codes.count + 2
        for padded in 0..<line.count + 4 {
          codes.append(frame.code(padded))
          kinds.append(frame.writingClass(padded))
          let index = padded - 2
          guard index >= 0, index < line.count else {
            decisions.append(BoundaryDecision.split)
            labels.append(0)
            likeness.append(0)
            packed.append(false)
            continue
          }
          let token = tokens[line.lowerBound + index]
          let offset = Int(token.start)
          while let next = nextWord.first, next < offset { nextWord.removeFirst() }
          decisions.append(frame.decision(index))
          labels.append(nextWord.first == offset ? 0 : 1)
          let both =
            index > 0 && token.code.isPacked
            && tokens[line.lowerBound + index - 1].code.isPacked
          packed.append(both)
          likeness.append(
            both ? UInt8(tokens[line.lowerBound + index - 1].code.likeness(to: token.code)) : 0)
        }
        sentences.append(start..<start + line.count)
      }
    }
  }
}
