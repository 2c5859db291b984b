import VanBanText

/// One place where the text cites a document, before places that mean one document are joined.
struct DocumentCitation: Sendable {
  /// What the document is called by.
  enum Identity: Sendable {
    case number(DocumentNumber)
    /// A row of the table of law names and the year that the text gives.
    case law(row: Int, year: Int?, number: DocumentNumber?)
    /// A resolution of a plenum of the Central Committee.
    case plenum(ordinal: Int, term: Int?)
    /// A resolution of a congress: its number, and for a congress below the national one its name.
    case congress(ordinal: Int, unit: String)
    /// Any other name, as it is written.
    case name(String)
    /// "Nghị quyết này"; a plural means `count` documents, or as many as there are for 0.
    case back(plain: Bool, count: Int)
    /// A short name of the document of another citation.
    case same(Int)
  }

  var identity: Identity
  /// A row of the table of kinds, or nil.
  var kind: Int?
  /// Kind and number, or name.
  var tokens: Range<Int>
  /// The words of a document cited by name.
  var name: String?
  var issued: CalendarDate?
  var issuer: String?
  /// "XIII"
  var term: String?
  /// Which session passed it.
  var session: Int?
  var subject: String?
  var isDraft = false
  /// Whether it stands within brackets that do not hold the whole sentence.
  var isBracketed = false
  /// Which list of one kind word it belongs to; 0 for none.
  var list = 0
  var pinpoints: [DocumentPinpoints.Group] = []
  /// Behind its date and issuer.
  var end = 0
  /// Behind its subject.
  var tail = 0
  /// A short form that is a citation only if the text has a document to match.
  var needsMatch = false
  var rule: String

  var number: DocumentNumber? {
    switch identity {
    case .number(let number): number
    case .law(_, _, let number): number
    default: nil
    }
  }
}
