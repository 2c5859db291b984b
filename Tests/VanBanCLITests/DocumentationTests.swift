#if CLI
  import Foundation
  import Testing

  /// What stands in Docs is what the command does.
  @Suite struct DocumentationTests {
    private static let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func read(_ path: String) throws -> Data {
      try Data(contentsOf: package.appending(path: path))
    }

    private static var articles: [String] {
      let folder = package.appending(path: "Fixtures/articles/text")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().map { folder.appending(path: $0).path }
    }

    @Test(arguments: [["--explain"], ["--offsets", "utf16"], ["--published", "2025-10-09"]])
    func outputFitsTheSchema(options: [String]) throws {
      let schema = try JSONSchema(Self.read("Docs/article.schema.json"))
      let command = try Command.run(
        ["extract", "--format", "jsonl"] + options + Self.articles, in: Folder())
      #expect(command.status == 0)
      #expect(command.lines.count == Self.articles.count && command.lines.count > 15)
      for line in command.lines {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        #expect(schema.violations(in: value) == [])
      }
    }

    /// The check of the schema can fail.
    @Test(arguments: [
      #"{"schema": "vanban.article/2"}"#, #"{"officials": null}"#, #"{"headline": 3}"#,
      #"{"extra": 1}"#, #"{"eventDate": {"day": 1.5}}"#, #"{"people": [{"id": 1}]}"#,
      #"{"dates": [{"range": [1, 2, 3], "grain": "day", "inferred": 1, "start": "1/2"}]}"#,
    ])
    func whatDoesNotFitIsTold(change: String) throws {
      let schema = try JSONSchema(Self.read("Docs/article.schema.json"))
      let command = try Command.run(["extract", "--format", "json"], input: "Họp.\n", in: Folder())
      let object = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
      var article = try #require(object as? [String: Any])
      #expect(schema.violations(in: article) == [])
      let changed = try JSONSerialization.jsonObject(with: Data(change.utf8))
      for (name, value) in try #require(changed as? [String: Any]) { article[name] = value }
      #expect(!schema.violations(in: article).isEmpty)
    }

    @Test func doctorFindsNothing() throws {
      let command = try Command.run(["doctor"], in: Folder())
      #expect(command.status == 0 && command.errors.isEmpty)
      #expect(command.output.contains("extraction: works") && !command.output.contains("FAILS"))
    }

    /// Docs/CommandLine.md is written by this test where VANBAN_WRITE_DOCS is set (`make
    /// cli-reference`), and compared otherwise.
    @Test func referenceOfTheCommand() throws {
      var reference = """
        # The command

        What `vanban help` prints, written by `make cli-reference`. [Completion.md](Completion.md) says how to
        make your shell complete it.

        """
      let commands = [
        "", "extract", "tokenize", "normalize", "evaluate", "index", "search", "officials",
        "documents", "tasks",
        "stats", "doctor",
      ]
      for name in commands {
        let help = try Command.run(name.isEmpty ? ["--help"] : ["help", name], in: Folder())
        #expect(help.status == 0)
        reference += "\n## vanban\(name.isEmpty ? "" : " \(name)")\n\n```\n\(help.output)```\n"
      }
      let file = Self.package.appending(path: "Docs/CommandLine.md")
      if ProcessInfo.processInfo.environment["VANBAN_WRITE_DOCS"] != nil {
        try Data(reference.utf8).write(to: file)
      }
      #expect(
        String(decoding: try Data(contentsOf: file), as: UTF8.self) == reference,
        "run: make cli-reference")
    }
  }
#endif
