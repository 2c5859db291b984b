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

  let analysis: DocumentSource
  let codebook: DocumentCodebook
  let grammar: DocumentNumberGrammar
  let names: NamedDocumentGrammar
  let details: DocumentDetails
  let pins: DocumentPinpoints
  let tokens: [Token]
  /// The sentences around the token asked for last.
  private var nearby: [Range<Int>] = []
  /// Whether tokens where no citation can begin are passed over. The result is the same.
  var skipsToAnchors = true
  var lists = 0
  /// The parts read last, and the token where their document would begin.
  var openPin: (group: DocumentPinpoints.Group, next: Int)?
  let registry: DocumentRegistry
  /// Short names that the text gives its documents.
  var aliases: [Alias] = []

  init(analysis: DocumentSource, codebook: DocumentCodebook, registry: DocumentRegistry) {
    self.analysis = analysis
    self.codebook = codebook
    self.registry = registry
    tokens = analysis.tokens
    grammar = DocumentNumberGrammar(table: analysis.table, codebook: codebook)
    names = NamedDocumentGrammar(analysis: analysis, lawVocabulary: codebook.lawVocabulary, laws: codebook.laws)
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
    while true {
      // A short name may be any word.
      if skipsToAnchors, registry.isPlain, aliases.isEmpty {
        index = codebook.anchors.next(in: tokens, from: index)
      }
      guard index < tokens.count else { break }
      index = max(index + 1, step(at: index))
    }
    dropPin()
  }

  /// The sentence of token `index`, or the one that ends before it.
  mutating func sentence(of index: Int) -> Range<Int>? {
    if let last = nearby.last, last.upperBound >= index, nearby[0].lowerBound < index {
      return DocumentSource.sentence(index, in: nearby)
    }
    nearby = analysis.sentences(around: index)
    return DocumentSource.sentence(index, in: nearby)
  }

  /// Reads what begins at `index` and returns where to go on.
  mutating func step(at index: Int) -> Int {
    let token = tokens[index]
    if !registry.isPlain || !aliases.isEmpty, let end = aliased(at: index) { return end }
    switch token.shape {
    case .digits, .number, .alphanumeric:
      if token.shape == .alphanumeric, let end = shortWithNumber(at: index) { return end }
      guard mayHaveBody(index) else { return index }
      guard case .number(let number) = grammar.number(at: index, lead: .none) else { return index }
      return list(first: number, kind: kindBefore(index), from: index, rule: "number")
    case .lower, .capitalized, .upper, .mixedCase: break
    default: return index
    }
    if token.code == DocumentWord.number { return afterNumberWord(index) }
    if codebook.anchors.mayBeginLaw(token.code), let end = named(at: index) { return end }
    if let (row, span) = kind(at: index) { return numbered(kind: row, span: span) }
    return pinpoint(at: index) ?? index
  }

  /// Whether a separator and a word or a year, or a word in capitals, stand behind a number: without
  /// them no more than a number can be read. O(1).
  func mayHaveBody(_ index: Int) -> Bool {
    switch shape(index + 1) {
    case .upper, .mixedCase: return true
    case .slash, .dash: break
    default: return false
    }
    switch shape(index + 2) {
    case .digits: return analysis.table.byteCount(index + 2) == 4 || shape(index + 4) == .slash
    default: return shape(index + 2).isWord
    }
  }
}
