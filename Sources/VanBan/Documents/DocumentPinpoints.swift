import VanBanText

/// Reads parts of documents: "điểm a khoản 1 Điều 3", "Điều 46, 47, 48 và 49", "từ Điều 5 đến
/// Điều 9".
struct DocumentPinpoints {
  /// Parts that are named together.
  struct Group: Sendable {
    var tokens: Range<Int>
    var paths: [DocumentPath]
    /// Whether it names an article or a clause; other words ("điểm", "mục", "phần") are common
    /// nouns, and count only where a document follows.
    var isCertain: Bool
  }

  let analysis: DocumentSource
  private var tokens: [Token] { analysis.tokens }

  private func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  private func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  /// The words that parts begin with.
  static let words = [
    DocumentWord.article, DocumentWord.clause, DocumentWord.point, DocumentWord.item,
    DocumentWord.section, DocumentWord.subsection, DocumentWord.chapter, DocumentWord.part,
    DocumentWord.annexFirst,
  ]

  /// The level whose word stands at `index`, and how many tokens it has.
  func level(at index: Int) -> (level: DocumentPath.Level, width: Int)? {
    switch code(index) {
    case DocumentWord.article: (.article, 1)
    case DocumentWord.clause: (.clause, 1)
    case DocumentWord.point: (.point, 1)
    case DocumentWord.item: (.item, 1)
    case DocumentWord.section: (.section, 1)
    case DocumentWord.subsection where code(index + 1) == DocumentWord.section: (.subsection, 2)
    case DocumentWord.chapter: (.chapter, 1)
    case DocumentWord.part: (.part, 1)
    case DocumentWord.annexFirst where code(index + 1) == DocumentWord.annex: (.annex, 2)
    default: nil
    }
  }

  /// The part that begins at `start`, up to its last number; nil where the word is none of a part
  /// ("điều 5 năm trước"). O(length of the part).
  func group(at start: Int) -> Group? {
    var index = start
    var end = start
    var isCertain = false
    var levels = 0
    var paths = PathBuilder()
    var isRun = false
    while let (level, width) = level(at: index) {
      index += width
      guard let (last, written) = numbers(at: index) else { break }
      levels += 1
      // "Mục II Phần B Phụ lục I" is certain by its several levels.
      if level == .article || level == .clause || levels > 1 { isCertain = true }
      // Parts and chapters are lettered with capitals.
      let numbers = level < .article
        ? written.map { .init($0.level, capital($0.number), through: $0.through.map(capital)) }
        : written
      if isRun, numbers.count == 1, paths.extend(level, to: numbers[0].number) {
        // "từ Điều 5 đến Điều 9"
      } else {
        paths.add(level, numbers)
      }
      end = last
      index = end
      // "khoản 2, Điều 1", "điểm a của khoản 1", "Điều 12 hoặc Điều 13"
      var next = index
      if shape(next) == .comma {
        next += 1
      } else if shape(next) == .semicolon {
        // "khoản 2 Điều 7; điểm b khoản 3 Điều 10": parts that narrow begin a new group.
        guard self.level(at: next + 1)?.level == level else { break }
        next += 1
      }
      isRun = code(next) == DocumentWord.to
      if isRun || DocumentPinpoints.links.contains(code(next)) { next += 1 }
      if code(next) == DocumentWord.the { next += 1 }
      guard next < tokens.count, tokens[next].before <= .line else { break }
      index = next
    }
    guard end > start else { return nil }
    return Group(tokens: start..<end, paths: paths.finished(), isCertain: isCertain)
  }

  /// "ii" as "II"; "IIIa" stays.
  private func capital(_ number: String) -> String {
    number.first?.isUppercase == true ? number : number.uppercased()
  }

  /// "khoản này", "Điều này": a place that the text has named before.
  func inner(at index: Int) -> (level: DocumentPath.Level, tokens: Range<Int>)? {
    guard let (level, width) = level(at: index), code(index + width) == DocumentWord.this,
      shape(index).isCapitalized && (shape(index - 1).isWord || shape(index - 1) == .comma)
        || code(index - 1) == DocumentWord.within
    else { return nil }
    return (level, index..<(index + width + 1))
  }

  private static let links = TokenCode.all("và hoặc hay của tại")
  private static let listLinks = TokenCode.all("và hoặc hay")

