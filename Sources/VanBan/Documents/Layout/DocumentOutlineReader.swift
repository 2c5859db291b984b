import VanBanText

/// Reads the outline of a document: parts, chapters, sections, articles, clauses and points, each
/// with the range of its text.
struct DocumentOutlineReader {
  let lines: DocumentLines

  private struct Mark {
    let level: DocumentPath.Level
    let number: String
    /// Behind the number.
    let end: Int
    let line: Int
  }

  /// The outline of the lines `body`. O(n).
  func outline(of body: Range<Int>) -> [DocumentText.Part] {
    var marks: [Mark] = []
    // The last number at each level, to tell a clause from a line that begins with a number.
    var latest: [DocumentPath.Level: String] = [:]
    for line in body {
      guard let mark = mark(at: line), fits(mark, latest) else { continue }
      marks.append(mark)
      latest[mark.level] = mark.number
      for level in DocumentPath.Level.allCases where level > mark.level {
        // Articles are numbered through.
        if level != .article { latest[level] = nil }
      }
    }
    guard body.lowerBound < body.upperBound else { return [] }
    let last = closing(after: marks, body) ?? body.upperBound
    let end = lines[max(last, body.lowerBound + 1) - 1].upperBound
    var position = 0
    return parts(
      &position, marks, above: nil, path: DocumentPath(), lines: body.lowerBound..<last, end: end)
  }

  /// Where the number of the part ends that begins with `line`; nil for a line that begins none.
  func markEnd(at line: Int) -> Int? { mark(at: line)?.end }

  private static let pass = DocumentLines.words("thông qua")
  private static let above = DocumentLines.words("trên đây")

  /// The first line behind the last part: the closing words of the whole document.
  private func closing(after marks: [Mark], _ body: Range<Int>) -> Int? {
    guard let last = marks.last, last.line + 1 < body.upperBound else { return nil }
    for line in (last.line + 1)..<body.upperBound where isClosing(lines[line]) { return line }
    // Where every item of a plain list is one paragraph, what follows the last one is none of it.
    guard last.level == .clause, marks.count > 1,
      marks.allSatisfy({ $0.level == .clause }),
      zip(marks, marks.dropFirst()).allSatisfy({ $1.line == $0.line + 1 }),
      lines.shape(lines[last.line].upperBound - 1) == .period
    else { return nil }
    return last.line + 1
  }

  /// "Nghị quyết này đã được … thông qua ngày …", "Trên đây là …"
  private func isClosing(_ span: Range<Int>) -> Bool {
    if lines.begins(span, with: DocumentOutlineReader.above) { return true }
    guard let kind = lines.analysis.phrases.longest(.documentTypes, at: span.lowerBound),
      lines.code(kind.tokens.upperBound) == DocumentWord.this
    else { return false }
    return lines.find(DocumentOutlineReader.pass, in: span) != nil
  }

  /// The parts at `position` that are narrower than `level`.
  private func parts(
    _ position: inout Int, _ marks: [Mark], above level: DocumentPath.Level?, path: DocumentPath,
    lines body: Range<Int>, end: Int
  ) -> [DocumentText.Part] {
    var result: [DocumentText.Part] = []
    while position < marks.count {
      let mark = marks[position]
      if let level, mark.level <= level { break }
      position += 1
      let steps = mark.level == .article ? [] : path.steps.filter { $0.level < mark.level }
      let own = DocumentPath(steps + [.init(mark.level, mark.number)])
      let inner = parts(
        &position, marks, above: mark.level, path: own, lines: body, end: end)
      let last = position < marks.count ? lines[marks[position].line].lowerBound : end
      let start = lines[mark.line].lowerBound
      result.append(
        DocumentText.Part(
          path: own, heading: heading(of: mark, in: body),
          range: lines.analysis.table.range(of: start..<max(last, start + 1)), parts: inner))
    }
    return result
  }

  // MARK: Marks

  private func mark(at line: Int) -> Mark? {
    let span = lines[line]
    let start = span.lowerBound
    let pins = DocumentPinpoints(analysis: lines.analysis)
    if let (level, width) = pins.level(at: start), lines.shape(start).isCapitalized {
      return named(level, at: start + width, line)
    }
    let next = start + 1
    switch lines.shape(start) {
    case .digits where isStop(next) && next < span.upperBound - 0:
      // "1. …", "1- …", but "1.500" is one token and "1/5" a date.
      guard lines.analysis.table.byteCount(start) <= 3 else { return nil }
      return Mark(level: .clause, number: lines.analysis.table.string(start), end: next + 1, line: line)
    case .upper, .capitalized:
      if let value = DocumentWord.roman[lines.code(start)], value > 0, isStop(next) {
        return Mark(
          level: .section, number: lines.analysis.table.string(start).uppercased(), end: next + 1,
          line: line)
      }
      return nil
    case .lower:
      guard lines.analysis.table.byteCount(start) <= 2, lines.shape(next) == .closeBracket else {
        return nil
      }
      let letter = lines.analysis.table.string(start)
      guard DocumentOutlineReader.letters.contains(letter) else { return nil }
      return Mark(level: .point, number: letter, end: next + 1, line: line)
    default: return nil
    }
  }

