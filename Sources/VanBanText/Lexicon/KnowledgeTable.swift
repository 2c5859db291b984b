/// The tables of facts that the extractors rest on: a TSV file each, compiled into one file.
///
/// The number of a case is stored in the compiled file; new tables go to the end.
package enum KnowledgeTable: UInt8, CaseIterable, Sendable {
  case roles, bodies, bodyHeads, provinces, districts, communes, formerCommunes, countries
  case surnames, givenNames, honorifics, documentTypes, issuers, knownDocuments
  case directiveVerbs, abbreviations
  case roleModifiers, bodyStops, bodyWords, nameBlockers, unitNouns
  case lawNames
  case people
  case measures, events
  case officeWords

  /// The name of the TSV file without its ending.
  package var name: String {
    switch self {
    case .roles: "roles"
    case .bodies: "bodies"
    case .bodyHeads: "body_heads"
    case .provinces: "provinces"
    case .districts: "districts"
    case .communes: "communes"
    case .formerCommunes: "former_communes"
    case .countries: "countries"
    case .surnames: "surnames"
    case .givenNames: "given_names"
    case .honorifics: "honorifics"
    case .documentTypes: "document_types"
    case .issuers: "issuers"
    case .knownDocuments: "known_documents"
    case .directiveVerbs: "directive_verbs"
    case .abbreviations: "abbreviations"
    case .roleModifiers: "role_modifiers"
    case .bodyStops: "body_stops"
    case .bodyWords: "body_words"
    case .nameBlockers: "name_blockers"
    case .unitNouns: "unit_nouns"
    case .lawNames: "law_names"
    case .people: "people"
    case .measures: "measures"
    case .events: "events"
    case .officeWords: "office_words"
    }
  }

  /// The columns whose cells are phrases to be found in text: the first column, and lists.
  package var phraseColumns: [String] {
    switch self {
    case .roles: ["role", "variants"]
    case .bodies: ["name", "variants"]
    case .bodyHeads: ["head"]
    case .provinces, .districts, .countries: ["name", "variants"]
    case .communes, .formerCommunes: ["name"]
    case .surnames: ["surname"]
    case .givenNames: ["syllable"]
    case .honorifics: ["term", "variants"]
    case .documentTypes: ["type", "variants"]
    case .issuers: []
    case .knownDocuments: []
    case .directiveVerbs: ["phrase"]
    case .abbreviations: []
    case .roleModifiers: ["modifier"]
    case .bodyStops, .bodyWords, .nameBlockers, .officeWords: ["word"]
    case .unitNouns: ["noun"]
    case .measures: ["unit", "variants"]
    case .events: ["phrase"]
    case .lawNames, .people: ["name", "variants"]
    }
  }

  /// One row of one table as an integer: the table in bits 24…31, the row in bits 0…22.
  /// `inCapitals` (bit 23) says that the phrase is found only where capitals stand: "TƯ" is an
  /// abbreviation, "tư" is not.
  package func entry(row: Int, inCapitals: Bool) -> UInt32 {
    UInt32(rawValue) << 24 | (inCapitals ? KnowledgeTable.capitalsFlag : 0) | UInt32(row)
  }

  package static let capitalsFlag: UInt32 = 1 << 23
  package static let rowMask: UInt32 = capitalsFlag - 1

  package init?(entry: UInt32) { self.init(rawValue: UInt8(entry >> 24)) }
}
