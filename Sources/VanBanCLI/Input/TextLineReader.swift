#if CLI
  import VanBanText

  /// The lines of a text file, decoded one after another. UTF-16 is read whole, for its line feeds
  /// are not bytes; everything else takes constant memory.
  struct TextLineReader {
    struct Line {
      var content: Content
      var ending: LineReader.Ending
    }

    enum Content {
      case text(String)
      /// A line that does not fit the encoding, as it stands in the file.
      case undecodable([UInt8], Problem)
    }

    /// Longer lines come in pieces, so that a file without a line feed takes no more memory.
    private static let longestPiece = 1 << 18
    /// What is looked at to find out the encoding.
    private static let sampleSize = 1 << 16

    private var reader: LineReader
    private let name: String
    private var decoder: TextDecoder
    /// False until the encoding is named or found. Until then all lines were ASCII.
    private var isSettled: Bool
    private var wholeLines: [Substring]?
    private var position = 0

    init(_ path: String, decoder: TextDecoder) throws(Problem) {
      name = path
      self.decoder = decoder
      isSettled = decoder.encoding != nil
      do {
        let file = try OpenFile(path)
        guard file.kind != .directory else { throw Problem.directory(path) }
        reader = LineReader(file, limit: TextLineReader.longestPiece)
        let head = Array(try reader.peek(atLeast: 4))
        guard !head.isEmpty else { throw Problem.empty(path) }
        if TextLineReader.isUTF16(head[...], encoding: decoder.encoding) {
          wholeLines = try TextLineReader.wholeLines(of: &reader, decoder: decoder)
        } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
          reader.skip(3)
          if !isSettled { settle(DetectedEncoding(encoding: .utf8, confidence: 1)) }
        } else if !isSettled {
          // The seven bits of VIQR show no line at which to begin to ask.
          let sample = try reader.peekWithoutWaiting(TextLineReader.sampleSize)
          if sample.allSatisfy({ $0 < 0x80 }) {
            let detected = TextDecoder.detect(Array(sample))
            if detected.encoding == .viqr { settle(detected) }
          }
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

    /// The next line, or the next piece of a long one; nil at the end of the file.
    mutating func next() throws(Problem) -> Line? {
      if let wholeLines {
        guard position < wholeLines.count else { return nil }
        let isLast = position == wholeLines.count - 1
        let text = String(wholeLines[position])
        position += 1
        // Behind a last line feed there is no line.
        if isLast, text.isEmpty { return nil }
        return Line(content: .text(text), ending: isLast ? .endOfFile : .lineFeed)
      }
      do {
        guard let line = try reader.next() else { return nil }
        if !isSettled, line.bytes.contains(where: { $0 >= 0x80 }) {
          let rest = try reader.peekWithoutWaiting(TextLineReader.sampleSize)
          settle(TextDecoder.detect(TextLineReader.sample(line, rest)))
        }
        let text: String
        do {
          text =
            isSettled
            ? try decoder.decode(line.bytes) : try TextDecoder(encoding: .utf8).decode(line.bytes)
        } catch {
          let fault = Problem("\(name): line \(line.number)", error)
          return Line(content: .undecodable(line.bytes, fault), ending: line.ending)
        }
        return Line(content: .text(text), ending: line.ending)
      } catch {
        throw Problem(name, error)
      }
    }

    /// Whether the next line has to be waited for.
    var wouldWait: Bool { wholeLines == nil && reader.wouldWait }

    private mutating func settle(_ detected: DetectedEncoding) {
      decoder.encoding = detected.encoding
      if detected.encoding == .utf8, detected.isReadAsWindows1252 { decoder.repairsMojibake = true }
      isSettled = true
    }

    /// The first line that tells, and whole lines behind it.
    private static func sample(_ line: LineReader.Line, _ rest: ArraySlice<UInt8>) -> [UInt8] {
      guard line.ending == .lineFeed else { return line.bytes }
      let end = rest.lastIndex(of: 0x0A) ?? rest.startIndex
      return line.bytes + [0x0A] + rest[..<end]
    }

    private static func wholeLines(
      of reader: inout LineReader, decoder: TextDecoder
    ) throws -> [Substring] {
      var bytes: [UInt8] = []
      while let line = try reader.next() {
        bytes.append(contentsOf: line.bytes)
        if line.ending == .lineFeed { bytes.append(0x0A) }
      }
      return try decoder.decode(bytes).split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    }

    private static func isUTF16(_ head: ArraySlice<UInt8>, encoding: TextEncoding?) -> Bool {
      switch encoding {
      case .utf16, .utf16LittleEndian, .utf16BigEndian: return true
      case nil:
        return head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
          || head.filter { $0 == 0 }.count * 4 > head.count
      default: return false
      }
    }
  }
#endif
