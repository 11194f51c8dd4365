# shellcheck shell=bash
# Sourced after common.sh: which browser and driver the tests use. CHROMIUM and CHROMEDRIVER win over what is on the PATH.

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v google-chrome-stable || command -v google-chrome ||
  command -v chromium-browser || true)}
CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver || true)}
export CHROMIUM CHROMEDRIVER
