#!/usr/bin/env bash
# Trunk's pre-build hook: the style sheets of the first view as one file, and those of style/later/ as another one, which comes
# with the code of the pages that need it (src/lazy_pages.rs). tokens.css comes first, because it names the order of the layers;
# each of the others fills its own layer, so their order is free.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mkdir -p "$WEB_BUILD"
find style -maxdepth 1 -name '*.css' ! -name tokens.css | sort | xargs cat style/tokens.css >"$WEB_BUILD/app.css"
cat style/later/*.css >"$WEB_BUILD/later.css"
