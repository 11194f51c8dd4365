#!/usr/bin/env bash
# install-cargo-tool.sh CRATE VERSION BINARY [OPTION...]: one tool into the per-user cache, unless it is there.
# All checkouts of a user share the cache, so a lock serialises them, and a tool appears under its name only when complete.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

crate=$1 version=$2 binary=$3
shift 3
home=$CACHE/$crate-$version
[[ ! -x $home/bin/$binary ]] || exit 0

mkdir -p "$CACHE"
exec 9>"$home.lock"
flock --nonblock 9 || { say "Waiting: $crate $version is being installed by another checkout."; flock 9; }
[[ ! -x $home/bin/$binary ]] || exit 0

partial=$home.partial
rm -rf "$home" "$partial"
trap 'rm -rf "$partial"' EXIT
say "Installing $crate $version (once for this user; takes some minutes)"
quietly "$home.log" "Installing $crate $version" \
  cargo install "$crate" --version "$version" --root "$partial" --target-dir "$partial/build" "$@"
rm -rf "$partial/build"
mv "$partial" "$home"
