#!/bin/sh
# A real Chromium for the journeys: Debian's own where we are root, else the one Playwright brings.
# Ubuntu's package is a stub for snap, which tests cannot drive.
set -eu
BIN=$1

for name in chromium chromium-browser google-chrome; do
    path=$(command -v "$name" 2>/dev/null) || continue
    "$path" --version --no-sandbox >/dev/null 2>&1 && exit 0
done
"$BIN/python" -c 'import tests.browser; tests.browser.chromium_of_playwright()' 2>/dev/null && exit 0

if [ "$(id -u)" = 0 ] && grep -q '^ID=debian' /etc/os-release; then
    echo "Installing Chromium, bubblewrap and fonts from Debian…"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium bubblewrap fonts-ocr-b fonts-noto-core >/dev/null
elif [ "$(id -u)" = 0 ]; then
    "$BIN/playwright" install --with-deps chromium
else
    "$BIN/playwright" install chromium
fi
