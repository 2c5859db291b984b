import VanBanText

/// Persons whom a sentence can speak of by "ông", "bà", "đồng chí" alone.
struct PersonsBefore: Sendable {
  /// The person named last, and the word of address before the name.
  private(set) var last: (name: Range<Int>, address: TokenCode?)?
  private var byAddress: [TokenCode: Range<Int>] = [:]

  /// The person whom a word of address alone means: the last one who was addressed so, or the last
  /// one if no other word was used for that person.
  func person(addressedBy address: TokenCode) -> Range<Int>? {
    if let last, last.address == nil || last.address == address { return last.name }
    return byAddress[address]
  }

  mutating func note(_ name: Range<Int>, address: TokenCode?) {
    last = (name, address)
    if let address { byAddress[address] = name }
  }
}

/// Whom an office that is given or taken in the sentence belongs to.
extension SentenceAssembler {
  /// How far back the person is looked for.
  private static let reach = 40
  private static let longestFiller = 10

  /// Words between "giữ" and an office: "giữ nhiều chức vụ quan trọng tại địa phương như".
  private static let fillers = TokenCode.all(
    "chức vụ danh cương vị trí như là các nhiều lãnh đạo quản lý quan trọng khác nhau chủ chốt tại địa phương vào lại "
      + "tiếp tục kiêm gồm có sau đến lên về làm trong ngành tỉnh")
  private static let post = TokenCode.all("chức cương vị danh")
  /// Words that tell that an office is held, given or taken; with a word for "post" behind them.
  private static let hold = TokenCode.all(
    "giữ nhiệm cử nắm nhận cách thôi qua bầu công chuyển động trách bãi")
  private static let asWord = TokenCode("làm")
  private static let chosenAs = TokenCode.all("cử bầu chọn nhiệm định phong mời công")
  private static let receives = TokenCode.all("được vừa trúng đắc tái")
  private static let naming = TokenCode.all(
    "nhiệm cử bầu về công chuyển lên làm định chọn động từng được và")
  private static let namedAtOnce = TokenCode.all("nhiệm bầu cử")
  /// "kế nhiệm chức T" speaks of somebody to come.
  private static let successor = TokenCode("kế")
  private static let becomes = TokenCode("thành")
  private static let becomesFirst = TokenCode("trở")

  func wordCode(_ position: Int) -> TokenCode {
    if case .word(let token) = elements[safe: position] { return tokens[token].code }
    return .none
  }

  /// The person who is put into the office that begins at element `first`: "N … giữ chức T",
  /// "N làm T", "Ông từng giữ các chức vụ: T". No other office may stand between the two but those
  /// of the person.
  mutating func appointee(before first: Int) -> Int? {
    guard opensPost(before: first) else { return nil }
    var position = first - 1
    while position >= max(0, first - Self.reach) {
      switch elements[position] {
      case .separator(_, .close):
        // Who is named within a bracket is not who is spoken of.
        position = opening(of: position) - 1
      case .name(let name):
        // "N, người được N1 chọn làm T": N1 only gives the office.
        if let giver = startOfGiver(position) {
          position = giver - 1
          continue
        }
        guard mayTake(from: position, to: first), !isKin(before: position) else { return nil }
        return findings.lastIndex { $0.name == name }
      case .honorific(let range, plural: false, kind: .address) where isPronoun(position):
        if let giver = startOfGiver(position) {
          position = giver - 1
          continue
        }
        guard mayTake(from: position, to: first), !isKin(before: position + 1) else { return nil }
        return pronoun(range)
      case .separator(_, .semicolon): return nil
      case .separator(_, .colon) where position < first - Self.longestFiller: return nil
      default: position -= 1
      }
    }
    return nil
  }

  private static let kin = TokenCode.all(
    "vợ chồng con em dâu rể bố mẹ cha cháu trai gái nhà thân nữ")

  /// Whether the person at element `position` only tells whose kin acts: "vợ ông N làm giám đốc".
  func isKin(before position: Int) -> Bool {
    var back = position - 1
    while case .honorific = elements[safe: back] { back -= 1 }
    if wordCode(back) == Words.of { back -= 1 }
    return Self.kin.contains(wordCode(back))
  }

  private static let giving = TokenCode.all("nhiệm bầu cử công động chuyển bãi cách")
  private static let givingFirst = TokenCode.all("bổ miễn bãi bầu phân điều luân cách")
  private static let taken = TokenCode.all("được bị thôi xin vừa tái trúng đắc bầu")

  /// "Chủ tịch Quốc hội N cho biết việc miễn nhiệm chức vụ T": who tells of it neither gets nor loses
  /// the office. A verb of giving needs "được" or "bị" behind its subject, or stands before it.
  private func mayTake(from subject: Int, to first: Int) -> Bool {
    var isGiven = false
    for position in (subject + 1)..<max(subject + 1, first) {
      guard case .word(let token) = elements[position] else { continue }
      let code = tokens[token].code
      if Self.taken.contains(code) { return true }
      if Self.giving.contains(code), case .word(let before)? = elements[safe: position - 1],
        Self.givingFirst.contains(tokens[before].code)
      {
        isGiven = true
      }
    }
    return !isGiven
  }

