#!/bin/sh
# Runs all tests and prints which part of the lines of Sources they ran: the files by module, then the
# whole. Only Swift is counted; TableCompiler, a tool of this package's own, is not.
#
#   scripts/coverage.sh [LEAST]     fails below LEAST per cent of lines
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
scratch=.build-coverage
$swift test --enable-all-traits --disable-xctest --enable-code-coverage --scratch-path "$scratch" \
  >"$scratch.log" 2>&1 || {
  grep -E '✘|error:|Fatal' "$scratch.log" >&2
  echo "coverage: the tests fail; see $scratch.log" >&2
  exit 1
}
profile=$scratch/debug/codecov/default.profdata
# The llvm-cov of the system may be too old for the compiler's profiles.
cov=$(dirname "$(command -v "$swift")")/llvm-cov
[ -x "$cov" ] || cov=$(dirname "$(readlink -f "$(command -v "$swift")")")/llvm-cov
set -- "${1:-0}"
objects="$scratch/debug/VanBanPackageTests.xctest -object $scratch/debug/vanban"
# shellcheck disable=SC2086 # two words
"$cov" export $objects -instr-profile "$profile" -format=lcov \
  -ignore-filename-regex='(\.build|Tests|TableCompiler|checkouts)' 2>/dev/null |
  awk -F: -v root="$(pwd)/Sources/" -v least="$1" '
    /^SF:/ { file = substr($0, 4); own = index(file, root) == 1; sub(root, "", file) }
    own && /^DA:/ {
      split($2, part, ",")
      lines[file]++
      if (part[2] > 0) hit[file]++
    }
    END {
      for (file in lines) {
        split(file, part, "/")
        module[part[1]] += lines[file]
        ran[part[1]] += hit[file]
        total += lines[file]
        all += hit[file]
        printf "%5.1f %%  %5d of %5d  %s\n", 100 * hit[file] / lines[file], hit[file], lines[file], file | "sort -n"
      }
      close("sort -n")
      print ""
      for (name in module)
        printf "%5.1f %%  %5d of %5d  %s\n", 100 * ran[name] / module[name], ran[name], module[name], name
      printf "%5.1f %%  %5d of %5d  all\n", 100 * all / total, all, total
      if (100 * all / total < least) { print "coverage: below " least " %"; exit 1 }
    }'
