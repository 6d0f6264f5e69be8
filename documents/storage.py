"""Where encrypted bodies lie. What arrives here is ciphertext already; names are hex digits only.

A store has four verbs (`write`, `read`, `delete`, `folders`), so that an S3 bucket can take over
from the local folder. It is private: nothing in it has an address.
"""

import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings

SAFE_NAME = re.compile(r"[0-9a-f/-]+")
FOLDER = "[0-9a-f]" * 2 + "/" + "-".join("[0-9a-f]" * length for length in (8, 4, 4, 4, 12))


class NotKept(OSError):  # noqa: N818 - reads as what happened
    """The store cannot do now what was asked of it: its disk is full, or it does not answer."""


class Store(Protocol):
    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Keep a body whole or not at all; it survives a power cut once this returns.

        Raises `NotKept`, and whatever `chunks` raises.
        """

    def read(self, name: str) -> BinaryIO:
        """Open a body for reading. Raises FileNotFoundError, or another OSError."""

    def delete(self, folder: str) -> None:
        """Forget every body under `folder`; that there is none is fine."""

    def check(self) -> None:
        """Raise OSError unless the store takes a body now, and forgets it."""

    def folders(self) -> Iterator[tuple[str, datetime]]:
        """Every folder of a file, like `ab/<uuid>`, with the moment when it was last written."""


class LocalStore:
    """A folder that only the application's own user can enter."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        path = self._path(name)
        try:
            self._write(path, chunks)
        except OSError as error:
            raise NotKept(error.errno, error.strerror or str(error)) from error

    def _write(self, path: Path, chunks: Iterable[bytes]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished = path.with_name(f"{path.name}-{secrets.token_hex(8)}")
        try:
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(chunks)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)

    def read(self, name: str) -> BinaryIO:
        return self._path(name).open("rb")

    def delete(self, folder: str) -> None:
        shutil.rmtree(self._path(folder), ignore_errors=True)

    def folders(self) -> Iterator[tuple[str, datetime]]:
        for path in self.root.glob(FOLDER):
            try:
                bodies = list(path.iterdir()) or [path]
                newest = max(body.stat().st_mtime for body in bodies)
            except FileNotFoundError:
                continue  # somebody else deletes it just now
            yield path.relative_to(self.root).as_posix(), datetime.fromtimestamp(newest, UTC)

    def check(self) -> None:
        folder = f"0/{secrets.token_hex(8)}"
        self.write(f"{folder}/0", [b""])
        self.delete(folder)

    def _path(self, name: str) -> Path:
        return self.root / checked(name)


def checked(name: str) -> str:
    """Return a name that is safe in any store. Raises ValueError."""
    if not SAFE_NAME.fullmatch(name) or name.startswith("/"):
        raise ValueError("a stored name is made of hex digits, dashes and slashes")
    return name


def store() -> Store:
    """Return the store of the settings."""
    place = settings.DOCUMENT_STORE
    if isinstance(place, Path):
        return LocalStore(place)
    from documents.bucket import BucketStore  # noqa: PLC0415 - a slow import, for who uses it

    return BucketStore(place)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable: syncing the file alone does not."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
