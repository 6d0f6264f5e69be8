"""Bubblewrap: no network, no files but the system's and Python's own, no capability."""

import logging
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)

ROOM = Path(__file__).resolve().parent


class NotConfined(Exception):  # noqa: N818 - reads as what happened
    """SANDBOX=bubblewrap, and bubblewrap does not work here."""


def is_used() -> bool:
    """Are files opened under bubblewrap? Raises `NotConfined` if they must be and cannot."""
    if settings.SANDBOX == "rlimits":
        return False
    if settings.SANDBOX == "bubblewrap" and not works():
        raise NotConfined("SANDBOX=bubblewrap, but bwrap does not run here: see docs/security.md")
    return works()


def confinement() -> list[str]:
    """What stands before a command; nothing where limits alone confine it."""
    return _command() if is_used() else []


@cache
def works() -> bool:
    """Try it, once per process: it may be missing, or forbidden inside a container."""
    if not shutil.which("bwrap"):
        return False
    trial = [*_command(), sys.executable, "-ISBc", ""]
    try:
        subprocess.run(trial, check=True, capture_output=True, timeout=10, env={})  # noqa: S603 - ours
    except (OSError, subprocess.SubprocessError):
        logger.warning("bubblewrap does not work here: files are opened under limits alone")
        return False
    return True


@cache
def _command() -> list[str]:
    shown = [Path(sys.base_prefix), Path(sys.prefix), ROOM / "__init__.py", ROOM / "confined"]
    outside = [path for path in shown if not path.is_relative_to("/usr")]
    binds = [part for path in outside for part in ("--ro-bind", str(path), str(path))]
    links = [
        part
        for name in ("bin", "lib", "lib64")
        if Path("/", name).exists()
        for part in ("--symlink", f"usr/{name}", f"/{name}")
    ]
    return [
        shutil.which("bwrap") or "bwrap",
        *("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"),
        *("--cap-drop", "ALL"),
        *("--ro-bind", "/usr", "/usr", *links, *binds),
        *("--dev-bind", "/dev/urandom", "/dev/urandom"),  # qpdf asks it before it opens a lock
        *("--remount-ro", "/", "--chdir", "/"),
    ]
