#if CLI
  import VanBanText

  /// Writes what `transform` makes of each line of the files, and reports what cannot be read.
  ///
  /// A line that is longer than ``TextLineReader`` takes at once is transformed piece by piece.
  ///
  /// - Parameters:
  ///   - separator: what stands in the output between two pieces of one line that are not empty.
  ///   - fallback: what is printed for a line that cannot be decoded.
  /// - Returns: whether all was read.
  func transformLines(
    of paths: [String], decoder: TextDecoder, separator: String = "",
    fallback: ([UInt8]) -> [UInt8], transform: (String) -> String
  ) throws(OutputFailure) -> Bool {
    var output = Output()
    var isComplete = true
    for path in paths.isEmpty ? ["-"] : paths {
      do {
        var reader = try TextLineReader(path, decoder: decoder)
        var lineHasOutput = false
        while true {
          if reader.wouldWait { try output.flush() }
          guard let line = try reader.next() else { break }
          switch line.content {
          case .text(let text):
            let result = transform(text)
            if lineHasOutput, !result.isEmpty { try output.write(separator.utf8) }
            lineHasOutput = lineHasOutput || !result.isEmpty
            try output.write(result.utf8)
          case .undecodable(let bytes, let problem):
            isComplete = false
            report(problem)
            try output.write(fallback(bytes))
          }
          if line.ending != .cut { lineHasOutput = false }
          if line.ending == .lineFeed { try output.write(CollectionOfOne(0x0A)) }
        }
      } catch let problem as Problem {
        isComplete = false
        report(problem)
      } catch let failure as OutputFailure {
        throw failure
      } catch {
        isComplete = false
        report(Problem(path, "cannot be read (\(error))", "check the file"))
      }
    }
    try output.flush()
    return isComplete
  }
#endif
