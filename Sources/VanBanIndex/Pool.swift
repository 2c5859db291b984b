#if Index
  internal import Synchronization

  /// Lends out values that are worth keeping, so that what one has made stays at hand.
  package final class Pool<Lent: Sendable>: Sendable {
    private let free = Mutex<[Lent]>([])
    private let make: @Sendable () -> Lent

    package init(_ make: @escaping @Sendable () -> Lent) { self.make = make }

    package func with<Value>(_ body: (inout Lent) throws -> Value) rethrows -> Value {
      var lent = free.withLock { $0.popLast() } ?? make()
      defer { free.withLock { $0.append(lent) } }
      return try body(&lent)
    }
  }
#endif
