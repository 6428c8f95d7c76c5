#!/bin/bash
# Does a finished report state everything a published edition states?
# coverage.sh TOKENS MARKDOWN: every line of TOKENS but comments (#) and empty ones must occur in
# MARKDOWN as a whole token. Prints what is missing and a count; ends with 1 if anything is missing,
# with 2 if a file cannot be used.
set -euo pipefail
export LC_ALL=C.UTF-8

die() {
  echo "coverage.sh: $*" >&2
  exit 2
}

[[ $# == 2 ]] || die "usage: coverage.sh TOKENS MARKDOWN"
for file in "$1" "$2"; do
  [[ -f $file && -r $file ]] || die "cannot read $file"
done

# No-break hyphens count as hyphens; word joiners stand only for Markdown's sake.
fold() {
  sed -e $'s/\u2011/-/g' -e $'s/\u2060//g' -e 's/\r$//'
}

# The address of a link is not text of the report.
text=$(fold < "$2" | sed -e 's/](\([^()]*\))/]/g')

# A Latin letter or digit at the end of a token must not go on outside it, directly or after a mark
# that ties two parts together, as in 2025-2028, C26/35 or 1.5.
states() {
  local before='' after=''
  [[ $1 == [A-Za-z0-9]* ]] && before='(?<![A-Za-z0-9])(?<![A-Za-z0-9][-/.,])'
  [[ $1 == *[A-Za-z0-9] ]] && after='(?![-/.,]?[A-Za-z0-9])'
  grep -qP -e "$before\\Q$1\\E$after" <<< "$text"
}

tokens=0 missing=0
while IFS= read -r token || [[ -n $token ]]; do
  [[ -z $token || $token == '#'* ]] && continue
  tokens=$((tokens + 1))
  states "$token" && continue
  missing=$((missing + 1))
  echo "missing: $token"
done < <(fold < "$1")

((tokens > 0)) || die "no tokens in $1"
echo "$tokens tokens, $missing missing"
((missing == 0))
