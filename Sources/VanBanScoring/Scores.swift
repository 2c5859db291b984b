/// The figures of an evaluation.
public struct Scores: Sendable, Hashable {
  /// What is counted as found or missed, in the order of the report.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case documentCode = "documents.code"
    case documentName = "documents.name"
    case officialName = "officials.name"
    case officialTitle = "officials.title"
    case taskAssignees = "tasks.assignees"
    case taskCharacters = "tasks.characters"
    case taskDeadline = "tasks.deadline"
    case taskDocuments = "tasks.documents"
    case tasksHalf = "tasks@0.5"
    case tasksFourFifths = "tasks@0.8"
  }

  /// What is compared on the things that were found, in the order of the report.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case assigner, byline, eventDate, former, headline, issued, issuer, organization, role, type
  }

  /// What one article lacks or has too much.
  public struct Detail: Sendable, Hashable {
    /// Whether it was annotated and not found, or found and not annotated.
    public enum Kind: String, Sendable, Hashable { case missed, invented }
    /// ``AnnotatedArticle/id`` of the article.
    public var article: String
    /// Missed or invented.
    public var kind: Kind
    /// "name", "title", "code" or "document".
    public var label: String
    /// What it is, folded as it was compared.
    public var value: String
  }

  /// Measures that were never asked for are missing.
  public var tallies: [Measure: Tally] = [:]
  /// The fields that are counted on what was found, each with how many are right.
  public var shares: [Field: Share] = [:]
  /// Annotated articles.
  public var articles = 0
  /// Annotated articles for which nothing was handed in.
  public var missing: [String] = []
  /// What was missed and invented, in the order of the articles.
  public var details: [Detail] = []

  /// Figures without articles.
  public init() {}

  /// The report as lines of text, without the details.
  public var text: String {
    var lines: [String] = []
    for measure in Measure.allCases {
      guard let tally = tallies[measure] else { continue }
      lines.append(
        "\(Scores.padded(measure.rawValue, 24)) P \(Scores.decimals(tally.precision))  "
          + "R \(Scores.decimals(tally.recall))  F1 \(Scores.decimals(tally.f1))  "
          + "gold \(tally.gold) predicted \(tally.predicted)")
    }
    for field in Field.allCases {
      guard let share = shares[field] else { continue }
      lines.append(
        "accuracy \(Scores.padded(field.rawValue, 14)) \(Scores.decimals(share.value))  "
          + "(\(share.right)/\(share.total))")
    }
    lines.append(
      "articles \(articles - missing.count)/\(articles)"
        + (missing.isEmpty ? "" : ", missing: \(missing.joined(separator: " "))"))
    return lines.joined(separator: "\n") + "\n"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A number from 0 to 1 with four decimals.
  static func decimals(_ value: Double) -> String {
    let digits = String(Int(Scores.rounded(value) * 10_000 + 0.5))
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return "\(padded.dropLast(4)).\(padded.suffix(4))"
  }

  /// `value` to four decimals, a tie to the even neighbour; exact, so that other programs that
  /// round correctly come to the same figure.
  public static func rounded(_ value: Double) -> Double {
    let scaled = value * 10_000
    var whole = scaled.rounded(.down)
    let half = whole + 0.5
    // What the multiplication lost.
    let rest = (-scaled).addingProduct(value, 10_000)
    if scaled > half || (scaled == half && rest > 0)
      || (scaled == half && rest == 0 && !whole.truncatingRemainder(dividingBy: 2).isZero)
    {
      whole += 1
    }
    return whole / 10_000
  }
}
