/// Shows articles on one self-contained page of HTML: the text with everything that was found in it
/// coloured, and lists of officials, documents and tasks beside it.
///
/// ```swift
/// let html = ArticleRenderer().page([article])              // a whole page
/// ```
/// The page loads nothing and runs no script. Resting the pointer on coloured words shows what was
/// understood; they link to their entry in the lists, and the entries back to the places in the
/// text. Whatever the article holds is escaped. Time is linear in the length of the text and, where
/// results overlap, in how many do.
public struct ArticleRenderer: Sendable {
  /// Whether what the pointer shows names the rule that found it.
  public var explain: Bool

  /// A renderer with the given options.
  public init(explain: Bool = false) { self.explain = explain }

  /// A page with `articles`, one below the other.
  public func page(_ articles: [Article], title: String? = nil) -> String {
    let first = articles.first
    var bytes = head(title: title ?? first?.headline ?? first?.id ?? "VanBan")
    for (index, article) in articles.enumerated() { bytes += section(article, number: index + 1) }
    return String(decoding: bytes + foot, as: UTF8.self)
  }

  /// What stands before the first section, in UTF-8: for pages that are written piece by piece.
  public func head(title: String) -> [UInt8] {
    var html = HTMLBuffer()
    html.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    html.text(title)
    html.raw("</title>\n<style>\n")
    html.raw(PageStyle.css)
    html.raw("\n</style>\n</head>\n<body>\n")
    return html.bytes
  }

  /// The part of the page that shows `article`, in UTF-8.
  ///
  /// - Parameters:
  ///   - article: what is shown.
  ///   - number: keeps the links of several articles on one page apart.
  public func section(_ article: Article, number: Int = 1) -> [UInt8] {
    var section = PageSection(article: article, prefix: "a\(number)", explain: explain)
    section.write()
    return section.html.bytes
  }

  /// What stands behind the last section, in UTF-8.
  public var foot: [UInt8] { Array("</body>\n</html>\n".utf8) }
}

/// One article of a page.
struct PageSection {
  let article: Article
  /// Stands before each identifier.
  let prefix: String
  let explain: Bool
  var html = HTMLBuffer()

  init(article: Article, prefix: String, explain: Bool) {
    self.article = article
    self.prefix = prefix
    self.explain = explain
  }

  mutating func write() {
    let marks = PageMarks(self)
    html.raw("<article>\n<header>\n")
    if !marks.holdsHeadline {
      html.raw("<h1>")
      html.text(article.headline ?? article.id ?? "Article")
      html.raw("</h1>\n")
    }
    html.raw("<p class=\"facts\">")
    let facts = [
      article.headline == nil ? nil : article.id, article.eventDate.map { "event: \($0.text)" },
      article.byline.map { "by \($0)" },
    ]
    html.text(facts.compactMap { $0 }.joined(separator: " · "))
    html.raw("</p>\n</header>\n<div class=\"text\" lang=\"vi\">\n")
    marks.write(to: &html)
    html.raw("</div>\n<aside>\n")
    writeLists()
    html.raw("</aside>\n</article>\n")
  }

  /// Identifiers are made of positions: what a caller put into an article never gets there.
  func identifier(person index: Int) -> String { "\(prefix)-p\(index + 1)" }
  func identifier(document index: Int) -> String { "\(prefix)-d\(index + 1)" }
  func identifier(task index: Int) -> String { "\(prefix)-t\(index + 1)" }
  func identifier(mention index: Int, of owner: String) -> String { "\(owner)-m\(index + 1)" }

  /// Officials, then other people.
  var people: [Person] { article.officials + article.people }

  /// `rule` in braces where asked for.
  func rule(_ rule: String) -> String? { explain && !rule.isEmpty ? "{\(rule)}" : nil }
}
