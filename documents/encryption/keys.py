"""The ring of key-encryption keys, and short values sealed under the first of them.

`DOCUMENT_KEYS=v2:<base64>,v1:<base64>`: the first key seals, every key opens. A sealed value is

    version of the format (1 byte, 1) | version of the key (2 bytes) | nonce (12) | AES-256-GCM

No key of the ring encrypts by itself: one is derived per purpose (HKDF-SHA-256), so that a column,
the wrapping of data keys and the blind index never share one.
"""

import base64
import binascii
import hmac
import os
import re
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FORMAT = 1
KEY_BYTES = 32
NONCE_BYTES = 12
HEADER_BYTES = 3
INDEX_BYTES = 16


class Tampered(Exception):  # noqa: N818 - reads as what happened
    """The bytes are not what we wrote there: altered, cut, moved or opened under another name."""


class KeyMissing(Exception):  # noqa: N818 - reads as what happened
    """Sealed under a key that is no longer in DOCUMENT_KEYS."""


def seal(plain: bytes, aad: str, *, purpose: str = "seal") -> bytes:
    """Encrypt `plain` for the place that `aad` names; it opens nowhere else."""
    version, key = next(iter(_ring(settings.DOCUMENT_KEYS).items()))
    nonce = os.urandom(NONCE_BYTES)
    header = bytes([FORMAT]) + version.to_bytes(2)
    return header + nonce + _cipher(key, purpose).encrypt(nonce, plain, header + aad.encode())


def unseal(sealed: bytes, aad: str, *, purpose: str = "seal") -> bytes:
    """Return what `seal` was given. Raises `Tampered`, or `KeyMissing` after a hasty rotation."""
    if len(sealed) < HEADER_BYTES + NONCE_BYTES or sealed[0] != FORMAT:
        raise Tampered("not a sealed value")
    header, nonce = sealed[:HEADER_BYTES], sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES]
    version = key_version(sealed)
    key = _ring(settings.DOCUMENT_KEYS).get(version)
    if key is None:
        raise KeyMissing(f"DOCUMENT_KEYS no longer holds v{version}")
    try:
        body = sealed[HEADER_BYTES + NONCE_BYTES :]
        return _cipher(key, purpose).decrypt(nonce, body, header + aad.encode())
    except InvalidTag:
        raise Tampered("a sealed value does not open") from None


def reseal(sealed: bytes, aad: str, *, purpose: str = "seal") -> bytes:
    """Bring a sealed value under the newest key; the same value when it is there already."""
    if key_version(sealed) == newest_version():
        return sealed
    return seal(unseal(sealed, aad, purpose=purpose), aad, purpose=purpose)


def key_version(sealed: bytes) -> int:
    return int.from_bytes(sealed[1:HEADER_BYTES])


def newest_version() -> int:
    return next(iter(_ring(settings.DOCUMENT_KEYS)))


def blind_index(value: str, purpose: str) -> str:
    """Return 32 hex digits by which an encrypted value can be looked up.

    Only for values that nobody can enumerate (an IBAN; never a birth date or a nationality), in one
    spelling. The key is BLIND_INDEX_KEY; without it, derived from the last key of the ring: set it
    before that key is retired, or what was indexed is no longer found.
    """
    key = _derived(_index_key(), f"blind-index:{purpose}")
    return hmac.new(key, value.encode(), sha256).digest()[:INDEX_BYTES].hex()


def _index_key() -> bytes:
    if settings.BLIND_INDEX_KEY:
        return _decoded("BLIND_INDEX_KEY", settings.BLIND_INDEX_KEY)
    return list(_ring(settings.DOCUMENT_KEYS).values())[-1]


@lru_cache(maxsize=8)
def _ring(text: str) -> dict[int, bytes]:
    """Parse DOCUMENT_KEYS: version -> key, in the order given."""
    ring: dict[int, bytes] = {}
    for entry in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"v(\d{1,4}):(.+)", entry)
        if not match or int(match[1]) in ring:
            raise ImproperlyConfigured(
                "DOCUMENT_KEYS: write v2:<base64>,v1:<base64>, newest first."
            )
        ring[int(match[1])] = _decoded("DOCUMENT_KEYS", match[2])
    if not ring:
        raise ImproperlyConfigured("DOCUMENT_KEYS holds no key.")
    return ring


def _decoded(name: str, text: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise ImproperlyConfigured(f"{name}: each key is 32 random bytes in base64.")
    return key


@lru_cache(maxsize=256)
def _derived(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"escale:{purpose}".encode()).derive(key)


@lru_cache(maxsize=256)
def _cipher(key: bytes, purpose: str) -> AESGCM:
    return AESGCM(_derived(key, purpose))
