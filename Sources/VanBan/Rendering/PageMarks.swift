/// The text of an article with its marks, which may lie within one another and cut across one
/// another: where a mark ends within a later one, the later one is closed and opened again, so that
/// elements are always nested.
struct PageMarks {
  /// The classes of the style sheet.
  private enum Style: String {
    case name, title, document, pinpoint, task, deadline, date, organization, place
  }

  private struct Mark {
    var range: Range<String.Index>
    var style: Style
    /// What the pointer shows.
    var hint: String
    /// Where the words lead to; nil for marks that are no links.
    var target: String?
    var identifier: String?
  }

  private let article: Article
  /// By where they begin; of those that begin together, the longer first.
  private var marks: [Mark] = []

  init(_ page: PageSection) {
    article = page.article
    collectPeople(page)
    collectDocuments(page)
    collectTasks(page)
    for date in article.dates {
      add(date.range, .date, [date.grain.rawValue, span(date.start, date.end)])
    }
    for (style, entities) in [
      (Style.organization, article.organizations), (.place, article.places),
    ] {
      for entity in entities {
        for mention in entity.mentions { add(mention.range, style, [entity.name, entity.code]) }
      }
    }
    let order = marks.enumerated().sorted { a, b in
      let (first, second) = (a.element.range, b.element.range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
      return a.offset < b.offset
    }
    marks = order.map(\.element).reduce(into: []) { marks, mark in
      // The office in the heading of a list is that of several persons: marked once, all hints.
      if let last = marks.indices.last, PageMarks.isSame(marks[last], mark) {
        marks[last].hint += "\n\n" + mark.hint
      } else {
        marks.append(mark)
      }
    }
  }

  private static func isSame(_ first: Mark, _ second: Mark) -> Bool {
    first.range == second.range && first.style == second.style && second.identifier == nil
  }

  private mutating func add(
    _ range: Range<String.Index>, _ style: Style, _ hint: [String?], target: String? = nil,
    identifier: String? = nil
  ) {
    guard !range.isEmpty, range.upperBound <= article.text.endIndex else { return }
    let hint = hint.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    marks.append(
      Mark(range: range, style: style, hint: hint, target: target, identifier: identifier))
  }

  private mutating func collectPeople(_ page: PageSection) {
    for (index, person) in page.people.enumerated() {
      let owner = page.identifier(person: index)
      let offices = person.titles.map { $0.former ? "\($0.text) (former)" : $0.text }
      for (number, mention) in person.mentions.enumerated() {
        add(
          mention.range, .name, [person.name] + offices, target: owner,
          identifier: page.identifier(mention: number, of: owner))
      }
      for title in person.titles {
        add(
          title.range, .title,
          [
            person.name, "role: \(title.role)", title.organization.map { "body: \($0)" },
            title.level.map { "level: \($0.rawValue)" },
            title.branch.map { "branch: \($0.rawValue)" }, title.former ? "former" : nil,
            title.inherited ? "from the heading of a list" : nil, page.rule(title.rule),
          ], target: owner)
      }
    }
  }

  private mutating func collectDocuments(_ page: PageSection) {
    for (index, document) in article.documents.enumerated() {
      let owner = page.identifier(document: index)
      let candidates = document.candidates.map { candidate in
        let parts = [candidate.code, candidate.issued, candidate.issuer, candidate.subject]
        return "may be: " + parts.compactMap { $0 }.joined(separator: ", ")
      }
      let facts: [String?] = [
        document.displayName, document.issuer, document.issued.map { "of \($0)" },
        document.subject, document.draft ? "draft" : nil,
      ]
      for (number, mention) in document.mentions.enumerated() {
        add(
          mention.range, .document, facts + candidates + [page.rule(document.rule)],
          target: owner, identifier: page.identifier(mention: number, of: owner))
      }
      for pinpoint in document.pinpoints {
        add(pinpoint.range, .pinpoint, ["\(pinpoint.text) of \(document.displayName)"])
      }
    }
  }

  private mutating func collectTasks(_ page: PageSection) {
    for (index, task) in article.tasks.enumerated() {
      func list(_ label: String, _ values: [String]) -> String? {
        values.isEmpty ? nil : "\(label): \(values.joined(separator: ", "))"
      }
      add(
        task.range, .task,
        [
          "task", task.assigner.map { "set by: \($0)" }, list("for", task.assignees),
          list("with", task.coordinators), task.deadline.map { "deadline: \($0.text)" },
          list("cites", task.documents), page.rule(task.rule),
        ], identifier: page.identifier(mention: 0, of: page.identifier(task: index)))
      if let deadline = task.deadline {
        add(
          deadline.range, .deadline,
          ["deadline", span(deadline.from, deadline.to), deadline.inferred ? "inferred" : nil])
      }
    }
  }

  private func span(_ start: String?, _ end: String?) -> String? {
    start == nil && end == nil ? nil : "\(start ?? "…") – before \(end ?? "…")"
  }

  /// Whether the first line of the text is the headline.
  var holdsHeadline: Bool {
    guard let headline = article.headline else { return false }
    func words(_ text: some StringProtocol) -> [Substring] {
      Substring(text).split(whereSeparator: \.isWhitespace)
    }
    let line = article.text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    return words(line) == words(headline)
  }

  /// A paragraph a line of the text; empty lines are left out.
  func write(to html: inout HTMLBuffer) {
    var writer = MarkWriter(marks: marks.map { ($0.range, $0) }, html: html)
    let text = article.text
    var start = text.startIndex
    // A headline that came with the article stands above the text, not in it.
    var isFirst = true
    while start < text.endIndex {
      let end = text[start...].firstIndex(where: \.isNewline) ?? text.endIndex
      if text[start..<end].contains(where: { !$0.isWhitespace }) {
        let isHeadline = isFirst && holdsHeadline
        writer.html.raw(isHeadline ? "<h1>" : "<p>")
        writer.writeLine(start..<end, of: text)
        writer.html.raw(isHeadline ? "</h1>\n" : "</p>\n")
        isFirst = false
      }
      start = end < text.endIndex ? text.index(after: end) : end
    }
    html = writer.html
  }

  /// Writes lines one after another, in the order of the text.
  private struct MarkWriter {
    let marks: [(range: Range<String.Index>, mark: Mark)]
    var html: HTMLBuffer
    /// The first mark that has not begun.
    private var next = 0
    /// Begun and not ended, by where they begin.
    private var active: [Int] = []
    /// Those of ``active`` whose element is open, and whether it is a link.
    private var open: [(mark: Int, isLink: Bool)] = []
    private var identified: Set<Int> = []

    init(marks: [(range: Range<String.Index>, mark: Mark)], html: HTMLBuffer) {
      self.marks = marks
      self.html = html
    }

    mutating func writeLine(_ line: Range<String.Index>, of text: String) {
      var position = line.lowerBound
      active.removeAll { marks[$0].range.upperBound <= position }
      for mark in active { openElement(mark) }
      begin(upTo: position)
      while position < line.upperBound {
        var boundary = line.upperBound
        if next < marks.count { boundary = min(boundary, marks[next].range.lowerBound) }
        for (mark, _) in open { boundary = min(boundary, marks[mark].range.upperBound) }
        html.text(text[position..<boundary])
        position = boundary
        end(at: position)
        if position < line.upperBound { begin(upTo: position) }
      }
      while !open.isEmpty { closeElement() }
    }

    /// Opens the marks that begin at `position`, or began where there is no line.
    private mutating func begin(upTo position: String.Index) {
      while next < marks.count, marks[next].range.lowerBound <= position {
        if marks[next].range.upperBound > position {
          active.append(next)
          openElement(next)
        }
        next += 1
      }
    }

    private mutating func end(at position: String.Index) {
      guard let first = open.firstIndex(where: { marks[$0.mark].range.upperBound <= position })
      else { return }
      let later = open[first...].map(\.mark).filter { marks[$0].range.upperBound > position }
      while open.count > first { closeElement() }
      active.removeAll { marks[$0].range.upperBound <= position }
      for mark in later { openElement(mark) }
    }

    private mutating func openElement(_ index: Int) {
      let mark = marks[index].mark
      // A link within a link is no HTML.
      let isLink = mark.target != nil && !open.contains(where: \.isLink)
      html.raw(isLink ? "<a class=\"" : "<span class=\"")
      html.text(mark.style.rawValue)
      html.raw("\"")
      if let identifier = mark.identifier, identified.insert(index).inserted {
        html.attribute("id", identifier)
      }
      if isLink, let target = mark.target { html.attribute("href", "#" + target) }
      if !mark.hint.isEmpty { html.attribute("title", mark.hint) }
      html.raw(">")
      open.append((index, isLink))
    }

    private mutating func closeElement() {
      guard let (_, isLink) = open.popLast() else { return }
      html.raw(isLink ? "</a>" : "</span>")
    }
  }
}
