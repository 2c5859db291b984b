/// A text with marked spans, written in one line for a test.
///
/// ```swift
/// let marked = try AnnotatedText("Đồng chí [Trần Văn An](name:a), [Bí thư Tỉnh ủy](title:a).")
/// marked.text               // "Đồng chí Trần Văn An, Bí thư Tỉnh ủy."
/// marked.spans.map(\.words) // ["Trần Văn An", "Bí thư Tỉnh ủy"]
/// ```
/// `[words](label)` marks a span. Spans may stand within one another, as documents do in a task:
/// `[thực hiện [Nghị quyết số 18-NQ/TW](document)](task)`. A word behind a colon ties spans: the
/// office `(title:a)` is that of the person `(name:a)`. `\[`, `\]` and `\\` stand for the signs
/// themselves; parentheses need no escape.
public struct AnnotatedText: Sendable, Hashable {
  /// What a span is, by the name that stands in the notation.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    /// A person's whole name or a part of it.
    case name
    /// An office.
    case title
    /// A document by its number, its name, or a word that points back.
    case document
    /// What is to be done.
    case task
    /// The words that set a day by which it is to be done.
    case deadline
    /// A day or a period.
    case date
    /// A body.
    case organization
    /// A place.
    case place
  }

  /// Marked words.
  public struct Span: Sendable, Hashable {
    /// What they are.
    public var label: Label
    /// Indices of ``AnnotatedText/text``.
    public var range: Range<String.Index>
    /// The words as they stand in the text.
    public var words: String
    /// What stands behind the colon of the label.
    public var tie: String?

    /// A span with the given values; `range` counts in the text that it is part of.
    public init(label: Label, range: Range<String.Index>, words: String, tie: String? = nil) {
      self.label = label
      self.range = range
      self.words = words
      self.tie = tie
    }
  }

  /// The text without marks.
  public let text: String
  /// By where they begin; of those that begin together, the longer first.
  public let spans: [Span]

  /// Reads the notation, in time linear in its length.
  ///
  /// - Throws: ``NotationError`` that names the place and what to do.
  public init(_ notation: String) throws(NotationError) {
    var parser = NotationParser(notation)
    (text, spans) = try parser.parse()
  }

  /// `text` with spans that were found elsewhere. Empty spans, and those that cut across one that
  /// begins before them, cannot be written and are left out.
  public init(text: String, spans: [Span]) {
    self.text = text
    var open: [String.Index] = []
    self.spans = AnnotatedText.ordered(spans).filter { span in
      guard !span.range.isEmpty, span.range.upperBound <= text.endIndex else { return false }
      while let end = open.last, end <= span.range.lowerBound { open.removeLast() }
      if let end = open.last, end < span.range.upperBound { return false }
      open.append(span.range.upperBound)
      return true
    }
  }

  /// The text with its marks: ``init(_:)`` reads it back.
  public var notation: String {
    var result = ""
    var position = text.startIndex
    var open: [Span] = []
    func copy(upTo end: String.Index) {
      for scalar in text.unicodeScalars[position..<end] {
        if scalar == "[" || scalar == "]" || scalar == "\\" { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
      position = end
    }
    func close(upTo limit: String.Index?) {
      while let span = open.last, limit.map({ span.range.upperBound <= $0 }) ?? true {
        copy(upTo: span.range.upperBound)
        result += "](\(span.label.rawValue)\(span.tie.map { ":\($0)" } ?? ""))"
        open.removeLast()
      }
    }
    for span in spans {
      close(upTo: span.range.lowerBound)
      copy(upTo: span.range.lowerBound)
      result += "["
      open.append(span)
    }
    close(upTo: nil)
    copy(upTo: text.endIndex)
    return result
  }

  static func ordered(_ spans: [Span]) -> [Span] {
    spans.enumerated().sorted { a, b in
      let (first, second) = (a.element.range, b.element.range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
      return a.offset < b.offset
    }.map(\.element)
  }
}

/// What is wrong with the notation of an ``AnnotatedText``.
public struct NotationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of mistakes.
  public enum Fault: Sendable, Hashable {
    /// A `[` that nothing closes.
    case unclosed
    /// A `]` that closes nothing.
    case unopened
    /// A `]` without `(label)` behind it.
    case noLabel
    /// A label that there is not.
    case unknownLabel(String)
    /// `[](label)`.
    case empty
    /// A backslash before something else than `[`, `]` and `\`.
    case badEscape
  }

  /// What is wrong.
  public var fault: Fault
  /// Where, in Unicode scalar values of the notation.
  public var offset: Int
  /// Some words of the notation from there on.
  public var excerpt: String

  /// One line: where, what, and what to do.
  public var description: String {
    let labels = AnnotatedText.Label.allCases.map(\.rawValue).joined(separator: ", ")
    let what =
      switch fault {
      case .unclosed: "this [ is never closed; write [words](label), or \\[ for the sign"
      case .unopened: "this ] closes nothing; write \\] for the sign"
      case .noLabel: "a label must follow: [words](label); write \\] for the sign"
      case .unknownLabel(let label): "there is no label \"\(label)\"; the labels are \(labels)"
      case .empty: "nothing is marked here; write the words between [ and ]"
      case .badEscape: "a backslash stands before [, ] or \\ only; write \\\\ for the sign"
      }
    return "notation, offset \(offset), at \"\(excerpt)\": \(what)"
  }
}

/// Reads the notation scalar by scalar, so that marks are seen even where a combining mark follows.
private struct NotationParser {
  private let input: [Unicode.Scalar]
  private var position = 0
  private var output = String.UnicodeScalarView()
  private var count = 0
  private var open: [(at: Int, start: Int)] = []
  private var found: [(label: AnnotatedText.Label, range: Range<Int>, tie: String?)] = []

  init(_ notation: String) { input = Array(notation.unicodeScalars) }

  mutating func parse() throws(NotationError) -> (String, [AnnotatedText.Span]) {
    while position < input.count {
      switch input[position] {
      case "\\":
        guard position + 1 < input.count, ["[", "]", "\\"].contains(input[position + 1]) else {
          throw error(.badEscape, at: position)
        }
        append(input[position + 1])
        position += 2
      case "[":
        open.append((position, count))
        position += 1
      case "]": try closeSpan()
      default:
        append(input[position])
        position += 1
      }
    }
    if let last = open.last { throw error(.unclosed, at: last.at) }
    let text = String(output)
    var indices: [String.Index] = Array(text.unicodeScalars.indices)
    indices.append(text.endIndex)
    let spans = found.map { span in
      let range = indices[span.range.lowerBound]..<indices[span.range.upperBound]
      return AnnotatedText.Span(
        label: span.label, range: range, words: String(text[range]), tie: span.tie)
    }
    return (text, AnnotatedText.ordered(spans.reversed()))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    count += 1
  }

  private mutating func closeSpan() throws(NotationError) {
    guard let start = open.popLast() else { throw error(.unopened, at: position) }
    guard start.start < count else { throw error(.empty, at: start.at) }
    guard position + 1 < input.count, input[position + 1] == "(",
      let end = input[position...].firstIndex(of: ")")
    else { throw error(.noLabel, at: position) }
    let mark = input[(position + 2)..<end]
    let parts = mark.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { part in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: part)
        return String(view)
      }
    guard let name = parts.first, let label = AnnotatedText.Label(rawValue: name) else {
      throw error(.unknownLabel(parts.first ?? ""), at: position + 2)
    }
    found.append((label, start.start..<count, parts.count > 1 ? parts[1] : nil))
    position = end + 1
  }

  private func error(_ fault: NotationError.Fault, at offset: Int) -> NotationError {
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: input[offset..<min(input.count, offset + 24)])
    return NotationError(fault: fault, offset: offset, excerpt: String(excerpt))
  }
}
