#if CLI && Index
  import ArgumentParser
  import VanBan
  import VanBanIndex

  /// What the commands share that ask an index.
  struct QuestionOptions: ParsableArguments {
    @OptionGroup var databaseOptions: DatabaseOptions
    @Option(help: "text, json or csv.") var format: TableFormat = .text
    @Option(help: "How many rows at most.") var limit: Int?

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("--limit is a number above 0") }
    }

    /// Prints what `question` finds.
    func answer(_ question: (ArticleIndex) throws -> ResultTable) async throws {
      try await reportingIndexErrors {
        let index = try ArticleIndex(path: databaseOptions.database, readOnly: true)
        try question(index).print(as: format)
      }
    }
  }

  struct OfficialsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "officials",
      abstract: "Says who holds which office, by the articles of an index.",
      discussion: """
        With a name: every office that an article gives, in the order of time. Rows with the same \
        person are of one person, as far as offices tell; others of the same name may be, too.

        EXAMPLES
          vanban officials --limit 20 --database news.db
          vanban officials 'Mai Văn Hải' --format csv --database news.db
        """)

    @Argument(help: "A name or a part of it, with or without diacritics.") var name: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
      try await options.answer { index in
        guard let name else {
          let officials = try index.officials(limit: options.limit ?? 50)
          return ResultTable(
            columns: ["name", "title", "articles", "first", "last", "person"],
            rows: officials.map {
              [
                .text($0.name), .text($0.title), .number($0.articleCount),
                .text($0.firstDay?.description), .text($0.lastDay?.description), .text($0.person),
              ]
            })
        }
        let offices = try index.offices(of: name, limit: options.limit ?? 1000)
        return ResultTable(
          columns: [
            "day", "name", "title", "organization", "former", "article", "headline", "person",
          ],
          rows: offices.map {
            [
              .text($0.mention.day?.description), .text($0.name), .text($0.title),
              .text($0.organization), .flag($0.former), .text($0.mention.article),
              .text($0.mention.headline), .text($0.person),
            ]
          })
      }
    }
  }

  struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "documents",
      abstract: "Says who cites which document, when and for what, by an index.",
      discussion: """
        EXAMPLES
          vanban documents --limit 20 --database news.db
          vanban documents 18-NQ/TW --format json --database news.db
        """)

    @Argument(help: "The number or name of a document.") var code: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
      try await options.answer { index in
        guard let code else {
          let documents = try index.documents(limit: options.limit ?? 50)
          return ResultTable(
            columns: ["type", "code", "name", "articles", "first", "last"],
            rows: documents.map {
              [
                .text($0.type), .text($0.code), .text($0.name), .number($0.articleCount),
                .text($0.firstDay?.description), .text($0.lastDay?.description),
              ]
            })
        }
        let uses = try index.uses(ofDocument: code, limit: options.limit ?? 1000)
        return ResultTable(
          columns: [
            "day", "type", "code", "name", "issuer", "subject", "draft", "article", "headline",
          ],
          rows: uses.map {
            [
              .text($0.mention.day?.description), .text($0.type), .text($0.code), .text($0.name),
              .text($0.issuer), .text($0.subject), .flag($0.isDraft), .text($0.mention.article),
              .text($0.mention.headline),
            ]
          })
      }
    }
  }

  struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tasks",
      abstract: "Says who is to do what until when, by the articles of an index.",
      discussion: """
        EXAMPLES
          vanban tasks --assignee 'Sở Nội vụ' --due-before 2026-01-01 --database news.db
          vanban tasks --document 18-NQ/TW --format csv --database news.db
        """)

    @OptionGroup var options: QuestionOptions
    @Option(help: "Words of the name of who is to do it.") var assignee: String?
    @Option(help: "Words of the name of who orders it.") var assigner: String?
    @Option(help: "The number or name of a document that is to be carried out.")
    var document: String?
    @Option(help: "Due before this day, 2025-12-23 or 23/12/2025.", transform: parseDay)
    var dueBefore: CalendarDate?
    @Option(help: "Due after this day.", transform: parseDay) var dueAfter: CalendarDate?

    func run() async throws {
      try await options.answer { index in
        let tasks = try index.tasks(
          TaskFilter(
            assignee: assignee, assigner: assigner, document: document, dueBefore: dueBefore,
            dueAfter: dueAfter), limit: options.limit ?? 100)
        return ResultTable(
          columns: [
            "due", "task", "assignees", "assigner", "deadline", "documents", "day", "article",
            "headline",
          ],
          rows: tasks.map {
            [
              .text($0.lastDay?.description), .text($0.text), .list($0.assignees),
              .text($0.assigner), .text($0.deadline), .list($0.documents),
              .text($0.mention.day?.description), .text($0.mention.article),
              .text($0.mention.headline),
            ]
          })
      }
    }
  }

  struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Counts what is in an index.")

    @OptionGroup var options: QuestionOptions

    func run() async throws {
      try await options.answer { index in
        let statistics = try index.statistics(top: options.limit ?? 10)
        var table = ResultTable(columns: ["kind", "name", "count"])
        func add(_ kind: String, _ counts: [IndexStatistics.Count]) {
          table.rows += counts.map { [.text(kind), .text($0.name), .number($0.value)] }
        }
        add("rows", statistics.counts)
        add("month", statistics.months)
        add("document", statistics.topDocuments)
        add("official", statistics.topOfficials)
        add("organization", statistics.topOrganizations)
        return table
      }
    }
  }
#endif
