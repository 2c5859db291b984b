#if CLI && Index
  /// How a file is packed, told by its name; it is unpacked by the usual tool.
  enum Compression: String, CaseIterable {
    case gzip = ".gz"
    case xz = ".xz"
    case zstd = ".zst"

    private var tool: String {
      switch self {
      case .gzip: "gzip"
      case .xz: "xz"
      case .zstd: "zstd"
      }
    }

    /// How `path` is packed, if it is, and its name without the ending that says so.
    static func of(_ path: String) -> (compression: Compression?, name: String) {
      for compression in allCases where path.hasSuffix(compression.rawValue) {
        return (compression, String(path.dropLast(compression.rawValue.count)))
      }
      return (nil, path)
    }

    /// What is in the file, as it is unpacked.
    func open(_ file: OpenFile, named name: String) throws(Problem) -> OpenFile {
      do {
        return try OpenFile(file, through: tool)
      } catch {
        throw Problem(
          name, "cannot be unpacked (\(tool): \(systemMessage(error.code)))",
          "install \(tool), or unpack the file first")
      }
    }

    /// To be called at the end of what was read.
    func check(_ unpacked: OpenFile, named name: String) throws(Problem) {
      guard unpacked.writerSucceeded() else {
        throw Problem(name, "is damaged (\(tool) cannot unpack all of it)", "get the file again")
      }
    }
  }
#endif
