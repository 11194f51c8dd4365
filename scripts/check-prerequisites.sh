#!/usr/bin/env bash
# Says in one sentence which of the tools that we do not install ourselves is missing or too old.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

NODE_MAJOR=20
RUST_VERSION=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)

has rustup || die "rustup is missing; install it from https://rustup.rs and start again."
has cargo || die "cargo is missing; install it with \`rustup default stable\` and start again."
rust=$(rustc --version 2>/dev/null) || die "rustup has no toolchain; install one with \`rustup default stable\` and start again."
rust=$(cut -d ' ' -f 2 <<<"$rust")
[[ $(printf '%s\n' "$RUST_VERSION" "$rust" | sort -V | head -n 1) == "$RUST_VERSION" ]] ||
  die "Rust $rust is too old, $RUST_VERSION is needed; update it with \`rustup update stable\` and start again."
has cc || die "gcc is missing; install it with \`apt-get install gcc libc6-dev\` and start again."
has node || die "Node.js is missing; install version $NODE_MAJOR or newer from https://nodejs.org and start again."
node=$(node --version)
node=${node#v}
((${node%%.*} >= NODE_MAJOR)) || die "Node.js $node is too old; install version $NODE_MAJOR or newer from https://nodejs.org and start again."
has npm || die "npm is missing; install it with Node.js from https://nodejs.org and start again."
[[ -n $WASM_BINDGEN_VERSION ]] || die "Cargo.lock is missing or names no wasm-bindgen; check it out again."
