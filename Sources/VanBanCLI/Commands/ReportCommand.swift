#if CLI && Index
  import ArgumentParser
  import VanBanIndex

  struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Writes what is in an index as pages of HTML.",
      discussion: """
        An overview with counts over time, and pages for officials, documents, tasks and the articles \
        behind them. Open index.html in any browser: the pages load nothing and need no server.

        EXAMPLES
          vanban report --database news.db --output report
        """)

    @OptionGroup var databaseOptions: DatabaseOptions
    @Option(help: "The folder; a report that is there already is replaced.") var output: String
    @Option(help: "How many officials, and how many documents, get a page.") var limit = 200
    @Option(help: "How many articles get a page.") var articles = 2000

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit is a number above 0") }
      guard articles >= 0 else { throw ValidationError("--articles is no negative number") }
    }

    func run() async throws {
      try await reportingIndexErrors {
        let index = try ArticleIndex(path: databaseOptions.database, readOnly: true)
        let count = try await index.writeReport(
          to: output, options: .init(people: limit, documents: limit, articles: articles))
        var standard = Output()
        try standard.write("\(count) pages; open \(output)/index.html\n".utf8)
        try standard.flush()
      }
    }
  }
#endif
