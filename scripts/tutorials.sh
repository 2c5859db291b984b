#!/bin/sh
# Types in the tutorials: the code of each becomes a program, is built and run, and must print what
# stands in the blocks marked "text".
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
work=.build/tutorials
mkdir -p "$work"

# blocks FILE LANGUAGE
blocks() {
  awk -v language="$2" '
    inside && /^```$/ { inside = 0; next }
    inside { print; next }
    $0 == "```" language { inside = 1 }' "$1"
}

# The compiler looks at times: a file that is the same is left alone.
replace() {
  mkdir -p "$(dirname "$1")"
  cat >"$1.new"
  if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

programs="VanBan.Extracting VanBan.Extending VanBanText.Tokenizing VanBanIndex.Indexing"
for program in $programs; do
  name=${program#*.}
  blocks "Sources/${program%.*}/${program%.*}.docc/$name.md" swift | replace "$work/Sources/$name/main.swift"
done
blocks Sources/VanBanTestSupport/VanBanTestSupport.docc/TestingYourExtraction.md swift |
  replace "$work/Tests/TutorialTests/TutorialTests.swift"
replace "$work/Package.swift" <<'END'
// swift-tools-version: 6.2
import PackageDescription

// Written by scripts/tutorials.sh.
let dependencies: [Target.Dependency] = ["VanBan", "VanBanText", "VanBanIndex"].map {
  .product(name: $0, package: "VanBan")
}
let package = Package(
  name: "Tutorials",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "VanBan", path: "../..", traits: ["Index"])],
  targets: ["Extracting", "Extending", "Tokenizing", "Indexing"].map {
    .executableTarget(name: $0, dependencies: dependencies)
  } + [
    .testTarget(
      name: "TutorialTests",
      dependencies: [
        .product(name: "VanBan", package: "VanBan"),
        .product(name: "VanBanTestSupport", package: "VanBan"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
END

ln -sfn ../../Fixtures "$work/Fixtures"
# The tutorial about tests builds the programs as well.
$swift test --package-path "$work" --disable-xctest
failed=0
for program in $programs; do
  name=${program#*.}
  blocks "Sources/${program%.*}/${program%.*}.docc/$name.md" text >"$work/$name.expected"
  "$work/.build/debug/$name" >"$work/$name.printed"
  if diff -u "$work/$name.expected" "$work/$name.printed"; then
    echo "tutorials: $name prints what it says"
  else
    failed=1
  fi
done
exit $failed