  /// The numbers or letters behind a level's word, and where they end.
  private func numbers(at start: Int) -> (end: Int, numbers: [DocumentPath.Step])? {
    guard isNumber(start), tokens[start].before <= .line else { return nil }
    var found: [DocumentPath.Step] = []
    append(start, to: &found)
    var end = start + 1
    while end + 1 < tokens.count {
      var next = end
      var isRun = false
      if shape(next) == .dash {
        isRun = true
        next += 1
      } else if code(next) == DocumentWord.to {
        isRun = true
        next += 1
      } else {
        if shape(next) == .comma || shape(next) == .semicolon { next += 1 }
        if DocumentPinpoints.listLinks.contains(code(next)) { next += 1 }
      }
      guard next > end, isNumber(next), tokens[next].before <= .line else { break }
      if isRun {
        guard found[found.count - 1].through == nil else { break }
        found[found.count - 1].through = number(next)
      } else {
        append(next, to: &found)
      }
      end = next + 1
    }
    return (end, found)
  }

  /// "9,10" without a space is one token.
  private func append(_ index: Int, to found: inout [DocumentPath.Step]) {
    let text = number(index)
    guard shape(index) == .number, text.utf8.contains(0x2C) else {
      found.append(DocumentPath.Step(.article, text))
      return
    }
    for part in text.split(separator: ",") {
      found.append(DocumentPath.Step(.article, String(part)))
    }
  }

  private func number(_ index: Int) -> String {
    let text = analysis.table.string(index)
    if shape(index) == .mixedCase { return text }
    return shape(index).isLetters && DocumentWord.roman[code(index)] != nil
      && !DocumentPinpoints.letters.contains(code(index)) ? text.uppercased() : text.lowercased()
  }

  private static let letters = TokenCode.all("a b c d đ e g h k l m n o p q r s t u ư x y")

  /// "IIIa"
  private func isLettered(_ index: Int) -> Bool {
    let text = analysis.table.string(index)
    guard let last = text.last, ("a"..."e").contains(last) else { return false }
    return DocumentWord.roman[TokenCode(String(text.dropLast()))] != nil
  }

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
    case .mixedCase: return isLettered(index)
    default: return false
    }
  }
}

/// Puts the parts of a group together: narrower parts stand before the wider one that holds them,
/// "điểm a khoản 1", or behind it, "Điều 7, khoản 2".
private struct PathBuilder {
  private var paths: [DocumentPath] = []
  /// The path that the parts at the end stand behind, if they are narrower than it.
  private var holders: [Int] = []

  /// Adds the parts `numbers`, whose own level is a placeholder.
  mutating func add(_ level: DocumentPath.Level, _ numbers: [DocumentPath.Step]) {
    guard let first = numbers.first else { return }
    // All narrower parts at the end lie in the first of these.
    var index = paths.count - 1
    var hasNarrower = false
    while index >= 0, let widest = paths[index].steps.first, widest.level > level {
      let step = DocumentPath.Step(level, first.number, through: first.through)
      paths[index].steps.insert(step, at: 0)
      holders[index] = -1
      hasNarrower = true
      index -= 1
    }
    let previous = paths.count - 1
    let last = paths.last?.steps.last
    let isHeld = !hasNarrower && (last?.level ?? level) < level
    for number in hasNarrower ? numbers.dropFirst() : numbers[...] {
      paths.append(DocumentPath([.init(level, number.number, through: number.through)]))
      let isSibling = !isHeld && last?.level == level && previous >= 0
      holders.append(isHeld ? previous : isSibling ? holders[previous] : -1)
    }
  }

  /// "Điều 5 đến Điều 9": makes the last part a run, if it is of the same level.
  mutating func extend(_ level: DocumentPath.Level, to number: String) -> Bool {
    guard let path = paths.last, path.steps.count == 1, path.steps[0].level == level,
      path.steps[0].through == nil
    else { return false }
    paths[paths.count - 1].steps[0].through = number
    return true
  }

  /// The paths; a wider part that only holds others is not one of them.
  func finished() -> [DocumentPath] {
    var result = paths
    var isHolder = [Bool](repeating: false, count: paths.count)
    for (index, holder) in holders.enumerated() where holder >= 0 {
      let widest = result[index].steps.first?.level ?? .item
      result[index].steps.insert(
        contentsOf: result[holder].steps.prefix { $0.level < widest }, at: 0)
      isHolder[holder] = true
    }
    return zip(result, isHolder).filter { !$1 }.map(\.0)
  }
}
