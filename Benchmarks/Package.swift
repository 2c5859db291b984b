// swift-tools-version: 6.2
import PackageDescription

// Run with `make bench` in the folder above.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "VanBan", path: "..", traits: ["Index"]),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "VanBanBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "VanBan", package: "VanBan"),
        .product(name: "VanBanText", package: "VanBan"),
      ],
      path: "Benchmarks/VanBanBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "SearchTimes", dependencies: [.product(name: "VanBanIndex", package: "VanBan")],
      path: "Benchmarks/SearchTimes"),
  ],
  swiftLanguageModes: [.v6]
)
