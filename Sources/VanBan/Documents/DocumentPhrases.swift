import VanBanText

/// The phrases of the tables that begin at a token: those found in the whole text, or looked up
/// where they are asked for.
///
/// A class, because many small parsers hold it: passing it on costs one reference count.
final class DocumentPhrases: Sendable {
  /// Those of the whole text, unless ``isOnDemand``.
  private let found: PhraseMatches
  private let isOnDemand: Bool
  private let tokens: [Token]
  private let knowledge: Knowledge

  /// - Parameter found: those of the whole text.
  init(_ found: PhraseMatches, knowledge: Knowledge) {
    self.found = found
    isOnDemand = false
    tokens = []
    self.knowledge = knowledge
  }

  /// Phrases of `tokens` that are looked up when they are asked for.
  init(in tokens: [Token], knowledge: Knowledge) {
    found = PhraseMatches(in: [], knowledge: knowledge)
    isOnDemand = true
    self.tokens = tokens
    self.knowledge = knowledge
  }

  /// The longest phrase of `table` that begins at token `index`, or nil. O(length of the phrase).
  func longest(_ table: KnowledgeTable, at index: Int) -> PhraseMatch? {
    guard isOnDemand else { return found.longest(table, at: index) }
    var best: (entry: UInt32, length: Int)?
    walk(at: index) { entry, length in
      if entry >> 24 == UInt32(table.rawValue) { best = (entry, length) }
    }
    return best.map {
      PhraseMatch(
        table: table, row: Int($0.entry & KnowledgeTable.rowMask),
        tokens: index..<(index + $0.length))
    }
  }

  /// Every phrase that begins at token `index`, the longest first.
  func all(at index: Int) -> [PhraseMatch] {
    guard isOnDemand else { return found.all(at: index) }
    var all: [PhraseMatch] = []
    walk(at: index) { entry, length in
      guard let table = KnowledgeTable(entry: entry) else { return }
      all.append(
        PhraseMatch(
          table: table, row: Int(entry & KnowledgeTable.rowMask), tokens: index..<(index + length)))
    }
    return all.reversed()
  }

  /// Calls `use` for the entries of the phrases at `start`, shorter ones first.
  @inline(__always) private func walk(at start: Int, _ use: (UInt32, Int) -> Void) {
    guard start >= 0, start < tokens.count, tokens[start].shape.isWord else { return }
    guard knowledge.additions == nil else {
      for (entry, length) in withAdditions(at: start) { use(entry, length) }
      return
    }
    walkTables(at: start, use)
  }

  /// The phrases of the tables and those that a caller added; of one length, the tables' first.
  private func withAdditions(at start: Int) -> [(entry: UInt32, length: Int)] {
    var all: [(entry: UInt32, length: Int)] = []
    walkTables(at: start) { all.append(($0, $1)) }
    guard let additions = knowledge.additions else { return all }
    walk(additions.phrases, at: start) { value, length in
      for entry in additions.entries(ofPhrase: value) { all.append((entry, length)) }
    }
    return all.sorted { $0.length < $1.length }
  }

  /// The same of the library's own tables.
  @inline(__always) private func walkTables(at start: Int, _ use: (UInt32, Int) -> Void) {
    knowledge.withRowsOfPhrases { rows in
      walk(knowledge.phrases, at: start) { value, length in
        for entry in rows[value] where PhraseMatches.isWritten(entry, tokens, start, length) {
          use(entry, length)
        }
      }
    }
  }

  @inline(__always) private func walk(
    _ phrases: PhraseTable, at start: Int, _ use: (UInt32, Int) -> Void
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
      if value != 0 { use(value, index - start) }
    }
  }
}
