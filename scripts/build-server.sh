#!/usr/bin/env bash
# The server in release mode: target/release/portico-server.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

cargo build --release -p portico-server
