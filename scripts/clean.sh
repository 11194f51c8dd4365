#!/usr/bin/env bash
# Removes what builds, installs and runs leave in this folder. The tools in the per-user cache stay: other checkouts use them.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

rm -rf target dist node_modules tests/*/node_modules .portico test-results playwright-report tests/e2e/{test-results,playwright-report}
