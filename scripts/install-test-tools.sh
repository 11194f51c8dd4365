#!/usr/bin/env bash
# Everything the tests need beyond a build, installed where it is missing.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

for component in rustfmt clippy; do
  if ! rustup component list --installed | grep -q "^$component"; then
    say "Installing Rust's $component"
    quietly "$LOGS/rustup-component.log" "Installing Rust's $component" rustup component add "$component"
  fi
done
has cargo-nextest || scripts/install-cargo-tool.sh cargo-nextest "$NEXTEST_VERSION" cargo-nextest --locked
scripts/install-browser.sh
# They run code samples.
for tool in curl python3; do
  has "$tool" || scripts/install-debian-packages.sh "$tool" "$tool"
done