  /// Whether the words before element `first` say that somebody comes into an office, holds or
  /// leaves it.
  private func opensPost(before first: Int) -> Bool {
    let last = wordCode(first - 1)
    if last == Self.asWord, isNamedTo(first - 2) { return true }
    // "được cử là Trưởng đoàn", "trở thành Chủ tịch"
    if last == Words.isWord, Self.chosenAs.contains(wordCode(first - 2)) { return true }
    if last == Self.becomes, wordCode(first - 2) == Self.becomesFirst { return true }
    // "được bổ nhiệm Giám đốc", "trúng cử Ủy viên"
    if Self.namedAtOnce.contains(last),
      Self.receives.contains(wordCode(first - 2)) || Self.receives.contains(wordCode(first - 3))
    {
      return true
    }
    var position = first - 1
    var hasPost = false
    while first - position <= Self.longestFiller {
      switch elements[safe: position] {
      case .plural, .separator(_, .colon): break
      case .word(let token):
        let code = tokens[token].code
        hasPost = hasPost || Self.post.contains(code)
        if hasPost, Self.hold.contains(code) { return wordCode(position - 1) != Self.successor }
        guard Self.fillers.contains(code) else { return false }
      default: return false
      }
      position -= 1
    }
    return false
  }

  /// Whether "làm" behind element `position` is "bổ nhiệm làm" or follows the person at once;
  /// "người thân làm" speaks of somebody else.
  private func isNamedTo(_ position: Int) -> Bool {
    switch elements[safe: position] {
    case .name, .title: true
    case .word(let token): Self.naming.contains(tokens[token].code)
    case .separator(_, let separator):
      separator == .comma || separator == .close || separator == .and
    default: false
    }
  }

  private static let inThePast = TokenCode("từng")

  /// Whether "từng" stands between the person and the office at element `first`.
  func isOfThePast(before first: Int) -> Bool {
    var position = first - 1
    while position >= max(0, first - Self.reach) {
      switch elements[position] {
      case .word(let token):
        if tokens[token].code == Self.inThePast { return true }
      case .name, .separator(_, .semicolon): return false
      default: break
      }
      position -= 1
    }
    return false
  }

  /// A word of address that no name, office or further address follows.
  func isPronoun(_ position: Int) -> Bool {
    switch elements[safe: position + 1] {
    case .name, .title, .honorific, nil: false
    case .word(let token):
      tokens[token].shape == .lower
    default: true
    }
  }

  /// The person whom a word of address alone means; adds a finding for one of an earlier sentence.
  mutating func pronoun(_ range: Range<Int>) -> Int? {
    let address = tokens[range.upperBound - 1].code
    // The last ones only: a hostile sentence must not make this quadratic.
    let near = findings.suffix(Self.reach)
    if let known = near.lastIndex(where: { finding in
      finding.name != nil
        && (finding.address(in: tokens) == nil || finding.address(in: tokens) == address)
    }) {
      return known
    }
    guard let name = personsBefore.person(addressedBy: address) else { return nil }
    findings.append(
      OfficialFinding(name: name, titles: [], honorifics: [], isShortName: false, isPronoun: true))
    return findings.count - 1
  }

  private static let byWhom = TokenCode.all("được bị bởi")

  /// Where "được", "bị" or "bởi" stands before the person at `position`, with nothing but offices
  /// and words of address between; nil where none does.
  private func startOfGiver(_ position: Int) -> Int? {
    var back = position - 1
    while back >= 0, position - back < 6 {
      switch elements[back] {
      case .title, .honorific: back -= 1
      case .word(let token): return Self.byWhom.contains(tokens[token].code) ? back : nil
      default: return nil
      }
    }
    return nil
  }

  /// Where the bracket that closes at `position` opens; `position` where it does not.
  private func opening(of position: Int) -> Int {
    for back in stride(from: position - 1, through: max(0, position - Self.reach), by: -1) {
      if case .separator(_, .open) = elements[back] { return back }
    }
    return position
  }

  /// Further offices behind those that the person was just said to hold: "các chức vụ: T; T; T".
  mutating func takeFurtherPosts(_ chain: [ParsedTitle], first: Int, next: Int) -> Bool {
    guard let posts, case .separator(_, let separator) = elements[safe: first - 1],
      separator == .semicolon || separator == .comma
    else { return false }
    var chain = chain
    if posts.former { for index in chain.indices { chain[index].former = true } }
    give(chain, to: posts.owner, rule: "posts")
    index = next
    return true
  }
}
