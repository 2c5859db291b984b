import VanBanText

/// A phrase of the knowledge tables, found in a text.
struct PhraseMatch: Sendable {
  let table: KnowledgeTable
  /// The row of the table.
  let row: Int
  /// As a range of the table's tokens.
  let tokens: Range<Int>
}

/// All phrases of the knowledge tables in a text, found in one walk over its tokens.
struct PhraseMatches: Sendable {
  private struct Found {
    var entry: UInt32
    var length: UInt32
  }
  private var found: [Found] = []
  /// `found[starts[i]..<starts[i + 1]]` begin at token i, shorter ones first.
  private var starts: [UInt32] = []

  init(in tokens: [Token], knowledge: Knowledge) {
    starts.reserveCapacity(tokens.count + 1)
    found.reserveCapacity(tokens.count / 2)
    let phrases = knowledge.phrases
    for start in tokens.indices {
      starts.append(UInt32(found.count))
      guard tokens[start].shape.isWord else { continue }
      var node = PhraseTable.root
      var index = start
      while index < tokens.count {
        // No phrase crosses an empty line.
        if index > start, tokens[index].before == .paragraph { break }
        node = phrases.step(node, tokens[index].code)
        if node == 0 { break }
        index += 1
        let value = phrases.value(node)
        guard value != 0 else { continue }
        for entry in knowledge.rows(ofPhrase: value)
        where entry & KnowledgeTable.capitalsFlag == 0
          || tokens[start..<index].contains(where: { $0.shape == .upper || $0.shape == .alphanumeric || $0.shape == .mixedCase
          }) {
          found.append(Found(entry: entry, length: UInt32(index - start)))
        }
      }
      if let additions = knowledge.additions { append(additions, in: tokens, at: start) }
    }
    starts.append(UInt32(found.count))
  }

  /// The phrases that a caller added, sorted into those of the tables.
  private mutating func append(_ additions: KnowledgeAdditions, in tokens: [Token], at start: Int) {
    let first = Int(starts[start])
    let known = found.count
    var node = PhraseTable.root
    var index = start
    while index < tokens.count {
      if index > start, tokens[index].before == .paragraph { break }
      node = additions.phrases.step(node, tokens[index].code)
      if node == 0 { break }
      index += 1
      for entry in additions.entries(ofPhrase: additions.phrases.value(node)) {
        found.append(Found(entry: entry, length: UInt32(index - start)))
      }
    }
    if found.count > known { found[first...].sort { $0.length < $1.length } }
  }

  /// The longest phrase of `table` that begins at token `index`, or nil.
  func longest(_ table: KnowledgeTable, at index: Int) -> PhraseMatch? {
    guard index >= 0, index + 1 < starts.count else { return nil }
    var position = Int(starts[index + 1])
    let first = Int(starts[index])
    while position > first {
      position -= 1
      let item = found[position]
      if item.entry >> 24 == UInt32(table.rawValue) {
        return PhraseMatch(
          table: table, row: Int(item.entry & KnowledgeTable.rowMask),
          tokens: index..<(index + Int(item.length)))
      }
    }
    return nil
  }

  /// Every phrase that begins at token `index`, the longest first.
  func all(at index: Int) -> [PhraseMatch] {
    guard index >= 0, index + 1 < starts.count else { return [] }
    return (Int(starts[index])..<Int(starts[index + 1])).reversed().compactMap { position in
      KnowledgeTable(entry: found[position].entry).map {
        PhraseMatch(
          table: $0, row: Int(found[position].entry & KnowledgeTable.rowMask),
          tokens: index..<(index + Int(found[position].length)))
      }
    }
  }

  /// Whether any phrase begins at token `index`.
  @inline(__always) func hasAny(at index: Int) -> Bool {
    index + 1 < starts.count && starts[index] != starts[index + 1]
  }
}
