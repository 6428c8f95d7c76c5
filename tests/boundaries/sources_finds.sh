#!/bin/bash
# sources_finds.sh SOURCES_SH
#
# `sources.sh` accepts a clean folder and refuses one with each of the faults it is there for.
set -u
check=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fresh() {
  rm -rf "$folder/pipeline"
  mkdir -p "$folder/pipeline/xml" "$folder/pipeline/load"
  echo '#include <libxml/tree.h>' > "$folder/pipeline/xml/node.h"
  echo '#include "xml/node.h"' > "$folder/pipeline/xml/document.cc"
  echo '#include "xml/document.h"' > "$folder/pipeline/load/project.cc"
  echo 'settings.language = "en";' >> "$folder/pipeline/load/project.cc"
}

# refused NAME PATTERN: what stands in the folder now is refused with that line.
refused() {
  local said
  if said=$("$check" "$folder/pipeline"); then
    echo "$1: accepted"
    failed=1
  elif ! grep -qE "$2" <<< "$said"; then
    echo "$1: refused with: $said"
    failed=1
  fi
}

fresh
if ! said=$("$check" "$folder/pipeline"); then
  echo "a clean folder is refused: $said"
  failed=1
fi

echo '#include <libxml/tree.h>' >> "$folder/pipeline/load/project.cc"
refused 'library in another room' 'load/project.cc: .load. may not use .libxml.'

fresh
echo '#include "xml/node.h"' >> "$folder/pipeline/load/project.cc"
refused 'header that shows a library' 'load/project.cc: .xml/node.h. shows a library'

fresh
echo '#include "xml/node.h"' > "$folder/pipeline/xml/document.h"
refused 'header that includes one' 'load/project.cc: .xml/document.h. shows a library'

fresh
echo 'if (tag == "fr") return 1;' >> "$folder/pipeline/load/project.cc"
refused 'language' 'load/project.cc:3:.*names a language'

fresh
echo 'if (tag == "en") return 1;' >> "$folder/pipeline/load/project.cc"
refused 'English' 'load/project.cc:3:.*names a language'

fresh
yes '//' | head -n 501 > "$folder/pipeline/load/long.cc"
refused 'long file' 'load/long.cc: 501 lines'

exit $failed
