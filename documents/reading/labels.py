"""What stands after a label, in the layouts that forms and letters use."""

import re
from collections.abc import Iterator

from documents.reading.phrases import loose
from documents.reading.picture.seen import UNREAD

# A number of the form's own, as in "5. Nom du père", "4.1 Nom(s)" or "1A. NAME OF CHILD".
NUMBERED = r"\W*(?:\d{1,2}(?:\.\d{1,2})*[a-z]?\s*[.)]?\s+)?"
# The same label in brackets or in a second language may stand before the colon.
COLON = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:[/|-][^:]*?)?\s*[:=]\s*")
NO_VALUE = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:[/|]\s*[^:\d]*)?[\s:.\-_*]*")


def values_after(
    lines: list[str], plain_lines: list[str], position: int, label: str
) -> Iterator[str]:
    """What may be the value of a label that begins a cell of this line, the likeliest first.

    On the same line when something stands there; else in the next column, then in the line below.
    """
    printed = lines[position].split("\t")
    for column, cell in enumerate(plain_lines[position].split("\t")):
        found = loose(rf"{NUMBERED}{label}(?![a-z])").match(cell)
        if not found:
            continue
        rest = cell[found.end() :]
        if NO_VALUE.fullmatch(rest):
            beside = [*_beside(printed, column)]
            yield from beside
            if UNREAD not in beside:  # the value is there, in a script that we cannot read
                yield from _below(lines, position, column, len(printed))
        elif colon := COLON.match(rest):
            yield printed[column][found.end() + colon.end() :].strip()
        elif _stands_out(printed[column][: found.end()], printed[column][found.end() :]):
            yield printed[column][found.end() :].strip()


def _stands_out(label: str, value: str) -> bool:
    """Capitals tell a value without a colon: "Nom SHARMA", but not "Nom du père"."""
    first = value.split(maxsplit=1)[0]
    return first.isupper() and len(first) > 1 and not label.isupper()


def _beside(cells: list[str], column: int) -> Iterator[str]:
    if column + 1 < len(cells):
        yield re.sub(r"^\s*:\s*", "", cells[column + 1]).strip()


def _below(lines: list[str], position: int, column: int, columns: int) -> Iterator[str]:
    """The same column of the next line, or its only one."""
    if position + 1 < len(lines):
        cells = lines[position + 1].split("\t")
        below = cells[column if len(cells) == columns else min(column, len(cells) - 1)].strip()
        if ":" not in below:  # with a colon it is the next label: this one was left empty
            yield below
