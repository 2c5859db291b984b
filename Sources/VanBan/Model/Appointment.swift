/// That a person came into an office, or left one, as the text reports it.
///
/// ```swift
/// let text = "Ông Lê Văn An được bầu giữ chức Chủ tịch HĐND tỉnh."
/// ArticleAnalyzer().analyze(text).appointments.first?.kind   // .elected
/// ```
public struct Appointment: Sendable, Hashable {
  /// How the person came into the office or left it.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case elected, appointed, transferred, dismissed, retired, resigned
  }

  /// The person's name, and ``Person/id`` of the person.
  public var person: String
  /// ``Person/id`` of the person.
  public var personID: String
  /// How the person came into the office or left it.
  public var kind: Kind
  /// The offices that were left, as ``Title/text``; empty where the text names none.
  public var from: [String]
  /// The offices that were taken up; empty for one who leaves.
  public var to: [String]
  /// The day or period as written, in the same sentence; nil where none stands there.
  public var date: DateMention?
  /// ``DocumentReference/id`` of the document by which it was done; nil where none is named.
  public var documentID: String?
  /// The words that tell it, from the verb to the end of the office.
  public var text: String
  /// Where they stand, as indices of ``Article/text``.
  public var range: Range<String.Index>

  /// An appointment with the given members.
  public init(
    person: String, personID: String, kind: Kind, from: [String] = [], to: [String] = [],
    date: DateMention? = nil, documentID: String? = nil, text: String, range: Range<String.Index>
  ) {
    self.person = person
    self.personID = personID
    self.kind = kind
    self.from = from
    self.to = to
    self.date = date
    self.documentID = documentID
    self.text = text
    self.range = range
  }
}
