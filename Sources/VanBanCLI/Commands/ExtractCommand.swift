#if CLI
  import ArgumentParser
  import VanBan

  struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extract",
      abstract: "Prints the officials, documents and tasks of each article.",
      discussion: """
        EXAMPLES
          vanban extract article.txt
          vanban extract --format jsonl articles/*.txt > out.jsonl
          vanban extract --format html article.txt > article.html
          vanban extract --format csv --table tasks article.txt
          vanban extract --encoding tcvn3 old.txt
          vanban extract page.html
          curl -s … | vanban extract --published 2025-12-23 -
        """)

    @Argument(
      help: "Files, one article each, *.html, or *.jsonl; none or -: standard input.")
    var files: [String] = []

    @Option(
      help: "text, jsonl, json, html or csv (default: text on a terminal, jsonl otherwise).")
    var format: FormatOption?

    @Option(help: "The table that --format csv prints: officials, documents, tasks or dates.")
    var table: CSVRenderer.Table?

    @Option(help: InputOption.help)
    var input: InputOption?

    @OptionGroup var encodingOptions: EncodingOptions

    @Option(
      help: "The day of publication, 2025-12-23 or 23/12/2025; resolves years.",
      transform: parseDay)
    var published: CalendarDate?

    @Option(help: "What ranges count: scalar, utf8 or utf16.")
    var offsets: ArticleRecord.OffsetUnit = .scalar

    @OptionGroup var jobsOptions: JobsOptions

    @Flag(help: "Name the rule that found each result.")
    var explain = false

    @OptionGroup var quietOptions: QuietOptions

    func validate() throws {
      if format == .csv, table == nil {
        throw ValidationError("--format csv needs --table officials|documents|tasks|dates")
      }
      if table != nil, let format, format != .csv {
        throw ValidationError("--table goes with --format csv")
      }
    }

    func run() async throws {
      try checkPages(input)
      let extraction = Extraction(
        decoder: encodingOptions.encoding.decoder, input: input, published: published,
        offsets: offsets, renderer: renderer)
      var source = ArticleSource(paths: files.isEmpty ? ["-"] : files, input: input)
      var output = Output()
      var progress = Progress(isQuiet: quietOptions.quiet)
      var failed = false
      var isFirst = true
      var number = 0
      var done = 0
      Interruption.watch()
      try output.write(extraction.renderer.head)
      try await OrderedPipeline(jobs: jobsOptions.count).run(
        next: { () -> (item: ArticleSource.Item, number: Int)? in
          guard !Interruption.happened, let item = source.next() else { return nil }
          number += 1
          return (item, number)
        }, wouldWait: { source.wouldWait },
        work: { extraction.run($0.item, number: $0.number) },
        emit: { outcome in
          progress.advance()
          if let problem = outcome.problem {
            failed = true
            progress.clear()
            quietOptions.report(problem)
            return
          }
          if !isFirst { try output.write(extraction.renderer.separator) }
          isFirst = false
          done += 1
          try output.write(outcome.output)
          try output.flush()
        })
      progress.clear()
      try output.write(extraction.renderer.foot)
      try output.flush()
      try quietOptions.throwIfInterrupted(done: "\(done) articles done")
      if failed { throw ExitCode(1) }
    }

    private var renderer: Renderer {
      switch format ?? (table != nil ? .csv : isTerminal(standardOutput) ? .text : .jsonl) {
      case .json: .json(JSONWriter(pretty: true, explain: explain))
      case .csv: .csv(CSVRenderer(table: table ?? .officials, explain: explain))
      case .text: .text(summary)
      case .jsonl: .json(JSONWriter(explain: explain))
      case .html:
        .html(
          ArticleRenderer(explain: explain),
          title: files.count == 1 ? lastComponent(of: files[0]) : "VanBan")
      }
    }

    private var summary: ArticleSummary {
      ArticleSummary(
        width: min(100, terminalColumns(standardOutput) ?? 100),
        color: usesColor(standardOutput),
        explain: explain)
    }
  }
#endif
