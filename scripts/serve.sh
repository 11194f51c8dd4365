#!/usr/bin/env bash
# Builds the portal in release mode and serves the demo until Ctrl-C.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source scripts/server.sh

HOST=${HOST:-127.0.0.1}
PORT=${PORT:-8080}

scripts/check-prerequisites.sh
node scripts/check-port.mjs "$HOST" "$PORT" PORT
scripts/install-build-tools.sh
scripts/build-server.sh
scripts/build-web.sh

start_server target/release/portico-server "$HOST" "$PORT" dist
print_ways_in "http://$HOST:$PORT"
wait_for_end
