public import VanBan

/// Compares what was taken out of articles with their annotations.
///
/// ```swift
/// var scorer = ArticleScorer()
/// scorer.add(id: "a01", gold: annotation, predicted: ArticleRecord(article))
/// print(scorer.scores.text)
/// ```
/// Names and offices are compared after ``Folding``, documents by number or name, tasks by how far
/// their ranges overlap. Both records count scalars.
public struct ArticleScorer: Sendable {
  /// The figures over all articles that were added.
  public private(set) var scores = Scores()

  /// A scorer without articles.
  public init() {}

  /// Counts one article.
  ///
  /// - Parameters:
  ///   - id: of the article, for the report.
  ///   - gold: the annotation.
  ///   - predicted: nil where nothing was handed in; everything is then missed.
  public mutating func add(id: String, gold: ArticleRecord, predicted: ArticleRecord?) {
    scores.articles += 1
    if predicted == nil { scores.missing.append(id) }
    let predicted = predicted ?? ArticleRecord()
    addOfficials(id, gold, predicted)
    addDocuments(id, gold, predicted)
    addTasks(gold.tasks, predicted.tasks)
    if let expected = gold.eventDate {
      let found = predicted.eventDate
      count(
        .eventDate,
        [
          (expected.day, found?.day), (expected.month, found?.month), (expected.year, found?.year),
        ].allSatisfy { $0.0 == nil || $0.0 == $0.1 })
    }
    count(.headline, folded(gold.headline) == folded(predicted.headline))
    count(.byline, folded(gold.byline) == folded(predicted.byline))
  }

  private mutating func addOfficials(_ id: String, _ gold: ArticleRecord, _ found: ArticleRecord) {
    let goldNames = Set(gold.officials.map { Folding.words($0.name) })
    let foundNames = Set(found.officials.map { Folding.words($0.name) })
    tally(.officialName, goldNames, foundNames)
    let goldTitles = titles(gold)
    let foundTitles = titles(found)
    tally(.officialTitle, Set(goldTitles.keys), Set(foundTitles.keys))
    for (office, expected) in goldTitles {
      guard let title = foundTitles[office] else { continue }
      count(.role, folded(expected.role) == folded(title.role))
      count(.organization, folded(expected.organization) == folded(title.organization))
      if expected.former || title.former { count(.former, expected.former == title.former) }
    }
    note(id, "name", goldNames, foundNames) { $0 }
    note(id, "title", Set(goldTitles.keys), Set(foundTitles.keys)) { "\($0.name): \($0.title)" }
  }

  /// A person with one office.
  private struct Office: Hashable {
    var name: String
    var title: String
  }

  private func titles(_ record: ArticleRecord) -> [Office: ArticleRecord.Title] {
    var result: [Office: ArticleRecord.Title] = [:]
    for person in record.officials {
      let name = Folding.words(person.name)
      for title in person.titles {
        result[Office(name: name, title: Folding.words(title.text))] = title
      }
    }
    return result
  }

  private mutating func addDocuments(_ id: String, _ gold: ArticleRecord, _ found: ArticleRecord) {
    let (goldCodes, goldNames) = documents(gold)
    let (foundCodes, foundNames) = documents(found)
    tally(.documentCode, Set(goldCodes.keys), Set(foundCodes.keys))
    tally(.documentName, goldNames, foundNames)
    for (code, expected) in goldCodes {
      guard let document = foundCodes[code] else { continue }
      if let issued = nonEmpty(expected.issued) { count(.issued, issued == document.issued) }
      if let type = nonEmpty(expected.type) { count(.type, folded(type) == folded(document.type)) }
      if let issuer = nonEmpty(expected.issuer) {
        count(.issuer, folded(issuer) == folded(document.issuer))
      }
    }
    note(id, "code", Set(goldCodes.keys), Set(foundCodes.keys)) { $0 }
    note(id, "document", goldNames, foundNames) { $0 }
  }

  /// Drafts are no citations.
  private func documents(
    _ record: ArticleRecord
  ) -> (codes: [String: ArticleRecord.Document], names: Set<String>) {
    var codes: [String: ArticleRecord.Document] = [:]
    var names: Set<String> = []
    for document in record.documents where !document.draft {
      if let code = nonEmpty(document.code) {
        codes[Folding.code(code)] = document
      } else if let name = nonEmpty(document.name) {
        names.insert(Folding.words(name))
      }
    }
    return (codes, names)
  }

  private mutating func addTasks(_ gold: [ArticleRecord.Task], _ found: [ArticleRecord.Task]) {
    let overlaps = TaskMatching(gold: gold.map(\.range), predicted: found.map(\.range))
    let half = overlaps.pairs(threshold: 0.5)
    let fourFifths = overlaps.pairs(threshold: 0.8)
    add(.tasksHalf, Tally(hits: half.count, gold: gold.count, predicted: found.count))
    add(.tasksFourFifths, Tally(hits: fourFifths.count, gold: gold.count, predicted: found.count))
    for pair in half { addFields(gold[pair.gold], found[pair.predicted]) }
    tally(.taskCharacters, covered(gold), covered(found))
  }

  private mutating func addFields(_ gold: ArticleRecord.Task, _ found: ArticleRecord.Task) {
    if let assigner = nonEmpty(gold.assigner) {
      count(.assigner, folded(assigner) == folded(found.assigner))
    }
    let expected = gold.deadline.map { Folding.words($0.text) }
    let deadline = found.deadline.map { Folding.words($0.text) }
    // Either may hold the other: how many words around a day belong to it is a matter of taste.
    let agrees =
      if let expected, let deadline {
        contains(expected, deadline) || contains(deadline, expected)
      } else {
        false
      }
    add(
      .taskDeadline,
      Tally(
        hits: agrees ? 1 : 0, gold: expected == nil ? 0 : 1, predicted: deadline == nil ? 0 : 1))
    tally(
      .taskAssignees, Set(gold.assignees.map(Folding.words)),
      Set(found.assignees.map(Folding.words)))
    tally(
      .taskDocuments, Set(gold.documents.map(Folding.code)),
      Set(found.documents.map(Folding.code)))
  }

  private func covered(_ tasks: [ArticleRecord.Task]) -> Set<Int> {
    tasks.reduce(into: []) { $0.formUnion($1.range) }
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  private func folded(_ text: String?) -> String { text.map(Folding.words) ?? "" }

  private func nonEmpty(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }

  private mutating func add(_ measure: Scores.Measure, _ tally: Tally) {
    scores.tallies[measure, default: Tally()].hits += tally.hits
    scores.tallies[measure, default: Tally()].gold += tally.gold
    scores.tallies[measure, default: Tally()].predicted += tally.predicted
  }

  private mutating func tally<Element: Hashable>(
    _ measure: Scores.Measure, _ gold: Set<Element>, _ found: Set<Element>
  ) {
    scores.tallies[measure, default: Tally()].add(gold: gold, predicted: found)
  }

  private mutating func count(_ field: Scores.Field, _ isRight: Bool) {
    scores.shares[field, default: Share()].count(isRight)
  }

  private mutating func note<Element: Hashable>(
    _ id: String, _ label: String, _ gold: Set<Element>, _ found: Set<Element>,
    _ describe: (Element) -> String
  ) {
    for value in gold.subtracting(found).map(describe).sorted() {
      scores.details.append(.init(article: id, kind: .missed, label: label, value: value))
    }
    for value in found.subtracting(gold).map(describe).sorted() {
      scores.details.append(.init(article: id, kind: .invented, label: label, value: value))
    }
  }
}
