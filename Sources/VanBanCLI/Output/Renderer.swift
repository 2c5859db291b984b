#if CLI
  import VanBan

  /// How an article is printed.
  enum Renderer: Sendable {
    case json(JSONWriter)

    func render(_ record: ArticleRecord) -> [UInt8] {
      switch self {
      case .json(let writer): writer.line(record)
      }
    }
  }
#endif
