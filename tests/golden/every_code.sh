#!/bin/bash
# Every kind of finding is explained, and shown by a golden case or a unit test:
# every_code.sh HEXAPLA SOURCE_DIR
set -euo pipefail
hexapla=$1 source=$2
failed=0
mapfile -t codes < <("$hexapla" explain | awk 'NR > 1 && $1 !~ /^house:/ { print $1 }')
((${#codes[@]} > 0)) || { echo "no codes"; exit 1; }
for code in "${codes[@]}"; do
  lines=$("$hexapla" explain "$code" | wc -l)
  if ((lines < 3)); then
    echo "$code: not explained"
    failed=1
  fi
  symbol=$(grep -h "\"$code\"" "$source"/pipeline/base/diagnostics/*.def |
    sed -n 's/^ *HEXAPLA_DIAGNOSTIC(\([A-Za-z0-9]*\),.*/\1/p')
  if ! grep -rqsF "[$code]" "$source"/tests/golden --include=expected.diag &&
    ! grep -rqsE "\"$code\"|k$symbol\b" "$source"/tests/unit; then
    echo "$code: no test shows it"
    failed=1
  fi
done
exit "$failed"
