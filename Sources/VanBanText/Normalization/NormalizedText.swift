internal import CVanBanICU

/// A string's UTF-8 in NFC, with the way back to the string it came from.
///
/// Most text is NFC already; then nothing is copied twice and no map is kept. Otherwise ICU
/// normalizes and its record of edits becomes the map.
package struct NormalizedText: Sendable {
  /// UTF-8, NFC.
  package let bytes: [UInt8]
  /// Nil where the text was NFC.
  let map: OffsetMap?

  package init(_ text: String) {
    let source = Array(text.utf8)
    if NormalizedText.isNFC(source) {
      bytes = source
      map = nil
      return
    }
    var result = vanban_icu_normalized()
    let status = source.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { vanban_icu_normalize(0, $0, buffer.count, &result) }
        ?? VANBAN_ICU_OK
    }
    defer {
      vanban_icu_free(result.bytes)
      vanban_icu_free(result.edits)
    }
    // ICU refuses only what does not fit its 32-bit lengths: such text is read as it is.
    guard status == VANBAN_ICU_OK, let out = result.bytes, let edits = result.edits else {
      bytes = source
      map = nil
      return
    }
    let target = UnsafeBufferPointer(start: out, count: result.byte_count)
    bytes = Array(target)
    map = source.withUnsafeBufferPointer {
      OffsetMap(
        edits: UnsafeBufferPointer(start: edits, count: result.edit_count).lazy.map {
          (Int($0.source_length), Int($0.target_length), $0.changed)
        }, source: $0, target: target)
    }
  }

  /// The canonical decomposition (NFD) of one scalar.
  static func decomposed(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    var result = vanban_icu_normalized()
    let source = Array(String(scalar).utf8)
    _ = source.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { vanban_icu_normalize(1, $0, buffer.count, &result) }
    }
    defer {
      vanban_icu_free(result.bytes)
      vanban_icu_free(result.edits)
    }
    guard let bytes = result.bytes else { return String(scalar).unicodeScalars }
    return String(
      decoding: UnsafeBufferPointer(start: bytes, count: result.byte_count), as: UTF8.self
    ).unicodeScalars
  }

  /// The NFC quick check, 32 bytes at a time for what is plain at a glance, ICU for the rest.
  static func isNFC(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return isPlainNFC(buffer) || vanban_icu_is_nfc(base, buffer.count)
    }
  }

  /// True only where every scalar is below U+0300, in U+1E00…U+1EFF, in U+2002…U+203F (the usual
  /// dashes, quotation marks and spaces but U+2000 and U+2001, which NFC replaces) or in one of a
  /// few blocks of symbols of which NFC changes none.
  private static func isPlainNFC(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = buffer.count
    let raw = UnsafeRawBufferPointer(buffer)
    typealias Block = SIMD32<UInt8>
    let combining = Block(repeating: 0xCC)
    var i = 0
    while i < count {
      if i &+ 32 <= count {
        let block = raw.loadUnaligned(fromByteOffset: i, as: Block.self)
        let high = block .>= combining
        if !any(high) {
          i &+= 32
          continue
        }
        // Letters of Vietnamese: E1 and B8…BB.
        if i &+ 33 <= count {
          let following = raw.loadUnaligned(fromByteOffset: i &+ 1, as: Block.self)
          let isLetter =
            (block .== Block(repeating: 0xE1))
            .& ((following &- Block(repeating: 0xB8)) .< Block(repeating: 4))
          if !any(high .& .!isLetter) {
            i &+= 32
            continue
          }
        }
      }
      // One block or the tail, byte by byte.
      let stop = min(i &+ 32, count)
      while i < stop {
        let byte = buffer[i]
        if byte < 0xCC {
          i &+= 1
          continue
        }
        guard i &+ 2 < count else { return false }
        let second = buffer[i &+ 1]
        if byte == 0xE1, second &- 0xB8 < 4 {
          i &+= 3
        } else if byte == 0xE2,
          second == 0x80 && buffer[i &+ 2] >= 0x82 || second == 0x82  // currencies
            || second &- 0x94 < 12 || second &- 0x86 < 6  // arrows, mathematics, shapes, dingbats
        {
          i &+= 3
        } else if byte == 0xF0, second == 0x9F {  // emoji
          i &+= 4
        } else if byte == 0xEF, second == 0xBB || second == 0xB8 && buffer[i &+ 2] == 0x8F {
          i &+= 3  // Arabic presentation forms B with the byte order mark; emoji presentation
        } else {
          return false
        }
      }
    }
    return true
  }
}

