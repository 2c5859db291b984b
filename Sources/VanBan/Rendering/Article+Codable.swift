import VanBanText

extension CodingUserInfoKey {
  /// Where a decoder finds the text of the article that it decodes.
  ///
  /// ```swift
  /// decoder.userInfo[.articleText] = text
  /// let article = try decoder.decode(Article.self, from: data)
  /// ```
  public static let articleText: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "vanban.articleText") else {
      preconditionFailure("any string makes a key")
    }
    return key
  }()
}

/// Coding goes through ``ArticleRecord``: the text itself is not written, ranges are scalar offsets.
extension Article: Codable {
  /// Writes the article as an ``ArticleRecord`` with scalar offsets, without its text.
  public func encode(to encoder: any Encoder) throws {
    try ArticleRecord(self).encode(to: encoder)
  }

  /// Reads an article whose text stands in the decoder's `userInfo` under
  /// ``Swift/CodingUserInfoKey/articleText``.
  public init(from decoder: any Decoder) throws {
    guard let text = decoder.userInfo[.articleText] as? String else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "the article's text is missing: set decoder.userInfo[.articleText]"))
    }
    let record = try ArticleRecord(from: decoder)
    do {
      self = try Article(record, text: text)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }
}

/// That a record does not belong to a text: a range lies outside it or cuts a scalar.
public struct RecordMismatch: Error, Sendable, Hashable, CustomStringConvertible {
  /// The range that the text does not have; nil where the record leaves out one that is needed.
  public var range: Range<Int>?

  /// What does not fit, in one line.
  public var description: String {
    guard let range else { return "a range is missing; the record is an annotation, no article" }
    return "the range [\(range.lowerBound), \(range.upperBound)] is none of this text"
  }
}

extension Article {
  /// The article that `record` was made of. O(n log n).
  ///
  /// - Parameters:
  ///   - record: what was written, its offsets in the unit that it names.
  ///   - text: the text that was analyzed.
  /// - Throws: where a range is missing or does not fit `text`.
  public init(_ record: ArticleRecord, text: String) throws(RecordMismatch) {
    let reader = RecordReader(
      text: text, converter: OffsetConverter(text), unit: record.offsets)
    self = try reader.article(record)
  }
}

/// Turns the values of a record into those of an article.
private struct RecordReader {
  let text: String
  let converter: OffsetConverter
  let unit: OffsetConverter.Unit

  func article(_ record: ArticleRecord) throws(RecordMismatch) -> Article {
    var article = Article(
      id: record.id, text: text, headline: record.headline, byline: record.byline)
    if let date = record.eventDate { article.eventDate = try eventDate(date) }
    for event in record.events { article.events.append(try self.event(event)) }
    for quantity in record.quantities {
      guard let kind = quantity.kind else { continue }
      article.quantities.append(
        Quantity(
          text: quantity.text, range: try range(quantity.range), kind: kind,
          value: quantity.value, upper: quantity.upper, unit: quantity.unit,
          symbol: quantity.symbol))
    }
    if let document = record.document { article.document = try documentText(document) }
    for person in record.officials { article.officials.append(try self.person(person)) }
    for person in record.people { article.people.append(try self.person(person)) }
    for document in record.documents { article.documents.append(try self.document(document)) }
    for reference in record.unresolved {
      article.unresolved.append(
        UnresolvedReference(
          kind: reference.kind, text: reference.text, range: try range(reference.range),
          type: reference.type, issued: reference.issued, paths: paths(reference.paths),
          candidates: reference.candidates))
    }
    for task in record.tasks { article.tasks.append(try self.task(task)) }
    for entity in record.organizations { article.organizations.append(try self.entity(entity)) }
    for entity in record.places { article.places.append(try self.entity(entity)) }
    for date in record.dates {
      article.dates.append(try self.date(date))
    }
    for appointment in record.appointments {
      if let known = try self.appointment(appointment) { article.appointments.append(known) }
    }
    return article
  }

  private func eventDate(
    _ date: ArticleRecord.EventDate
  ) throws(RecordMismatch) -> EventDate {
    EventDate(
      day: date.day, month: date.month, year: date.year, text: date.text ?? "",
      range: try range(date.range))
  }

  private func event(_ event: ArticleRecord.Event) throws(RecordMismatch) -> Event {
    var result = Event(
      name: event.name, range: try range(event.range), host: event.host, place: event.place,
      form: event.form, points: event.points, chairs: event.chairs, chairIDs: event.chairIDs)
    if let date = event.date { result.date = try eventDate(date) }
    return result
  }

  private func date(_ date: ArticleRecord.Date) throws(RecordMismatch) -> DateMention {
    DateMention(
      text: date.text, range: try range(date.range), grain: date.grain, day: date.day,
      month: date.month, year: date.year, start: date.start, end: date.end,
      inferred: date.inferred)
  }

