import VanBanText

/// The lines of a text as the readers of a document's layout see them.
struct DocumentLines {
  let analysis: DocumentSource
  var tokens: [Token] { analysis.tokens }
  var lines: [Range<Int>] { analysis.table.lines }
  var count: Int { lines.count }

  subscript(line: Int) -> Range<Int> { lines[line] }

  func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }
  func wording(_ span: Range<Int>) -> String { analysis.table.wording(span) }

  /// Whether an empty line stands before `line`.
  func beginsParagraph(_ line: Int) -> Bool { tokens[lines[line].lowerBound].before == .paragraph }

  /// Whether all letters of the tokens are capitals.
  func isUpper(_ span: Range<Int>) -> Bool {
    var letters = 0
    for index in span where shape(index).isWord {
      switch shape(index) {
      case .upper: letters += 1
      case .capitalized where analysis.table.string(index).unicodeScalars.count == 1: letters += 1
      case .digits, .number: break
      case .mixedCase where code(index) == DocumentLines.hcm: letters += 1
      default: return false
      }
    }
    return letters > 0
  }
  private static let hcm = TokenCode("TP.HCM")

  /// Whether the line holds words at all, and not a rule of dashes or asterisks.
  func hasWords(_ span: Range<Int>) -> Bool { span.contains { shape($0).isWord } }

  /// The text of an item without the punctuation around it, or nil.
  func item(_ span: Range<Int>) -> String? {
    var span = span
    while let last = span.last, !shape(last).isWord, shape(last) != .closeBracket {
      span = span.dropLast()
    }
    return span.isEmpty ? nil : wording(span)
  }

  /// Where the words of `phrase` stand within `span`.
  func find(_ phrase: [TokenCode], in span: Range<Int>) -> Range<Int>? {
    guard let first = phrase.first, span.count >= phrase.count else { return nil }
    for start in span.lowerBound...(span.upperBound - phrase.count) where code(start) == first {
      if phrase.indices.allSatisfy({ code(start + $0) == phrase[$0] }) {
        return start..<(start + phrase.count)
      }
    }
    return nil
  }

  func begins(_ span: Range<Int>, with phrase: [TokenCode]) -> Bool {
    span.count >= phrase.count
      && phrase.indices.allSatisfy { code(span.lowerBound + $0) == phrase[$0] }
  }

  static func words(_ text: String) -> [TokenCode] {
    Tokenizer().table(of: text).tokens.map(\.code)
  }
}
