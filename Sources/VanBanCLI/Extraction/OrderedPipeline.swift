#if CLI
  /// Does work on several cores and hands the results over in the order of the work, in bounded
  /// memory: a slow item holds back what comes behind it, and at some distance the reading too.
  struct OrderedPipeline {
    /// The items worked on at a time.
    let jobs: Int

    /// - Parameters:
    ///   - next: the next item, nil at the end.
    ///   - wouldWait: whether `next` has to wait for input; what is done is handed over before.
    ///   - work: runs on any core.
    ///   - emit: takes the results, in order.
    func run<Item: Sendable, Outcome: Sendable>(
      next: () -> Item?, wouldWait: () -> Bool, work: @escaping @Sendable (Item) -> Outcome,
      emit: (Outcome) async throws -> Void
    ) async throws {
      guard jobs > 1 else {
        while let item = next() { try await emit(work(item)) }
        return
      }
      try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
        var started = 0
        var emitted = 0
        var running = 0
        var finished: [Int: Outcome] = [:]

        func takeOne() async throws {
          guard let (number, outcome) = try await group.next() else { return }
          running -= 1
          finished[number] = outcome
          while let outcome = finished.removeValue(forKey: emitted) {
            emitted += 1
            try await emit(outcome)
          }
        }

        while true {
          if running > 0, wouldWait() {
            while running > 0 { try await takeOne() }
          }
          guard let item = next() else { break }
          let number = started
          group.addTask { (number, work(item)) }
          started += 1
          running += 1
          while running >= jobs || started - emitted >= 4 * jobs { try await takeOne() }
        }
        while running > 0 { try await takeOne() }
      }
    }
  }
#endif
