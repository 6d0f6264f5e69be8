"""Figures of a picture that explain why it reads badly: blur, light, edges, reflections.

Measured on a copy whose longest side is at most 1000 pixels. The reading decides whether a picture
is good; these only say why it is not (`documents.checks.picture` has the limits).
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, thickness

LONGEST = 1000
TILE = 50
BLANK_TILE = 24  # tones: a tile of bare paper is never sharp, and says nothing of the rest
MARGIN = 0.004  # of the side: a box that comes so near touches the border

CLIPPED = 250  # tones: no print is left under a reflection
LARGEST_GLARE = 0.12  # of the page: beyond, it is white paper
SMALLEST_GLARE = 0.0008
FILLED = 0.5  # of its rectangle: a reflection is a spot, a margin of paper is a frame
PLAIN_PAPER = 0.3  # of the page: where so much is clipped, the paper itself is white


def measures_of(image: np.ndarray, boxes: Sequence[Quad]) -> dict[str, float]:
    """Figures of an upright BGR picture; `boxes` are those of its text, in its pixels.

    `sharpness`: variance of the Laplacian, the 90th percentile over tiles of 50 pixels that hold
    more than bare paper; 0 when none does. `light`: 95th percentile of luminance, and `contrast`:
    that less the 5th percentile, from 0 to 255. `left`, `right`, `top`, `bottom`: how many boxes
    touch that border. `text_top`, `text_bottom`: from where to where there is text, and
    `text_height`: median height of the boxes, in pixels of the picture; absent without boxes.
    `glare_left`, `glare_top`, `glare_width`, `glare_height`: the largest spot without any print
    left in it, in pixels of the picture; absent when there is none.
    """
    height, width = image.shape[:2]
    scale = min(1.0, LONGEST / max(height, width))
    grey = cv2.cvtColor(_shrunk(image, scale), cv2.COLOR_BGR2GRAY)
    dark, light = np.percentile(grey, (5, 95))
    return {
        "sharpness": _sharpness(grey),
        "light": round(float(light), 1),
        "contrast": round(float(light - dark), 1),
        **_touching(boxes, width, height),
        **_text(boxes),
        **_glare(grey, scale),
    }


def _shrunk(image: np.ndarray, scale: float) -> np.ndarray:
    if scale == 1:
        return image
    return cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _sharpness(grey: np.ndarray) -> float:
    edges = cv2.Laplacian(grey, cv2.CV_32F)
    found = [float(edges[tile].var()) for tile in _tiles(grey) if np.ptp(grey[tile]) > BLANK_TILE]
    return round(float(np.percentile(found, 90)), 1) if found else 0.0


def _tiles(grey: np.ndarray) -> Iterator[tuple[slice, slice]]:
    height, width = grey.shape
    for top in range(0, height - TILE // 2, TILE):
        for left in range(0, width - TILE // 2, TILE):
            yield slice(top, top + TILE), slice(left, left + TILE)


def _touching(boxes: Sequence[Quad], width: int, height: int) -> dict[str, float]:
    across, down = width * MARGIN, height * MARGIN
    starts = [box.min(axis=0) for box in boxes]
    ends = [box.max(axis=0) for box in boxes]
    return {
        "left": float(sum(x <= across for x, _y in starts)),
        "right": float(sum(x >= width - across for x, _y in ends)),
        "top": float(sum(y <= down for _x, y in starts)),
        "bottom": float(sum(y >= height - down for _x, y in ends)),
    }


def _text(boxes: Sequence[Quad]) -> dict[str, float]:
    if not boxes:
        return {}
    return {
        "text_top": round(float(min(box[:, 1].min() for box in boxes)), 1),
        "text_bottom": round(float(max(box[:, 1].max() for box in boxes)), 1),
        "text_height": round(float(np.median([thickness(box) for box in boxes])), 1),
    }


def _glare(grey: np.ndarray, scale: float) -> dict[str, float]:
    clipped = (grey >= CLIPPED).astype(np.uint8)
    if clipped.mean() > PLAIN_PAPER:
        return {}
    _count, _labels, blobs, _centres = cv2.connectedComponentsWithStats(clipped)
    spots = [blob for blob in blobs[1:] if _is_spot(blob, grey.size)]
    if not spots:
        return {}
    largest = max(spots, key=lambda blob: blob[cv2.CC_STAT_AREA])
    names = ("glare_left", "glare_top", "glare_width", "glare_height")
    return {name: round(float(side) / scale) for name, side in zip(names, largest, strict=False)}


def _is_spot(blob: np.ndarray, page: int) -> bool:
    _left, _top, width, height, area = blob
    share = area / page
    return bool(SMALLEST_GLARE < share < LARGEST_GLARE and area > FILLED * width * height)
