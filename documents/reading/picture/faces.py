"""The face on an identity photo, and what stands behind it.

Viola and Jones's cascade for frontal faces, from the wheel of OpenCV: it says where a face is,
never whose, and nothing is kept but a box.
"""

from functools import cache
from pathlib import Path

import cv2
import numpy as np

from documents.reading.picture.seen import Face

LONGEST = 700
SMALLEST = 60  # pixels of that copy
STEP = 1.1  # from one size of face to the next
NEIGHBOURS = 5  # detections that agree
ALIKE = 0.5  # of the largest: a smaller box is a pattern, or a picture on the wall
TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 270: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180}

BESIDE = 0.25  # of the face, below its top: further down there is hair, then the shoulders


def faces_of(image: np.ndarray) -> tuple[Face, ...]:
    """The frontal faces of an upright BGR picture, the largest first, in its pixels."""
    height, width = image.shape[:2]
    scale = min(1.0, LONGEST / max(height, width))
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = _cascade().detectMultiScale(grey, STEP, NEIGHBOURS, minSize=(SMALLEST, SMALLEST))
    boxes = sorted(([round(side / scale) for side in box] for box in found), key=_side)[::-1]
    return tuple(
        Face((left, top, wide, high))
        for left, top, wide, high in boxes
        if wide > ALIKE * boxes[0][2]
    )


def turn_to_face(image: np.ndarray) -> int:
    """The degrees clockwise, a quarter turn or none, that show a face upright; 0 if none does."""
    if faces_of(image):
        return 0
    return next((by for by, turn in TURNS.items() if faces_of(cv2.rotate(image, turn))), 0)


def background_of(image: np.ndarray, face: Face) -> dict[str, float]:
    """Figures of what stands on both sides of a brow; {} where the face fills the picture.

    `background_light`: median luminance from 0 to 255. `background_spread`: from the 10th to the
    90th percentile, on the worse side, in the channel of the Lab space where it is largest.
    """
    left, top, wide, high = face.box
    bottom = round(top + BESIDE * high)
    colours = cv2.cvtColor(cv2.medianBlur(image, 5), cv2.COLOR_BGR2LAB)
    sides = [colours[:bottom, : max(left, 0)], colours[:bottom, left + wide :]]
    pixels = [side.reshape(-1, 3) for side in sides if side.size]
    if not pixels:
        return {}
    lows, highs = np.array([np.percentile(side, (10, 90), axis=0) for side in pixels]).swapaxes(
        0, 1
    )
    return {
        "background_light": float(np.median(np.concatenate(pixels)[:, 0])),
        "background_spread": round(float((highs - lows).max()), 1),
    }


def _side(box: list[int]) -> int:
    return box[2]


@cache
def _cascade() -> cv2.CascadeClassifier:
    folder = Path(cv2.__file__).parent / "data"
    return cv2.CascadeClassifier(str(folder / "haarcascade_frontalface_alt2.xml"))
