#if CLI
  import VanBan

  /// How articles are printed.
  enum Renderer: Sendable {
    case json(JSONWriter)
    case text(ArticleSummary)
    case csv(CSVRenderer)

    /// What stands before the first article.
    var head: [UInt8] {
      switch self {
      case .json, .text: []
      case .csv(let renderer): Array(renderer.header.utf8)
      }
    }

    /// What stands between two articles.
    var separator: [UInt8] {
      switch self {
      case .json, .csv: []
      case .text: Array("\n\n".utf8)
      }
    }

    func render(_ record: ArticleRecord) -> [UInt8] {
      switch self {
      case .json(let writer): writer.line(record)
      case .text(let summary): Array(summary.text(record).utf8)
      case .csv(let renderer): Array(renderer.rows(of: record).utf8)
      }
    }
  }
#endif
