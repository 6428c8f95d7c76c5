#!/bin/bash
# A figure that is changed in content/ changes in every file of the report, and nothing else does:
# one_figure.sh HEXAPLA SOURCE_DIR
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$1 source=$2
report=C26-res191 fact=cirt_2025 before=132 after=133
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-figure-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "one_figure: $*"
  failed=1
}

cp -r "$source/content" "$source/templates" "$source/locales" "$work"
cd "$work"
"$hexapla" build -q --out first "$report"
sed -i "/id=\"$fact\"/s/value=\"$before\"/value=\"$after\"/" "content/$report/report.xml"
grep -q "id=\"$fact\".*value=\"$after\"" "content/$report/report.xml" ||
  complain "$fact is not $before any more"
"$hexapla" build -q --out second "$report"

# pieces FILE: every tag and every run of text of it, one a line; of all parts of a package.
pieces() {
  if [[ $1 == *.docx ]]; then
    unzip -Z1 "$1" | while read -r part; do
      echo "part $part"
      unzip -p "$1" "${part//[/\\[}" | sed 's/</\n</g; s/>/>\n/g'
    done
  else
    sed 's/</\n</g; s/>/>\n/g' "$1"
  fi
}

files=0
for file in first/$report/$report.*.*; do
  name=${file##*/}
  files=$((files + 1))
  pieces "$file" > old
  pieces "second/$report/$name" > new
  diff old new > changes || true
  # What went, with the figure changed, is what came.
  sed -n 's/^< //p' changes > went
  sed -n 's/^> //p' changes > came
  [[ -s went ]] || complain "$name: the figure did not change"
  sed -E "s/(^|[^0-9])$before([^0-9]|$)/\1$after\2/g" went | diff - came ||
    complain "$name: more changed than the figure"
done
[[ $files == 18 ]] || complain "$files files, not 18"
exit "$failed"
