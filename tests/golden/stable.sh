#!/bin/bash
# One cause, one finding, and always in the same order: stable.sh HEXAPLA SOURCE_DIR
# Over the project of every golden case: no two findings have the same place and message; with eight jobs
# and with one the same is printed.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$(realpath "$1") source=$(realpath "$2")
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-stable-XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
failed=0
complain() {
  echo "$*"
  failed=1
}

house=$work/house
mkdir -p "$house/templates"
(cd "$source" && find locales -name style.xml -o -name rules.xml -o -name terms.tbx -o -path '*/templates/council/*.xlf') |
  (cd "$source" && xargs cp --parents -t "$house")
cp -r "$source/templates/council" "$house/templates/"
cp -r "$source/tests/golden/base/." "$house/"

# Prints each finding as one line: place and message.
lines_of() {
  awk '/^    [{]/ { line = "" }
       /^      "(file|line|column|end_line|end_column|message)":/ { line = line $0 }
       /^    [}]/ { print line }' "$1"
}

looked_at=0
for args in "$source"/tests/golden/*/*/args; do
  case=${args%/args}
  cd "$work"
  rm -rf "$work/case"
  mkdir "$work/case"
  cp -r "$house" "$work/case/project"
  cd "$work/case/project"
  mkdir -p out/R1
  if [[ -d $case/project ]]; then cp -r "$case/project/." .; fi
  if [[ -e $case/remove ]]; then xargs rm -r < "$case/remove"; fi
  if [[ -e $case/prepare.sh ]]; then bash "$case/prepare.sh"; fi
  for run in 1 8; do
    "$hexapla" check --on 2026-06-01 --diagnostics json -j "$run" > "$work/with_$run" < /dev/null || true
    if [[ $run == 1 ]]; then cp "$work/with_1" "$work/first"; fi
    cmp -s "$work/first" "$work/with_$run" || complain "$case: other findings with -j $run"
  done
  lines_of "$work/first" > "$work/lines"
  twice=$(sort "$work/lines" | uniq -d)
  [[ -z $twice ]] || complain "$case: reported twice: $twice"
  looked_at=$((looked_at + $(wc -l < "$work/lines")))
done
((looked_at > 300)) || complain "only $looked_at findings were looked at"
exit "$failed"
