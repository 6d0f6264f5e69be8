"""Where a file is opened: a confined process that waits for one file, and ends with it.

To start Python and to import what parses takes longer than to open a photo. So a web server keeps
one room ready; a file that comes while it is taken gets a room that is begun for it.
"""

import logging
import os
import signal
import socket
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from documents import bubblewrap

logger = logging.getLogger(__name__)

HOUSE = Path(__file__).resolve().parent.parent
# -I, -S: no environment, no start-up code of a user or site; it imports from these paths alone.
PYTHON = [
    sys.executable,
    "-ISB",
    "-c",
    (
        "import sys; sys.path[:0] = sys.argv[1].split(':');"
        " from documents.confined.worker import main; main()"
    ),
    f"{HOUSE}:{sysconfig.get_path('platlib')}:{sysconfig.get_path('purelib')}",
]


class Room:
    """A process of its own group that is told once, through its standard input, what to open."""

    def __init__(self) -> None:
        """Start it. Raises `NotConfined`, or OSError where no process can be started."""
        command = [*bubblewrap.confinement(), *PYTHON]
        self.door, inside = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with inside:
            self.process = subprocess.Popen(  # noqa: S603 - our own command, nothing from outside
                command,
                stdin=inside.fileno(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                start_new_session=True,
            )

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def give(self, words: Sequence[str], file: int) -> None:
        """Hand in the one file. A process that has ended will not answer, and that says it all."""
        with suppress(OSError):
            socket.send_fds(self.door, [" ".join(words).encode()], [file])

    def close(self) -> None:
        """Kill all that is left of it."""
        self.door.close()
        with self.process, suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


class Spare:
    """One room that is ready. Whoever takes it has it alone; the next is begun when they leave.

    One thread begins them all and lives as long as the process: bubblewrap ends a room with the
    thread that began it.
    """

    def __init__(self) -> None:
        self.ready: SimpleQueue[Room] = SimpleQueue()
        self.wanted = threading.Event()
        threading.Thread(target=self._begin_rooms, name="rooms", daemon=True).start()
        self.wanted.set()

    def take(self) -> Room | None:
        """The room that is ready, if it still lives."""
        with suppress(Empty):
            room = self.ready.get_nowait()
            if room.is_alive:
                return room
            room.close()
        return None

    def _begin_rooms(self) -> None:
        while self.wanted.wait():
            self.wanted.clear()
            if self.ready.empty():
                try:
                    self.ready.put(Room())
                except (OSError, bubblewrap.NotConfined):
                    logger.exception("no room is ready: the next file waits until one is begun")


_spare: Spare | None = None


def keep_one_ready() -> None:
    """From now on this process keeps a room ready. For a web server, after its last fork."""
    global _spare  # noqa: PLW0603 - one for a process
    _spare = _spare or Spare()


def _share_none() -> None:
    """A fork (as by gunicorn's --preload) would enter the same room: another's file, its pages."""
    global _spare  # noqa: PLW0603 - as above
    _spare = None


os.register_at_fork(after_in_child=_share_none)


@contextmanager
def entered() -> Iterator[Room]:
    """A room for one file: the one that is ready, else a new one. Raises `NotConfined`."""
    spare = _spare
    room = (spare.take() if spare else None) or Room()
    try:
        yield room
    finally:
        room.close()
        if spare:
            spare.wanted.set()
