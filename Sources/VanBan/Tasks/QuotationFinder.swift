import VanBanText

/// Finds quotations of several sentences and who is said to speak them.
///
/// The speaker stands behind the closing mark as a rule, so that the duties of the sentences before
/// it are known only with it: "“… Đề nghị các xã rà soát. …”, ông A nói."
struct QuotationFinder: Sendable {
  let analysis: TextAnalysis
  let marks: DirectiveMarks
  let subjects: SubjectFinder

  /// The tokens of the quotation marks.
  struct Quotation: Sendable {
    var open: Int
    var close: Int
  }

  private var tokens: [Token] { analysis.tokens }
  private static let longest = 400
  private static let farthestMark = 100
  private static let longestAttribution = 30

  /// The quotation that begins in `sentence` and goes on beyond it, or nil.
  func opening(in sentence: Range<Int>) -> Quotation? {
    var open: Int?
    for index in sentence where tokens[index].shape == .quote {
      open = opens(index) ? index : nil
    }
    guard let open else { return nil }
    var index = sentence.upperBound
    while index < min(tokens.count, open + QuotationFinder.longest),
      tokens[index].before != .paragraph
    {
      if tokens[index].shape == .quote {
        return opens(index) ? nil : Quotation(open: open, close: index)
      }
      index += 1
    }
    return nil
  }

  /// A mark opens at a line's beginning and where white space stands before it and none behind it;
  /// with white space on both sides, where none is open in the line.
  private func opens(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].before != .none else { return false }
    if tokens[index].before >= .line { return true }
    guard tokens[index + 1].before != .none else { return tokens[index + 1].shape.isWord }
    guard tokens[index + 1].shape.isWord, tokens[index + 1].before < .line else { return false }
    var quotes = 0
    var position = index - 1
    while position >= 0, position > index - QuotationFinder.farthestMark,
      tokens[position + 1].before < .line
    {
      if tokens[position].shape == .quote { quotes += 1 }
      position -= 1
    }
    return quotes % 2 == 0
  }

  /// "“…”, bà A, Bí thư Đảng ủy, nói tại …": who speaks the quotation that opens the sentence, and
  /// where it closes.
  func attribution(in sentence: Range<Int>) -> (speaker: TaskSpeaker, end: Int)? {
    let open = sentence.lowerBound
    guard tokens[open].shape == .quote,
      let close = (open + 1..<sentence.upperBound).first(where: { tokens[$0].shape == .quote }),
      close > open + 3, close + 3 < sentence.upperBound,
      tokens[close + 1].shape == .comma || tokens[close + 1].shape == .dash,
      let said = speaker(of: Quotation(open: open, close: close), from: open)
    else { return nil }
    return (said, close)
  }

  /// Who speaks: the subject of a verb of speech right behind the quotation.
  func speaker(of quotation: Quotation, from sentence: Int) -> TaskSpeaker? {
    var start = quotation.close + 1
    while start < tokens.count, tokens[start].before < .line,
      tokens[start].shape == .comma || tokens[start].shape == .dash
        || tokens[start].shape == .period
    {
      start += 1
    }
    var index = start
    while index < min(tokens.count, start + QuotationFinder.longestAttribution),
      tokens[index].before < .line || index == start && tokens[index].shape == .lower,
      tokens[index].shape != .quote
    {
      if marks.end([.speech, .trigger], at: index) != nil, tokens[index].shape == .lower,
        index > start
      {
        guard case .speaker(let found) = subjects.subject(of: index, from: start).subject,
          found.isPerson
        else { return nil }
        return found
      }
      index += 1
    }
    return nil
  }
}
