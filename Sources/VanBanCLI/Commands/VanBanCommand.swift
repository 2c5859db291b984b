#if CLI
  import ArgumentParser

  let vanbanVersion = "0.1.0"

  struct VanBanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vanban",
      abstract: "Reads Vietnamese administrative news and documents.",
      discussion: """
        Says who the officials are and which offices they hold, which Party and State documents \
        are cited, and which tasks are set to whom, by whom and until when.

        Exit status: 0 all input read, 1 some input failed (each named on standard error, the \
        rest done), 2 wrong use. A reader that closes the pipe ends the command quietly, status 0.
        """,
      version: vanbanVersion,
      subcommands: [
        ExtractCommand.self, TokenizeCommand.self, NormalizeCommand.self, EvaluateCommand.self,
        IndexCommand.self, SearchCommand.self, OfficialsCommand.self, DocumentsCommand.self,
        TasksCommand.self, StatsCommand.self, ReportCommand.self, DoctorCommand.self,
      ])
  }
#endif
