"""A zone as it was found on a picture: where it stands, what it says, what may be missing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from documents.reading.mrz_shapes import FILLER, SIGNS
from documents.reading.picture.boxes import Quad, framed
from documents.reading.picture.seen import Zone
from documents.reading.picture.turn import turned, turned_boxes
from documents.reading.picture.zone_alike import Numbered, numbered, settled
from documents.reading.picture.zone_fit import Fit
from documents.reading.picture.zone_grid import LENGTHS, MARGIN
from documents.reading.picture.zone_names import compared, doubted
from documents.reading.picture.zone_row import Row

LINE_SPACING = 2.5  # in signs: lines are 1/4 inch apart, signs 1/10 inch
HEIGHT = 1.5  # of a line, in signs
HOLE = 3  # places in a row without any sign, and signs after them: something covers the line
NEAR_EDGE = 1.5  # in signs
SIGN_HALF = 0.42  # in signs: OCR-B is nearly as high as its signs are apart
# A row that is certainly of a zone, whatever else is missing: no other print has fillers.
CERTAIN_FILLERS, CERTAIN_MASS, CERTAIN_UNEVEN, CERTAIN_COUNT = 3, 0.75, 0.17, 18
CERTAIN_SEEN = 0.6  # of its places


@dataclass(frozen=True)
class Found:
    """A zone and its rows, from the first line to the last.

    `fit` is None where rows are certainly those of a zone of which a part is cut off or covered.
    """

    rows: tuple[Row, ...]
    fit: Fit | None
    reading: Numbered | None = None
    cut: bool = False
    unclear: frozenset[str] = frozenset()  # names in doubt

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

    @property
    def whole(self) -> bool:
        """Whether no part of it is cut off or covered."""
        return self.fit is not None and self.fit.hole < HOLE and not self.cut

    @property
    def alike(self) -> tuple[str, ...]:
        """Other numbers that it may bear."""
        return tuple(self.reading.alike) if self.whole and self.reading else ()

    @property
    def doubtful(self) -> bool:
        """Whether print elsewhere on the page may settle something."""
        return self.whole and bool(self.alike or self.unclear)

    def judged(self, image: np.ndarray) -> "Found":
        """With the number that fits the issuer, what else it may be, and whether signs are cut."""
        if self.fit is None:
            return self
        cut = any(beyond(row, image, SIGN_HALF) for row in self.rows)
        reading = numbered(self.fit)
        return replace(self, reading=reading, cut=cut, unclear=doubted(self.fit, reading.zone))

    def settled(self, printed: Sequence[str]) -> "Found":
        """With the number and the names that are printed elsewhere on the page, if they are."""
        if self.fit is None or self.reading is None:
            return self
        reading = settled(self.reading, printed) if self.alike else self.reading
        zone, unclear = compared(self.fit, reading.zone, printed)
        return replace(self, reading=replace(reading, zone=zone), unclear=unclear)

    def zone(self, image: np.ndarray) -> Zone:
        """What is kept of it; the box is that of the picture turned upright."""
        quads = turned_boxes([neighbour(row, 0) for row in self.rows], image, self.turn)
        box = framed(quads, turned(image, self.turn))
        if self.fit is None or self.reading is None:
            return Zone(tuple(raw(row) for row in self.rows), box, whole=False)
        width = self.fit.layout.width
        zone = self.reading.zone
        lines = tuple(zone[start : start + width] for start in range(0, len(zone), width))
        unclear = tuple(sorted(self.unclear))
        return Zone(lines, box, self.fit.corrected, self.whole, self.alike, unclear)


def broken(rows: Sequence[Row], image: np.ndarray) -> Found | None:
    """The zone of which these rows are what can be seen; None when none certainly is of a zone."""
    certain = [
        row
        for row in rows
        if row.fillers >= CERTAIN_FILLERS
        and row.mass > CERTAIN_MASS
        and row.uneven < CERTAIN_UNEVEN
        and row.count >= CERTAIN_COUNT
        and row.seen.sum() > CERTAIN_SEEN * row.count
    ]
    if not certain:
        return None
    best = max(certain, key=lambda row: row.count)
    near = [row for row in rows if abs(row.pitch - best.pitch) < best.pitch * 0.15]
    if any(_interrupted(row, image) for row in near) or len(near) == 1:
        return Found((best,), None)
    return None


def _interrupted(row: Row, image: np.ndarray) -> bool:
    """Whether it has a hole, is shorter than any line of a zone, or ends at the picture's edge."""
    inside = row.seen[MARGIN:-MARGIN]
    hole = "".join("x" if seen else " " for seen in inside).strip()
    if " " * HOLE in hole or all(abs(row.count - length) > 1 for length in LENGTHS):
        return True
    return beyond(row, image, NEAR_EDGE)


def beyond(row: Row, image: np.ndarray, signs: float) -> bool:
    """Whether a row comes nearer to an edge of the picture than so many signs."""
    height, width = image.shape[:2]
    margin = row.pitch * signs
    far = np.array([width, height]) - margin
    return bool((row.middle < margin).any() or (row.middle > far).any())


def raw(row: Row) -> str:
    """Its likeliest signs, fillers where none can be seen."""
    inside = row.cells[MARGIN:-MARGIN]
    return "".join(SIGNS[sign] for sign in inside.argmax(axis=1)).rstrip(FILLER) or FILLER


def neighbour(row: Row, lines: float, height: float = HEIGHT) -> Quad:
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
