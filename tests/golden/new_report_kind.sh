#!/bin/bash
# docs/new-report-kind.md is followed to the letter, in a fresh starter project and in this one: new_report_kind.sh HEXAPLA SOURCE_DIR
# A block after a line that ends with "`path`:" or names one before its colon is that file; a block of `sh` is run, line by line.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$(realpath "$1") source=$(realpath "$2")
page=$source/docs/new-report-kind.md
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-kind-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "new_report_kind: $*"
  failed=1
}
mkdir "$work/bin"
ln -s "$hexapla" "$work/bin/hexapla"
PATH=$work/bin:$PATH

# follow DIR: writes the files of the page below DIR and its commands into DIR.sh.
follow() {
  awk -v dir="$1" -v commands="$1.sh" '
    /^```/ {
      inside = !inside
      if (inside) {
        to = $0 == "```sh" ? commands : dir "/" path
        if ($0 != "```sh") system("mkdir -p \"$(dirname \"" to "\")\"")
      } else close(to)
      next
    }
    inside { print > to; next }
    match($0, /`[a-z]+\/[^` ]*\.[a-z]+`/) { path = substr($0, RSTART + 1, RLENGTH - 2) }
  ' "$page"
}

lines=$(awk '/^```/ { inside = !inside; next } inside' "$page" | wc -l)
((lines < 50)) || complain "the page shows $lines lines, not under fifty"

"$hexapla" init "$work/starter" 2> /dev/null
mkdir "$work/main"
cp -r "$source/content" "$source/templates" "$source/locales" "$work/main"
for project in starter main; do
  find "$work/$project" -type f | sort > "$work/before"
  follow "$work/$project"
  find "$work/$project" -type f | sort | comm -13 "$work/before" - > "$work/added"
  [[ $(wc -l < "$work/added") == 4 && -s $work/$project.sh ]] ||
    complain "$project: the page does not add four files: $(< "$work/added")"
  cd "$work/$project"
  while read -r command; do
    bash -euc "$command" > "$work/said" 2>&1 || { complain "$project: ended with $?: $command"; cat "$work/said"; }
    case $command in
      *--draft*) ;;
      *check*) grep -q 'no findings' "$work/said" || { complain "$project: check has findings"; cat "$work/said"; } ;;
      *build*) [[ $(ls out/note-1/note-1.en.*) == "$(printf 'out/note-1/note-1.en.%s\n' docx html md)" ]] ||
        complain "$project: the source language is not made" ;;
    esac
  done < "$work/$project.sh"
  languages=$(sed -n 's/.* languages="\([^"]*\)".*/\1/p' content/project.xml)
  for language in $languages; do
    for format in docx html md; do
      [[ -s out/note-1/note-1.$language.$format ]] || complain "$project: no $language.$format"
    done
    [[ $language == en || -s locales/$language/templates/progress-note/template.xlf ]] ||
      complain "$project: no catalogue in $language"
  done
  for words in '1.1 The first step took 2 meetings.' '1.2 There were 5 meetings, as Table 1 shows.' '| Work | 3 |'; do
    tr -s ' ' < out/note-1/note-1.en.md | sed 's/\\//g; s/\xc2\xa0/ /g; s/\[Table 1\]([^)]*)/Table 1/' > words
    grep -qF "$words" words || { complain "$project: it does not say: $words"; cat words; }
  done
done
exit "$failed"
