#!/usr/bin/env bash
# Brings node_modules to the state of package-lock.json, unless it is there already.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

stamp=node_modules/.portico-lock
wanted=$(sha256sum package-lock.json)
[[ $(cat "$stamp" 2>/dev/null) != "$wanted" ]] || exit 0

say "Installing the npm packages of package-lock.json"
quietly "$LOGS/npm-ci.log" "Installing the npm packages" npm ci --fetch-retries=1 --fetch-retry-mintimeout=2000
printf '%s\n' "$wanted" >"$stamp"
