#if CLI && Index
  import ArgumentParser
  import VanBan
  import VanBanIndex

  struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index",
      abstract: "Puts articles into a searchable index.",
      discussion: """
        An article is known by its id: that of its JSON line, or its file's path as given. What is \
        in the index already is passed over, what changed is replaced. A run that was ended by force \
        loses at most the last articles; the next one adds them.

        EXAMPLES
          vanban index articles/ --database news.db
          vanban index news-2024.jsonl.xz news-2025.jsonl.gz --database news.db
          vanban index articles/ --prune --database news.db
          vanban index pages/ 'archive/2024-*.html.gz' --database news.db
          vanban index --refresh --database news.db
        """)

    @Argument(
      help: """
        Folders, files of one article each, *.html, *.jsonl, all of them also as .gz, .xz or .zst, \
        patterns of these with * and ?; -: standard input.
        """)
    var paths: [String] = []

    @OptionGroup var databaseOptions: DatabaseOptions

    @Option(help: InputOption.help)
    var input: InputOption?

    @OptionGroup var encodingOptions: EncodingOptions

    @Option(
      help: "The day of publication where the input gives none; resolves years.",
      transform: parseDay)
    var published: CalendarDate?

    @Flag(help: "Remove the articles that are no longer among the input.")
    var prune = false

    @Flag(
      help: """
        Analyze again what another version of vanban has analyzed; without paths, from the texts in \
        the index.
        """)
    var refresh = false

    @OptionGroup var jobsOptions: JobsOptions
    @OptionGroup var quietOptions: QuietOptions

    func validate() throws {
      if paths.isEmpty, !refresh {
        throw ValidationError("name folders or files, or - for standard input")
      }
      if paths.isEmpty, prune { throw ValidationError("--prune needs the paths that are to stay") }
    }

    func run() async throws {
      try await reportingIndexErrors {
        let started = monotonicSeconds()
        let index = try ArticleIndex(path: databaseOptions.database)
        var run = IndexRun(
          work: IndexWork(
            index: index, decoder: encodingOptions.encoding.decoder, input: input,
            published: published, refreshing: refresh), jobs: jobsOptions.count, quiet: quietOptions
        )
        var removed = 0
        Interruption.watch()
        if !paths.isEmpty {
          try await run.add(paths: paths, input: input)
          if Interruption.happened {
            // What was not read is not gone.
          } else if prune, run.mayMissArticles {
            quietOptions.report(
              Problem(
                "--prune", "nothing was removed, since some input could not be read",
                "mend the input and run it again"))
          } else if prune {
            removed = try run.prune()
          }
        }
        if refresh { try await run.refresh() }
        try await index.linkPeople()
        let stale = refresh ? 0 : try index.staleCount
        try index.close()
        try printSummary(
          run, removed: removed, stale: stale, seconds: monotonicSeconds() - started)
        try quietOptions.throwIfInterrupted(done: "run it again for the rest")
        if run.failures > 0 { throw ExitCode(1) }
      }
    }

    private func printSummary(
      _ run: IndexRun, removed: Int, stale: Int, seconds: Double
    ) throws {
      let changes = run.changes
      let done = changes.added + changes.replaced + changes.unchanged
      var line =
        "\(done) articles: \(changes.added) added, \(changes.replaced) replaced, "
        + "\(changes.unchanged) unchanged"
      if prune { line += ", \(removed) removed" }
      if run.failures > 0 { line += "; \(run.failures) inputs failed" }
      let rounded = (seconds * 10).rounded() / 10
      line += "; \(rounded) s\n"
      if stale > 0 {
        line +=
          "\(stale) articles were analyzed by another version; --refresh analyzes them again\n"
      }
      var output = Output()
      try output.write(line.utf8)
      try output.flush()
    }
  }
#endif
