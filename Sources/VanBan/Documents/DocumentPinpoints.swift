import VanBanText

/// Reads parts of documents: "điểm a khoản 1 Điều 3", "Điều 46, 47, 48 và 49".
struct DocumentPinpoints {
  let analysis: TextAnalysis
  private var tokens: [Token] { analysis.tokens }

  private func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  private func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  /// The levels of a document that can be cited, with the words before their numbers.
  private func level(at index: Int) -> Int? {
    switch code(index) {
    case DocumentWord.article, DocumentWord.clause, DocumentWord.point, DocumentWord.item,
      DocumentWord.section, DocumentWord.chapter, DocumentWord.part:
      return 1
    case DocumentWord.annexFirst where code(index + 1) == DocumentWord.annex:
      return 2
    default:
      return nil
    }
  }

  /// The part that begins at `start`, up to its last number; nil where the word is none of a part
  /// ("điều 5 năm trước"). O(length of the part).
  func group(at start: Int) -> Range<Int>? {
    var index = start
    var end = start
    var isCertain = false
    while index < tokens.count {
      guard let width = level(at: index) else { break }
      let isArticle = code(index) == DocumentWord.article || code(index) == DocumentWord.clause
      index += width
      guard let last = numbers(at: index) else { break }
      if isArticle { isCertain = true }
      end = last
      index = end
      // "khoản 2, Điều 1", "điểm a của khoản 1", "Điều 12 hoặc Điều 13", "từ Điều 5 đến Điều 9"
      var next = index
      if shape(next) == .comma { next += 1 }
      if [DocumentWord.and, DocumentWord.or, DocumentWord.of, DocumentWord.to, DocumentWord.orElse]
        .contains(code(next))
      {
        next += 1
      }
      guard level(at: next) != nil, next < tokens.count, tokens[next].before <= .line else { break }
      index = next
    }
    return isCertain && end > start ? start..<end : nil
  }

  /// The numbers or letters behind a level's word, and where they end.
  private func numbers(at start: Int) -> Int? {
    guard isNumber(start), tokens[start].before <= .line else { return nil }
    var end = start + 1
    while end + 1 < tokens.count {
      var next = end
      if shape(next) == .comma || shape(next) == .dash || shape(next) == .semicolon { next += 1 }
      if [DocumentWord.and, DocumentWord.or, DocumentWord.to, DocumentWord.orElse]
        .contains(code(next))
      {
        next += 1
      }
      guard next > end, isNumber(next), tokens[next].before <= .line else { break }
      // "khoản 1, 6 và khoản 7": a word of its own begins the next group.
      end = next + 1
    }
    return end
  }

  private static let letters = TokenCode.all("a b c d đ e g h i k l m n o p q")

  /// "7", "7b", "a", "II".
  private func isNumber(_ index: Int) -> Bool {
    switch shape(index) {
    case .digits: return analysis.table.byteCount(index) <= 4
    case .number: return analysis.table.byteCount(index) <= 40
    case .alphanumeric: return analysis.table.byteCount(index) <= 4
    case .lower, .capitalized:
      return analysis.table.byteCount(index) <= 2
        && (DocumentPinpoints.letters.contains(code(index))
          || DocumentWord.roman[code(index)] != nil)
    case .upper: return DocumentWord.roman[code(index)] != nil
    default: return false
    }
  }
}
