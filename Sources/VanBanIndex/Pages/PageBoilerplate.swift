#if Index
  /// What on a page is no part of an article: told by the elements' names, roles and classes.
  struct PageBoilerplate {
    private let marked: Set<Int>

    init(of tree: HTMLTree) {
      var marked: Set<Int> = []
      // The bytes of text before each node.
      var before = [0]
      before.reserveCapacity(tree.nodes.count + 1)
      for node in tree.nodes { before.append(before[before.count - 1] + node.text.utf8.count) }
      for (index, node) in tree.nodes.enumerated() {
        guard let element = node.element else { continue }
        if PageBoilerplate.elements.contains(element) || PageBoilerplate.isHidden(node) {
          marked.insert(index)
        } else if !PageBoilerplate.kept.contains(element),
          !PageBoilerplate.words(of: node).isDisjoint(with: PageBoilerplate.classes)
            || PageBoilerplate.roles.contains(node.attributes["role"] ?? "")
        {
          // A class may be ill named: what holds most of the page's text is no side bar.
          let inner = before[node.end] - before[index]
          if inner * 2 <= before[tree.nodes.count] { marked.insert(index) }
        }
      }
      self.marked = marked
    }

    func isLeftOut(_ index: Int) -> Bool { marked.contains(index) }

    private static let elements: Set<String> = [
      "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed",
      "canvas",
      "audio", "video", "select", "button", "textarea", "nav", "aside", "footer", "dialog", "menu",
      "figcaption", "caption", "head",
    ]
    private static let kept: Set<String> = ["html", "body", "article", "main", "p", "h1"]
    private static let roles: Set<String> = [
      "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu",
    ]
    private static let classes: Set<String> = [
      "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer",
      "comment", "comments", "binhluan", "related", "relate", "relatednews", "lienquan",
      "tinlienquan", "share", "sharing", "social", "ads", "advert", "advertisement", "quangcao",
      "popup", "modal", "cookie", "tags", "rating", "pagination", "pager", "toolbar", "caption",
      "newsletter", "subscribe", "recommend", "mostread", "tinmoi", "xemthem", "docthem",
      "copyright", "skip",
    ]

    private static func isHidden(_ node: HTMLTree.Node) -> Bool {
      if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" {
        return true
      }
      guard let style = node.attributes["style"]?.lowercased() else { return false }
      return style.contains(/display\s*:\s*none/)
    }

    /// The words that an element's class and id are made of: "box_TinLienQuan" is box, tinlienquan.
    static func words(of node: HTMLTree.Node) -> Set<String> {
      var words: Set<String> = []
      for name in [node.attributes["class"], node.attributes["id"]] {
        guard let name else { continue }
        for word in name.lowercased().split(whereSeparator: { !$0.isLetter }) {
          words.insert(String(word))
        }
      }
      return words
    }
  }
#endif
