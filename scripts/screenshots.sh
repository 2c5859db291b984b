#!/bin/sh
# Makes the pictures in Docs anew from what the command prints. Needs Chromium.
set -eu
cd "$(dirname "$0")/.."
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "screenshots: Chromium is missing (apt-get install chromium)" >&2
  exit 1
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${VANBAN:-.build/release/vanban}" extract --format html \
  Fixtures/articles/text/a01-provincial-conference-2025.txt >"$folder/page.html"
picture() {
  file=$1
  shift
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1180,900 "$@" \
    --screenshot="$(pwd)/Docs/$file" "file://$folder/page.html" 2>/dev/null
}
picture page.png
picture page-dark.png --blink-settings=preferredColorScheme=0
ls -l Docs/page.png Docs/page-dark.png
