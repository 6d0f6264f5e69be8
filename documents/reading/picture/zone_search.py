"""Looking for a machine-readable zone: which strips are its lines, and how to read them better."""

import math
import time
from collections.abc import Iterator, Sequence

import numpy as np

from documents.reading.picture.boxes import Quad
from documents.reading.picture.zone_fit import MOST_STRAIN, Fit, best_fit, blended
from documents.reading.picture.zone_found import HEIGHT, Found, neighbour
from documents.reading.picture.zone_row import Row, read_rows

PITCHES_ALIKE = 0.15
SPACINGS = (1.3, 4.2)  # what may stand between the middles of two lines, in signs
HEIGHTS = (HEIGHT, 1.9, 1.25)  # of a line, in signs, when it is read again
GUESSES = ((-1, 1, -0.12, 0.12), (-2, 2, -1.12, 1.12))  # in lines, from one that was found
AT_ONCE = 3
MOST_STRIPS = 9
MOST_CORRECTED = 3
FIRST_SIGN = 5.0  # what the letter that says which layout it is may cost
MOST_MISSING = 4  # places without a sign, where fillers are pale
MOST_STRAIN_FAILED = 9.0  # of one whose digits do not


class Search:
    """One search on one picture; ends when its time (CPU seconds of this thread) is over."""

    def __init__(self, image: np.ndarray, seconds: float) -> None:
        self.image = image
        self.until = time.thread_time() + seconds
        self.typed: list[Row] = []  # all rows that looked like lines of a zone

    @property
    def left(self) -> float:
        """Seconds."""
        return self.until - time.thread_time()

    @property
    def over(self) -> bool:
        return self.left <= 0

    def among(self, strips: Sequence[Quad], *, reverse: bool) -> Found | None:
        """The zone whose lines are among these strips, given from where it is likeliest to end.

        `reverse` reads them from the other end, as on a picture that stands on its head.
        """
        rows: list[Row] = []
        best: Found | None = None
        for start in range(0, min(len(strips), MOST_STRIPS), AT_ONCE):
            if self.over:
                break
            some = [
                np.roll(quad, 2, axis=0) if reverse else quad for quad in strips[start:][:AT_ONCE]
            ]
            fresh = [row for row in read_rows(self.image, some) if row and row.typed]
            self.typed += fresh
            rows += fresh
            best = _better(best, self._assembled(rows))
            if best and best.fit and best.fit.valid:
                break
        if best is None and rows:
            best = self._with_neighbours(rows)
        return self._improved(best) if best else None

    def _assembled(self, rows: Sequence[Row]) -> Found | None:
        best: Found | None = None
        for group in _blocks(rows):
            fit = best_fit(group)
            if fit and believable(fit):
                best = _better(best, Found(tuple(group), fit))
        return best

    def _with_neighbours(self, rows: Sequence[Row]) -> Found | None:
        """The lines that must stand above and below a row, where the detection found none.

        The row itself too, a little higher and lower: its box may have missed the middle.
        """
        row = max(rows, key=lambda row: (row.count, row.fillers))
        if row.fillers == 0 and row.count < 28:  # noqa: PLR2004 - a short line of print
            return None
        for offs in GUESSES:
            if self.over:
                break
            guessed = [neighbour(row, off) for off in offs]
            read = [other for other in read_rows(self.image, guessed) if other and other.typed]
            self.typed += read
            rows = [*rows, *read]
            if read and (found := self._assembled(rows)):
                return found
        return None

    def _improved(self, found: Found) -> Found:
        """Read again in other crops until no repair is needed; what was believed is averaged."""
        fits = [found.fit] if found.fit else []
        best = found
        for height in HEIGHTS:
            if _sure(best) or self.over:
                break
            again = read_rows(self.image, [neighbour(row, 0, height) for row in found.rows])
            fit = best_fit([new or old for new, old in zip(again, found.rows, strict=True)])
            if fit and fits and fit.layout == fits[0].layout:
                fits.append(fit)
                for candidate in filter(believable, (fit, blended(fits))):
                    best = _better(best, Found(found.rows, candidate)) or best
        return best


def _sure(found: Found) -> bool:
    """Nothing more would be learned from reading it again."""
    return bool(found.fit and found.fit.valid and found.fit.corrected == 0)


def believable(fit: Fit) -> bool:
    """Whether rows are a zone, and not other print (or a part of a zone) forced into one."""
    if fit.far_fetched > FIRST_SIGN:
        return False
    if not fit.valid:
        return fit.strain < MOST_STRAIN_FAILED and fit.missing == 0
    most_missing = MOST_MISSING if fit.corrected == 0 else 1
    return (
        fit.corrected <= MOST_CORRECTED and fit.strain < MOST_STRAIN and fit.missing <= most_missing
    )


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Two or three rows that stand like lines of one zone, from top to bottom."""
    if not rows:
        return
    first, last = rows[0].middle
    direction = (last - first) / max(float(np.linalg.norm(last - first)), 1)
    below = np.array([-direction[1], direction[0]])
    ordered = sorted(rows, key=lambda row: float(row.middle.mean(axis=0) @ below))
    for start, row in enumerate(ordered):
        for second in (other for other in ordered[start + 1 :] if _follows(row, other, below)):
            yield [row, second]
            for third in (other for other in ordered if _follows(second, other, below)):
                yield [row, second, third]


def _follows(row: Row, other: Row, below: np.ndarray) -> bool:
    if abs(row.pitch - other.pitch) > PITCHES_ALIKE * row.pitch:
        return False
    apart = float((other.middle.mean(axis=0) - row.middle.mean(axis=0)) @ below) / row.pitch
    return SPACINGS[0] < apart < SPACINGS[1]


def _better(one: Found | None, other: Found | None) -> Found | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda found: found.fit.merit if found.fit else -math.inf)
