"""Antivirus: hygiene, not the defence. Whoever cannot ask it takes no file.

`SCANNER=clamd` asks a clamd at `CLAMD_ADDRESS`; `SCANNER=none` asks nobody. To add one is to write
a class with `scan` and name it in `scanner()`.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from django.conf import settings

CHUNK = 256 * 1024
SECONDS = 30
LONGEST_ANSWER = 4096


class Infected(Exception):  # noqa: N818 - reads as what happened
    """The scanner knows this file as harmful."""


class Unavailable(Exception):  # noqa: N818 - reads as what happened
    """The scanner did not say yes or no."""


class Scanner(Protocol):
    def scan(self, content: bytes) -> None:
        """Return when nothing was found. Raises `Infected` or `Unavailable`."""


class NullScanner:
    """Finds nothing; for development, and where the operator chose to have no antivirus."""

    def scan(self, content: bytes) -> None:
        """Nothing is asked."""


class ClamdScanner:
    """Sends the bytes to clamd by its INSTREAM command; nothing touches a disk.

    `address` is `host:port` or the path of a Unix socket.
    """

    def __init__(self, address: str) -> None:
        self.address = address

    def scan(self, content: bytes) -> None:
        try:
            with self._connected() as line:
                line.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), CHUNK):
                    chunk = content[start : start + CHUNK]
                    line.sendall(len(chunk).to_bytes(4) + chunk)
                line.sendall(bytes(4))
                answer = line.recv(LONGEST_ANSWER).rstrip(b"\0\n")
        except OSError as error:
            raise Unavailable(str(error)) from error
        if answer.endswith(b"FOUND"):
            raise Infected
        if answer != b"stream: OK":
            raise Unavailable(answer.decode("ascii", "replace"))

    @contextmanager
    def _connected(self) -> Iterator[socket.socket]:
        if self.address.startswith("/"):
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(SECONDS)
                line.connect(self.address)
                yield line
        else:
            host, _colon, port = self.address.rpartition(":")
            with socket.create_connection((host, int(port)), timeout=SECONDS) as line:
                yield line


def scanner() -> Scanner:
    """Return the scanner of the settings."""
    if settings.SCANNER == "clamd":
        return ClamdScanner(settings.CLAMD_ADDRESS)
    return NullScanner()
