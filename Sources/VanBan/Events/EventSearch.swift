import VanBanText

/// The search for the event in the sentences of a lead.
struct EventSearch {
  let analysis: TextAnalysis
  let words: EventWords
  let agents: AgentPhraseParser
  let mentions: MentionIndex
  let people: [Person]

  private var tokens: [Token] { analysis.tokens }

  init(
    analysis: TextAnalysis, words: EventWords, agents: AgentPhraseParser, mentions: MentionIndex,
    people: [Person]
  ) {
    self.analysis = analysis
    self.words = words
    self.agents = agents
    self.mentions = mentions
    self.people = people
  }

  private static let longestName = 40
  private static let at = TokenCode("tại")
  private static let by = TokenCode("do")
  private static let nameEnds = TokenCode.all("do nhằm để với vào dưới theo đến tới bằng trong")
  private static let farthestVerb = 14

  /// The event that `sentence` tells of; its form, points and chairs may stand anywhere in `lead`.
  func event(in sentence: Range<Int>, lead: Range<Int>, date: EventDate?) -> Event? {
    for index in sentence {
      guard let head = words.end(.event, at: index, in: analysis), head <= sentence.upperBound,
        isHeld(index, in: sentence)
      else { continue }
      let name = index..<nameEnd(from: head, end: sentence.upperBound)
      var event = Event(
        name: analysis.table.wording(name), range: analysis.table.range(of: name), date: date)
      event.host = host(of: name, in: sentence)
      event.place = place(in: sentence, name: name)
      (event.form, event.points) = form(in: lead)
      let chairs = chairs(in: lead)
      event.chairs = chairs.map { people[$0].name }
      event.chairIDs = chairs.map { people[$0].id }
      return event
    }
    return nil
  }

  /// Behind a verb of holding, or with "do … tổ chức" or a capital letter.
  private func isHeld(_ index: Int, in sentence: Range<Int>) -> Bool {
    if tokens[index].shape.isCapitalized, index > sentence.lowerBound {
      return !endsBodyHead(index, in: sentence)
    }
    var position = index
    while position > sentence.lowerBound, index - position < EventSearch.farthestVerb {
      position -= 1
      if tokens[position].shape == .comma { return false }
      if let end = words.end([.holding, .chairing], at: position, in: analysis), end <= index {
        return true
      }
    }
    return index == sentence.lowerBound
  }

  /// "Trung tâm Hội nghị tỉnh", "Nhà Hội nghị": a house and no event.
  private func endsBodyHead(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains {
      analysis.phrases.longest(.bodyHeads, at: $0)?.tokens.upperBound == index
        && tokens[$0].shape.isCapitalized
    }
  }

  /// Behind the words of the name: up to a mark, unless words behind a comma go on with it.
  private func nameEnd(from start: Int, end: Int) -> Int {
    var index = start
    while index < min(end, start + EventSearch.longestName) {
      let token = tokens[index]
      if token.shape == .comma {
        guard index + 1 < end, let after = words.end(.going, at: index + 1, in: analysis),
          after < end
        else { break }
        index += 1
        continue
      }
      let joins =
        token.before == .none
        && (token.shape == .dash || token.shape == .slash || token.shape == .ampersand)
      guard token.shape.isWord || token.shape == .quote || token.shape == .dash || joins,
        !EventSearch.nameEnds.contains(token.code) || token.shape != .lower,
        token.code != EventSearch.at || index == start
      else { break }
      index += 1
    }
    while index > start, !tokens[index - 1].shape.isWord, tokens[index - 1].shape != .quote {
      index -= 1
    }
    return index
  }

  /// "UBND tỉnh tổ chức …", "… do UBND tỉnh tổ chức".
  private func host(of name: Range<Int>, in sentence: Range<Int>) -> String? {
    if name.upperBound < sentence.upperBound, tokens[name.upperBound].code == EventSearch.by,
      let phrase = agents.phrase(at: name.upperBound + 1, end: sentence.upperBound),
      phrase.person == nil
    {
      return analysis.table.wording(phrase.tokens)
    }
    // The phrase that ends at the verb of holding; "Ban Tổ chức" holds the word as well.
    let first = max(sentence.lowerBound, name.lowerBound - EventSearch.farthestVerb)
    for verb in (first..<name.lowerBound).reversed()
    where words.end(.holding, at: verb, in: analysis) != nil {
      var start = sentence.lowerBound
      while start < verb {
        if let phrase = agents.phrase(at: start, end: verb), phrase.person == nil,
          phrase.isWhole, verb - phrase.tokens.upperBound < 4
        {
          return analysis.table.wording(phrase.tokens)
        }
        guard let comma = (start..<verb).first(where: { tokens[$0].shape == .comma }) else { break }
        start = comma + 1
      }
      break
    }
    return nil
  }

  /// "tại Trung tâm Hội nghị tỉnh": up to a mark.
  private func place(in sentence: Range<Int>, name: Range<Int>) -> String? {
    for index in sentence
    where tokens[index].code == EventSearch.at && !name.contains(index)
      && index + 1 < sentence.upperBound && tokens[index + 1].shape.isLetters
    {
      var end = index + 1
      while end < min(sentence.upperBound, index + 16), tokens[end].shape.isWord,
        words.end(.holding, at: end, in: analysis) == nil
      {
        end += 1
      }
      guard tokens[index + 1..<end].contains(where: { $0.shape.isCapitalized }) else { continue }
      return analysis.table.wording(index + 1..<end)
    }
    return nil
  }

  private func form(in lead: Range<Int>) -> (Event.Form?, Int?) {
    var form: Event.Form?
    var points: Int?
    for index in lead {
      if words.end(.hybrid, at: index, in: analysis) != nil {
        form = .hybrid
      } else if form == nil, words.end(.online, at: index, in: analysis) != nil {
        form = .online
      } else if form == nil, words.end(.inPerson, at: index, in: analysis) != nil,
        index > lead.lowerBound, tokens[index - 1].code == EventSearch.manner
      {
        form = .inPerson
      }
      if points == nil, tokens[index].shape == .digits, index + 1 < lead.upperBound,
        words.end(.points, at: index + 1, in: analysis) != nil,
        let count = Int(analysis.table.wording(index..<index + 1)), count < 100_000
      {
        points = count
      }
    }
    return (points != nil && form == nil ? .online : form, points)
  }

  private static let manner = TokenCode("thức")
  private static let farthestChair = 60

  /// Who "chủ trì" is said of: the persons right before it, or behind "do".
  private func chairs(in lead: Range<Int>) -> [Int] {
    var found: [Int] = []
    for index in lead where words.end(.chairing, at: index, in: analysis) != nil {
      var start = index
      while start > lead.lowerBound, index - start < EventSearch.farthestChair,
        tokens[start - 1].shape != .period, tokens[start].before < .line
      {
        start -= 1
      }
      let entries = mentions.entries(in: start..<index).filter { $0.kind == .name }
      guard let last = entries.last, index - last.tokens.upperBound < 26 else { continue }
      let several =
        EventSearch.both.contains(tokens[max(start, index - 1)].code)
        || tokens[index].code == EventSearch.together
      for entry in several ? entries : [last] where !found.contains(entry.owner) {
        found.append(entry.owner)
      }
      if !found.isEmpty { break }
    }
    return found
  }

  private static let both = TokenCode.all("cùng đồng")
  private static let together = TokenCode("đồng")
}
