/// Where the tone mark stands in open syllables with oa, oe and uy.
public enum ToneStyle: String, Sendable, CaseIterable {
  /// hòa, khỏe, thủy
  case modern
  /// hoà, khoẻ, thuỷ
  case traditional
  /// As written
  case keep
}

/// Brings text to NFC and, if asked, to one placement of the tone marks.
///
/// ```swift
/// TextNormalizer(toneStyle: .modern).normalize("Uỷ ban").text   // "Ủy ban"
/// ```
public struct TextNormalizer: Sendable {
  public var toneStyle: ToneStyle

  public init(toneStyle: ToneStyle = .keep) { self.toneStyle = toneStyle }

  /// Normalized text with the way back.
  public struct Result: Sendable {
    /// The normalized text.
    public let text: String
    private let table: TokenTable
    private let utf8Shifts: [(target: Int, source: Int)]

    fileprivate init(text: String, table: TokenTable, shifts: [(target: Int, source: Int)]) {
      self.text = text
      self.table = table
      utf8Shifts = shifts
    }

    /// Where the scalars that hold `range` of ``text`` stood in the string that was normalized.
    /// O(log n).
    public func sourceRange(of range: Range<String.Index>) -> Range<String.Index> {
      let utf8 = text.utf8
      let lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      let upper = utf8.distance(from: utf8.startIndex, to: range.upperBound)
      return table.range(start: normalizedOffset(lower), end: normalizedOffset(upper))
    }

    private func normalizedOffset(_ offset: Int) -> Int {
      var low = 0
      var high = utf8Shifts.count
      while low < high {
        let middle = (low + high) / 2
        if utf8Shifts[middle].target <= offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return offset }
      let shift = utf8Shifts[low - 1]
      return shift.source + offset - shift.target
    }
  }

  /// `text` in NFC, its tones placed as ``toneStyle`` says. O(n).
  public func normalize(_ text: String) -> Result {
    let table = Tokenizer().table(of: text)
    guard toneStyle != .keep else {
      return Result(text: String(decoding: table.bytes, as: UTF8.self), table: table, shifts: [])
    }
    var output: [UInt8] = []
    output.reserveCapacity(table.bytes.count)
    var shifts: [(target: Int, source: Int)] = []
    var copied = 0
    for token in table.tokens where token.code.isPacked && token.shape.isLetters {
      let start = Int(token.start)
      let end = Int(token.end)
      guard let placed = TonePlacement.place(table.bytes[start..<end], style: toneStyle) else {
        continue
      }
      output.append(contentsOf: table.bytes[copied..<start])
      output.append(contentsOf: placed)
      copied = end
      if placed.count != end - start { shifts.append((output.count, end)) }
    }
    output.append(contentsOf: table.bytes[copied...])
    return Result(text: String(decoding: output, as: UTF8.self), table: table, shifts: shifts)
  }
}
