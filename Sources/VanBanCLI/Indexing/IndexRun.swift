#if CLI && Index
  import VanBan
  import VanBanIndex
  import VanBanText

  /// One run of the indexer: articles are read and analyzed on all cores and written by one, a
  /// transaction a batch. What a batch did not finish, the next run does.
  struct IndexRun {
    /// The articles that one core takes at a time.
    private static let chunk = 16
    /// Large articles are taken one by one, so that few are in memory at a time.
    private static let chunkBytes = 1 << 20

    private let work: IndexWork
    private let pipeline: OrderedPipeline
    private let quiet: QuietOptions
    private var progress: IndexProgress
    /// Hashes of the ids of this run: what is not among them is gone from the input.
    private var seen: Set<UInt64> = []
    private var pending = ArticleIndex.Batch()
    private var writing: Task<ArticleIndex.Changes, any Error>?
    private(set) var changes = ArticleIndex.Changes()
    private(set) var failures = 0
    private var read = 0
    /// Whether something failed of which it is not known which articles it would have held.
    private(set) var mayMissArticles = false

    init(work: IndexWork, jobs: Int, quiet: QuietOptions) {
      self.work = work
      self.quiet = quiet
      progress = IndexProgress(isQuiet: quiet.quiet)
      pipeline = OrderedPipeline(jobs: jobs)
    }

    /// Indexes what the paths lead to.
    mutating func add(paths: [String], input: InputOption?) async throws {
      if progress.isShown {
        var walk = FolderWalk(paths)
        while let file = walk.next() {
          if case .success((_, let byteCount)) = file { progress.totalBytes += byteCount }
        }
      }
      var source = IndexInput(paths: paths, input: input)
      try await run(
        next: {
          var items: [IndexWork.Item] = []
          var bytes = 0
          while items.count < IndexRun.chunk, bytes < IndexRun.chunkBytes,
            items.isEmpty || !source.wouldWait, let item = source.next()
          {
            items.append(.input(item))
            bytes += item.byteCount
          }
          return (items, source.bytesRead)
        }, wouldWait: { source.wouldWait })
    }

    /// Analyzes again what another version of the analyzer has read, from the texts in the index.
    mutating func refresh() async throws {
      progress.totalBytes = 0
      seen.removeAll()
      let index = work.index
      var last = ""
      try await run(
        next: {
          let sources = try index.stale(limit: IndexRun.chunk, after: last)
          last = sources.last?.id ?? last
          return (sources.map { .stored($0) }, 0)
        }, wouldWait: { false })
    }

    private mutating func run(
      next: () throws -> (items: [IndexWork.Item], bytes: Int), wouldWait: () -> Bool
    ) async throws {
      let work = work
      var fault: (any Error)?
      typealias Outcomes = Result<[(outcome: IndexWork.Outcome, origin: String)], IndexError>
      try await pipeline.run(
        next: { () -> ([IndexWork.Item], Int)? in
          guard !Interruption.happened else { return nil }
          do {
            let (items, bytes) = try next()
            return items.isEmpty ? nil : (items, bytes)
          } catch {
            fault = error
            return nil
          }
        }, wouldWait: wouldWait,
        work: { item -> (outcomes: Outcomes, bytes: Int) in
          do throws(IndexError) {
            return (.success(try work.run(item.0)), item.1)
          } catch {
            return (.failure(error), item.1)
          }
        },
        emit: { result in
          for (outcome, origin) in try result.outcomes.get() { take(outcome, origin) }
          progress.show(articles: read, bytes: result.bytes)
          if pending.isFull || wouldWait() { try await write() }
        })
      if let fault { throw fault }
      try await write()
      try await finishWriting()
      progress.clear()
    }

    private mutating func take(_ outcome: IndexWork.Outcome, _ origin: String) {
      read += 1
      switch outcome {
      case .prepared(let article, let id):
        if isNew(id, origin) { pending.append(article) }
      case .unchanged(let id):
        if isNew(id, origin) { changes.unchanged += 1 }
      case .failed(let problem, let id):
        if let id { seen.insert(IndexRun.hash(id)) } else { mayMissArticles = true }
        fail(problem)
      }
    }

    private mutating func isNew(_ id: String, _ origin: String) -> Bool {
      guard !seen.insert(IndexRun.hash(id)).inserted else { return true }
      fail(
        Problem(origin, "an article before it has the same id \(id)", "give each an id of its own"))
      return false
    }

    private mutating func fail(_ problem: Problem) {
      // A read that was called off is no fault of the input.
      guard !Interruption.happened else { return }
      failures += 1
      progress.clear()
      quiet.report(problem)
    }

    /// Hands the batch over to the writer, who works beside the analysis of the next one.
    private mutating func write() async throws {
      guard !pending.articles.isEmpty else { return }
      try await finishWriting()
      let batch = pending.articles
      let index = work.index
      pending = ArticleIndex.Batch()
      writing = Task(priority: .high) { try index.add(prepared: batch) }
    }

    private mutating func finishWriting() async throws {
      guard let writing else { return }
      self.writing = nil
      changes += try await writing.value
    }

    /// Removes what was not in the input, and returns how many articles it was.
    func prune() throws(IndexError) -> Int {
      try work.index.prune { seen.contains(IndexRun.hash($0)) }
    }

    /// FNV-1a; eight bytes an article, so that a million take some 20 MB.
    private static func hash(_ id: String) -> UInt64 {
      id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
  }
#endif
