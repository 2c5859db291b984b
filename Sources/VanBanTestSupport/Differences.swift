public import VanBan

/// How the results of an analysis differ from what is expected, a line a difference.
public struct Differences: Sendable, CustomStringConvertible {
  /// A difference a line, some with lines of context behind them.
  public private(set) var lines: [String] = []

  /// Whether all is as expected.
  public var isEmpty: Bool { lines.isEmpty }

  /// The lines, one below the other.
  public var description: String { lines.joined(separator: "\n") }

  init() {}

  /// Between the officials of `article` and `expected`, in whatever order.
  public static func officials(
    _ expected: [ExpectedOfficial], in article: Article
  ) -> Differences {
    var result = Differences()
    let context = Context(article.text)
    let pairs = Pairing(
      expected.map { collapsed($0.name) }, article.officials.map { collapsed($0.name) })
    for (i, j) in pairs.matched {
      let person = article.officials[j]
      let titles = Pairing(
        expected[i].titles.map { collapsed($0.text) }, person.titles.map { collapsed($0.text) })
      for (k, l) in titles.matched {
        let title = person.titles[l]
        let wanted = expected[i].titles[k]
        var changes = Changes()
        changes.compare("role", wanted.role, title.role)
        changes.compare("organization", wanted.organization, title.organization)
        changes.compare("former", wanted.former, title.former)
        changes.compare("inherited", wanted.inherited, title.inherited)
        result.differing("\(person.name): \(title.text)", changes, context.around(title.range))
      }
      for k in titles.missing { result.missing("\(person.name): \(expected[i].titles[k].text)") }
      for l in titles.unexpected {
        let title = person.titles[l]
        result.unexpected("\(person.name): \(title.text)", context.around(title.range))
      }
    }
    for i in pairs.missing {
      let titles = expected[i].titles.map(\.text).joined(separator: "; ")
      result.missing(expected[i].name + (titles.isEmpty ? "" : ": \(titles)"))
    }
    for j in pairs.unexpected {
      let person = article.officials[j]
      result.unexpected(
        "\(person.name): \(person.titles.map(\.text).joined(separator: "; "))",
        context.around(person.mentions.first?.range))
    }
    return result
  }

  /// Between the documents of `article` and `expected`, in whatever order.
  public static func documents(
    _ expected: [ExpectedDocument], in article: Article
  ) -> Differences {
    var result = Differences()
    let context = Context(article.text)
    let pairs = Pairing(
      expected.map { collapsed($0.key) },
      article.documents.map { collapsed($0.code ?? $0.name ?? $0.type ?? "") })
    for (i, j) in pairs.matched {
      let document = article.documents[j]
      var changes = Changes()
      changes.compare("type", expected[i].type, document.type)
      changes.compare("issuer", expected[i].issuer, document.issuer)
      changes.compare("issued", expected[i].issued, document.issued)
      changes.compare("draft", expected[i].draft, document.draft)
      changes.compare("mentionCount", expected[i].mentionCount, document.mentions.count)
      result.differing(
        expected[i].key, changes, context.around(document.mentions.first?.range))
    }
    for i in pairs.missing { result.missing(expected[i].key) }
    for j in pairs.unexpected {
      let document = article.documents[j]
      result.unexpected(
        document.code ?? document.name ?? document.type ?? "a document without number and name",
        context.around(document.mentions.first?.range))
    }
    return result
  }

  /// Between the tasks of `article` and `expected`. A task whose words are mostly those of an
  /// expected one counts as that task with other limits.
  public static func tasks(_ expected: [ExpectedTask], in article: Article) -> Differences {
    var result = Differences()
    let context = Context(article.text)
    var pairs = Pairing(
      expected.map { collapsed($0.text) }, article.tasks.map { collapsed($0.text) })
    pairs.matchSimilar()
    for (i, j) in pairs.matched {
      let task = article.tasks[j]
      let wanted = expected[i]
      var changes = Changes()
      changes.compare("text", collapsed(wanted.text), Optional(collapsed(task.text)))
      changes.compare("assigner", wanted.assigner, task.assigner)
      changes.compare("assignees", wanted.assignees, task.assignees)
      changes.compare("coordinators", wanted.coordinators, task.coordinators)
      changes.compare("deadline", wanted.deadline, task.deadline?.text)
      changes.compare("documents", wanted.documents, task.documents)
      result.differing(wanted.text, changes, context.around(task.range))
    }
    for i in pairs.missing { result.missing(expected[i].text) }
    for j in pairs.unexpected {
      result.unexpected(article.tasks[j].text, context.around(article.tasks[j].range))
    }
    return result
  }

