import FuzzSupport
import VanBan

private let analyzer = ArticleAnalyzer()
private let published = CalendarDate(year: 2025, month: 10, day: 9)

func checkAnalysis(of text: String) {
  let article = analyzer.analyze(text, published: published)
  check(article.text.utf8.elementsEqual(text.utf8), "the text is kept")
  checkPeople(in: article)
  checkDocuments(in: article)
  checkTasks(in: article)
  for entity in article.organizations + article.places {
    checkMentions(entity.mentions, in: text)
  }
  for date in article.dates { checkRange(date.range, in: text) }
  if let date = article.eventDate { checkRange(date.range, in: text) }

  for unit in ArticleRecord.OffsetUnit.allCases {
    let record = ArticleRecord(article, offsets: unit)
    check(!JSONWriter(explain: true).line(record).isEmpty, "JSON")
    // Ranges lead back to the very places.
    let again = try? Article(record, text: text)
    check(again.map { ArticleRecord($0, offsets: unit) == record } == true, "a record leads back")
  }
  check(!ArticleSummary().text(ArticleRecord(article)).isEmpty, "a summary")
  checkPage(of: article)
}

private func checkMentions(_ mentions: [Mention], in text: String) {
  check(!mentions.isEmpty, "what is found is mentioned")
  var last = text.startIndex
  for mention in mentions {
    checkRange(mention.range, in: text)
    check(!mention.range.isEmpty && mention.range.lowerBound >= last, "mentions in order")
    last = mention.range.lowerBound
  }
}

private func checkPeople(in article: Article) {
  for person in article.officials + article.people {
    check(!person.name.isEmpty, "a person has a name")
    checkMentions(person.mentions, in: article.text)
    for title in person.titles { checkRange(title.range, in: article.text) }
    for act in person.acts { checkRange(act.range, in: article.text) }
  }
  check(article.officials.allSatisfy { !$0.titles.isEmpty }, "officials hold an office")
  check(article.people.allSatisfy { $0.titles.isEmpty }, "people hold none")
  for appointment in article.appointments { checkRange(appointment.range, in: article.text) }
}

private func checkDocuments(in article: Article) {
  for document in article.documents {
    checkMentions(document.mentions, in: article.text)
    for pinpoint in document.pinpoints { checkRange(pinpoint.range, in: article.text) }
  }
  for reference in article.unresolved { checkRange(reference.range, in: article.text) }
}

private func checkTasks(in article: Article) {
  var last = article.text.startIndex
  for task in article.tasks {
    checkRange(task.range, in: article.text)
    check(!task.range.isEmpty && task.range.lowerBound >= last, "tasks in order")
    last = task.range.lowerBound
    if let deadline = task.deadline { checkRange(deadline.range, in: article.text) }
  }
}

/// Elements of a page are nested, whatever the text holds.
private func checkPage(of article: Article) {
  var open: [Substring] = []
  for part in ArticleRenderer(explain: true).page([article]).split(separator: "<").dropFirst() {
    let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    if ["meta", "", "!DOCTYPE"].contains(name) { continue }
    if name.first == "/" {
      check(open.popLast() == name.dropFirst(), "elements are nested")
    } else {
      open.append(name)
    }
  }
  check(open.isEmpty, "elements are closed")
}
