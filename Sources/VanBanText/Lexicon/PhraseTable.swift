/// Phrases by their token codes: a trie in one open-addressing hash table.
///
/// A step from a node over a code is one probe, and most steps that lead nowhere are none: each node
/// has a filter of the codes that go on from it. A table is either a view of compiled, embedded
/// memory or built at run time by ``PhraseTableBuilder``; the two look alike.
package struct PhraseTable: @unchecked Sendable {
  // Unchecked: the memory is never written after this value is made.
  @usableFromInline package struct Slot {
    @usableFromInline var code: UInt64
    @usableFromInline var parent: UInt32
    @usableFromInline var child: UInt32
  }

  /// What is known of a node.
  @usableFromInline package struct Node {
    /// The value of the phrase that ends here, or 0.
    @usableFromInline var value: UInt32
    /// A bit for each code that goes on from here; see ``PhraseTable/filterBit(_:)``.
    @usableFromInline var next: UInt32
  }

  // What a step reads is open to inlining: every recognizer of other modules takes millions.
  @usableFromInline let slots: UnsafeBufferPointer<Slot>
  @usableFromInline let nodes: UnsafeBufferPointer<Node>
  @usableFromInline let shift: UInt64
  private let owner: AnyObject?

  /// The node from which every phrase starts.
  @inlinable package static var root: UInt32 { 0 }

  init(slots: UnsafeBufferPointer<Slot>, nodes: UnsafeBufferPointer<Node>, owner: AnyObject?) {
    self.slots = slots
    self.nodes = nodes
    self.owner = owner
    shift = UInt64(64 - (slots.count > 1 ? slots.count.trailingZeroBitCount : 1))
  }

  /// The slot where the search for an edge begins: the highest bits of a multiplicative hash.
  @inlinable @inline(__always) static func home(_ code: UInt64, _ parent: UInt32, shift: UInt64)
    -> Int
  {
    var hash = code ^ (UInt64(parent) &* 0x9E37_79B9_7F4A_7C15)
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> shift)
  }

  @inlinable @inline(__always) static func filterBit(_ code: UInt64) -> UInt32 {
    1 << UInt32(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 59)
  }

  /// The node reached from `node` over `code`, or 0 where no phrase goes on so.
  @inlinable @inline(__always) package func step(_ node: UInt32, _ code: TokenCode) -> UInt32 {
    guard Int(node) < nodes.count, nodes[Int(node)].next & Self.filterBit(code.rawValue) != 0
    else { return 0 }
    let mask = slots.count &- 1
    var index = PhraseTable.home(code.rawValue, node, shift: shift)
    while true {
      let slot = slots[index]
      if slot.child == 0 { return 0 }
      if slot.code == code.rawValue, slot.parent == node { return slot.child }
      index = (index &+ 1) & mask
    }
  }

  /// The value of the phrase that ends in `node`, or 0 where none does.
  @inlinable @inline(__always) package func value(_ node: UInt32) -> UInt32 {
    Int(node) < nodes.count ? nodes[Int(node)].value : 0
  }

  /// Calls `found` for every phrase in `tokens`, in the order of their first tokens, shorter ones
  /// first: where it begins, how many tokens it has, its value. None crosses an empty line. O(n) for
  /// phrases of bounded length.
  package func forEachPhrase(
    in tokens: [Token], _ found: (_ start: Int, _ length: Int, _ value: UInt32) -> Void
  ) {
    tokens.withUnsafeBufferPointer { tokens in
      for start in tokens.indices where tokens[start].shape.isWord {
        var node = PhraseTable.root
        var index = start
        while index < tokens.count {
          if index > start, tokens[index].before == .paragraph { break }
          node = step(node, tokens[index].code)
          if node == 0 { break }
          index &+= 1
          let value = value(node)
          if value != 0 { found(start, index &- start, value) }
        }
      }
    }
  }

  /// The longest phrase at `start`: its length in tokens and its value; (0, 0) where there is none.
  @inlinable @inline(__always)
  package func longest(in tokens: [Token], at start: Int, end: Int) -> (length: Int, value: UInt32)
  {
    var node = PhraseTable.root
    var best = (0, UInt32(0))
    var index = start
    while index < end {
      node = step(node, tokens[index].code)
      if node == 0 { break }
      index &+= 1
      let value = value(node)
      if value != 0 { best = (index &- start, value) }
    }
    return best
  }
}

