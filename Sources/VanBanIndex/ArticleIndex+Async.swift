#if Index
  internal import GRDB
  public import VanBan

  // Every call here leaves the caller's thread free, and ends with `CancellationError` where its task
  // is cancelled: what a transaction had not finished is then not in the index.
  extension ArticleIndex {
    /// Analyzes articles on all cores and adds them, a transaction for some hundred.
    ///
    /// ```swift
    /// let changes = try await index.add(sources, analyzer: ArticleAnalyzer())
    /// ```
    /// An article that the index holds with the very same text is not analyzed again, one that
    /// changed is replaced; of two with one id the later one stays. Where the task is cancelled, or
    /// `sources` throws, what was written stays, and the same call again adds the rest. Persons are
    /// linked at the end.
    ///
    /// - Parameters:
    ///   - sources: read as fast as they are worked off; held are never more than some hundred.
    ///   - analyzer: reads the articles.
    ///   - jobs: how many are analyzed at a time.
    ///   - isolation: the caller's actor, from which `sources` are read.
    public func add<Sources: AsyncSequence>(
      _ sources: Sources, analyzer: ArticleAnalyzer, jobs: Int = 2,
      isolation: isolated (any Actor)? = #isolation
    ) async throws -> Changes where Sources.Element == Source {
      var changes = Changes()
      let preparations = Pool { Preparation() }
      try await withThrowingTaskGroup(of: (prepared: [Prepared], unchanged: Int).self) { group in
        var running = 0
        var pending = Batch()
        func takeOne() async throws {
          guard let done = try await group.next() else { return }
          running -= 1
          changes.unchanged += done.unchanged
          for article in done.prepared { pending.append(article) }
          if pending.isFull { try await write() }
        }
        func write() async throws {
          let batch = pending
          pending = Batch()
          changes += try await add(prepared: batch.articles)
        }
        func start(_ chunk: [Source]) async throws {
          while running >= max(1, jobs) { try await takeOne() }
          try Task.checkCancellation()
          running += 1
          group.addTask { [self] in
            let known = try unchanged(among: chunk)
            return preparations.with { preparation in
              var prepared: [Prepared] = []
              for source in chunk where !known.contains(source.id) {
                prepared.append(preparation.prepare(source.analyzed(by: analyzer)))
              }
              return (prepared, chunk.count - prepared.count)
            }
          }
        }

        var chunk: [Source] = []
        for try await source in sources {
          chunk.append(source)
          guard chunk.count == 16 else { continue }
          try await start(chunk)
          chunk = []
        }
        // A stream may end without a word where its task is cancelled.
        try Task.checkCancellation()
        if !chunk.isEmpty { try await start(chunk) }
        while running > 0 { try await takeOne() }
        try await write()
      }
      try await linkPeople()
      return changes
    }

    /// Adds articles that were analyzed already, in one transaction: all of them, or, where an error is
    /// thrown, none. What is there with the same content is passed over, what changed is replaced.
    @discardableResult
    public func add(_ entries: [Entry]) async throws -> Changes {
      var preparation = Preparation()
      return try await add(prepared: entries.map { preparation.prepare($0) })
    }

    @discardableResult
    package func add(prepared: [Prepared]) async throws -> Changes {
      try await naming { index in
        try await index.database.write { db in try ArticleIndex.write(prepared, to: db) }
      }
    }

    /// Makes one person of those in several articles of whom something says that they are the same, as
    /// the call of this name that does not suspend.
    public func linkPeople() async throws {
      try await naming { index in
        while try await index.database.write({ db in try ArticleIndex.linkSomePeople(db) }) {}
      }
    }

    /// The articles that hold all words of `query`, the best first, as the call of this name that does
    /// not suspend, which says what a query may be.
    public func search(
      _ query: String, filter: Filter = Filter(), limit: Int = 20
    ) async throws -> [SearchHit] {
      let search = Search(query, filter: filter, limit: limit, segmenter: segmenter, keys: keys)
      return try await naming { index in
        try await index.database.read { db in try search.hits(db) }
      }
    }

    /// All articles that hold the words of `query`, the best first, read as they are asked for.
    ///
    /// ```swift
    /// for try await hit in index.results(of: "hội nghị") where hit.published != nil { … }
    /// ```
    /// Which articles and in what order is settled when the first one is asked for; one that is
    /// removed meanwhile is passed over.
    public func results(of query: String, filter: Filter = Filter()) -> SearchResults {
      SearchResults(
        index: self,
        search: Search(query, filter: filter, limit: .max, segmenter: segmenter, keys: keys))
    }

    /// Runs `body`; what it throws names the index, but for cancellation.
    func naming<Value: Sendable>(
      _ body: @Sendable (ArticleIndex) async throws -> Value
    ) async throws -> Value {
      do {
        return try await body(self)
      } catch let error as CancellationError {
        throw error
      } catch {
        throw IndexError(error, path: path)
      }
    }
  }

  /// The hits of a search, one after another; see ``ArticleIndex/results(of:filter:)``.
  public struct SearchResults: AsyncSequence, Sendable {
    /// What the search gives.
    public typealias Element = SearchHit
    let index: ArticleIndex
    let search: Search

    /// Begins anew, with what the index then holds.
    public func makeAsyncIterator() -> Iterator { Iterator(index: index, search: search) }

    /// Reads some articles at a time.
    public struct Iterator: AsyncIteratorProtocol {
      let index: ArticleIndex
      let search: Search
      private var ranks: ArraySlice<Search.Rank>?
      private var hits: ArraySlice<SearchHit> = []
      private static let pageSize = 32

      init(index: ArticleIndex, search: Search) {
        self.index = index
        self.search = search
      }

      /// The next hit; nil behind the last one.
      ///
      /// - Throws: ``IndexError``, or `CancellationError` where the task was cancelled.
      public mutating func next() async throws -> SearchHit? {
        let search = search
        var ranks = self.ranks ?? []
        if self.ranks == nil {
          ranks = try await index.naming { index in
            try await index.database.read { db in try search.ranks(db) }
          }[...]
        }
        while hits.isEmpty, !ranks.isEmpty {
          try Task.checkCancellation()
          let page = Array(ranks.prefix(Iterator.pageSize))
          ranks.removeFirst(page.count)
          hits = try await index.naming { index in
            try await index.database.read { db in try search.hits(page, in: db) }
          }[...]
        }
        self.ranks = ranks
        return hits.popFirst()
      }
    }
  }
#endif
