#!/usr/bin/env bash
# Everything a build needs beyond the prerequisites, installed where it is missing.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

target=wasm32-unknown-unknown
if ! rustup target list --installed | grep -qx "$target"; then
  say "Installing Rust's $target target"
  quietly "$LOGS/rustup-target.log" "Installing Rust's $target target" rustup target add "$target"
fi
scripts/install-cargo-tool.sh trunk "$TRUNK_VERSION" trunk --locked --no-default-features --features rustls
# Without --locked: the lock file it ships may name crate versions that are gone.
scripts/install-cargo-tool.sh wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen
scripts/install-cargo-tool.sh wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli --locked --features build-binary
scripts/install-npm-packages.sh
# Separate from the builds, so that a missing network is told from an error in the code.
quietly "$LOGS/cargo-fetch.log" "Downloading the crates of Cargo.lock" \
  cargo fetch --target "$target" --target "$(rustc --print host-tuple)"
