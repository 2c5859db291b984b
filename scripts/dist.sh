#!/bin/sh
# Builds dist/vanban: the command in one file, for machines that have neither Swift nor ICU. The index
# is left out. Where the static archives of ICU are missing, the system's ICU of the same version is
# needed at run time, and this is said.
set -eu
cd "$(dirname "$0")/.."
mkdir -p dist
scratch=.build/dist
set -- --static-swift-stdlib

# A folder that holds the archives and not their shared fellows: what is found there is linked in.
# lld takes archives in any order.
archives=$scratch-archives
rm -rf "$archives"
lld() {
  command -v ld.lld >/dev/null 2>&1 ||
    [ -x "$(dirname "$(command -v "${SWIFT:-swift}")")/ld.lld" ]
}
if [ "$(uname -s)" = Linux ] && lld; then
  libraries=$(pkg-config --variable=libdir icu-i18n 2>/dev/null || true)
  for folder in "$libraries" "/usr/lib/$(uname -m)-linux-gnu" /usr/lib64 /usr/lib; do
    [ -n "$folder" ] && [ -e "$folder/libicudata.a" ] || continue
    mkdir -p "$archives"
    for name in icui18n icuuc icudata; do ln -sf "$folder/lib$name.a" "$archives/"; done
    # The compiler's own C++ library, if it can be told where it is.
    runtime=$(${CXX:-c++} -print-file-name=libstdc++.a 2>/dev/null || true)
    case $runtime in /*) ln -sf "$runtime" "$archives/" ;; esac
    set -- "$@" -Xswiftc -use-ld=lld -Xlinker "-L$(pwd)/$archives" -Xlinker -licudata
    break
  done
fi

${SWIFT:-swift} build -c release --product vanban --scratch-path "$scratch" "$@"
cp "$scratch/release/vanban" dist/vanban
strip dist/vanban 2>/dev/null || true
if command -v ldd >/dev/null 2>&1; then
  if ldd dist/vanban | grep libswift; then
    echo "dist: shared libraries of Swift are left" >&2
    exit 1
  fi
  ldd dist/vanban | grep -q libicu && echo "dist: needs the system's ICU at run time"
fi
dist/vanban doctor
ls -l dist/vanban
