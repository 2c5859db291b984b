public import Testing
public import VanBan

/// What is wrong with the ranges of `article`, whatever it was found in; empty where nothing is.
///
/// Every range lies within `Article.text` and cuts no scalar; mentions and tasks are not
/// empty and stand in the order of the text; an official holds an office, other people hold none.
/// For property tests over random or hostile texts: O(number of results).
public func faults(in article: Article) -> [String] {
  var check = RangeCheck(text: article.text)
  for person in article.officials + article.people {
    check.mentions(person.mentions, of: person.name)
    for title in person.titles { check.range(title.range, "office of \(person.name)") }
    for act in person.acts { check.range(act.range, "act of \(person.name)") }
  }
  for person in article.officials where person.titles.isEmpty {
    check.faults.append("the official \(person.name) has no office")
  }
  for person in article.people where !person.titles.isEmpty {
    check.faults.append("\(person.name) has an office and is no official")
  }
  for document in article.documents {
    let name = document.code ?? document.name ?? document.id
    check.mentions(document.mentions, of: name)
    for pinpoint in document.pinpoints { check.range(pinpoint.range, "part of \(name)") }
    for relation in document.relations { check.range(relation.range, "relation of \(name)") }
  }
  for reference in article.unresolved { check.range(reference.range, "unresolved reference") }
  for part in article.document?.allParts ?? [] { check.range(part.range, "part of the document") }
  check.inOrder(article.tasks.map(\.range), "tasks")
  for task in article.tasks {
    check.range(task.range, "task")
    if let deadline = task.deadline { check.range(deadline.range, "deadline") }
  }
  for entity in article.organizations + article.places {
    check.mentions(entity.mentions, of: entity.name)
  }
  check.inOrder(article.dates.map(\.range), "dates")
  for date in article.dates { check.range(date.range, "date") }
  if let date = article.eventDate { check.range(date.range, "event date") }
  check.inOrder(article.appointments.map(\.range), "appointments")
  for appointment in article.appointments { check.range(appointment.range, "appointment") }
  return check.faults
}

/// Records an issue that lists what ``faults(in:)`` finds.
public func expectNoFaults(
  in article: Article, sourceLocation: SourceLocation = #_sourceLocation
) {
  let faults = faults(in: article)
  guard !faults.isEmpty else { return }
  Issue.record(
    "\(faults.count) faults: \(faults.prefix(10).joined(separator: "; "))",
    sourceLocation: sourceLocation)
}

private struct RangeCheck {
  let text: String
  var faults: [String] = []

  mutating func range(_ range: Range<String.Index>, _ name: String) {
    if range.lowerBound < text.startIndex || range.upperBound > text.endIndex {
      faults.append("\(name): range outside the text")
    } else if range.isEmpty {
      faults.append("\(name): empty range")
    } else if range.lowerBound.samePosition(in: text.unicodeScalars) == nil
      || range.upperBound.samePosition(in: text.unicodeScalars) == nil
    {
      faults.append("\(name): range cuts a scalar")
    }
  }

  mutating func mentions(_ mentions: [Mention], of name: String) {
    if mentions.isEmpty { faults.append("\(name) is not mentioned") }
    for mention in mentions { range(mention.range, "mention of \(name)") }
    inOrder(mentions.map(\.range), "mentions of \(name)")
  }

  mutating func inOrder(_ ranges: [Range<String.Index>], _ name: String) {
    for (first, second) in zip(ranges, ranges.dropFirst())
    where first.lowerBound > second.lowerBound {
      faults.append("\(name) not in the order of the text")
      return
    }
  }
}
