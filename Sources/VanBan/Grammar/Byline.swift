import VanBanText

/// Finds the author's line at the end of an article.
enum Byline {
  private static let labels = TokenCode.all(
    "bài tin tác giả thực hiện người viết ảnh clip video và biên soạn")
  private static let photo = TokenCode("ảnh")
  private static let labelHeads = TokenCode.all("bài tin tác thực người biên pv")
  private static let pictures = TokenCode.all("ảnh clip video đồ infographic")
  private static let sources = TokenCode.all("theo nguồn")
  private static let article = (TokenCode("bài"), TokenCode("viết"))
  private static let groups = TokenCode.all("nhóm pv pvs ctv bbt phóng")
  private static let and = TokenCode("và")
  /// First words of lines that name a person or thing in a picture, or an agency.
  private static let strangers = TokenCode.all(
    "ông bà chị cô cụ em báo đài tạp bộ sở cục tỉnh huyện xã")
  private static let agencies = TokenCode.all(
    """
    ttxvn vov vtv vtc afp bbc cnn reuters ap tto plo xinhua tass vnexpress vietnamplus vietnamnet \
    zing tnxvn infonet dantri vna gdvn hết
    """)

  /// The author's line and the tokens of it that are the name.
  static func find(
    _ lines: [LayoutLine], table: TokenTable, roles: [Layout.Role]
  ) -> (line: Int, tokens: Range<Int>)? {
    guard lines.count > 1 else { return nil }
    var index = lines.count - 1
    var passed = 0
    while index > 0 {
      let line = lines[index]
      switch roles[index] {
      case .headline: return nil
      case .placeholder, .caption:
        index -= 1
        continue
      case .body, .byline, .subheading, .listItem: break
      }
      if let name = labelled(line, table: table) { return (index, name) }
      // At most two lines of another kind may stand under the author's: a source, a link.
      if isSource(line, table: table) {
        passed += 1
        if passed > 2 { return nil }
        index -= 1
        continue
      }
      guard isAuthorLine(line, table: table) else {
        return atEnd(of: line, table: table).map { (index, $0) }
      }
      guard let before = (0..<index).last(where: { roles[$0] != .placeholder }) else { return nil }
      // Of two such lines with an empty one between them, the second is the caption of a portrait.
      if line.emptyLineBefore, isAuthorLine(lines[before], table: table) {
        index = before
        passed += 1
        continue
      }
      guard lines[before].endsSentence || lines[before].words > 4 || roles[before] == .caption
      else { return nil }
      // Right under the text and above captions stands nobody but the author.
      let isFramed = !line.emptyLineBefore && index + 1 < lines.count && passed == 0
      if isFramed || !isSpokenOf(line.tokens, before: line.tokens.lowerBound, lines, table, roles) {
        return (index, line.tokens)
      }
      passed += 1
      if passed > 2 { return nil }
      index -= 1
    }
    return nil
  }

  /// The names behind the last full stop of a long line: "… bàn giao mặt bằng. Huy Sơn - An Bình".
  private static func atEnd(of line: LayoutLine, table: TokenTable) -> Range<Int>? {
    let tokens = table.tokens
    let earliest = max(line.tokens.lowerBound + 1, line.tokens.upperBound - 10)
    guard line.words > 20, let last = line.tokens.last, tokens[last].shape.isWord else {
      return nil
    }
    var start = line.tokens.upperBound
    while start > earliest {
      let shape = tokens[start - 1].shape
      guard shape.isCapitalized || shape == .dash || shape == .slash || shape == .ampersand else {
        break
      }
      start -= 1
    }
    guard start > earliest, line.tokens.upperBound - start >= 2, !isAgency(start, table),
      tokens[start].before == .space, tokens[start].shape != .dash,
      !strangers.contains(tokens[start].code)
    else { return nil }
    // "./.", ".", "…" and a closing quotation mark end what is told.
    switch tokens[start - 1].shape {
    case .period, .ellipsis, .quote, .questionMark, .exclamationMark: break
    default: return nil
    }
    return start..<line.tokens.upperBound
  }

