// swift-tools-version: 6.2
import PackageDescription

// A package of its own that keeps articles in VanBan's index. With `traits: ["Index"]` GRDB is fetched
// and swift-argument-parser is not.
let package = Package(
  name: "IndexConsumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "VanBan", path: "../..", traits: ["Index"])],
  targets: [
    .executableTarget(
      name: "index-consumer",
      dependencies: [
        .product(name: "VanBan", package: "VanBan"),
        .product(name: "VanBanIndex", package: "VanBan"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
