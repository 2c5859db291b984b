import FuzzSupport
import VanBanText

func checkUtilities(on text: String) {
  let table = Tokenizer().table(of: text)
  checkSequences(of: text, table)

  let folded = TextFolding().fold(text)
  let all = folded.sourceRange(of: folded.text.startIndex..<folded.text.endIndex)
  checkRange(all, in: text)
  var last = text.startIndex
  for index in folded.text.unicodeScalars.indices {
    let range = folded.sourceRange(of: index..<folded.text.unicodeScalars.index(after: index))
    checkRange(range, in: text)
    check(range.lowerBound >= last, "folding keeps the order")
    last = range.lowerBound
  }
  let variants = SpellingVariants()
  let composed = TextNormalizer().normalize(text).text
  check(variants.key(of: text) == variants.key(of: composed), "one key in each form")

  let converter = OffsetConverter(text)
  for index in table.tokens.indices {
    let range = table.range(of: index)
    for unit in OffsetConverter.Unit.allCases {
      let offsets = converter.offsets(of: range, in: unit)
      check(converter.range(at: offsets, in: unit) == range, "offsets lead back")
    }
  }
  check(converter.count(in: .scalar) == text.unicodeScalars.count, "scalars are counted")
  check(converter.count(in: .utf16) == text.utf16.count, "units are counted")

  let half = text.unicodeScalars.index(text.startIndex, offsetBy: text.unicodeScalars.count / 2)
  let (a, b) = (String(text[..<half]), String(text[half...]))
  let order = VietnameseCollation.compare(a, b)
  check(order.rawValue == -VietnameseCollation.compare(b, a).rawValue, "the order is one")
  let (first, second) = (VietnameseCollation.sortKey(of: a), VietnameseCollation.sortKey(of: b))
  check((first < second) == (order == .ascending), "keys order as their texts")
}

/// The lazy tokens are those of the table.
private func checkSequences(of text: String, _ table: TokenTable) {
  for unit in TextUnit.allCases {
    let ranges: [Range<String.Index>] =
      switch unit {
      case .syllable: table.tokens.indices.map { table.range(of: $0) }
      case .word: WordSegmenter().words(in: table).map { table.range(of: $0) }
      case .sentence: SentenceSplitter().sentences(in: table).map { table.range(of: $0) }
      }
    check(Tokenizer().tokens(in: text, unit: unit).map(\.range) == ranges, "lazy as at once")
  }
}