  /// Nil for a kind that this version does not know.
  private func appointment(
    _ appointment: ArticleRecord.Appointment
  ) throws(RecordMismatch) -> Appointment? {
    guard let kind = appointment.kind else { return nil }
    var result = Appointment(
      person: appointment.person, personID: appointment.personID ?? "", kind: kind,
      from: appointment.from, to: appointment.to, documentID: appointment.document,
      text: appointment.text, range: try range(appointment.range))
    if let date = appointment.date { result.date = try self.date(date) }
    return result
  }

  private func range(_ offsets: Range<Int>?) throws(RecordMismatch) -> Range<String.Index> {
    guard let offsets, let range = converter.range(at: offsets, in: unit) else {
      throw RecordMismatch(range: offsets)
    }
    return range
  }

  private func person(_ person: ArticleRecord.Person) throws(RecordMismatch) -> Person {
    var result = Person(id: person.id ?? "", name: person.name, honorifics: person.honorifics)
    for title in person.titles {
      var held = Title(
        text: title.text, role: title.role ?? "", organization: title.organization,
        level: title.level, branch: title.branch, former: title.former,
        inherited: title.inherited, range: try range(title.range), rule: title.rule ?? "")
      held.jurisdiction = title.jurisdiction.map { Jurisdiction(name: $0.name, code: $0.code) }
      if let since = title.since { held.since = try date(since) }
      if let until = title.until { held.until = try date(until) }
      result.titles.append(held)
    }
    result.mentions = try mentions(person.mentions)
    for act in person.acts {
      guard let kind = act.kind else { continue }
      result.acts.append(.init(kind: kind, text: act.text, range: try range(act.range)))
    }
    return result
  }

  private func mentions(
    _ mentions: [ArticleRecord.Mention]
  ) throws(RecordMismatch) -> [Mention] {
    var result: [Mention] = []
    for mention in mentions {
      result.append(
        Mention(range: try range(mention.range), text: mention.text, kind: mention.kind))
    }
    return result
  }

  private func document(
    _ document: ArticleRecord.Document
  ) throws(RecordMismatch) -> DocumentReference {
    var result = DocumentReference(
      id: document.id ?? "", type: document.type, typeCode: document.typeCode,
      code: document.code, number: document.number, year: document.year,
      issuerCode: document.issuerCode, issuer: document.issuer, issued: document.issued,
      term: document.term, session: document.session,
      name: document.name, draft: document.draft, subject: document.subject,
      candidates: document.candidates, flags: document.flags, rule: document.rule ?? "")
    for pinpoint in document.pinpoints {
      result.pinpoints.append(
        .init(
          text: pinpoint.text, range: try range(pinpoint.range), paths: paths(pinpoint.paths)))
    }
    for relation in document.relations {
      result.relations.append(
        .init(
          kind: relation.kind, target: relation.target, text: relation.text,
          range: try range(relation.range)))
    }
    result.mentions = try mentions(document.mentions)
    return result
  }

  private func paths(_ descriptions: [String]) -> [DocumentPath] {
    descriptions.compactMap { DocumentPath($0) }
  }

  private func documentText(
    _ document: ArticleRecord.TextDocument
  ) throws(RecordMismatch) -> DocumentText {
    var result = DocumentText(
      branch: document.branch, type: document.type, code: document.code,
      superior: document.superior, issuer: document.issuer, place: document.place,
      issued: document.issued, subject: document.subject, addressees: document.addressees,
      recipients: document.recipients, reference: document.reference)
    result.signer = document.signer.map {
      DocumentText.Signer(
        name: $0.name, office: $0.office,
        authority: $0.authority.map { .init(kind: $0.kind, of: $0.of) })
    }
    result.outline = try parts(document.outline)
    return result
  }

  private func parts(
    _ parts: [ArticleRecord.TextDocument.Part]
  ) throws(RecordMismatch) -> [DocumentText.Part] {
    var result: [DocumentText.Part] = []
    for part in parts {
      result.append(
        DocumentText.Part(
          path: DocumentPath(part.path) ?? DocumentPath(), heading: part.heading,
          range: try range(part.range), parts: try self.parts(part.parts)))
    }
    return result
  }

  private func task(_ task: ArticleRecord.Task) throws(RecordMismatch) -> AssignedTask {
    var result = AssignedTask(
      range: try range(task.range), text: task.text ?? "", actions: task.actions,
      assigner: task.assigner, assignerID: task.assignerID, assignees: task.assignees,
      coordinators: task.coordinators, documents: task.documents, rule: task.rule ?? "",
      kind: task.kind ?? .order, isQuoted: task.quoted, object: task.object, place: task.place)
    if let deadline = task.deadline {
      result.deadline = AssignedTask.Deadline(
        text: deadline.text, range: try range(deadline.range), from: deadline.from,
        to: deadline.to, inferred: deadline.inferred)
    }
    return result
  }

  private func entity(_ entity: ArticleRecord.Entity) throws(RecordMismatch) -> NamedEntity {
    NamedEntity(
      id: entity.id ?? "", name: entity.name, code: entity.code,
      mentions: try mentions(entity.mentions), successors: entity.successors,
      canonicalName: entity.canonicalName, successorName: entity.successorName)
  }
}
