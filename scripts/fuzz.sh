#!/bin/sh
# Runs the fuzz targets with libFuzzer and AddressSanitizer, one after another.
#
#   scripts/fuzz.sh SECONDS [TARGET ...]      targets: decode tokenize analyze json html (all of them)
#
# New inputs go to Fuzz/.build/corpus, what breaks a promise to Fuzz/.build/crashes; Fuzz/Corpus holds
# the inputs to begin with.
set -eu
cd "$(dirname "$0")/../Fuzz"
seconds=${1:?scripts/fuzz.sh SECONDS [TARGET ...]}
shift
[ $# -gt 0 ] || set -- decode tokenize analyze json html

program() {
  case $1 in
  decode) echo FuzzDecode ;;
  tokenize) echo FuzzTokenize ;;
  analyze) echo FuzzAnalyze ;;
  json) echo FuzzJSON ;;
  html) echo FuzzHTML ;;
  *) return 1 ;;
  esac
}

for target; do
  program "$target" >/dev/null || {
    echo "fuzz: no target $target; there are decode, tokenize, analyze, json and html" >&2
    exit 2
  }
done

# The linker warns of every symbol that the sanitizer keeps to itself.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Of two --sanitize options swiftc keeps the last: without the third Swift code would not be counted.
${SWIFT:-swift} build -c release --sanitize=fuzzer --sanitize=address \
  -Xswiftc -sanitize=fuzzer,address >"$log" 2>&1 || {
  grep -v 'Cannot export local symbol' "$log" >&2
  exit 1
}

for target; do
  corpus=.build/corpus/$target
  mkdir -p "$corpus" .build/crashes
  words=words.dict
  [ ! -e "$target.dict" ] || words=$target.dict
  echo "fuzz: $target, $seconds s"
  SWIFT_BACKTRACE=enable=no ".build/release/$(program "$target")" -max_total_time="$seconds" \
    -max_len=4096 -timeout=20 -dict="$words" -artifact_prefix=".build/crashes/$target-" \
    -print_final_stats=1 "$corpus" "Corpus/$target" >"$log" 2>&1 || {
    tail -n 60 "$log" >&2
    echo "fuzz: $target failed; its input is in Fuzz/.build/crashes" >&2
    exit 1
  }
  grep -E 'number_of_executed_units|DONE' "$log" | sed 's/^/  /'
done
