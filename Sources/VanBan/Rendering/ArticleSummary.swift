/// A summary of an article for people: who holds which office, which documents are cited, who is to
/// do what until when.
///
/// ```swift
/// print(ArticleSummary().text(ArticleRecord(article)), terminator: "")
/// ```
public struct ArticleSummary: Sendable {
  /// Columns at which lines are broken.
  public var width: Int
  /// Whether the text carries the escape sequences of a colour terminal.
  public var color: Bool
  /// Whether each result names the rule that found it.
  public var explain: Bool

  /// A summary with the given options; lines are broken at `width` columns, at 40 or more.
  public init(width: Int = 100, color: Bool = false, explain: Bool = false) {
    self.width = width
    self.color = color
    self.explain = explain
  }

  /// The summary, a line feed at its end.
  public func text(_ record: ArticleRecord) -> String {
    var flow = TextFlow(width: max(40, width), color: color)
    writeHead(record, to: &flow)
    writeOfficials(record.officials, to: &flow)
    if !record.people.isEmpty {
      heading("Other people", record.people.count, to: &flow)
      let names = record.people.map(\.name).joined(separator: ", ")
      flow.paragraph([.init(names)], indent: 2, hanging: 2)
    }
    writeDocuments(record.documents, to: &flow)
    writeTasks(record.tasks, to: &flow)
    if record.officials.isEmpty, record.documents.isEmpty, record.tasks.isEmpty {
      flow.emptyLine()
      flow.paragraph(
        [.init("No officials, documents or tasks found.", .dim)], indent: 0, hanging: 0)
    }
    return flow.output
  }

  private func writeHead(_ record: ArticleRecord, to flow: inout TextFlow) {
    flow.paragraph(
      [.init(record.headline ?? record.id ?? "(no headline)", .bold)], indent: 0, hanging: 0)
    let parts = [
      record.headline == nil ? nil : record.id,
      record.eventDate.map { "event: \(words(of: $0))" }, record.byline.map { "by \($0)" },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return }
    flow.paragraph([.init(parts.joined(separator: " · "), .dim)], indent: 0, hanging: 0)
  }

  private func words(of date: ArticleRecord.EventDate) -> String {
    let day = [date.day, date.month, date.year].compactMap { $0.map(String.init) }
      .joined(separator: "/")
    guard let text = date.text, !text.isEmpty else { return day }
    return date.year == nil || text.contains(day) ? text : "\(text) (\(day))"
  }

  private func writeOfficials(_ officials: [ArticleRecord.Person], to flow: inout TextFlow) {
    guard !officials.isEmpty else { return }
    heading("Officials", officials.count, to: &flow)
    let longest = officials.map { TextFlow.columns(of: $0.name) }.max() ?? 0
    let column = min(longest, 28) + 5
    for person in officials {
      for (index, title) in person.titles.enumerated() {
        var segments: [TextFlow.Segment] = [.init(title.text, .office)]
        if title.former { segments.append(.init("(former)", .warning)) }
        if title.inherited { segments.append(.init("(from the heading of a list)", .dim)) }
        segments += rule(title.rule)
        if index == 0 {
          flow.row(.init(person.name, .name), segments, indent: 2, column: column)
        } else {
          flow.paragraph(segments, indent: column, hanging: column)
        }
      }
      if person.titles.isEmpty {
        flow.paragraph([.init(person.name, .name)], indent: 2, hanging: 2)
      }
    }
  }

