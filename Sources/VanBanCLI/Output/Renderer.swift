#if CLI
  import VanBan

  /// How articles are printed.
  enum Renderer: Sendable {
    case json(JSONWriter)
    case text(ArticleSummary)
    case csv(CSVRenderer)
    case html(ArticleRenderer, title: String)

    /// What stands before the first article.
    var head: [UInt8] {
      switch self {
      case .json, .text: []
      // The mark without which Excel reads UTF-8 as something else.
      case .csv(let renderer): [0xEF, 0xBB, 0xBF] + Array(renderer.header.utf8)
      case .html(let renderer, let title): renderer.head(title: title)
      }
    }

    /// What stands between two articles.
    var separator: [UInt8] {
      switch self {
      case .json, .csv, .html: []
      case .text: Array("\n\n".utf8)
      }
    }

    /// What stands behind the last article.
    var foot: [UInt8] {
      switch self {
      case .json, .csv, .text: []
      case .html(let renderer, _): renderer.foot
      }
    }

    /// - Parameters:
    ///   - number: of the article, from 1.
    ///   - isPage: whether the text comes from a page of HTML, so that the reader has not got it.
    func render(
      _ article: Article, number: Int, offsets: ArticleRecord.OffsetUnit, isPage: Bool = false
    ) -> [UInt8] {
      switch self {
      case .json(let writer):
        writer.line(
          ArticleRecord(article, offsets: offsets), text: isPage ? article.text : nil)
      case .text(let summary): Array(summary.text(ArticleRecord(article)).utf8)
      case .csv(let renderer):
        Array(renderer.rows(of: ArticleRecord(article, offsets: offsets)).utf8)
      case .html(let renderer, _): renderer.section(article, number: number)
      }
    }
  }
#endif
