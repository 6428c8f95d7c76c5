#!/bin/bash
# Benchmark: all reports of this repository, made by one release process, beside pandoc making the same
# files (one process each, from the Markdown that the release made, with a reference document), and
# beside compressing and writing the finished bytes alone.
#
#   run.sh COMPRESS_BASELINE     from the project's folder; build/release/bin/hexapla must be there
#
# CPU time is user + system of the whole process, the least of several runs; instructions are counted by
# callgrind. It judges nothing: it prints figures and ratios.
set -euo pipefail
export LC_ALL=C.UTF-8
baseline=$1
hexapla=build/release/bin/hexapla
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

# cpu RUNS COMMAND…: least CPU milliseconds of one run.
cpu() {
  local runs=$1 best='' run user system milliseconds
  shift
  for ((run = 0; run < runs; ++run)); do
    local TIMEFORMAT='%3U %3S'
    read -r user system < <({ time "$@" > "$work/log" 2>&1; } 2>&1)
    milliseconds=$(awk -v u="$user" -v s="$system" 'BEGIN {printf "%d", (u + s) * 1000}')
    if [[ -z $best ]] || ((milliseconds < best)); then best=$milliseconds; fi
  done
  echo "$best"
}

# Each run into a folder of its own, so that nothing but the program is timed.
make_reports() {
  "$hexapla" build --out "$work/out-$SRANDOM"
}

make_with_pandoc() {
  local source target format
  for source in "$work"/markdown/*.md; do
    target=$work/pandoc/$(basename "${source%.md}")
    for format in docx html md; do
      case $format in
        docx) pandoc -f gfm -t docx --reference-doc "$work/reference.docx" -o "$target.docx" "$source" ;;
        html) pandoc -f gfm -t html -s --metadata title=Report -o "$target.html" "$source" ;;
        md) pandoc -f gfm -t gfm -o "$target.md" "$source" ;;
      esac
    done
  done
}

"$hexapla" build --out "$work/out" > /dev/null 2>&1
mkdir -p "$work/markdown" "$work/pandoc"
cp "$work"/out/*/*.md "$work/markdown/"
files=$(find "$work/out" -name '*.docx' -o -name '*.html' -o -name '*.md' | wc -l)
echo "files: $files"

ours=$(cpu 9 make_reports)
echo "hexapla, one process:       $ours ms CPU"

read -r seconds _ < <(for _ in 1 2 3 4 5 6 7 8 9; do
  rm -rf "$work/baseline"
  "$baseline" "$work/out" "$work/baseline"
done | sort -n)
floor=$(awk -v s="$seconds" 'BEGIN {printf "%.1f", s * 1000}')
echo "compressing and writing:    $floor ms CPU"

if command -v pandoc > /dev/null; then
  pandoc --print-default-data-file reference.docx > "$work/reference.docx"
  theirs=$(cpu 3 make_with_pandoc)
  echo "pandoc, $files processes:       $theirs ms CPU"
  awk -v a="$theirs" -v b="$ours" 'BEGIN {printf "pandoc / hexapla:           %.0f\n", a / b}'
fi
awk -v a="$ours" -v b="$floor" 'BEGIN {printf "hexapla / floor:            %.1f\n", a / b}'

if command -v valgrind > /dev/null; then
  count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 |
      awk '/Collected/ {print $NF}'
  }
  rm -rf "$work/out2"
  ours_i=$(count "$hexapla" build -j1 --out "$work/out2")
  floor_i=$(count "$baseline" "$work/out" "$work/baseline2")
  echo "hexapla instructions:       $ours_i"
  echo "baseline instructions:      $floor_i (reading and inflating included)"
fi
