"""Boxes of words put back into printed lines, and lines into columns.

A detector gives boxes in no order; a photo tilts them, and perspective tilts those at the top
otherwise than those at the bottom. Lines that were parallel on the paper meet in one point on its
picture: so their slope changes evenly from top to bottom. Two numbers say how, and with them each
box gets the height at which its line crosses the middle of the page.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Quad = NDArray[np.float32]
"""Four corners (x, y) in pixels, clockwise from the top left one as the text reads."""

ELONGATED = 3.0  # a box of this ratio tells a slope
STEEPEST = math.tan(math.radians(20))  # the page was turned upright before
SAME_LINE = 0.45  # of the height of a box
OVERLAP = 0.25  # of the narrower box: more, and they are not on one line
# Boxes reach beyond the letters by a third of their height on both sides: this much between them
# is what a PDF calls a wide gap.
WIDE_GAP = 0.2


@dataclass(frozen=True)
class Piece:
    """One box: its quad, and where it stands once the page is flattened, in pixels."""

    quad: Quad
    left: float
    right: float
    level: float
    height: float

    @property
    def width(self) -> float:
        return self.right - self.left


Row = list[Piece]


def rows_of(quads: Iterable[Quad]) -> list[Row]:
    """The lines from top to bottom, each from left to right; boxes of a word apart are merged."""
    pieces = _flattened([np.asarray(quad, dtype=np.float32) for quad in quads])
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: piece.level):
        row = next((row for row in rows[::-1][:8] if _on_line(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    rows.sort(key=lambda row: float(np.average([p.level for p in row], weights=_widths(row))))
    return [_merged(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _widths(row: Row) -> list[float]:
    return [max(piece.width, 1) for piece in row]


def _on_line(piece: Piece, row: Row) -> bool:
    """Whether a box goes on with a line: level with its nearest, and over none of its boxes."""
    nearest = min(row, key=lambda other: _gap(piece, other))
    level = abs(piece.level - nearest.level)
    return level <= SAME_LINE * min(piece.height, nearest.height) and all(
        -_gap(piece, other) <= OVERLAP * min(piece.width, other.width) for other in row
    )


def _gap(one: Piece, other: Piece) -> float:
    """Pixels between two boxes along the line; negative where they overlap."""
    return max(one.left, other.left) - min(one.right, other.right)


def _merged(row: Row) -> Row:
    """Neighbours without a wide gap become one box: words are read together, spaces kept."""
    joined = [row[0]]
    for piece in row[1:]:
        last = joined[-1]
        if piece.left - last.right > WIDE_GAP * min(last.height, piece.height):
            joined.append(piece)
        else:
            joined[-1] = _join(last, piece)
    return joined


def _join(one: Piece, other: Piece) -> Piece:
    """The quad from the left edge of one to the right edge of the other."""
    quad = np.stack([one.quad[0], other.quad[1], other.quad[2], one.quad[3]])
    level = (one.level * one.width + other.level * other.width) / (one.width + other.width)
    right = max(one.right, other.right)
    return Piece(quad, one.left, right, level, max(one.height, other.height))


def _flattened(quads: Sequence[Quad]) -> list[Piece]:
    """Each box with its level: y on the vertical through the middle, along the page's own lines."""
    if not quads:
        return []
    centres = np.array([quad.mean(axis=0) for quad in quads])
    middle = float(centres[:, 0].mean())
    slope, change = _slopes(quads)
    pieces = []
    for quad, (x, y) in zip(quads, centres, strict=True):
        away = x - middle
        level = (y - slope * away) / (1 + change * away)
        height = (np.linalg.norm(quad[0] - quad[3]) + np.linalg.norm(quad[1] - quad[2])) / 2
        left, right = float(quad[[0, 3], 0].mean()), float(quad[[1, 2], 0].mean())
        pieces.append(Piece(quad, left, right, float(level), float(height)))
    return pieces


def _slopes(quads: Sequence[Quad]) -> tuple[float, float]:
    """The slope of lines at y = 0 and its change per pixel downwards; long boxes weigh most."""
    told = []
    for quad in quads:
        along = (quad[1] + quad[2] - quad[0] - quad[3]) / 2
        tall = (np.linalg.norm(quad[0] - quad[3]) + np.linalg.norm(quad[1] - quad[2])) / 2
        if along[0] > ELONGATED * tall and abs(along[1] / along[0]) <= STEEPEST:
            told.append((float(quad[:, 1].mean()), float(along[1] / along[0]), float(along[0])))
    if not told:
        return 0.0, 0.0
    y, slopes, lengths = np.array(told).T
    typical = _weighted_median(slopes, lengths**2)
    near = np.abs(slopes - typical) < STEEPEST / 3  # no stamp across the page
    y, slopes, lengths = y[near], slopes[near], lengths[near]
    if len(y) < 4 or np.ptp(y) < 4 * ELONGATED:  # noqa: PLR2004 - too few for two numbers
        return typical, 0.0
    change, slope = np.polyfit(y, slopes, 1, w=lengths)
    return float(slope), float(change)


def _weighted_median(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    order = np.argsort(values)
    heavy = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(heavy, heavy[-1] / 2)])
