"""Looking for a machine-readable zone: which strips are its lines, and how to read them better."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from documents.reading.picture.boxes import Quad, framed
from documents.reading.picture.seen import Zone
from documents.reading.picture.turn import turned, turned_boxes
from documents.reading.picture.zone_fit import Fit, best_fit, blended
from documents.reading.picture.zone_row import Row, read_rows

LINE_SPACING = 2.5  # in signs: lines are 1/4 inch apart, signs 1/10 inch
PITCHES_ALIKE = 0.15
SPACINGS = (1.3, 4.2)  # what may stand between the middles of two lines, in signs
HEIGHTS = (1.5, 1.9, 1.25)  # of a line, in signs, when it is read again
AT_ONCE = 3
MOST_STRIPS = 9
MOST_CORRECTED = 3
MOST_STRAIN = 30.0  # of a zone whose digits agree
MOST_STRAIN_FAILED = 9.0  # of one whose digits do not
MOST_UNSEEN = 2


@dataclass(frozen=True)
class Found:
    """A zone and its rows, from the first line to the last."""

    fit: Fit
    rows: tuple[Row, ...]

    @property
    def turn(self) -> int:
        """The degrees clockwise that bring it upright."""
        first, last = self.rows[0].middle
        x, y = last - first
        if abs(x) >= abs(y):
            return 0 if x > 0 else 180
        return 270 if y > 0 else 90

    @property
    def pitch(self) -> float:
        """Pixels of the picture from one sign to the next."""
        return float(np.mean([row.pitch for row in self.rows]))

    def zone(self, image: np.ndarray) -> Zone:
        """What is kept of it; the box is that of the picture turned upright."""
        quads = turned_boxes([neighbour(row, 0) for row in self.rows], image, self.turn)
        box = framed(quads, turned(image, self.turn))
        return Zone(self.fit.lines, box, self.fit.corrected, self.whole)

    @property
    def whole(self) -> bool:
        """Whether no part of it is cut off or covered."""
        return True

    @property
    def sure(self) -> bool:
        """Nothing more would be learned from reading it again."""
        return self.fit.valid and self.fit.corrected == 0


class Search:
    """One search on one picture; ends when its time (CPU seconds of this thread) is over."""

    def __init__(self, image: np.ndarray, seconds: float) -> None:
        self.image = image
        self.until = time.thread_time() + seconds
        self.typed: list[Row] = []  # all rows that looked like lines of a zone

    @property
    def over(self) -> bool:
        return time.thread_time() > self.until

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
            if best and best.fit.valid:
                break
        if best is None and rows:
            best = self._with_neighbours(rows)
        return self._improved(best) if best else None

    def _assembled(self, rows: Sequence[Row]) -> Found | None:
        best: Found | None = None
        for group in _blocks(rows):
            fit = best_fit(group)
            if fit and believable(fit):
                best = _better(best, Found(fit, tuple(group)))
        return best

    def _with_neighbours(self, rows: Sequence[Row]) -> Found | None:
        """The lines above and below a row where the detection found none, read where they must be."""
        row = max(rows, key=lambda row: (row.count, row.fillers))
        if row.fillers == 0 and row.count < 28:  # noqa: PLR2004 - a short line of print
            return None
        guessed = [neighbour(row, off) for off in (-2, -1, 1, 2)]
        read = [other for other in read_rows(self.image, guessed) if other and other.typed]
        self.typed += read
        return self._assembled([*rows, *read])

    def _improved(self, found: Found) -> Found:
        """Read again in other crops until the digits agree without a repair; beliefs are averaged."""
        fits = [found.fit]
        best = found
        for height in HEIGHTS:
            if best.sure or self.over:
                break
            again = read_rows(self.image, [neighbour(row, 0, height) for row in found.rows])
            rows = [new or old for new, old in zip(again, found.rows, strict=True)]
            fit = best_fit(rows)
            if fit and fit.layout == found.fit.layout:
                fits.append(fit)
                for candidate in (fit, blended(fits)):
                    if believable(candidate):
                        best = _better(best, Found(candidate, found.rows)) or best
        return best


def believable(fit: Fit) -> bool:
    """Whether rows are a zone, and not other print forced into one."""
    if fit.valid:
        return fit.corrected <= MOST_CORRECTED and fit.strain < MOST_STRAIN
    return fit.strain < MOST_STRAIN_FAILED and fit.unseen <= MOST_UNSEEN


def neighbour(row: Row, lines: int, height: float = HEIGHTS[0]) -> Quad:
    """Where the line stands that is so many lines below a row (above, if negative)."""
    first, last = row.middle
    direction = (last - first) / max(float(np.linalg.norm(last - first)), 1)
    below = np.array([-direction[1], direction[0]])
    middle = below * LINE_SPACING * row.pitch * lines
    half = below * row.pitch * height / 2
    first, last = first - direction * row.pitch * 0.7, last + direction * row.pitch * 0.7
    return np.array(
        [first + middle - half, last + middle - half, last + middle + half, first + middle + half],
        np.float32,
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
    return max(one, other, key=lambda found: found.fit.merit)
