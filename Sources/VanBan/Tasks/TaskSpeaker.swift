import VanBanText

/// Who speaks or orders at a place of the text.
struct TaskSpeaker: Sendable, Equatable {
  /// A person's fullest name or a body's name; nil where the text gives none.
  var name: String?
  var id: String?
  /// Whether it may set duties for others: a person in office or a body.
  var hasAuthority: Bool
  /// Whether "cần" and "phải" in its speech set duties too: a person in office, a body of Party
  /// or State.
  var directs: Bool
  /// Whether it is a person.
  var isPerson: Bool
  /// Where a body's name stands.
  var body: Range<Int>?

  static let unknown = TaskSpeaker(
    name: nil, id: nil, hasAuthority: false, directs: false, isPerson: false)

  /// A paper or opinion whose author the text does not give.
  static let unnamed = TaskSpeaker(
    name: nil, id: nil, hasAuthority: true, directs: true, isPerson: false)

  static func == (a: TaskSpeaker, b: TaskSpeaker) -> Bool { a.name == b.name && a.id == b.id }
}
