#if Index
  internal import Synchronization

  /// Lends out ``ArticleIndex/Preparation``s, so that the keys that one has made stay at hand.
  package final class PreparationPool: Sendable {
    private let free = Mutex<[ArticleIndex.Preparation]>([])
    package init() {}

    package func with<Value>(
      _ body: (inout ArticleIndex.Preparation) throws -> Value
    ) rethrows -> Value {
      var preparation = free.withLock { $0.popLast() } ?? ArticleIndex.Preparation()
      defer { free.withLock { $0.append(preparation) } }
      return try body(&preparation)
    }
  }
#endif
