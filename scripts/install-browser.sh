#!/usr/bin/env bash
# Chromium and its driver from Debian's packages, if no Chrome or Chromium with a driver is there. Others are named in
# CHROMIUM and CHROMEDRIVER.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source scripts/browser.sh

[[ -z $CHROMIUM || -z $CHROMEDRIVER ]] || exit 0
# The driver's package depends on the browser of the same version, so the two always fit together.
scripts/install-debian-packages.sh "Chromium with chromedriver" chromium chromium-driver
