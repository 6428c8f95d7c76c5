#!/bin/bash
# includes.sh COMPILER [-I…]... --allowed HEADER... --forbidden HEADER...
#
# With the include folders of one room, each allowed header compiles, and each forbidden one is not
# found. Another error than "not found" is no proof of a border, and fails.
set -u
export LC_ALL=C

compiler=$1
shift
folders=()
while [[ $# -gt 0 && $1 != --allowed ]]; do
  folders+=("$1")
  shift
done

failed=0
mode=
for word in "$@"; do
  if [[ $word == --* ]]; then
    mode=$word
    continue
  fi
  errors=$(echo "#include \"$word\"" |
    "$compiler" -std=c++20 -fsyntax-only "${folders[@]}" -x c++ - 2>&1)
  status=$?
  case $mode in
    --allowed)
      if [[ $status -ne 0 ]]; then
        echo "$word may be used here, and does not compile:"
        echo "$errors"
        failed=1
      fi
      ;;
    --forbidden)
      if [[ $status -eq 0 ]]; then
        echo "$word may not be used here, and compiles"
        failed=1
      elif ! grep -qE "error: '?$word('|:) (No such file|file not found)" <<< "$errors"; then
        echo "$word is refused for another reason than the border:"
        echo "$errors"
        failed=1
      fi
      ;;
  esac
done
exit $failed
