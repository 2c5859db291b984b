#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// usage: swift run TableCompiler [--package PATH]
// Compiles Sources/CVanBanLexicon/Tables and Sources/CVanBanKnowledge/Tables into the binary files
// that the two targets embed.
// usage: swift run -c release TableCompiler train …   (see TrainCommand)
//        swift run -c release TableCompiler time FILE
let arguments = CommandLine.arguments
let package =
  arguments.firstIndex(of: "--package").flatMap {
    $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
  } ?? "."

do {
  if arguments.count > 1, arguments[1] == "train" {
    try TrainCommand(arguments: Array(arguments.dropFirst(2))).run()
    exit(0)
  }
  if arguments.count == 3, arguments[1] == "time" {
    try TimeCommand.run(path: arguments[2])
    exit(0)
  }
  for output in CompiledTables.allCases {
    let bytes = try output.compile(package: package)
    try Data(bytes).write(to: URL(filePath: "\(package)/\(output.path)"))
    print("\(output.path): \(bytes.count) bytes")
  }
} catch {
  print("TableCompiler: \(error)")
  exit(1)
}
