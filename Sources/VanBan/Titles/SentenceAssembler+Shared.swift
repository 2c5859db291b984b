import VanBanText

/// Offices whose head stands once for several bodies: "Giám đốc các Sở Y tế, Nội vụ".
extension SentenceAssembler {
  private static let inTurn = TokenCode("lượt")
  private static let limit = 64

  /// The offices that several persons take in turn, one each, and the element behind them; nil
  /// where the numbers of persons and bodies differ.
  func officesShared(
    by owners: [Int], chain: [ParsedTitle], next: Int, isApposition: Bool = false
  ) -> (titles: [ParsedTitle], next: Int)? {
    guard owners.count > 1, chain.count == 1, let base = chain.first, base.body == nil,
      case .plural(let plural) = elements[safe: next], isApposition || isInTurn(before: next)
    else { return nil }
    guard let noun = analysis.phrases.longest(.bodyHeads, at: plural + 1),
      noun.tokens.upperBound < sentence.upperBound
    else { return nil }
    var items = names(from: noun.tokens.upperBound)
    if items.count + 1 == owners.count, let last = items.popLast() {
      // "Y tế, Nội vụ và Tư pháp": the last "và" parts two bodies, others are within a name.
      guard let and = last.lastIndex(where: { tokens[$0].code == Words.and }),
        and > last.lowerBound, and + 1 < last.upperBound
      else { return nil }
      items.append(last.lowerBound..<and)
      items.append((and + 1)..<last.upperBound)
    }
    guard items.count == owners.count, let end = items.last?.upperBound else { return nil }
    let head = analysis.knowledge.offices.bodyHeads[noun.row]
    let titles = items.map { item in
      var title = base
      title.tokens = base.tokens.lowerBound..<item.upperBound
      title.outer = title.tokens
      title.body = item
      title.bodyPrefix = analysis.table.wording(noun.tokens)
      title.parts = [base.role, noun.tokens, item]
      title.level = head.level
      title.branch = title.branch ?? head.branch
      return title
    }
    var behind = next
    while let element = elements[safe: behind], element.end <= end { behind += 1 }
    return (titles, behind)
  }

  private func isInTurn(before position: Int) -> Bool {
    (1...6).contains { back in
      guard case .word(let token) = elements[safe: position - back] else { return false }
      return tokens[token].code == Self.inTurn
    }
  }

  /// What commas part, up to the first other mark or word that no body is named with.
  private func names(from start: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var itemStart = start
    var index = start
    while index < sentence.upperBound, index - start < Self.limit {
      let token = tokens[index]
      if token.shape == .comma || token.shape == .semicolon {
        if index > itemStart { items.append(itemStart..<index) }
        itemStart = index + 1
      } else if !token.shape.isWord
        || token.shape == .lower && analysis.endOfBody(at: index) != nil
      {
        break
      }
      index += 1
    }
    if index > itemStart { items.append(itemStart..<index) }
    return items
  }
}
