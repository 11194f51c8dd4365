#!/usr/bin/env bash
# The release files. API_URL: origin of the portal API (Konnect's, say) when another host than the API's serves dist/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/check-prerequisites.sh
scripts/install-build-tools.sh
scripts/build-web.sh "${API_URL:-}"
scripts/build-server.sh
node scripts/size.mjs dist
say ""
say "Static files, for any host: dist/ (API at ${API_URL:-the same origin})"
say "Server, which serves them too: target/release/portico-server --portal DIR --database FILE --listen ADDRESS --web dist"
