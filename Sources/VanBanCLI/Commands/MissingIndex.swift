#if CLI && !Index
  import ArgumentParser

  // The index is built with the package's trait Index; without it its commands say so.

  struct IndexCommand: MissingIndexCommand {
    static let configuration = missing("index", "Puts articles into a searchable index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct SearchCommand: MissingIndexCommand {
    static let configuration = missing("search", "Searches an index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct OfficialsCommand: MissingIndexCommand {
    static let configuration = missing("officials", "Says who holds which office, by an index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct DocumentsCommand: MissingIndexCommand {
    static let configuration = missing("documents", "Says who cites which document, by an index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct TasksCommand: MissingIndexCommand {
    static let configuration = missing("tasks", "Says who is to do what, by an index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct StatsCommand: MissingIndexCommand {
    static let configuration = missing("stats", "Counts what is in an index")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  struct ReportCommand: MissingIndexCommand {
    static let configuration = missing("report", "Writes an index as pages of HTML")
    @Argument(parsing: .captureForPassthrough, help: .hidden) var arguments: [String] = []
  }

  protocol MissingIndexCommand: ParsableCommand {}

  extension MissingIndexCommand {
    fileprivate static func missing(_ name: String, _ abstract: String) -> CommandConfiguration {
      CommandConfiguration(commandName: name, abstract: "\(abstract) (trait Index).")
    }

    /// One line on standard error, and exit status 2.
    func run() throws {
      report(
        Problem(
          Self.configuration.commandName ?? "", "\(missingIndex.what) the index",
          missingIndex.remedy))
      throw ExitCode(2)
    }
  }
#endif
