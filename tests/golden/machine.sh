#!/bin/bash
# What the machine refuses, for real, as root too: machine.sh HEXAPLA SOURCE_DIR PART
# Ends with 77, for "skipped", where the machine does not let a test make the situation.
set -euo pipefail
export LC_ALL=C.UTF-8 NO_COLOR=
hexapla=$(realpath "$1") source=$2 part=$3
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-machine-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=0
complain() {
  echo "$part: $*"
  failed=1
}
skip() {
  echo "SKIPPED $part: $*"
  exit 77
}

mkdir -p "$work/locales/en"
cp "$source/locales/terms.tbx" "$work/locales"
cp "$source/locales/en/style.xml" "$work/locales/en"
cp -r "$source/templates" "$work"
cp -r "$source/tests/golden/base/." "$work"
cd "$work"

# expect STATUS WORDS, after a run that left its status in file status and its findings in stderr
expect() {
  [[ $(< status) == "$1" ]] || complain "ended with $(< status), not $1"
  grep -qF -- "$2" stderr || complain "does not say: $2"
  ((failed == 0)) || cat stderr
}

# Runs the program on an out/ that is a file system of its own, of SIZE, mounted with OPTIONS after
# the first build. Only this process sees the mount.
on_own_disk() {
  unshare -rm true 2> /dev/null || unshare -m true 2> /dev/null ||
    skip "no right to make a mount namespace"
  local flags=-m
  [[ $(id -u) == 0 ]] || flags=-rm
  mkdir -p out
  unshare $flags bash -euc '
    mount -t tmpfs -o size='"$1"' none out 2> mount_error || { echo refused > status; exit 0; }
    "$0" build -q
    (cd out && sha256sum R1/*) > before
    sed -i "s/1234/4321/" content/R1/report.xml
    '"$2"'
    status=0
    "$0" build -q 2> stderr || status=$?
    echo "$status" > status
    (cd out && sha256sum R1/*) > after
    ls -A out > left
  ' "$hexapla"
  [[ $(< status) != refused ]] || skip "no right to mount: $(< mount_error)"
  cmp before after || complain "what was published changed"
  if grep -q tmp left; then complain "out/ holds $(tr '\n' ' ' < left)"; fi
}

case $part in
  full_disk)
    # All that is left of the disk is filled, but for one page.
    on_own_disk 256k 'head -c 10M /dev/zero > out/filler 2> /dev/null || true; truncate -s -4k out/filler'
    expect 3 "No space left on device"
    expect 3 "error[unwritable-output]"
    ;;
  read_only)
    on_own_disk 1M 'mount -o remount,ro out'
    expect 3 "Read-only file system"
    expect 3 "error[unwritable-output]"
    ;;
  unreadable)
    chmod 000 content/R1/introduction.md
    as=()
    if [[ $(id -u) == 0 ]]; then
      as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
      "${as[@]}" true 2> /dev/null || skip "root can read everything and cannot be another user"
      chmod 755 "$work"
    fi
    "${as[@]}" test -x "$hexapla" || skip "another user cannot run $hexapla"
    status=0
    "${as[@]}" "$hexapla" check 2> stderr || status=$?
    echo "$status" > status
    expect 3 '`content/R1/introduction.md` cannot be read: Permission denied'
    [[ $(grep -c 'error\[' stderr) == 1 ]] || { complain "more than one finding" && cat stderr; }
    # A folder too, after a build that read it.
    chmod 644 content/R1/introduction.md
    mkdir -m 777 out
    "${as[@]}" "$hexapla" build -q
    chmod 000 content/R1
    status=0
    "${as[@]}" "$hexapla" build > /dev/null 2> stderr || status=$?
    echo "$status" > status
    expect 3 'folder `content/R1` cannot be read: Permission denied'
    [[ $(grep -c 'error\[' stderr) == 1 ]] || { complain "more than one finding" && cat stderr; }
    chmod 755 content/R1
    ;;
esac
exit "$failed"
