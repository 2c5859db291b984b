import VanBanText

/// Mentions of persons and documents by the tokens where they stand.
struct MentionIndex: Sendable {
  struct Entry: Sendable {
    var tokens: Range<Int>
    /// Of the person or document in the list it came from.
    var owner: Int
    var kind: Mention.Kind
  }

  /// Sorted by their first token.
  let entries: [Entry]
  private let byStart: [Int: Int]
  private let byEnd: [Int: Int]

  /// O(m log n).
  init(_ mentions: [(owner: Int, mention: Mention)], table: TokenTable) {
    entries = mentions.compactMap { owner, mention in
      let start = table.firstToken(from: mention.range.lowerBound)
      let end = table.firstToken(from: mention.range.upperBound)
      return start < end ? Entry(tokens: start..<end, owner: owner, kind: mention.kind) : nil
    }.sorted { ($0.tokens.lowerBound, $0.tokens.count) < ($1.tokens.lowerBound, $1.tokens.count) }
    var byStart: [Int: Int] = [:]
    var byEnd: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      byStart[entry.tokens.lowerBound] = index
      // A longer mention that ends at the same place holds the shorter.
      if byEnd[entry.tokens.upperBound] == nil { byEnd[entry.tokens.upperBound] = index }
    }
    self.byStart = byStart
    self.byEnd = byEnd
  }

  func starting(at token: Int) -> Entry? { byStart[token].map { entries[$0] } }

  func ending(at token: Int) -> Entry? { byEnd[token].map { entries[$0] } }

  /// The entries that begin within `range`. O(log m + found).
  func entries(in range: Range<Int>) -> ArraySlice<Entry> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].tokens.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < entries.count, entries[end].tokens.lowerBound < range.upperBound { end += 1 }
    return entries[low..<end]
  }
}
