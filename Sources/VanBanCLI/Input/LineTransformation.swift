#if CLI
  import ArgumentParser
  import VanBanText

  /// Writes what `transform` makes of each line of the files, and reports what cannot be read.
  ///
  /// A line that is longer than ``TextLineReader`` takes at once is transformed piece by piece.
  ///
  /// - Parameters:
  ///   - separator: what stands in the output between two pieces of one line that are not empty.
  ///   - fallback: what is printed for a line that cannot be decoded.
  /// - Throws: where not all was read or written, once all that can be done is done.
  func transformLines(
    of paths: [String], decoder: TextDecoder, quiet: QuietOptions, separator: String = "",
    fallback: ([UInt8]) -> [UInt8], transform: (String) -> String
  ) throws {
    var output = Output()
    var isComplete = true
    var done = 0
    Interruption.watch()
    for path in paths.isEmpty ? ["-"] : paths where !Interruption.happened {
      do {
        var reader = try TextLineReader(path, decoder: decoder)
        var lineHasOutput = false
        while true {
          if reader.wouldWait { try output.flush() }
          guard !Interruption.happened, let line = try reader.next() else { break }
          switch line.content {
          case .text(let text):
            let result = transform(text)
            if lineHasOutput, !result.isEmpty { try output.write(separator.utf8) }
            lineHasOutput = lineHasOutput || !result.isEmpty
            try output.write(result.utf8)
          case .undecodable(let bytes, let problem):
            isComplete = false
            quiet.report(problem)
            try output.write(fallback(bytes))
          }
          if line.ending != .cut {
            lineHasOutput = false
            done += 1
          }
          if line.ending == .lineFeed { try output.write(CollectionOfOne(0x0A)) }
        }
      } catch let problem as Problem {
        isComplete = false
        quiet.report(problem)
      } catch let failure as OutputFailure {
        throw failure
      } catch {
        isComplete = false
        quiet.report(Problem(path, "cannot be read (\(error))", "check the file"))
      }
    }
    try output.flush()
    try quiet.throwIfInterrupted(done: "\(done) lines done")
    if !isComplete { throw ExitCode(1) }
  }
#endif
