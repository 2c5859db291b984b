import VanBanText

/// Reads the head of a document: State's or Party's name, issuer, number, place and date, kind and
/// subject. Both columns of the printed head may stand on one line.
struct DocumentHeadReader {
  struct Head {
    var branch: DocumentText.Branch
    var superior: String?
    var issuer: String?
    var number: DocumentNumber?
    var hasNumberLine = false
    var place: String?
    var issued: CalendarDate?
    var type: String?
    var subject: String?
    /// The first line of the body.
    var end = 0
  }

  let lines: DocumentLines
  let codebook: DocumentCodebook

  private static let state = DocumentLines.words("cộng hòa xã hội chủ nghĩa việt nam")
  private static let motto = DocumentLines.words("độc lập")
  private static let party = DocumentLines.words("đảng cộng sản việt nam")
  private static let open = DocumentLines.words("kính gửi")
  private static let matter = DocumentLines.words("V/v")
  private static let maximumLines = 24

  /// The head, if the text begins with one.
  func head() -> Head? {
    let limit = min(lines.count, DocumentHeadReader.maximumLines)
    guard let (nation, branch) = nation(limit) else { return nil }
    var head = Head(branch: branch)
    var issuer: [Range<Int>] = []
    var line = 0
    var last = nation
    scan: while line < limit {
      let span = lines[line]
      var rest = span
      if let found = nationName(in: span) {
        rest = span.lowerBound..<found.lowerBound
      } else if let found = lines.find(DocumentHeadReader.motto, in: span) {
        rest = span.lowerBound..<found.lowerBound
      }
      if readNumber(in: span, &head) {
        last = max(last, line)
        readMatter(below: line, &head, &last)
      } else if let date = date(in: span) {
        head.place = head.place ?? date.place
        head.issued = head.issued ?? date.day
        last = max(last, line)
      } else if line <= last + 3, kind(of: span) != nil, line > nation {
        break scan
      } else if rest.isEmpty || !lines.hasWords(rest) {
        last = max(last, line)
      } else if lines.isUpper(rest), !head.hasNumberLine, issuer.count < 3 {
        issuer.append(trimmed(rest))
        last = max(last, line)
      } else if line > nation {
        break scan
      }
      line += 1
    }
    guard head.hasNumberLine || head.issued != nil else { return nil }
    readIssuer(issuer, &head)
    head.end = last + 1
    readTitle(&head)
    return head
  }

  private static let committee = DocumentLines.words("ban chấp hành")
  private static let partyUnit = DocumentLines.words("đảng bộ")

  /// The issuer on one or more lines, perhaps under the body above it: "ỦY BAN NHÂN DÂN" over
  /// "TỈNH LÂM ĐỒNG" is one, "UBND TỈNH BẮC NINH" over "SỞ NỘI VỤ" two.
  private func readIssuer(_ spans: [Range<Int>], _ head: inout Head) {
    guard !spans.isEmpty else { return }
    var first = 0
    for index in spans.indices.dropFirst() where beginsBody(spans[index], below: spans[index - 1]) {
      first = index
    }
    func joined(_ spans: ArraySlice<Range<Int>>) -> String {
      spans.map(lines.wording).joined(separator: " ")
    }
    head.issuer = joined(spans[first...])
    head.superior = first > 0 ? joined(spans[..<first]) : nil
  }

  private func beginsBody(_ span: Range<Int>, below above: Range<Int>) -> Bool {
    let phrases = lines.analysis.phrases
    let start = span.lowerBound
    if phrases.longest(.unitNouns, at: start) != nil || lines.code(start) == DocumentWord.and {
      return false
    }
    if lines.begins(above, with: DocumentHeadReader.committee), above.count == 3,
      lines.begins(span, with: DocumentHeadReader.partyUnit)
    {
      return false
    }
    return phrases.longest(.bodies, at: start) != nil
      || phrases.longest(.bodyHeads, at: start) != nil
  }

  private func nation(_ limit: Int) -> (line: Int, branch: DocumentText.Branch)? {
    for line in 0..<min(limit, 8) {
      if lines.find(DocumentHeadReader.state, in: lines[line]) != nil,
        nationName(in: lines[line]) != nil
      {
        return (line, .state)
      }
      if nationName(in: lines[line]) != nil { return (line, .party) }
    }
    return nil
  }

