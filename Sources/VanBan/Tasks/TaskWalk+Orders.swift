import VanBanText

// What the walk reads off a clause or sentence without changing its state.
extension TaskWalk {
  /// "Thủ tướng yêu cầu các bộ:": an order whose duties are the lines below.
  func openOrder(
    in range: Range<Int>
  ) -> (speaker: TaskSpeaker?, told: [Range<Int>], kind: AssignedTask.Kind)? {
    let start = splitter.contentStart(range)
    for index in max(start, range.upperBound - 30)..<range.upperBound {
      guard let after = marks.end(.trigger, at: index), tokens[index].shape == .lower else {
        continue
      }
      let phrase = agents.phrase(at: after, end: range.upperBound - 1)
      guard after == range.upperBound - 1 || phrase?.tokens.upperBound == range.upperBound - 1
      else { continue }
      let told = phrase?.parts ?? []
      let kind = kind(of: index)
      switch subjects.subject(of: index, from: start).subject {
      case .speaker(let found) where found.hasAuthority: return (found, told, kind)
      case .pronoun where lastPerson.hasAuthority: return (lastPerson, told, kind)
      case .same where speaker.hasAuthority: return (nil, told, kind)
      case .paper(let found): return (issuer(found), told, kind)
      default: continue
      }
    }
    return nil
  }

  /// "1. Chủ tịch UBND các tỉnh:" within a list of duties: whom the items below are for.
  func told(by range: Range<Int>) -> [Range<Int>]? {
    let start = splitter.contentStart(range)
    guard isListed, run == .orders, let phrase = agents.phrase(at: start, end: range.upperBound),
      range.upperBound - phrase.tokens.upperBound < 12
    else { return nil }
    return phrase.parts
  }

  /// "…", ông A nói.
  func attribution(of sentence: Range<Int>) -> (speaker: TaskSpeaker, end: Int)? {
    if let said = quotations.attribution(in: sentence) { return said }
    var index = sentence.upperBound - 1
    let lowest = max(sentence.lowerBound + 3, sentence.upperBound - 7)
    while index >= lowest {
      if marks.end([.speech, .trigger], at: index) != nil, tokens[index].shape == .lower {
        var comma = index - 1
        while comma > sentence.lowerBound, index - comma < 24, tokens[comma].shape != .comma,
          tokens[comma].shape != .quote
        {
          comma -= 1
        }
        // An office may have commas of its own: the quotation mark is the surer sign.
        var quote = comma
        while quote > sentence.lowerBound, index - quote < 40, tokens[quote].shape != .quote {
          quote -= 1
        }
        let cut = tokens[quote].shape == .quote ? quote : comma
        guard tokens[cut].shape == .quote || tokens[cut].shape == .comma else { return nil }
        var start = cut + 1
        if start < index, tokens[start].shape == .comma || tokens[start].shape == .dash {
          start += 1
        }
        guard start < index else { return nil }
        let (subject, first) = subjects.subject(of: index, from: start)
        var found: TaskSpeaker?
        if case .speaker(let said) = subject { found = said }
        if case .pronoun = subject { found = lastPerson }
        guard let speaker = found,
          !(start..<max(start, first)).contains(where: {
            tokens[$0].shape == .lower && marks.end(.strong.union(.verb), at: $0) != nil
          })
        else { return nil }
        return (speaker, cut)
      }
      index -= 1
    }
    return nil
  }

  private func promises(_ range: Range<Int>) -> Bool {
    range.contains { marks.end(.promise, at: $0) != nil }
  }

  private static let toward = TokenCode.all("với")

  /// Whom "Đối với …," or "Với …," at the clause's beginning names.
  private func told(before index: Int, from start: Int) -> [Range<Int>]? {
    guard let after = marks.end(.toward, at: start) ?? marks.end(.adjunct, at: start),
      after < index, TaskWalk.toward.contains(tokens[after - 1].code),
      let comma = (after..<index).first(where: { tokens[$0].shape == .comma }),
      let phrase = agents.phrase(at: after, end: comma), phrase.tokens.upperBound == comma
    else { return nil }
    return phrase.parts
  }

