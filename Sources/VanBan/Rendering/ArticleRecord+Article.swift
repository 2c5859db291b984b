import VanBanText

extension ArticleRecord {
  /// The record of `article`, its ranges counted in `unit`. O(n) in the length of the text.
  public init(_ article: Article, offsets unit: OffsetUnit = .scalar) {
    self = RecordMaker(converter: OffsetConverter(article.text), unit: unit).record(of: article)
  }
}

/// Turns the values of an article into those of a record.
private struct RecordMaker {
  let converter: OffsetConverter
  let unit: OffsetConverter.Unit

  private func offsets(_ range: Range<String.Index>) -> Range<Int> {
    converter.offsets(of: range, in: unit)
  }

  func record(of article: Article) -> ArticleRecord {
    ArticleRecord(
      id: article.id, offsets: unit, headline: article.headline, byline: article.byline,
      eventDate: article.eventDate.map(eventDate),
      document: article.document.map(text), officials: article.officials.map(person),
      people: article.people.map(person),
      documents: article.documents.map(document), unresolved: article.unresolved.map(unresolved),
      tasks: article.tasks.map(task),
      organizations: article.organizations.map(entity), places: article.places.map(entity),
      dates: article.dates.map(date), appointments: article.appointments.map(appointment),
      events: article.events.map(event), quantities: article.quantities.map(quantity))
  }

  private func eventDate(_ date: EventDate) -> ArticleRecord.EventDate {
    .init(
      day: date.day, month: date.month, year: date.year, text: date.text,
      range: offsets(date.range))
  }

  private func event(_ event: Event) -> ArticleRecord.Event {
    .init(
      name: event.name, range: offsets(event.range), host: event.host,
      place: event.place, date: event.date.map(eventDate), form: event.form,
      points: event.points, chairs: event.chairs, chairIDs: event.chairIDs)
  }

  private func quantity(_ quantity: Quantity) -> ArticleRecord.Quantity {
    .init(
      text: quantity.text, range: offsets(quantity.range), kind: quantity.kind,
      value: quantity.value, upper: quantity.upper, unit: quantity.unit, symbol: quantity.symbol)
  }

  private func person(_ person: Person) -> ArticleRecord.Person {
    .init(
      id: person.id, name: person.name, honorifics: person.honorifics,
      titles: person.titles.map {
        .init(
          text: $0.text, role: $0.role, organization: $0.organization, level: $0.level,
          branch: $0.branch,
          jurisdiction: $0.jurisdiction.map { .init(name: $0.name, code: $0.code) },
          former: $0.former, since: $0.since.map(date),
          until: $0.until.map(date), inherited: $0.inherited, range: offsets($0.range),
          rule: $0.rule)
      },
      mentions: person.mentions.map(mention),
      acts: person.acts.map {
        .init(kind: $0.kind, text: $0.text, range: offsets($0.range))
      })
  }

  private func appointment(_ appointment: Appointment) -> ArticleRecord.Appointment {
    .init(
      person: appointment.person, personID: appointment.personID, kind: appointment.kind,
      from: appointment.from, to: appointment.to, date: appointment.date.map(date),
      document: appointment.documentID, text: appointment.text,
      range: offsets(appointment.range))
  }

  private func mention(_ mention: Mention) -> ArticleRecord.Mention {
    .init(range: offsets(mention.range), text: mention.text, kind: mention.kind)
  }

  private func document(_ document: DocumentReference) -> ArticleRecord.Document {
    .init(
      id: document.id, type: document.type, typeCode: document.typeCode, code: document.code,
      number: document.number, year: document.year, issuerCode: document.issuerCode,
      issuer: document.issuer, issued: document.issued, term: document.term,
      session: document.session, name: document.name,
      draft: document.draft, subject: document.subject,
      pinpoints: document.pinpoints.map {
        .init(
          text: $0.text, range: offsets($0.range), paths: $0.paths.map(\.description))
      },
      relations: document.relations.map {
        .init(
          kind: $0.kind, target: $0.target, text: $0.text, range: offsets($0.range))
      },
      candidates: document.candidates, flags: document.flags,
      mentions: document.mentions.map(mention), rule: document.rule)
  }

  private func unresolved(_ reference: UnresolvedReference) -> ArticleRecord.Unresolved {
    .init(
      kind: reference.kind, text: reference.text, range: offsets(reference.range),
      type: reference.type, issued: reference.issued, paths: reference.paths.map(\.description),
      candidates: reference.candidates)
  }

  private func text(_ document: DocumentText) -> ArticleRecord.TextDocument {
    .init(
      branch: document.branch, type: document.type, code: document.code,
      superior: document.superior, issuer: document.issuer, place: document.place,
      issued: document.issued,
      subject: document.subject,
      signer: document.signer.map {
        .init(
          name: $0.name, office: $0.office,
          authority: $0.authority.map { .init(kind: $0.kind, of: $0.of) })
      },
      addressees: document.addressees, recipients: document.recipients,
      outline: document.outline.map(part),
      reference: document.reference)
  }

  private func part(_ part: DocumentText.Part) -> ArticleRecord.TextDocument.Part {
    .init(
      path: part.path.description, heading: part.heading,
      range: offsets(part.range), parts: part.parts.map(self.part))
  }

  private func task(_ task: AssignedTask) -> ArticleRecord.Task {
    .init(
      text: task.text, range: offsets(task.range), actions: task.actions,
      assigner: task.assigner, assignerID: task.assignerID, assignees: task.assignees,
      coordinators: task.coordinators,
      deadline: task.deadline.map {
        .init(
          text: $0.text, range: offsets($0.range), from: $0.from, to: $0.to,
          inferred: $0.inferred)
      },
      documents: task.documents, rule: task.rule, kind: task.kind, quoted: task.isQuoted,
      object: task.object, place: task.place)
  }

  private func entity(_ entity: NamedEntity) -> ArticleRecord.Entity {
    .init(
      id: entity.id, name: entity.name, code: entity.code, successors: entity.successors,
      mentions: entity.mentions.map(mention), canonicalName: entity.canonicalName,
      successorName: entity.successorName)
  }

  private func date(_ date: DateMention) -> ArticleRecord.Date {
    .init(
      text: date.text, range: offsets(date.range), grain: date.grain, start: date.start,
      end: date.end, inferred: date.inferred, day: date.day, month: date.month, year: date.year)
  }
}
