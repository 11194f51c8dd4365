# shellcheck shell=bash
# shellcheck disable=SC2034 # what is set here is used by the scripts that source it
# Sourced by every script: where things are, which versions, and how to speak and fail.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/portico
LOGS=$ROOT/.portico/logs
# What the frontend build leaves between its steps. In target/, so that `cargo clean` forgets it too.
WEB_BUILD=$ROOT/target/web
# Versions as in Cargo.lock come from there: wasm-bindgen's tool must match its library exactly.
TRUNK_VERSION=0.21.14
NEXTEST_VERSION=0.9.143
locked() { awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock 2>/dev/null || true; }
WASM_BINDGEN_VERSION=$(locked wasm-bindgen)
WASM_SPLIT_VERSION=$(locked wasm_split_helpers)

# A freshly installed rustup is not yet on the PATH of the shell it was installed from.
PATH=$ROOT/node_modules/.bin:$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin:$PATH
PATH=$CACHE/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin:$PATH
PATH=$PATH:$CACHE/cargo-nextest-$NEXTEST_VERSION/bin:${CARGO_HOME:-$HOME/.cargo}/bin
export PATH

say() { printf '%s\n' "$*"; }

die() {
  printf 'portico: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null; }

# quietly LOG WHAT COMMAND...: runs the command with its output in LOG; if it fails, one sentence says that WHAT failed and why.
quietly() {
  local log=$1 what=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  if "$@" >"$log" 2>&1; then return; fi
  if grep -qiE 'could not resolve|couldn.t resolve|name resolution|failure resolving|EAI_AGAIN|ENOTFOUND|ENETUNREACH|network is unreachable|ECONNREFUSED|connection (refused|reset)|timed out' "$log"; then
    die "$what failed because the network cannot be reached (details: $log)."
  fi
  die "$what failed (details: $log)."
}
