"""Names as people write them."""

import re
import unicodedata

from anyascii import anyascii

APART = re.compile(r"[^a-z]+")


def tidy(name: str) -> str:
    """One form for the same letters, single spaces, nothing at the ends."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def same_name(one: str, other: str) -> bool:
    """Equal but for case, accents, hyphens and spaces."""
    return _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return APART.sub("", anyascii(name).lower())
