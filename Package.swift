// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "VanBan",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "VanBan", targets: ["VanBan"]),
    .library(name: "VanBanText", targets: ["VanBanText"]),
    .library(name: "VanBanIndex", targets: ["VanBanIndex"]),
    .library(name: "VanBanTestSupport", targets: ["VanBanTestSupport"]),
    .executable(name: "vanban", targets: ["VanBanCLI"]),
  ],
  traits: [
    .trait(name: "CLI", description: "The vanban command (needs swift-argument-parser)"),
    .trait(
      name: "Index",
      description: "The SQLite FTS5 index and HTML pages (needs GRDB, libsqlite3-dev, libgumbo-dev)"
    ),
    .default(enabledTraits: ["CLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // For `make docs`; no target uses it, so that dependents do not fetch it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Homebrew's icu4c is keg-only: this header-less system library only carries pkg-config's flags.
    .systemLibrary(
      name: "CICULink", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(
      name: "CVanBanICU", dependencies: ["CICULink"],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    // Nothing but pkg-config's flags, too; the parser is used with the trait Index alone.
    .systemLibrary(
      name: "CGumboLink", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .target(
      name: "CVanBanHTML",
      dependencies: [.target(name: "CGumboLink", condition: .when(traits: ["Index"]))],
      cSettings: [.define("VANBAN_INDEX", .when(traits: ["Index"]))],
      linkerSettings: [.linkedLibrary("gumbo", .when(traits: ["Index"]))]),
    .target(name: "CVanBanLexicon", exclude: ["Tables", "lexicon.bin", "model.bin"]),
    .target(name: "CVanBanKnowledge", exclude: ["Tables", "knowledge.bin"]),
    .target(name: "VanBanText", dependencies: ["CVanBanICU", "CVanBanLexicon"]),
    .target(name: "VanBan", dependencies: ["VanBanText", "CVanBanKnowledge"]),
    .target(
      name: "VanBanIndex",
      dependencies: [
        "VanBan", "CVanBanHTML",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Index"])),
        .product(name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["Index"])),
      ]),
    // Apart from VanBanTestSupport, because the command evaluates too and must not link Testing.
    .target(name: "VanBanScoring", dependencies: ["VanBan", "VanBanText"]),
    .target(name: "VanBanTestSupport", dependencies: ["VanBan", "VanBanScoring", "VanBanText"]),
    .executableTarget(name: "TableCompiler", dependencies: ["VanBanText"]),
    .executableTarget(
      name: "VanBanCLI",
      dependencies: [
        "VanBan", "VanBanIndex", "VanBanScoring",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CLI"])),
        // For its version alone, which `vanban doctor` prints.
        .product(
          name: "GRDBSQLite", package: "GRDB.swift", condition: .when(traits: ["Index"])),
      ]),
    .testTarget(name: "VanBanTextTests", dependencies: ["VanBanText"]),
    .testTarget(name: "VanBanTests", dependencies: ["VanBan", "VanBanTestSupport"]),
    .testTarget(
      name: "VanBanIndexTests",
      dependencies: [
        "VanBanIndex",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Index"])),
      ]),
    .testTarget(name: "TableCompilerTests", dependencies: ["TableCompiler"]),
    .testTarget(
      name: "VanBanCLITests",
      dependencies: [
        "VanBanCLI", "VanBan",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Index"])),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
