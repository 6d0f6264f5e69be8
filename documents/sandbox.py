"""A throw-away process for each file: the only place where a parser meets a stranger's bytes.

It has limits on processor time, memory and open files, a wall clock, and, where bubblewrap works,
no network, no files but the system's and Python's own, no environment and no capability. What is
left of it when it has answered, or has not in time, is killed as a group. It may have been started
ahead (documents/rooms.py); it has seen no other file.
"""

import fcntl
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from documents import rooms

WALL_SECONDS = 19.0  # of the 20 that a file may take, start and end included
CPU_SECONDS = 8
PIPE_BYTES = 1024 * 1024
# The number of the signal, or what bubblewrap makes of it.
KILLED_FOR_TIME = {
    *(signal.SIGXCPU, signal.SIGKILL),
    *(128 + signal.SIGXCPU, 128 + signal.SIGKILL),
}


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
        assert process.stdout is not None  # noqa: S101 - a Room has a pipe
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
    """Give these bytes to a confined process; kill whatever is left of it at the end.

    Raises `NotConfined` where none may be started.
    """
    with _in_memory(content) as file, rooms.entered() as room:
        room.give(task.arguments, file)
        yield Opening(room.process, seconds)


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
