#if CLI && Index
  import VanBan
  import VanBanIndex
  import VanBanText

  /// What is done to some articles at a time, on any core: read, compared with the index, analyzed.
  struct IndexWork: Sendable {
    /// What became of one item.
    enum Outcome: Sendable {
      case prepared(ArticleIndex.Prepared, id: String)
      case unchanged(id: String)
      /// `id` is that of the article where it is known.
      case failed(Problem, id: String?)
    }

    enum Item: Sendable {
      case input(IndexInput.Item)
      /// From the index itself, to be analyzed again.
      case stored(ArticleIndex.Source)
    }

    let index: ArticleIndex
    let analyzer = ArticleAnalyzer()
    private let preparations = Pool { ArticleIndex.Preparation() }
    let decoder: TextDecoder
    let input: InputOption?
    let published: CalendarDate?
    /// Whether what another version analyzed is analyzed again.
    let refreshing: Bool

    init(
      index: ArticleIndex, decoder: TextDecoder, input: InputOption?, published: CalendarDate?,
      refreshing: Bool
    ) {
      self.index = index
      self.decoder = decoder
      self.input = input
      self.published = published
      self.refreshing = refreshing
    }

    /// For each item what became of it, and where it came from.
    func run(_ items: [Item]) throws(IndexError) -> [(outcome: Outcome, origin: String)] {
      let sources = items.map { read($0) }
      let known = try index.unchanged(
        among: sources.compactMap { try? $0.source.get() },
        analyzer: refreshing ? ArticleAnalyzer.version : nil)
      return preparations.with { preparation in
        sources.map { source, origin in
          switch source {
          case .failure(let failure): (.failed(failure.problem, id: failure.id), origin)
          case .success(let source):
            known.contains(source.id)
              ? (.unchanged(id: source.id), origin)
              : (
                .prepared(preparation.prepare(source.analyzed(by: analyzer)), id: source.id),
                origin
              )
          }
        }
      }
    }

    private struct Failure: Error {
      var problem: Problem
      var id: String?
    }

    private func read(
      _ item: Item
    ) -> (source: Result<ArticleIndex.Source, Failure>, origin: String) {
      switch item {
      case .stored(let source): return (.success(source), source.id)
      case .input(.problem(let problem)): return (.failure(Failure(problem: problem)), "")
      case .input(.file(let path, _)):
        do {
          return (.success(try readFile(path)), path)
        } catch {
          return (.failure(Failure(problem: error, id: path)), path)
        }
      case .input(.record(let line, let number, let source)):
        let origin = "\(source): line \(number)"
        switch InputRecord.parse(line) {
        case .failure(let fault):
          return (.failure(Failure(problem: Problem(source, number, fault))), origin)
        case .success(let record):
          let source = ArticleIndex.Source(
            id: record.id ?? "\(source):\(number)", text: record.text,
            published: record.published ?? published, headline: record.headline)
          return (.success(source), origin)
        }
      }
    }

    private func readFile(_ path: String) throws(Problem) -> ArticleIndex.Source {
      let file: OpenFile
      do { file = try OpenFile(path) } catch { throw Problem(path, error) }
      let compression = Compression.of(path).compression
      let content = try compression?.open(file, named: path) ?? file
      let bytes = try readBytes(
        of: content, named: path, limit: IndexInput.maximumArticleSize)
      try compression?.check(content, named: path)
      guard !bytes.isEmpty else { throw .empty(path) }
      if isPage(Compression.of(path).name, input: input) {
        let page = try ReadPage(bytes: bytes, decoder: decoder, name: path)
        return .init(
          id: path, text: page.text, published: page.published ?? published,
          headline: page.headline)
      }
      do {
        return .init(id: path, text: try decoder.decode(bytes), published: published)
      } catch {
        throw Problem(path, error)
      }
    }
  }
#endif
