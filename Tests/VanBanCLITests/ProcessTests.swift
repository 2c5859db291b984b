#if CLI
  import Foundation
  import Testing

  /// What the command does as a process: signals, threads, completions.
  @Suite struct ProcessTests {
    private static let text = "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu tại hội nghị."

    /// After Ctrl-C what is begun is printed, and a line says how much was done.
    @Test(arguments: [
      (["extract", "--input", "jsonl"], #"{"id": "a", "text": "\#(text)"}"#, "1 articles done"),
      (["normalize"], text, "1 lines done"), (["tokenize"], text, "1 lines done"),
    ])
    func interruptionIsToldAndEndsCleanly(
      arguments: [String], line: String, complaint: String
    ) async throws {
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = arguments
      let (input, output, errors) = (Pipe(), Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      // So that a command that does not listen fails the test instead of holding it up.
      DispatchQueue.global().asyncAfter(deadline: .now() + 30) {
        [pid = process.processIdentifier] in
        if process.isRunning { kill(pid, SIGKILL) }
      }
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      // The first line is printed at once; the command then waits for the next.
      let printed = output.fileHandleForReading.availableData
      #expect(printed.last == 0x0A)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      let told = try errors.fileHandleForReading.readToEnd() ?? Data()
      #expect(String(decoding: told, as: UTF8.self) == "vanban: interrupted; \(complaint)\n")
      try input.fileHandleForWriting.close()
    }

    /// However many articles are worked on at a time, the same bytes come out.
    @Test(arguments: ["text", "jsonl", "json", "html", "csv"])
    func jobsDoNotMatter(format: String) throws {
      let texts = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/articles/text")
      let names = try FileManager.default.contentsOfDirectory(atPath: texts.path).sorted()
      #expect(names.count > 20)
      let arguments =
        ["extract", "--format", format] + (format == "csv" ? ["--table", "tasks"] : [])
        + names.map { texts.appending(path: $0).path }
      let alone = try Command.run(arguments + ["--jobs", "1"], in: Folder())
      #expect(alone.status == 0 && !alone.output.isEmpty)
      for jobs in ["2", "7", "64"] {
        let command = try Command.run(arguments + ["--jobs", jobs], in: Folder())
        #expect(command.status == 0 && command.output == alone.output, "--jobs \(jobs)")
      }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreWritten(shell: String) throws {
      let command = try Command.run(["--generate-completion-script", shell], in: Folder())
      #expect(command.status == 0 && command.errors.isEmpty)
      for word in ["extract", "tokenize", "doctor", "published"] {
        #expect(command.output.contains(word))
      }
    }

    @Test func versionIsThatOfDoctor() throws {
      let version = try Command.run(["--version"], in: Folder())
      let doctor = try Command.run(["doctor"], in: Folder())
      let number = version.output.trimmingCharacters(in: .newlines)
      #expect(number.split(separator: ".").count == 3)
      #expect(doctor.lines.first?.hasSuffix(number) == true)
    }

    @Test(arguments: [
      ["normalize", "--quiet", "missing.txt"], ["tokenize", "--quiet", "missing.txt"],
      ["extract", "--quiet", "missing.txt"],
    ])
    func quietLeavesTheStatus(arguments: [String]) throws {
      let command = try Command.run(arguments, in: Folder())
      #expect(command.status == 1 && command.errors.isEmpty && command.output.isEmpty)
    }
  }
#endif
