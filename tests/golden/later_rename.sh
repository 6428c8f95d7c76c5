#!/bin/bash
# A body that gets another name after the report's date keeps its name in the report, to the byte:
# later_rename.sh HEXAPLA SOURCE_DIR
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$1 source=$2
report=C26-res191 body=iscg other_name=isc_tf
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-rename-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "later_rename: $*"
  failed=1
}

cp -r "$source/content" "$source/templates" "$source/locales" "$work"
cd "$work"
bodies=content/registry/bodies.xml
cp "$bodies" bodies.xml

# rename DAY: from that day on the body has the other name.
rename() {
  sed "/<body id=\"$body\"/a\\    <name term=\"$body\" until=\"$1\"/>\n    <name term=\"$other_name\" from=\"$1\"/>" \
    bodies.xml > "$bodies"
  grep -q "<name term=\"$other_name\" from=\"$1\"/>" "$bodies" || complain "there is no body $body"
}
# same FOLDER FOLDER: how many files of the report are the same in both
same() {
  local count=0
  for file in "$1/$report/$report".*.*; do
    if cmp -s "$file" "$2/$report/${file##*/}"; then count=$((count + 1)); fi
  done
  echo "$count"
}

"$hexapla" build -q --out first "$report"
rename 2027-01-01
"$hexapla" build -q --out later "$report"
[[ $(same first later) == 18 ]] || complain "only $(same first later) of 18 files are as they were"
# The name is printed: before the report's date the change shows in every file.
rename 2025-01-01
"$hexapla" build -q --out earlier "$report"
[[ $(same first earlier) == 0 ]] || complain "$(same first earlier) files do not print the name"
exit "$failed"
