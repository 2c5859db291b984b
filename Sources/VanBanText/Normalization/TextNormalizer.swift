/// Where the tone mark stands in open syllables with oa, oe and uy.
public enum ToneStyle: String, Sendable, CaseIterable {
  /// hòa, khỏe, thủy
  case modern
  /// hoà, khoẻ, thuỷ
  case traditional
  /// As written
  case keep
}

/// Brings text to NFC and, if asked, to one spelling of each syllable.
///
/// ```swift
/// TextNormalizer(toneStyle: .modern).normalize("Uỷ ban").text   // "Ủy ban"
/// ```
///
/// With a tone style, syllables are also mended where there is but one right form: a tone on the
/// wrong letter (hòan, qúy, đựơc), "uơ" and "ưo" for "ươ" (thuơng), and Ð, the eth that stands for
/// Đ in old documents (Ðảng, NÐ-CP). What would not be a possible syllable is left as it is.
public struct TextNormalizer: Sendable {
  /// Where the tone mark is put.
  public var toneStyle: ToneStyle

  /// A normalizer with the given style.
  public init(toneStyle: ToneStyle = .keep) { self.toneStyle = toneStyle }

  /// Normalized text with the way back.
  public struct Result: Sendable {
    /// The normalized text.
    public let text: String
    private let table: TokenTable
    /// From ``text`` to the table's bytes; nil where they are the same.
    private let map: OffsetMap?

    fileprivate init(text: String, table: TokenTable, map: OffsetMap?) {
      self.text = text
      self.table = table
      self.map = map
    }

    /// Where the scalars that hold `range` of ``text`` stood in the string that was normalized.
    /// O(log n).
    public func sourceRange(of range: Range<String.Index>) -> Range<String.Index> {
      let utf8 = text.utf8
      var lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      var upper = utf8.distance(from: utf8.startIndex, to: range.upperBound)
      if let map {
        let isEmpty = range.isEmpty
        lower = map.sourceStart(lower)
        upper = isEmpty ? lower : max(lower, map.sourceEnd(upper))
      }
      return table.range(start: lower, end: upper)
    }
  }

  /// `text` in NFC, its syllables spelt as ``toneStyle`` says. O(n).
  public func normalize(_ text: String) -> Result {
    let table = Tokenizer().table(of: text)
    guard toneStyle != .keep else {
      return Result(text: String(decoding: table.bytes, as: UTF8.self), table: table, map: nil)
    }
    var rewriter = SyllableRewriter(style: toneStyle, capacity: table.bytes.count)
    table.bytes.withUnsafeBufferPointer { bytes in
      for token in table.tokens where token.code.isPacked && token.shape.isLetters {
        rewriter.take(token, in: bytes)
      }
      rewriter.finish(bytes)
    }
    return Result(
      text: String(decoding: rewriter.output, as: UTF8.self), table: table, map: rewriter.map)
  }
}

/// Copies text and spells syllables anew on the way, letter for letter.
private struct SyllableRewriter {
  private(set) var output: [UInt8] = []
  private var edits: [(source: Int, target: Int, changed: Bool)] = []
  private var copied = 0
  private let style: ToneStyle
  private let table = LetterTable.shared

  init(style: ToneStyle, capacity: Int) {
    self.style = style
    output.reserveCapacity(capacity + 16)
  }

  /// Nil where nothing was changed.
  var map: OffsetMap? { edits.contains { $0.changed } ? OffsetMap(edits: edits) : nil }

  mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) { copy(bytes, to: bytes.count) }

  @inline(__always)
  mutating func take(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    let raw = token.code.rawValue
    let syllable = TonePlacement(raw & 0x0FFF_FFFF_FFFF_FFFF)
    // Abbreviations ("NĐ", "HĐND") are no syllables, but may hold an eth.
    guard syllable?.isDoubtful ?? (token.shape == .upper || token.shape == .capitalized) else {
      return
    }
    spell(syllable, tone: Int(raw >> 60), token, bytes)
  }

  private mutating func spell(
    _ syllable: TonePlacement?, tone: Int, _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var position = -1
    var hasEth = false
    // A code is folded: what was written may hold look-alikes and format characters.
    var isPlain = true
    var index = 0
    forEachScalar(of: token, bytes) { scalar, _ in
      if table[scalar].tone != 0 { position = index }
      if let syllable, index >= syllable.count || Int(table[scalar].letter) != syllable[index] {
        isPlain = false
      }
      if scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189 { hasEth = true }
      index += 1
    }
    guard let syllable else {
      if hasEth, token.shape == .upper || token.code.letters == "đ" { replaceEths(token, bytes) }
      return
    }
    guard isPlain, index == syllable.count else { return }
    let mended = syllable.withHorns(tone: tone)
    let result = mended ?? syllable
    let target = result.target(of: position, tone: tone, style: style)
    let mayReplaceEth =
      hasEth
      && (token.shape == .upper || result.isPossible(tone: tone, at: target ?? position))
    guard mended != nil || target != nil || mayReplaceEth else { return }
    index = 0
    forEachScalar(of: token, bytes) { scalar, offset in
      let isEth = hasEth && (scalar == 0xD0 || scalar == 0xF0 || scalar == 0x189)
      let spelt = result.scalar(
        at: index, tone: index == (target ?? position) ? tone : 0, upper: table[scalar].isUpper)
      if spelt.value != scalar, !isEth || mayReplaceEth {
        replace(scalar, at: offset, by: spelt, bytes)
      }
      index += 1
    }
  }

  private mutating func replaceEths(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) {
    forEachScalar(of: token, bytes) { scalar, offset in
      if scalar == 0xD0 || scalar == 0x189 { replace(scalar, at: offset, by: "Đ", bytes) }
      if scalar == 0xF0 { replace(scalar, at: offset, by: "đ", bytes) }
    }
  }

  private mutating func replace(
    _ scalar: UInt32, at offset: Int, by spelt: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    copy(bytes, to: offset)
    let before = output.count
    output.append(contentsOf: UTF8.encode(spelt) ?? UTF8.encodedReplacementCharacter)
    let width = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
    edits.append((width, output.count - before, true))
    copied = offset + width
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    guard end > copied else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<end]))
    edits.append((end - copied, end - copied, false))
    copied = end
  }

  /// The scalars of a token of Latin letters and where each begins; none is beyond U+FFFF.
  @inline(__always)
  private func forEachScalar(
    of token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (UInt32, Int) -> Void
  ) {
    var offset = Int(token.start)
    let end = Int(token.end)
    while offset < end {
      let first = UInt32(bytes[offset])
      let start = offset
      var scalar = first
      if first >= 0xE0, offset + 2 < end {
        scalar =
          (first & 0x0F) << 12 | (UInt32(bytes[offset + 1]) & 0x3F) << 6
          | UInt32(bytes[offset + 2]) & 0x3F
        offset += 3
      } else if first >= 0x80, offset + 1 < end {
        scalar = (first & 0x1F) << 6 | UInt32(bytes[offset + 1]) & 0x3F
        offset += 2
      } else {
        offset += 1
      }
      visit(scalar, start)
    }
  }
}
