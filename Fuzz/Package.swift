// swift-tools-version: 6.2
import PackageDescription

// Run with `make fuzz` in the folder above.
//
// The target has no main.swift and no @main, so that it is built as a library would be and libFuzzer
// brings the entry point.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "VanBan", path: "..", traits: [])],
  targets: [
    .executableTarget(
      name: "FuzzText",
      dependencies: [
        .product(name: "VanBan", package: "VanBan"),
        .product(name: "VanBanText", package: "VanBan"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
