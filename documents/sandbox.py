"""A throw-away process for each file: the only place where a parser meets a stranger's bytes.

It has limits on processor time, memory and open files, a wall clock, and, where bubblewrap works,
no network, no files but the system's and Python's own, no environment and no capability. What is
left of it when it has answered, or has not in time, is killed as a group.
"""

import fcntl
import logging
import os
import select
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)

WALL_SECONDS = 19.0  # of the 20 that a file may take, start and end included
CPU_SECONDS = 8
PIPE_BYTES = 1024 * 1024
ROOM = Path(__file__).resolve().parent
# -I, -S: no environment, no start-up code of a user or site; it imports from these paths alone.
PYTHON = [
    sys.executable,
    "-ISB",
    "-c",
    (
        "import sys; sys.path[:0] = sys.argv[1].split(':'); del sys.argv[1];"
        " from documents.confined.worker import main; main()"
    ),
    f"{ROOM.parent}:{sysconfig.get_path('platlib')}:{sysconfig.get_path('purelib')}",
]
# The number of the signal, or what bubblewrap makes of it.
KILLED_FOR_TIME = {
    *(signal.SIGXCPU, signal.SIGKILL),
    *(128 + signal.SIGXCPU, 128 + signal.SIGKILL),
}


class NotConfined(Exception):  # noqa: N818 - reads as what happened
    """SANDBOX=bubblewrap, and bubblewrap does not work here."""


class Silent(Exception):  # noqa: N818 - reads as what happened
    """The process did not answer in time."""


class Broken(Exception):  # noqa: N818 - reads as what happened
    """The process ended, or said something else than agreed."""


@dataclass(frozen=True)
class Task:
    """What the process is told besides the bytes."""

    media_type: str
    most_pages: int
    most_pixels: int
    forms: bool = False
    cpu_seconds: int = CPU_SECONDS

    @property
    def arguments(self) -> list[str]:
        numbers = (self.most_pages, self.most_pixels, int(self.forms), self.cpu_seconds)
        return [self.media_type, *map(str, numbers)]


class Opening:
    """A process at work on one file; reading from it never waits past the deadline."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        assert process.stdout is not None  # noqa: S101 - opened with a pipe, three lines above
        self.process = process
        self.output = process.stdout.fileno()
        self.deadline = time.monotonic() + seconds

    def read(self, length: int) -> bytes:
        """Return exactly `length` bytes. Raises `Silent` or `Broken`."""
        pieces = []
        while length:
            piece = self._some(length)
            if not piece:
                raise Broken("it stopped in the middle of its answer")
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def ended(self) -> bool:
        """Is this the end of the answer?"""
        return not self._some(1)

    def ran_out_of_time(self) -> bool:
        """Did the limit on processor time end it?

        It looks without reaping, so that the group is still ours to kill.
        """
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            if end := os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return end.si_status in KILLED_FOR_TIME
            time.sleep(0.005)
        return False

    def _some(self, length: int) -> bytes:
        left = self.deadline - time.monotonic()
        if left <= 0 or not select.select([self.output], [], [], left)[0]:
            raise Silent
        return os.read(self.output, min(length, PIPE_BYTES))


@contextmanager
def opening(content: bytes, task: Task, seconds: float) -> Iterator[Opening]:
    """Start a confined process on these bytes; kill whatever is left of it at the end."""
    with _in_memory(content) as source:
        process = subprocess.Popen(  # noqa: S603 - our own command, no part of it from outside
            [*_confinement(), *PYTHON, *task.arguments],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            start_new_session=True,
        )
    with process:
        try:
            yield Opening(process, seconds)
        finally:
            os.killpg(process.pid, signal.SIGKILL)


@contextmanager
def _in_memory(content: bytes) -> Iterator[int]:
    """A sealed file that is in memory only: no plaintext on disk, and the child cannot alter it."""
    source = os.memfd_create("upload", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        with os.fdopen(os.dup(source), "wb") as file:
            file.write(content)
        seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL
        fcntl.fcntl(source, fcntl.F_ADD_SEALS, seals)
        os.lseek(source, 0, os.SEEK_SET)
        yield source
    finally:
        os.close(source)


def bubblewrap_is_used() -> bool:
    """Are files opened under bubblewrap? Raises `NotConfined` if they must be and cannot."""
    if settings.SANDBOX == "rlimits":
        return False
    works = _bubblewrap_works()
    if settings.SANDBOX == "bubblewrap" and not works:
        raise NotConfined("SANDBOX=bubblewrap, but bwrap does not run here: see docs/security.md")
    return works


def _confinement() -> list[str]:
    return _bubblewrap() if bubblewrap_is_used() else []


@cache
def _bubblewrap_works() -> bool:
    """Try it, once per process: it may be missing, or forbidden inside a container."""
    if not shutil.which("bwrap"):
        return False
    trial = [*_bubblewrap(), sys.executable, "-ISBc", ""]
    try:
        subprocess.run(trial, check=True, capture_output=True, timeout=10, env={})  # noqa: S603 - ours
    except (OSError, subprocess.SubprocessError):
        logger.warning("bubblewrap does not work here: files are opened under limits alone")
        return False
    return True


@cache
def _bubblewrap() -> list[str]:
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
