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


def _soft(image, shape, fill, blur, amount=255):
    """Paint `shape(draw, fill)` through a mask with soft edges."""
    mask = Image.new("L", image.size)
    shape(ImageDraw.Draw(mask), amount)
    image.paste(fill, (0, 0), mask.filter(ImageFilter.GaussianBlur(blur)))


def _ellipse(left, top, right, bottom):
    return lambda draw, fill: draw.ellipse((left, top, right, bottom), fill=fill)


def _shoulders(image, chance, tone):
    cloth = chance.choice(((58, 70, 96), (88, 60, 66), (50, 74, 66), (72, 72, 78)))
    _soft(image, _ellipse(40, 800, 660, 1300), cloth, 4)
    _soft(image, lambda draw, fill: draw.rectangle((268, 640, 432, 850), fill=fill), tone, 6)
    _soft(image, _ellipse(268, 690, 432, 800), _shade(tone, 0.6), 22, 170)


def _head(image, chance, tone):
    hair = chance.choice(HAIR)
    low = chance.choice((470, 560, 720))
    _soft(image, _ellipse(158, 90, 542, low), hair, 5)
    _soft(image, _ellipse(182, 130, 518, 770), tone, 4)
    for left, right in ((182, 250), (450, 518)):  # cheeks turn away from the light
        _soft(image, _ellipse(left - 30, 260, right + 30, 700), _shade(tone, 0.72), 34, 120)
    _soft(image, _ellipse(180, 88, 520, 260 + chance.randint(0, 26)), hair, 7)
    _soft(image, _ellipse(270, 265, 430, 350), _shade(tone, 1.12), 26, 150)


def _features(image, chance, tone):
    dark, hair = _shade(tone, 0.42), _shade(chance.choice(HAIR), 1.0)
    apart = chance.randint(76, 84)
    for middle in (350 - apart, 350 + apart):
        _soft(image, _ellipse(middle - 60, 372, middle + 60, 452), _shade(tone, 0.55), 15, 215)
        _soft(image, _ellipse(middle - 40, 400, middle + 40, 436), (236, 234, 230), 2)
        _soft(image, _ellipse(middle - 19, 398, middle + 19, 437), (52, 38, 30), 2)
        _soft(image, _ellipse(middle - 46, 392, middle + 46, 408), dark, 3, 230)
        _soft(image, _ellipse(middle - 60, 344, middle + 60, 368), hair, 5, 235)
        _soft(image, _ellipse(middle - 58, 462, middle + 52, 560), _shade(tone, 1.14), 20, 180)
    _soft(image, _ellipse(336, 380, 364, 540), _shade(tone, 1.16), 9, 210)
    _soft(image, _ellipse(300, 540, 400, 572), _shade(tone, 0.6), 10, 200)
    _soft(image, _ellipse(282, 618, 418, 662), _shade((176, 84, 84), 0.9), 6, 235)
    _soft(image, _ellipse(280, 634, 420, 643), (90, 40, 42), 3, 240)
    _soft(image, _ellipse(300, 676, 400, 700), _shade(tone, 0.72), 10, 160)


def grey_ghost(face: Image.Image, height: int) -> Image.Image:
    """The pale second portrait that cards carry, as a mask of ink."""
    small = face.convert("L").resize((round(height * 35 / 45), height))
    return Image.fromarray((255 - np.asarray(small)) // 3)