  /// How the order's word at `index` tells: "giao" and "phân công" give work.
  private func kind(of index: Int) -> AssignedTask.Kind {
    if marks[index].classes.contains(.request) { return .request }
    return TaskWalk.giving.contains(tokens[index].code) ? .assignment : .order
  }

  private static let giving = TokenCode.all("giao phân ủy")
  private static let done = TokenCode("đã")
  private static let ourselves = TokenCode("chúng")
  private static let myself = TokenCode("tôi")

  /// Whose orders a paper gives.
  func issuer(_ named: TaskSpeaker?) -> TaskSpeaker {
    if let named, named.hasAuthority { return named }
    return lastIssuer ?? (speaker.hasAuthority ? speaker : .unnamed)
  }

  /// "chúng tôi đã giải trình, đề nghị …": what the speaker tells of itself is done.
  private func tellsOfItself(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].code == TaskWalk.done }
      && range.contains {
        tokens[$0].code == TaskWalk.ourselves || tokens[$0].code == TaskWalk.myself
      }
  }

  /// How far into a clause its order may stand.
  static let reach = 160

  /// The first order or request of the clause; `speaker` is nil where it is the one before.
  func order(
    in clause: Range<Int>, opensWithVerb: Bool
  ) -> (duty: Duty, speaker: TaskSpeaker?)? {
    let start = clause.lowerBound
    let modal = duties.modalClause(from: start, end: clause.upperBound)?.start ?? Int.max
    for index in start..<min(clause.upperBound, start + TaskWalk.reach) {
      guard var after = marks.end(.trigger, at: index),
        tokens[index].shape == .lower || index == start,
        after < clause.upperBound, index == start || marks[index - 1].length < 2
      else { continue }
      // "chỉ đạo, yêu cầu các xã …"
      if tokens[after].shape == .comma || marks.end(.conjunction, at: after) == after + 1,
        let further = marks.end(.trigger, at: after + 1), further < clause.upperBound
      {
        after = further
      }
      let mark = marks[index]
      if mark.isNoun, marks.end(.attribute, at: after) != nil { continue }
      if marks.end(.sequel, at: start) != nil
        || marks.start(.sequel, endingAt: start, notBefore: max(0, start - 3)) != nil
        || start > 1 && tokens[start - 1].shape == .comma
          && marks.start(.sequel, endingAt: start - 1, notBefore: max(0, start - 4)) != nil
      {
        continue
      }
      if marks.end(.earlier, at: start) != nil,
        (start..<index).contains(where: { tokens[$0].code == TaskWalk.done })
      {
        continue
      }
      let bridge = subjects.bridge(before: index, from: start)
      if (bridge..<index).contains(where: { marks.end(.earlier, at: $0) != nil }) { continue }
      let (subject, subjectStart) = subjects.subject(
        of: index, from: start, inOrders: run == .orders)
      var speaker: TaskSpeaker?
      switch subject {
      case .none: continue
      case .same where opensWithVerb && index > start || index >= modal: continue
      // A person without an office, or no one at all in the middle of a clause.
      case .same where !self.speaker.hasAuthority && (self.speaker.name != nil || index > start):
        continue
      case .same
      where index == start && run == .closed
        && (start == 0 || tokens[start - 1].shape != .quote):
        continue
      case .same where index > start && promises(start..<index): continue
      case .firstPerson where promises(start..<index): continue
      // "Sở A rà soát …, lưu ý …": a duty that goes on.
      case .same
      where index > start && run == .orders
        && agents.phrase(at: start, end: index).map {
          $0.person == nil && $0.tokens.upperBound < bridge
        } ?? false:
        continue
      case .thisBody where opensWithVerb || lastBody == nil: continue
      case .thisBody(let head): speaker = lastBody(head)
      case .same where tellsOfItself(start..<index): continue
      case .same: break
      case .paper where opensWithVerb || index >= modal: continue
      case .paper(let found): speaker = issuer(found)
      case .pronoun where opensWithVerb || !lastPerson.hasAuthority || index >= modal: continue
      case .pronoun: speaker = lastPerson
      case .firstPerson where (start..<index).contains { tokens[$0].code == TaskWalk.done }:
        continue
      case .firstPerson where self.speaker.hasAuthority: break
      case .firstPerson where lastPerson.hasAuthority: speaker = lastPerson
      case .firstPerson: continue
      case .speaker(let found):
        guard found.hasAuthority, !(opensWithVerb && subjectStart == start),
          // "Lựa chọn …, báo cáo UBND tỉnh chỉ đạo …"
          found.isPerson || !opensWithVerb
            || tokens[max(start, subjectStart - 1)].shape != .lower,
          index < modal || subjectStart >= modal
        else { continue }
        speaker = found
      }
      // "chỉ đạo" without those who are told is an order where a person gives it now or a paper
      // says it.
      let isOrdered =
        !mark.classes.contains(.assign)
        || speaker != nil && index - bridge > 0 && marks.end(.bridge, at: bridge) != nil
        || mark.classes.contains(.request) && tokens[after].code == DutyParser.not
        || speaker?.isPerson == true
          && marks.start(.past, endingAt: index, notBefore: start) == nil
          && tokens[max(start, index - 1)].shape != .comma
      if var duty = duties.complement(
        from: after, end: clause.upperBound, needsAgent: !isOrdered)
      {
        // "“Ngay trong ngày 27/6, tôi đề nghị …"
        duty.kind = kind(of: index)
        // "Với các doanh nghiệp viễn thông, Sở A yêu cầu …"
        if duty.assignees.isEmpty, let told = told(before: index, from: start) {
          duty.assignees = told
        }
        if case .firstPerson = subject { duty.lead = start } else { duty.lead = after }
        return (duty, speaker)
      }
    }
    return nil
  }

  /// A verb of speech with its subject, and where what is said begins.
  func speech(in clause: Range<Int>) -> (speaker: TaskSpeaker?, content: Int)? {
    let start = clause.lowerBound
    var result: (speaker: TaskSpeaker?, content: Int)?
    var index = start
    while index < min(clause.upperBound, start + TaskWalk.reach) {
      defer { index += 1 }
      guard let after = marks.end([.speech, .report], at: index),
        tokens[index].shape == .lower
      else { continue }
      // Only a further verb of the same subject follows: "ghi nhận …, nhấn mạnh …".
      let (subject, _) = subjects.subject(of: index, from: start)
      switch subject {
      case .none, .firstPerson: continue
      case .same where index == start || result == nil: continue
      case .same: result?.content = after
      case .pronoun where result == nil: result = (lastPerson, after)
      case .pronoun: continue
      case .thisBody(let head) where result == nil && lastBody != nil:
        result = (lastBody(head), after)
      case .thisBody: continue
      case .paper(let found) where result == nil: result = (issuer(found), after)
      case .paper: continue
      case .speaker(let speaker):
        if result != nil, speaker == result?.speaker || result?.speaker == nil {
          result?.content = after
        } else if result == nil {
          result = (speaker, after)
        }
      }
      index = after - 1
    }
    guard var found = result else { return nil }
    // "chia sẻ thông điệp: …"
    for index in found.content..<min(found.content + 16, clause.upperBound)
    where tokens[index].shape == .colon
      && (index < found.content + 6
        || index + 1 < clause.upperBound
          && marks.end(.ordinal, at: index + 1) != nil)
    {
      found.content = index
      break
    }
    while found.content < clause.upperBound {
      let shape = tokens[found.content].shape
      if shape == .comma || shape == .colon || shape == .quote {
        found.content += 1
      } else if let after = marks.end([.toward, .linker], at: found.content) {
        found.content = after
      } else {
        break
      }
    }
    return found
  }
}
