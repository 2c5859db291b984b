/// An address within a document, from the widest part to the narrowest: "điểm a khoản 2 Điều 9" is
/// `Đ9.K2.a`.
///
/// Two wordings of one place are equal, in whatever order the text names the parts.
public struct DocumentPath: Sendable, Hashable {
  /// The parts that documents are divided into, the widest first.
  public enum Level: Int, Sendable, Hashable, Comparable, CaseIterable {
    case annex, part, chapter, section, subsection, article, clause, point, item

    /// Whether `a` is the wider part.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    /// What stands before the number in ``DocumentPath/description``; points bear none.
    var mark: String {
      switch self {
      case .annex: "PL"
      case .part: "P"
      case .chapter: "C"
      case .section: "M"
      case .subsection: "TM"
      case .article: "Đ"
      case .clause: "K"
      case .point: ""
      case .item: "T"
      }
    }
  }

  /// One part, or a run of parts: "Điều 5", "Điều 5 đến Điều 9".
  public struct Step: Sendable, Hashable {
    /// Part, chapter, article, clause or point.
    public var level: Level
    /// "7", "7b", "a", "II"; in lower case but for Roman numerals.
    public var number: String
    /// The last part of a run.
    public var through: String?
    /// The step to `number` of `level`.
    public init(_ level: Level, _ number: String, through: String? = nil) {
      self.level = level
      self.number = number
      self.through = through
    }
  }

  /// The widest part first.
  public var steps: [Step]

  /// A path of `steps`, the widest part first.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// "Đ9.K2.a", "Đ5-9", "PL.M2".
  public var description: String {
    steps.map { step in
      // A point has a letter; one with a number is told from a decimal by its mark.
      let isNumber = step.level == .point && (step.number.utf8.first ?? 0) &- 0x30 < 10
      return (isNumber ? "#" : step.level.mark) + step.number
        + (step.through.map { "-" + $0 } ?? "")
    }.joined(separator: ".")
  }

  /// The single places of a run of numbered parts, "Đ5-9" as five; a path without a run, or with
  /// one that cannot be counted, is returned alone.
  public func expanded(limit: Int = 1_000) -> [DocumentPath] {
    guard let index = steps.firstIndex(where: { $0.through != nil }) else { return [self] }
    let step = steps[index]
    guard let first = Int(step.number), let last = step.through.flatMap({ Int($0) }),
      first <= last, last - first < limit
    else { return [self] }
    return (first...last).map { value in
      var path = self
      path.steps[index] = Step(step.level, String(value))
      return path
    }
  }

  /// The level of the narrowest part.
  public var level: Level? { steps.last?.level }

  /// The path up to and with `level`.
  func prefix(through level: Level) -> DocumentPath {
    DocumentPath(steps.filter { $0.level <= level })
  }
}

/// A path is written and read back as its description.
extension DocumentPath: LosslessStringConvertible {
  /// Reads "Đ9.K2.a"; nil for anything else.
  public init?(_ description: String) {
    var steps: [Step] = []
    guard !description.isEmpty else { return nil }
    for part in description.split(separator: ".", omittingEmptySubsequences: false) {
      // "1.2" is one number.
      if let first = part.utf8.first, first &- 0x30 < 10 {
        guard !steps.isEmpty else { return nil }
        steps[steps.count - 1].number += "." + part
        continue
      }
      guard let step = Step(part) else { return nil }
      steps.append(step)
    }
    self.init(steps)
  }
}

extension DocumentPath.Step {
  fileprivate init?(_ text: Substring) {
    // Longer marks before those that they begin with; a letter without a mark is a point.
    let marks: [DocumentPath.Level] = [
      .annex, .subsection, .part, .chapter, .section, .article, .clause, .item,
    ]
    let level = marks.first { text.hasPrefix($0.mark) } ?? .point
    var number = text.dropFirst(level.mark.count)
    if level == .point, number.first == "#" { number = number.dropFirst() }
    guard !number.isEmpty || level == .annex else { return nil }
    let ends = number.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(level, String(ends.first ?? ""), through: ends.count > 1 ? String(ends[1]) : nil)
  }
}
