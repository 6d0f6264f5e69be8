"""What a phone and a hurried hand do to a picture of a paper, one fault at a time, from a seed.

`FAULTS` has the names of the degradations that the reading is measured on. Sizes are shares of the
picture, so that small and large pictures suffer alike.
"""

import random
from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from tests.specimens.desk import on_a_desk, skewed
from tests.specimens.picture import jpeg

Fault = Callable[[Image.Image, random.Random], Image.Image]
WIDE = 1000


def degraded(picture: bytes, fault: str, seed: int = 0) -> bytes:
    """The JPEG after one fault of FAULTS; the same seed gives the same bytes."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    chance = random.Random(f"{fault} {seed}")
    return jpeg(FAULTS[fault](image, chance), quality=20 if fault == "jpeg_q20" else 88)


def _turned(degrees: int) -> Fault:
    return lambda image, _chance: image.rotate(-degrees, expand=True)


def _blurred(share: float) -> Fault:
    """Gaussian; `share` is sigma in pixels of a picture 1000 wide."""

    def fault(image, _chance):
        return image.filter(ImageFilter.GaussianBlur(share * max(image.size) / WIDE))

    return fault


def _moved(image: Image.Image, chance: random.Random) -> Image.Image:
    """The hand moved while the shutter was open: 0.7 % of the picture, one way."""
    length = max(3, round(max(image.size) * 0.007))
    kernel = np.zeros((length, length), np.float32)
    kernel[length // 2] = 1 / length
    turn = cv2.getRotationMatrix2D((length / 2 - 0.5, length / 2 - 0.5), chance.uniform(0, 180), 1)
    kernel = cv2.warpAffine(kernel, turn, (length, length))
    return Image.fromarray(cv2.filter2D(np.asarray(image), -1, kernel / kernel.sum()))


def _dark(image: Image.Image, chance: random.Random) -> Image.Image:
    return _noisy(ImageEnhance.Brightness(image).enhance(0.3), chance, 4)


def _flat(image: Image.Image, _chance: random.Random) -> Image.Image:
    return Image.fromarray((np.asarray(image) * 0.25 + 120).astype(np.uint8))


def _glare(at: float) -> Fault:
    """A white blob whose middle is at this share of the height; 0.87 is where a zone is."""

    def fault(image, chance):
        width, height = image.size
        down, across = np.mgrid[0:height, 0:width].astype(np.float32)
        middle = width * chance.uniform(0.35, 0.65)
        away = np.hypot((across - middle) / (width * 0.16), (down - height * at) / (height * 0.12))
        light = (1.35 - away).clip(0, 1)[..., None]
        pixels = np.asarray(image).astype(np.float32)
        return Image.fromarray((pixels + (255 - pixels) * light).astype(np.uint8))

    return fault


def _cut(edge: str) -> Fault:
    """A tenth of the picture is missing on one side."""

    def fault(image, _chance):
        width, height = image.size
        left, top, right, bottom = (
            round(side * (edge == name) * 0.1)
            for side, name in (
                (width, "left"),
                (height, "top"),
                (width, "right"),
                (height, "bottom"),
            )
        )
        return image.crop((left, top, width - right, height - bottom))

    return fault


def _small(image: Image.Image, _chance: random.Random) -> Image.Image:
    """600 pixels wide: a picture sent through a messenger."""
    factor = 600 / max(image.size)
    return image.resize((round(image.width * factor), round(image.height * factor)))


def _noisy(image: Image.Image, chance: random.Random, sigma: float = 14) -> Image.Image:
    grains = np.random.default_rng(chance.getrandbits(32)).normal(0, sigma, (*image.size[::-1], 3))
    return Image.fromarray((np.asarray(image) + grains).clip(0, 255).astype(np.uint8))


def _shadow(image: Image.Image, chance: random.Random) -> Image.Image:
    """The hand's shadow: light falls off to 40 % in one direction."""
    width, height = image.size
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    turn = chance.uniform(0, 6.3)
    light = 0.7 + 0.42 * ((across - 0.5) * np.cos(turn) + (down - 0.5) * np.sin(turn))
    return Image.fromarray((np.asarray(image) * light[..., None].clip(0, 1)).astype(np.uint8))


def _photo(image: Image.Image, chance: random.Random) -> Image.Image:
    """A real phone's: on a desk, askew, a shadow, slightly soft, grainy, compressed."""
    seen = _shadow(on_a_desk(image, chance), chance)
    seen = _noisy(_blurred(0.6)(seen, chance), chance, 5)
    return Image.open(BytesIO(jpeg(seen, quality=60)))


FAULTS: dict[str, Fault] = {
    "turned_90": _turned(90),
    "turned_180": _turned(180),
    "turned_270": _turned(270),
    "skew": skewed,
    "perspective": on_a_desk,
    "mild_blur": _blurred(0.8),
    "medium_blur": _blurred(1.4),
    "strong_blur": _blurred(3.6),
    "motion_blur": _moved,
    "dark": _dark,
    "low_contrast": _flat,
    "glare": _glare(0.35),
    "glare_on_zone": _glare(0.87),
    "cut_left": _cut("left"),
    "cut_right": _cut("right"),
    "cut_top": _cut("top"),
    "cut_bottom": _cut("bottom"),
    "small": _small,
    "jpeg_q20": lambda image, _chance: image,
    "noise": _noisy,
    "shadow": _shadow,
    "photo": _photo,
}
