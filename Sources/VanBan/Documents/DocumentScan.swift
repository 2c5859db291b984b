import VanBanText

/// One walk over the tokens that notes every citation.
///
/// Recognizers are methods in extensions, one file a kind of citation; each takes the index where
/// something begins and returns the index where to go on.
struct DocumentScan {
  /// In the order of the text.
  var citations: [DocumentCitation] = []
  /// Places where a word for a kind of document stands without a number: they break the chain
  /// between "Nghị quyết này" and an older resolution.
  var unnumbered: [(token: Int, kind: Int)] = []
  /// Parts that are named without their document.
  var loosePins: [LoosePin] = []
  /// Documents whose number the text leaves open: "số …/QĐ-UBND".
  var placeholders: [Placeholder] = []

  let analysis: TextAnalysis
  let codebook: DocumentCodebook
  let grammar: DocumentNumberGrammar
  let names: NamedDocumentGrammar
  let details: DocumentDetails
  let pins: DocumentPinpoints
  let tokens: [Token]
  var sentence = 0
  var lists = 0
  /// The parts read last, and the token where their document would begin.
  var openPin: (group: DocumentPinpoints.Group, next: Int)?
  let registry: DocumentRegistry
  /// Short names that the text gives its documents.
  var aliases: [Alias] = []

  init(analysis: TextAnalysis, codebook: DocumentCodebook, registry: DocumentRegistry) {
    self.analysis = analysis
    self.codebook = codebook
    self.registry = registry
    tokens = analysis.tokens
    grammar = DocumentNumberGrammar(table: analysis.table, codebook: codebook)
    names = NamedDocumentGrammar(analysis: analysis, lawVocabulary: codebook.lawVocabulary)
    details = DocumentDetails(analysis: analysis)
    pins = DocumentPinpoints(analysis: analysis)
  }

  func code(_ index: Int) -> TokenCode {
    index >= 0 && index < tokens.count ? tokens[index].code : .none
  }
  func shape(_ index: Int) -> TokenShape {
    index >= 0 && index < tokens.count ? tokens[index].shape : .symbol
  }

  mutating func run() {
    var index = 0
    while index < tokens.count {
      index = max(index + 1, step(at: index))
    }
    dropPin()
  }

  /// Reads what begins at `index` and returns where to go on.
  mutating func step(at index: Int) -> Int {
    let token = tokens[index]
    if !registry.isPlain || !aliases.isEmpty, let end = aliased(at: index) { return end }
    switch token.shape {
    case .digits, .number, .alphanumeric:
      if token.shape == .alphanumeric, let end = shortWithNumber(at: index) { return end }
      guard case .number(let number) = grammar.number(at: index, lead: .none) else { return index }
      return list(first: number, kind: kindBefore(index), from: index, rule: "number")
    case .lower, .capitalized, .upper, .mixedCase: break
    default: return index
    }
    if analysis.phrases.hasAny(at: index) {
      if let end = named(at: index) { return end }
      if let (row, span) = kind(at: index) { return numbered(kind: row, span: span) }
    } else if token.shape != .lower, let (row, span) = kind(at: index) {
      return numbered(kind: row, span: span)
    }
    if token.code == DocumentWord.number { return afterNumberWord(index) }
    return pinpoint(at: index) ?? index
  }
}
