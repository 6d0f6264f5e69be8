"""How papers and readings are kept: authenticated encryption under keys that can be replaced.

Three layers, each in a module of its own: `keys` (the ring of key-encryption keys, and the sealing
of short values), `stream` (bodies in chunks), `fields` (columns). The formats carry a version byte
and are final: a later change must read what stands on disk today.
"""

from documents.encryption.fields import EncryptedJSONField, EncryptedTextField
from documents.encryption.keys import KeyMissing, Tampered, blind_index, reseal, seal, unseal
from documents.encryption.stream import decrypt, encrypt

__all__ = [
    "EncryptedJSONField",
    "EncryptedTextField",
    "KeyMissing",
    "Tampered",
    "blind_index",
    "decrypt",
    "encrypt",
    "reseal",
    "seal",
    "unseal",
]
