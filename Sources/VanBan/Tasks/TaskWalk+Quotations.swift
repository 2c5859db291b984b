import VanBanText

// Whose words are told before it is said whose they are.
extension TaskWalk {
  /// "…⏎ Thủ tướng nhấn mạnh như vậy tại …": the first sentence of the next line says whose words
  /// this line brings.
  mutating func foreshadow(line: Int, from sentence: Int) {
    let lines = analysis.table.lines
    guard line + 1 < lines.count else { return }
    var index = sentence
    while index < analysis.sentences.count,
      analysis.sentences[index].lowerBound < lines[line].upperBound
    {
      if index > sentence + TaskWalk.patience { return }
      index += 1
    }
    guard index < analysis.sentences.count else { return }
    let next = analysis.sentences[index]
    if let said = subjects.ownerOfPointer(in: next), said.directs {
      speaker = said
      run = .speech
      return
    }
    for token in next.prefix(TaskWalk.reach) where marks.end(.likewise, at: token) != nil {
      guard let verb = marks.start(.speech, endingAt: token, notBefore: next.lowerBound),
        case .speaker(let said) = subjects.subject(of: verb, from: next.lowerBound).subject,
        said.directs
      else { continue }
      speaker = said
      run = .speech
      return
    }
  }

  /// Sets the speaker of what a quotation of several sentences says.
  mutating func enterQuotation(in sentence: Range<Int>) {
    guard sentence.lowerBound >= quotedTo,
      let quotation = quotations.opening(in: sentence)
    else { return }
    quotedTo = quotation.close + 1
    self.quotation = quotation.open..<quotation.close
    guard let said = quotations.speaker(of: quotation, from: sentence.lowerBound) else { return }
    speaker = said
    run = said.directs ? .speech : .closed
    leadAssignees = []
    localAssignees = nil
    isListed = false
  }
}
