import VanBanText

/// Finds the event that a report is about, in its first lines:
///
///     [day], [tại place], HOST tổ chức EVENT [theo hình thức …] [đến N điểm cầu]
///     PERSON chủ trì / dự EVENT do HOST tổ chức
struct EventRecognizer: Sendable {
  private let words: EventWords
  private let directives: DirectiveVocabulary

  init(knowledge: Knowledge, directives: DirectiveVocabulary) {
    words = EventWords(knowledge: knowledge)
    self.directives = directives
  }

  /// The event, or none. Only the first lines are read: O(1) beside the analysis.
  func events(in analysis: TextAnalysis, people: [Person], date: EventDate?) -> [Event] {
    let lead = lead(of: analysis)
    guard let whole = lead.first.map({ $0.lowerBound..<(lead.last ?? $0).upperBound }) else {
      return []
    }
    let marks = DirectiveMarks(analysis, vocabulary: directives, upTo: whole.upperBound)
    let mentions = MentionIndex(
      people.enumerated().flatMap { owner, person in person.mentions.map { (owner, $0) } },
      table: analysis.table)
    let search = EventSearch(
      analysis: analysis, words: words,
      agents: AgentPhraseParser(analysis: analysis, marks: marks, people: mentions),
      mentions: mentions, people: people)
    for line in lead {
      for sentence in analysis.sentences(within: line) {
        if let event = search.event(in: sentence, lead: whole, date: date) { return [event] }
      }
    }
    return []
  }

  private static let lines = 4
  private static let longest = 600

  /// The first lines of the body.
  private func lead(of analysis: TextAnalysis) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for (index, role) in analysis.layout.roles.enumerated() {
      if role == .subheading || lines.count == EventRecognizer.lines { break }
      guard role == .body else { continue }
      let line = analysis.table.lines[index]
      lines.append(line.prefix(EventRecognizer.longest))
    }
    return lines
  }
}

extension TextAnalysis {
  /// The sentences that begin in `line`, cut to it. O(log n + found).
  fileprivate func sentences(within line: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= line.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [Range<Int>] = []
    while low < sentences.count, sentences[low].lowerBound < line.upperBound {
      let sentence = sentences[low].clamped(to: line)
      if !sentence.isEmpty { result.append(sentence) }
      low += 1
    }
    return result
  }
}
