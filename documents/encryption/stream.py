"""Bodies of any length in 64 KiB chunks that cannot be cut, reordered or swapped.

The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015): each chunk is sealed with
AES-256-GCM under the nonce prefix (7 random bytes) | counter (4) | last (1). A body is

    version of the format (1 byte, 1) | prefix (7) | chunks, each 16 bytes longer than its text

An empty body is one empty last chunk.
"""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from documents.encryption.keys import Tampered

FORMAT = 1
PREFIX_BYTES = 7
CHUNK = 64 * 1024
TAG = 16


def new_key() -> bytes:
    """Return a data key for one file: it encrypts that file's bodies and nothing else."""
    return AESGCM.generate_key(256)


def encrypt(source: Iterable[bytes], key: bytes, aad: str) -> Iterator[bytes]:
    """Yield the encrypted form of the joined pieces of `source`; one chunk is held in memory."""
    cipher, name, prefix = AESGCM(key), aad.encode(), os.urandom(PREFIX_BYTES)
    yield bytes([FORMAT]) + prefix
    counter, waiting = 0, bytearray()
    for piece in source:
        waiting += piece
        while len(waiting) > CHUNK:  # a full chunk may be the last one: it waits for what follows
            chunk = bytes(waiting[:CHUNK])
            del waiting[:CHUNK]
            yield cipher.encrypt(_nonce(prefix, counter, last=False), chunk, name)
            counter += 1
    yield cipher.encrypt(_nonce(prefix, counter, last=True), bytes(waiting), name)


def decrypt(source: BinaryIO, key: bytes, aad: str) -> Iterator[bytes]:
    """Yield the text chunk by chunk, each verified before it is given out.

    Raises `Tampered`; a cut body is only known as cut at its end, so whoever must not act on part
    of a body joins it first.
    """
    cipher, name = AESGCM(key), aad.encode()
    header = source.read(1 + PREFIX_BYTES)
    if len(header) != 1 + PREFIX_BYTES or header[0] != FORMAT:
        raise Tampered("not an encrypted body")
    counter, chunk = 0, _read(source)
    while True:
        following = _read(source)
        nonce = _nonce(header[1:], counter, last=not following)
        try:
            yield cipher.decrypt(nonce, chunk, name)
        except InvalidTag:
            raise Tampered(f"chunk {counter} does not open") from None
        if not following:
            return
        counter, chunk = counter + 1, following


def _read(source: BinaryIO) -> bytes:
    """Read one whole chunk: a raw source may answer with less than it was asked for."""
    pieces, missing = [], CHUNK + TAG
    while missing and (piece := source.read(missing)):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def _nonce(prefix: bytes, counter: int, *, last: bool) -> bytes:
    return prefix + counter.to_bytes(4) + bytes([last])
