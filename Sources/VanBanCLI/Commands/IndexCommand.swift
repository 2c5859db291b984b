#if CLI
  import ArgumentParser

  // The index is built with the package's trait Index; without it the two commands say so.

  struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index", abstract: "Puts articles into a searchable index (trait Index).")

    @Argument(parsing: .captureForPassthrough, help: .hidden)
    var arguments: [String] = []

    func run() throws { throw missingIndex("index") }
  }

  struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Searches an index (trait Index).")

    @Argument(parsing: .captureForPassthrough, help: .hidden)
    var arguments: [String] = []

    func run() throws { throw missingIndex("search") }
  }

  /// One line on standard error, and exit status 2.
  private func missingIndex(_ command: String) -> ExitCode {
    let problem = Problem(
      command, "this vanban was built without the index",
      "install libsqlite3-dev and build with: swift build -c release --traits CLI,Index")
    report(problem)
    return ExitCode(2)
  }
#endif
