#if Index
  /// The body of the article on a page, found by where the running text is.
  ///
  /// What is never part of a body goes first. Each paragraph then speaks for the elements around it,
  /// by its length and by how little of it is links, for the nearest most; the element with the most is
  /// the body. This is how browsers' reading views do it.
  struct PageContent {
    /// A paragraph, heading or item of a list each, every gap a single space.
    private(set) var lines: [String] = []

    /// - Parameter headline: other headings of the first rank above the body are the site's name.
    init(of tree: HTMLTree, headline: String?) {
      let left = PageBoilerplate(of: tree)
      var paragraphs: [Paragraph] = []
      PageContent.collect(tree, left) { paragraphs.append($0) }
      guard let body = PageContent.body(of: paragraphs, in: tree) else { return }
      let end = tree.nodes[body].end
      var isAbove = headline != nil
      for paragraph in paragraphs where body <= paragraph.start && paragraph.start < end {
        if !paragraph.isHeading, paragraph.length >= PageContent.runningText { isAbove = false }
        if isAbove, tree.nodes[paragraph.element].element == "h1", paragraph.text != headline {
          continue
        }
        // A line of links alone leads elsewhere, even amid a body.
        let isMenu = paragraph.linkLength * 10 > paragraph.length * 8 && !paragraph.isHeading
        if !isMenu { lines.append(paragraph.text) }
      }
    }

    /// The scalars of a paragraph; a word or two is a button or a label.
    private static let runningText = 25

    struct Paragraph {
      var text: String
      /// The first node of it, and the element that it is in.
      var start: Int
      var element: Int
      var length: Int
      /// How much of ``length`` stands in links.
      var linkLength: Int
      var isHeading: Bool
    }

    /// Elements within a line; all others begin and end one.
    private static let inline: Set<String> = [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
      "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp",
      "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    ]

    private static func collect(
      _ tree: HTMLTree, _ left: PageBoilerplate, _ take: (Paragraph) -> Void
    ) {
      var raw = ""
      var linkText = 0
      var first = 0
      func finish() {
        let text = raw.collapsed
        if !text.isEmpty {
          var element = tree.nodes[first].parent
          while element > 0, inline.contains(tree.nodes[element].element ?? "") {
            element = tree.nodes[element].parent
          }
          let name = tree.nodes[element].element ?? ""
          let isHeading = name.utf8.count == 2 && name.hasPrefix("h") && name != "hr"
          take(
            Paragraph(
              text: text, start: first, element: element, length: text.unicodeScalars.count,
              linkLength: linkText, isHeading: isHeading))
        }
        raw = ""
        linkText = 0
      }
      /// The ends of the elements that are open and begin or end a line, or are links.
      var lineEnds: [Int] = []
      var linkEnd = 0
      var index = 0
      while index < tree.nodes.count {
        while let end = lineEnds.last, end <= index {
          lineEnds.removeLast()
          finish()
        }
        let node = tree.nodes[index]
        guard let element = node.element else {
          if raw.isEmpty || raw.utf8.allSatisfy({ $0 == 0x20 }) { first = index }
          raw += node.text
          if index < linkEnd { linkText += node.text.collapsed.unicodeScalars.count }
          index += 1
          continue
        }
        if left.isLeftOut(index) {
          if !inline.contains(element) { finish() }
          index = node.end
          continue
        }
        if element == "a" { linkEnd = max(linkEnd, node.end) }
        if !inline.contains(element) {
          finish()
          lineEnds.append(node.end)
        }
        index += 1
      }
      finish()
    }

    private static func body(of paragraphs: [Paragraph], in tree: HTMLTree) -> Int? {
      var scores: [Int: Double] = [:]
      for paragraph in paragraphs {
        let text = Double(paragraph.length - min(paragraph.length, paragraph.linkLength))
        guard text >= Double(runningText), !paragraph.isHeading else { continue }
        let value = 1 + min(text / 80, 5)
        var element = paragraph.element
        var share = 1.0
        // A paragraph's own element is not what holds the others.
        if tree.nodes[element].element != "div", tree.nodes[element].element != "td" {
          element = tree.nodes[element].parent
        }
        for _ in 0..<4 {
          guard element >= 0 else { break }
          scores[element, default: 0] += value * share
          share *= 0.6
          element = tree.nodes[element].parent
        }
      }
      for (element, score) in scores {
        scores[element] = score * weight(tree.nodes[element])
      }
      let best = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      // Nothing but short lines: all that was not left out.
      guard var body = best else { return paragraphs.isEmpty ? nil : 0 }
      // Parts of one body stand beside each other: then what holds them is the body.
      while let parent = scores[tree.nodes[body].parent], parent > scores[body, default: 0] * 0.75,
        tree.nodes[tree.nodes[body].parent].element != "html"
      {
        body = tree.nodes[body].parent
      }
      return body
    }

    private static func weight(_ node: HTMLTree.Node) -> Double {
      if node.element == "article" || node.attributes["itemprop"] == "articleBody" { return 1.5 }
      let words = PageBoilerplate.words(of: node)
      return words.isDisjoint(with: bodyWords) ? 1 : 1.25
    }

    private static let bodyWords: Set<String> = [
      "article", "body", "content", "detail", "entry", "post", "story", "noidung", "chitiet",
      "baiviet", "fck", "maincontent",
    ]
  }
#endif
