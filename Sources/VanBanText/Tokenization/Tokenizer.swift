/// Cuts text into the word segments of UAX #29 and notes of each what the extractors ask for.
///
/// ```swift
/// let table = Tokenizer().table(of: "Nghị quyết số 18-NQ/TW")
/// table.tokens.count            // 8: 18, -, NQ, / and TW are tokens of their own
/// table.compounds.first?.kind   // .documentNumber: "18-NQ/TW" is one word
/// ```
///
/// A scan of its own handles Latin letters, digits and usual punctuation by the rules of
/// UAX #29; a stretch between white space that holds anything else (combining marks, Han, Thai,
/// emoji, format characters) is given to ICU's word break as a whole. White space makes no token.
/// "@" is always a token of its own in the fast scan, where versions of ICU differ.
/// A token longer than 4 KiB is cut. Time is linear in the text's length. Text beyond 4 GiB is not
/// read.
public struct Tokenizer: Sendable {
  /// A tokenizer; it holds nothing, and any number may be made.
  public init() {}

  /// The token table of `text`. Any string has one.
  public func table(of text: String) -> TokenTable {
    let normalized = NormalizedText(text)
    let limit = min(normalized.bytes.count, Int(UInt32.max))
    // Room for what is usual in prose; text with shorter tokens is scanned again with room for all.
    var result = Tokenizer.scan(normalized.bytes, limit: limit, capacity: limit / 3 + 16)
    if result.overflows {
      result = Tokenizer.scan(normalized.bytes, limit: limit, capacity: limit)
    }
    return TokenTable(
      text: text, normalized: normalized, tokens: result.tokens,
      lines: Tokenizer.lines(result.lineStarts, count: result.tokens.count),
      compounds: CompoundRecognizer.compounds(
        in: result.tokens, candidates: result.candidates, bytes: normalized.bytes))
  }

  private static func scan(
    _ bytes: [UInt8], limit: Int, capacity: Int
  ) -> (tokens: [Token], lineStarts: [Int], candidates: [Int], overflows: Bool) {
    var lineStarts: [Int] = []
    var candidates: [Int] = []
    var overflows = false
    let tokens = [Token](unsafeUninitializedCapacity: capacity) { buffer, count in
      bytes.withUnsafeBufferPointer { text in
        var scanner = TokenScanner(text, limit: limit, into: buffer)
        scanner.scan(text)
        count = scanner.count
        lineStarts = scanner.lineStarts
        candidates = scanner.compoundCandidates
        overflows = scanner.overflows
      }
    }
    return (tokens, lineStarts, candidates, overflows)
  }

  private static func lines(_ starts: [Int], count: Int) -> [Range<Int>] {
    starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : count) }
  }
}
