#!/bin/sh
# Builds dist/vanban: the command without shared libraries of Swift, for machines that have none. It
# needs the system's ICU of the same version. The index is left out.
set -eu
cd "$(dirname "$0")/.."
mkdir -p dist
${SWIFT:-swift} build -c release --product vanban --scratch-path .build/dist --static-swift-stdlib
cp .build/dist/release/vanban dist/vanban
strip dist/vanban 2>/dev/null || true
if command -v ldd >/dev/null 2>&1 && ldd dist/vanban | grep libswift; then
  echo "dist: shared libraries of Swift are left" >&2
  exit 1
fi
dist/vanban doctor
ls -l dist/vanban
