#!/bin/bash
# For looking, not a test: every DOCX (through LibreOffice) and every HTML edition as PNG pages.
#
# PNGDIR gets <report>.<lang>.docx-<page>.png, <report>.<lang>.html-{light,dark,narrow}.png and the
# PDFs. HTML pages are whole pages, 1280 px wide (narrow: 320 px).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [[ ${1-} == --help || $# -ne 2 ]]; then
  echo "usage: render_pages.sh OUT PNGDIR   renders DOCX and HTML editions to PNG (env DPI, default 70)"
  [[ ${1-} == --help ]] && exit 0 || exit 2
fi
out=$1
png=$2
mkdir -p "$png/pdf"
"$here/docx_to_pdf.mjs" "$out" "$png/pdf" || echo "note: docx_to_pdf has findings" >&2
for pdf in "$png"/pdf/*.pdf; do
  [[ -e $pdf ]] || continue
  pdftoppm -png -r "${DPI:-70}" "$pdf" "$png/$(basename "$pdf" .pdf).docx"
done
node "$here/screenshots.mjs" "$out" "$png"
