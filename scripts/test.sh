#!/usr/bin/env bash
# Runs every test, whatever failed before, and ends with one line: `N passed, M failed[, K skipped]`.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

REPORTS=$ROOT/target/test-reports
passed=0 failed=0 skipped=0
broken=()

scripts/check-prerequisites.sh
scripts/install-build-tools.sh
scripts/install-test-tools.sh
source scripts/browser.sh
mkdir -p "$REPORTS"
# One stream from here on: what a step says stays where it was said, and the result is the last line.
exec 2>&1

section() { printf '\n── %s\n' "$*"; }

fails() {
  failed=$((failed + 1))
  broken+=("$1")
  say "FAILED: $1"
}

# check NAME COMMAND...: a command that is one test.
check() {
  local name=$1
  shift
  section "$name"
  if "$@"; then passed=$((passed + 1)); else fails "$name"; fi
}

# build NAME COMMAND...: counts only when it fails; the status says whether later steps have what they need.
build() {
  local name=$1
  shift
  section "$name"
  "$@" || { fails "$name"; return 1; }
}

# suite NAME RUNNER REPORT COMMAND...: a test runner, whose counts are read from the REPORT that it leaves.
suite() {
  local name=$1 runner=$2 report=$3 status=0 counts p f s
  shift 3
  section "$name"
  rm -f "$report"
  "$@" || status=$?
  if ! counts=$(node scripts/count-tests.mjs "$runner" "$report"); then
    fails "$name (no result, status $status)"
    return
  fi
  read -r p f s <<<"$counts"
  passed=$((passed + p)) skipped=$((skipped + s))
  if ((f > 0)); then
    failed=$((failed + f))
    broken+=("$name: $f")
  elif ((status != 0)); then
    fails "$name (every test passed, but the runner ended with status $status)"
  fi
}

browser_tests() {
  # The committed file names Debian's browser; another one takes its place here.
  sed "s|/usr/bin/chromium|$CHROMIUM|" webdriver.json >"$REPORTS/webdriver.json"
  WASM_BINDGEN_TEST_WEBDRIVER_JSON=$REPORTS/webdriver.json WASM_BINDGEN_TEST_TIMEOUT=120 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    cargo test --target wasm32-unknown-unknown -p portico --test wasm | tee "$REPORTS/browser.txt"
}

e2e_tests() {
  PORTICO_SERVER=$ROOT/target/release/portico-server PORTICO_WEB=$ROOT/dist \
    PLAYWRIGHT_JSON_OUTPUT_FILE=$REPORTS/e2e.json npm test --silent --workspace tests/e2e
}

check "Formatting" cargo fmt --all --check
check "Clippy" cargo clippy --workspace --all-targets -- -D warnings
check "Clippy for the browser" cargo clippy -p portico --target wasm32-unknown-unknown --all-targets --features split -- -D warnings
# libFuzzer itself, which is C++, is not built for that.
check "Fuzz target" env CUSTOM_LIBFUZZER_PATH="$ROOT/target/libfuzzer.a" \
  cargo check --locked --target-dir target/fuzz --manifest-path crates/reference/fuzz/Cargo.toml
check "Tests of the benchmark" node --test bench/*.test.mjs
suite "Native tests" nextest target/nextest/default/junit.xml cargo nextest run --workspace
suite "Tests in the browser" libtest "$REPORTS/browser.txt" browser_tests
web=0 server=0
build "Frontend, release" scripts/build-web.sh || web=1
build "Server, release" scripts/build-server.sh || server=1
((web != 0)) || check "First-view size" node scripts/size.mjs dist
((web + server != 0)) || suite "End-to-end tests" playwright "$REPORTS/e2e.json" e2e_tests

section "Result"
for name in "${broken[@]}"; do say "failed: $name"; done
summary="$passed passed, $failed failed"
((skipped == 0)) || summary+=", $skipped skipped"
say "$summary"
((failed == 0))
