#if Index
  internal import VanBan

  /// The frame of a page of a report and what its pages are made of.
  struct ReportPage {
    /// Where a page lies in the report's folder.
    enum Place: Hashable {
      case overview, people, documents, tasks
      case person(Int64)
      case document(Int64)
      case article(Int64)

      var path: String {
        switch self {
        case .overview: "index.html"
        case .people: "people.html"
        case .documents: "documents.html"
        case .tasks: "tasks.html"
        case .person(let key): "people/\(key).html"
        case .document(let key): "documents/\(key).html"
        case .article(let key): "articles/\(key).html"
        }
      }

      /// Up to the report's folder from where the page lies.
      var root: String { path.contains("/") ? "../" : "" }
    }

    let place: Place
    var html = HTMLBuffer()

    /// A page with its head, open for content.
    init(_ place: Place, title: String) {
      self.place = place
      html.raw(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="vanban report">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>
        """)
      html.text(title)
      html.raw("</title>\n<style>\n")
      html.raw(ReportStyle.css)
      html.raw("\n</style>\n</head>\n<body>\n")
      navigation()
      html.raw("<main>\n<h1>")
      html.text(title)
      html.raw("</h1>\n")
    }

    /// The links to the report's lists.
    mutating func navigation() {
      html.raw("<nav>")
      for (target, name) in [
        (Place.overview, "Overview"), (.people, "Officials"), (.documents, "Documents"),
        (.tasks, "Tasks"),
      ] {
        link(to: target, name)
        html.raw(" ")
      }
      html.raw("</nav>\n")
    }

    mutating func link(to target: Place, _ text: String) {
      html.raw("<a")
      html.attribute("href", place.root + target.path)
      html.raw(">")
      html.text(text)
      html.raw("</a>")
    }

    mutating func heading(_ text: String) {
      html.raw("<h2>")
      html.text(text)
      html.raw("</h2>\n")
    }

    mutating func paragraph(_ text: String) {
      html.raw("<p class=\"note\">")
      html.text(text)
      html.raw("</p>\n")
    }

    /// What stands in a table.
    enum Cell {
      case text(String?)
      case number(Int)
      case link(Place, String)

      static func link(_ place: Place?, _ text: String) -> Cell {
        if let place { .link(place, text) } else { .text(text) }
      }
    }

    mutating func table(_ columns: [String], _ rows: [[Cell]], empty: String) {
      guard !rows.isEmpty else { return paragraph(empty) }
      html.raw("<table>\n<thead><tr>")
      for column in columns {
        html.raw("<th scope=\"col\">")
        html.text(column)
        html.raw("</th>")
      }
      html.raw("</tr></thead>\n<tbody>\n")
      for row in rows {
        html.raw("<tr>")
        for cell in row {
          switch cell {
          case .text(let text):
            html.raw("<td>")
            html.text(text ?? "")
          case .number(let number):
            html.raw("<td class=\"number\">")
            html.text(String(number))
          case .link(let place, let text):
            html.raw("<td>")
            link(to: place, text)
          }
          html.raw("</td>")
        }
        html.raw("</tr>\n")
      }
      html.raw("</tbody>\n</table>\n")
    }

    /// The page, closed.
    var bytes: [UInt8] { html.bytes + Array("</main>\n</body>\n</html>\n".utf8) }
  }

  /// The style sheet of a report: light and dark by the reader's setting.
  enum ReportStyle {
    static let css: StaticString = """
      :root{color-scheme:light dark;--page:#fff;--ink:#1d2126;--dim:#5b6570;--line:#dfe3e8;\
      --link:#0b57a4;--bar:#2f7dd1}
      @media (prefers-color-scheme:dark){:root{--page:#15181c;--ink:#e4e7eb;--dim:#9aa4af;\
      --line:#32383f;--link:#8cc2ff;--bar:#5aa2ee}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--page);color:var(--ink);\
      font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
      main,nav{max-width:64rem;margin:0 auto;padding:0 1.25rem}
      nav{padding-top:1rem}nav a{margin-right:1rem}
      h1{font-size:1.5rem;line-height:1.3}
      h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
      a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
      table{border-collapse:collapse;width:100%;font-size:.92rem}
      th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;\
      border-bottom:1px solid var(--line);overflow-wrap:anywhere}
      th{color:var(--dim);font-weight:600}td:first-child{white-space:nowrap}
      .number{text-align:right;font-variant-numeric:tabular-nums}
      .note,figcaption{color:var(--dim);font-size:.88rem}
      .facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding:0;list-style:none}
      .facts b{display:block;font-size:1.4rem}
      .chart{margin:1rem 0}.chart svg{width:100%;height:auto;display:block}
      .chart rect{fill:var(--bar)}.chart line{stroke:var(--line)}
      .chart text{fill:var(--dim);font-size:11px}
      @media print{nav{display:none}a{color:inherit}}
      """
  }
#endif
