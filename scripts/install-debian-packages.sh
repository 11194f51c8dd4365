#!/usr/bin/env bash
# install-debian-packages.sh WHAT PACKAGE...: packages of Debian's, for what the sentences call WHAT.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

what=$1
shift
has apt-get || die "$what not found; install it, and start again."
as_root=()
if ((EUID != 0)); then
  has sudo || die "$what not found, and only root can install it; install sudo, or $*, and start again."
  as_root=(sudo)
fi

say "Installing $what from Debian's packages"
quietly "$LOGS/apt-update.log" "Reading Debian's package lists" \
  "${as_root[@]}" apt-get -o APT::Update::Error-Mode=any -o Acquire::Retries=0 update
quietly "$LOGS/apt-install.log" "Installing $what" \
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
