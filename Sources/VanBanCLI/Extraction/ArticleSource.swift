#if CLI
  /// The articles of the files named, one after another; JSON lines are read as they are needed.
  struct ArticleSource {
    enum Item: Sendable {
      /// A file that is one article.
      case file(path: String)
      /// A line of JSON; `source` is the name of its file.
      case record(line: [UInt8], number: Int, source: String)
      case problem(Problem)
    }

    private var paths: ArraySlice<String>
    private let input: InputOption?
    private var lines: (reader: LineReader, name: String, isEmpty: Bool)?

    init(paths: [String], input: InputOption?) {
      self.paths = paths[...]
      self.input = input
    }

    mutating func next() -> Item? {
      while true {
        if let item = nextRecord() { return item }
        guard let path = paths.popFirst() else { return nil }
        guard isJSONLines(path) else { return .file(path: path) }
        do {
          let file = try OpenFile(path)
          if file.kind == .directory { return .problem(.directory(path)) }
          var reader = LineReader(file)
          if try reader.peek(atLeast: 3).starts(with: [0xEF, 0xBB, 0xBF]) { reader.skip(3) }
          lines = (reader, path, true)
        } catch {
          return .problem(Problem(path, error))
        }
      }
    }

    /// Whether ``next()`` has to wait for a writer.
    var wouldWait: Bool { lines?.reader.wouldWait ?? (paths.first == "-") }

    private mutating func nextRecord() -> Item? {
      guard let (current, name, wasEmpty) = lines else { return nil }
      var reader = current
      var isEmpty = wasEmpty
      do {
        while let line = try reader.next() {
          isEmpty = false
          guard !line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
          lines = (reader, name, isEmpty)
          return .record(line: line.bytes, number: line.number, source: name)
        }
        lines = nil
        return isEmpty ? .problem(.empty(name)) : nil
      } catch {
        lines = nil
        return .problem(Problem(name, error))
      }
    }

    private func isJSONLines(_ path: String) -> Bool {
      switch input {
      case .jsonl: true
      case .text, .html: false
      case nil: path.utf8.suffix(6).elementsEqual(".jsonl".utf8)
      }
    }
  }

  extension Problem {
    static func directory(_ path: String) -> Problem {
      Problem(path, "is a directory", "name the files in it")
    }

    static func empty(_ path: String) -> Problem {
      Problem(path, "is empty", "name a file that holds text")
    }
  }
#endif
