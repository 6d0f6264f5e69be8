"""Where the browser is, and how to open it."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


def chromium():
    """The path of a Chromium that runs; an error that names the mend where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if (path := shutil.which(name)) and "snap" not in str(Path(path).resolve()):
            return path
    return chromium_of_playwright()


def chromium_of_playwright():
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        raise FileNotFoundError("No Chromium: run `sh tests/browser.sh .venv/bin`.")
    return path


@contextmanager
def browser():
    """A headless browser; as root it cannot use its own sandbox."""
    path = chromium()
    arguments = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield running
        finally:
            running.close()
