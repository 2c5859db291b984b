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
    let input: InputOption?
    let published: CalendarDate?
    let offsets: ArticleRecord.OffsetUnit
    let renderer: Renderer

    /// - Parameter number: of the item, from 1.
    func run(_ item: ArticleSource.Item, number: Int) -> Outcome {
      switch item {
      case .problem(let problem): return Outcome(problem: problem)
      case .file(let path):
        do {
          if isPage(path, input: input) {
            let page = try ReadPage(bytes: readBytes(path), decoder: decoder, name: path)
            var article = analyzer.analyze(
              page.text, published: page.published ?? published, id: lastComponent(of: path))
            if let headline = page.headline { article.headline = headline }
            return render(article, number, isPage: true)
          }
          let text = try readText(path, decoder: decoder)
          return render(
            analyzer.analyze(text, published: published, id: lastComponent(of: path)), number)
        } catch {
          return Outcome(problem: error)
        }
      case .record(let line, let lineNumber, let source):
        switch InputRecord.parse(line) {
        case .failure(let fault):
          return Outcome(problem: Problem(source, lineNumber, fault))
        case .success(let record):
          var article = analyzer.analyze(
            record.text, published: record.published ?? published,
            id: record.id ?? "\(lastComponent(of: source)):\(lineNumber)")
          if let headline = record.headline { article.headline = headline }
          return render(article, number)
        }
      }
    }

    private func render(_ article: Article, _ number: Int, isPage: Bool = false) -> Outcome {
      Outcome(
        output: renderer.render(article, number: number, offsets: offsets, isPage: isPage))
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

  // Offsets within the library are 32 bits wide; an article of a GiB is a mistake anyway.
  private let maximumFileSize = 1 << 30

  func readBytes(_ path: String) throws(Problem) -> [UInt8] {
    do {
      return try readBytes(of: OpenFile(path), named: path, limit: maximumFileSize)
    } catch let error as SystemError {
      throw Problem(path, error)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(path, "cannot be read (\(error))", "check the file")
    }
  }

  /// - Parameter limit: a file with more bytes is refused.
  func readBytes(
    of file: OpenFile, named name: String, limit: Int
  ) throws(Problem) -> [UInt8] {
    guard file.kind != .directory else { throw .directory(name) }
    var bytes: [UInt8] = []
    if file.kind == .regular { bytes.reserveCapacity(min(file.byteCount, limit) + 1) }
    do throws(SystemError) {
      while try file.read(into: &bytes, limit: max(1 << 16, min(file.byteCount, 1 << 22))) {
        guard bytes.count <= limit else { throw SystemError.tooLarge }
      }
      return bytes
    } catch {
      guard error.code != SystemError.tooLarge.code else {
        let size = limit >= 1 << 30 ? "\(limit >> 30) GiB" : "\(limit >> 20) MiB"
        throw Problem(name, "is larger than \(size)", "cut it into articles")
      }
      throw Problem(name, error)
    }
  }

  extension Problem {
    init(_ name: String, _ line: Int, _ fault: InputRecord.Fault) {
      self.init(
        name, "line \(line) \(fault.what)",
        "each line is {\"id\", \"text\", \"published\"?, \"headline\"?}")
    }

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
