#!/bin/sh
# Builds dist/vanban: the command without shared libraries of Swift and ICU, for machines that have
# neither. Linux only. The index is left out: it needs the system's SQLite.
set -eu
cd "$(dirname "$0")/.."
[ "$(uname -s)" = Linux ] || { echo "dist: Linux only" >&2; exit 1; }

# The linker takes the first directory that holds a library, so this one holds the static ones alone.
static=$PWD/.build/static-icu
mkdir -p "$static" dist
for name in icui18n icuuc icudata; do
  path=$(find /usr/lib /usr/local/lib -name "lib$name.a" 2>/dev/null | head -n 1)
  [ -n "$path" ] || { echo "dist: lib$name.a is missing; install libicu-dev" >&2; exit 1; }
  ln -sf "$path" "$static/lib$name.a"
done

${SWIFT:-swift} build -c release --product vanban --scratch-path .build/dist --static-swift-stdlib \
  -Xlinker "-L$static" -Xlinker -licui18n -Xlinker -licuuc -Xlinker -licudata
cp .build/dist/release/vanban dist/vanban
strip dist/vanban 2>/dev/null || true
if ldd dist/vanban | grep -E 'libicu|libswift'; then
  echo "dist: shared libraries are left" >&2
  exit 1
fi
dist/vanban doctor
ls -l dist/vanban
