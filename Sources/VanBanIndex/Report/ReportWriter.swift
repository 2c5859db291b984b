#if Index
  internal import Foundation
  internal import VanBan

  /// Writes the pages of a report.
  struct ReportWriter {
    private let folder: URL
    private let data: ReportData
    private(set) var pageCount = 0
    /// The articles that have a page.
    private(set) var articles: [ReportData.Article] = []
    private var paged: Set<Int64> = []
    /// The persons and documents with a page that an article names.
    private var mentioned: [Int64: [(place: ReportPage.Place, name: String)]] = [:]

    private static let mark = "content=\"vanban report\""

    init(folder path: String, data: ReportData, articleLimit: Int) throws(IndexError) {
      folder = URL(filePath: path, directoryHint: .isDirectory)
      self.data = data
      try ReportWriter.prepare(folder)
      // The first rows of every page come before the hundredth of one.
      let lists =
        [data.tasks.map(\.article)] + data.people.map { $0.offices.map(\.article) }
        + data.documents.map { $0.uses.map(\.article) }
      for row in 0..<(lists.map(\.count).max() ?? 0) {
        for list in lists where row < list.count && articles.count < max(0, articleLimit) {
          if paged.insert(list[row].key).inserted { articles.append(list[row]) }
        }
      }
      for person in data.people {
        for article in Set(person.offices.map(\.article.key)) {
          mentioned[article, default: []].append((.person(person.key), person.name))
        }
      }
      for document in data.documents {
        for article in Set(document.uses.map(\.article.key)) {
          mentioned[article, default: []].append((.document(document.key), document.name))
        }
      }
    }

    /// Makes the folder, or empties it where it holds a report.
    private static func prepare(_ folder: URL) throws(IndexError) {
      let manager = FileManager.default
      let parts = ["people", "documents", "articles"].map { folder.appending(path: $0) }
      do {
        let names = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
        if !names.isEmpty {
          let first = try? String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
          guard first?.contains(mark) == true else {
            throw IndexError.cannotWrite(
              path: folder.path, reason: "it holds something that is no report")
          }
          for part in parts { try? manager.removeItem(at: part) }
        }
        for part in parts {
          try manager.createDirectory(at: part, withIntermediateDirectories: true)
        }
      } catch let error as IndexError {
        throw error
      } catch {
        throw IndexError.cannotWrite(path: folder.path, reason: error.localizedDescription)
      }
    }

    private mutating func write(_ bytes: [UInt8], to place: ReportPage.Place) throws(IndexError) {
      let file = folder.appending(path: place.path)
      do {
        try Data(bytes).write(to: file)
      } catch {
        throw IndexError.cannotWrite(path: file.path, reason: error.localizedDescription)
      }
      pageCount += 1
    }

    private mutating func write(_ page: ReportPage) throws(IndexError) {
      try write(page.bytes, to: page.place)
    }

    /// All pages but those of articles.
    mutating func writeLists() throws(IndexError) {
      try write(overview())
      try write(peopleList())
      try write(documentList())
      try write(taskList())
      for person in data.people { try write(page(of: person)) }
      for document in data.documents { try write(page(of: document)) }
    }

    /// The page of an article, with what was found in it marked.
    mutating func write(_ article: Article, key: Int64) throws(IndexError) {
      let place = ReportPage.Place.article(key)
      let renderer = ArticleRenderer()
      var links = ReportPage(linksOf: place)
      for (target, name) in mentioned[key] ?? [] {
        links.link(to: target, name)
        links.html.raw(" ")
      }
      links.html.raw("</nav>\n")
      let head = renderer.head(title: article.headline ?? article.id ?? "VanBan")
      try write(head + links.html.bytes + renderer.section(article) + renderer.foot, to: place)
    }

    private func cell(_ article: ReportData.Article) -> ReportPage.Cell {
      .link(paged.contains(article.key) ? .article(article.key) : nil, article.name)
    }

    private func overview() -> ReportPage {
      var page = ReportPage(.overview, title: "Overview")
      page.html.raw("<ul class=\"facts\">\n")
      for count in data.statistics.counts {
        page.html.raw("<li><b>")
        page.html.text(String(count.value))
        page.html.raw("</b>")
        page.html.text(count.name)
        page.html.raw("</li>\n")
      }
      page.html.raw("</ul>\n")
      if let first = data.statistics.firstDay, let last = data.statistics.lastDay {
        page.paragraph("Articles from \(first) to \(last); those without a day are not plotted.")
      } else {
        page.paragraph("No article has a day, so nothing can be plotted over time.")
      }
      let months = data.statistics.months.map { (month: $0.name, count: $0.value) }
      BarChart("Articles", months: months).write(to: &page.html)
      BarChart("Tasks by the month they are due", months: data.dueMonths).write(to: &page.html)
      page.heading("Officials that most articles name")
      page.table(
        ["Name", "Office", "Articles"],
        data.people.prefix(20).map {
          [.link(.person($0.key), $0.name), .text($0.office), .number($0.articleCount)]
        }, empty: "No officials.")
      page.heading("Documents that most articles cite")
      page.table(
        ["Document", "Articles"],
        data.documents.prefix(20).map {
          [.link(.document($0.key), $0.name), .number($0.articleCount)]
        }, empty: "No documents.")
      page.heading("Bodies that most articles name")
      page.table(
        ["Body", "Articles"],
        data.statistics.topOrganizations.map { [.text($0.name), .number($0.value)] },
        empty: "No bodies.")
      return page
    }

    private func peopleList() -> ReportPage {
      var page = ReportPage(.people, title: "Officials")
      page.paragraph(
        "The \(data.people.count) officials that most articles name. Two of one name are two until an "
          + "office joins them that only one person can hold.")
      page.table(
        ["Name", "Office that most articles give", "Articles", "First", "Last"],
        data.people.map {
          [
            .link(.person($0.key), $0.name), .text($0.office), .number($0.articleCount),
            .text($0.first), .text($0.last),
          ]
        }, empty: "No officials.")
      return page
    }

    private func documentList() -> ReportPage {
      var page = ReportPage(.documents, title: "Documents")
      page.paragraph("The \(data.documents.count) documents that most articles cite.")
      page.table(
        ["Document", "Articles", "First", "Last"],
        data.documents.map {
          [
            .link(.document($0.key), $0.name), .number($0.articleCount), .text($0.first),
            .text($0.last),
          ]
        }, empty: "No documents.")
      return page
    }

    private func taskList() -> ReportPage {
      var page = ReportPage(.tasks, title: "Tasks")
      let all = data.statistics.counts.first { $0.name == "tasks" }?.value ?? 0
      page.paragraph("\(data.tasks.count) of \(all) tasks, those that are due first in front.")
      page.table(
        ["Due", "Task", "By", "Set by", "Article"],
        data.tasks.map {
          [
            .text($0.deadline), .text($0.text), .text($0.assignees), .text($0.assigner),
            cell($0.article),
          ]
        }, empty: "No tasks.")
      return page
    }

    private func page(of person: ReportData.Person) -> ReportPage {
      var page = ReportPage(.person(person.key), title: person.name)
      page.paragraph("Named in \(person.articleCount) articles.")
      BarChart("Articles", months: person.months).write(to: &page.html)
      page.heading("Offices, as articles give them")
      page.table(
        ["Day", "Office", "Body", "", "Article"],
        person.offices.map {
          [
            .text($0.article.day), .text($0.text), .text($0.organization),
            .text($0.former ? "former" : nil), cell($0.article),
          ]
        }, empty: "No office.")
      page.heading("Why these are one person")
      page.table(
        ["Office that joins them", "Province", "Articles"],
        person.evidence.map { [.text($0.office), .text($0.place), .number($0.articleCount)] },
        empty: "One article alone names this person so.")
      let others = data.people.filter { $0.name == person.name && $0.key != person.key }
      if !others.isEmpty {
        page.heading("Others of the same name, who may be the same")
        page.table(
          ["Name", "Office", "Articles"],
          others.map {
            [.link(.person($0.key), $0.name), .text($0.office), .number($0.articleCount)]
          }, empty: "")
      }
      return page
    }

    private func page(of document: ReportData.Document) -> ReportPage {
      var page = ReportPage(.document(document.key), title: document.name)
      page.paragraph("Cited in \(document.articleCount) articles.")
      BarChart("Articles", months: document.months).write(to: &page.html)
      page.heading("Who cites it, and for what")
      page.table(
        ["Day", "Issuer", "Subject", "Article"],
        document.uses.map {
          [.text($0.article.day), .text($0.issuer), .text($0.subject), cell($0.article)]
        }, empty: "Nobody.")
      return page
    }
  }

  extension ReportPage {
    /// The links alone, for a page that has another frame.
    fileprivate init(linksOf place: Place) {
      self.place = place
      html.raw("<nav style=\"padding:1rem 1.5rem\">")
      for (target, name) in [
        (Place.overview, "Overview"), (.people, "Officials"), (.documents, "Documents"),
        (.tasks, "Tasks"),
      ] {
        link(to: target, name)
        html.raw(" · ")
      }
    }
  }
#endif
