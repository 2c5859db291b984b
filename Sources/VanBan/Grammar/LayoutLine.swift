import VanBanText

/// What the form of one line says, gathered in one walk over its tokens.
struct LayoutLine: Sendable {
  let tokens: Range<Int>
  /// Words, numbers among them.
  private(set) var words = 0
  /// How many sentences the line seems to hold, the last one counted though it be not closed.
  private(set) var sentences = 1
  let emptyLineBefore: Bool
  let emptyLineAfter: Bool
  /// The token "Ảnh" of a photographer's credit near the line's end.
  private(set) var photoCredit: Int?
  /// Ends with a full stop.
  private(set) var endsWithPeriod = false
  /// Ends with a full stop, "?", "!" or "…", a quotation mark behind them or not.
  private(set) var endsSentence = false
  /// Ends with ",", ";", ":" or a dash: something must follow.
  private(set) var endsOpen = false
  private(set) var asks = false
  /// Holds the beginning or the end of a quotation and not both.
  private(set) var breaksQuotation = false
  /// "(BĐ) - Sáng 22.4, …", "ĐỒNG NAI - …" above a whole sentence.
  private(set) var hasDateline = false
  private(set) var beginsWithSession = false
  /// Begins with a capital letter, a digit or a quotation mark.
  private(set) var beginsHigh = false
  /// "Bài, ảnh: …", "Tin: …"
  private(set) var beginsWithAuthorLabel = false
  /// Begins with a word that opens a paragraph of the article and no caption: "Theo", "Tại".
  private(set) var opensParagraph = false
  /// What the line is by its first characters alone.
  private(set) var formRole = Layout.Role.body

  static func lines(of table: TokenTable) -> [LayoutLine] {
    let words = LayoutWords.shared
    let lines = table.lines
    let tokens = table.tokens
    return lines.indices.map { index in
      let next = index + 1 < lines.count ? tokens[lines[index + 1].lowerBound].before : .paragraph
      return LayoutLine(
        lines[index], of: table, emptyLineAfter: next == .paragraph && index + 1 < lines.count,
        first: index == 0, words: words)
    }
  }

  private init(
    _ range: Range<Int>, of table: TokenTable, emptyLineAfter: Bool, first: Bool,
    words vocabulary: LayoutWords
  ) {
    let tokens = table.tokens
    self.tokens = range
    emptyLineBefore = !first && tokens[range.lowerBound].before == .paragraph
    self.emptyLineAfter = emptyLineAfter
    for index in range {
      let token = tokens[index]
      if token.shape.isWord {
        words += 1
        if token.code == vocabulary.photo { notePhoto(index, tokens, vocabulary) }
      } else if token.shape == .period || token.shape == .questionMark
        || token.shape == .exclamationMark
      {
        noteStop(index, tokens)
      } else if token.shape == .quote {
        breaksQuotation.toggle()
      }
    }
    noteEnd(tokens)
    noteBeginning(tokens, vocabulary)
    if photoCredit != nil, words - wordsBehindCredit > 0, creditIsFar { photoCredit = nil }
  }

  private var wordsBehindCredit = 0
  private var creditIsFar: Bool { wordsBehindCredit > 12 }

  private mutating func notePhoto(_ index: Int, _ tokens: [Token], _ vocabulary: LayoutWords) {
    let next =
      index + 1 < tokens.endIndex && index + 1 < self.tokens.upperBound
      ? tokens[index + 1] : nil
    let before = index > self.tokens.lowerBound ? tokens[index - 1].shape : nil
    let opensCredit =
      before == nil || before == .dash || before == .openBracket || before == .period
    let isCredit =
      next?.shape == .colon
      || tokens[index].shape.isCapitalized && opensCredit
        && (next.map { $0.shape.isCapitalized || vocabulary.photoKinds.contains($0.code) } ?? true)
    guard isCredit else { return }
    photoCredit = index
    wordsBehindCredit = 0
    for position in (index + 1)..<max(index + 1, self.tokens.upperBound)
    where tokens[position].shape.isWord {
      wordsBehindCredit += 1
      if wordsBehindCredit > 12 { return }
    }
  }

  /// A stop closes a sentence where a new one begins behind it; "TP. HCM" and "Q. 1" do not.
  private mutating func noteStop(_ index: Int, _ tokens: [Token]) {
    guard index > tokens.startIndex, index + 1 < self.tokens.upperBound else { return }
    let before = tokens[index - 1]
    let next = tokens[index + 1]
    guard next.before == .space, next.shape.isCapitalized || next.shape == .quote else { return }
    if tokens[index].shape == .period,
      before.shape != .lower && before.shape != .digits && before.shape != .closeBracket
        && before.shape != .quote && (before.shape == .upper || before.end &- before.start <= 3)
    {
      return
    }
    sentences += 1
  }

  private mutating func noteEnd(_ tokens: [Token]) {
    var last = self.tokens.upperBound - 1
    while last > self.tokens.lowerBound,
      tokens[last].shape == .quote || tokens[last].shape == .closeBracket
    {
      last -= 1
    }
    switch tokens[last].shape {
    case .period:
      endsSentence = true
      // "..." is an ellipsis.
      let dots = last > self.tokens.lowerBound && tokens[last - 1].shape == .period
      endsWithPeriod = !dots && last >= self.tokens.upperBound - 2
    case .ellipsis, .exclamationMark: endsSentence = true
    case .questionMark:
      endsSentence = true
      asks = true
    case .comma, .semicolon, .colon, .dash: endsOpen = true
    case .slash:
      // "./." closes an article.
      endsSentence = last > self.tokens.lowerBound && tokens[last - 1].shape == .period
      endsWithPeriod = endsSentence
    default: break
    }
  }

