import VanBanText

/// A phrase of the knowledge tables, found in a text.
struct PhraseMatch: Sendable {
  let table: KnowledgeTable
  /// The row of the table.
  let row: Int
  /// As a range of the table's tokens.
  let tokens: Range<Int>
}

/// Tables of the knowledge, a bit each.
struct KnowledgeTables: Sendable {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }
  init(_ tables: KnowledgeTable...) { bits = tables.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

  @inline(__always) var isEmpty: Bool { bits == 0 }
  @inline(__always) func overlaps(_ other: KnowledgeTables) -> Bool { bits & other.bits != 0 }
}

/// All phrases of the knowledge tables in a text, found in one walk over its tokens.
struct PhraseMatches: Sendable {
  private struct Found {
    var entry: UInt32
    var length: UInt32
  }

  /// What begins at a token: `found[first..<next.first]`, shorter ones first, and the tables that
  /// have a phrase among them, a bit each. Most questions end at that bit.
  private struct Start {
    var first: UInt32
    var tables: UInt32
  }
  private var found: [Found] = []
  /// One a token, and one behind the last.
  private var starts: [Start] = []

  init(in tokens: [Token], knowledge: Knowledge) {
    starts.reserveCapacity(tokens.count + 1)
    found.reserveCapacity(tokens.count)
    knowledge.withRowsOfPhrases { rows in
      tokens.withUnsafeBufferPointer { tokens in
        for start in tokens.indices {
          starts.append(Start(first: UInt32(found.count), tables: 0))
          guard tokens[start].shape.isWord else { continue }
          find(knowledge.phrases, rows: rows, in: tokens, at: start)
          if let additions = knowledge.additions { find(additions, in: tokens, at: start) }
        }
      }
    }
    starts.append(Start(first: UInt32(found.count), tables: 0))
  }

  @inline(__always) private mutating func add(_ entry: UInt32, length: Int, at start: Int) {
    found.append(Found(entry: entry, length: UInt32(length)))
    starts[start].tables |= 1 << (entry >> 24)
  }

  /// The phrases of the library's own tables that begin at `start`.
  @inline(__always)
  private mutating func find(
    _ phrases: PhraseTable, rows: PhraseRows, in tokens: UnsafeBufferPointer<Token>, at start: Int
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
      guard value != 0 else { continue }
      for entry in rows[value]
      where entry & KnowledgeTable.capitalsFlag == 0
        || tokens[start..<index].contains(where: {
          $0.shape == .upper || $0.shape == .alphanumeric || $0.shape == .mixedCase
        })
      {
        add(entry, length: index - start, at: start)
      }
    }
  }

  /// The phrases that a caller added, sorted into those of the tables.
  private mutating func find(
    _ additions: KnowledgeAdditions, in tokens: UnsafeBufferPointer<Token>, at start: Int
  ) {
    let first = Int(starts[start].first)
    let known = found.count
    var node = PhraseTable.root
    var index = start
    while index < tokens.count {
      if index > start, tokens[index].before == .paragraph { break }
      node = additions.phrases.step(node, tokens[index].code)
      if node == 0 { break }
      index += 1
      for entry in additions.entries(ofPhrase: additions.phrases.value(node)) {
        add(entry, length: index - start, at: start)
      }
    }
    if found.count > known { found[first...].sort { $0.length < $1.length } }
  }

  /// The longest phrase of `table` that begins at token `index`, or nil.
  @inline(__always) func longest(_ table: KnowledgeTable, at index: Int) -> PhraseMatch? {
    has(table, at: index) ? found(table, at: index) : nil
  }

  private func found(_ table: KnowledgeTable, at index: Int) -> PhraseMatch? {
    var position = Int(starts[index + 1].first)
    let first = Int(starts[index].first)
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
    guard hasAny(at: index) else { return [] }
    return (Int(starts[index].first)..<Int(starts[index + 1].first)).reversed().compactMap {
      position in
      KnowledgeTable(entry: found[position].entry).map {
        PhraseMatch(
          table: $0, row: Int(found[position].entry & KnowledgeTable.rowMask),
          tokens: index..<(index + Int(found[position].length)))
      }
    }
  }

  /// Whether any phrase begins at token `index`.
  @inline(__always) func hasAny(at index: Int) -> Bool { !tables(at: index).isEmpty }

  /// Whether a phrase of `table` begins at token `index`.
  @inline(__always) func has(_ table: KnowledgeTable, at index: Int) -> Bool {
    tables(at: index).bits & (1 << UInt32(table.rawValue)) != 0
  }

  /// The tables that have a phrase at token `index`.
  @inline(__always) func tables(at index: Int) -> KnowledgeTables {
    KnowledgeTables(bits: starts.indices.contains(index) ? starts[index].tables : 0)
  }
}
