public import Testing
public import VanBan

extension AnnotatedText {
  /// What an analysis found, as marked spans: persons, each tied to the offices that it holds by the
  /// person's `Person.id`, and everything else.
  ///
  /// ```swift
  /// print(AnnotatedText(article, labels: [.name, .title]).notation)   // paste it into a test
  /// ```
  /// - Parameters:
  ///   - article: whose results are marked.
  ///   - labels: what is marked; all where nil.
  public init(_ article: Article, labels: Set<Label>? = nil) {
    let wanted = labels ?? Set(Label.allCases)
    var spans: [Span] = []
    func add(_ label: Label, _ range: Range<String.Index>, tie: String? = nil) {
      guard wanted.contains(label) else { return }
      spans.append(
        Span(label: label, range: range, words: String(article.text[range]), tie: tie))
    }
    for person in article.officials + article.people {
      for mention in person.mentions where mention.kind != .office {
        add(.name, mention.range, tie: person.titles.isEmpty ? nil : person.id)
      }
      for title in person.titles { add(.title, title.range, tie: person.id) }
    }
    for document in article.documents {
      for mention in document.mentions { add(.document, mention.range) }
    }
    for task in article.tasks {
      add(.task, task.range)
      if let deadline = task.deadline { add(.deadline, deadline.range) }
    }
    for date in article.dates { add(.date, date.range) }
    for entity in article.organizations {
      for mention in entity.mentions { add(.organization, mention.range) }
    }
    for entity in article.places {
      for mention in entity.mentions { add(.place, mention.range) }
    }
    self.init(text: article.text, spans: spans)
  }
}

extension Differences {
  /// Between the spans of `expected` and those found in `article`, an analysis of its text. Only
  /// labels that the notation uses, or that `labels` names, are compared; of those, everything.
  ///
  /// A tied office must be that of the person with the same tie. Offices are reported once a
  /// person, at the first place: further mentions of the same office are not to be marked.
  public static func spans(
    _ expected: AnnotatedText, in article: Article, labels: Set<AnnotatedText.Label> = []
  ) -> Differences {
    let compared = labels.union(expected.spans.map(\.label))
    var result = Differences()
    // One list a label, not nested: what cuts across another label is compared as well.
    for label in AnnotatedText.Label.allCases where compared.contains(label) {
      let wanted = expected.spans.filter { $0.label == label }
      let found = AnnotatedText(article, labels: [label]).spans
      let wantedRanges = Set(wanted.map(\.range))
      let foundRanges = Set(found.map(\.range))
      for span in wanted where !foundRanges.contains(span.range) {
        result.add(missing: span, in: expected.text)
      }
      for span in found where !wantedRanges.contains(span.range) {
        result.add(unexpected: span, in: article.text)
      }
    }
    result.compareTies(of: expected, with: article)
    return result
  }

  private mutating func compareTies(of expected: AnnotatedText, with article: Article) {
    let people = article.officials + article.people
    for title in expected.spans {
      guard title.label == .title, let tie = title.tie else { continue }
      let holders = people.filter { $0.titles.contains { $0.range == title.range } }
      guard !holders.isEmpty else { continue }
      let names = expected.spans.filter { $0.label == .name && $0.tie == tie }
      let isHeld = names.contains { name in
        holders.contains { $0.mentions.contains { $0.range == name.range } }
      }
      if !isHeld {
        add(
          tie: title, expected: names.first?.words ?? "a person (name:\(tie))",
          found: holders.map(\.name).joined(separator: ", "), in: expected.text)
      }
    }
  }
}

/// Records an issue that lists every difference where the analysis of the text does not find the
/// spans that are marked in it, those and no others.
///
/// ```swift
/// try expectSpans("Đồng chí [Trần Văn An](name:a), [Bí thư Tỉnh ủy](title:a), phát biểu.")
/// ```
/// - Parameters:
///   - notation: see ``AnnotatedText``.
///   - labels: labels to compare although the notation does not use them: nothing of theirs may be
///     found.
///   - sourceLocation: where the issue is recorded.
///   - analyze: what is tested; `ArticleAnalyzer` where nothing is given.
/// - Throws: ``NotationError`` where the notation is wrong.
public func expectSpans(
  _ notation: String, comparing labels: Set<AnnotatedText.Label> = [],
  sourceLocation: SourceLocation = #_sourceLocation,
  analyze: (String) -> Article = { ArticleAnalyzer().analyze($0) }
) throws(NotationError) {
  let expected = try AnnotatedText(notation)
  let differences = Differences.spans(expected, in: analyze(expected.text), labels: labels)
  guard !differences.isEmpty else { return }
  Issue.record("spans are not as expected:\n\(differences)", sourceLocation: sourceLocation)
}
