/// Writes one kind of result as comma-separated values (RFC 4180), a row a result.
///
/// ```swift
/// let csv = CSVRenderer(table: .documents)
/// print(csv.header + csv.rows(of: record), terminator: "")
/// ```
/// Lists within a field are separated by "; ". Lines end with CR LF.
public struct CSVRenderer: Sendable {
  /// The tables there are.
  public enum Table: String, Sendable, Hashable, CaseIterable {
    /// A row a person and office.
    case officials
    case documents, tasks, dates
  }

  /// What a row is.
  public var table: Table
  /// Whether a last column names the rule that found each result; dates have none.
  public var explain: Bool

  /// A writer of `table`.
  public init(table: Table, explain: Bool = false) {
    self.table = table
    self.explain = explain
  }

  /// The names of the columns.
  public var header: String {
    let columns =
      switch table {
      case .officials:
        [
          "article", "official", "name", "honorifics", "title", "role", "organization", "level",
          "branch", "former", "inherited", "rangeStart", "rangeEnd",
        ]
      case .documents:
        [
          "article", "document", "type", "typeCode", "code", "number", "year", "issuerCode",
          "issuer", "issued", "name", "draft", "subject", "pinpoints", "candidates", "flags",
          "mentions", "rangeStart", "rangeEnd",
        ]
      case .tasks:
        [
          "article", "text", "actions", "assigner", "assignerId", "assignees", "coordinators",
          "deadline", "deadlineFrom", "deadlineTo", "deadlineInferred", "documents", "kind",
          "quoted", "object", "place", "rangeStart", "rangeEnd",
        ]
      case .dates:
        ["article", "text", "grain", "start", "end", "inferred", "rangeStart", "rangeEnd"]
      }
    return row(columns, rule: "rule")
  }

  /// The rows of one article; empty where it has no result of this kind.
  public func rows(of record: ArticleRecord) -> String {
    let id = record.id
    switch table {
    case .officials:
      return record.officials.map { person in
        person.titles.map { title in
          row(
            [
              id, person.id, person.name, list(person.honorifics), title.text, title.role,
              title.organization, title.level?.rawValue, title.branch?.rawValue,
              String(title.former), String(title.inherited), start(title.range), end(title.range),
            ], rule: title.rule)
        }.joined()
      }.joined()
    case .documents:
      return record.documents.map { document in
        let range = document.mentions.first?.range
        return row(
          [
            id, document.id, document.type, document.typeCode, document.code, document.number,
            document.year.map(String.init), document.issuerCode, document.issuer, document.issued,
            document.name, String(document.draft), document.subject,
            list(document.pinpoints.map(\.text)), list(document.candidates.map(\.code)),
            list(document.flags.map(\.rawValue)), String(document.mentions.count), start(range),
            end(range),
          ], rule: document.rule)
      }.joined()
    case .tasks:
      return record.tasks.map { task in
        row(
          [
            id, task.text, list(task.actions), task.assigner, task.assignerID,
            list(task.assignees), list(task.coordinators), task.deadline?.text,
            task.deadline?.from, task.deadline?.to, task.deadline.map { String($0.inferred) },
            list(task.documents), task.kind?.rawValue, String(task.quoted), task.object,
            task.place, start(task.range), end(task.range),
          ], rule: task.rule)
      }.joined()
    case .dates:
      return record.dates.map { date in
        row(
          [
            id, date.text, date.grain.rawValue, date.start, date.end, String(date.inferred),
            start(date.range), end(date.range),
          ], rule: nil)
      }.joined()
    }
  }

  private func row(_ fields: [String?], rule: String?) -> String {
    let fields = explain && table != .dates ? fields + [rule] : fields
    return fields.map { quoted($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func start(_ range: Range<Int>?) -> String? { range.map { String($0.lowerBound) } }

  private func end(_ range: Range<Int>?) -> String? { range.map { String($0.upperBound) } }
}
