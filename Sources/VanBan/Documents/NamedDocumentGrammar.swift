import VanBanText

/// Documents cited by name: laws and treaties of the table, resolutions of congresses and plenums.
struct NamedDocumentGrammar {
  struct Found {
    var identity: DocumentCitation.Identity
    /// The name, without brackets at its end.
    var tokens: Range<Int>
    /// Behind what was read.
    var end: Int
    var issuer: Range<Int>?
    var isAmendment = false
    /// The laws that a law amends.
    var amended: [Found] = []
    var rule: String
  }

  let analysis: DocumentSource
  /// The words that names of laws consist of.
  let lawVocabulary: TokenCodeSet
  let laws: LawNameForms
  var tokens: [Token] { analysis.tokens }

  func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }
  func joins(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].before <= .line
  }
}
