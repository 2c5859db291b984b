import VanBanText

/// What the recognizer of citations reads of a text: its tokens, phrases and sentences.
///
/// In the analysis of an article all phrases and sentences are there already. A recognizer that
/// works alone looks phrases up where a citation may begin, and cuts only those lines into
/// sentences that hold one: most of a text has none.
///
/// A class, because many small parsers hold it: passing it on costs one reference count.
final class DocumentSource: Sendable {
  let table: TokenTable
  let tokens: [Token]
  let phrases: DocumentPhrases
  private let sentences: [Range<Int>]?
  private let splitter: SentenceSplitter

  /// - Parameter analysis: a text that the shared stages have been over.
  init(_ analysis: TextAnalysis, splitter: SentenceSplitter) {
    table = analysis.table
    tokens = analysis.tokens
    phrases = DocumentPhrases(analysis.phrases)
    sentences = analysis.sentences
    self.splitter = splitter
  }

  /// - Parameter table: a text of which nothing but its tokens is known.
  init(_ table: TokenTable, knowledge: Knowledge, splitter: SentenceSplitter) {
    self.table = table
    tokens = table.tokens
    phrases = DocumentPhrases(in: table.tokens, knowledge: knowledge)
    sentences = nil
    self.splitter = splitter
  }

  /// The first sentence of `sentences` that ends at or behind token `index`. O(log n).
  static func sentence(_ index: Int, in sentences: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound < index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : nil
  }

  /// The sentences that hold token `index` and its neighbours: all of the text where they are
  /// known, else those of the token's line.
  func sentences(around index: Int) -> [Range<Int>] {
    if let sentences { return sentences }
    // What ends a line is still of that line.
    guard let line = DocumentSource.sentence(index, in: table.lines) else { return [] }
    return splitter.sentences(in: table, tokens: line)
  }
}

/// The phrases of the tables that begin at a token.
struct DocumentPhrases: Sendable {
  private enum Origin: Sendable {
    case found(PhraseMatches)
    case onDemand([Token], Knowledge)
  }
  private let origin: Origin

  /// - Parameter found: those of the whole text.
  init(_ found: PhraseMatches) { origin = .found(found) }

  /// Phrases of `tokens` that are looked up when they are asked for.
  init(in tokens: [Token], knowledge: Knowledge) { origin = .onDemand(tokens, knowledge) }

  /// The longest phrase of `table` that begins at token `index`, or nil. O(length of the phrase).
  func longest(_ table: KnowledgeTable, at index: Int) -> PhraseMatch? {
    switch origin {
    case .found(let matches): return matches.longest(table, at: index)
    case .onDemand(let tokens, let knowledge):
      var best: PhraseMatch?
      DocumentPhrases.walk(tokens, knowledge, at: index) { entry, length in
        guard entry >> 24 == UInt32(table.rawValue) else { return }
        best = PhraseMatch(
          table: table, row: Int(entry & KnowledgeTable.rowMask), tokens: index..<(index + length))
      }
      return best
    }
  }

  /// Every phrase that begins at token `index`, the longest first.
  func all(at index: Int) -> [PhraseMatch] {
    switch origin {
    case .found(let matches): return matches.all(at: index)
    case .onDemand(let tokens, let knowledge):
      var all: [PhraseMatch] = []
      DocumentPhrases.walk(tokens, knowledge, at: index) { entry, length in
        guard let table = KnowledgeTable(entry: entry) else { return }
        all.append(
          PhraseMatch(
            table: table, row: Int(entry & KnowledgeTable.rowMask),
            tokens: index..<(index + length)))
      }
      return all.reversed()
    }
  }

  /// Calls `found` for the entries of the phrases at `start`, shorter ones first.
  private static func walk(
    _ tokens: [Token], _ knowledge: Knowledge, at start: Int, found: (UInt32, Int) -> Void
  ) {
    guard start >= 0, start < tokens.count, tokens[start].shape.isWord else { return }
    if let additions = knowledge.additions {
      // Phrases of one length must come in the order of the tables, then of the additions.
      var lengths: [(entry: UInt32, length: Int)] = []
      knowledge.withRowsOfPhrases { rows in
        walk(tokens, knowledge.phrases, at: start) { value, length in
          for entry in rows[value] where PhraseMatches.isWritten(entry, tokens, start, length) {
            lengths.append((entry, length))
          }
        }
      }
      walk(tokens, additions.phrases, at: start) { value, length in
        for entry in additions.entries(ofPhrase: value) { lengths.append((entry, length)) }
      }
      lengths.sort { $0.length < $1.length }
      for item in lengths { found(item.entry, item.length) }
      return
    }
    knowledge.withRowsOfPhrases { rows in
      walk(tokens, knowledge.phrases, at: start) { value, length in
        for entry in rows[value] where PhraseMatches.isWritten(entry, tokens, start, length) {
          found(entry, length)
        }
      }
    }
  }

  private static func walk(
    _ tokens: [Token], _ phrases: PhraseTable, at start: Int, found: (UInt32, Int) -> Void
  ) {
    var node = PhraseTable.root
    var index = start
    while index < tokens.count {
      // No phrase crosses an empty line.
      if index > start, tokens[index].before == .paragraph { break }
      node = phrases.step(node, tokens[index].code)
      if node == 0 { break }
      index += 1
      let value = phrases.value(node)
      if value != 0 { found(value, index - start) }
    }
  }
}
