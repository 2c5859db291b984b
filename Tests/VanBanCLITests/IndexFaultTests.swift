#if CLI && Index
  import Foundation
  import GRDB
  import Testing

  /// What befalls an index and its indexer: kills, full disks, locks, damage.
  @Suite struct IndexFaultTests {
    private static let lines = (0..<600).map { line($0, copies: $0 % 3 + 1) }
      .joined(separator: "\n")
    private let options = ["index", "lines.jsonl", "--database", "news.db"]

    /// A folder with articles, and `whole.db` as an undisturbed run makes it.
    private func folder(_ lines: String = Self.lines) throws -> Folder {
      let folder = try Folder(text: ["lines.jsonl": lines])
      let undisturbed = try Command.run(
        ["index", "lines.jsonl", "--database", "whole.db"], in: folder)
      #expect(undisturbed.status == 0, "\(undisturbed.errors)")
      return folder
    }

    private func path(_ folder: Folder, _ name: String = "news.db") -> String {
      folder.url.appending(path: name).path
    }

    private func expectComplete(_ folder: Folder) throws {
      let last = try Command.run(options, in: folder)
      #expect(last.status == 0 && last.output.hasPrefix("600 articles: "), "\(last.errors)")
      #expect(try IndexContent(folder) == IndexContent(folder, "whole.db"))
    }

    /// VANBAN_KILLS=100 for more of them.
    @Test func killedAtAnyMomentTheNextRunCompletes() throws {
      let wanted = ProcessInfo.processInfo.environment["VANBAN_KILLS"].flatMap { Int($0) } ?? 12
      let clock = ContinuousClock()
      let started = clock.now
      let folder = try folder()
      let duration =
        Double((clock.now - started).components.attoseconds) / 1e18
        + Double((clock.now - started).components.seconds)
      let executable = try #require(Command.executable)
      var kills = 0
      var runs = 0
      while kills < wanted, runs < 20 * wanted {
        runs += 1
        let process = Process()
        process.executableURL = executable
        process.arguments = options
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: .random(in: 0...duration))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { kills += 1 }
        // Now and then the end is looked at, and begun anew; where a run got through, too.
        guard kills % 4 == 0 || process.terminationReason == .exit else { continue }
        try expectComplete(folder)
        for suffix in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: path(folder) + suffix)
        }
      }
      #expect(kills == wanted)
      try expectComplete(folder)
    }

    private func tool(_ words: String...) -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = words
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }

    @Test func aFullDiskLosesNothing() throws {
      let folder = try folder()
      let disk = path(folder, "disk")
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
      guard tool("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk) else {
        return print("aFullDiskLosesNothing: skipped, this user may not mount a small disk")
      }
      defer { _ = tool("umount", disk) }
      let few = Self.lines.split(separator: "\n").prefix(5).joined(separator: "\n")
      try Data(few.utf8).write(to: folder.url.appending(path: "few.jsonl"))
      let first = try Command.run(
        ["index", "few.jsonl", "--database", "disk/news.db"], in: folder)
      #expect(first.status == 0, "\(first.errors)")
      let before = try IndexContent(folder, "disk/news.db")
      let full = try Command.run(
        ["index", "lines.jsonl", "--database", "disk/news.db"], in: folder)
      #expect(full.status == 1)
      #expect(full.errors.hasPrefix("vanban: disk/news.db: the disk is full."), "\(full.errors)")
      #expect(full.errors.split(separator: "\n").count == 1)
      #expect(try IndexContent(folder, "disk/news.db") == before)
      #expect(tool("mount", "-o", "remount,size=60m", disk))
      let last = try Command.run(
        ["index", "lines.jsonl", "--database", "disk/news.db"], in: folder)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try IndexContent(folder, "disk/news.db") == IndexContent(folder, "whole.db"))
    }

    @Test func aFileThatMayNotBeWrittenIsNamed() throws {
      let folder = try folder(line(1))
      let whole = path(folder, "whole.db")
      let before = try Data(contentsOf: URL(filePath: whole))
      // Root may write whatever its mode says, but not what is immutable.
      let isRoot = getuid() == 0
      let isProtected =
        isRoot ? tool("chattr", "+i", whole) : tool("chmod", "a-w", whole, folder.url.path)
      guard isProtected else {
        return print("aFileThatMayNotBeWrittenIsNamed: skipped, the file system has no chattr")
      }
      defer {
        _ = isRoot ? tool("chattr", "-i", whole) : tool("chmod", "u+w", whole, folder.url.path)
      }
      let command = try Command.run(
        ["index", "lines.jsonl", "--database", "whole.db", "--refresh"], in: folder)
      #expect(command.status == 1)
      #expect(
        command.errors.hasPrefix("vanban: whole.db: the index cannot be written."),
        "\(command.errors)")
      #expect(try Data(contentsOf: URL(filePath: whole)) == before)
    }

    @Test func anotherWriterIsWaitedForAndNamed() throws {
      let folder = try folder()
      let other = try DatabaseQueue(path: path(folder, "whole.db"))
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        try Data(line(1000).utf8).write(to: folder.url.appending(path: "more.jsonl"))
        let command = try Command.run(
          ["index", "more.jsonl", "--database", "whole.db"], in: folder)
        #expect(command.status == 1)
        #expect(command.errors.hasPrefix("vanban: whole.db: another process is writing"))
        // Readers do not wait.
        let reader = try Command.run(["stats", "--database", "whole.db"], in: folder)
        #expect(reader.status == 0)
        try db.execute(sql: "ROLLBACK")
      }
      let again = try Command.run(["index", "more.jsonl", "--database", "whole.db"], in: folder)
      #expect(again.output.hasPrefix("1 articles: 1 added"))
    }

    @Test func damageIsNamedAndLeft() throws {
      let folder = try folder()
      let file = URL(filePath: path(folder, "whole.db"))
      var data = try Data(contentsOf: file)
      for offset in 8192..<data.count { data[offset] = 0x5A }
      try data.write(to: file)
      for arguments in [["index", "lines.jsonl"], ["search", "nghị quyết"], ["stats"]] {
        let command = try Command.run(arguments + ["--database", "whole.db"], in: folder)
        #expect(command.status == 1)
        #expect(
          command.errors.hasPrefix("vanban: whole.db: the index is damaged."), "\(command.errors)")
      }
    }

    @Test func aFileFromTheFutureIsLeftAsItIs() throws {
      let folder = try folder(line(1))
      let file = URL(filePath: path(folder, "whole.db"))
      let queue = try DatabaseQueue(path: file.path)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
      try queue.close()
      let before = try Data(contentsOf: file)
      for arguments in [["index", "lines.jsonl"], ["search", "nghị quyết"], ["stats"]] {
        let command = try Command.run(arguments + ["--database", "whole.db"], in: folder)
        #expect(command.status == 1)
        #expect(command.errors.hasPrefix("vanban: whole.db: written by a newer version"))
      }
      #expect(try Data(contentsOf: file) == before)
    }
  }
#endif
