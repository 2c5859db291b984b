extension PageSection {
  mutating func writeLists() {
    if article.officials.isEmpty, article.documents.isEmpty, article.tasks.isEmpty {
      html.raw("<p class=\"none\">No officials, documents or tasks found.</p>\n")
    }
    writeOfficials()
    writeDocuments()
    writeTasks()
    writeOtherPeople()
  }

  private mutating func list(
    _ title: StaticString, _ name: StaticString, _ count: Int,
    _ body: (inout PageSection, Int) -> Void
  ) {
    guard count > 0 else { return }
    html.raw("<section class=\"")
    html.raw(name)
    html.raw("\">\n<h2>")
    html.raw(title)
    html.raw(" (")
    html.text(String(count))
    html.raw(")</h2>\n<ol>\n")
    for index in 0..<count {
      body(&self, index)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n</section>\n")
  }

  private mutating func openItem(_ identifier: String) {
    html.raw("<li id=\"")
    html.identifier(identifier)
    html.raw("\">")
  }

  /// Links to the places in the text.
  private mutating func places(_ count: Int, of owner: String) {
    for index in 0..<count {
      html.raw(" ")
      html.link(
        to: identifier(mention: index, of: owner), class: "at", count == 1 ? "↖" : "\(index + 1)")
    }
  }

  private mutating func line(_ label: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    html.raw("<p class=\"more\">")
    html.text(label.isEmpty ? "" : label + ": ")
    html.text(values.joined(separator: ", "))
    html.raw("</p>")
  }

  private mutating func writeOfficials() {
    list("Officials", "people", article.officials.count) { page, index in
      let person = page.article.officials[index]
      let owner = page.identifier(person: index)
      page.openItem(owner)
      page.html.element("span", class: "name names", person.name)
      page.places(person.mentions.count, of: owner)
      for title in person.titles {
        page.html.raw("<div class=\"title\">")
        page.html.text(title.text)
        page.html.element("span", class: "flag", title.former ? "former" : nil)
        page.html.element("span", class: "flag", title.inherited ? "from the heading" : nil)
        page.html.raw("</div>")
      }
    }
  }

  private mutating func writeOtherPeople() {
    list("Other people", "people", article.people.count) { page, index in
      let owner = page.identifier(person: page.article.officials.count + index)
      page.openItem(owner)
      page.html.element("span", class: "name", page.article.people[index].name)
      page.places(page.article.people[index].mentions.count, of: owner)
    }
  }

  private mutating func writeDocuments() {
    list("Documents", "documents", article.documents.count) { page, index in
      let document = page.article.documents[index]
      let owner = page.identifier(document: index)
      page.openItem(owner)
      page.html.element("span", class: "document codes", document.displayName)
      page.html.element("span", class: "flag", document.draft ? "draft" : nil)
      for flag in document.flags { page.html.element("span", class: "flag", flag.rawValue) }
      page.places(document.mentions.count, of: owner)
      page.line(
        "", [document.issuer, document.issued.map { "of \($0)" }].compactMap { $0 })
      page.line("", [document.subject].compactMap { $0 })
      page.line("at", document.pinpoints.map(\.text))
    }
  }

  private mutating func writeTasks() {
    let positions = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    list("Tasks", "tasks", article.tasks.count) { page, index in
      let task = page.article.tasks[index]
      let owner = page.identifier(task: index)
      page.openItem(owner)
      page.html.link(to: page.identifier(mention: 0, of: owner), class: "what", task.text)
      if let assigner = task.assigner {
        page.html.raw("<p class=\"more\">set by: ")
        if let position = task.assignerID.flatMap({ positions[$0] }) {
          page.html.link(to: page.identifier(person: position), class: "name", assigner)
        } else {
          page.html.text(assigner)
        }
        page.html.raw("</p>")
      }
      page.line("for", task.assignees)
      page.line("with", task.coordinators)
      if let deadline = task.deadline {
        page.html.raw("<p class=\"more\">deadline: ")
        page.html.element("span", class: "deadline", deadline.text)
        page.html.raw("</p>")
      }
      page.line("cites", task.documents)
    }
  }
}

extension DocumentReference {
  /// "Nghị quyết 18-NQ/TW", or the name of a document cited by name.
  var displayName: String {
    name ?? [type, code].compactMap { $0 }.joined(separator: " ")
  }
}
