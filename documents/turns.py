"""A few uploads at a time, a few that wait their turn, and no more: the other pages stay quick.

Each process of the web server has turns of its own. Who waits holds a thread of it, so few may; the
next one is answered at once, before a byte of the file is read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

SECONDS = 10.0  # that one waits; then it is kinder to say so


class Busy(Exception):  # noqa: N818 - reads as what is the matter
    """No turn came in time, or too many wait already."""


class Turns:
    """`at_once` have a turn, `waiting` more may wait `seconds` for one."""

    def __init__(self, at_once: int, waiting: int, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self._inside = BoundedSemaphore(at_once + waiting)
        self._working = BoundedSemaphore(at_once)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold a turn. Raises `Busy`."""
        if not self._inside.acquire(blocking=False):
            raise Busy
        try:
            if not self._working.acquire(timeout=self.seconds):
                raise Busy
            try:
                yield
            finally:
                self._working.release()
        finally:
            self._inside.release()
