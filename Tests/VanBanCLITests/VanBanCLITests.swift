#if CLI
  import Foundation
  import Testing
  import VanBan

  private let text = "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, phát biểu tại hội nghị.\n"

  @Suite struct ExtractTests {
    @Test func eachFileIsALineInTheOrderGiven() throws {
      var files: [String: String] = [:]
      // Long and short ones in turn, so that later work is done earlier.
      for number in 0..<40 {
        files["\(number).txt"] = String(repeating: text, count: number % 2 == 0 ? 60 : 1)
      }
      let folder = try Folder(text: files)
      let names = (0..<40).map { "./\($0).txt" }
      for jobs in ["1", "2", "8"] {
        let command = try Command.run(["extract", "--jobs", jobs] + names, in: folder)
        #expect(command.status == 0 && command.errors.isEmpty)
        let records = try command.lines.map {
          try JSONDecoder().decode(ArticleRecord.self, from: Data($0.utf8))
        }
        #expect(records.map(\.id) == (0..<40).map { "\($0).txt" })
      }
    }

    /// A file that cannot be read is named in one line, and the others are done.
    @Test(arguments: [
      ("missing.txt", "no such file; check the path"),
      ("folder", "is a directory; name the files in it"),
      ("empty.txt", "is empty; name a file that holds text"),
      ("empty.jsonl", "is empty; name a file that holds text"),
      ("binary.txt", "is not a text (control character at byte 3); convert it to text first"),
      ("latin.txt", "byte 2 is not valid utf-8; name the right encoding with --encoding"),
      ("good.txt/x", "a part of the path is no directory; check the path"),
    ])
    func badInputIsNamed(name: String, complaint: String) throws {
      let folder = try Folder([
        "good.txt": Array(text.utf8), "folder/x": [], "empty.txt": [], "empty.jsonl": [],
        "binary.txt": [0x61, 0x62, 0x63, 0, 1, 2], "latin.txt": [0x61, 0x62, 0xE9, 0x20],
      ])
      let command = try Command.run(["extract", "good.txt", name, "good.txt"], in: folder)
      #expect(command.status == 1)
      #expect(command.errors == "vanban: \(name): \(complaint)\n")
      #expect(command.lines.count == 2)
    }

    @Test func pageOfSeveralArticles() throws {
      let folder = try Folder(text: ["a.txt": text, "b<b>.txt": text])
      let command = try Command.run(
        ["extract", "--format", "html", "a.txt", "missing.txt", "b<b>.txt"], in: folder)
      #expect(command.status == 1)
      #expect(command.output.hasPrefix("<!DOCTYPE html>"))
      #expect(command.output.hasSuffix("</html>\n"))
      #expect(command.output.components(separatedBy: "<article>").count == 3)
      for part in ["id=\"a1-p1\"", "id=\"a3-p1\"", "b&lt;b&gt;.txt"] {
        #expect(command.output.contains(part))
      }
      let one = try Command.run(["extract", "--format", "html", "a.txt"], in: folder)
      #expect(one.output.contains("<title>a.txt</title>"))
      let several = try Command.run(
        ["extract", "--format", "html", "--jobs", "1", "a.txt", "missing.txt", "b<b>.txt"],
        in: folder)
      #expect(several.output == command.output)
    }

    @Test func standardInputIsAnArticleOrLines() throws {
      let folder = try Folder()
      for arguments in [["extract"], ["extract", "-"], ["extract", "--format", "json", "-"]] {
        let command = try Command.run(arguments, input: text, in: folder)
        #expect(command.status == 0)
        let record = try JSONDecoder().decode(ArticleRecord.self, from: Data(command.output.utf8))
        #expect(record.id == "-")
      }
      let empty = try Command.run(["extract"], in: folder)
      #expect(empty.status == 1)
      #expect(empty.errors == "vanban: standard input: is empty; name a file that holds text\n")
    }

    @Test func badLinesAreNamedByTheirNumber() throws {
      let lines = [
        #"{"id": "a", "text": "Họp", "published": "2025-12-23", "headline": "Tin", "x": [1]}"#, "",
        #"{"id": 7, "text": "Họp"}"#, #"{"id": "b"}"#, "not JSON", #"{"text": 3}"#, "[1]",
        #"{"text": "x", "published": "31/2/2025"}"#, #"{"text": "no id"}"#,
      ]
      // With a byte order mark in front, and without a line feed at the end.
      let folder = try Folder(text: ["in.jsonl": "\u{FEFF}" + lines.joined(separator: "\n")])
      let command = try Command.run(["extract", "in.jsonl"], in: folder)
      let records = try command.lines.map {
        try JSONDecoder().decode(ArticleRecord.self, from: Data($0.utf8))
      }
      #expect(records.map(\.id) == ["a", "7", "in.jsonl:9"])
      #expect(records.first?.headline == "Tin")
      let remedy = #"each line is {"id", "text", "published"?, "headline"?}"#
      #expect(
        command.errors == """
          vanban: in.jsonl: line 4 has no member "text"; \(remedy)
          vanban: in.jsonl: line 5 is not JSON; \(remedy)
          vanban: in.jsonl: line 6 member "text" is no string; \(remedy)
          vanban: in.jsonl: line 7 is no object; \(remedy)
          vanban: in.jsonl: line 8 member "published" is no day: 31/2/2025; \(remedy)

          """)
      #expect(command.status == 1)
    }

    #if !Index
      @Test(arguments: [["extract", "--input", "html", "a.txt"], ["index", "a.txt"], ["report"]])
      func whatNeedsTheIndexSaysSo(arguments: [String]) throws {
        let command = try Command.run(arguments, in: Folder(text: ["a.txt": "Họp."]))
        #expect(command.status == 2 && command.output.isEmpty)
        #expect(command.errors.contains("was built without"))
        #expect(command.errors.contains("libgumbo-dev"))
        #expect(command.errors.split(separator: "\n").count == 1)
      }
    #endif

    @Test(arguments: ["officials", "documents", "tasks", "dates"])
    func tablesOpenWithTheMarkOfUTF8(table: String) throws {
      let command = try Command.run(
        ["extract", "--format", "csv", "--table", table], input: text, in: Folder())
      #expect(command.status == 0)
      #expect(command.output.unicodeScalars.first == "\u{FEFF}")
      #expect(command.output.dropFirst().hasPrefix("article,"))
    }

    @Test(arguments: [
      ["extract", "--format", "xml"],
      ["extract", "--format", "csv"], ["extract", "--format", "text", "--table", "tasks"],
      ["extract", "--jobs", "0"], ["extract", "--encoding", "ebcdic"],
      ["extract", "--published", "2025-02-30"], ["extract", "--nonsense"], ["nonsense"],
      ["evaluate"], ["tokenize", "--unit", "letter"],
    ])
    func wrongUseIsStatus2(arguments: [String]) throws {
      let command = try Command.run(arguments, input: text, in: Folder())
      #expect(command.status == 2)
      #expect(command.output.isEmpty && !command.errors.isEmpty)
    }

    #if !Index
      @Test(arguments: [["index", "x", "--database", "y"], ["search", "--help"], ["stats"]])
      func withoutItsTraitTheIndexSaysHowToGetIt(arguments: [String]) throws {
        let command = try Command.run(arguments, in: Folder())
        #expect(command.status == 2)
        #expect(command.errors.split(separator: "\n").count == 1)
        #expect(command.errors.contains("--traits CLI,Index"))
      }
    #endif

    @Test(arguments: [["--help"], ["--version"], ["extract", "--help"], ["help", "tokenize"]])
    func helpIsNoFailure(arguments: [String]) throws {
      let command = try Command.run(arguments, in: Folder())
      #expect(command.status == 0)
      #expect(!command.output.isEmpty && command.errors.isEmpty)
    }

    @Test func aClosedPipeEndsQuietly() throws {
      let folder = try Folder(text: ["a.txt": String(repeating: text, count: 2000)])
      for arguments in [["extract", "a.txt", "a.txt"], ["normalize", "a.txt"], ["--help"]] {
        let command = try Command.run(arguments, in: folder, output: .closedPipe)
        #expect(command.status == 0 && command.errors.isEmpty, "\(arguments)")
      }
    }

    #if os(Linux)
      @Test(arguments: ["extract", "normalize", "tokenize"])
      func aFullDiskIsReported(name: String) throws {
        let folder = try Folder(text: ["a.txt": text])
        let command = try Command.run([name, "a.txt"], in: folder, output: .file("/dev/full"))
        #expect(command.status == 1)
        #expect(command.errors.hasPrefix("vanban: standard output: cannot be written"))
      }
    #endif

    @Test func encodingsAreReadAsNamedOrFound() throws {
      var utf16: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      let folder = try Folder([
        "mark.txt": utf16, "none.txt": Array(utf16.dropFirst(2)),
        "utf8.txt": [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      ])
      for (name, encoding) in [
        ("mark.txt", "auto"), ("none.txt", "auto"), ("none.txt", "utf-16"), ("utf8.txt", "auto"),
        ("utf8.txt", "utf-8"),
      ] {
        let command = try Command.run(["normalize", "--encoding", encoding, name], in: folder)
        #expect(command.output == text && command.status == 0, "\(name) \(encoding)")
        let article = try Command.run(["extract", "--encoding", encoding, name], in: folder)
        #expect(article.status == 0)
      }
    }

    /// The same sentence in the encodings of the years before Unicode, given as Latin-1.
    private static let oldTexts: [(encoding: String, detected: Bool, bytes: String)] = [
      ("tcvn3", true, "C¨n cø NghÞ ®Þnh sè 15/CP ngµy 2/3/1993 cña ChÝnh phñ\n"),
      ("vni", true, "Caên cöù Nghò ñònh soá 15/CP ngaøy 2/3/1993 cuûa Chính phuû\n"),
      ("viscii", true, "Cån cÑ Ngh¸ ð¸nh s¯ 15/CP ngày 2/3/1993 cüa Chính phü\n"),
      (
        "vps", false,
        "C\u{E6}n c\u{D9} Ngh\u{CE} \u{C7}\u{CE}nh s\u{D3} 15/CP "
          + "ngày 2/3/1993 c\u{FB}a Chính ph\u{FB}\n"
      ),
      ("windows-1258", true, "Cãn cýì Nghiò ðiònh sôì 15/CP ngaÌy 2/3/1993 cuÒa Chiình phuÒ\n"),
      ("viqr", true, "Ca(n cu+' Nghi. ddi.nh so^' 15/CP nga`y 2/3/1993 cu?a Chi'nh phu?\n"),
    ]

    @Test func oldEncodingsAreReadAsNamedOrFound() throws {
      let expected = "Căn cứ Nghị định số 15/CP ngày 2/3/1993 của Chính phủ\n"
      for (encoding, detected, bytes) in Self.oldTexts {
        let latin1 = bytes.unicodeScalars.map { UInt8($0.value) }
        // Lines without a letter beyond ASCII come first: the encoding shows later.
        let folder = try Folder(["a.txt": Array("1993\n".utf8) + latin1, "b.txt": latin1])
        for name in detected ? [encoding, "auto"] : [encoding] {
          for (file, head) in [("a.txt", "1993\n"), ("b.txt", "")] {
            let command = try Command.run(["normalize", "--encoding", name, file], in: folder)
            #expect(command.output == head + expected, "\(encoding) as \(name), \(file)")
            #expect(command.status == 0 && command.errors.isEmpty)
          }
          let words = try Command.run(["tokenize", "--encoding", name, "b.txt"], in: folder)
          #expect(words.output.contains("\tNghị định\tsố\t15/CP\t"), "\(encoding) \(name)")
          let article = try Command.run(["extract", "--encoding", name, "b.txt"], in: folder)
          #expect(article.output.contains("Nghị định số 15/CP"), "\(encoding) \(name)")
        }
      }
      let capitals = try Folder(["c.txt": "UBND tØnh".unicodeScalars.map { UInt8($0.value) }])
      let command = try Command.run(
        ["normalize", "--encoding", "TCVN3-capitals", "c.txt"], in: capitals)
      #expect(command.output == "UBND TỈNH")
    }

    @Test func tablesHaveOneHeader() throws {
      let folder = try Folder(text: ["a.txt": text, "b.txt": text])
      let command = try Command.run(["extract", "--table", "dates", "a.txt", "b.txt"], in: folder)
      #expect(
        command.output.hasPrefix(
          "\u{FEFF}article,text,grain,start,end,inferred,rangeStart,rangeEnd\r\n"))
      #expect(command.output.components(separatedBy: "article,").count == 2)
    }
  }

  @Suite struct LineToolTests {
    @Test(arguments: [
      (["tokenize"], "Tổ chức  Đảng.\n\nHọp", "Tổ chức\tĐảng\t.\n\nHọp"),
      (["tokenize", "--unit", "syllable"], "Tổ chức.\r\n", "Tổ\tchức\t.\n"),
      (["tokenize", "--unit", "sentence"], "Họp. Nghỉ trưa.\n", "Họp.\tNghỉ trưa.\n"),
      (["normalize"], "hoa\u{300} uỷ\r\n", "hoà uỷ\r\n"),
      (["normalize", "--tone-style", "modern"], "hoà uỷ quý\n", "hòa ủy quý\n"),
      (["normalize", "--tone-style", "traditional"], "hòa ủy", "hoà uỷ"),
    ])
    func linesGoInAndLinesComeOut(arguments: [String], input: String, output: String) throws {
      let command = try Command.run(arguments, input: input, in: Folder())
      #expect(Array(command.output.unicodeScalars) == Array(output.unicodeScalars))
      #expect(command.status == 0 && command.errors.isEmpty)
    }

    /// Pieces of a long line make one line of output, and give what the whole line would.
    @Test(arguments: ["syllable", "word"])
    func aLongLineIsReadInPieces(unit: String) throws {
      let folder = try Folder(text: [
        "long.txt": String(repeating: "hội nghị . ", count: 60_000) + "\nhết\n",
        "dense.txt": String(repeating: "é\u{323}", count: 200_000),
      ])
      let command = try Command.run(["tokenize", "--unit", unit, "long.txt"], in: folder)
      let lines = command.lines
      #expect(lines.count == 2 && lines.last == "hết" && command.status == 0)
      let unitCount = unit == "word" ? 120_000 : 180_000
      #expect(lines.first?.split(separator: "\t").count == unitCount)
      #expect(lines.first?.contains("\t\t") == false)
      let dense = try Command.run(["normalize", "dense.txt"], in: folder)
      #expect(dense.output.unicodeScalars.allSatisfy { $0 == "ẹ" || $0 == "\u{301}" })
      #expect(dense.output.unicodeScalars.count == 400_000)
    }

    @Test func aLineThatCannotBeReadKeepsItsPlace() throws {
      let folder = try Folder(["a.txt": Array("một\n".utf8) + [0xFF, 0x0A] + Array("hai\n".utf8)])
      let command = try Command.run(["tokenize", "a.txt", "gone.txt"], in: folder)
      #expect(command.output == "một\n\nhai\n" && command.status == 1)
      #expect(
        command.errors == """
          vanban: a.txt: line 2: byte 0 is not valid utf-8; name the right encoding with --encoding
          vanban: gone.txt: no such file; check the path

          """)
    }
  }

  @Suite struct EvaluateTests {
    @Test func figuresAndWhatIsMissing() throws {
      let folder = try Folder(text: [
        "d/text/a.txt": "Trời đẹp.\n",
        "d/gold/a.json": #"{"id": "a", "officials": [{"name": "Trần An", "titles": []}]}"#,
        "d/gold/b.json": #"{"id": "b"}"#, "d/gold/c.json": "{",
      ])
      let command = try Command.run(["evaluate", "--details", "d"], in: folder)
      #expect(command.status == 1)
      #expect(command.output.contains("a\tmissed name\ttrần an\n"))
      #expect(
        command.output.contains(
          "officials.name           P 0.0000  R 0.0000  F1 0.0000  gold 1 predicted 0\n"))
      #expect(command.output.hasSuffix("articles 1/2, missing: b\n"))
      let complaints = command.errors.split(separator: "\n")
      #expect(complaints.count == 2)
      #expect(complaints.first == "vanban: d/text/b.txt: no such file; check the path")
      #expect(complaints.last?.hasPrefix("vanban: d/gold/c.json: is no annotation") == true)
    }

    @Test func handedInRecordsAreScored() throws {
      let folder = try Folder(text: [
        "d/gold/a.json": #"{"id": "a", "officials": [{"name": "Trần An", "titles": []}]}"#,
        "out.jsonl": #"{"id": "x/a.txt", "officials": [{"name": "TRẦN AN", "titles": []}]}"#,
      ])
      let command = try Command.run(
        ["evaluate", "--format", "json", "--predictions", "out.jsonl", "d"], in: folder)
      #expect(command.status == 0 && command.errors.isEmpty)
      #expect(command.output.contains("\"articles\": {\n    \"gold\": 1,\n    \"predicted\": 1\n"))
    }
  }
#endif
