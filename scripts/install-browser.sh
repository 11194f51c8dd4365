#!/usr/bin/env bash
# Chromium and its driver from Debian's packages, if no Chrome or Chromium with a driver is there.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source scripts/browser.sh

[[ -z $CHROMIUM || -z $CHROMEDRIVER ]] || exit 0

has apt-get || die "no Chromium with chromedriver was found; install both, or name them in CHROMIUM and CHROMEDRIVER, and start again."
as_root=()
if ((EUID != 0)); then
  has sudo || die "Chromium and chromedriver are missing and only root can install them; install sudo, or both packages, and start again."
  as_root=(sudo)
fi

# The driver's package depends on the browser of the same version, so the two always fit together.
say "Installing Chromium and its driver from Debian's packages"
quietly "$LOGS/apt-update.log" "Reading Debian's package lists" \
  "${as_root[@]}" apt-get -o APT::Update::Error-Mode=any -o Acquire::Retries=0 update
quietly "$LOGS/apt-install.log" "Installing Chromium" \
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium chromium-driver
