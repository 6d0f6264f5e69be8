"""Strips of a picture that may be lines of a zone: long, thin, and alone on their line."""

from collections.abc import Sequence

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, along, length, thickness
from documents.reading.picture.turn import runs_down

NARROW = 7.5  # times as long as thick
OF_LONGEST = 0.45
APART = 3.0  # pieces of a line are this many thicknesses apart, at most
LEAN = 0.1  # radians between pieces of a line


def strips_of(quads: Sequence[Quad], *, down: bool) -> list[Quad]:
    """The strips that run across the picture, or down it; the lowest (or leftmost) first.

    A zone is the last print of most pages, so it is looked for from there.
    """
    those = [quad for quad in quads if runs_down(quad) is down]
    longs = [quad for quad in _merged(those) if length(quad) > NARROW * thickness(quad)]
    longest = max(map(length, longs), default=0)
    longs = [quad for quad in longs if length(quad) > OF_LONGEST * longest]
    axis = 0 if down else 1
    longs.sort(key=lambda quad: float(quad[:, axis].mean()), reverse=not down)
    return longs


def _merged(quads: Sequence[Quad]) -> list[Quad]:
    """Pieces of one line as one quad, from the longest on."""
    left = sorted(quads, key=length, reverse=True)
    merged = []
    while left:
        strip = left.pop(0)
        while piece := next((at for at, quad in enumerate(left) if _follows(strip, quad)), -1) + 1:
            both = np.concatenate([strip, left.pop(piece - 1)])
            strip = along(cv2.boxPoints(cv2.minAreaRect(both.astype(np.float32))))
        merged.append(strip)
    return merged


def _follows(strip: Quad, piece: Quad) -> bool:
    """Whether a piece stands on the same line, close to one end."""
    thick, thin = thickness(strip), thickness(piece)
    if not 0.5 < thin / max(thick, 1) < 1.6:  # noqa: PLR2004 - measured
        return False
    direction = (strip[1] - strip[0]) / max(length(strip), 1)
    lean = (piece[1] - piece[0]) / max(length(piece), 1)
    if length(piece) > 3 * thin and abs(direction[0] * lean[1] - direction[1] * lean[0]) > LEAN:
        return False
    from_centre = piece - strip.mean(axis=0)
    beside = from_centre @ direction
    aside = abs(float(from_centre.mean(axis=0) @ np.array([-direction[1], direction[0]])))
    gap = max(float(beside.min()) - length(strip) / 2, -length(strip) / 2 - float(beside.max()))
    return aside < thick / 2 and -thick < gap < APART * thick
