"""The text of a page's picture, as lines in reading order: what a PDF gives from its signs.

Words a gap apart stay in one line, columns are apart by a tab, lines go from top to bottom
(documents.confined.text does the same with the signs of a PDF).
"""

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from documents.reading.picture.boxes import Quad, framed, length, thickness
from documents.reading.picture.columns import Row, rows_of
from documents.reading.picture.lines import level, sign_maps
from documents.reading.picture.seen import UNREAD, Line
from documents.reading.picture.spelling import spell

AT_ONCE = 12  # boxes read before asking whether that was enough
ACROSS = 2.5  # a box this many times as tall as wide is text that runs up the page
SURE = 0.78  # a box read with less is text that we cannot read; Latin print has 0.9 and more

Enough = Callable[[list[str]], bool]


def text_of(
    image: np.ndarray,
    quads: Sequence[Quad],
    enough: Enough | None = None,
    until: float | None = None,
) -> tuple[tuple[Line, ...], int]:
    """The lines of an upright BGR picture whose boxes of text were found; how many time left out.

    Reading goes from the top down and ends when `enough` says so of the texts so far, or at `until`
    (a moment of `time.perf_counter`). A box that we cannot read becomes one `UNREAD`.
    """
    lines: list[Line] = []
    rows = rows_of([level for quad in quads if (level := level_quad(quad)) is not None])
    read = 0
    for some in _together(rows):
        lines += _read(image, some)
        read += len(some)
        if enough and enough([line.text for line in lines]):
            break
        if until is not None and time.perf_counter() > until:
            return tuple(lines), len(rows) - read
    return tuple(lines), 0


def lines_of(
    image: np.ndarray, quads: Sequence[Quad], enough: Enough | None = None
) -> tuple[Line, ...]:
    """The lines of `text_of`, however long they take."""
    return text_of(image, quads, enough)[0]


def level_quad(quad: Quad) -> Quad | None:
    """The quad with its first side along the lines of the page; None for text that runs up it.

    A detector lays the long side of a box along its text: wrong for one thin sign alone.
    """
    x, y = quad[1] - quad[0]
    if abs(x) >= abs(y):
        return quad
    if length(quad) > ACROSS * thickness(quad):
        return None
    return np.roll(quad, 1, axis=0)


def _together(rows: list[Row]) -> Iterator[list[Row]]:
    """Rows in portions of about AT_ONCE boxes."""
    some: list[Row] = []
    for row in rows:
        some.append(row)
        if sum(map(len, some)) >= AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _read(image: np.ndarray, rows: list[Row]) -> Iterator[Line]:
    maps = iter(sign_maps([level(image, piece.quad) for row in rows for piece in row]))
    for row in rows:
        read = [spell(next(maps)) for _piece in row]
        written = "\t".join(text if sure >= SURE else UNREAD for text, sure in read)
        if written:
            sure = float(np.mean([sure for _text, sure in read]))
            yield Line(written, framed([piece.quad for piece in row], image), round(sure, 3))