  /// Whether a line consists of names alone, perhaps with "(tổng hợp)" behind them.
  static func isAuthorLine(_ line: LayoutLine, table: TokenTable) -> Bool {
    let tokens = table.tokens
    guard line.words > 0, line.words <= 12, !line.endsWithPeriod, !line.endsOpen,
      line.formRole == .body
    else { return false }
    let range = core(of: line.tokens, tokens: tokens)
    guard let first = range.first, tokens[first].shape.isCapitalized else { return false }
    if groups.contains(tokens[first].code) {
      return line.words <= 6 && line.words > (tokens[first].shape == .capitalized ? 1 : 0)
    }
    if strangers.contains(tokens[first].code), tokens[first].shape != .upper { return false }
    var words = 0
    var inName = 0
    for index in range {
      let token = tokens[index]
      switch token.shape {
      case .capitalized, .upper, .mixedCase:
        words += 1
        inName += 1
        if inName > 5 || words > 10 || isAgency(index, table) { return false }
      case .lower:
        guard token.code == and, inName > 0 else { return false }
        inName = 0
      case .dash, .comma, .ampersand, .slash: inName = 0
      case .period:
        // "T. Sỹ"
        guard index > range.lowerBound, tokens[index - 1].end - tokens[index - 1].start <= 3 else {
          return false
        }
      default: return false
      }
    }
    return words > 0
  }

  /// Behind the colon of "Tác giả:", "Bài, ảnh:", "Tin:"; nil where a line begins otherwise.
  static func labelEnd(in line: Range<Int>, tokens: [Token]) -> Int? {
    guard let first = line.first,
      labelHeads.contains(tokens[first].code) || tokens[first].code == photo
    else { return nil }
    var isAuthors = false
    for index in line.prefix(8) {
      let token = tokens[index]
      if token.shape == .colon {
        return isAuthors && index + 1 < line.upperBound ? index + 1 : nil
      }
      guard labels.contains(token.code) || !token.shape.isWord else { return nil }
      if labelHeads.contains(token.code) { isAuthors = true }
    }
    return nil
  }

  private static func labelled(_ line: LayoutLine, table: TokenTable) -> Range<Int>? {
    let tokens = table.tokens
    guard line.words <= 20, let start = labelEnd(in: line.tokens, tokens: tokens),
      tokens[start].shape.isCapitalized
    else { return nil }
    var end = line.tokens.upperBound
    for index in (start + 1)..<max(start + 1, end) where pictures.contains(tokens[index].code) {
      // "Bài: A; ảnh: B"
      end = index
      break
    }
    while end > start + 1, !tokens[end - 1].shape.isWord, tokens[end - 1].shape != .closeBracket {
      end -= 1
    }
    return start..<end
  }

  /// A line without the bracket at its end.
  private static func core(of line: Range<Int>, tokens: [Token]) -> Range<Int> {
    guard let last = line.last, tokens[last].shape == .closeBracket,
      let open = line.last(where: { tokens[$0].shape == .openBracket }), open > line.lowerBound
    else { return line }
    return line.lowerBound..<open
  }

  /// "Theo TTXVN", "(Nguồn: VOV)", "TTXVN", "> > > Xem thêm: …"
  private static func isSource(_ line: LayoutLine, table: TokenTable) -> Bool {
    let tokens = table.tokens
    guard let first = line.tokens.first(where: { tokens[$0].shape.isWord }) else { return true }
    if line.words <= 12, sources.contains(tokens[first].code), !line.endsWithPeriod { return true }
    // "Bài viết thể hiện quan điểm riêng của tác giả"
    if line.words <= 16, first + 1 < line.tokens.upperBound, tokens[first].code == article.0,
      tokens[first + 1].code == article.1
    {
      return true
    }
    return line.words <= 3 && isAgency(first, table)
  }

  private static func isAgency(_ index: Int, _ table: TokenTable) -> Bool {
    if agencies.contains(table.tokens[index].code) { return true }
    // "Chinhphu.vn" is one token.
    let token = table.tokens[index]
    let bytes = table.bytes[Int(token.start)..<Int(token.end)]
    guard let dot = bytes.lastIndex(of: 0x2E), dot > bytes.startIndex else { return false }
    let tail = bytes[(dot + 1)...].map { $0 | 0x20 }
    return ["vn", "com", "net", "org"].contains { tail.elementsEqual($0.utf8) }
  }

  /// A line that repeats a name of the article is the caption of a portrait.
  private static func isSpokenOf(
    _ name: Range<Int>, before end: Int, _ lines: [LayoutLine], _ table: TokenTable,
    _ roles: [Layout.Role]
  ) -> Bool {
    let tokens = table.tokens
    guard name.count > 1 else { return false }
    for index in lines.indices where roles[index] == .body || roles[index] == .headline {
      let line = lines[index].tokens
      guard line.upperBound <= end, line.count > name.count else { continue }
      for start in line.lowerBound...(line.upperBound - name.count)
      where tokens[start].code == tokens[name.lowerBound].code {
        if zip(name, start...).allSatisfy({ tokens[$0].code == tokens[$1].code }) { return true }
      }
    }
    return false
  }
}
