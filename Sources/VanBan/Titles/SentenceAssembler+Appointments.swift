import VanBanText

/// Who is put into an office, and who leaves one.
extension SentenceAssembler {
  private static let strip = TokenCode("cách")
  private static let leave = TokenCode.all("thôi miễn cách bãi")
  private static let move = TokenCode.all("điều luân bổ thuyên")
  private static let hold = TokenCode.all("giữ nhiệm cử nắm nhận cách thôi")
  private static let asWord = TokenCode("làm")

  private static let forWord = TokenCode("cho")
  private static let toward = TokenCode("đối")
  private static let with = TokenCode("với")

  /// "… cách chức T đối với ông N", "… trao quyết định bổ nhiệm T cho ông N": where the person
  /// stands, honorifics first.
  func personBehindFor(_ position: Int) -> Int? {
    var next = behindTerm(position)
    if wordCode(next) == Self.forWord || wordCode(next) == Self.with {
      next += 1
    } else if wordCode(next) == Self.toward, wordCode(next + 1) == Self.with {
      next += 2
    } else {
      return nil
    }
    if case .plural = elements[safe: next] { next += 1 }
    if case .name = elements[safe: skipHonorifics(next)] { return next }
    return nil
  }

  private static let term = TokenCode.all("nhiệm kỳ khóa giai đoạn")

  /// Behind "nhiệm kỳ 2021-2026", "khóa XVIII".
  func behindTerm(_ position: Int) -> Int {
    guard Self.term.contains(wordCode(position)) else { return position }
    for next in position..<(position + 8) {
      switch elements[safe: next] {
      case .word(let token)
      where Self.term.contains(tokens[token].code) || tokens[token].shape == .upper: continue
      case .plural(let token) where tokens[token].shape == .digits: continue
      case .separator(_, .dash):
        guard case .plural = elements[safe: next + 1] else { return next }
        continue
      default: return next
      }
    }
    return position
  }

  private static let postWords = TokenCode.all("chức danh vụ nhiệm")

  /// Whether the words right before the office say that it is given or taken.
  func changesOffice(before first: Int) -> Bool {
    Self.postWords.contains(wordCode(first - 1))
      && (1...4).contains { back in
        Self.hold.contains(wordCode(first - back)) || Self.leave.contains(wordCode(first - back))
          || Self.move.contains(wordCode(first - back))
      }
  }

  /// Gives the offices at elements `first..<last` to `owners` and notes the appointment.
  mutating func appoint(_ chain: [ParsedTitle], owners: [Int], first: Int, last: Int) {
    let telling = telling(before: first)
    var chain = chain
    let isPast = isOfThePast(before: first)
    if telling.leaves || isPast { for index in chain.indices { chain[index].former = true } }
    for owner in owners {
      var left: [ParsedTitle] = []
      for index in findings[owner].titles.indices
      where findings[owner].titles[index].rule != "appointment" {
        // Who is moved to an office leaves the one that he is introduced with.
        if telling.moves, !telling.leaves, !isPast,
          findings[owner].titles[index].title.kind != .membership
        {
          findings[owner].titles[index].title.former = true
        }
        if findings[owner].titles[index].title.former {
          left.append(findings[owner].titles[index].title)
        }
      }
      give(chain, to: owner, rule: "appointment")
      note(
        telling, owner: owner, to: telling.leaves ? [] : chain, from: telling.leaves ? chain : left,
        end: chain.last?.tokens.upperBound ?? 0)
    }
    appointedUpTo = last
    posts = owners.count == 1 ? (owners[0], telling.leaves || isPast) : nil
  }

  /// "lần lượt giữ chức Giám đốc các Sở Y tế, Nội vụ": to each his own.
  mutating func appointRespectively(_ titles: [ParsedTitle], owners: [Int], first: Int) {
    let telling = telling(before: first)
    for (owner, title) in zip(owners, titles) {
      give([title], to: owner, rule: "respectively")
      note(telling, owner: owner, to: [title], from: [], end: title.tokens.upperBound)
    }
  }

  mutating func note(
    _ telling: Telling, owner: Int, to: [ParsedTitle], from: [ParsedTitle], end: Int
  ) {
    guard let kind = telling.kind, let start = telling.start, let name = findings[owner].name,
      start < end
    else { return }
    appointments.append(
      AppointmentFinding(
        name: name, kind: kind, to: to, from: from, tokens: start..<end, sentence: sentence))
  }

  /// What the words before an office tell of the way to it.
  struct Telling {
    var kind: Appointment.Kind?
    var start: Int?
    var leaves = false
    var moves = false
  }

