#if CLI
  /// A counter on standard error for work that takes more than a second; only where standard error
  /// is a terminal and the results go elsewhere.
  struct Progress {
    private let isShown: Bool
    private var count = 0
    private var lastShown = monotonicSeconds()
    private var isOnScreen = false

    init(isQuiet: Bool = false) {
      isShown = !isQuiet && isTerminal(standardError) && !isTerminal(standardOutput)
    }

    mutating func advance() {
      guard isShown else { return }
      count += 1
      let now = monotonicSeconds()
      guard now - lastShown >= (isOnScreen ? 0.2 : 1) else { return }
      lastShown = now
      isOnScreen = true
      writeUnbuffered("\r\(count) articles", to: standardError)
    }

    mutating func clear() {
      guard isOnScreen else { return }
      isOnScreen = false
      writeUnbuffered("\r\u{1B}[K", to: standardError)
    }
  }
#endif
