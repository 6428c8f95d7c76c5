#!/bin/bash
# A text that changes goes through the translator's hands: sync.sh HEXAPLA SOURCE_DIR
#   what is up to date is not touched; a changed source is refused as stale, with the old translation shown;
#   `sync` files the new source, keeps the old translation and marks it; a new text is added without one;
#   what is gone is named, and removed; a second `sync` writes nothing; --dry-run writes nothing;
#   once translated, the report is made again; a sentence that gets a plural becomes a group of its readings.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$1 source=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-sync-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "sync: $*"
  failed=1
}

cp -r "$source/content" "$source/templates" "$source/locales" "$work"
cd "$work"
digest() { find locales -type f -exec sha256sum {} + | sort | sha256sum; }
catalogue=locales/fr/content/C26-res191/outlook.xlf

before=$(digest)
"$hexapla" sync > said
grep -q 'up to date' said || complain "it does not say that all is up to date"
[[ $(digest) == "$before" ]] || complain "catalogues that were up to date were written"
# Stale and missing texts of the report. The registry may have texts that nobody has translated yet.
counts() { "$hexapla" list | awk '$1 == "C26-res191" && $2 == "fr" { print $(NF - 1), $NF }'; }
read -r stale missing < <(counts)

sed -i 's/will give priority to/will give first priority to/' content/C26-res191/outlook.md
printf '\nA new paragraph.\n' >> content/C26-res191/outlook.md
status=0
"$hexapla" check --lang fr 2> said || status=$?
[[ $status == 1 ]] || complain "a stale translation ends with $status"
grep -q 'error\[stale-translation\]' said || complain "the changed text is not called stale"
grep -q 'the translation reads: En ' said || complain "the old translation is not shown"
grep -q 'error\[missing-translation\]' said || complain "the new text is not called missing"

before=$(digest)
"$hexapla" sync --dry-run > /dev/null 2>&1
[[ $(digest) == "$before" ]] || complain "--dry-run wrote"
"$hexapla" sync > said
grep -q "$catalogue *1 *1 *0 *0" said || complain "it does not count one added and one changed in $catalogue"
grep -q 'will give first priority to' "$catalogue" || complain "the new source is not filed"
grep -q 'subState="hexapla:stale"' "$catalogue" || complain "the old translation is not marked stale"
grep -q '<target>En ' "$catalogue" || complain "the old translation is lost"
grep -q 'A new paragraph' "$catalogue" || complain "the new text is not filed"

before=$(digest)
"$hexapla" sync > /dev/null 2>&1
[[ $(digest) == "$before" ]] || complain "a second sync wrote"
[[ $(counts) == "$((stale + 1)) $((missing + 1))" ]] ||
  complain "list does not count one more stale and one more missing text in fr"

# What is gone from the source is said, and removed.
mv content/C26-res191/outlook.md outlook.md
printf 'A new paragraph.\n' > content/C26-res191/outlook.md
"$hexapla" check --draft --lang fr 2> said
grep -q "$catalogue:.*warning\[orphan-unit\]" said || complain "units of deleted text are not named"
cp "$catalogue" kept.xlf
"$hexapla" sync --lang fr > /dev/null
"$hexapla" check --draft --lang fr 2> said
if grep -q orphan said; then complain "sync left units of deleted text"; fi
mv outlook.md content/C26-res191/outlook.md
mv kept.xlf "$catalogue"

# The translator's turn.
sed -i -e 's/ state="initial" subState="hexapla:stale"/ state="translated"/' \
  -e 's|<segment state="initial">|<segment state="translated">|' \
  -e 's|<source>A new paragraph.</source>|&<target>Un nouveau paragraphe.</target>|' "$catalogue"
"$hexapla" build -q --lang fr --format md C26-res191 || complain "the translated report is not made"
grep -q 'Un nouveau paragraphe' out/C26-res191/C26-res191.fr.md || complain "the new text is not printed"
# The sentence gets a plural: the translator sees every reading of the language, with the old words.
sed -i 's/^A new paragraph\.$/{proposals, plural, one {A new paragraph.} other {New paragraphs.}}/' \
  content/C26-res191/outlook.md
"$hexapla" sync > said
group=$(sed -n '/<group /,/<\/group>/p' "$catalogue")
for reading in one many other; do
  grep -q "name=\"proposals=$reading\"" <<< "$group" || complain "no unit for the reading $reading"
done
[[ $(grep -c '<target>Un nouveau paragraphe.</target>' <<< "$group") == 3 ]] ||
  complain "not every reading shows the old translation"
[[ $(grep -c 'subState="hexapla:stale"' <<< "$group") == 3 ]] || complain "not every reading is stale"
before=$(digest)
"$hexapla" sync > /dev/null
[[ $(digest) == "$before" ]] || complain "a sync after a plural was added wrote again"

# A text in another language than its report: every other language translates it from that one, and it goes stale there too.
printf 'Liste des experts.\n' > content/C26-res191/experts.md
sed -i 's|^</report>|  <narrative file="experts" source-language="fr"/>\n</report>|' content/C26-res191/report.xml
sed -i 's|^  <closing-rule/>|  <narrative file="experts"/>\n&|' templates/resolution-report/template.xml
"$hexapla" sync > said
for language in ar zh en ru es; do
  grep -q "srcLang=\"fr\" trgLang=\"$language\"" locales/$language/content/C26-res191/experts.xlf ||
    complain "the French text is not filed for $language"
done
[[ ! -e locales/fr/content/C26-res191/experts.xlf ]] || complain "the French text is filed for French"
sed -i -e 's|<segment state="initial">|<segment state="translated">|' -e 's|<source>Liste des experts.</source>|&<target>List of experts.</target>|' \
  locales/en/content/C26-res191/experts.xlf
"$hexapla" build -q --lang en --format md C26-res191 || complain "the translated text is not made in English"
grep -q '^List of experts.$' out/C26-res191/C26-res191.en.md || complain "the English words are not printed"
printf 'Liste des experts et des expertes.\n' > content/C26-res191/experts.md
status=0
"$hexapla" check --lang en C26-res191 2> said || status=$?
[[ $status == 1 ]] && grep -q 'locales/en/.*error\[stale-translation\]' said || complain "the English words are not stale"
exit "$failed"
