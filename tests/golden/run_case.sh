#!/bin/bash
# Runs one golden case: run_case.sh HEXAPLA SOURCE_DIR CASE
#
# The project is tests/golden/base, the house of the repository (locales/, templates/council/) and
# the case's own project/ laid over them. In CASE:
#   args              the command line, one line, without --project
#   project/          files that are added or replaced
#   remove            paths that are removed, one a line
#   prepare.sh        run in the project before, for files that are made (large, unreadable …)
#   expected.diag     standard error, always there
#   expected.dump     standard output; without it standard output is not looked at
#   expected.md       out/R1/R1.en.md, when there is one
#   expected.status   exit status; default 0, or 1 for a case named fail_*
#   limit             milliseconds the run may take
# A run that fails must leave out/ as it was. HEXAPLA_UPDATE=1 writes the expected files anew.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$(realpath "$1") source=$(realpath "$2") case=$(realpath "$3")
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-golden-XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
project=$work/project

mkdir -p "$project/locales" "$project/templates" "$project/out/R1"
(cd "$source" && find locales -name style.xml -o -name rules.xml -o -name terms.tbx -o -path '*/templates/council/*.xlf') |
  while read -r file; do
    mkdir -p "$project/${file%/*}"
    cp "$source/$file" "$project/$file"
  done
cp -r "$source/templates/council" "$project/templates/"
cp -r "$source/tests/golden/base/." "$project/"
if [[ -d $case/project ]]; then cp -r "$case/project/." "$project/"; fi
if [[ -e $case/remove ]]; then (cd "$project" && xargs rm -r < "$case/remove"); fi
echo published > "$project/out/R1/R1.en.md"
cd "$project"
if [[ -e $case/prepare.sh ]]; then bash "$case/prepare.sh"; fi

expected_status=0
if [[ ${case##*/} == fail_* ]]; then expected_status=1; fi
if [[ -e $case/expected.status ]]; then expected_status=$(< "$case/expected.status"); fi

read -ra args < "$case/args"
status=0
begin=${EPOCHREALTIME/./}
"$hexapla" "${args[@]}" > "$work/stdout" 2> "$work/stderr" < /dev/null || status=$?
took=$(((${EPOCHREALTIME/./} - begin) / 1000))

failed=0
complain() {
  echo "$case: $*"
  failed=1
}
# compare ACTUAL EXPECTED
compare() {
  if [[ -n ${HEXAPLA_UPDATE-} ]]; then
    cp "$1" "$2"
  elif ! diff -u "$2" "$1"; then
    complain "${2##*/} differs"
  fi
}

[[ $status == "$expected_status" ]] || complain "ended with $status, not $expected_status"
compare "$work/stderr" "$case/expected.diag"
if [[ -e $case/expected.dump ]]; then compare "$work/stdout" "$case/expected.dump"; fi
if [[ -e $case/expected.md ]]; then compare out/R1/R1.en.md "$case/expected.md"; fi
if [[ $status != 0 && -d out/R1 ]]; then
  [[ $(find out -mindepth 1 | sort | tr '\n' ' ') == "out/R1 out/R1/R1.en.md " &&
    $(< out/R1/R1.en.md) == published ]] || complain "out/ was touched"
fi
if [[ -e $case/limit ]] && ((took > $(< "$case/limit"))); then complain "took $took ms"; fi
exit "$failed"
