"""Finding a machine-readable zone among the boxes of an upright picture."""

import numpy as np

from documents.reading.mrz import find
from documents.reading.picture.boxes import Quad, framed, length, thickness
from documents.reading.picture.lines import level, sign_maps, spelled
from documents.reading.picture.seen import Zone

NARROW = 7.5
OF_LONGEST = 0.45
PADDING = 0.12
WIDTHS = (30, 36, 44)


def find_zone(image: np.ndarray, quads: list[Quad]) -> Zone | None:
    """The zone of the picture, or None."""
    longs = [quad for quad in quads if length(quad) > NARROW * thickness(quad)]
    longest = max(map(length, longs), default=0)
    longs = [quad for quad in longs if length(quad) > OF_LONGEST * longest]
    longs.sort(key=lambda quad: quad[:, 1].mean())
    maps = sign_maps([level(image, quad, PADDING) for quad in longs[-6:]])
    texts = [_fitted(spelled(likely)[0].replace(" ", "")) for likely in maps]
    found = find(texts)
    if not found:
        return None
    return Zone(found.lines, framed(longs[-len(found.lines) :], image))


def _fitted(text: str) -> str:
    width = min(WIDTHS, key=lambda width: abs(width - len(text)))
    return text.ljust(width, "<")[:width]
