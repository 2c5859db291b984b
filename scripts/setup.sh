#!/bin/sh
# Installs what the build needs and does not find: ICU, and with "index" as argument also what the
# trait Index needs, SQLite and libgumbo.
# Nothing is asked, and where all is there the network is not touched.
set -eu

fail() {
  echo "setup: $*" >&2
  exit 1
}

command -v swift >/dev/null 2>&1 ||
  fail "swift is missing; install Swift 6.2 or later from https://www.swift.org/install/"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
major=${version% *}
minor=${version#* }
if [ -n "$version" ] && [ "$((major * 100 + minor))" -lt 602 ]; then
  fail "Swift $major.$minor is too old; install 6.2 or later from https://www.swift.org/install/"
fi

# has NAME HEADER: whether pkg-config knows the library, or its header lies where compilers look.
has() {
  if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1" 2>/dev/null; then
    return 0
  fi
  for root in /usr/include /usr/local/include; do
    [ -e "$root/$2" ] && return 0
  done
  return 1
}

# The compiler that Swift brings uses the system's C++ library.
has_cxx() {
  clang=$(dirname "$(command -v swift)")/clang++
  [ -x "$clang" ] || return 0
  echo '#include <string>' | "$clang" -x c++ -fsyntax-only - >/dev/null 2>&1
}

case $(uname -s) in
Darwin)
  # icu4c is keg-only: the Makefile tells pkg-config where it is.
  command -v brew >/dev/null 2>&1 || {
    has icu-i18n unicode/utypes.h && exit 0
    fail "Homebrew is missing; install it from https://brew.sh, or ICU with its pkg-config files"
  }
  formulas="icu4c pkgconf"
  [ "${1:-}" != index ] || formulas="$formulas gumbo-parser"
  for formula in $formulas; do
    brew --prefix --installed "$formula" >/dev/null 2>&1 ||
      NONINTERACTIVE=1 brew install "$formula" || fail "brew install $formula failed"
  done
  ;;
*)
  missing=
  has icu-i18n unicode/utypes.h || missing="$missing libicu-dev"
  if [ "${1:-}" = index ]; then
    has sqlite3 sqlite3.h || missing="$missing libsqlite3-dev"
    has gumbo gumbo.h || missing="$missing libgumbo-dev"
  fi
  has_cxx || missing="$missing g++"
  [ -n "$missing" ] || exit 0
  command -v apt-get >/dev/null 2>&1 ||
    fail "install with your package manager what Debian calls$missing, then run this again"
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 ||
      fail "run as root: apt-get install$missing"
    as_root=sudo
  fi
  export DEBIAN_FRONTEND=noninteractive
  echo "setup: installing$missing"
  # sudo may drop the variable: it is given on the command line as well.
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null ||
    echo "setup: apt-get update failed; trying with the lists at hand" >&2
  # shellcheck disable=SC2086 # one word a package
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $missing ||
    fail "apt-get install$missing failed; see above"
  ;;
esac
