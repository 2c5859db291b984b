import VanBanText

/// What each line of an article is for.
///
/// Only the form of the lines and a few tell-tale words are looked at, so that every extractor may
/// ask for it before anything else is known of the text.
struct Layout: Sendable {
  enum Role: UInt8, Sendable {
    case headline, body, caption, byline, listItem, placeholder, subheading
  }

  /// One a line of ``TokenTable/lines``.
  let roles: [Role]
  /// The line that is the headline.
  let headlineLine: Int?
  /// The author's name as it is to be reported, without "Tác giả:" and the like.
  let bylineTokens: Range<Int>?
  /// The first token of each line.
  private let starts: [Int]

  init(of table: TokenTable) {
    let lines = LayoutLine.lines(of: table)
    var roles = lines.map { $0.formRole }
    var headlineLine: Int?
    if Layout.isHeadline(lines) {
      headlineLine = 0
      roles[0] = .headline
    }
    Layout.markCaptions(lines, table: table, roles: &roles)
    let byline = Byline.find(lines, table: table, roles: roles)
    // Names at the end of a long line are the author's; the line is text all the same.
    if let byline, lines[byline.line].words <= 20 { roles[byline.line] = .byline }
    Layout.markSubheadings(lines, hasHeadline: headlineLine != nil, roles: &roles)
    self.roles = roles
    self.headlineLine = headlineLine
    bylineTokens = byline?.tokens
    starts = table.lines.map(\.lowerBound)
  }

  /// The line that holds a token. O(log n).
  func line(of token: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= token { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The role of the line that holds a token. O(log n).
  func role(of token: Int) -> Role {
    let line = line(of: token)
    return line < roles.count ? roles[line] : .body
  }

  /// The headline as written, every gap a single space.
  func headline(in table: TokenTable) -> String? {
    headlineLine.map { table.wording(table.lines[$0]) }
  }

  /// The author's name as written, every gap a single space.
  func byline(in table: TokenTable) -> String? {
    bylineTokens.map { table.wording($0) }
  }
}

// MARK: Headline

extension Layout {
  /// Whether the first line is a headline: it stands above something, is short, and is neither a
  /// dateline nor the first sentence of the article.
  private static func isHeadline(_ lines: [LayoutLine]) -> Bool {
    guard lines.count > 1, let first = lines.first, first.words > 0 else { return false }
    guard first.formRole == .body, !first.hasDateline, first.photoCredit == nil else {
      return false
    }
    guard !first.endsOpen, first.sentences == 1 || !first.endsWithPeriod else { return false }
    if first.endsWithPeriod {
      // A lead ends with a period and a headline seldom does; only a very short line set off by
      // an empty one, above something longer, is taken for a headline.
      return first.emptyLineAfter && first.words <= 16 && lines[1].words > first.words
        && !first.beginsWithSession
    }
    return first.words <= (first.emptyLineAfter ? 45 : 32)
  }
}

// MARK: Captions

extension Layout {
  private static func markCaptions(
    _ lines: [LayoutLine], table: TokenTable, roles: inout [Role]
  ) {
    for index in lines.indices where roles[index] == .body {
      let line = lines[index]
      if let credit = line.photoCredit, line.words <= 90 {
        if !line.beginsWithAuthorLabel || credit == line.tokens.lowerBound {
          roles[index] = .caption
        }
      } else if index > 0, roles[index - 1] == .placeholder, line.followsPhoto {
        roles[index] = .caption
      }
    }
    if let block = captionBlock(lines, table: table) {
      for index in block where roles[index] == .body { roles[index] = .caption }
    }
    guard lines.count > 4 else { return }
    for index in 1..<(lines.count - 1) where roles[index] == .body {
      let line = lines[index]
      guard line.words <= 32, line.sentences <= 1, !line.endsOpen else { continue }
      let smaller = min(lines[index - 1].words, lines[index + 1].words)
      guard smaller * 2 >= line.words * 3 else { continue }
      if PhotoWording.describesPhoto(line, tokens: table.tokens) { roles[index] = .caption }
    }
  }

  /// The lines behind the last empty line where they are the captions of an article whose
  /// paragraphs stand line under line.
  private static func captionBlock(_ lines: [LayoutLine], table: TokenTable) -> Range<Int>? {
    guard let start = lines.lastIndex(where: { $0.emptyLineBefore }), start > 1 else { return nil }
    // The block in front must be the body: at least three lines without an empty one.
    guard start >= 4, (start - 2..<start).allSatisfy({ !lines[$0].emptyLineBefore }) else {
      return nil
    }
    let empty = lines.reduce(0) { $0 + ($1.emptyLineBefore ? 1 : 0) }
    guard empty * 3 <= max(12, lines.count) else { return nil }
    let block = start..<lines.count
    guard block.allSatisfy({ lines[$0].words <= 70 && lines[$0].sentences <= 3 }) else {
      return nil
    }
    let words = block.reduce(0) { $0 + lines[$1].words }
    let all = lines.reduce(0) { $0 + $1.words }
    guard words * 2 <= all else { return nil }
    if block.count == 1, Byline.isAuthorLine(lines[start], table: table) { return nil }
    return block
  }
}

// MARK: Subheadings

extension Layout {
  private static func markSubheadings(
    _ lines: [LayoutLine], hasHeadline: Bool, roles: inout [Role]
  ) {
    guard lines.count > 2 else { return }
    for index in (hasHeadline ? 2 : 1)..<(lines.count - 1) where roles[index] == .body {
      let line = lines[index]
      guard line.words > 0, line.words <= 20, !line.endsWithPeriod, !line.endsOpen,
        line.sentences <= 1, !line.asks || line.words <= 10, !line.breaksQuotation
      else { continue }
      let next = roles[index + 1]
      guard next == .body || next == .placeholder || next == .listItem || next == .caption,
        next != .body || lines[index + 1].words > line.words
      else { continue }
      // A line that was broken within a sentence goes on in the next one.
      let before = lines[index - 1]
      guard roles[index - 1] != .body || before.endsSentence || before.endsWithPeriod,
        line.beginsHigh, lines[index + 1].beginsHigh
      else { continue }
      roles[index] = .subheading
    }
  }
}
