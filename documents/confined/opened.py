"""What a parser in the confined process hands to the one that writes the answer."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sheet:
    """A page: RGB pixels, three bytes each, row by row, and its lines of text."""

    width: int
    height: int
    pixels: bytes
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Opened:
    """An open file; `sheets` draws them one at a time, so that only one is ever in memory."""

    page_count: int
    width: int
    height: int
    sheets: Iterable[Sheet]
    notes: list[str] = field(default_factory=list)
