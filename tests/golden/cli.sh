#!/bin/bash
# Tests of the command line on a starter project: cli.sh HEXAPLA SOURCE_DIR PART
set -euo pipefail
export LC_ALL=C.UTF-8
unset NO_COLOR
hexapla=$1 source=$2 part=$3
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-cli-XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
cd "$work"
failed=0

complain() {
  echo "$part: $*"
  failed=1
}

# expect STATUS ARGUMENT…: runs hexapla; its output is in files stdout and stderr.
expect() {
  local wanted=$1 status=0
  shift
  "$hexapla" "$@" > stdout 2> stderr < /dev/null || status=$?
  if [[ $status != "$wanted" ]]; then
    complain "hexapla $*: ended with $status, not $wanted"
    cat stdout stderr
  fi
}

# says FILE WORDS
says() {
  grep -qF -- "$2" "$1" || { complain "$1 does not say: $2"; cat "$1"; }
}

empty() {
  [[ ! -s $1 ]] || { complain "$1 is not empty"; cat "$1"; }
}

# What is published, as digests.
published() { (cd "$1" && find . -type f ! -name '.*' | sort | xargs sha256sum); }

test_command_line() {
  expect 0 --version
  [[ $(< stdout) =~ ^hexapla\ [0-9]+\.[0-9]+\.[0-9]+$ ]] || complain "version: $(< stdout)"
  expect 0 --help
  for command in build check list dump explain trace init new sync; do
    says stdout "$command"
    "$hexapla" help "$command" | grep -q Example || complain "help $command shows no example"
  done
  expect 2
  says stderr "hexapla --help"
  expect 2 biuld
  says stderr 'did you mean `build`?'
  expect 2 build --langg fr
  says stderr 'did you mean `--lang`?'
  expect 2 build -j 0
  expect 2 --color red check
  says stderr '--color is `auto`, `always` or `never`, not `red`'
  expect 2 --color 1 check
  expect 2 explain unwritable-outptu
  says stderr 'did you mean `unwritable-output`?'
  expect 2 check
  says stderr 'error[no-project]'

  expect 0 init project
  expect 2 init project
  says stderr "is not empty"
  # Of a variable that is not set: nothing is written into this folder.
  expect 2 init ''
  says stderr "DIR is empty; it names a folder"
  [[ ! -e content ]] || complain "a starter project was made here"
  expect 2 --project '' check
  says stderr "--project is empty; it names a folder"
  expect 2 --project project build --out ''
  says stderr "--out is empty; it names a folder"
  expect 0 help --help
  expect 2 help build check
  expect 2 --project project check --on 9999-12-31
  says stderr "no day from 1800 to 2999"
  touch file
  expect 2 init file
  expect 3 init file/project
  says stderr "error[unwritable-output]"
  expect 0 --project project check
  says stderr "no findings"
  expect 2 --project project build exmaple
  says stderr 'did you mean `example`?'
  expect 2 --project project build --lang xx
  says stderr 'there is no language `xx`'
  expect 2 --project project build --format dox
  says stderr 'did you mean `docx`?'
  expect 2 --project project trace example_figur
  says stderr 'did you mean `example_figure`?'
  expect 0 --project project trace example_figure
  says stdout "content/example/report.xml:"
  says stdout "example.en: Introduction, paragraph 1: 1,234"
  expect 0 --project project list
  says stdout "not built"
  expect 0 --project project dump example
  says stdout 'value {example_figure} "1,234"'
  if [[ -w /dev/full ]]; then
    local status=0
    "$hexapla" --project project dump > /dev/full 2> stderr || status=$?
    [[ $status == 3 ]] || complain "a full standard output ended with $status"
  fi
  # A reader that leaves is no failure and makes no noise.
  ("$hexapla" --project project dump 2> stderr || echo "ended with $?" > noise) | head -n 0
  empty stderr
  [[ ! -e noise ]] || complain "a reader that left: $(< noise)"
}

