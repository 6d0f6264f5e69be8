"""A paper lying on a desk, seen from one side."""

import random

import cv2
import numpy as np
from PIL import Image

DESKS = ((96, 74, 58), (64, 66, 70), (182, 160, 132), (48, 70, 66), (206, 206, 202))


def on_a_desk(image: Image.Image, chance: random.Random) -> Image.Image:
    """The paper in perspective: each corner moves by up to 6 % of its side, turned by up to 4°."""
    width, height = image.size
    margin = 0.09
    desk = _wood((round(width * (1 + 2 * margin)), round(height * (1 + 2 * margin))), chance)
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    target = corners + np.float32(
        [[chance.uniform(-0.06, 0.06) * side for side in (width, height)] for _ in range(4)]
    )
    target += np.float32([width * margin, height * margin])
    turn = cv2.getRotationMatrix2D(
        (desk.shape[1] / 2, desk.shape[0] / 2), chance.uniform(-4, 4), 0.94
    )
    target = cv2.transform(target[None], turn)[0].astype(np.float32)
    return _laid(image, desk, cv2.getPerspectiveTransform(corners, target))


def skewed(image: Image.Image, chance: random.Random) -> Image.Image:
    """Turned by 3 to 8 degrees on the desk, all of it in the picture."""
    angle = chance.choice((-1, 1)) * chance.uniform(3, 8)
    width, height = image.size
    broad, tall = round(width * 1.06 + height * 0.14), round(height * 1.06 + width * 0.14)
    desk = _wood((broad, tall), chance)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    turn[:, 2] += ((broad - width) / 2, (tall - height) / 2)
    return _laid(image, desk, np.vstack([turn, [0, 0, 1]]))


def _laid(image: Image.Image, desk: np.ndarray, matrix: np.ndarray) -> Image.Image:
    size = (desk.shape[1], desk.shape[0])
    over = cv2.warpPerspective(np.asarray(image), matrix, size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full(image.size[::-1], 255, np.uint8), matrix, size)
    share = (mask.astype(np.float32) / 255)[..., None]
    return Image.fromarray((over * share + desk * (1 - share)).astype(np.uint8))


def _wood(size: tuple[int, int], chance: random.Random) -> np.ndarray:
    """A plain colour with grain along it."""
    width, height = size
    grain = np.random.default_rng(chance.getrandbits(32)).normal(0, 6, (height, 1, 3))
    grain = cv2.GaussianBlur(grain, (1, 9), 2)
    return (np.array(chance.choice(DESKS), np.float32) + grain + np.zeros((1, width, 1))).clip(
        0, 255
    )
