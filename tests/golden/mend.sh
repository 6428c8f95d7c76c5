#!/bin/bash
# `check --fix` mends files and never loses one: mend.sh HEXAPLA SOURCE_DIR
#   mend/expected.txt holds what is printed, the files byte by byte, and what a second run prints;
#   a narrative, a record, a catalogue; line ends of Windows, byte order marks, permissions are kept;
#   accepted findings stay, fixes that touch wait for the next run, the second run changes nothing;
#   what may not be written, what leads out of the project, what is in the way is said and left alone.
# HEXAPLA_UPDATE=1 writes mend/expected.txt anew.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$(realpath "$1") source=$(realpath "$2")
expected=$source/tests/golden/mend/expected.txt
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-mend-XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
failed=0
complain() {
  echo "mend: $*"
  failed=1
}

# project NAME: a clean project in English in the folder NAME, and into it.
project() {
  mkdir -p "$work/$1/locales/en" "$work/$1/templates"
  cd "$work/$1"
  cp "$source"/locales/en/{style,rules}.xml locales/en
  cp "$source/locales/terms.tbx" locales
  cp -r "$source/templates/council" templates
  cp -r "$source/tests/golden/base/." .
}
digest() { find . -type f -exec sha256sum {} + | sort | sha256sum; }
mode() { stat -c %a "$1"; }

# A Russian edition with slips, and slips in a narrative and in a record; both of these have line ends
# of Windows, the narrative a byte order mark. The fixes of " ,," touch each other.
lay_slips() {
  mkdir -p locales/ru/templates locales/ru/content
  cp "$source"/locales/ru/{style,rules}.xml locales/ru
  cp -r "$source/locales/ru/templates/council" locales/ru/templates
  cp -r "$source/tests/golden/rules/languages/project/locales/ru" locales
  sed -i 's/languages="en"/languages="en ru"/' content/project.xml
  {
    printf '\xef\xbb\xbfCafe\u0301s ,, and co\u200bsts ( known ) are {figure}; the dash\u00ad\u00adis too.\r\n\r\n'
    printf '2026 . A year that is no item, said ; of the whole.\r\n'
  } > content/R1/introduction.md
  sed -i 's|Text of the activity\.|Text ,  of \&amp; for ( \&#xe9;te\&#x301;) one\&#173; \&amp; all .|; s/$/\r/' content/R1/report.xml
  printf '<accepted>\n  <accept code="stray-space" file="content/R1/introduction.md" text="said ;" until="2999-01-01" reason="As it was published"/>\n</accepted>\n' \
    > content/accepted.xml
  chmod 640 content/R1/introduction.md
  chmod 755 content/R1/report.xml
}

show_files() {
  for file in content/R1/introduction.md content/R1/report.xml locales/ru/content/R1/introduction.xlf; do
    echo "== $file, $(mode "$file")"
    cat -A "$file"
  done
}

project slips
lay_slips
actual=$work/actual
{
  for run in first second third; do
    echo "=== $run run"
    "$hexapla" check --fix --on 2026-06-01 -j 1 2> "$work/stderr" || true
    echo "=== $run run says"
    grep -v '^ *[0-9]* |\|^ *|' "$work/stderr" | grep -v 'the translation reads' || true
    if [[ $run == first ]]; then show_files; fi
    digest > "$work/after-$run"
  done
} > "$actual"
cmp -s "$work/after-second" "$work/after-third" || complain "a third run changes files"
if [[ -n ${HEXAPLA_UPDATE-} ]]; then
  cp "$actual" "$expected"
elif ! diff -u "$expected" "$actual"; then
  complain "expected.txt differs"
fi
if find . -name '*.hexapla.tmp' | grep -q .; then complain "something is left behind"; fi

# A link out of the project, and one at the name of the new file, are not written through.
project links
echo 'Words of others .' > "$work/outside.md"
cp "$work/outside.md" "$work/outside.saved"
rm content/R1/introduction.md
ln -s "$work/outside.md" content/R1/introduction.md
"$hexapla" check --fix > stdout 2> stderr && complain "a link out of the project is no error"
grep -q 'error\[path-outside-project\]' stderr || complain "a link out of the project is not named"
cmp -s "$work/outside.md" "$work/outside.saved" || complain "a file outside of the project was mended"
rm content/R1/introduction.md
echo 'Words of ours .' > content/R1/introduction.md
ln -s "$work/outside.md" content/R1/introduction.md.hexapla.tmp
"$hexapla" check --fix > stdout 2> stderr && complain "what is in the way is no error"
grep -q 'cannot be mended.*introduction.md.hexapla.tmp' stderr || complain "what is in the way is not named"
cmp -s "$work/outside.md" "$work/outside.saved" || complain "a file outside was written through a link"
[[ $(< content/R1/introduction.md) == 'Words of ours .' ]] || complain "the file is not what it was"
[[ -L content/R1/introduction.md.hexapla.tmp ]] || complain "what was in the way is gone"
rm content/R1/introduction.md.hexapla.tmp
# A link inside of the project stays one; its file is mended once.
mv content/R1/introduction.md shared.md
ln -s ../../shared.md content/R1/introduction.md
"$hexapla" check --fix > stdout 2> stderr || true
[[ -L content/R1/introduction.md ]] || complain "a link became a file"
[[ $(< shared.md) == 'Words of ours.' ]] || complain "what a link leads to is not mended: $(< shared.md)"

# What may not be written. Root may write all: another user tries.
project read_only
echo 'Words of ours .' > content/R1/introduction.md
chmod 444 content/R1/introduction.md
as=()
if [[ $(id -u) == 0 ]]; then
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  chmod 755 "$work"
  chown -R 65534:65534 .
fi
if "${as[@]}" test -x "$hexapla" 2> /dev/null; then
  "${as[@]}" "$hexapla" check --fix > "$work/stdout" 2> "$work/stderr" && complain "what may not be written is no error"
  grep -q '`content/R1/introduction.md` cannot be mended: Permission denied' "$work/stderr" ||
    complain "a read-only file is not named: $(grep error "$work/stderr")"
  [[ ! -s $work/stdout ]] || complain "a difference is shown that was not made"
  chmod 644 content/R1/introduction.md
  chmod 555 content/R1
  "${as[@]}" "$hexapla" check --fix > "$work/stdout" 2> "$work/stderr" && complain "a read-only folder is no error"
  grep -q 'cannot be mended.*Permission denied' "$work/stderr" || complain "a read-only folder is not named"
  [[ $(< content/R1/introduction.md) == 'Words of ours .' ]] || complain "a file in a read-only folder changed"
fi
exit "$failed"