  private static let elect = TokenCode("bầu")
  private static let again = TokenCode.all("tái trúng đắc")
  private static let chosen = TokenCode("cử")
  private static let name = TokenCode.all("bổ chỉ phân")
  private static let nameSecond = TokenCode.all("nhiệm định công")
  private static let moveSecond = TokenCode.all("động chuyển")
  private static let retired = TokenCode("hưu")
  private static let awaited = TokenCode.all("sẽ đề dự xem giới ứng")
  private static let awaitedSecond = TokenCode.all("nghị kiến xét thiệu cử")
  private static let will = TokenCode("sẽ")
  private static let decided = TokenCode.all("được định tục")
  private static let heldNow = TokenCode.all("hiện đang từng khi vốn")
  private static let holding = TokenCode("giữ")

  mutating func telling(before first: Int, reach: Int = 40) -> Telling {
    var result = Telling()
    var isDecided = false
    var isHeld = false
    var isAwaited = false
    var post: Int?
    for position in max(appointedUpTo, first - reach)..<max(appointedUpTo, first) {
      guard case .word(let token) = elements[position] else {
        if case .separator(_, .semicolon) = elements[position] { result = Telling() }
        continue
      }
      let word = tokens[token].code
      let second = token + 1 < tokens.count ? tokens[token + 1].code : TokenCode.none
      func tells(_ kind: Appointment.Kind) {
        // "điều động, bổ nhiệm": the first word is the stronger.
        if result.kind != .transferred || kind == .dismissed { result.kind = kind }
        result.start = min(result.start ?? token, token)
      }
      if Self.leave.contains(word), first - position <= 6,
        word != Self.strip || second == Self.office
      {
        result.leaves = true
        tells(.dismissed)
      } else if word == Self.elect {
        tells(.elected)
      } else if Self.again.contains(word), second == Self.chosen {
        tells(.elected)
      } else if Self.move.contains(word) {
        result.moves = true
        if Self.moveSecond.contains(second) { tells(.transferred) } else { tells(.appointed) }
      } else if Self.name.contains(word), Self.nameSecond.contains(second) {
        tells(.appointed)
      } else if word == Self.holding || word == Self.asWord {
        post = token
      }
      isDecided = isDecided || Self.decided.contains(word)
      isHeld = isHeld || Self.heldNow.contains(word)
      isAwaited =
        isAwaited || word == Self.will
        || Self.awaited.contains(word) && Self.awaitedSecond.contains(second)
    }
    // "Theo Quyết định 215, ông A giữ chức …; ông B giữ chức …"
    tellsOfDecision = tellsOfDecision || isDecided
    if result.kind == nil, let post, tellsOfDecision, !isHeld {
      result.kind = .appointed
      result.start = post
    }
    if isAwaited { result.kind = nil }
    return result
  }

  private static let leavingMay = TokenCode.all("đã vừa mới bị được xin cho")
  private static let rest = TokenCode("nghỉ")
  private static let restSecond = TokenCode.all("hưu công")
  private static let back = TokenCode("về")
  private static let resign = TokenCode("từ")
  private static let dismissSecond = TokenCode.all("chức nhiệm tất hết các việc")
  private static let office = TokenCode("chức")
  private static let party = TokenCode("đảng")

  /// "N, T bị cách chức", "T N nghỉ hưu": the person has left the offices that stand there.
  mutating func noteLeaving(at token: Int) {
    switch elements[safe: index - 1] {
    case .name, .title, .separator(_, .close): break
    case .separator(_, .comma):
      guard case .title = elements[safe: index - 2] else { return }
    default: return
    }
    guard let owner = findings.indices.last, let name = findings[owner].name,
      !findings[owner].titles.isEmpty
    else { return }
    var next = token
    while next < min(token + 4, sentence.upperBound), Self.leavingMay.contains(tokens[next].code) {
      next += 1
    }
    guard next + 1 < sentence.upperBound else { return }
    let first = tokens[next].code
    let second = tokens[next + 1].code
    let kind: Appointment.Kind
    if first == Self.rest && Self.restSecond.contains(second)
      || first == Self.back && second == Self.retired
    {
      kind = .retired
    } else if first == Self.resign, second == Self.office {
      kind = .resigned
    } else if Self.leave.contains(first), Self.dismissSecond.contains(second) {
      kind = .dismissed
    } else {
      return
    }
    // "bị cách chức Phó Giám đốc": the office that has been left follows.
    for position in index..<(index + 8) {
      if case .title = elements[safe: position] { return }
      guard case .word = elements[safe: position] else { break }
    }
    // "bị cách hết các chức vụ trong Đảng"
    let isOfParty = tokens[next..<min(next + 8, sentence.upperBound)].contains {
      $0.code == Self.party
    }
    var left: [ParsedTitle] = []
    for position in findings[owner].titles.indices
    where !isOfParty || findings[owner].titles[position].title.branch == .party {
      findings[owner].titles[position].title.former = true
      left.append(findings[owner].titles[position].title)
    }
    appointments.append(
      AppointmentFinding(
        name: name, kind: kind, to: [], from: left,
        tokens: next..<(next + 2), sentence: sentence))
  }
}
