import VanBanText

/// What a row of the table of events' words may be.
struct EventClasses: OptionSet, Sendable {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static let names = [
    "event", "holding", "chairing", "online", "inPerson", "hybrid", "points", "going",
  ]

  /// No class for a name that this grammar does not know.
  init(named name: String) {
    rawValue = EventClasses.names.firstIndex(of: name).map { 1 << UInt16($0) } ?? 0
  }

  static let event = EventClasses(named: "event")
  static let holding = EventClasses(named: "holding")
  static let chairing = EventClasses(named: "chairing")
  static let online = EventClasses(named: "online")
  static let inPerson = EventClasses(named: "inPerson")
  static let hybrid = EventClasses(named: "hybrid")
  static let points = EventClasses(named: "points")
  static let going = EventClasses(named: "going")
}

/// The events' words of a text.
struct EventWords: Sendable {
  private let classes: [EventClasses]

  init(knowledge: Knowledge) {
    let phrases = knowledge.column(.events, "phrase")
    let names = knowledge.column(.events, "class")
    var byPhrase: [String: EventClasses] = [:]
    for (phrase, name) in zip(phrases, names) {
      byPhrase[phrase, default: []].formUnion(EventClasses(named: name))
    }
    classes = phrases.map { byPhrase[$0] ?? [] }
  }

  /// The longest phrase at `index` that is of one of `wanted`: the token behind it.
  func end(_ wanted: EventClasses, at index: Int, in analysis: TextAnalysis) -> Int? {
    guard let match = analysis.phrases.longest(.events, at: index), match.row < classes.count,
      !classes[match.row].isDisjoint(with: wanted)
    else { return nil }
    return match.tokens.upperBound
  }
}
