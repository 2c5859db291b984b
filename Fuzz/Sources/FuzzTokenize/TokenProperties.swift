import FuzzSupport
import VanBanText

/// What every text may rely on.

func checkNormalization(of text: String, style: ToneStyle) {
  let result = TextNormalizer(toneStyle: style).normalize(text)
  let all = result.sourceRange(of: result.text.startIndex..<result.text.endIndex)
  checkRange(all, in: text)
  check(all.lowerBound == text.startIndex && all.upperBound == text.endIndex, "all comes from all")
  var last = text.startIndex
  for index in result.text.unicodeScalars.indices {
    let next = result.text.unicodeScalars.index(after: index)
    let source = result.sourceRange(of: index..<next)
    checkRange(source, in: text)
    check(source.lowerBound >= last, "the way back keeps the order")
    last = source.lowerBound
  }
  // Of marks beyond measure each hundred or so are normalized by themselves.
  guard longestRunOfMarks(in: text) < 64 else { return }
  let again = TextNormalizer(toneStyle: style).normalize(result.text).text
  check(again.utf8.elementsEqual(result.text.utf8), "normal stays normal")
}

private func longestRunOfMarks(in text: String) -> Int {
  var longest = 0
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
    longest = max(longest, run)
  }
  return longest
}

func checkTokens(of text: String) {
  let table = Tokenizer().table(of: text)
  var rebuilt: [UInt8] = []
  var last = text.startIndex
  for index in table.tokens.indices {
    let range = table.range(of: index)
    checkRange(range, in: text)
    check(range.lowerBound >= last && !range.isEmpty, "tokens in order")
    rebuilt += text[last..<range.lowerBound].utf8
    rebuilt += text[range].utf8
    last = range.upperBound
    check(table.string(index).utf8.count <= Tokenizer.longestToken, "tokens of bounded length")
  }
  rebuilt += text[last...].utf8
  check(rebuilt.elementsEqual(text.utf8), "tokens and gaps give back the text")

  checkPartition(WordSegmenter().words(in: table), of: table.tokens.count)
  checkPartition(SentenceSplitter().sentences(in: table), of: table.tokens.count)
  checkPartition(table.lines, of: table.tokens.count)
  var end = 0
  for compound in table.compounds {
    check(compound.tokens.lowerBound >= end && !compound.tokens.isEmpty, "compounds in order")
    end = compound.tokens.upperBound
  }
  check(end <= table.tokens.count, "compounds inside")
  for index in table.tokens.indices where table.tokens[index].shape.isLetters {
    guard let syllable = Syllable(table.string(index)) else { continue }
    check(!syllable.onset.isEmpty || !syllable.nucleus.isEmpty, "a syllable has letters")
  }
}

private func checkPartition(_ parts: [Range<Int>], of count: Int) {
  var end = 0
  for part in parts {
    check(part.lowerBound == end && !part.isEmpty, "one behind the other, without a gap")
    end = part.upperBound
  }
  check(end == count, "each token in a part")
}
