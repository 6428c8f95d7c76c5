#!/bin/bash
# What a build knows of rules that found nothing before hides nothing: known_findings.sh HEXAPLA SOURCE_DIR
#
# Every figure of every report is made another one. A build that knows the project as it was before and
# one that knows nothing must say the same of it.
set -euo pipefail
export LC_ALL=C.UTF-8
hexapla=$1 source=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-known-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
cp -r "$source/content" "$source/locales" "$source/templates" .
failed=0

# findings OUT: those of a build of all reports into OUT.
findings() {
  rm -f "$1"/*/manifest.json
  "$hexapla" build --draft --out "$1" --diagnostics json || [[ $? == 1 ]]
}

# A number that a text writes and no fact states: as a figure it is one typed as text.
cat >> content/C26-res191/introduction.md <<'MD'

There were 4711 of these.
MD
"$hexapla" sync > sync.log 2>&1 || { cat sync.log; exit 1; }
"$hexapla" build --draft --out known > build.log 2>&1 || { cat build.log; exit 1; }
[[ -s known/.cache ]] || { echo "no cache"; exit 1; }
cp -r content before
for figure in 0 7 4711; do
  rm -rf content cold && cp -r before content
  for report in content/*/report.xml; do
    sed -i -E "s/(<(integer|decimal|percentage|money) [^>]*value=\")[^\"]*/\\1$figure/" "$report"
  done
  findings known > with.json 2> log
  findings cold > without.json 2> log
  cmp with.json without.json || { echo "figures $figure: findings differ"; failed=1; }
  [[ $figure != 4711 ]] || grep -q typed-figure without.json || { echo "no typed figure"; failed=1; }
done
exit $failed