  /// The name of the State or the Party, in capitals, at the end of a line.
  private func nationName(in span: Range<Int>) -> Range<Int>? {
    for words in [DocumentHeadReader.state, DocumentHeadReader.party] {
      if let found = lines.find(words, in: span), lines.isUpper(found),
        found.upperBound == span.upperBound || !lines.hasWords(found.upperBound..<span.upperBound)
      {
        return found
      }
    }
    return nil
  }

  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var span = span
    while let last = span.last, !lines.shape(last).isWord { span = span.dropLast() }
    while let first = span.first, !lines.shape(first).isWord { span = span.dropFirst() }
    return span
  }

  /// "Số: 12/2026/QĐ-UBND", "Số 18-NQ/TW", and the date beside it.
  private func readNumber(in span: Range<Int>, _ head: inout Head) -> Bool {
    guard !head.hasNumberLine, lines.code(span.lowerBound) == DocumentWord.number else {
      return false
    }
    head.hasNumberLine = true
    var index = span.lowerBound + 1
    if lines.shape(index) == .colon { index += 1 }
    let grammar = DocumentNumberGrammar(table: lines.analysis.table, codebook: codebook)
    if case .number(let number) = grammar.number(at: index, lead: .kind), !number.isBare,
      number.tokens.upperBound <= span.upperBound
    {
      // A year in the number's place is no number.
      let value = Int(number.number) ?? 0
      if number.year != nil || !(1990...2100).contains(value) || number.typeCode == nil {
        head.number = number
      }
      index = number.tokens.upperBound
    }
    if let date = date(in: index..<span.upperBound) {
      head.place = date.place
      head.issued = date.day
    }
    return true
  }

  /// "Hà Nội, ngày 31 tháng 12 năm 2024"
  private func date(in span: Range<Int>) -> (place: String?, day: CalendarDate)? {
    let details = DocumentDetails(analysis: lines.analysis)
    for index in span where lines.code(index) == DocumentWord.date {
      guard let (day, end) = details.date(from: index), end <= span.upperBound,
        !lines.hasWords(end..<span.upperBound)
      else { continue }
      var start = index
      while start > span.lowerBound, lines.shape(start - 1).isWord || lines.shape(start - 1) == .comma,
        lines.shape(start - 1) != .lower || start - 1 > span.lowerBound
      {
        start -= 1
      }
      guard start == span.lowerBound || !lines.shape(start - 1).isWord else { return nil }
      let place = trimmed(start..<index)
      guard place.count <= 8 else { return nil }
      return (place.isEmpty ? nil : lines.wording(place), day)
    }
    return nil
  }

  /// The subject of a letter stands under its number: "V/v …".
  private func readMatter(below line: Int, _ head: inout Head, _ last: inout Int) {
    var next = line + 1
    guard next < lines.count else { return }
    // The date may stand between.
    if date(in: lines[next]) != nil, !lines.begins(lines[next], with: DocumentHeadReader.matter) {
      next += 1
    }
    guard next < lines.count, lines.begins(lines[next], with: DocumentHeadReader.matter) else {
      return
    }
    var end = next
    while end + 1 < lines.count, end < next + 4, !lines.beginsParagraph(end + 1),
      date(in: lines[end + 1]) == nil,
      !lines.begins(lines[end + 1], with: DocumentHeadReader.open)
    {
      end += 1
    }
    let first = lines[next].lowerBound + DocumentHeadReader.matter.count
    head.subject = lines.wording(first..<lines[end].upperBound)
    head.type = "Công văn"
    last = max(last, end)
  }

  /// The kind of document that a line of capitals names: "QUYẾT ĐỊNH".
  private func kind(of span: Range<Int>) -> (row: Int, rest: Range<Int>)? {
    // "THÔNG BÁO" over "Kết luận …": the longest phrase may run into the next line.
    guard let match = lines.analysis.phrases.all(at: span.lowerBound).first(where: {
      $0.table == .documentTypes && $0.tokens.upperBound <= span.upperBound
        && lines.isUpper($0.tokens)
    }) else { return nil }
    let rest = match.tokens.upperBound..<span.upperBound
    return !lines.hasWords(rest) || !lines.isUpper(rest) || match.row == codebook.law
      ? (match.row, rest) : nil
  }

  /// The line of the kind, and the block under it.
  private func readTitle(_ head: inout Head) {
    var line = head.end
    let limit = min(lines.count, head.end + 4)
    while line < limit {
      let span = lines[line]
      guard let (row, rest) = kind(of: span) else {
        guard lines.hasWords(span) else {
          line += 1
          continue
        }
        return
      }
      head.type = DocumentReport.type(codebook.kinds[row].type)
      var parts: [String] = lines.hasWords(rest) ? [lines.wording(rest)] : []
      var next = line + 1
      while next < lines.count, next < line + 8, isSubject(next, isFirst: parts.isEmpty) {
        if lines.hasWords(lines[next]) { parts.append(lines.wording(trimmed(lines[next]))) }
        next += 1
      }
      head.end = next
      head.subject = subject(parts)
      return
    }
  }

  /// The lines under the kind without "về việc", and without the issuer that the Party's documents
  /// put there: "của Ban Chấp hành Đảng bộ tỉnh".
  private func subject(_ lines: [String]) -> String? {
    var lines = lines
    if lines.count > 1, lines[0].lowercased().hasPrefix("của ") { lines.removeFirst() }
    let text = lines.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    for opening in ["về việc ", "về "] where text.lowercased().hasPrefix(opening) {
      return String(text.dropFirst(opening.count))
    }
    return text
  }

  private static let bodyStarts: [[TokenCode]] = [
    "căn cứ", "theo", "kính gửi", "điều 1", "chương I", "phần", "trên cơ sở", "xét", "thực hiện",
    "ngày", "quốc hội ban", "I.", "I-",
  ].map(DocumentLines.words)

  private func isSubject(_ line: Int, isFirst: Bool) -> Bool {
    if !isFirst, lines.beginsParagraph(line) { return false }
    let span = lines[line]
    return !DocumentHeadReader.bodyStarts.contains { lines.begins(span, with: $0) }
  }
}