/// Builds a ``PhraseTable``. The result depends on the phrases and their order alone.
package struct PhraseTableBuilder {
  private struct Edge: Hashable {
    var parent: UInt32
    var code: UInt64
  }
  private var edges: [Edge: UInt32] = [:]
  private var ordered: [(edge: Edge, child: UInt32)] = []
  private var values: [UInt32] = [0]

  package init() {}

  /// The value of the phrase, to be set or changed; 0 is "no phrase". A phrase without codes is
  /// not kept.
  package subscript(codes: [TokenCode]) -> UInt32 {
    get {
      var node = PhraseTable.root
      for code in codes {
        guard let next = edges[Edge(parent: node, code: code.rawValue)] else { return 0 }
        node = next
      }
      return values[Int(node)]
    }
    set {
      guard !codes.isEmpty else { return }
      var node = PhraseTable.root
      for code in codes {
        let edge = Edge(parent: node, code: code.rawValue)
        if let next = edges[edge] {
          node = next
        } else {
          let next = UInt32(values.count)
          values.append(0)
          edges[edge] = next
          ordered.append((edge, next))
          node = next
        }
      }
      values[Int(node)] = newValue
    }
  }

  private func makeSlots() -> [PhraseTable.Slot] {
    var capacity = 2
    while capacity < ordered.count * 3 / 2 + 1 { capacity *= 2 }
    var slots = [PhraseTable.Slot](
      repeating: PhraseTable.Slot(code: 0, parent: 0, child: 0), count: capacity)
    let shift = UInt64(64 - capacity.trailingZeroBitCount)
    for (edge, child) in ordered {
      var index = PhraseTable.home(edge.code, edge.parent, shift: shift)
      while slots[index].child != 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = PhraseTable.Slot(code: edge.code, parent: edge.parent, child: child)
    }
    return slots
  }

  private func makeNodes() -> [PhraseTable.Node] {
    var nodes = values.map { PhraseTable.Node(value: $0, next: 0) }
    for (edge, _) in ordered {
      nodes[Int(edge.parent)].next |= PhraseTable.filterBit(edge.code)
    }
    return nodes
  }

  /// A table that owns its memory.
  package func makeTable() -> PhraseTable {
    final class Owner {
      let slots: UnsafeMutableBufferPointer<PhraseTable.Slot>
      let nodes: UnsafeMutableBufferPointer<PhraseTable.Node>
      init(_ slots: [PhraseTable.Slot], _ nodes: [PhraseTable.Node]) {
        self.slots = .allocate(capacity: slots.count)
        self.nodes = .allocate(capacity: nodes.count)
        _ = self.slots.initialize(from: slots)
        _ = self.nodes.initialize(from: nodes)
      }
      deinit {
        slots.deallocate()
        nodes.deallocate()
      }
    }
    let owner = Owner(makeSlots(), makeNodes())
    return PhraseTable(
      slots: UnsafeBufferPointer(owner.slots), nodes: UnsafeBufferPointer(owner.nodes),
      owner: owner)
  }

  /// Adds the table's two sections, `name.slots` and `name.nodes`, to a file being written.
  package func write(_ name: String, to file: inout TableFileWriter) {
    var slots: [UInt8] = []
    for slot in makeSlots() {
      slots.append(littleEndian: slot.code)
      slots.append(littleEndian: slot.parent)
      slots.append(littleEndian: slot.child)
    }
    file.add("\(name).slots", slots)
    var bytes: [UInt8] = []
    for node in makeNodes() {
      bytes.append(littleEndian: node.value)
      bytes.append(littleEndian: node.next)
    }
    file.add("\(name).nodes", bytes)
  }
}
