"""Debian's tesseract on the same pictures, for comparison, where it is installed."""

import os
import resource
import shutil
import subprocess
from functools import cache

ABSENT = "tesseract is not here"


def here() -> bool:
    return shutil.which("tesseract") is not None


@cache
def language() -> str:
    """French where its data are installed, else English: accents are then lost."""
    known = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=True
    ).stdout.split()
    return "fra" if "fra" in known else "eng"


def lines_of(jpeg: bytes, *, psm: int = 6, read_as: str = "eng") -> tuple[list[str], float]:
    """The lines it reads, and the seconds of processor that it took, on one thread."""
    before = _children()
    done = subprocess.run(
        ["tesseract", "-", "-", "--psm", str(psm), "-l", read_as],
        input=jpeg,
        capture_output=True,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    text = done.stdout.decode(errors="replace")
    return [line for line in text.splitlines() if line.strip()], _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
