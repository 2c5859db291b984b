/// A run of touching tokens that is one word: `18-NQ/TW`, `23/12`, `2026-2031`, `GD&ĐT`.
///
/// These runs are the only places where the words of this library go beyond UAX #29.
public struct Compound: Sendable, Hashable {
  /// What the run is, judged by its form alone.
  public enum Kind: UInt8, Sendable {
    /// A number, separators and capital letters with a slash among them: `58/2025/NĐ-CP`
    case documentNumber
    /// A day, a day of a year, or a month of a year in digits: `23/12`, `25-10-2017`, `7/2025`
    case date
    /// Two years: `2026-2031`
    case yearRange
    /// Other digits with separators between them: `419/419`, `5-7`
    case numbers
    /// Capital letters, or letters and digits, with separators between them: `GD&ĐT`, `Covid-19`
    case code
  }

  /// As a range of ``TokenTable/tokens``.
  public let tokens: Range<Int>
  /// What it is: a number, a date, a code …
  public let kind: Kind
}

enum CompoundRecognizer {
  /// The compounds in order, none overlapping. O(n).
  ///
  /// - Parameter candidates: the tokens from which a compound may be found, ascending: separators
  ///   that touch the token before them, and numbers with separators.
  static func compounds(in tokens: [Token], candidates: [Int], bytes: [UInt8]) -> [Compound] {
    var result: [Compound] = []
    var done = 0
    for candidate in candidates {
      let start = tokens[candidate].shape == .number ? candidate : candidate - 1
      guard start >= done, tokens[start].shape.isWord else { continue }
      var end = start + 1
      while end + 1 < tokens.count, isSeparator(tokens[end].shape), tokens[end].before == .none,
        tokens[end + 1].before == .none, tokens[end + 1].shape.isWord
      {
        end += 2
      }
      if let kind = kind(of: tokens[start..<end], bytes: bytes) {
        result.append(Compound(tokens: start..<end, kind: kind))
      }
      done = end
    }
    return result
  }

  @inline(__always) static func isSeparator(_ shape: TokenShape) -> Bool {
    shape == .dash || shape == .slash || shape == .ampersand
  }

  private static func kind(of run: ArraySlice<Token>, bytes: [UInt8]) -> Compound.Kind? {
    guard let first = run.first else { return nil }
    if run.count == 1 { return first.shape == .number ? dottedDate(first, bytes: bytes) : nil }
    var digitsOnly = true
    var hasDigit = false
    var capitals = 0
    var words = 0
    var slashes = 0
    var dashes = 0
    var onlyCapitals = true
    for token in run {
      switch token.shape {
      case .slash: slashes += 1
      case .dash: dashes += 1
      case .ampersand: break
      default:
        words += 1
        if token.shape.isNumeric {
          hasDigit = true
        } else {
          digitsOnly = false
          if token.shape == .alphanumeric { hasDigit = true }
          if token.shape == .upper || token.shape == .mixedCase || token.shape == .alphanumeric {
            capitals += 1
          } else {
            onlyCapitals = false
          }
        }
      }
    }
    if digitsOnly {
      if slashes + dashes < words - 1 { return .numbers }
      return digitKind(run.filter { $0.shape.isWord }, slashes: slashes, dashes: dashes)
    }
    if first.shape.isNumeric || first.shape == .alphanumeric, slashes > 0, capitals > 0 {
      return .documentNumber
    }
    return hasDigit || onlyCapitals ? .code : nil
  }

  private static func digitKind(_ parts: [Token], slashes: Int, dashes: Int) -> Compound.Kind {
    let values = parts.map { $0.code.number ?? -1 }
    switch values.count {
    case 2 where slashes == 1:
      return isDay(values[0], month: values[1]) || isMonth(values[0]) && isYear(values[1])
        ? .date : .numbers
    case 2 where dashes == 1:
      return isYear(values[0]) && isYear(values[1]) && values[0] < values[1]
        ? .yearRange : .numbers
    case 3 where slashes == 2 || dashes == 2:
      return isDay(values[0], month: values[1]) && isYear(values[2]) ? .date : .numbers
    default:
      return .numbers
    }
  }

  /// `22.4.2025` is one token of UAX #29.
  private static func dottedDate(_ token: Token, bytes: [UInt8]) -> Compound.Kind? {
    var parts = [0]
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      if byte == 0x2E {
        parts.append(0)
      } else if byte &- 0x30 < 10, parts[parts.count - 1] < 100_000 {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
      if parts.count > 3 { return nil }
    }
    return parts.count == 3 && isDay(parts[0], month: parts[1]) && isYear(parts[2]) ? .date : nil
  }

  private static func isDay(_ day: Int, month: Int) -> Bool {
    (1...31).contains(day) && isMonth(month)
  }
  private static func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }
  private static func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }
}
