import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the user has asked to stop (Ctrl-C). What is begun is finished and printed; a second
/// Ctrl-C ends the process at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var happened: Bool { flag.load(ordering: .relaxed) }

  /// Takes the signal from now on.
  static func watch() {
    // The flag is made before the handler can need it: to make it there would not be safe.
    flag.store(false, ordering: .relaxed)
    signal(SIGINT) { number in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(number, SIG_DFL)
    }
  }
}
