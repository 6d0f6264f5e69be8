"""Where encrypted bodies lie. What arrives here is ciphertext already; names are hex digits only.

A store has three verbs (`write`, `read`, `delete`), so that an S3 bucket can take over from the
local folder. It is private: nothing in it has an address.
"""

import os
import re
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings

SAFE_NAME = re.compile(r"[0-9a-f/-]+")


class Store(Protocol):
    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Keep a body whole or not at all; it survives a power cut once this returns."""

    def read(self, name: str) -> BinaryIO:
        """Open a body for reading. Raises FileNotFoundError."""

    def delete(self, folder: str) -> None:
        """Forget every body under `folder`; that there is none is fine."""


class LocalStore:
    """A folder that only the application's own user can enter."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        path = self._path(name)
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

    def _path(self, name: str) -> Path:
        if not SAFE_NAME.fullmatch(name) or name.startswith("/"):
            raise ValueError("a stored name is made of hex digits, dashes and slashes")
        return self.root / name


def store() -> Store:
    """Return the store of the settings."""
    return LocalStore(settings.DOCUMENT_STORE)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable: syncing the file alone does not."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
