#!/usr/bin/env bash
# Fetches the pinned typefaces and copies what the pages use to src/Web/wwwroot/lib, with their licences.
# The folder name carries the version, so that browsers may keep the files for good.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
lib="$here/../../src/Web/wwwroot/lib"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --silent)

# copy_face NAME AXIS_NORMAL AXIS_ITALIC: the Latin and Latin Extended cuts of one family.
copy_face() {
  local name="$1" normal="$2" italic="$3"
  local from="$work/node_modules/@fontsource-variable/$name"
  local version
  version="$(node -p "require('$from/package.json').version")"
  local to="$lib/$name-$version"
  rm -rf "$lib/$name"-[0-9]*
  mkdir -p "$to"
  for script in latin latin-ext; do
    cp "$from/files/$name-$script-$normal-normal.woff2" "$to/$script-normal.woff2"
    cp "$from/files/$name-$script-$italic-italic.woff2" "$to/$script-italic.woff2"
  done
  cp "$from/LICENSE" "$to/LICENSE"
  grep -q "/lib/$name-$version/" "$here/../../src/Web/wwwroot/css/fonts.css" \
    || { echo "css/fonts.css and _Head.cshtml still name another version than $name-$version" >&2; exit 1; }
  echo "$name $version"
}

copy_face atkinson-hyperlegible-next wght wght
copy_face literata opsz wght
