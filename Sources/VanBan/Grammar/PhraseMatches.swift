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
    if let additions = knowledge.additions {
      find(in: tokens, knowledge: knowledge, additions: additions)
    } else {
      knowledge.withRowsOfPhrases { rows in
        knowledge.phrases.forEachPhrase(in: tokens) { start, length, value in
          for entry in rows[value]
          where PhraseMatches.isWritten(entry, tokens, start, length) {
            add(entry, length: length, at: start)
          }
        }
      }
    }
    close(before: tokens.count + 1)
  }

  /// The phrases of the tables with those that a caller added sorted in.
  private mutating func find(
    in tokens: [Token], knowledge: Knowledge, additions: KnowledgeAdditions
  ) {
    var all: [(start: Int, length: Int, order: Int, entry: UInt32)] = []
    knowledge.withRowsOfPhrases { rows in
      knowledge.phrases.forEachPhrase(in: tokens) { start, length, value in
        for entry in rows[value] where PhraseMatches.isWritten(entry, tokens, start, length) {
          all.append((start, length, all.count, entry))
        }
      }
    }
    additions.phrases.forEachPhrase(in: tokens) { start, length, value in
      for entry in additions.entries(ofPhrase: value) {
        all.append((start, length, all.count, entry))
      }
    }
    all.sort { ($0.start, $0.length, $0.order) < ($1.start, $1.length, $1.order) }
    for item in all { add(item.entry, length: item.length, at: item.start) }
  }

  @inline(__always) private mutating func add(_ entry: UInt32, length: Int, at start: Int) {
    close(before: start + 1)
    starts[start].tables |= 1 << (entry >> 24)
    found.append(Found(entry: entry, length: UInt32(length)))
  }

  /// Begins the tokens before `end` that have not begun.
  @inline(__always) private mutating func close(before end: Int) {
    while starts.count < end { starts.append(Start(first: UInt32(found.count), tables: 0)) }
  }

  /// Whether an entry for capitals stands in capitals: "TƯ" is an abbreviation, "tư" is not.
  @inline(__always) static func isWritten(
    _ entry: UInt32, _ tokens: [Token], _ start: Int, _ length: Int
  ) -> Bool {
    entry & KnowledgeTable.capitalsFlag == 0
      || tokens[start..<(start + length)].contains {
        $0.shape == .upper || $0.shape == .alphanumeric || $0.shape == .mixedCase
      }
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
