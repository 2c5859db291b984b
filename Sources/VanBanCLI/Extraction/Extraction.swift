#if CLI
  import VanBan
  import VanBanText

  /// From one item of the input to the bytes that are printed for it.
  struct Extraction: Sendable {
    struct Outcome: Sendable {
      var output: [UInt8] = []
      var problem: Problem?
    }

    let analyzer = ArticleAnalyzer()
    let decoder: TextDecoder
    let published: CalendarDate?
    let offsets: ArticleRecord.OffsetUnit
    let renderer: Renderer

    /// - Parameter number: of the item, from 1.
    func run(_ item: ArticleSource.Item, number: Int) -> Outcome {
      switch item {
      case .problem(let problem): return Outcome(problem: problem)
      case .file(let path):
        do {
          let text = try readText(path, decoder: decoder)
          return render(
            analyzer.analyze(text, published: published, id: lastComponent(of: path)), number)
        } catch {
          return Outcome(problem: error)
        }
      case .record(let line, let lineNumber, let source):
        switch InputRecord.parse(line) {
        case .failure(let fault):
          return Outcome(
            problem: Problem(
              source, "line \(lineNumber) \(fault.what)",
              "each line is {\"id\", \"text\", \"published\"?, \"headline\"?}"))
        case .success(let record):
          var article = analyzer.analyze(
            record.text, published: record.published ?? published,
            id: record.id ?? "\(lastComponent(of: source)):\(lineNumber)")
          if let headline = record.headline { article.headline = headline }
          return render(article, number)
        }
      }
    }

    private func render(_ article: Article, _ number: Int) -> Outcome {
      Outcome(output: renderer.render(article, number: number, offsets: offsets))
    }
  }

  /// What stands behind the last slash.
  func lastComponent(of path: String) -> String {
    String(path.split(separator: "/").last ?? Substring(path))
  }

  /// The text of a file, read whole.
  func readText(_ path: String, decoder: TextDecoder) throws(Problem) -> String {
    let bytes = try readBytes(path)
    guard !bytes.isEmpty else { throw .empty(path) }
    do {
      return try decoder.decode(bytes)
    } catch {
      throw Problem(path, error)
    }
  }

  func readBytes(_ path: String) throws(Problem) -> [UInt8] {
    // Offsets within the library are 32 bits wide; an article of a GiB is a mistake anyway.
    let limit = 1 << 30
    do {
      let file = try OpenFile(path)
      guard file.kind != .directory else { throw Problem.directory(path) }
      var bytes: [UInt8] = []
      if file.kind == .regular { bytes.reserveCapacity(min(file.byteCount, limit) + 1) }
      while try file.read(into: &bytes, limit: max(1 << 16, min(file.byteCount, 1 << 22))) {
        guard bytes.count <= limit else {
          throw Problem(path, "is larger than 1 GiB", "cut it into articles")
        }
      }
      return bytes
    } catch let error as SystemError {
      throw Problem(path, error)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(path, "cannot be read (\(error))", "check the file")
    }
  }

  extension Problem {
    init(_ name: String, _ error: TextDecodingError) {
      switch error {
      case .malformed(let encoding, let offset):
        self.init(
          name, "byte \(offset) is not valid \(encoding.rawValue)",
          "name the right encoding with --encoding")
      case .binary(let offset):
        self.init(
          name, "is not a text (control character at byte \(offset))", "convert it to text first")
      case .unavailable(let encoding):
        self.init(
          name, "the encoding \(encoding.rawValue) cannot be read here",
          "convert the text to utf-8 first")
      }
    }
  }
#endif