# A project with one error.
break_project() { sed -i 's/value="1234"/value="12x4"/' project/content/example/report.xml; }

test_build() {
  expect 0 init project
  for inputs in content content/registry locales templates/new; do
    expect 2 --project project build --out "project/$inputs"
    says stderr "in \`${inputs%%/*}/\`, from which reports are made"
  done
  expect 0 --project project build
  says stdout "written"
  for format in docx html md; do
    [[ -s project/out/example/example.en.$format ]] || complain "no $format"
  done
  says project/out/manifest.json "example.en.docx"
  expect 0 --project project list
  says stdout "built"
  published project/out > before
  expect 0 --project project build
  says stdout "example is up to date"
  published project/out | cmp - before || complain "a build without changes changed something"

  sed -i 's/1234/4321/' project/content/example/report.xml
  expect 0 --project project build --explain --format html
  says stderr "content/example/report.xml changed"
  says project/out/example/example.en.html "4,321"
  says project/out/example/manifest.json '"stale": true'
  expect 0 --project project build
  if grep -q stale project/out/example/manifest.json; then complain "stale files after a full build"; fi
  says project/out/example/example.en.md "4,321"
  expect 0 --project project build -q
  empty stdout
  empty stderr

  # What others put into the folder of a set is theirs.
  echo mine > project/out/example/mine.txt
  # A set that is up to date has the findings that it had when it was made.
  echo Text. > project/content/example/more.md
  expect 0 --project project build -q
  says stderr "warning[unplaced-narrative]"
  cp stderr before
  expect 0 --project project build -q
  cmp stderr before || complain "a set that is up to date has other findings"
  empty stdout
  expect 0 --project project build --diagnostics json
  says stdout '"unplaced-narrative"'
  expect 0 --project project build
  says stdout "example is up to date"
  rm project/content/example/more.md
  expect 0 --project project build
  [[ $(< project/out/example/mine.txt) == mine ]] || complain "a file of the user is gone"
  if grep -q findings project/out/example/manifest.json; then complain "findings that are none"; fi

  # A build that fails has done less than all.
  if command -v script > /dev/null; then
    sed -i 's/value="4321"/value="43x1"/' project/content/example/report.xml
    TERM=xterm script -qec "'$hexapla' --project project build" /dev/null > typescript || true
    if grep -qE '\[([0-9]+)/\1\]' typescript; then complain "steps are counted that were not taken"; fi
    says typescript "[1/"
    sed -i 's/value="43x1"/value="4321"/' project/content/example/report.xml
  fi

  sed -i 's/value="4321"/value="1234"/' project/content/example/report.xml
  # What is refused is so by a set that is up to date as well.
  expect 0 --project project build
  mv project/content/example/report.xml outside.xml
  ln -s "$work/outside.xml" project/content/example/report.xml
  expect 1 --project project build
  says stderr "error[path-outside-project]"
  rm project/content/example/report.xml
  mv outside.xml project/content/example/report.xml
  expect 0 --project project build
  says stdout "example is up to date"
  mkfifo project/content/registry/pipe.xml
  expect 3 --project project build
  says stderr "error[unreadable-file]"
  rm project/content/registry/pipe.xml
  ln -s /dev/zero project/content/registry/zero.xml
  expect 1 --project project build
  says stderr "error[path-outside-project]"
  rm project/content/registry/zero.xml

  break_project
  published project/out > before
  expect 1 --project project build
  says stderr "content/example/report.xml:"
  says stderr "1 error"
  says stdout "failed"
  published project/out | cmp - before || complain "a failed build touched out/"
  if grep -q $'\x1b' stderr; then complain "colour without a terminal"; fi
  expect 1 --project project --color always check
  grep -q $'\x1b' stderr || complain "no colour with --color always"
  NO_COLOR=1 expect 1 --project project check
  if grep -q $'\x1b' stderr; then complain "colour with NO_COLOR"; fi
  expect 1 --project project --diagnostics json check
  empty stderr
  says stdout '"errors": 1'
  if command -v node > /dev/null; then
    node -e 'const d = JSON.parse(require("fs").readFileSync("stdout", "utf8"));
      if (d.errors !== 1 || d.diagnostics.length !== 1 || !(d.diagnostics[0].line > 1)) process.exit(1)' ||
      complain "findings are no JSON, or not the right ones"
  fi
}

