#if CLI && Index
  /// A bar with rate and time left on standard error, only where that is a terminal.
  struct IndexProgress {
    let isShown: Bool
    /// The bytes that there are to read, 0 where it is not known.
    var totalBytes = 0
    private let started = monotonicSeconds()
    private var lastShown = monotonicSeconds()
    private var isOnScreen = false

    init(isQuiet: Bool) { isShown = !isQuiet && isTerminal(standardError) }

    mutating func show(articles: Int, bytes: Int) {
      guard isShown else { return }
      let now = monotonicSeconds()
      guard now - lastShown >= (isOnScreen ? 0.2 : 0.5) else { return }
      lastShown = now
      isOnScreen = true
      let line = IndexProgress.line(
        articles: articles, bytes: bytes, of: totalBytes, seconds: now - started)
      writeUnbuffered("\r\u{1B}[K" + line, to: standardError)
    }

    static func line(articles: Int, bytes: Int, of total: Int, seconds: Double) -> String {
      let rate = Int(Double(articles) / max(seconds, 0.001))
      let counted = "\(articles) articles, \(rate)/s"
      guard total > 0, bytes > 0 else { return counted }
      let part = min(1, Double(bytes) / Double(total))
      let filled = Int(part * 24)
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled)
      let left = Int((seconds / part - seconds).rounded(.up))
      let second = left % 60
      return "[\(bar)] \(Int(part * 100)) %  \(counted), \(left / 60):\(second < 10 ? "0" : "")"
        + "\(second) left"
    }

    mutating func clear() {
      guard isOnScreen else { return }
      isOnScreen = false
      writeUnbuffered("\r\u{1B}[K", to: standardError)
    }
  }
#endif
