#!/usr/bin/env bash
# Measures the portal and prints every number that README.md quotes. PORTICO_SERVER and PORTICO_WEB name a build that is
# there already; bench/references.mjs and bench/catalogue.mjs say which other variables there are.
# With --check, the status is 1 when a target is missed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/check-prerequisites.sh
if [[ -z ${PORTICO_SERVER:-} || -z ${PORTICO_WEB:-} ]]; then
  scripts/install-build-tools.sh
  scripts/build-server.sh
  scripts/build-web.sh
else
  scripts/install-npm-packages.sh
fi
scripts/install-browser.sh
source scripts/browser.sh

status=0
node bench/catalogue.mjs "$@" || status=1
node bench/references.mjs "$@" || status=1
exit "$status"
