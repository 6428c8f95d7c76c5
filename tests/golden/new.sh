#!/bin/bash
# Next year's report from last year's: new.sh HEXAPLA SOURCE_DIR
#   every file and translation comes along, none is stale; a draft shows what is pending in every format and
#   language; without --draft nothing is made; once the facts are filled in it is built without an error or warning;
#   years that are left show beside last year's report;
#   the report it was made from is not touched, nor anything that is there already; a run that was
#   interrupted, or that meets a full disk, leaves nothing.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$1 source=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-new-XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
failed=0
complain() {
  echo "new: $*"
  failed=1
}

cp -r "$source/content" "$source/templates" "$source/locales" "$work"
cd "$work"
digest() { find "$@" -type f -exec sha256sum {} + | sort -k 2 | sha256sum; }
before=$(digest content templates locales)
"$hexapla" new C27-res191 --from C26-res191 > list 2> said || complain "it ended with $?"

# What came along.
[[ $(ls content/C27-res191) == "$(ls content/C26-res191)" ]] || complain "content/ has not the same files"
for language in ar zh fr ru es; do
  [[ $(ls locales/$language/content/C27-res191) == "$(ls locales/$language/content/C26-res191)" ]] ||
    complain "not every translation into $language came along"
done
cmp -s content/C26-res191/progress.md content/C27-res191/progress.md || complain "a narrative has changed"
if grep -rl 'content/C26-res191' locales/*/content/C27-res191; then complain "an original is the old one"; fi
[[ -z $(find . -name '.*' ! -name .) ]] || complain "something is left over"
"$hexapla" sync > synced
grep -q 'up to date' synced || complain "sync has something to do"
# The registry may have texts that nobody has translated yet: this report has as many as the old one.
states() { "$hexapla" list "$1" | awk '$NF ~ /^[0-9]+$/ { print $2, $(NF - 2), $(NF - 1), $NF }'; }
[[ $(states C27-res191 | wc -l) == 5 ]] || complain "not five languages are counted"
[[ $(states C27-res191) == "$(states C26-res191)" ]] || complain "a translation is stale or missing"
mv content/C27-res191 "$work/made"
mkdir aside
for language in ar zh fr ru es; do mv locales/$language/content/C27-res191 aside/$language; done
[[ $(digest content templates locales) == "$before" ]] || complain "something else was changed"
for language in ar zh fr ru es; do mv aside/$language locales/$language/content/C27-res191; done
# As after an interruption: the translations are in place, the report is not yet, and a hidden folder is left.
mkdir -p content/.C27-res191.new && echo half > content/.C27-res191.new/report.xml
"$hexapla" check C26-res191 2> /dev/null || complain "an interrupted run is in the way of others"
"$hexapla" new -q C27-res191 --from C26-res191 > /dev/null || complain "it cannot be done again after an interruption"
diff -r content/C27-res191 made || complain "it is not the same the second time"
[[ -z $(find . -name '.*' ! -name .) ]] || complain "what the interruption left is there"

# The check list names places.
grep -q 'content/C27-res191/progress.md:1:7: `last` in ' list || complain "the list has not the words that tell time"
grep -q 'indicator `ind_cirt` has no figure of 2026; its last is of 2025' list || complain "the list has not the indicator"
grep -q '`pp26` is `planned` and over by 2027-03-29' list || complain "the list has not the event"
"$hexapla" new --list C27-res191 | cmp - list || complain "--list prints another list"

# Nothing that is there is overwritten.
before=$(digest content locales)
status=0
"$hexapla" new C27-res191 --from C24-one-itu 2> said || status=$?
[[ $status == 2 ]] || complain "a report that is there ended with $status"
grep -q 'is there already' said || complain "it does not say that the report is there"
mkdir -p locales/fr/content/C28-res191 && echo mine > locales/fr/content/C28-res191/report.xlf
status=0
"$hexapla" new C28-res191 --from C26-res191 2> said || status=$?
[[ $status == 2 && $(< locales/fr/content/C28-res191/report.xlf) == mine && ! -e content/C28-res191 ]] ||
  complain "translations that are there were not left alone ($status)"
rm -r locales/fr/content/C28-res191
[[ $(digest content locales) == "$before" ]] || complain "a refusal changed something"
if [[ $(id -u) != 0 ]]; then
  chmod a-w content
  status=0
  "$hexapla" new C28-res191 --from C26-res191 2> said || status=$?
  chmod u+w content
  [[ $status == 3 && $(digest content locales) == "$before" ]] || complain "half of it is left ($status)"
fi
# A file of more than 8 KiB cannot be written: once as from a full disk, once ending the program on the spot.
(
  trap '' XFSZ
  ulimit -f 8
  "$hexapla" new C28-res191 --from C26-res191
) > /dev/null 2> said && complain "a file that could not be written whole passed"
grep -q 'nothing is left of `C28-res191`' said || complain "it does not say that nothing is left"
[[ $(digest content locales) == "$before" && ! -e content/C28-res191 ]] || complain "a full disk left half of it"
[[ -z $(find . -name '.*' ! -name .) ]] || complain "a full disk left something hidden"
{ (
  ulimit -c 0 -f 8
  "$hexapla" new C28-res191 --from C26-res191
) && complain "a run that was ended passed"; } > /dev/null 2>&1
[[ ! -e content/C28-res191 && -z $(find locales -name C28-res191) ]] || complain "an interrupted run left half of it"
"$hexapla" new -q C28-res191 --from C26-res191 > /dev/null || complain "it cannot be made after an interrupted run"
rm -r content/C28-res191 locales/*/content/C28-res191
[[ $(digest content locales) == "$before" ]] || complain "the interrupted run left something"

