#if CLI && Index
  import ArgumentParser
  import VanBan
  import VanBanIndex

  struct DatabaseOptions: ParsableArguments {
    @Option(help: "The file of the index.")
    var database: String
  }

  enum TableFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  /// Says what is wrong with the index in one line, exit status 1.
  func reportingIndexErrors(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as IndexError {
      writeUnbuffered("vanban: \(error.description)\n", to: standardError)
      throw ExitCode(1)
    }
  }
#endif
