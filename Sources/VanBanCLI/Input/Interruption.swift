import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the user has asked to stop (Ctrl-C, or `kill`). What is begun is finished and printed; a
/// second Ctrl-C ends the process at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  static var happened: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit status of a program that a signal ended.
  static var exitStatus: Int32 { 128 + received.load(ordering: .relaxed) }

  /// Takes the signals from now on.
  static func watch() {
    // The number is made before the handler can need it: to make it there would not be safe.
    received.store(0, ordering: .relaxed)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    // Programs that start this one from a thread of their own may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
