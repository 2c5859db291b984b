#if CLI && Index
  import Foundation
  import Testing

  func sentence(_ number: Int) -> String {
    "Đồng chí Trần Văn An, Bí thư Tỉnh ủy Thanh Hóa, yêu cầu Sở Nội vụ triển khai Nghị quyết số "
      + "\(number % 5 + 10)-NQ/TW trước ngày 30/6/2025.\n"
  }

  func line(_ number: Int, copies: Int = 1) -> String {
    let text = String(repeating: sentence(number), count: copies)
      .replacing("\n", with: "\\n")
    return #"{"id": "\#(number)", "published": "2025-01-02", "text": "\#(text)"}"#
  }

  @Suite struct IndexCommandTests {
    private let database = ["--database", "news.db"]

    private func index(_ arguments: String..., in folder: Folder) throws -> Command {
      try Command.run(["index"] + arguments + database, in: folder)
    }

    @Test func foldersFilesAndLinesOfAllKinds() throws {
      let folder = try Folder(text: [
        "news/a.txt": sentence(1), "news/2025/b.txt": sentence(2), "news/.hidden": sentence(3),
        "news/lines.jsonl": line(1) + "\n\n" + line(2), "c.txt": sentence(4),
      ])
      let first = try index("./news/", "c.txt", in: folder)
      #expect(first.status == 0 && first.errors.isEmpty)
      #expect(first.output.hasPrefix("5 articles: 5 added, 0 replaced, 0 unchanged; "))
      let second = try index("news", "./c.txt", in: folder)
      #expect(second.output.hasPrefix("5 articles: 0 added, 0 replaced, 5 unchanged; "))
      let ids = try Command.run(["search", "--title", "Bí thư"] + database, in: folder).output
      for id in ["news/a.txt", "news/2025/b.txt", "c.txt"] { #expect(ids.contains(id)) }
    }

    @Test func pagesAreReadByTheirNameOrOnRequest() throws {
      let page = """
        <html><head><meta charset="utf-8"><meta name="pubdate" content="2025-03-04"></head><body>
        <nav>Trang chủ</nav><h1>Thanh Hóa &amp; hội nghị</h1><p>\(sentence(1))</p></body></html>
        """
      let folder = try Folder(text: ["in/a.html": page, "in/b.htm": page, "c.txt": page])
      let index = try index("in", in: folder)
      #expect(index.output.hasPrefix("2 articles: 2 added"), "\(index.errors)")
      let hits = try Command.run(
        ["search", "hội nghị", "--from", "2025-03-04", "--to", "2025-03-04", "--format", "json"]
          + database, in: folder)
      #expect(hits.output.contains("\"Thanh Hóa & hội nghị\""), "\(hits.output)")
      #expect(try Command.run(["search", "trang chủ"] + database, in: folder).output.isEmpty)
      let extracted = try Command.run(
        ["extract", "--input", "html", "--format", "jsonl", "c.txt"], in: folder)
      let object = try JSONSerialization.jsonObject(with: Data(extracted.output.utf8))
      let article = try #require(object as? [String: Any])
      let text = try #require(article["text"] as? String)
      #expect(text.hasPrefix("Thanh Hóa & hội nghị\nĐồng chí Trần Văn An"))
      let officials = try #require(article["officials"] as? [[String: Any]])
      let mention = try #require((officials.first?["mentions"] as? [[String: Any]])?.first)
      let range = try #require(mention["range"] as? [Int])
      let scalars = Array(text.unicodeScalars)[range[0]..<range[1]]
      #expect(String(String.UnicodeScalarView(scalars)) == mention["text"] as? String)
    }

    @Test func patternsStandForFiles() throws {
      let folder = try Folder(text: [
        "n-1.txt": sentence(1), "n-2.txt": sentence(2), "m-1.txt": sentence(3),
        "a[1].txt": sentence(4),
      ])
      let command = try index("n-*.txt", "?-1.txt", "a[1].txt", "x*", in: folder)
      #expect(command.status == 1)
      #expect(command.output.hasPrefix("4 articles: 4 added"), "\(command.output)")
      #expect(command.errors.contains("vanban: x*: stands for no file"))
      #expect(command.errors.contains("n-1.txt: an article before it has the same id"))
    }

    @Test func aReportIsWritten() throws {
      let folder = try Folder(text: ["in.jsonl": line(1) + "\n" + line(2)])
      _ = try index("in.jsonl", in: folder)
      let command = try Command.run(["report", "--output", "out"] + database, in: folder)
      #expect(command.status == 0 && command.output.hasSuffix("open out/index.html\n"))
      let page = try String(
        contentsOf: folder.url.appending(path: "out/index.html"), encoding: .utf8)
      #expect(page.contains("Trần Văn An"))
      let other = try Command.run(["report", "--output", "."] + database, in: folder)
      #expect(other.status == 1 && other.errors.hasPrefix("vanban: "))
    }

    @Test func standardInputIsRead() throws {
      let folder = try Folder()
      let command = try Command.run(
        ["index", "--input", "jsonl", "-"] + database, input: line(1) + "\n" + line(2), in: folder)
      #expect(command.output.hasPrefix("2 articles: 2 added"))
      let text = try Command.run(["index", "-"] + database, input: sentence(1), in: folder)
      #expect(text.output.hasPrefix("1 articles: 1 added"))
    }

    @Test(arguments: [("gzip", "gz"), ("xz", "xz"), ("zstd", "zst")])
    func packedFilesAreUnpacked(tool: String, ending: String) throws {
      let folder = try Folder(text: [
        "lines.jsonl": (0..<50).map { line($0) }.joined(separator: "\n"), "a.txt": sentence(1),
      ])
      for name in ["lines.jsonl", "a.txt"] {
        let packer = Process()
        packer.executableURL = URL(filePath: "/usr/bin/env")
        packer.arguments = [tool, "-q", name]
        packer.currentDirectoryURL = folder.url
        packer.standardError = FileHandle.nullDevice
        try packer.run()
        packer.waitUntilExit()
        // The tool is not everywhere; then there is nothing to see.
        guard packer.terminationStatus == 0 else { return }
      }
      let command = try index("lines.jsonl.\(ending)", "a.txt.\(ending)", in: folder)
      #expect(command.output.hasPrefix("51 articles: 51 added") && command.errors.isEmpty)
      let whole = folder.url.appending(path: "lines.jsonl.\(ending)")
      let part = try Data(contentsOf: whole).dropLast(30)
      try part.write(to: folder.url.appending(path: "cut.\(ending)"))
      let cut = try index("cut.\(ending)", in: folder)
      #expect(cut.status == 1 && cut.errors.contains("is damaged (\(tool)"))
    }

    @Test func badInputIsNamedAndTheRestDone() throws {
      let folder = try Folder([
        "in/a.txt": Array(sentence(1).utf8), "in/b/binary.txt": [0x61, 0, 1, 2], "in/empty.txt": [],
        "in/nobody.html": Array("<html><head><title>Tin</title></head></html>".utf8),
        "in/latin.txt": [0x61, 0x62, 0xE9, 0x20], "in/not.txt.gz": Array("text".utf8),
        "in/lines.jsonl": Array("[1]\n\(line(1))\nx\n\(line(1))\n".utf8), "in/none.jsonl": [],
        "in/long.jsonl": Array("{\"text\": \"".utf8)
          + [UInt8](repeating: 0x61, count: 50 << 20) + Array("\"}\n\(line(7))".utf8),
      ])
      let link = folder.url.appending(path: "in/loop").path
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: folder.url.appending(path: "in").path)
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "in/self").path, withDestinationPath: "self")
      // As a file that was there when the folder was read and is gone when it is opened.
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "in/vanished.txt").path, withDestinationPath: "gone")
      #expect(mkfifo(folder.url.appending(path: "in/fifo").path, 0o600) == 0)
      let command = try index("in", "gone.txt", in: folder)
      #expect(command.status == 1)
      #expect(command.output.hasPrefix("3 articles: 3 added, 0 replaced, 0 unchanged; 15 inputs"))
      for complaint in [
        "in/b/binary.txt: is not a text", "in/empty.txt: is empty", "in/fifo: is neither",
        "in/latin.txt: byte 2 is not valid utf-8", "in/lines.jsonl: line 1 is no object",
        "in/lines.jsonl: line 3 is not JSON", "in/loop: leads back", "in/none.jsonl: is empty",
        "in/lines.jsonl: line 4: an article before it has the same id 1",
        "in/long.jsonl: line 1 is longer than 16 MiB", "in/not.txt.gz: is damaged",
        "in/self: too many symbolic links", "gone.txt: no such file",
        "in/vanished.txt: no such file", "in/nobody.html: holds no article",
      ] {
        #expect(command.errors.contains("vanban: \(complaint)"), "\(complaint)")
      }
      #expect(command.errors.split(separator: "\n").count == 15)
    }

    @Test func changesAreReplacedAndWhatIsGoneIsPruned() throws {
      let folder = try Folder(text: ["in/a.txt": sentence(1), "in/b.txt": sentence(2)])
      _ = try index("in", in: folder)
      try Data(sentence(3).utf8).write(to: folder.url.appending(path: "in/a.txt"))
      try FileManager.default.removeItem(at: folder.url.appending(path: "in/b.txt"))
      let command = try index("in", "--prune", in: folder)
      #expect(command.output.hasPrefix("1 articles: 0 added, 1 replaced, 0 unchanged, 1 removed"))
      // What could not be read is not gone.
      try Data([0x61, 0, 1]).write(to: folder.url.appending(path: "in/a.txt"))
      let unread = try index("in", "--prune", in: folder)
      #expect(unread.status == 1 && unread.output.contains(" 0 removed"))
      let missing = try index("in", "nowhere", "--prune", in: folder)
      #expect(missing.errors.contains("--prune: nothing was removed"))
      let fresh = try Folder(text: ["in/a.txt": sentence(3)])
      _ = try index("in", in: fresh)
      #expect(try IndexContent(folder) == IndexContent(fresh))
    }

    @Test func refreshReadsTheTextsInTheIndex() throws {
      let folder = try Folder(text: ["a.txt": sentence(1), "b.jsonl": line(2)])
      _ = try index("a.txt", "b.jsonl", in: folder)
      let before = try IndexContent(folder)
      let command = try index("--refresh", in: folder)
      #expect(command.output.hasPrefix("0 articles: "))
      #expect(try IndexContent(folder) == before)
    }

    @Test(arguments: [
      ["index"], ["index", "a.txt"], ["index", "--prune", "--refresh", "--database", "x.db"],
      ["report", "--database", "x.db"], ["report", "--output", "x"],
      ["index", "a.txt", "--database", "x.db", "--jobs", "0"], ["search", "--database", "x.db"],
      ["search", "x", "--limit", "0", "--database", "x.db"], ["search", "x"],
      ["search", "x", "--from", "2025-02-30", "--database", "x.db"],
      ["tasks", "--due-before", "soon", "--database", "x.db"],
      ["officials", "--format", "xml", "--database", "x.db"], ["documents", "18-NQ/TW"],
      ["stats", "--limit", "0", "--database", "x.db"],
    ])
    func wrongUseIsStatus2(arguments: [String]) throws {
      let folder = try Folder()
      let command = try Command.run(arguments, in: folder)
      #expect(command.status == 2)
      #expect(command.output.isEmpty && !command.errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "x.db").path))
    }

    @Test(arguments: ["index", "search", "officials", "documents", "tasks", "stats", "report"])
    func anIndexThatCannotBeOpenedIsNamed(name: String) throws {
      let folder = try Folder(text: ["a.txt": sentence(1), "notes.db": sentence(1)])
      let words =
        ["index": ["a.txt"], "search": ["a.txt"], "report": ["--output", "out"]][name] ?? []
      for database in ["none/news.db", "notes.db"] {
        let command = try Command.run([name] + words + ["--database", database], in: folder)
        #expect(command.status == 1 && command.output.isEmpty)
        #expect(command.errors.hasPrefix("vanban: \(database): "))
        #expect(command.errors.split(separator: "\n").count == 1)
      }
    }
  }

  @Suite struct QuestionCommandTests {
    let folder: Folder
    init() throws {
      folder = try Folder(text: [
        "in.jsonl": """
        {"id": "a", "published": "2025-01-02", "headline": "Tin, một", "text": \
        "Đồng chí Trần Văn An, Bí thư Tỉnh ủy Thanh Hóa, yêu cầu Sở Nội vụ tham mưu Nghị quyết \
        số 18-NQ/TW trước ngày 30/6/2025."}
        {"id": "b", "published": "2025-03-04", "text": \
        "Ngày 3/3, ông Trần Văn An, nguyên Bí thư Tỉnh ủy Thanh Hóa, dự hội nghị về Nghị quyết số \
        18-NQ/TW."}
        {"id": "c", "text": "Bà Lê Thị Bình, Bộ trưởng Bộ Y tế, thăm Cần Thơ."}
        """
      ])
      _ = try Command.run(["index", "in.jsonl", "--database", "x.db"], in: folder)
    }

    private func ask(_ arguments: [String]) throws -> Command {
      try Command.run(arguments + ["--database", "x.db"], in: folder)
    }

    @Test(arguments: [
      (["search", "hoi nghi"], "b"), (["search", "--official", "tran van an", "tham mưu"], "a"),
      (["search", "--title", "bí thư tỉnh ủy", "--to", "2025-02-01"], "a"),
      (["search", "--document", "18-nq/tw", "--from", "1/2/2025"], "b"),
      (["search", "--organization", "sở nội vụ"], "a"), (["search", "--place", "cần thơ"], "c"),
      (["search", "--has-task"], "a"),
    ])
    func searchFindsOne(arguments: [String], id: String) throws {
      let command = try ask(arguments + ["--format", "json"])
      #expect(command.status == 0)
      let hits = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
      #expect((hits as? [[String: Any]])?.compactMap { $0["id"] as? String } == [id])
    }

    @Test func officialsAreATimeline() throws {
      let command = try ask(["officials", "van an", "--format", "json"])
      let rows = try JSONSerialization.jsonObject(with: Data(command.output.utf8))
      let offices = try #require(rows as? [[String: Any]])
      #expect(offices.compactMap { $0["day"] as? String } == ["2025-01-02", "2025-03-04"])
      #expect(offices.compactMap { $0["former"] as? Bool } == [false, true])
      #expect(Set(offices.compactMap { $0["person"] as? String }) == ["a#p1"])
    }

    @Test func tasksAreFoundByWhoAndWhen() throws {
      for (arguments, count) in [
        (["--assignee", "so noi vu"], 1), (["--assigner", "Trần Văn An"], 1),
        (["--assignee", "Sở Y tế"], 0), (["--due-before", "2025-06-30"], 1),
        (["--due-before", "2025-06-29"], 0), (["--due-after", "2025-06-01"], 1),
        (["--document", "18-NQ/TW"], 1), (["--document", "19-NQ/TW"], 0),
      ] {
        let command = try ask(["tasks", "--format", "csv"] + arguments)
        let rows = command.output.split(separator: "\r\n").dropFirst()
        #expect(rows.count == count, "\(arguments): \(rows)")
      }
    }

    @Test func documentsAreListedAndTraced() throws {
      let list = try ask(["documents", "--format", "csv"])
      #expect(
        list.output == "type,code,name,articles,first,last\r\n"
          + "Nghị quyết,18-NQ/TW,,2,2025-01-02,2025-03-04\r\n")
      let uses = try ask(["documents", "18-NQ/TW", "--format", "csv"])
      #expect(uses.output.split(separator: "\r\n").count == 3)
      #expect(uses.output.contains("\"Tin, một\""))
    }

    @Test func statisticsAreATextTable() throws {
      let command = try ask(["stats"])
      #expect(command.output.contains("articles") && command.output.contains("2025-03"))
      #expect(command.errors.isEmpty && command.status == 0)
    }
  }
#endif
