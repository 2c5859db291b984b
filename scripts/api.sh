#!/bin/sh
# Says which change since the commit named in .api-baseline breaks programs that use the libraries.
# A wanted one: write it into CHANGELOG.md and the commit into .api-baseline.
set -eu
cd "$(dirname "$0")/.."
baseline=$(sed -e 's/#.*//' .api-baseline | tr -d ' \n')
[ -n "$baseline" ] || {
  echo "api: .api-baseline names no commit" >&2
  exit 1
}
git rev-parse --verify --quiet "$baseline^{commit}" >/dev/null || {
  echo "api: the commit $baseline of .api-baseline is not here; fetch the whole history" >&2
  exit 1
}
${SWIFT:-swift} package --enable-all-traits diagnose-api-breaking-changes "$baseline" \
  --products VanBan --products VanBanText --products VanBanIndex --products VanBanTestSupport
