#if CLI && Index
  /// The files that paths lead to, folders gone through in the order of their names. A path that
  /// there is not, with `*`, `?` or `[` in it, is a pattern.
  ///
  /// Hidden files and folders are passed over, unless they are named themselves. What is neither a
  /// file nor a folder, and a link that leads back into a folder above it, is a problem. Of a folder
  /// only the names are held in memory.
  struct FolderWalk {
    private struct Level {
      var path: String
      var identity: FileStatus.Identity
      var names: ArraySlice<String>
    }

    private var paths: ArraySlice<String>
    private var levels: [Level] = []

    init(_ paths: [String]) { self.paths = paths[...] }

    /// A file's path, with the bytes it has; "-" is standard input.
    mutating func next() -> Result<(path: String, byteCount: Int), Problem>? {
      while true {
        if levels.isEmpty {
          guard let path = paths.popFirst() else { return nil }
          if path == "-" { return .success((path, 0)) }
          let isPattern = path.contains { "*?[".contains($0) }
          if isPattern, (try? FileStatus(of: path)) == nil {
            let matches = pathsMatching(path)
            guard !matches.isEmpty else {
              return .failure(Problem(path, "stands for no file", "check the pattern"))
            }
            paths = matches[...] + paths
          } else if let result = visit(FolderWalk.clean(path), isNamed: true) {
            return result
          }
        } else if let name = levels[levels.count - 1].names.popFirst() {
          guard !name.hasPrefix(".") else { continue }
          let folder = levels[levels.count - 1].path
          let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
          if let result = visit(path, isNamed: false) { return result }
        } else {
          levels.removeLast()
        }
      }
    }

    /// Nil where it goes on within the folder.
    private mutating func visit(
      _ path: String, isNamed: Bool
    ) -> Result<(path: String, byteCount: Int), Problem>? {
      do {
        let status = try FileStatus(of: path)
        switch status.kind {
        case .regular: return .success((path, status.byteCount))
        case .other:
          // A pipe that the user names is meant to be read; one that lies about would block.
          guard !isNamed else { return .success((path, 0)) }
          return .failure(
            Problem(path, "is neither a file nor a folder", "remove it or name files"))
        case .directory:
          guard !levels.contains(where: { $0.identity == status.identity }) else {
            return .failure(
              Problem(path, "leads back to a folder above it", "remove the symbolic link"))
          }
          let names = try directoryEntries(path)
          guard !isNamed || names.contains(where: { !$0.hasPrefix(".") }) else {
            return .failure(Problem(path, "is an empty folder", "check the path"))
          }
          levels.append(Level(path: path, identity: status.identity, names: names[...]))
          return nil
        }
      } catch {
        return .failure(Problem(path, error))
      }
    }

    /// Without "./" in front and without slashes that say nothing, since a path is an article's id.
    static func clean(_ path: String) -> String {
      var parts = path.split(separator: "/").filter { $0 != "." }
      if path.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
      if parts.isEmpty { parts = ["."] }
      return parts.joined(separator: "/")
    }
  }
#endif
