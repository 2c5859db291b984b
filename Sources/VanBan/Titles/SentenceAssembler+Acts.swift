import VanBanText

/// Who acts in a clause.
struct ActingPersons: Sendable {
  /// Indices of findings.
  var subjects: [Int] = []
  /// Whether the clause has told an act: names behind it are rather objects.
  var hasAct = false
  /// Acts before any person: "Dự hội nghị có …", "Phát biểu tại hội nghị, N …".
  var openActs: [ActFinding] = []
  /// Whether they belong to all persons that follow.
  var isList = false

  mutating func endClause() {
    subjects = []
    hasAct = false
  }

  mutating func opensList() { isList = isList || !openActs.isEmpty }
}

/// What persons are reported to do: to attend, to chair, to speak, to direct, to hand over, to
/// receive, to sign, to visit.
extension SentenceAssembler {
  private struct Verb {
    let first: TokenCode
    /// What may follow at once; nil for anything.
    let second: TokenCode?
    let kind: Person.Act.Kind

    init(_ words: String, _ kind: Person.Act.Kind) {
      let codes = Tokenizer().table(of: words).tokens.map(\.code)
      first = codes.first ?? .none
      second = codes.count > 1 ? codes[1] : nil
      self.kind = kind
    }
  }

  private static let verbs = [
    Verb("tham dự", .attended), Verb("dự", .attended), Verb("chủ trì", .chaired),
    Verb("phát biểu", .spoke), Verb("kết luận", .spoke), Verb("chỉ đạo", .directed),
    Verb("trao", .presented), Verb("tặng", .presented), Verb("tiếp", .received),
    Verb("ký", .signed), Verb("thăm", .visited),
  ]
  private static let openers = TokenCodeSet(verbs.map(\.first))
  /// Words that make another word of the verb: "dự án", "tiếp tục", "trao đổi", "ký ức".
  private static let otherWord = TokenCode.all(
    "án kiến thảo báo toán phòng thi tính liệu khuyết định tục theo nhận cận xúc đến đổi ức túc ninh thu "
      + "tế viên sĩ cương")
  private static let notTelling = TokenCode.all(
    "không chưa sẽ phải cần trực sự theo ban kiến lời chữ bài liên gián đáng thế để nhằm tham chủ")
  private static let there = TokenCode.all("có gồm là")

  /// Notes the act that begins at word `token`, for the persons of whom the clause speaks.
  mutating func noteAct(at token: Int) {
    let code = tokens[token].code
    if !acting.openActs.isEmpty, Self.there.contains(code) { acting.isList = true }
    guard Self.openers.contains(code), token + 1 <= sentence.upperBound else { return }
    let second = token + 1 < sentence.upperBound ? tokens[token + 1].code : .none
    guard
      let verb = Self.verbs.first(where: {
        $0.first == code && ($0.second == nil || $0.second == second)
      }),
      verb.second != nil || !Self.otherWord.contains(second),
      token == sentence.lowerBound || !Self.notTelling.contains(tokens[token - 1].code)
    else { return }
    let act = ActFinding(
      kind: verb.kind, tokens: token..<(token + (verb.second == nil ? 1 : 2)))
    if followsPerson(), !list.members.isEmpty, let last = list.members.last {
      acting.subjects = spokenOf(last)
    }
    acting.hasAct = true
    guard !acting.subjects.isEmpty else {
      if acting.openActs.count < 4 { acting.openActs.append(act) }
      return
    }
    for subject in acting.subjects.prefix(PersonList.limit) where findings[subject].acts.count < 16
    {
      findings[subject].acts.append(act)
    }
  }

  private static let adverbs = TokenCode.all("đã cũng vừa cùng đến tới đang đều trực tiếp và")

  /// Whether a person or an office stands right before, but for adverbs.
  private func followsPerson() -> Bool {
    var position = index - 1
    while case .word(let token) = elements[safe: position],
      Self.adverbs.contains(tokens[token].code),
      index - position < 4
    {
      position -= 1
    }
    switch elements[safe: position] {
    case .name, .title: return true
    case .separator(_, .comma), .separator(_, .close), .separator(_, .dash):
      switch elements[safe: position - 1] {
      case .name, .title: return true
      default: return false
      }
    default: return false
    }
  }

  /// A person was named: the subject of a clause that has no act yet, or one of those whom an act
  /// before the list is told of.
  mutating func noteActs(ofNamed person: Int) {
    if acting.isList {
      findings[person].acts = acting.openActs
    } else if !acting.openActs.isEmpty {
      if case .separator(_, .comma) = elements[safe: firstOfPerson - 1] {
        findings[person].acts = acting.openActs
        acting.openActs = []
        acting.subjects = [person]
      }
    } else if !acting.hasAct {
      acting.subjects = spokenOf(person)
    }
  }

  /// The first element of what stands before the name at `index`: offices and honorifics.
  private var firstOfPerson: Int {
    var position = index
    while position > 0, index - position < 12 {
      switch elements[position - 1] {
      case .honorific, .title: position -= 1
      case .separator(_, .comma):
        guard case .title = elements[safe: position - 2] else { return position }
        position -= 1
      default: return position
      }
    }
    return position
  }
}