  mutating func add(missing span: AnnotatedText.Span, in text: String) {
    missing("\(span.label.rawValue) \(collapsed(span.words))" + Context(text).around(span.range))
  }

  mutating func add(unexpected span: AnnotatedText.Span, in text: String) {
    unexpected(
      "\(span.label.rawValue) \(collapsed(span.words))", Context(text).around(span.range))
  }

  mutating func add(
    tie span: AnnotatedText.Span, expected: String, found: String, in text: String
  ) {
    var changes = Changes()
    changes.compare("holder", expected, Optional(found))
    differing(
      "title \(collapsed(span.words))", changes, Context(text).around(span.range))
  }

  private mutating func missing(_ what: String) { lines.append("  - missing     \(what)") }

  private mutating func unexpected(_ what: String, _ context: String) {
    lines.append("  + unexpected  \(what)\(context)")
  }

  private mutating func differing(_ what: String, _ changes: Changes, _ context: String) {
    guard !changes.descriptions.isEmpty else { return }
    lines.append("  ~ differing   \(what)\(context)")
    for description in changes.descriptions { lines.append("      \(description)") }
  }
}

/// `text` with every gap a single space.
private func collapsed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The members of one result that are not as expected.
private struct Changes {
  var descriptions: [String] = []

  mutating func compare(_ name: String, _ expected: String?, _ found: String?) {
    guard let expected, expected != found ?? "" else { return }
    descriptions.append("\(name) is \(quoted(found)), expected \(quoted(expected))")
  }

  mutating func compare<Value: Equatable>(_ name: String, _ expected: Value?, _ found: Value) {
    guard let expected, expected != found else { return }
    descriptions.append("\(name) is \(found), expected \(expected)")
  }

  private func quoted(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "none" }
    return "\"\(text)\""
  }
}

/// Which expected and which found keys belong together.
private struct Pairing {
  private(set) var matched: [(Int, Int)] = []
  private(set) var missing: [Int] = []
  private(set) var unexpected: [Int] = []
  private let expected: [String]
  private let found: [String]

  init(_ expected: [String], _ found: [String]) {
    self.expected = expected
    self.found = found
    unexpected = Array(found.indices)
    for (i, key) in expected.enumerated() {
      if let position = unexpected.firstIndex(where: { found[$0] == key }) {
        matched.append((i, unexpected.remove(at: position)))
      } else {
        missing.append(i)
      }
    }
  }

  /// Ties what is left where more than half of the words are common.
  mutating func matchSimilar() {
    missing.removeAll { i in
      let words = Set(expected[i].split(separator: " "))
      let position = unexpected.firstIndex { j in
        let others = Set(found[j].split(separator: " "))
        return words.intersection(others).count * 2 > words.union(others).count
      }
      guard let position else { return false }
      matched.append((i, unexpected.remove(at: position)))
      return true
    }
  }
}

/// Shows where in the text a result stands.
private struct Context {
  private let text: String

  init(_ text: String) { self.text = text }

  /// A line below: "line 3: …đồng chí ⟦Trần Văn An⟧, Bí thư…"
  func around(_ range: Range<String.Index>?) -> String {
    guard let range else { return "" }
    let line = text[..<range.lowerBound].reduce(1) { $1.isNewline ? $0 + 1 : $0 }
    // Some thirty characters on both sides, cut between words.
    var start = text.startIndex
    if let cut = text.index(range.lowerBound, offsetBy: -30, limitedBy: start), cut > start {
      start = text[cut..<range.lowerBound].firstIndex(where: \.isWhitespace) ?? cut
    }
    var end = text.endIndex
    if let cut = text.index(range.upperBound, offsetBy: 30, limitedBy: end), cut < end {
      end = text[range.upperBound..<cut].lastIndex(where: \.isWhitespace) ?? cut
    }
    let parts = [
      start > text.startIndex ? "…" : "", String(text[start..<range.lowerBound]), "⟦",
      String(text[range]), "⟧", String(text[range.upperBound..<end]),
      end < text.endIndex ? "…" : "",
    ]
    return "\n      line \(line): \(collapsed(parts.joined()).replacing("… ", with: "…"))"
  }
}
