"""Reading lines of text: cut from the picture, made level, and spelled by the model."""

from collections.abc import Sequence

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, length, thickness
from documents.reading.picture.sessions import BLANK, load

HEIGHT = 48  # what the model was trained on
NARROWEST, WIDEST = 48, 2400
# Pixels along all lines that one call of the model takes: each step of eight of them answers with
# 75 kB, one number for each of its 18 709 classes. More at once saves no time.
TOGETHER = 2880


def level(image: np.ndarray, quad: Quad, padding: float = 0.0) -> np.ndarray:
    """The picture of one line, 48 pixels high; `padding` is a part of the line's thickness.

    Padding goes beyond the ends as well, by the same number of pixels.
    """
    extra = thickness(quad) * padding
    along = (quad[1] - quad[0]) / max(length(quad), 1)
    across = (quad[3] - quad[0]) / max(thickness(quad), 1)
    out = extra * np.array(
        [-along - across, along - across, along + across, across - along], np.float32
    )
    wide, high = length(quad) + 2 * extra, thickness(quad) + 2 * extra
    width = int(np.clip(round(HEIGHT * wide / max(high, 1)), NARROWEST, WIDEST))
    onto = np.array([[0, 0], [width, 0], [width, HEIGHT], [0, HEIGHT]], np.float32)
    # A big line shrinks by a whole factor first: one leap to 48 pixels would skip pixels.
    factor = max(1, int(high // HEIGHT))
    turn = cv2.getPerspectiveTransform((quad + out).astype(np.float32), onto * factor)
    flat = cv2.warpPerspective(
        image, turn, (width * factor, HEIGHT * factor), borderMode=cv2.BORDER_REPLICATE
    )
    return cv2.resize(flat, (width, HEIGHT), interpolation=cv2.INTER_AREA) if factor > 1 else flat


def sign_maps(pictures: Sequence[np.ndarray]) -> list[np.ndarray]:
    """For each level line, how likely each class is at each step: (steps, classes)."""
    maps: list[np.ndarray] = [np.empty(0)] * len(pictures)
    by_width = sorted(range(len(pictures)), key=lambda place: pictures[place].shape[1])
    while by_width:
        widest = pictures[by_width[-1]].shape[1]
        places = by_width[-max(1, TOGETHER // widest) :]
        del by_width[-len(places) :]
        batch = np.zeros((len(places), 3, HEIGHT, widest), np.float32)
        for row, place in enumerate(places):
            normal = pictures[place].astype(np.float32) / 127.5 - 1
            batch[row, :, :, : normal.shape[1]] = normal.transpose(2, 0, 1)
        for place, likely in zip(places, load().sign_map(batch), strict=True):
            steps = round(likely.shape[0] * pictures[place].shape[1] / widest)
            maps[place] = likely[:steps].copy()  # lets go of what was read beside it
    return maps


def read_lines(image: np.ndarray, quads: Sequence[Quad]) -> list[tuple[str, float]]:
    """The text of each box and the mean probability of its signs, 0 when there are none."""
    return [spelled(likely) for likely in sign_maps([level(image, quad) for quad in quads])]


def spelled(likely: np.ndarray) -> tuple[str, float]:
    """The best sign of each step; the same sign twice is one, unless a blank stands between."""
    signs = load().signs
    best = likely.argmax(axis=1)
    starts = [
        step
        for step, sign in enumerate(best)
        if signs[sign] != BLANK and (step == 0 or best[step - 1] != sign)
    ]
    if not starts:
        return "", 0.0
    text = "".join(signs[best[step]] for step in starts)
    return text, float(np.mean([likely[step, best[step]] for step in starts]))
