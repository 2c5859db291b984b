/// Writes records as JSON, fast: members in the order of the schema, nulls written.
///
/// ```swift
/// let line = JSONWriter().line(ArticleRecord(article))      // bytes of UTF-8, ends with "\n"
/// ```
public struct JSONWriter: Sendable {
  /// Whether the output is broken into lines and indented.
  public var pretty: Bool
  /// Whether titles, documents and tasks carry a member "rule" that names what found them.
  public var explain: Bool

  /// A writer with the given options.
  public init(pretty: Bool = false, explain: Bool = false) {
    self.pretty = pretty
    self.explain = explain
  }

  /// `record` as UTF-8, with a line feed behind it. Without ``pretty`` it is one line.
  ///
  /// - Parameters:
  ///   - record: what is written.
  ///   - text: written as the member "text" where the reader has not got the text that the offsets
  ///     refer to, as with pages of HTML.
  public func line(_ record: ArticleRecord, text: String? = nil) -> [UInt8] {
    var json = JSONBuffer(pretty: pretty)
    json.object { write(record, text: text, to: &$0) }
    json.raw("\n")
    return json.bytes
  }

  /// `record` as a string, without a line feed at its end.
  public func string(_ record: ArticleRecord) -> String {
    String(decoding: line(record).dropLast(), as: UTF8.self)
  }

  private func write(_ record: ArticleRecord, text: String?, to json: inout JSONBuffer) {
    json.member("schema", ArticleRecord.schema)
    json.member("id", record.id)
    if record.offsets != .scalar { json.member("offsets", record.offsets.rawValue) }
    json.member("headline", record.headline)
    json.member("byline", record.byline)
    if let text { json.member("text", text) }
    json.key("eventDate")
    if let date = record.eventDate { json.object { write(date, to: &$0) } } else { json.null() }
    json.key("document")
    if let document = record.document {
      json.object { write(document, to: &$0) }
    } else {
      json.null()
    }
    json.member("officials", record.officials) { write($1, to: &$0) }
    json.member("people", record.people) { write($1, to: &$0) }
    json.member("documents", record.documents) { write($1, to: &$0) }
    json.member("unresolved", record.unresolved) { write($1, to: &$0) }
    json.member("tasks", record.tasks) { write($1, to: &$0) }
    json.member("organizations", record.organizations) { write($1, to: &$0) }
    json.member("places", record.places) { write($1, to: &$0) }
    json.member("dates", record.dates) { write($1, to: &$0) }
    json.member("appointments", record.appointments) { write($1, to: &$0) }
    json.member("events", record.events) { write($1, to: &$0) }
    json.member("quantities", record.quantities) { write($1, to: &$0) }
  }

  private func write(_ date: ArticleRecord.EventDate, to json: inout JSONBuffer) {
    json.member("day", date.day)
    json.member("month", date.month)
    json.member("year", date.year)
    json.member("text", date.text)
    json.member("range", date.range)
  }

  private func write(_ event: ArticleRecord.Event, to json: inout JSONBuffer) {
    json.member("name", event.name)
    json.member("range", event.range)
    json.member("host", event.host)
    json.member("place", event.place)
    json.key("date")
    if let date = event.date { json.object { write(date, to: &$0) } } else { json.null() }
    json.member("form", event.form?.rawValue)
    json.member("points", event.points)
    json.member("chairs", event.chairs)
    json.member("chairIds", event.chairIDs)
  }

  private func write(_ quantity: ArticleRecord.Quantity, to json: inout JSONBuffer) {
    json.member("text", quantity.text)
    json.member("range", quantity.range)
    json.member("kind", quantity.kind?.rawValue)
    json.member("value", quantity.value)
    json.member("upper", quantity.upper)
    json.member("unit", quantity.unit)
    json.member("symbol", quantity.symbol)
  }

  private func write(_ person: ArticleRecord.Person, to json: inout JSONBuffer) {
    json.member("id", person.id)
    json.member("name", person.name)
    json.member("honorifics", person.honorifics)
    json.member("titles", person.titles) { write($1, to: &$0) }
    json.member("mentions", person.mentions) { write($1, to: &$0) }
    json.member("acts", person.acts) {
      $0.member("kind", $1.kind?.rawValue)
      $0.member("text", $1.text)
      $0.member("range", $1.range)
    }
  }

  private func write(_ appointment: ArticleRecord.Appointment, to json: inout JSONBuffer) {
    json.member("person", appointment.person)
    json.member("personId", appointment.personID)
    json.member("kind", appointment.kind?.rawValue)
    json.member("from", appointment.from)
    json.member("to", appointment.to)
    json.key("date")
    if let date = appointment.date { json.object { write(date, to: &$0) } } else { json.null() }
    json.member("document", appointment.document)
    json.member("text", appointment.text)
    json.member("range", appointment.range)
  }

  private func write(_ title: ArticleRecord.Title, to json: inout JSONBuffer) {
    json.member("text", title.text)
    json.member("role", title.role)
    json.member("organization", title.organization)
    json.member("level", title.level?.rawValue)
    json.member("former", title.former)
    // Left out where the words tell none.
    if let jurisdiction = title.jurisdiction {
      json.key("jurisdiction")
      json.object {
        $0.member("name", jurisdiction.name)
        $0.member("code", jurisdiction.code)
      }
    }
    if let since = title.since {
      json.key("since")
      json.object { write(since, to: &$0) }
    }
    if let until = title.until {
      json.key("until")
      json.object { write(until, to: &$0) }
    }
    json.member("inherited", title.inherited)
    json.member("branch", title.branch?.rawValue)
    json.member("range", title.range)
    if explain { json.member("rule", title.rule) }
  }

  func write(_ mention: ArticleRecord.Mention, to json: inout JSONBuffer) {
    json.member("range", mention.range)
    json.member("text", mention.text)
    json.member("kind", mention.kind.rawValue)
  }

  private func write(_ task: ArticleRecord.Task, to json: inout JSONBuffer) {
    json.member("text", task.text)
    json.member("range", task.range)
    json.member("actions", task.actions)
    json.member("assigner", task.assigner)
    json.member("assignerId", task.assignerID)
    json.member("assignees", task.assignees)
    json.member("coordinators", task.coordinators)
    json.key("deadline")
    if let deadline = task.deadline {
      json.object {
        $0.member("text", deadline.text)
        $0.member("range", deadline.range)
        $0.member("from", deadline.from)
        $0.member("to", deadline.to)
        $0.member("inferred", deadline.inferred)
      }
    } else {
      json.null()
    }
    json.member("documents", task.documents)
    json.member("kind", task.kind?.rawValue)
    json.member("quoted", task.quoted)
    json.member("object", task.object)
    json.member("place", task.place)
    if explain { json.member("rule", task.rule) }
  }

  private func write(_ entity: ArticleRecord.Entity, to json: inout JSONBuffer) {
    json.member("id", entity.id)
    json.member("name", entity.name)
    json.member("code", entity.code)
    if let name = entity.canonicalName { json.member("canonicalName", name) }
    if let name = entity.successorName { json.member("successorName", name) }
    if !entity.successors.isEmpty { json.member("successors", entity.successors) }
    json.member("mentions", entity.mentions) { write($1, to: &$0) }
  }

  private func write(_ date: ArticleRecord.Date, to json: inout JSONBuffer) {
    json.member("text", date.text)
    json.member("range", date.range)
    json.member("grain", date.grain.rawValue)
    json.member("start", date.start)
    json.member("end", date.end)
    json.member("inferred", date.inferred)
    json.member("day", date.day)
    json.member("month", date.month)
    json.member("year", date.year)
  }
}
