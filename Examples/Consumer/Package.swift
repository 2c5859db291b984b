// swift-tools-version: 6.2
import PackageDescription

// A package of its own that uses VanBan as a dependent would: the library alone, beside Foundation.
// With `traits: []` neither swift-argument-parser nor GRDB is fetched.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "VanBan", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "consumer", dependencies: [.product(name: "VanBan", package: "VanBan")])
  ],
  swiftLanguageModes: [.v6]
)
