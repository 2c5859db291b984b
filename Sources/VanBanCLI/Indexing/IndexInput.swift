#if CLI && Index
  /// The articles that paths lead to, one after another; JSON lines are read as they are needed.
  struct IndexInput {
    enum Item: Sendable {
      /// A file that is one article.
      case file(path: String, byteCount: Int)
      case record(line: [UInt8], number: Int, source: String)
      /// Something of which it is not known which articles it would have held.
      case problem(Problem)

      var byteCount: Int {
        switch self {
        case .file(_, let byteCount): byteCount
        case .record(let line, _, _): line.count
        case .problem: 0
        }
      }
    }

    /// The bytes that one article may have.
    static let maximumArticleSize = 16 << 20

    private struct Lines {
      var reader: LineReader
      var name: String
      var isEmpty = true
      /// The file itself, which says how far it was read.
      var file: OpenFile
      var unpacked: (file: OpenFile, compression: Compression)?
    }

    private var walk: FolderWalk
    private let input: InputOption?
    private var lines: Lines?
    private var bytesBehind = 0

    init(paths: [String], input: InputOption?) {
      walk = FolderWalk(paths)
      self.input = input
    }

    /// Bytes of files that were read or handed out.
    var bytesRead: Int { bytesBehind + (lines?.file.position ?? 0) }

    /// Whether ``next()`` has to wait for a writer.
    var wouldWait: Bool {
      guard let lines, lines.unpacked == nil else { return false }
      return lines.reader.wouldWait
    }

    mutating func next() -> Item? {
      while true {
        if let item = nextRecord() { return item }
        switch walk.next() {
        case nil: return nil
        case .failure(let problem): return .problem(problem)
        case .success((let path, let byteCount)):
          guard isJSONLines(path) else {
            bytesBehind += byteCount
            return .file(path: path, byteCount: byteCount)
          }
          do {
            try openLines(path)
          } catch {
            return .problem(error)
          }
        }
      }
    }

    private mutating func openLines(_ path: String) throws(Problem) {
      let compression = Compression.of(path).compression
      let file: OpenFile
      do { file = try OpenFile(path) } catch { throw Problem(path, error) }
      let unpacked = try compression?.open(file, named: path)
      var reader = LineReader(unpacked ?? file, limit: IndexInput.maximumArticleSize)
      do {
        if try reader.peek(atLeast: 3).starts(with: [0xEF, 0xBB, 0xBF]) { reader.skip(3) }
      } catch {
        throw Problem(path, error)
      }
      lines = Lines(
        reader: reader, name: path, file: file,
        unpacked: compression.flatMap { compression in unpacked.map { ($0, compression) } })
    }

    private mutating func nextRecord() -> Item? {
      guard var current = lines else { return nil }
      // Taken out, so that the buffer has one owner and is not copied.
      lines = nil
      do {
        while let line = try current.reader.next() {
          current.isEmpty = false
          if line.ending == .cut {
            // The rest of the line is passed over piece by piece.
            while let piece = try current.reader.next(), piece.ending == .cut {}
            lines = current
            let size = IndexInput.maximumArticleSize >> 20
            return .problem(
              Problem(
                current.name, "line \(line.number) is longer than \(size) MiB",
                "cut it into articles"))
          }
          guard !line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
          lines = current
          return .record(line: line.bytes, number: line.number, source: current.name)
        }
        bytesBehind += current.file.position
        if let unpacked = current.unpacked {
          try unpacked.compression.check(unpacked.file, named: current.name)
        }
        return current.isEmpty ? .problem(.empty(current.name)) : nil
      } catch let problem as Problem {
        return .problem(problem)
      } catch let error as SystemError {
        return .problem(Problem(current.name, error))
      } catch {
        return .problem(Problem(current.name, "cannot be read (\(error))", "check the file"))
      }
    }

    private func isJSONLines(_ path: String) -> Bool {
      switch input {
      case .jsonl: true
      case .text, .html: false
      case nil: Compression.of(path).name.hasSuffix(".jsonl")
      }
    }
  }
#endif
