#!/bin/bash
# sources.sh PIPELINE
#
# What no compiler checks about the sources of the rooms in the folder PIPELINE:
# - each library is used by its own rooms;
# - a header that shows a library, itself or through others, is included by its own room only;
# - no language is named: what is particular to one is data in locales/;
# - no file is longer than 500 lines.
set -u
export LC_ALL=C
cd "$1" || exit 2
failed=0

fail() {
  echo "$1"
  failed=1
}

sources() { find . -name '*.h' -o -name '*.cc' | sed 's|^\./||' | sort; }

# ICU outside of locale: load takes text in NFC, message knows letters and digits.
declare -A users=(
  [libxml]=' xml '
  [cmark]=' message '
  [unicode]=' base locale load message '
  [libdeflate]=' write base '  # base: checksum of the cache
)
library='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"](libxml|cmark|unicode|libdeflate|zip)[/."_a-z]*'
while IFS=: read -r file line; do
  name=$(sed -E "s|.*[<\"](libxml\|cmark\|unicode\|libdeflate\|zip).*|\1|" <<< "$line")
  room=${file%%/*}
  [[ ${users[$name]-} == *" $room "* ]] || fail "$file: \`$room\` may not use \`$name\`"
done < <(sources | xargs grep -HE "$library" | sed -E 's|^([^:]*):|\1:|')

# Headers that show a library, then those that include one of these, until none is added.
shows=$(sources | grep '\.h$' | xargs grep -lE "$library")
while :; do
  more=$shows
  for header in $shows; do
    more+=$'\n'$(sources | grep '\.h$' | xargs grep -lF "#include \"$header\"")
  done
  more=$(sort -u <<< "$more" | sed '/^$/d')
  [[ $more == "$shows" ]] && break
  shows=$more
done
for header in $shows; do
  while read -r user; do
    [[ -z $user || ${user%%/*} == "${header%%/*}" ]] ||
      fail "$user: \`$header\` shows a library and is for \`${header%%/*}\` alone"
  done < <(sources | xargs grep -lF "#include \"$header\"")
done

# A tag by itself in quotes. English may be a default, never something to compare with.
while read -r line; do
  [[ -n $line ]] && fail "$line: names a language"
done < <(sources | xargs grep -nE \
  "\"(ar|zh|fr|ru|es)\"|[!=]= *\"en\"|\"en\" *[!=]=|(compare|starts_with|count|contains|find)\(\"en\"\)")

while read -r count file; do
  [[ $file == total ]] && continue
  [[ $count -le 500 ]] || fail "$file: $count lines; 500 are the most"
done < <(sources | xargs wc -l)

exit $failed
