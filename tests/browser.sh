#!/bin/sh
# A real Chromium for the journeys, and what drives it: Debian's own where we are root, else the one
# Playwright brings. Ubuntu's package is a stub for snap, which tests cannot drive.
set -eu
BIN=$1

runs() { "$@" >/dev/null 2>&1; }
root() { [ "$(id -u)" = 0 ]; }

# Playwright's driver needs a library that a bare system lacks.
if ! runs "$BIN/playwright" --version && root; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends libatomic1 >/dev/null
fi
"$BIN/playwright" --version >/dev/null # says what is missing where it does not run

# Where it works, files are opened under bubblewrap, and tests look at that.
if root && ! command -v bwrap >/dev/null && grep -q '^ID=debian' /etc/os-release; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends bubblewrap >/dev/null
fi

# Specimens are set in OCR-B, and in Noto and WenQuanYi for other scripts than ours.
if root && ! [ -e /usr/share/fonts/opentype/ocr-b/OCRB.otf ] && grep -q '^ID=debian' /etc/os-release; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        fonts-ocr-b fonts-noto-core fonts-wqy-microhei >/dev/null; } || true
fi
[ -e /usr/share/fonts/opentype/ocr-b/OCRB.otf ] ||
    echo "OCR-B is not here: specimens are set in a monospaced font. Debian has it: fonts-ocr-b."

for name in chromium chromium-browser google-chrome; do
    runs "$name" --version --no-sandbox && exit 0
done
runs "$BIN/python" -c 'import tests.browser; tests.browser.chromium_of_playwright()' && exit 0

if root && grep -q '^ID=debian' /etc/os-release; then
    echo "Installing Chromium from Debian…"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium >/dev/null
elif root; then
    "$BIN/playwright" install --with-deps chromium
else
    "$BIN/playwright" install chromium
fi
