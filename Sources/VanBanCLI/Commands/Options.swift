#if CLI
  import ArgumentParser
  import VanBan
  import VanBanText

  enum FormatOption: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, json, html, csv
  }

  enum InputOption: String, ExpressibleByArgument, CaseIterable { case text, jsonl, html }

  enum EncodingOption: String, ExpressibleByArgument, CaseIterable {
    case auto
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case tcvn3
    case tcvn3Capitals = "tcvn3-capitals"
    case vni, viscii, vps, viqr
    case windows1258 = "windows-1258"

    /// The decoder that reads it.
    func decoder() throws(ValidationError) -> TextDecoder {
      switch self {
      case .auto: return TextDecoder()
      case .utf8, .utf16, .windows1258:
        return TextDecoder(encoding: TextEncoding(rawValue: rawValue))
      default:
        throw ValidationError(
          "--encoding \(rawValue) is not supported yet; convert the text to utf-8 first")
      }
    }
  }

  extension ArticleRecord.OffsetUnit: ExpressibleByArgument {}

  extension CSVRenderer.Table: ExpressibleByArgument {}

  extension ToneStyle: ExpressibleByArgument {}

  /// A day that the user wrote.
  func parseDay(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(input: text) else {
      throw ValidationError("no such day: \(text); write it 2025-12-23")
    }
    return date
  }

  struct EncodingOptions: ParsableArguments {
    @Option(
      help: """
        How the text is encoded: auto, utf-8, utf-16 or windows-1258. auto goes by a byte order \
        mark, then by the bytes.
        """)
    var encoding: EncodingOption = .auto
  }
#endif
