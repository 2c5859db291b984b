#if CLI
  import ArgumentParser
  import VanBan
  import VanBanText

  #if Index
    import GRDBSQLite
  #endif

  struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor",
      abstract: "Prints versions and tables, and checks that all parts work.",
      discussion: """
        Give its output with a report of a fault. Exit status: 0 all parts work, 1 one does not.

        EXAMPLES
          vanban doctor
        """)

    func run() throws {
      var lines = [
        line("vanban", vanbanVersion), line("traits", traits), line("ICU", icuVersion),
        line("SQLite", sqlite), line("processors", String(processorCount())),
      ]
      let tables = Knowledge.standard.rowCounts
      lines.append(
        line("tables", "\(tables.count), \(tables.reduce(0) { $0 + $1.rows }) rows"))
      for (name, rows) in tables { lines.append("  \(padded(name, 20))\(rows)") }
      var works = true
      for (name, check) in checks {
        let isRight = check()
        works = works && isRight
        lines.append(line("check", "\(name): \(isRight ? "works" : "FAILS")"))
      }
      var output = Output()
      try output.write(lines.map { $0 + "\n" }.joined().utf8)
      try output.flush()
      if !works { throw ExitCode(1) }
    }

    private var traits: String {
      #if Index
        "CLI, Index"
      #else
        "CLI"
      #endif
    }

    private var sqlite: String {
      #if Index
        String(cString: sqlite3_libversion())
      #else
        "none (built without the trait Index)"
      #endif
    }

    private var checks: [(String, () -> Bool)] {
      [
        ("normalization", { TextNormalizer().normalize("e\u{302}\u{301}").text == "ế" }),
        (
          "sentences",
          { SentenceSplitter().sentences(in: Tokenizer().table(of: "Họp. Nghỉ.")).count == 2 }
        ),
        (
          "extraction",
          {
            let article = ArticleAnalyzer().analyze(
              "Đồng chí Trần Văn An, Bí thư Tỉnh ủy, triển khai Nghị quyết số 18-NQ/TW.")
            return article.officials.first?.titles.first?.organization == "Tỉnh ủy"
              && article.documents.first?.code == "18-NQ/TW"
          }
        ),
      ]
    }

    private func line(_ name: String, _ value: String) -> String { padded(name, 12) + value }

    private func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
  }
#endif
