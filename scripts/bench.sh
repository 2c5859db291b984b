#!/bin/sh
# Prints the table of Docs/Performance.md: each part's speed as a multiple of ICU's word break over the
# same text in the same run, and in MB/s.
set -eu
cd "$(dirname "$0")/../Benchmarks"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
${SWIFT:-swift} package benchmark --target VanBanBenchmarks --no-progress --format markdown \
  --grouping benchmark >"$log" 2>&1 || {
  cat "$log" >&2
  exit 1
}
cat "$log"