  private mutating func noteBeginning(_ tokens: [Token], _ vocabulary: LayoutWords) {
    let start = self.tokens.lowerBound
    let end = self.tokens.upperBound
    let first = tokens[start]
    beginsHigh =
      first.shape.isCapitalized || first.shape.isNumeric || first.shape == .quote
      || first.shape == .alphanumeric || !first.shape.isWord
    beginsWithSession = vocabulary.sessions.contains(first.code)
    opensParagraph = vocabulary.paragraphOpeners.contains(first.code)
    formRole = LayoutLine.formRole(tokens[start..<end], vocabulary)
    beginsWithAuthorLabel = Byline.labelEnd(in: self.tokens, tokens: tokens) != nil
    hasDateline = LayoutLine.dateline(tokens[start..<end], words: words, closed: endsSentence)
  }

  /// "(BĐ) -", "(Dân trí) –", "TTO -", "ĐỒNG NAI -"
  private static func dateline(_ line: ArraySlice<Token>, words: Int, closed: Bool) -> Bool {
    guard let first = line.first else { return false }
    let head = line.prefix(9)
    if first.shape == .openBracket {
      guard let close = head.firstIndex(where: { $0.shape == .closeBracket }),
        close + 1 < line.endIndex
      else { return false }
      return line[close + 1].shape == .dash || words > 25
    }
    guard first.shape == .upper, closed || words > 30,
      let dash = head.firstIndex(where: { $0.shape == .dash && $0.before == .space })
    else { return false }
    return line[line.startIndex..<dash].allSatisfy {
      $0.shape == .upper || $0.shape == .capitalized || !$0.shape.isWord
    }
  }

  private static func formRole(
    _ line: ArraySlice<Token>, _ vocabulary: LayoutWords
  ) -> Layout.Role {
    guard let first = line.first else { return .body }
    let second = line.count > 1 ? line[line.startIndex + 1] : nil
    switch first.shape {
    case .openBracket:
      if line.count >= 3, line.count <= 5, let second,
        vocabulary.placeholders.contains(second.code), line.last?.shape == .closeBracket
      {
        return .placeholder
      }
      // "(1) …"
      if line.count > 3, let second, second.shape == .digits || isMark(second),
        line[line.startIndex + 2].shape == .closeBracket
      {
        return .listItem
      }
    case .dash, .bullet:
      if second?.shape.isWord == true || second?.shape == .quote { return .listItem }
    case .symbol:
      if second?.before == .space, second?.shape.isWord == true { return .listItem }
    case .digits, .number:
      // "1. …", "1) …", "1/ …", "1.2. …"; no date and no amount stands so.
      guard let second, line.count > 2, (first.code.number ?? 0) < 100 else { break }
      if second.before == .none, line[line.startIndex + 2].before == .space,
        second.shape == .period || second.shape == .closeBracket || second.shape == .slash
          || second.shape == .dash
      {
        return .listItem
      }
    case .lower, .capitalized, .upper:
      // "a) …", "b. …", "II. …", but not the name "Đ. V (tổng hợp)"
      guard let second, line.count > 2, isMark(first) else { break }
      if second.shape == .period, first.shape == .capitalized, line.count <= 7,
        line.dropFirst(2).prefix(2).allSatisfy({ $0.shape != .lower })
      {
        break
      }
      if second.before == .none, line[line.startIndex + 2].before == .space,
        second.shape == .closeBracket || second.shape == .period
      {
        return .listItem
      }
    default: break
    }
    return .body
  }

  /// One letter of a list, or a Roman number.
  private static func isMark(_ token: Token) -> Bool {
    token.shape.isLetters
      && (token.end - token.start == 1 || token.code == LayoutWords.shared.dd
        || LayoutWords.shared.romans.contains(token.code))
  }

  /// Whether a line that stands under a picture is its caption: a paragraph of the article may
  /// stand there as well.
  var followsPhoto: Bool {
    if words > 60 || sentences > 2 || formRole != .body { return false }
    if !endsWithPeriod { return true }
    return !opensParagraph && words <= 50
  }
}

/// The words that ``Layout`` knows.
struct LayoutWords: Sendable {
  let photo = TokenCode("ảnh")
  let photoKinds = TokenCode.all("minh tư chụp trên do cắt của internet")
  let placeholders = TokenCode.all("img image ảnh hình video photo picture")
  let sessions = TokenCode.all("sáng trưa chiều tối đêm ngày hôm")
  let romans = TokenCode.all("ii iii iv vi vii viii ix xi xii")
  let dd = TokenCode("đ")
  let paragraphOpeners = TokenCode.all(
    """
    tại theo phát dự tham cùng cũng đồng trong sau trước để về với đối sáng chiều tối ngày hôm bên \
    ngoài nhân kết tiếp từ đến trên do vì nhưng tuy còn song qua khi nếu như đặc đáng dịp nhờ hiện \
    năm riêng trả nói được thay
    """)

  static let shared = LayoutWords()
}
