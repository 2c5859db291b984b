extension ArticleRecord {
  /// The record of `article`, its ranges counted in `unit`. O(n) in the length of the text.
  public init(_ article: Article, offsets unit: OffsetUnit = .scalar) {
    self = RecordMaker(table: OffsetTable(article.text, unit: unit)).record(of: article)
  }
}

/// Turns the values of an article into those of a record.
private struct RecordMaker {
  let table: OffsetTable

  func record(of article: Article) -> ArticleRecord {
    ArticleRecord(
      id: article.id, offsets: table.unit, headline: article.headline, byline: article.byline,
      eventDate: article.eventDate.map {
        .init(
          day: $0.day, month: $0.month, year: $0.year, text: $0.text,
          range: table.offsets(of: $0.range))
      },
      document: article.document.map(text), officials: article.officials.map(person),
      people: article.people.map(person),
      documents: article.documents.map(document), unresolved: article.unresolved.map(unresolved),
      tasks: article.tasks.map(task),
      organizations: article.organizations.map(entity), places: article.places.map(entity),
      dates: article.dates.map(date), appointments: article.appointments.map(appointment))
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
          until: $0.until.map(date), inherited: $0.inherited, range: table.offsets(of: $0.range),
          rule: $0.rule)
      },
      mentions: person.mentions.map(mention),
      acts: person.acts.map {
        .init(kind: $0.kind, text: $0.text, range: table.offsets(of: $0.range))
      })
  }

  private func appointment(_ appointment: Appointment) -> ArticleRecord.Appointment {
    .init(
      person: appointment.person, personID: appointment.personID, kind: appointment.kind,
      from: appointment.from, to: appointment.to, date: appointment.date.map(date),
      document: appointment.documentID, text: appointment.text,
      range: table.offsets(of: appointment.range))
  }

  private func mention(_ mention: Mention) -> ArticleRecord.Mention {
    .init(range: table.offsets(of: mention.range), text: mention.text, kind: mention.kind)
  }

  private func document(_ document: DocumentReference) -> ArticleRecord.Document {
    .init(
      id: document.id, type: document.type, typeCode: document.typeCode, code: document.code,
      number: document.number, year: document.year, issuerCode: document.issuerCode,
      issuer: document.issuer, issued: document.issued, name: document.name,
      draft: document.draft, subject: document.subject,
      pinpoints: document.pinpoints.map {
        .init(
          text: $0.text, range: table.offsets(of: $0.range), paths: $0.paths.map(\.description))
      },
      relations: document.relations.map {
        .init(
          kind: $0.kind, target: $0.target, text: $0.text, range: table.offsets(of: $0.range))
      },
      candidates: document.candidates, flags: document.flags,
      mentions: document.mentions.map(mention), rule: document.rule)
  }

  private func unresolved(_ reference: UnresolvedReference) -> ArticleRecord.Unresolved {
    .init(
      kind: reference.kind, text: reference.text, range: table.offsets(of: reference.range),
      type: reference.type, issued: reference.issued, paths: reference.paths.map(\.description),
      candidates: reference.candidates)
  }

  private func text(_ document: DocumentText) -> ArticleRecord.TextDocument {
    .init(
      branch: document.branch, type: document.type, code: document.code,
      issuer: document.issuer, place: document.place, issued: document.issued,
      subject: document.subject,
      signer: document.signer.map {
        .init(
          name: $0.name, office: $0.office,
          authority: $0.authority.map { .init(kind: $0.kind, of: $0.of) })
      },
      recipients: document.recipients, outline: document.outline.map(part),
      reference: document.reference)
  }

  private func part(_ part: DocumentText.Part) -> ArticleRecord.TextDocument.Part {
    .init(
      path: part.path.description, heading: part.heading,
      range: table.offsets(of: part.range), parts: part.parts.map(self.part))
  }

  private func task(_ task: AssignedTask) -> ArticleRecord.Task {
    .init(
      text: task.text, range: table.offsets(of: task.range), actions: task.actions,
      assigner: task.assigner, assignerID: task.assignerID, assignees: task.assignees,
      coordinators: task.coordinators,
      deadline: task.deadline.map {
        .init(
          text: $0.text, range: table.offsets(of: $0.range), from: $0.from, to: $0.to,
          inferred: $0.inferred)
      },
      documents: task.documents, rule: task.rule)
  }

  private func entity(_ entity: NamedEntity) -> ArticleRecord.Entity {
    .init(
      id: entity.id, name: entity.name, code: entity.code, successors: entity.successors,
      mentions: entity.mentions.map(mention), canonicalName: entity.canonicalName,
      successorName: entity.successorName)
  }

  private func date(_ date: DateMention) -> ArticleRecord.Date {
    .init(
      text: date.text, range: table.offsets(of: date.range), grain: date.grain, start: date.start,
      end: date.end, inferred: date.inferred, day: date.day, month: date.month, year: date.year)
  }
}