  private static let letters = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
  ]

  private func isStop(_ index: Int) -> Bool {
    switch lines.shape(index) {
    case .period, .dash: lines.tokens[index].before == .none
    default: false
    }
  }

  /// "Điều 5.", "Chương II", "Mục 1", "Phần thứ nhất", "Phụ lục I".
  private func named(_ level: DocumentPath.Level, at index: Int, _ line: Int) -> Mark? {
    var at = index
    let ordinal = lines.code(at) == DocumentWord.ordinal
    if ordinal { at += 1 }
    guard at < lines[line].upperBound else {
      return level == .annex
        ? Mark(level: level, number: "", end: at, line: line) : nil
    }
    let number: String
    if ordinal, let value = DocumentWord.ordinals[lines.code(at)] {
      number = String(value)
    } else if lines.code(at).number != nil || DocumentWord.roman[lines.code(at)] != nil
      || lines.shape(at) == .alphanumeric
    {
      number = DocumentWord.roman[lines.code(at)] == nil
        ? lines.analysis.table.string(at).lowercased() : lines.analysis.table.string(at).uppercased()
    } else {
      return nil
    }
    var end = at + 1
    if lines.shape(end) == .period || lines.shape(end) == .colon || lines.shape(end) == .dash {
      end += 1
    } else if end < lines[line].upperBound, level == .article || level == .point {
      // "Điều 5 của Nghị định này" begins a sentence.
      return nil
    } else if end < lines[line].upperBound, !lines.shape(end).isCapitalized {
      return nil
    }
    return Mark(level: level, number: number, end: end, line: line)
  }

  /// Whether the mark goes on with the numbers before it.
  private func fits(_ mark: Mark, _ latest: [DocumentPath.Level: String]) -> Bool {
    switch mark.level {
    case .clause:
      guard let value = Int(mark.number) else { return true }
      return value == (latest[.clause].flatMap { Int($0) } ?? 0) + 1
    case .point:
      guard let known = latest[.point] else { return mark.number == "a" }
      let letters = DocumentOutlineReader.letters
      guard let at = letters.firstIndex(of: known), let next = letters.firstIndex(of: mark.number)
      else { return false }
      return next > at && next <= at + 2
    case .section where DocumentWord.roman[TokenCode(mark.number)] != nil:
      let value = DocumentWord.roman[TokenCode(mark.number)] ?? 0
      let known = latest[.section].flatMap { DocumentWord.roman[TokenCode($0)] } ?? 0
      return value == known + 1
    default: return true
    }
  }

  /// "1. Quan điểm" over a paragraph or over points: a clause with a heading.
  private func isOverText(_ mark: Mark, in body: Range<Int>) -> Bool {
    guard mark.level == .clause, mark.line + 1 < body.upperBound else { return false }
    return self.mark(at: mark.line + 1).map { $0.level > .clause } ?? true
  }

  /// What stands behind the number, or, for parts and chapters, on the lines below.
  private func heading(of mark: Mark, in body: Range<Int>) -> String? {
    let span = mark.end..<lines[mark.line].upperBound
    if span.lowerBound < span.upperBound, lines.hasWords(span) {
      guard mark.level <= .article || isOverText(mark, in: body) else { return nil }
      let text = lines.wording(span)
      // An article without a heading begins with its text.
      if mark.level >= .article, let last = span.last, !lines.shape(last).isWord,
        lines.shape(last) != .closeBracket
      {
        return nil
      }
      return text
    }
    guard mark.level < .article, mark.line + 1 < body.upperBound, self.mark(at: mark.line + 1) == nil
    else { return nil }
    let first = lines[mark.line + 1]
    var end = mark.line + 1
    while end + 1 < lines.count, end < mark.line + 4, !lines.beginsParagraph(end + 1),
      lines.isUpper(lines[end + 1]), lines.isUpper(first)
    {
      end += 1
    }
    return lines.wording(first.lowerBound..<lines[end].upperBound)
  }
}