test_publish() {
  expect 0 init project
  expect 0 --project project build
  published project/out > before
  sed -i 's/1234/4321/' project/content/example/report.xml

  # A limit on the size of files fails like a full disk, for root too.
  local status=0
  (trap '' XFSZ && ulimit -f 1 && exec "$hexapla" --project project build) > stdout 2> stderr || status=$?
  [[ $status == 3 ]] || complain "a full disk ended with $status"
  says stderr "error[unwritable-output]"
  says stderr "project/out/"
  published project/out | cmp - before || complain "a full disk changed what was published"

  if [[ $(id -u) != 0 ]]; then
    chmod a-w project/out
    expect 3 --project project build
    chmod u+w project/out
    published project/out | cmp - before || complain "a read-only out/ changed"
  fi
  touch file
  expect 3 --project project build --out file/out
  says stderr "error[unwritable-output]"

  # A folder that a link leads to is neither taken in nor left behind.
  mkdir elsewhere
  echo mine > elsewhere/mine.txt
  mv project/out/example example
  ln -s "$work/elsewhere" project/out/example
  expect 3 --project project build
  says stderr "out/example\` cannot be written: it is a link"
  [[ -L project/out/example && $(ls elsewhere) == mine.txt ]] || complain "a link was replaced"
  rm project/out/example
  mv example project/out/example

  # What is said to a stream that is closed goes into no file.
  "$hexapla" --project project build 2>&- > /dev/null || complain "a closed standard error"
  [[ ! -s project/out/.lock ]] || complain "written into a file: $(< project/out/.lock)"
  sed -i 's/4321/1234/' project/content/example/report.xml

  # What a dead run left goes; two builds at once both end well.
  mkdir -p project/out/.example.tmp-1
  for _ in 1 2 3 4; do
    "$hexapla" --project project build > /dev/null 2>> errors &
  done
  wait
  [[ ! -e project/out/.example.tmp-1 ]] || complain "a stale temporary folder is still there"
  [[ $(ls -A project/out | tr '\n' ' ') == ".cache .lock example manifest.json " ]] ||
    complain "out/ holds $(ls -A project/out)"
  expect 0 --project project build
  says stdout "example is up to date"

  # A build that is killed leaves a whole set.
  for delay in 0.002 0.01 0.02 0.05; do
    sed -i "s/value=\"[0-9]*\"/value=\"${delay#*.}7\"/" project/content/example/report.xml
    { timeout -s KILL "$delay" "$hexapla" --project project build > /dev/null; } 2> /dev/null || true
    (cd project/out/example && [[ $(ls | wc -l) == 4 ]]) || complain "a killed build left half a set"
  done
  expect 0 --project project build
}

test_same_bytes() {
  cp -r "$source/content" "$source/templates" "$source/locales" .
  mkdir -p one two/project.with.another.name
  cp -r content templates locales one
  cp -r content templates locales two/project.with.another.name
  expect 0 --project one build --draft -j 1
  cd two/project.with.another.name
  LC_ALL=C TZ=Asia/Tokyo LANG=ru_RU.UTF-8 "$hexapla" build --draft -j 4 > /dev/null 2>&1 ||
    complain "the second build failed"
  cd "$work"
  published one/out > first
  published two/project.with.another.name/out > second
  diff first second || complain "the bytes depend on folder, locale, time zone or threads"
  [[ $(wc -l < first) -ge 18 ]] || complain "only $(wc -l < first) files"
}

