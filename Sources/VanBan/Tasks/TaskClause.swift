import VanBanText

/// Cuts sentences into the clauses that can each be a task, and trims them.
struct ClauseSplitter: Sendable {
  let analysis: TextAnalysis
  let marks: DirectiveMarks

  private var tokens: [Token] { analysis.tokens }

  /// The parts of a sentence that "…" and a capital letter behind it set apart: each is a sentence
  /// of its own.
  func parts(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence where tokens[index].shape == .ellipsis || closesAbbreviation(index) {
      let next = index + 1
      guard next < sentence.upperBound, tokens[next].shape.isCapitalized,
        tokens[next].before == .space, index > start + 3
      else { continue }
      result.append(start..<next)
      start = next
    }
    if start < sentence.upperBound { result.append(start..<sentence.upperBound) }
    return result
  }

  /// "… về Sở TT&TT. Các doanh nghiệp …": "TT." is no abbreviation of a town behind "&".
  private func closesAbbreviation(_ index: Int) -> Bool {
    tokens[index].shape == .period && index > 1 && tokens[index - 2].shape == .ampersand
  }

  /// The parts between ";" outside of brackets, and before "hai là" behind a comma.
  func clauses(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch tokens[index].shape {
      case .openBracket: depth += 1
      case .closeBracket: depth = max(0, depth - 1)
      case .semicolon where depth == 0:
        if index > start { result.append(start..<index) }
        start = index + 1
      case .comma where depth == 0 && isOrdinal(index + 1, end: range.upperBound):
        if index > start { result.append(start..<index) }
        start = index + 1
      default: break
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// "hai là", "thứ ba".
  private func isOrdinal(_ index: Int, end: Int) -> Bool {
    index < end && marks.end(.ordinal, at: index) != nil
  }

  /// Behind bullets, numbers of a list, quotation marks and linkers: where the clause's own words
  /// begin.
  func contentStart(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    if let numbered = behindListNumber(index, end: range.upperBound) { index = numbered }
    var moved = true
    while moved, index < range.upperBound {
      moved = false
      switch tokens[index].shape {
      case .quote, .bullet, .dash, .comma, .colon, .ellipsis, .symbol:
        index += 1
        moved = true
      default:
        if let after = marks.end(.linker, at: index), after < range.upperBound,
          tokens[after].shape == .comma || tokens[after].shape == .colon
            || marks.end(.predicate, at: index) == nil
            || marks.end([.predicate, .modal], at: after) != nil
        {
          index = after
          moved = true
        }
      }
    }
    return index
  }

  /// "1.", "1)", "a)", "(i)".
  private func behindListNumber(_ start: Int, end: Int) -> Int? {
    var index = start
    if index < end, tokens[index].shape == .openBracket { index += 1 }
    guard index + 1 < end,
      tokens[index].shape == .digits
        || analysis.table.byteCount(index) == 1
          && tokens[index].shape.isLetters
    else { return nil }
    let next = tokens[index + 1].shape
    guard next == .closeBracket || next == .period || next == .slash else { return nil }
    return index + 2
  }

  /// The range without closing punctuation and a quotation mark that nothing opens.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var quotes = 0
    var opensBracket = false
    for index in range {
      if tokens[index].shape == .quote { quotes += 1 }
      if tokens[index].shape == .openBracket { opensBracket = true }
    }
    trim: while end > range.lowerBound {
      switch tokens[end - 1].shape {
      case .period, .comma, .semicolon, .colon, .ellipsis, .exclamationMark, .questionMark, .dash:
        break
      case .quote where quotes % 2 == 1: quotes -= 1
      case .closeBracket where !opensBracket: break
      default: break trim
      }
      end -= 1
    }
    return range.lowerBound..<end
  }
}
