import VanBanText

/// Since when and until when an office is or was held, as the words behind it say: "Giám đốc Sở Y tế
/// từ tháng 8/2014 đến tháng 8/2015", "Bí thư Tỉnh ủy (2015-2020)".
struct OfficePeriods {
  private let tokens: [Token]
  private let table: TokenTable
  private let sentences: [Range<Int>]
  /// Days and periods by where they begin.
  private let dates: [String.Index: DateMention]

  /// - Parameter dates: those of the text. O(dates).
  init(analysis: TextAnalysis, dates: [DateMention]) {
    tokens = analysis.tokens
    table = analysis.table
    sentences = analysis.sentences
    self.dates = Dictionary(
      dates.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The day or period that begins at token `index`, and the token behind it.
  private func date(at index: Int) -> (date: DateMention, end: Int)? {
    guard index < tokens.count, let date = dates[table.range(of: index).lowerBound] else {
      return nil
    }
    var end = index + 1
    while end < tokens.count, end - index < Self.longestDate,
      table.range(of: end).lowerBound < date.range.upperBound
    {
      end += 1
    }
    return (date, end)
  }

  private static let longestDate = 16
  private static let fromWord = TokenCode("từ")
  private static let from = TokenCode.all("từ kể")
  private static let until = TokenCode.all("đến tới")
  private static let now = TokenCode("nay")
  private static let fillers = TokenCode.all("từ kể giai đoạn trong")
  private static let stretch = TokenCode("đoạn")

  /// Notes the periods of the offices of `findings`.
  func note(in findings: inout [OfficialFinding]) {
    guard !dates.isEmpty else { return }
    for finding in findings.indices {
      for title in findings[finding].titles.indices where !findings[finding].titles[title].inherited
      {
        let assigned = findings[finding].titles[title]
        var found = period(behind: assigned.title.outer.upperBound)
        if found.since == nil, found.until == nil, assigned.rule != "before-name" {
          found = leadingPeriod(before: assigned.title.outer.lowerBound)
        }
        findings[finding].titles[title].title.since = found.since
        findings[finding].titles[title].title.until = found.until
        // "từ năm 2009 đến năm 2012" is over; a term may have its end before it.
        if found.until != nil { findings[finding].titles[title].title.former = true }
      }
    }
  }

  private static let reach = 40

  /// "Từ năm 2004 đến năm 2009, ông là T": at the head of the sentence of token `index`.
  private func leadingPeriod(before index: Int) -> (since: DateMention?, until: DateMention?) {
    guard let start = sentenceStart(of: index), index - start <= Self.reach,
      tokens[start].code == Self.fromWord, let first = date(at: start + 1)
    else { return (nil, nil) }
    if first.date.grain == .period { return (first.date, first.date) }
    guard let last = end(of: first.end) else { return (nil, nil) }
    return (first.date, last)
  }

  private func sentenceStart(of index: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(index) ? sentences[low].lowerBound : nil
  }

  private func period(behind end: Int) -> (since: DateMention?, until: DateMention?) {
    var index = end
    var opensBracket = false
    if index < tokens.count, tokens[index].shape == .openBracket {
      opensBracket = true
      index += 1
    }
    var saysFrom = opensBracket
    var saysUntil = false
    while index < tokens.count, index - end <= 4 {
      let code = tokens[index].code
      if let found = date(at: index) {
        if found.date.grain == .period { return saysFrom ? (found.date, found.date) : (nil, nil) }
        if saysUntil { return (nil, found.date) }
        guard saysFrom else { return (nil, nil) }
        return (found.date, self.end(of: found.end))
      }
      if Self.until.contains(code) {
        saysUntil = true
      } else if Self.fillers.contains(code) {
        saysFrom = saysFrom || Self.from.contains(code) || code == Self.stretch
      } else {
        break
      }
      index += 1
    }
    return (nil, nil)
  }

  /// The day behind "đến" or a dash at `index`.
  private func end(of index: Int) -> DateMention? {
    guard index + 1 < tokens.count else { return nil }
    if Self.until.contains(tokens[index].code) {
      return tokens[index + 1].code == Self.now ? nil : date(at: index + 1)?.date
    }
    return tokens[index].shape == .dash ? date(at: index + 1)?.date : nil
  }
}
