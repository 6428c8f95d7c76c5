#!/bin/bash
# A draft prints the source text, marked, where a translation is stale or missing, in every format;
# without --draft nothing is made: draft.sh HEXAPLA SOURCE_DIR
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$1 source=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-draft-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "draft: $*"
  failed=1
}

cp -r "$source/templates" "$work"
(cd "$source" && find locales -name style.xml -o -name terms.tbx) | while read -r file; do
  mkdir -p "$work/${file%/*}"
  cp "$source/$file" "$work/$file"
done
cp -r "$source/tests/golden/base/." "$source/tests/golden/translations/draft/project/." "$work"
cd "$work"

status=0
"$hexapla" build -q 2> refused || status=$?
[[ $status == 1 ]] || complain "a build with a stale and a missing translation ended with $status"
grep -q 'error\[stale-translation\]' refused || complain "the stale one is not refused"
grep -q 'error\[missing-translation\]' refused || complain "the missing one is not refused"
[[ ! -e out/R1 ]] || complain "something was published"

"$hexapla" build -q --draft 2> warned || complain "a draft ended with $?"
grep -q 'warning\[stale-translation\]' warned || complain "the draft does not warn"

# The words of a file as a reader finds them, a paragraph a line.
text() {
  case $1 in
    *.docx) unzip -p "$1" 'word/*.xml' | sed 's|</w:p>|\n|g; s/<[^>]*>//g' ;;
    *.html) sed '/<style/,/<\/style>/d; s/<[^>]*>//g' "$1" ;;
    *) sed 's/\\//g' "$1" ;;
  esac
}
# label LANGUAGE NAME: as style.xml has it
label() { sed -n "s|.*<label key=\"$2\">\(.*\)</label>.*|\1|p" "locales/$1/style.xml"; }

mark=$(label fr untranslated)
[[ $mark ]] || complain "locales/fr/style.xml has no label for what is not translated"
for format in docx html md; do
  french=$(text "out/R1/R1.fr.$format")
  for words in "The figure is" "A second paragraph."; do
    grep -F "$words" <<< "$french" | grep -qF "$mark" || complain "$format: '$words' is not marked"
  done
  if grep -qF "Le nombre est" <<< "$french"; then complain "$format: the stale words are printed"; fi
  grep -qF "$(label fr draft)" <<< "$french" || complain "$format: the draft does not say it is one"
  if text "out/R1/R1.en.$format" | grep -qF "$(label en untranslated)"; then
    complain "$format: the source language is marked"
  fi
done
unzip -p out/R1/R1.fr.docx word/document.xml |
  grep -q '<w:lang [^>]*w:val="en[^>]*>' || complain "docx: the source text has not its language"
grep -q 'lang="en' out/R1/R1.fr.html || complain "html: the source text has not its language"
exit "$failed"
