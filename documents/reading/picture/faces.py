"""Faces on a picture."""

from pathlib import Path

import cv2
import numpy as np

from documents.reading.picture.seen import Face

LONGEST = 700


def faces_of(image: np.ndarray) -> list[Face]:
    """Frontal faces."""
    scale = min(1.0, LONGEST / max(image.shape[:2]))
    grey = cv2.cvtColor(cv2.resize(image, None, fx=scale, fy=scale), cv2.COLOR_BGR2GRAY)
    path = Path(cv2.data.haarcascades) / "haarcascade_frontalface_default.xml"
    found = cv2.CascadeClassifier(str(path)).detectMultiScale(grey, 1.1, 5, minSize=(60, 60))
    return [Face(tuple(round(side / scale) for side in box)) for box in found]
