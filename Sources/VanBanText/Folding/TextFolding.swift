/// Makes texts comparable that differ in case, diacritics or look-alike letters, with the way back.
///
/// ```swift
/// let folded = TextFolding().fold("Đà Nẵng")
/// folded.text                                      // "da nang"
/// TextFolding(.caseInsensitive).fold("HÀ NỘI").text  // "hà nội"
/// ```
///
/// What is found in the folded text is cut out of the original by ``FoldedText/sourceRange(of:)``;
/// the original is never changed. Folded text is NFC.
public struct TextFolding: Sendable, Hashable {
  /// What is not to count.
  public struct Options: OptionSet, Sendable, Hashable {
    /// The options as bits.
    public let rawValue: UInt8
    /// The options of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Upper and lower case. Only letters whose lower case is one letter.
    public static let caseInsensitive = Options(rawValue: 1)
    /// Tones and the marks of ă â ê ô ơ ư and of other Latin letters; đ becomes d.
    public static let diacriticInsensitive = Options(rawValue: 2)
    /// Eth for Đ, Cyrillic and full-width letters for Latin ones; dashes of all kinds become "-",
    /// quotation marks " and '; format characters (soft hyphen, zero-width marks) are left out.
    public static let lookAlikes = Options(rawValue: 4)
    /// All of them.
    public static let all: Options = [.caseInsensitive, .diacriticInsensitive, .lookAlikes]
  }

  /// What falls away.
  public var options: Options

  /// A folding by the given options.
  public init(_ options: Options = .all) { self.options = options }

  /// `text` folded. O(n).
  public func fold(_ text: String) -> FoldedText {
    let normalized = NormalizedText(text)
    var output: [UInt8] = []
    output.reserveCapacity(normalized.bytes.count)
    var edits: [(source: Int, target: Int, changed: Bool)] = []
    var kept = 0
    let table = FoldingTable.shared
    for scalar in String(decoding: normalized.bytes, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      let before = output.count
      if let folded = folded(scalar.value, table), let result = Unicode.Scalar(folded) {
        output.append(contentsOf: UTF8.encode(result) ?? UTF8.encodedReplacementCharacter)
      }
      let newWidth = output.count - before
      if newWidth == width {
        kept += width
      } else {
        if kept > 0 { edits.append((kept, kept, false)) }
        kept = 0
        edits.append((width, newWidth, true))
      }
    }
    if kept > 0 { edits.append((kept, kept, false)) }
    let map = edits.contains { $0.changed } ? OffsetMap(edits: edits) : nil
    return FoldedText(
      text: String(decoding: output, as: UTF8.self), source: text, normalized: normalized, map: map)
  }

  /// Whether two texts are one when folded. O(length).
  public func areEqual(_ a: String, _ b: String) -> Bool {
    fold(a).text.utf8.elementsEqual(fold(b).text.utf8)
  }

  /// Nil where the scalar is left out.
  private func folded(_ original: UInt32, _ table: FoldingTable) -> UInt32? {
    var scalar = original
    if options.contains(.lookAlikes) {
      if isIgnorable(scalar) { return nil }
      scalar = foldedPunctuation(foldedLookAlike(scalar)).value
      switch scalar {
      case 0xD0, 0x189: scalar = 0x110
      case 0xF0, 0x256: scalar = 0x111
      default: break
      }
    }
    if options.contains(.caseInsensitive) { scalar = table.lowerCase(scalar) }
    if options.contains(.diacriticInsensitive) {
      // What is left of marks in NFC stands behind letters that have no composed form.
      if 0x300...0x36F ~= scalar { return nil }
      scalar = table.base(scalar)
    }
    return scalar
  }
}

/// A folded text and the way back to the text that was folded.
public struct FoldedText: Sendable {
  /// The folded text.
  public let text: String
  private let source: String
  private let normalized: NormalizedText
  private let map: OffsetMap?

  init(text: String, source: String, normalized: NormalizedText, map: OffsetMap?) {
    self.text = text
    self.source = source
    self.normalized = normalized
    self.map = map
  }

  /// Where the scalars that hold `range` of ``text`` stand in the text that was folded, as indices
  /// of that. O(log n).
  public func sourceRange(of range: Range<String.Index>) -> Range<String.Index> {
    let utf8 = text.utf8
    var lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
    var upper = utf8.distance(from: utf8.startIndex, to: range.upperBound)
    for map in [map, normalized.map] {
      guard let map else { continue }
      let isEmpty = lower == upper
      lower = map.sourceStart(lower)
      upper = isEmpty ? lower : max(lower, map.sourceEnd(upper))
    }
    let first = source.utf8.index(source.utf8.startIndex, offsetBy: lower)
    return first..<source.utf8.index(first, offsetBy: upper - lower)
  }
}

/// Lower case and base letters of the scalars below U+0250 and in U+1E00…U+1EFF.
private struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  private let lower: [UInt32]
  private let bases: [UInt32]

  private init() {
    var lower: [UInt32] = []
    var bases: [UInt32] = []
    for index in 0..<(LetterTable.lowCount + 0x100) {
      let scalar = FoldingTable.scalar(index)
      lower.append(foldedCase(scalar))
      let decomposed = Unicode.Scalar(scalar).map { NormalizedText.decomposed($0) }
      let base =
        decomposed.flatMap { parts in
          parts.dropFirst().allSatisfy { 0x300...0x36F ~= $0.value } ? parts.first?.value : nil
        } ?? scalar
      bases.append(base == 0x110 ? 0x44 : base == 0x111 ? 0x64 : base)
    }
    self.lower = lower
    self.bases = bases
  }

  private static func scalar(_ index: Int) -> UInt32 {
    index < LetterTable.lowCount
      ? UInt32(index) : LetterTable.highBase + UInt32(index - LetterTable.lowCount)
  }

  @inline(__always) private func index(_ scalar: UInt32) -> Int? {
    if scalar < UInt32(LetterTable.lowCount) { return Int(scalar) }
    let high = scalar &- LetterTable.highBase
    return high < 0x100 ? LetterTable.lowCount + Int(high) : nil
  }

  @inline(__always) func lowerCase(_ scalar: UInt32) -> UInt32 {
    index(scalar).map { lower[$0] } ?? foldedCase(scalar)
  }

  @inline(__always) func base(_ scalar: UInt32) -> UInt32 {
    index(scalar).map { bases[$0] } ?? scalar
  }
}
