#!/bin/bash
# Benchmark: the files of one report, made by one release process, beside pandoc making the same files (one
# process each, from the Markdown that the release made, with a reference document), and beside
# compressing and writing the finished bytes alone.
#
#   run.sh COMPRESS_BASELINE [REPORT]     from the project's folder; build/release/bin/hexapla must be there
#
# Two runs of ours are timed: the first ever into an empty folder, and that of every other night, when
# a figure has changed and all files are made anew from inputs of which most were read before.
# CPU time is user + system of the whole process, the least of several runs; instructions are counted by
# callgrind. It judges nothing: it prints figures and ratios.
set -euo pipefail
export LC_ALL=C.UTF-8
baseline=$1
report=${2-C26-res191}
hexapla=$PWD/build/release/bin/hexapla
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

# cpu RUNS PREPARE COMMAND…: least CPU milliseconds of one run, each after PREPARE.
cpu() {
  local runs=$1 prepare=$2 best='' run user system milliseconds
  shift 2
  for ((run = 0; run < runs; ++run)); do
    "$prepare"
    local TIMEFORMAT='%3U %3S'
    read -r user system < <({ time "$@" > "$work/log" 2>&1; } 2>&1)
    milliseconds=$(awk -v u="$user" -v s="$system" 'BEGIN {printf "%d", (u + s) * 1000}')
    if [[ -z $best ]] || ((milliseconds < best)); then best=$milliseconds; fi
  done
  echo "$best"
}

project=$work/project
mkdir "$project"
cp -r content templates locales "$project/"
# Files are known by their stamps once they were left alone for three seconds, as those of a project are.
sleep 4
changes=0

fresh_folder() { mv "$work/first" "$work/done-$SRANDOM" 2> /dev/null || true; }

# Another value of the first figure of the report: nothing else is different.
change_figure() {
  changes=$((changes + 1))
  sed -i -E "0,/(<integer [^>]*value=\")[0-9]+/s//\\1$((1000 + changes))/" \
    "$project/content/$report/report.xml"
}
nothing() { :; }

make_first() { "$hexapla" --project "$project" build "$report" --out "$work/first"; }
make_again() { "$hexapla" --project "$project" build "$report" --out "$work/again"; }

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

# floor [--publish]: least CPU milliseconds of compressing and writing. Writing alone goes each time
# into a new folder; publishing replaces the set before, as ours does when a figure has changed.
floor() {
  local seconds run
  for ((run = 0; run < 15; ++run)); do
    if (($# == 0)); then rm -rf "$work/baseline"; fi
    "$baseline" "$work/parts" "$work/again/$report" "$work/baseline" "$@"
  done | sort -n | {
    read -r seconds _
    awk -v s="$seconds" 'BEGIN {printf "%.1f", s * 1000}'
  }
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f", a / b}'; }

make_again > /dev/null 2>&1
mkdir -p "$work/markdown" "$work/pandoc"
cp "$work/again/$report"/*.md "$work/markdown/"
files=$(find "$work/again/$report" -name "$report.*" | wc -l)
echo "$report: $files files"

first=$(cpu 15 fresh_folder make_first)
again=$(cpu 15 change_figure make_again)
idle=$(cpu 15 nothing make_again)
for docx in "$work/again/$report"/*.docx; do
  mkdir -p "$work/parts/$(basename "$docx")"
  (cd "$work/parts/$(basename "$docx")" && cmake -E tar xf "$docx")
done
alone=$(floor)
published=$(floor --publish)
row() { printf '%-46s %7s ms CPU\n' "$1" "$2"; }
row "hexapla, first run into an empty folder:" "$first"
row "hexapla, a figure changed, all files anew:" "$again"
row "hexapla, nothing changed:" "$idle"
row "compressing and writing alone:" "$alone"
row "compressing, writing and publishing alone:" "$published"
if command -v pandoc > /dev/null; then
  pandoc --print-default-data-file reference.docx > "$work/reference.docx"
  theirs=$(cpu 3 nothing make_with_pandoc)
  row "pandoc, $files processes:" "$theirs"
  echo "pandoc / hexapla:                first $(ratio "$theirs" "$first"), changed $(ratio "$theirs" "$again")"
fi
echo "hexapla / compressing, writing:  first $(ratio "$first" "$alone"), changed $(ratio "$again" "$alone")"
echo "          … and publishing:      first $(ratio "$first" "$published"), changed $(ratio "$again" "$published")"

if command -v valgrind > /dev/null; then
  count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 |
      awk '/Collected/ {print $NF}'
  }
  fresh_folder
  echo "instructions, first run:         $(count "$hexapla" --project "$project" build "$report" -j1 --out "$work/first")"
  change_figure
  echo "instructions, a figure changed:  $(count "$hexapla" --project "$project" build "$report" -j1 --out "$work/again")"
  if command -v pandoc > /dev/null; then
    instructions=0
    for format in docx html gfm; do
      options=(-f gfm -t "$format" -o "$work/counted.$format")
      if [[ $format == docx ]]; then options+=(--reference-doc "$work/reference.docx"); fi
      for source in "$work"/markdown/*.md; do
        instructions=$((instructions + $(count pandoc "${options[@]}" "$source")))
      done
    done
    echo "instructions, pandoc:            $instructions"
  fi
fi