# What was read before changes how long a run takes and nothing it makes or finds.
test_cache() {
  cp -r "$source/content" "$source/templates" "$source/locales" .
  expect 0 build --draft
  [[ -s out/.cache ]] || complain "no cache was left"
  published out > first
  again() {
    rm -rf out/*/
    expect 0 build --draft
    published out > second
    diff first second || complain "$1: other bytes"
  }
  again "from the cache"
  cp out/.cache whole
  printf 'x' | dd of=out/.cache bs=1 seek=5000 conv=notrunc status=none
  cp out/.cache damaged
  again "a damaged cache"
  ! cmp -s out/.cache damaged || complain "a damaged cache was not mended"
  head -c 1000 whole > out/.cache
  again "a cache cut short"
  : > out/.cache
  again "an empty cache"
  rm out/.cache
  mkdir out/.cache
  again "a folder in its place"
  rm -rf out/.cache
  cp whole out/.cache
  # A mistake in a file that was right before is found, and the way back leads to the same bytes.
  cp locales/fr/style.xml right
  sed -i 's/<numbers /<numbers surprising="yes" /' locales/fr/style.xml
  expect 1 build --draft
  says stderr unknown-attribute
  cp right locales/fr/style.xml
  again "after a mistake"
  # A report is known but for its values: what stands in one is looked at, and all that is around it.
  local report=content/C26-res191/report.xml
  cp "$report" right
  sed -i '0,/<integer \([^>]*\)value="[0-9]*"/s//<integer \1value="many"/' "$report"
  expect 1 build --draft
  says stderr "$report"
  says stderr many
  sed '0,/<integer /s//<integer surprising="yes" /' right > "$report"
  expect 1 build --draft
  says stderr unknown-attribute
  cp right "$report"
  again "after mistakes in a report"
  # So is one that only all files together show: nothing is less checked for being remembered.
  local text=content/C26-res191/introduction.md
  cp "$text" right
  printf '\nThis is of {no_such_name}.\n' >> "$text"
  expect 1 build --draft
  says stderr unknown-placeholder
  cp right "$text"
  cp locales/terms.tbx terms
  sed -i 's/<conceptEntry id="isc_tf">/<conceptEntry id="isc_tf_gone">/' locales/terms.tbx
  expect 1 build --draft
  says stderr isc_tf
  cp terms locales/terms.tbx
  again "after mistakes between files"
}

# A file is known by its stamp, and every edit leaves another one.
test_stamps() {
  cp -r "$source/content" "$source/templates" "$source/locales" .
  local text=content/C26-res191/introduction.md made=out/C26-res191/C26-res191.en.md at
  sleep 4  # until the files have been left alone for long enough
  expect 0 build --draft
  published out > first
  grep -qa "$(sha256sum < "$text" | cut -d ' ' -f 1)" out/.cache || complain "nothing is remembered"
  at=$(grep -ob instructed "$text" | head -n 1 | cut -d : -f 1)
  touch -r "$text" time
  # As large and as old as it was, in the same place; only the time of the change tells.
  poke() {
    printf %s "$1" | dd of="$text" bs=1 seek="$at" conv=notrunc status=none
    touch -r "${2-.}/time" "$text"
  }
  poke I
  expect 0 build --draft
  grep -q Instructed "$made" || complain "an edit that keeps size and time was not seen"
  poke i
  expect 0 build --draft
  published out > second
  diff first second || complain "other bytes after the way back"
  # The cache of another folder knows nothing of the files of this one.
  mkdir other
  cp -a content templates locales out other
  cd other
  poke I ..
  expect 0 build --draft
  grep -q Instructed "$made" || complain "the cache of another folder was believed"
  cd ..
  # Nor does it of a file that was put in the place of another.
  cp -p "$text" copy
  poke I
  mv copy "$text"
  expect 0 build --draft
  published out > second
  diff first second || complain "other bytes after a file was put back"
}

"test_$part"
exit "$failed"
