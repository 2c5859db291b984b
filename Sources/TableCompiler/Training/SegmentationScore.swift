import VanBanText

/// Precision and recall of words, all of them and those that are not punctuation.
struct SegmentationScore {
  struct Count {
    var right = 0
    var expected = 0
    var found = 0
    var f1: Double { 200 * Double(right) / Double(max(expected + found, 1)) }
  }
  var all = Count()
  var words = Count()

  /// Segments the sentence's text and compares, as ranges of characters.
  mutating func add(_ sentence: SegmentedSentence, by segmenter: WordSegmenter) {
    let table = Tokenizer().table(of: sentence.text)
    var expected: Set<Range<Int>> = []
    var offset = 0
    for word in sentence.words {
      let range = offset..<offset + word.utf8.count
      offset = range.upperBound + 1
      expected.insert(range)
      all.expected += 1
      let isWord = word.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      if isWord { words.expected += 1 }
    }
    for word in segmenter.words(in: table) {
      let start = Int(table.tokens[word.lowerBound].start)
      let isRight = expected.contains(start..<Int(table.tokens[word.upperBound - 1].end))
      all.found += 1
      if isRight { all.right += 1 }
      if word.contains(where: { table.tokens[$0].shape.isWord }) {
        words.found += 1
        if isRight { words.right += 1 }
      }
    }
  }

  static func percent(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  var description: String {
    let all = SegmentationScore.percent(all.f1)
    return "F1 \(all), without punctuation \(SegmentationScore.percent(words.f1))"
  }
}
