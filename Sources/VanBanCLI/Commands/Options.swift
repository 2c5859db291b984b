#if CLI
  import ArgumentParser
  import VanBan
  import VanBanText

  enum FormatOption: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, json, html, csv
  }

  enum InputOption: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, html

    static let help: ArgumentHelp = """
      text: a file is an article; jsonl: a line is (default for *.jsonl); html: a file is a page, \
      of which the article is taken (default for *.html, *.htm; trait Index).
      """
  }

  /// `auto` or the name of one of the encodings that the library reads.
  struct EncodingOption: ExpressibleByArgument {
    /// Nil: to be found out.
    var encoding: TextEncoding?

    init(encoding: TextEncoding? = nil) { self.encoding = encoding }

    init?(argument: String) {
      let name = argument.lowercased()
      if name == "auto" { return }
      guard let encoding = TextEncoding(rawValue: name) else { return nil }
      self.encoding = encoding
    }

    static var allValueStrings: [String] { ["auto"] + TextEncoding.allCases.map(\.rawValue) }

    var defaultValueDescription: String { encoding?.rawValue ?? "auto" }

    /// The decoder that reads it.
    var decoder: TextDecoder { TextDecoder(encoding: encoding) }
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
        How the text is encoded. auto goes by a byte order mark, then by the content: UTF-8, \
        UTF-16, tcvn3, vni, viscii, viqr and windows-1258 are told apart, and any of them read by \
        mistake as windows-1252. tcvn3-capitals (.VnTimeH), tcvn5712-1 and vps must be named.
        """)
    var encoding = EncodingOption()
  }

  struct JobsOptions: ParsableArguments {
    @Option(help: "Articles worked on at a time (default: one a processor).")
    var jobs: Int?

    func validate() throws {
      if let jobs, !(1...1024).contains(jobs) {
        throw ValidationError("--jobs is a number from 1 to 1024")
      }
    }

    var count: Int { jobs ?? processorCount() }
  }

  struct QuietOptions: ParsableArguments {
    @Flag(help: "No progress and no complaints about single inputs: the exit status tells.")
    var quiet = false

    /// Says what is wrong with one input, unless nothing is to be said.
    func report(_ problem: Problem) {
      if !quiet, !Interruption.happened { VanBanCLI.report(problem) }
    }

    /// To be called when all is written: after Ctrl-C says what was done and ends as a program does
    /// that a signal ends.
    func throwIfInterrupted(done: String) throws {
      guard Interruption.happened else { return }
      if !quiet { writeUnbuffered("vanban: interrupted; \(done)\n", to: standardError) }
      throw ExitCode(Interruption.exitStatus)
    }
  }
#endif