/// From UTF-8 offsets of normalized text back to UTF-8 offsets of its source.
struct OffsetMap: Sendable {
  /// Where a run begins; it ends where the next one begins. ICU's lengths fit 31 bits.
  private struct Run: Sendable {
    var target: UInt32
    private var sourceAndFlag: UInt32

    init(target: Int, source: Int, changed: Bool) {
      self.target = UInt32(truncatingIfNeeded: target)
      sourceAndFlag = UInt32(truncatingIfNeeded: source) << 1 | (changed ? 1 : 0)
    }

    var source: Int { Int(sourceAndFlag >> 1) }
    var changed: Bool { sourceAndFlag & 1 != 0 }
  }
  /// In order, and one more at the end of the text.
  private let runs: [Run]

  init(edits: some Collection<(source: Int, target: Int, changed: Bool)>) {
    var runs: [Run] = []
    runs.reserveCapacity(edits.count + 1)
    var target = 0
    var source = 0
    for edit in edits {
      runs.append(Run(target: target, source: source, changed: edit.changed))
      target += edit.target
      source += edit.source
    }
    runs.append(Run(target: target, source: source, changed: false))
    self.runs = runs
  }

  /// Also splits a change of several characters, so that each has its own place: ICU reports marks
  /// that changed their order as one change, with all that may combine with them, and words may
  /// begin within.
  init(
    edits: some Collection<(source: Int, target: Int, changed: Bool)>,
    source: UnsafeBufferPointer<UInt8>, target: UnsafeBufferPointer<UInt8>
  ) {
    var runs: [Run] = []
    runs.reserveCapacity(edits.count + 1)
    var from = 0
    var to = 0
    for edit in edits {
      runs.append(Run(target: to, source: from, changed: edit.changed))
      if edit.changed, edit.source > 0, edit.target > OffsetMap.width(target[to]) {
        OffsetMap.split(
          from..<(from + edit.source), of: source, to..<(to + edit.target), of: target, into: &runs)
      }
      to += edit.target
      from += edit.source
    }
    runs.append(Run(target: to, source: from, changed: false))
    self.runs = runs
  }

  /// Adds runs within the one that has just begun: character by character, the last of them for
  /// what is left over, and then what is equal at the end of both.
  private static func split(
    _ from: Range<Int>, of source: UnsafeBufferPointer<UInt8>,
    _ to: Range<Int>, of target: UnsafeBufferPointer<UInt8>, into runs: inout [Run]
  ) {
    var equal = 0
    while equal < min(from.count, to.count) - 1,
      source[from.upperBound - 1 - equal] == target[to.upperBound - 1 - equal]
    {
      equal += 1
    }
    // Whole characters, and never all of either side.
    while equal > 0, target[to.upperBound - equal] & 0xC0 == 0x80 { equal -= 1 }
    let (sourceEnd, targetEnd) = (from.upperBound - equal, to.upperBound - equal)
    var i = from.lowerBound + width(source[from.lowerBound])
    var j = to.lowerBound + width(target[to.lowerBound])
    while i < sourceEnd, j < targetEnd {
      runs.append(Run(target: j, source: i, changed: true))
      i += width(source[i])
      j += width(target[j])
    }
    if equal > 0 { runs.append(Run(target: targetEnd, source: sourceEnd, changed: false)) }
  }

  /// The bytes of the character that begins with `byte`.
  @inline(__always) private static func width(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The source offset at which the scalar that holds `offset` begins. O(log runs).
  func sourceStart(_ offset: Int) -> Int {
    guard let index = run(holding: offset) else { return sourceEndOfText }
    let run = runs[index]
    return run.changed ? run.source : run.source + (offset - Int(run.target))
  }

  /// The source offset behind the text that ends at `offset`. O(log runs).
  func sourceEnd(_ offset: Int) -> Int {
    guard offset > 0, let index = run(holding: offset - 1) else { return 0 }
    let run = runs[index]
    return run.changed ? runs[index + 1].source : run.source + (offset - Int(run.target))
  }

  private var sourceEndOfText: Int { runs.last?.source ?? 0 }

  /// The index of the run that holds the byte at `offset`, nil behind the text. Never the last.
  private func run(holding offset: Int) -> Int? {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle + 1].target) <= offset { low = middle + 1 } else { high = middle }
    }
    return low < runs.count - 1 ? low : nil
  }
}
