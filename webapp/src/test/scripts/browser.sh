#!/bin/sh
# The browser tests drive Debian's Chromium: installs it where it is missing.
set -eu
if command -v chromium >/dev/null; then
    exit 0
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
$as_root apt-get install -q -y --no-install-recommends chromium
