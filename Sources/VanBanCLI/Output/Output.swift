#if CLI
  /// That standard output takes no more.
  struct OutputFailure: Error {
    /// Nil where the reader closed the pipe: it has what it wanted, and nothing is to be said.
    var problem: Problem?
  }

  /// Standard output behind a buffer.
  struct Output {
    private var buffer: [UInt8] = []

    mutating func write(_ bytes: some Sequence<UInt8>) throws(OutputFailure) {
      buffer.append(contentsOf: bytes)
      if buffer.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws(OutputFailure) {
      guard !buffer.isEmpty else { return }
      defer { buffer.removeAll(keepingCapacity: true) }
      guard let code = writeAll(buffer[...], to: standardOutput) else { return }
      throw OutputFailure(
        problem: code == brokenPipe
          ? nil
          : Problem(
            "standard output", "cannot be written (\(systemMessage(code)))",
            "make room or write elsewhere"))
    }
  }
#endif
