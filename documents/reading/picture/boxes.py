"""Where text stands on a picture: boxes that may lean.

The model gives a map of probabilities (Liao et al., "Real-time scene text detection with
differentiable binarization", 2019); boxes are the smallest leaning rectangles around its blobs,
grown back by what the method shrinks them.
"""

import cv2
import numpy as np

from documents.reading.picture.sessions import load

Quad = np.ndarray
"""Four corners (x, y), float32, clockwise from the one where the text begins."""

STEP = 32  # the model takes sides that are multiples of it
LIKELY = 0.3
MEAN_LIKELY = 0.5
GROWN = 1.6
SMALLEST = 3  # pixels of the map
MOST_BOXES = 1000


def find_boxes(image: np.ndarray, longest: int) -> list[Quad]:
    """The boxes of text of a BGR picture, in its own pixels; long sides run along the text.

    The search happens on a copy of at most `longest` pixels: 736 is enough for a zone, 960 for a
    page.
    """
    height, width = image.shape[:2]
    scale = min(1.0, longest / max(height, width))
    size = tuple(max(STEP, round(side * scale / STEP) * STEP) for side in (width, height))
    shrunk = cv2.resize(
        image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    )
    normal = (shrunk.astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)[np.newaxis]
    likely = load().text_map(normal)[0]
    back = np.array([width / size[0], height / size[1]], np.float32)
    return [quad * back for quad in _quads(likely)]


def _quads(likely: np.ndarray) -> list[Quad]:
    mask = cv2.dilate((likely > LIKELY).astype(np.uint8), np.ones((2, 2), np.uint8))
    blobs, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    quads = []
    for blob in blobs[:MOST_BOXES]:
        (x, y), (width, height), angle = cv2.minAreaRect(blob)
        if min(width, height) < SMALLEST:
            continue
        if _mean_inside(likely, cv2.boxPoints(((x, y), (width, height), angle))) < MEAN_LIKELY:
            continue
        grown = width * height * GROWN / (width + height)  # twice area x ratio / perimeter
        quads.append(along(cv2.boxPoints(((x, y), (width + grown, height + grown), angle))))
    return quads


def _mean_inside(likely: np.ndarray, corners: np.ndarray) -> float:
    left, top = np.floor(corners.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
    part = likely[top:bottom, left:right]
    mask = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(mask, [np.round(corners - (left, top)).astype(np.int32)], 1)
    return cv2.mean(part, mask)[0]


def along(corners: np.ndarray) -> Quad:
    """The corners of a rectangle clockwise, long side first, from left to right or downwards."""
    if np.linalg.norm(corners[1] - corners[0]) < np.linalg.norm(corners[2] - corners[1]):
        corners = np.roll(corners, -1, axis=0)
    direction = corners[1] - corners[0]
    backwards = direction[0] < 0 if abs(direction[0]) >= abs(direction[1]) else direction[1] < 0
    return (np.roll(corners, 2, axis=0) if backwards else corners).astype(np.float32)


def length(quad: Quad) -> float:
    """Pixels along the text."""
    return float(np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3])) / 2


def thickness(quad: Quad) -> float:
    """Pixels across the text."""
    return float(np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 2


def framed(quads: list[Quad], image: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, width and height of an upright frame around them, inside the picture."""
    corners = np.concatenate(quads)
    height, width = image.shape[:2]
    left, top = np.floor(corners.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int).clip(0, (width, height))
    return int(left), int(top), int(right - left), int(bottom - top)
