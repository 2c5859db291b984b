#if CLI
  import Foundation

  /// Runs the built command as a user would.
  struct Command {
    var status: Int32
    var output: String
    var errors: String

    enum Output {
      case captured
      /// A pipe that nobody reads.
      case closedPipe
      case file(String)
    }

    /// What VANBAN names in the environment, else the command in the folder that the build puts
    /// products into, test bundles and command alike.
    static let executable: URL? = {
      if let path = ProcessInfo.processInfo.environment["VANBAN"] { return URL(filePath: path) }
      let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
      let folders = bundles + bundles.map { $0.deletingLastPathComponent() }
      return folders.map { $0.appending(path: "vanban") }.first {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isDirectory)
          && !isDirectory.boolValue && FileManager.default.isExecutableFile(atPath: $0.path)
      }
    }()

    static func run(
      _ arguments: [String], input: String = "", in folder: Folder, output: Output = .captured
    ) throws -> Command {
      guard let executable else { throw CocoaError(.fileNoSuchFile) }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      let captured = folder.url.appending(path: ".stdout-\(UUID())")
      let errors = folder.url.appending(path: ".stderr-\(UUID())")
      let source = folder.url.appending(path: ".stdin-\(UUID())")
      try Data(input.utf8).write(to: source)
      for url in [captured, errors] { try Data().write(to: url) }
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardError = try FileHandle(forWritingTo: errors)
      switch output {
      case .captured: process.standardOutput = try FileHandle(forWritingTo: captured)
      case .file(let path):
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
      case .closedPipe:
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        process.standardOutput = pipe
      }
      try process.run()
      process.waitUntilExit()
      return Command(
        status: process.terminationReason == .exit ? process.terminationStatus : -1,
        output: String(decoding: try Data(contentsOf: captured), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// A folder that goes with the test.
  final class Folder {
    let url: URL

    init(_ files: [String: [UInt8]] = [:]) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "vanban-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for (name, bytes) in files {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }

    convenience init(text files: [String: String]) throws {
      try self.init(files.mapValues { Array($0.utf8) })
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }
#endif
