#if CLI
  import VanBanText

  /// The lines of a text file, decoded one after another. UTF-16 is read whole, for its line feeds
  /// are not bytes; everything else takes constant memory.
  struct TextLineReader {
    enum Line {
      case text(String, endsWithLineFeed: Bool)
      /// A line that does not fit the encoding, as it stands in the file.
      case undecodable([UInt8], endsWithLineFeed: Bool, Problem)
    }

    private var reader: LineReader
    private let name: String
    private let decoder: TextDecoder
    private var wholeLines: [Substring]?
    private var position = 0

    init(_ path: String, decoder: TextDecoder) throws(Problem) {
      name = path
      do {
        let file = try OpenFile(path)
        guard file.kind != .directory else { throw Problem.directory(path) }
        reader = LineReader(file)
        let head = Array(try reader.peek(atLeast: 4))
        guard !head.isEmpty else { throw Problem.empty(path) }
        self.decoder = TextDecoder(encoding: decoder.encoding ?? .utf8)
        if TextLineReader.isUTF16(head, encoding: decoder.encoding) {
          var bytes: [UInt8] = []
          while let line = try reader.next() {
            bytes.append(contentsOf: line.bytes)
            if line.endsWithLineFeed { bytes.append(0x0A) }
          }
          let text = try decoder.decode(bytes)
          wholeLines = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
          reader.skip(3)
        }
      } catch let error as SystemError {
        throw Problem(path, error)
      } catch let error as TextDecodingError {
        throw Problem(path, error)
      } catch let problem as Problem {
        throw problem
      } catch {
        throw Problem(path, "cannot be read (\(error))", "check the file")
      }
    }

    /// Nil at the end of the file.
    mutating func next() throws(Problem) -> Line? {
      if let wholeLines {
        guard position < wholeLines.count else { return nil }
        let isLast = position == wholeLines.count - 1
        let text = String(wholeLines[position])
        position += 1
        // Behind a last line feed there is no line.
        return isLast && text.isEmpty ? nil : .text(text, endsWithLineFeed: !isLast)
      }
      do {
        guard let line = try reader.next() else { return nil }
        do {
          return .text(try decoder.decode(line.bytes), endsWithLineFeed: line.endsWithLineFeed)
        } catch {
          let fault = Problem("\(name): line \(line.number)", error)
          return .undecodable(line.bytes, endsWithLineFeed: line.endsWithLineFeed, fault)
        }
      } catch {
        throw Problem(name, error)
      }
    }

    /// Whether the next line has to be waited for.
    var wouldWait: Bool { wholeLines == nil && reader.wouldWait }

    private static func isUTF16(_ head: [UInt8], encoding: TextEncoding?) -> Bool {
      switch encoding {
      case .utf16, .utf16LittleEndian, .utf16BigEndian: return true
      case nil:
        return head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
          || head.filter { $0 == 0 }.count * 4 > head.count
      default: return false
      }
    }
  }

  /// Writes what `transform` makes of each line of the files, and reports what cannot be read.
  ///
  /// - Parameter fallback: what is printed for a line that cannot be decoded.
  /// - Returns: whether all was read.
  func transformLines(
    of paths: [String], decoder: TextDecoder, fallback: ([UInt8]) -> [UInt8],
    transform: (String) -> String
  ) throws(OutputFailure) -> Bool {
    var output = Output()
    var isComplete = true
    for path in paths.isEmpty ? ["-"] : paths {
      do {
        var reader = try TextLineReader(path, decoder: decoder)
        while true {
          if reader.wouldWait { try output.flush() }
          guard let line = try reader.next() else { break }
          switch line {
          case .text(let text, let endsWithLineFeed):
            try output.write(transform(text).utf8)
            if endsWithLineFeed { try output.write(CollectionOfOne(0x0A)) }
          case .undecodable(let bytes, let endsWithLineFeed, let problem):
            isComplete = false
            report(problem)
            try output.write(fallback(bytes))
            if endsWithLineFeed { try output.write(CollectionOfOne(0x0A)) }
          }
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
