"""What can be kept of a text that a fund wrote: JSON allows signs that no database takes."""

import re

NOWHERE = re.compile("[\x00\ud800-\udfff]")  # NUL, and half a character
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # lines and tabs are seen


def can_be_kept(text: str) -> bool:
    """Every sign of it: what must come back as it was, such as a reference."""
    return not NOWHERE.search(text)


def as_kept(text: str, instead: str = "") -> str:
    """A text for people, without the signs that nobody can see."""
    return UNSEEN.sub(instead, text)
