#!/usr/bin/env bash
# Trunk's pre-build hook: all style sheets as the one file that the page loads. tokens.css comes first, because it names the
# order of the layers; each of the others fills its own layer, so their order is free.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir -p "$WEB_BUILD"
find style -name '*.css' ! -name tokens.css | sort | xargs cat style/tokens.css >"$WEB_BUILD/app.css"
