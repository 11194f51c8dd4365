#!/usr/bin/env bash
# build-web.sh [API_URL]: the single-page app in release mode, into dist/, unless dist/ is up to date.
# API_URL is the origin of the portal API when it is not the one that serves the files.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

api_url=${1:-}
release=target/wasm32-unknown-unknown/release-web
stamp=$WEB_BUILD/dist.stamp
fresh=$WEB_BUILD/dist

# One at a time: `make serve` and `make test` may run beside each other.
mkdir -p "$WEB_BUILD"
exec 9>"$WEB_BUILD/lock"
flock 9

# Cargo knows best whether the code changed; everything else that goes into dist/ is compared by content.
cargo build --profile release-web --target wasm32-unknown-unknown -p portico --bin portico --features split
cargo build --profile release-web --target wasm32-unknown-unknown -p portico-worker
inputs=$(
  {
    printf '%s\n' "$api_url"
    find style public diagrams -type f -print0 | sort -z | xargs -0 sha256sum
    sha256sum "$release"/{portico,worker}.wasm index.html Trunk.toml package-lock.json Cargo.lock scripts/{common,build-web,bundle-css,bundle-diagrams,add-chunks}.sh scripts/*-dist.mjs scripts/trunk-path/*
  } | sha256sum
)
if [[ -f dist/index.html && $(cat "$stamp" 2>/dev/null) == "$inputs" ]]; then
  say "The frontend in dist/ is up to date."
  exit 0
fi

WASM_BINDGEN=$(command -v wasm-bindgen) WEB_BUILD=$WEB_BUILD PATH=$ROOT/scripts/trunk-path:$PATH \
  trunk build --release --offline --features split --dist "$fresh"
scripts/add-chunks.sh "$fresh"
node scripts/hash-dist.mjs "$fresh"
node scripts/configure-dist.mjs "$fresh" "$api_url"
node scripts/precompress-dist.mjs "$fresh"

rm -rf dist "$stamp"
mv "$fresh" dist
printf '%s\n' "$inputs" >"$stamp"
