#!/bin/bash
# Installs the npm packages of package-lock.json into tests/conformance/node_modules (ignored by
# git), once: a second call with the same lock file does nothing.
set -euo pipefail
if [[ ${1-} == --help ]]; then
  echo "usage: install.sh   install the pinned npm packages of the conformance tests (needs Node 18)"
  exit 0
fi
here=$(cd "$(dirname "$0")" && pwd)
stamp=$here/node_modules/.hexapla-lock
if cmp -s "$here/package-lock.json" "$stamp"; then
  exit 0
fi
if ! command -v npm > /dev/null; then
  echo "error: npm is missing; install the Debian packages nodejs and npm" >&2
  exit 3
fi
# --ignore-scripts: vnu-jar's postinstall script downloads a Java runtime; Debian's is used instead.
npm ci --prefix "$here" --engine-strict --ignore-scripts --no-audit --no-fund --loglevel=error ||
  exit 3
cp "$here/package-lock.json" "$stamp"
