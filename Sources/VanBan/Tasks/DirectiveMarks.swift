import VanBanText

/// What a row of the table of directive words may be in a sentence. A phrase can be several:
/// "lãnh đạo" is a verb and names people.
struct DirectiveClasses: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The names of the classes in the table, each at the place of its bit. The members below are
  /// written as bits because they are then constants, which those made of a name would not be.
  static let names = [
    "order", "request", "speech", "modal", "obligation", "action", "continuation", "adverb",
    "verb", "past", "future", "hope", "report", "promise", "lead", "linker", "adjunct", "agent",
    "individual", "determiner", "modifier", "preposition", "conjunction", "toward", "bridge",
    "particle", "topic", "copula", "attribute", "other", "deadline", "assign",
    "demand", "ordinal", "revered", "assigned", "existence",
    "purpose", "whole", "relay", "paper", "advice", "earlier", "sequel", "missive", "likewise",
    "bystander", "petitioner", "charge", "plain",
  ]

  /// No class for a name that this grammar does not know.
  init(named name: String) {
    rawValue = DirectiveClasses.names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0
  }

  static let order = DirectiveClasses(rawValue: 1 << 0)
  static let request = DirectiveClasses(rawValue: 1 << 1)
  static let speech = DirectiveClasses(rawValue: 1 << 2)
  /// "cần", "phải": what follows is to be done
  static let modal = DirectiveClasses(rawValue: 1 << 3)
  /// Duties that belong to the task's words: "không được", "có trách nhiệm"
  static let obligation = DirectiveClasses(rawValue: 1 << 4)
  static let action = DirectiveClasses(rawValue: 1 << 5)
  static let continuation = DirectiveClasses(rawValue: 1 << 6)
  static let adverb = DirectiveClasses(rawValue: 1 << 7)
  /// Verbs too common to open a duty of their own
  static let verb = DirectiveClasses(rawValue: 1 << 8)
  static let past = DirectiveClasses(rawValue: 1 << 9)
  static let future = DirectiveClasses(rawValue: 1 << 10)
  static let hope = DirectiveClasses(rawValue: 1 << 11)
  static let report = DirectiveClasses(rawValue: 1 << 12)
  static let promise = DirectiveClasses(rawValue: 1 << 13)
  static let lead = DirectiveClasses(rawValue: 1 << 14)
  /// "Đồng thời", "Bên cạnh đó", "một là"
  static let linker = DirectiveClasses(rawValue: 1 << 15)
  /// Words that open a circumstance: "tại", "để", "đối với"
  static let adjunct = DirectiveClasses(rawValue: 1 << 16)
  /// Who can be told to do something: "địa phương", "các sở, ngành"
  static let agent = DirectiveClasses(rawValue: 1 << 17)
  /// Agents that are persons in office
  static let individual = DirectiveClasses(rawValue: 1 << 18)
  static let determiner = DirectiveClasses(rawValue: 1 << 19)
  /// What may follow an agent's noun: "liên quan", "chức năng"
  static let modifier = DirectiveClasses(rawValue: 1 << 20)
  static let preposition = DirectiveClasses(rawValue: 1 << 21)
  static let conjunction = DirectiveClasses(rawValue: 1 << 22)
  /// "cho", "rằng": between an order and whom or what it is about
  static let toward = DirectiveClasses(rawValue: 1 << 23)
  /// What may stand between a subject and its verb of speech: "cũng", "đồng thời"
  static let bridge = DirectiveClasses(rawValue: 1 << 24)
  /// "vừa", "càng": before a modal verb
  static let particle = DirectiveClasses(rawValue: 1 << 25)
  /// "này", "đó": the end of a topic that points back
  static let topic = DirectiveClasses(rawValue: 1 << 26)
  static let copula = DirectiveClasses(rawValue: 1 << 27)
  /// "chậm nhất": words that open a deadline
  static let deadline = DirectiveClasses(rawValue: 1 << 30)
  /// Behind an order's word these make it a noun: "yêu cầu của"
  static let attribute = DirectiveClasses(rawValue: 1 << 28)
  /// Fixed phrases in which a directive word is none: "theo yêu cầu", "bên phải"
  static let other = DirectiveClasses(rawValue: 1 << 29)

  /// Orders that name whom they are given to: "giao", "chỉ đạo"
  static let assign = DirectiveClasses(rawValue: 1 << 31)

  /// "đòi hỏi": what circumstances ask of someone
  static let demand = DirectiveClasses(rawValue: 1 << 32)
  /// "hai là", "thứ ba": the next of several duties
  static let ordinal = DirectiveClasses(rawValue: 1 << 33)
  /// Words for the late leader, whose sayings set no duties
  static let revered = DirectiveClasses(rawValue: 1 << 34)

  /// "được giao": what follows is the subject's duty
  static let assigned = DirectiveClasses(rawValue: 1 << 35)

  /// "có", "nổi lên": what they tell of is there, and no duty
  static let existence = DirectiveClasses(rawValue: 1 << 36)
  /// Circumstances that "phải" may follow without a comma: "muốn … phải"
  static let purpose = DirectiveClasses(rawValue: 1 << 37)
  /// Agents that are whole by themselves in a list: "người đứng đầu", "toàn dân"
  static let whole = DirectiveClasses(rawValue: 1 << 38)
  /// Orders that whoever is told passes on: "chỉ đạo", "khuyến cáo"
  static let relay = DirectiveClasses(rawValue: 1 << 39)
  /// Papers that give orders: "công văn", "thông báo kết luận"
  static let paper = DirectiveClasses(rawValue: 1 << 40)
  /// "nên": a duty right behind an agent only
  static let advice = DirectiveClasses(rawValue: 1 << 41)
  /// "trước đó": what was ordered then is done
  static let earlier = DirectiveClasses(rawValue: 1 << 42)
  /// "sau đó": what followed is told
  static let sequel = DirectiveClasses(rawValue: 1 << 43)

  /// Papers that can be a verb's subject: "công văn nêu rõ", "kết luận thanh tra kiến nghị"
  static let missive = DirectiveClasses(named: "missive")
  /// "như vậy", "điều này": what was said before is said by the subject of this verb
  static let likewise = DirectiveClasses(named: "likewise")

  /// "báo chí", "dư luận": whose words give no orders and change no speaker
  static let bystander = DirectiveClasses(named: "bystander")
  /// "cử tri": who may request without an office
  static let petitioner = DirectiveClasses(named: "petitioner")
  /// "nhiệm vụ", "việc": what "là" ties to a duty
  static let charge = DirectiveClasses(named: "charge")

  /// Verbs that news write behind "cần", "phải" and "sẽ": duties right behind these and orders only
  static let plain = DirectiveClasses(named: "plain")

  static let trigger: DirectiveClasses = [.order, .request]
  /// Verbs that open a duty by themselves.
  static let strong: DirectiveClasses = [.action, .continuation, .obligation]
  /// All that a duty can begin with.
  static let predicate: DirectiveClasses = [
    .action, .continuation, .obligation, .adverb, .verb,
  ]
}

