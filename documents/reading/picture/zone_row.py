"""One line of a machine-readable zone: its signs stand on a grid, as on a typewriter.

The model's answers are masked to the 37 signs of a zone. It gives each sign at one step; in OCR-B
the steps are evenly spaced, so a sign that it overlooks (a filler in a long run, as a rule) leaves
a hole of known width, and a line of ordinary print does not fit at all.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from documents.reading.mrz_shapes import FILLER, SIGNS
from documents.reading.picture.boxes import Quad, length, thickness
from documents.reading.picture.lines import level, sign_maps
from documents.reading.picture.sessions import BLANK, load
from documents.reading.picture.zone_grid import MARGIN, grid_of

# What the model sees in a filler when it does not think of one; of some fonts, a Greek lambda.
LIKE_FILLERS = "<\uff1c\u3008\u2039\u00ab\u226a\u300a\u304f\u3111\u2220\u039b\u2227\u0245^"
PADDING = 0.12
SEEN = 0.3
FEWEST = 8  # signs that make a grid
FAINT = 1e-4


@dataclass(frozen=True)
class Row:
    """A line read sign by sign.

    `cells` has one row for each place of the grid, MARGIN more at each end, and one column for each
    of SIGNS: how likely it is there, 0 to 1. `seen` says which places hold any sign. `mass` is the
    part of the model's belief that the mask keeps, `uneven` how far signs stand from their place
    (in places, 0.29 for a random text), `fillers` how many fillers are certain.
    """

    quad: Quad
    cells: np.ndarray
    seen: np.ndarray
    mass: float
    uneven: float
    fillers: int
    ends: tuple[float, float]  # pixels along the quad at which the first and the last sign stand

    @property
    def count(self) -> int:
        """Places from the first sign to the last."""
        return len(self.cells) - 2 * MARGIN

    @property
    def pitch(self) -> float:
        """Pixels of the picture from one sign to the next."""
        return (self.ends[1] - self.ends[0]) / max(self.count - 1, 1)

    @property
    def middle(self) -> np.ndarray:
        """The middle of its first and of its last sign: two points (x, y) of the picture."""
        start = (self.quad[0] + self.quad[3]) / 2
        towards = (self.quad[1] + self.quad[2]) / 2 - start
        towards = towards / max(length(self.quad), 1)
        return np.stack([start + towards * end for end in self.ends])

    @property
    def typed(self) -> bool:
        """Whether it looks like a line of a zone, or a good part of one."""
        return self.mass > 0.55 and self.uneven < 0.2 and self.count >= 16  # noqa: PLR2004 - measured


def read_rows(image: np.ndarray, quads: list[Quad], padding: float = PADDING) -> list[Row | None]:
    """The rows of these boxes; None where too few signs were seen."""
    pictures = [level(image, quad, padding) for quad in quads]
    return [
        _row(likely, quad, padding * thickness(quad))
        for likely, quad in zip(sign_maps(pictures), quads, strict=True)
    ]


@lru_cache(maxsize=1)
def _mask() -> tuple[list[int], list[int], list[list[int]]]:
    """Classes of the blank, of the 37 signs, and of those that stand for a filler."""
    place = {sign: at for at, sign in enumerate(load().signs)}
    return (
        [place[BLANK]],
        [place[sign] for sign in SIGNS],
        [[place[sign] for sign in LIKE_FILLERS if sign in place]],
    )


def _row(likely: np.ndarray, quad: Quad, margin: float) -> Row | None:
    blank, signs, (like_fillers,) = _mask()
    kept = likely[:, blank + signs].astype(np.float64)
    kept[:, 1] = likely[:, like_fillers].sum(axis=1)
    mass = kept.sum(axis=1)
    kept /= np.maximum(mass, FAINT)[:, np.newaxis]
    spots = _spots(kept)
    if len(spots) < FEWEST:
        return None
    grid = grid_of(np.array([spot for spot, _sign, _sure in spots]))
    if grid is None:
        return None
    centres, uneven = grid
    cells, seen = _cells(kept[:, 1:], centres)
    printed = kept[:, 1:].max(axis=1) > SEEN
    fillers = sum(1 for _spot, sign, sure in spots if sign == 0 and sure > 0.8)  # noqa: PLR2004
    step = (length(quad) + 2 * margin) / len(likely)
    first, last = ((centres[place] + 0.5) * step - margin for place in (MARGIN, -MARGIN - 1))
    return Row(
        quad,
        cells,
        seen,
        float(mass[printed].mean()) if printed.any() else 0.0,
        uneven,
        fillers,
        (first, last),
    )


def _spots(kept: np.ndarray) -> list[tuple[float, int, float]]:
    """Step, sign and probability of each sign: runs of steps with the same best sign."""
    best = kept.argmax(axis=1)
    spots = []
    start = 0
    for step in range(1, len(best) + 1):
        if step < len(best) and best[step] == best[start]:
            continue
        sure = kept[start:step, best[start]]
        if best[start] > 0 and sure.max() > SEEN:
            centre = float((np.arange(start, step) * sure).sum() / sure.sum())
            spots.append((centre, int(best[start]) - 1, float(sure.max())))
        start = step
    return spots


def _cells(kept: np.ndarray, centres: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each place, how likely each sign is there, and whether any was seen.

    It is the most that any of its steps gives; a place without a sign is most likely a filler.
    """
    nearest = np.abs(np.arange(len(kept))[:, np.newaxis] - centres).argmin(axis=1)
    cells = np.full((len(centres), len(SIGNS)), FAINT)
    np.maximum.at(cells, nearest, kept)
    seen = cells.max(axis=1) > SEEN
    nothing = 1 - np.minimum(cells.sum(axis=1), 1)
    cells[:, SIGNS.index(FILLER)] += nothing / 2
    return cells / cells.sum(axis=1, keepdims=True), seen