# The draft.
status=0
"$hexapla" build -q C27-res191 2> refused || status=$?
[[ $status == 1 && ! -e out/C27-res191 ]] || complain "what is not confirmed was published ($status)"
for code in unconfirmed pending-fact; do
  grep -q "error\[$code\]" refused || complain "no error[$code]"
done
if grep 'error\[' refused | grep -vE 'error\[(unconfirmed|pending-fact)\]'; then complain "it has other errors"; fi
"$hexapla" build -q --draft C27-res191 2> warned || complain "the draft ended with $?"
[[ $(find out/C27-res191 -name 'C27-res191.*' | wc -l) == 18 ]] || complain "the draft has not 18 files"
text() {
  case $1 in
    *.docx) unzip -p "$1" 'word/*.xml' | sed 's|</w:p>|\n|g; s/<[^>]*>//g' ;;
    *.html) sed '/<style/,/<\/style>/d; s/<[^>]*>//g' "$1" ;;
    *) sed 's/\\//g' "$1" ;;
  esac
}
for language in ar zh en fr ru es; do
  pending=$(sed -n 's|.*<state name="pending">\(.*\)</state>.*|\1|p' locales/$language/style.xml)
  draft=$(sed -n 's|.*<label key="draft">\(.*\)</label>.*|\1|p' locales/$language/style.xml)
  for format in docx html md; do
    text out/C27-res191/C27-res191.$language.$format > words
    grep -qF ": $pending" words || grep -qF "：$pending" words || complain "$language.$format does not show what is pending, with its label"
    grep -qF "C27/__" words || complain "$language.$format does not show the series of the number"
    grep -qF "$draft" words || complain "$language.$format does not say it is a draft"
  done
done

# Any report can be the one of last year: what it has to be mended in is what it is to be confirmed in,
# its period among that.
for report in content/*/report.xml; do
  name=$(basename "$(dirname "$report")")
  [[ $name != C27-res191 ]] || continue
  "$hexapla" new -q next --from "$name" > /dev/null || complain "$name: next year's is not made"
  "$hexapla" check next 2> said || true
  if grep -E ': (error|warning)\[' said | grep -vE '\[(unconfirmed|pending-fact|missing-revision|outside-period|house:half-year)\]'; then complain "$name: next year's has other findings"; fi
  rm -r content/next
  rm -rf locales/*/content/next
done

# The officer's turn, with facts that are made up.
cat > content/registry/test.xml << 'END'
<registry>
  <event id="council27" kind="council-session" concept="council" year="2027" state="planned" source="Test">
    <place ref="place_geneva"/>
    <dates begin="2027-06-01" end="2027-06-11"/>
  </event>
  <document id="doc_c27_res191" symbol="C27/1" kind="main" source="Test">
    <body ref="council"/>
  </document>
</registry>
END
sed -i -e 's|<session state="pending"/>|<session ref="council27"/>|' -e 's|<symbol state="pending" series="C27"/>|<symbol ref="doc_c27_res191"/>|' \
  -e '/<narrative /d' -e 's| state="pending"$||' -e 's| confirm="C26-res191"||' content/C27-res191/report.xml
"$hexapla" check C27-res191 2> said || complain "filled in, it has errors"
! grep -qE ': (error|warning)\[' said || { complain "filled in, it has findings"; cat said; }
"$hexapla" build -q C27-res191 2> said || complain "filled in, it is not built"
[[ ! -s said ]] || complain "filled in, it is not built in silence: $(< said)"
grep -q 'C27/1-E' out/C27-res191/C27-res191.en.md || complain "the number is not printed"
"$hexapla" new --list C27-res191 > list
if grep -q pending list; then complain "the list still has something pending"; fi

# Years that were left as they were show beside last year's report, until they are moved on.
"$hexapla" check C26-res191 C27-res191 2> said || complain "beside last year's report, it has errors"
for id in reporting_period priority_year; do
  line=$(grep -n "id=\"$id\"" content/C27-res191/report.xml | cut -d: -f1)
  grep -q "content/C27-res191/report.xml:$line:.*warning\[stale-year\]" said || complain "\`$id\` is not found stale"
done
[[ $(grep -c 'stale-year' said) == 2 ]] || { complain "other years are found stale"; cat said; }
sed -i -e '/"reporting_period"/s/begin="2025" end="2026"/begin="2026" end="2027"/' -e '/"priority_year"/s/"2026"/"2027"/' \
  content/C27-res191/report.xml
"$hexapla" check C26-res191 C27-res191 2> said || complain "moved on, it has errors"
! grep -qE ': (error|warning)\[' said || { complain "moved on, it has findings"; cat said; }
exit "$failed"
