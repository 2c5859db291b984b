#if Index
  import Testing
  import VanBan
  @testable import VanBanIndex

  /// The index used from tasks.
  @Suite struct AsyncTests {
    private static func sources(_ numbers: Range<Int>) -> AsyncStream<ArticleIndex.Source> {
      AsyncStream { stream in
        for number in numbers {
          stream.yield(
            .init(
              id: "\(number)",
              text: "Đồng chí Trần Văn An, Bí thư Tỉnh ủy Thanh Hóa, dự hội nghị số \(number)."))
        }
        stream.finish()
      }
    }

    @Test func articlesAreAnalyzedAddedAndLinked() async throws {
      let index = try ArticleIndex()
      let first = try await index.add(Self.sources(0..<100), analyzer: ArticleAnalyzer())
      #expect((first.added, first.unchanged) == (100, 0))
      let second = try await index.add(Self.sources(50..<150), analyzer: ArticleAnalyzer(), jobs: 1)
      #expect((second.added, second.unchanged) == (50, 50))
      #expect(try index.officials().map(\.articleCount) == [150])
    }

    @Test func allResultsComeInTheOrderOfTheSearch() async throws {
      let index = try ArticleIndex()
      _ = try await index.add(Self.sources(0..<100), analyzer: ArticleAnalyzer())
      var ids: [String] = []
      for try await hit in index.results(of: "hoi nghi") { ids.append(hit.id) }
      #expect(ids.count == 100)
      let hits = try await index.search("hoi nghi", limit: 1000)
      #expect(ids == hits.map(\.id))
      for try await _ in index.results(of: "nowhere") { Issue.record("nothing is there") }
    }

    @Test func whatIsRemovedMeanwhileIsPassedOver() async throws {
      let index = try ArticleIndex()
      _ = try await index.add(Self.sources(0..<100), analyzer: ArticleAnalyzer())
      var count = 0
      for try await _ in index.results(of: "hội nghị") {
        count += 1
        if count == 1 { try index.remove(ids: (0..<100).map(String.init)) }
      }
      // Those of the first page had been read.
      #expect(count == 32)
    }

    @Test func aCancelledTaskStopsAndLeavesWholeArticles() async throws {
      let index = try ArticleIndex()
      let endless = AsyncStream<ArticleIndex.Source> { stream in
        for number in 0..<5000 {
          stream.yield(.init(id: "\(number)", text: "Hội nghị số \(number)."))
        }
      }
      let task = Task { try await index.add(endless, analyzer: ArticleAnalyzer()) }
      while try index.count == 0 { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { _ = try await task.value }
      let count = try index.count
      // Whole transactions.
      #expect(count >= 1000)
      let hits = try await index.search("hội nghị", limit: 10_000)
      #expect(hits.count == count)
    }

    @Test func errorsNameTheIndex() async throws {
      let folder = try StorageTests.Folder()
      let path = folder.path("news.db")
      _ = try ArticleIndex(path: path)
      let reader = try ArticleIndex(path: path, readOnly: true)
      await #expect(throws: IndexError.readOnly(path: path)) {
        _ = try await reader.add(SampleArticles.entries)
      }
    }
  }
#endif
