"""One received file: its data key, and its bodies (the original, each page) in the store.

The data key is fresh for each file and lies in the file's row, wrapped. A rotation wraps it anew
and touches no body; to forget the wrapped key is to erase the file, its copies in backups included.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from uuid import UUID

from django.db import transaction

from documents.encryption import decrypt, encrypt, reseal, seal, unseal
from documents.encryption.stream import new_key
from documents.storage import store

ORIGINAL = 0  # the part that is the file as received; pages are the parts from 1


class Envelope:
    def __init__(self, file_id: UUID, key: bytes) -> None:
        self.file_id = file_id
        self.key = key

    @classmethod
    def new(cls, file_id: UUID) -> "Envelope":
        return cls(file_id, new_key())

    @classmethod
    def unwrap(cls, file_id: UUID, wrapped_key: bytes) -> "Envelope":
        """Raises `Tampered`, or `KeyMissing` when the key that wrapped it was retired."""
        return cls(file_id, unseal(wrapped_key, f"doc:{file_id}", purpose="wrap"))

    @property
    def wrapped_key(self) -> bytes:
        return seal(self.key, f"doc:{self.file_id}", purpose="wrap")

    def write(self, part: int, pieces: Iterable[bytes]) -> None:
        store().write(self._name(part), encrypt(pieces, self.key, self._aad(part)))

    def read(self, part: int) -> Iterator[bytes]:
        """Yield the body in verified chunks. Raises `Tampered` and FileNotFoundError."""
        with store().read(self._name(part)) as body:
            yield from decrypt(body, self.key, self._aad(part))

    def _name(self, part: int) -> str:
        return f"{folder(self.file_id)}/{part}"

    def _aad(self, part: int) -> str:
        return f"doc:{self.file_id}:" + ("original" if part == ORIGINAL else f"page-{part}")


def rewrapped(file_id: UUID, wrapped_key: bytes) -> bytes:
    """The same data key under the newest key of the ring; no body is read or written for it."""
    return reseal(wrapped_key, f"doc:{file_id}", purpose="wrap")


def folder(file_id: UUID) -> str:
    return f"{str(file_id)[:2]}/{file_id}"


def delete_now(file_id: UUID) -> None:
    store().delete(folder(file_id))


def delete_after_commit(file_id: UUID) -> None:
    """Forget a file's bodies once the row that held its key is gone for good."""
    transaction.on_commit(partial(delete_now, file_id), robust=True)