/// The rows of the table of directive words, decoded once.
struct DirectiveVocabulary: Sendable {
  /// One a row: the classes of all rows with the same phrase.
  let classes: [DirectiveClasses]
  /// Whether the phrase is a noun as well.
  let isNoun: [Bool]
  private let byPhrase: [String: DirectiveClasses]

  init(_ knowledge: Knowledge) {
    let phrases = knowledge.column(.directiveVerbs, "phrase")
    let names = knowledge.column(.directiveVerbs, "class")
    var byPhrase: [String: DirectiveClasses] = [:]
    for (phrase, name) in zip(phrases, names) {
      byPhrase[phrase, default: []].formUnion(DirectiveClasses(named: name))
    }
    self.byPhrase = byPhrase
    classes = phrases.map { byPhrase[$0] ?? [] }
    isNoun = knowledge.column(.directiveVerbs, "noun_too").map { $0 == "yes" }
  }

  /// The classes of a wording of the table; case is not told apart.
  func classes(of phrase: String) -> DirectiveClasses { byPhrase[phrase.lowercased()] ?? [] }
}

/// The directive words of a text: for each token the longest phrase that begins there.
struct DirectiveMarks: Sendable {
  struct Mark: Sendable {
    var classes: DirectiveClasses = []
    var length: UInt8 = 0
    var isNoun = false
  }

  let vocabulary: DirectiveVocabulary
  private var marks: [Mark]

  /// Of the first `limit` tokens; of all where it is nil. O(n).
  init(_ analysis: TextAnalysis, vocabulary: DirectiveVocabulary, upTo limit: Int? = nil) {
    self.vocabulary = vocabulary
    marks = [Mark](repeating: Mark(), count: analysis.tokens.count)
    var blockedTo = 0
    // Behind the last phrase of several words that names someone.
    var namedTo = 0
    for index in marks.indices.prefix(limit ?? marks.count) where index >= blockedTo {
      guard var match = analysis.phrases.longest(.directiveVerbs, at: index),
        match.row < vocabulary.classes.count
      else { continue }
      // "Giao Ban Tổ chức …" is no "giao ban".
      if vocabulary.classes[match.row].contains(.other), match.tokens.count == 2,
        analysis.tokens[index + 1].shape.isCapitalized,
        analysis.phrases.longest(.bodyHeads, at: index + 1) != nil
          || analysis.phrases.longest(.bodies, at: index + 1) != nil,
        let shorter = analysis.phrases.all(at: index).first(where: {
          $0.table == .directiveVerbs && $0.tokens.count == 1
        })
      {
        match = shorter
      }
      let classes = vocabulary.classes[match.row]
      // "các hãng hàng không cần …" has no "không cần".
      if classes.contains(.other), index < namedTo { continue }
      if classes.contains(.agent), match.tokens.count > 1 {
        namedTo = max(namedTo, match.tokens.upperBound)
      }
      marks[index] = Mark(
        classes: classes, length: UInt8(clamping: match.tokens.count),
        isNoun: vocabulary.isNoun[match.row])
      // Within a fixed phrase no word is what it is elsewhere.
      if classes.contains(.other) { blockedTo = match.tokens.upperBound }
    }
  }

  @inline(__always) subscript(index: Int) -> Mark {
    index >= 0 && index < marks.count ? marks[index] : Mark()
  }

  /// Behind the phrase at `index` where it is of one of `classes`, else nil.
  @inline(__always) func end(_ classes: DirectiveClasses, at index: Int) -> Int? {
    let mark = self[index]
    return mark.classes.isDisjoint(with: classes) ? nil : index + Int(mark.length)
  }

  /// Where the phrase of one of `classes` begins that ends at `index`, or nil.
  func start(_ classes: DirectiveClasses, endingAt index: Int, notBefore lower: Int) -> Int? {
    for length in 1...4 where index - length >= lower {
      if end(classes, at: index - length) == index { return index - length }
    }
    return nil
  }
}
