"""A face drawn by code: nobody's, yet shaded so that a face detector takes it for one."""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SKIN = ((238, 204, 178), (222, 178, 142), (186, 136, 100), (140, 96, 70))
HAIR = ((34, 28, 26), (66, 44, 32), (110, 78, 48), (24, 22, 30))


def portrait(
    height: int, seed: int, background: tuple[int, int, int] = (236, 238, 240)
) -> Image.Image:
    """A frontal face, 35 wide to 45 high; from crown to chin it takes 34 of the 45."""
    chance = random.Random(seed)
    size = (900 * 35 // 45, 900)
    tone = chance.choice(SKIN)
    image = Image.new("RGB", size, background)
    _shoulders(image, chance, tone)
    _head(image, chance, tone)
    _features(image, chance, tone)
    return image.resize((round(height * 35 / 45), height), Image.Resampling.LANCZOS)


def _shade(tone, by):
    return tuple(max(0, min(255, round(part * by))) for part in tone)


Box = tuple[int, int, int, int]


def _soft(image, box: Box, fill, blur, amount=255, *, square=False):
    """Paint an ellipse (or its rectangle) with soft edges; only the pixels near it are touched."""
    left, top, right, bottom = box
    reach = 3 * blur
    mask = Image.new("L", (right - left + 2 * reach, bottom - top + 2 * reach))
    draw = ImageDraw.Draw(mask)
    shape = draw.rectangle if square else draw.ellipse
    shape((reach, reach, reach + right - left, reach + bottom - top), fill=amount)
    soft = mask.filter(ImageFilter.GaussianBlur(blur))
    image.paste(fill, (left - reach, top - reach), soft)


def _shoulders(image, chance, tone):
    cloth = chance.choice(((58, 70, 96), (88, 60, 66), (50, 74, 66), (72, 72, 78)))
    _soft(image, (40, 800, 660, 1300), cloth, 4)
    _soft(image, (268, 640, 432, 850), tone, 6, square=True)
    _soft(image, (268, 690, 432, 800), _shade(tone, 0.6), 22, 170)


def _head(image, chance, tone):
    hair = chance.choice(HAIR)
    low = chance.choice((470, 560, 720))
    _soft(image, (158, 90, 542, low), hair, 5)
    _soft(image, (182, 130, 518, 770), tone, 4)
    for left, right in ((182, 250), (450, 518)):  # cheeks turn away from the light
        _soft(image, (left - 30, 260, right + 30, 700), _shade(tone, 0.72), 34, 120)
    _soft(image, (180, 88, 520, 260 + chance.randint(0, 26)), hair, 7)
    _soft(image, (270, 265, 430, 350), _shade(tone, 1.12), 26, 150)


def _features(image, chance, tone):
    dark, hair = _shade(tone, 0.42), _shade(chance.choice(HAIR), 1.0)
    apart = chance.randint(76, 84)
    for middle in (350 - apart, 350 + apart):
        _soft(image, (middle - 60, 372, middle + 60, 452), _shade(tone, 0.55), 15, 215)
        _soft(image, (middle - 40, 400, middle + 40, 436), (236, 234, 230), 2)
        _soft(image, (middle - 19, 398, middle + 19, 437), (52, 38, 30), 2)
        _soft(image, (middle - 46, 392, middle + 46, 408), dark, 3, 230)
        _soft(image, (middle - 60, 344, middle + 60, 368), hair, 5, 235)
        _soft(image, (middle - 58, 462, middle + 52, 560), _shade(tone, 1.14), 20, 180)
    _soft(image, (336, 380, 364, 540), _shade(tone, 1.16), 9, 210)
    _soft(image, (300, 540, 400, 572), _shade(tone, 0.6), 10, 200)
    _soft(image, (282, 618, 418, 662), _shade((176, 84, 84), 0.9), 6, 235)
    _soft(image, (280, 634, 420, 643), (90, 40, 42), 3, 240)
    _soft(image, (300, 676, 400, 700), _shade(tone, 0.72), 10, 160)


def grey_ghost(face: Image.Image, height: int) -> Image.Image:
    """The pale second portrait that cards carry, as a mask of ink."""
    small = face.convert("L").resize((round(height * 35 / 45), height))
    return Image.fromarray((255 - np.asarray(small)) // 3)
