"""Which way up a picture is: whole quarter turns, told by the text on it."""

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, along, length, thickness
from documents.reading.picture.lines import read_lines

LONG = 6  # a box this many times as long as thick shows a direction
WITNESSES = 4  # lines read both ways to tell a page from one that stands on its head
CODES = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def turned(image: np.ndarray, degrees: int) -> np.ndarray:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return cv2.rotate(image, CODES[degrees]) if degrees else image


def turned_boxes(quads: list[Quad], image: np.ndarray, degrees: int) -> list[Quad]:
    """Boxes of the picture where they stand once it is turned; text again from left to right."""
    height, width = image.shape[:2]
    moves = {
        0: lambda x, y: (x, y),
        90: lambda x, y: (height - y, x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (y, width - x),
    }
    move = moves[degrees]
    return [along(np.stack(move(quad[:, 0], quad[:, 1]), axis=1)) for quad in quads]


def turn_of(image: np.ndarray, quads: list[Quad]) -> int:
    """The degrees clockwise that bring the text of a picture upright; 0 where there is none."""
    degrees = 270 if mostly_down(quads) else 0
    upright, there = turned(image, degrees), turned_boxes(quads, image, degrees)
    return (degrees + 180) % 360 if on_its_head(upright, there) else degrees


def mostly_down(quads: list[Quad]) -> bool:
    """Whether most text runs up or down the picture: long boxes vote, by their length squared."""
    longs = [quad for quad in quads if length(quad) > LONG * thickness(quad)]
    votes = [(runs_down(quad), length(quad) ** 2) for quad in longs or quads]
    return sum(vote if down else -vote for down, vote in votes) > 0


def runs_down(quad: Quad) -> bool:
    """Whether the text of a box runs up or down the picture."""
    x, y = quad[1] - quad[0]
    return bool(abs(y) > abs(x))


def on_its_head(image: np.ndarray, quads: list[Quad]) -> bool:
    """Whether its longest lines read better from the other end."""
    longest = sorted(quads, key=length, reverse=True)
    witnesses = [quad for quad in longest if length(quad) < 20 * thickness(quad)][:WITNESSES]
    if not witnesses:
        return False
    upright = read_lines(image, witnesses)
    reverse = read_lines(image, [np.roll(quad, 2, axis=0) for quad in witnesses])
    return sum(_sense(*line) for line in reverse) > sum(_sense(*line) for line in upright)


def _sense(text: str, confidence: float) -> float:
    return confidence * sum(sign.isalnum() for sign in text)