  private func writeDocuments(_ documents: [ArticleRecord.Document], to flow: inout TextFlow) {
    guard !documents.isEmpty else { return }
    heading("Documents", documents.count, to: &flow)
    for document in documents {
      let title =
        document.name
        ?? [document.type, document.code].compactMap { $0 }.joined(separator: " ")
      var segments: [TextFlow.Segment] = [.init(title, .document)]
      let count = document.mentions.count
      let details = [
        document.issued.map { "of \(vietnamese($0))" }, document.issuer,
        count > 1 ? "\(count) mentions" : nil,
      ].compactMap { $0 }
      if !details.isEmpty {
        segments.append(.init("· " + details.joined(separator: " · "), .dim))
      }
      if document.draft { segments.append(.init("(draft)", .warning)) }
      for flag in document.flags { segments.append(.init("(\(flag.rawValue))", .warning)) }
      segments += rule(document.rule)
      flow.paragraph(segments, indent: 2, hanging: 6)
      if let subject = document.subject {
        flow.paragraph([.init(subject)], indent: 6, hanging: 6)
      }
      if !document.pinpoints.isEmpty {
        let places = document.pinpoints.map(\.text).joined(separator: "; ")
        flow.paragraph([.init("at: \(places)", .dim)], indent: 6, hanging: 6)
      }
      if document.candidates.count > 1 {
        let known = document.candidates.map { candidate in
          [candidate.code, candidate.issued.map { "of \(vietnamese($0))" }, candidate.issuer]
            .compactMap { $0 }.joined(separator: " ")
        }
        flow.paragraph(
          [.init("may be: \(known.joined(separator: "; "))", .dim)], indent: 6, hanging: 6)
      }
    }
  }

  private func writeTasks(_ tasks: [ArticleRecord.Task], to flow: inout TextFlow) {
    guard !tasks.isEmpty else { return }
    heading("Tasks", tasks.count, to: &flow)
    var groups: [(assigner: String?, tasks: [ArticleRecord.Task])] = []
    var positions: [String?: Int] = [:]
    for task in tasks {
      if let position = positions[task.assigner] {
        groups[position].tasks.append(task)
      } else {
        positions[task.assigner] = groups.count
        groups.append((task.assigner, [task]))
      }
    }
    for group in groups {
      let title: TextFlow.Segment =
        group.assigner.map { .init("set by \($0)", .bold) } ?? .init("set by no one named", .dim)
      flow.paragraph([title], indent: 2, hanging: 2)
      for task in group.tasks { write(task, to: &flow) }
    }
  }

  private func write(_ task: ArticleRecord.Task, to flow: inout TextFlow) {
    let range = "[\(task.range.lowerBound), \(task.range.upperBound)]"
    flow.paragraph([.init("- \(task.text ?? range)")], indent: 4, hanging: 6)
    var segments: [TextFlow.Segment] = []
    func add(_ label: String, _ values: [String], _ style: TextFlow.Style = .dim) {
      guard !values.isEmpty else { return }
      if !segments.isEmpty { segments.append(.init("·", .dim)) }
      segments.append(.init("\(label): \(values.joined(separator: ", "))", style))
    }
    add("for", task.assignees)
    add("with", task.coordinators)
    if let deadline = task.deadline { add("deadline", [words(of: deadline)], .warning) }
    add("cites", task.documents)
    segments += rule(task.rule)
    if !segments.isEmpty { flow.paragraph(segments, indent: 6, hanging: 6) }
  }

  private func words(of deadline: ArticleRecord.Deadline) -> String {
    guard deadline.inferred, let to = deadline.to else { return deadline.text }
    return "\(deadline.text) (before \(vietnamese(to)))"
  }

  private func heading(_ title: String, _ count: Int, to flow: inout TextFlow) {
    flow.emptyLine()
    flow.paragraph([.init("\(title) (\(count))", .heading)], indent: 0, hanging: 0)
  }

  private func rule(_ rule: String?) -> [TextFlow.Segment] {
    guard explain, let rule, !rule.isEmpty else { return [] }
    return [.init("{\(rule)}", .dim)]
  }

  /// "2017-10-25" as "25/10/2017"; anything else as it is.
  private func vietnamese(_ day: String) -> String {
    guard let date = CalendarDate(iso: day) else { return day }
    return "\(date.day)/\(date.month)/\(date.year)"
  }
}
