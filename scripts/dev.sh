#!/usr/bin/env bash
# Trunk rebuilds and reloads on every change; the API of a portico-server (debug build) is behind the same address.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source scripts/server.sh

HOST=${HOST:-127.0.0.1}
PORT=${PORT:-8080}
# The address of the proxies in Trunk.toml.
API_PORT=8081

scripts/check-prerequisites.sh
node scripts/check-port.mjs "$HOST" "$PORT" PORT
node scripts/check-port.mjs 127.0.0.1 "$API_PORT"
scripts/install-build-tools.sh
cargo build -p portico-server

# Trunk serves from its own folder, so that a release build in dist/ stays what it is.
web=$WEB_BUILD/dev
mkdir -p "$web"
start_server target/debug/portico-server 127.0.0.1 "$API_PORT" "$web"
print_ways_in "http://$HOST:$PORT"
trunk serve --offline --dist "$web" --address "$HOST" --port "$PORT" &
children+=($!)
wait_for_end
