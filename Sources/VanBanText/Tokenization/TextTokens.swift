/// What a token is: see ``Tokenizer/tokens(in:unit:segmenter:)``.
public enum TextUnit: String, Sendable, Hashable, CaseIterable {
  /// A word segment of UAX #29; in Vietnamese a syllable.
  case syllable
  /// A Vietnamese word of one or more syllables, a document number, a date.
  case word
  case sentence
}

/// A token and its place in the text it was found in.
public struct TextToken: Sendable, Hashable {
  /// What a token is.
  public enum Kind: Sendable, Hashable {
    /// Letters, or letters and digits, of any script.
    case word
    /// Digits, also with separators: "2025", "1.234,5".
    case number
    /// A document number, date, code or the like.
    case compound(Compound.Kind)
    /// Punctuation or a symbol.
    case punctuation
    case sentence
  }

  /// Indices of the text passed in.
  public let range: Range<String.Index>
  /// What it is.
  public let kind: Kind
}

/// The tokens of a text, found as they are asked for.
///
/// Some kilobytes of whole lines are cut at a time, so that the first token of a long text comes at
/// once and memory stays small. Nothing is copied out of the text but these lines.
public struct TextTokens: Sequence, Sendable {
  /// A token with its range.
  public typealias Element = TextToken

  let text: String
  let unit: TextUnit
  let segmenter: WordSegmenter

  /// Starts at the beginning of the text.
  public func makeIterator() -> Iterator { Iterator(text: text, unit: unit, segmenter: segmenter) }

  /// Makes one token after another.
  public struct Iterator: IteratorProtocol, Sendable {
    private static let chunk = 1 << 13

    private let text: String
    private let unit: TextUnit
    private let segmenter: WordSegmenter
    private var position: String.Index
    private var ready: [TextToken] = []
    private var index = 0

    init(text: String, unit: TextUnit, segmenter: WordSegmenter) {
      self.text = text
      self.unit = unit
      self.segmenter = segmenter
      position = text.startIndex
    }

    /// The next token; nil at the end.
    public mutating func next() -> TextToken? {
      while index == ready.count {
        guard position < text.endIndex else { return nil }
        cutMore()
      }
      defer { index += 1 }
      return ready[index]
    }

    /// Fills `ready` from the next lines. No token crosses a line feed.
    private mutating func cutMore() {
      let utf8 = text.utf8
      var end =
        utf8.index(position, offsetBy: Self.chunk, limitedBy: utf8.endIndex) ?? utf8.endIndex
      end = utf8[end...].firstIndex(of: 0x0A).map { utf8.index(after: $0) } ?? utf8.endIndex
      let start = position
      let lines = String(text.unicodeScalars[start..<end])
      let table = Tokenizer().table(of: lines)
      position = end
      index = 0

      func place(_ range: Range<String.Index>) -> Range<String.Index> {
        let offset = lines.utf8.distance(from: lines.utf8.startIndex, to: range.lowerBound)
        let length = lines.utf8.distance(from: range.lowerBound, to: range.upperBound)
        let lower = utf8.index(start, offsetBy: offset)
        return lower..<utf8.index(lower, offsetBy: length)
      }
      switch unit {
      case .syllable:
        ready = table.tokens.indices.map {
          TextToken(range: place(table.range(of: $0)), kind: kind(of: table.tokens[$0]))
        }
      case .sentence:
        ready = SentenceSplitter().sentences(in: table).map {
          TextToken(range: place(table.range(of: $0)), kind: .sentence)
        }
      case .word:
        var compounds = table.compounds.makeIterator()
        var compound = compounds.next()
        ready = segmenter.words(in: table).map { word in
          while let current = compound, current.tokens.upperBound <= word.lowerBound {
            compound = compounds.next()
          }
          var kind = self.kind(of: table.tokens[word.lowerBound])
          if let compound, compound.tokens == word { kind = .compound(compound.kind) }
          return TextToken(range: place(table.range(of: word)), kind: kind)
        }
      }
    }

    private func kind(of token: Token) -> TextToken.Kind {
      token.shape.isNumeric ? .number : token.shape.isWord ? .word : .punctuation
    }
  }
}

extension Tokenizer {
  /// The tokens of `text` in order, white space left out, with their ranges in `text`.
  ///
  /// ```swift
  /// for token in Tokenizer().tokens(in: text) where token.kind == .word {
  ///   print(text[token.range])
  /// }
  /// ```
  ///
  /// Going through all of them is O(n); making the sequence costs nothing.
  public func tokens(
    in text: String, unit: TextUnit = .word, segmenter: WordSegmenter = WordSegmenter()
  ) -> TextTokens {
    TextTokens(text: text, unit: unit, segmenter: segmenter)
  }

  /// Calls `body` for each token of `text` until it sets its last argument, as `NLTokenizer` does.
  public func enumerateTokens(
    in text: String, unit: TextUnit = .word,
    using body: (_ range: Range<String.Index>, _ kind: TextToken.Kind, _ stop: inout Bool) -> Void
  ) {
    var stop = false
    for token in tokens(in: text, unit: unit) {
      body(token.range, token.kind, &stop)
      if stop { return }
    }
  }
}
