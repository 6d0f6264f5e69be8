"""Names as people write them."""

import re
import unicodedata

from anyascii import anyascii

APART = re.compile(r"[^a-z]+")


LONGEST = 2_000  # characters: composing marks upon marks takes the square of the length


def tidy(name: str) -> str:
    """One form for the same letters, single spaces, nothing at the ends, no sign that hides.

    A text that no column could hold is left as it is, for its validator to refuse.
    """
    if len(name) > LONGEST:
        return name
    shown = (" " if sign.isspace() else sign for sign in name)
    seen = "".join(sign for sign in shown if unicodedata.category(sign)[0] != "C")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def same_name(one: str, other: str) -> bool:
    """Equal but for case, accents, hyphens and spaces."""
    return _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return APART.sub("", anyascii(name).lower())
