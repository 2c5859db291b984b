public import VanBan

/// What a change of the rules gains and loses: two runs over the same articles, against their
/// annotations.
///
/// ```swift
/// var comparison = RunComparison()
/// comparison.add(id: "a01", gold: annotation, old: before, new: after)
/// print(comparison.text)
/// ```
/// All records count scalars.
public struct RunComparison: Sendable {
  /// One thing that one run has right or wrong and the other has not.
  public struct Change: Sendable, Hashable {
    /// For the better: `gained`, `dropped`. For the worse: `lost`, `invented`.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Annotated, found by the new run alone.
      case gained
      /// Not annotated, found by the old run alone.
      case dropped
      /// Annotated, found by the old run alone.
      case lost
      /// Not annotated, found by the new run alone.
      case invented
    }
    /// The article's id.
    public var article: String
    /// Which of the four.
    public var kind: Kind
    /// "name", "title", "code", "document" or "task".
    public var label: String
    /// What it is, folded as ``Folding`` does; a task as written.
    public var value: String
  }

  /// The figures of the old run.
  public var old: Scores { oldScorer.scores }
  /// The figures of the new run.
  public var new: Scores { newScorer.scores }
  /// In the order of the articles; within one by ``Change/Kind``.
  public private(set) var changes: [Change] = []

  private var oldScorer = ArticleScorer()
  private var newScorer = ArticleScorer()

  /// A comparison of no articles.
  public init() {}

  /// Counts one article, in time linear in what was found but for tasks, each of which is compared
  /// with each.
  ///
  /// - Parameters:
  ///   - id: of the article, for the report.
  ///   - gold: the annotation.
  ///   - old: nil where the old run lacks the article.
  ///   - new: nil where the new run lacks it.
  public mutating func add(
    id: String, gold: ArticleRecord, old: ArticleRecord?, new: ArticleRecord?
  ) {
    oldScorer.add(id: id, gold: gold, predicted: old)
    newScorer.add(id: id, gold: gold, predicted: new)
    let before = RunComparison.faults(id, gold, old)
    let after = RunComparison.faults(id, gold, new)
    var changes: [Change] = []
    func add(_ kind: Change.Kind, _ faults: Set<Fault>) {
      for fault in faults {
        changes.append(
          Change(article: id, kind: kind, label: fault.label, value: fault.value))
      }
    }
    add(.gained, before.missed.subtracting(after.missed))
    add(.dropped, before.invented.subtracting(after.invented))
    add(.lost, after.missed.subtracting(before.missed))
    add(.invented, after.invented.subtracting(before.invented))
    let order = Change.Kind.allCases
    self.changes += changes.sorted { a, b in
      let (first, second) = (order.firstIndex(of: a.kind) ?? 0, order.firstIndex(of: b.kind) ?? 0)
      return (first, a.label, a.value) < (second, b.label, b.value)
    }
  }

  private struct Fault: Hashable {
    var label: String
    var value: String
  }

  private static func faults(
    _ id: String, _ gold: ArticleRecord, _ found: ArticleRecord?
  ) -> (missed: Set<Fault>, invented: Set<Fault>) {
    var scorer = ArticleScorer()
    scorer.add(id: id, gold: gold, predicted: found)
    var missed: Set<Fault> = []
    var invented: Set<Fault> = []
    for detail in scorer.scores.details {
      let fault = Fault(label: detail.label, value: detail.value)
      if detail.kind == .missed { missed.insert(fault) } else { invented.insert(fault) }
    }
    let tasks = found?.tasks ?? []
    let pairs = TaskMatching(gold: gold.tasks.map(\.range), predicted: tasks.map(\.range))
      .pairs(threshold: 0.5)
    let matchedGold = Set(pairs.map(\.gold))
    let matchedFound = Set(pairs.map(\.predicted))
    for (index, task) in gold.tasks.enumerated() where !matchedGold.contains(index) {
      missed.insert(Fault(label: "task", value: words(of: task)))
    }
    for (index, task) in tasks.enumerated() where !matchedFound.contains(index) {
      invented.insert(Fault(label: "task", value: words(of: task)))
    }
    return (missed, invented)
  }

  private static func words(of task: ArticleRecord.Task) -> String {
    let range = "[\(task.range.lowerBound), \(task.range.upperBound)]"
    return task.text.map { "\(range) \($0)" } ?? range
  }

  /// The changes by article, then each figure that moved, from old to new.
  public var text: String {
    var lines: [String] = []
    var article: String?
    for change in changes {
      if change.article != article { lines.append(change.article) }
      article = change.article
      let sign = change.kind == .gained || change.kind == .dropped ? "+" : "-"
      lines.append("  \(sign) \(change.kind.rawValue) \(change.label): \(change.value)")
    }
    for measure in Scores.Measure.allCases {
      guard let a = old.tallies[measure], let b = new.tallies[measure], a != b else { continue }
      let figures = [
        ("P", a.precision, b.precision), ("R", a.recall, b.recall), ("F1", a.f1, b.f1),
      ].map { "\($0) \(Scores.decimals($1)) -> \(Scores.decimals($2))" }
      lines.append("\(Scores.padded(measure.rawValue, 24)) \(figures.joined(separator: "  "))")
    }
    for field in Scores.Field.allCases {
      guard let a = old.shares[field], let b = new.shares[field], a != b else { continue }
      lines.append(
        "accuracy \(Scores.padded(field.rawValue, 14)) \(Scores.decimals(a.value)) -> "
          + "\(Scores.decimals(b.value))  (\(a.right)/\(a.total) -> \(b.right)/\(b.total))")
    }
    let counts = Change.Kind.allCases.map { kind in
      "\(kind.rawValue) \(changes.count { $0.kind == kind })"
    }
    lines.append(counts.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }
}
