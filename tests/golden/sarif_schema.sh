#!/bin/bash
# What `--diagnostics sarif` prints is valid by the schema of SARIF 2.1.0: sarif_schema.sh HEXAPLA SOURCE_DIR
#
# The schema is OASIS's and not kept here: HEXAPLA_SARIF_SCHEMA names the file
# (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json).
# It is checked by Debian's python3-jsonschema. Without either the test is skipped.
set -euo pipefail
hexapla=$(realpath "$1") source=$(realpath "$2")
schema=${HEXAPLA_SARIF_SCHEMA-}
if [[ ! -f $schema ]]; then
  echo "SKIPPED: HEXAPLA_SARIF_SCHEMA does not name sarif-schema-2.1.0.json; SARIF is NOT checked"
  exit 77
fi
if ! /usr/bin/python3 -c 'import jsonschema' 2> /dev/null; then
  echo "SKIPPED: python3-jsonschema is not installed; SARIF is NOT checked"
  exit 77
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/hexapla-sarif-XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/found"
"$hexapla" --project "$source" check --diagnostics sarif > "$work/none.sarif" || true
# Findings with and without places, of the house, accepted, with related places.
for case in house/fail_schematron house/accepted_place command/fail_sarif files/fail_link_outside; do
  rm -rf "$work/project"
  mkdir -p "$work/project"
  cp -r "$source/locales" "$source/templates" "$work/project/"
  cp -r "$source/tests/golden/base/." "$work/project/"
  folder=$source/tests/golden/$case
  if [[ -d $folder/project ]]; then cp -r "$folder/project/." "$work/project/"; fi
  if [[ -e $folder/prepare.sh ]]; then (cd "$work/project" && bash "$folder/prepare.sh"); fi
  "$hexapla" --project "$work/project" check --on 2026-06-01 --diagnostics sarif \
    > "$work/found/${case//\//.}.sarif" || true
done
/usr/bin/python3 - "$schema" "$work/none.sarif" "$work"/found/*.sarif << 'PYTHON'
import json, sys
import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    validator = jsonschema.Draft4Validator(json.load(file))
failed = False
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    if "found" in path and not log["runs"][0]["results"]:
        print(path, "has no result")
        failed = True
    for error in validator.iter_errors(log):
        print(path, list(error.absolute_path), error.message[:200])
        failed = True
# The validator must be able to fail.
log["runs"][0]["columnKind"] = "bytes"
if validator.is_valid(log):
    print("the schema accepts what is wrong")
    failed = True
sys.exit(failed)
PYTHON
