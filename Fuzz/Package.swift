// swift-tools-version: 6.2
import PackageDescription

// Run with `make fuzz` in the folder above. One program a part of the library, each with the inputs to
// begin with in Corpus.
//
// The programs have no main.swift and no @main, so that they are built as libraries would be and
// libFuzzer brings the entry point. (A target of one file would be taken for a script: each has two.)
func program(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzSupport", .product(name: "VanBanText", package: "VanBan")] + dependencies,
    // For the file of the command that is compiled in.
    swiftSettings: [.define("CLI")])
}

let vanban: Target.Dependency = .product(name: "VanBan", package: "VanBan")

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "VanBan", path: "..", traits: ["Index"])],
  targets: [
    .target(name: "FuzzSupport"),
    program("FuzzDecode"),
    program("FuzzTokenize"),
    program("FuzzAnalyze", [vanban]),
    program("FuzzJSON", [vanban]),
    program("FuzzHTML", [vanban, .product(name: "VanBanIndex", package: "VanBan")]),
  ],
  swiftLanguageModes: [.v6]
)
