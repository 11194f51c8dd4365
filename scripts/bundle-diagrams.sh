#!/usr/bin/env bash
# Trunk's pre-build hook: the worker that draws diagrams, as one file, unless it is up to date.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

out=$WEB_BUILD/diagrams.js
[[ ! -f $out || -n $(find diagrams package-lock.json scripts/bundle-diagrams.sh -newer "$out") ]] || exit 0

mkdir -p "$WEB_BUILD"
esbuild diagrams/worker.js --bundle --minify --format=iife --log-level=error --outfile="$out"
