"""The fine waves that security printers lay under everything."""

import random

import numpy as np
from PIL import Image

# Paper, and the two inks of the waves.
PALETTES = (
    ((231, 238, 240), (176, 200, 214), (222, 190, 190)),
    ((240, 234, 222), (206, 186, 146), (170, 200, 176)),
    ((232, 240, 230), (164, 204, 172), (206, 196, 150)),
    ((240, 230, 236), (214, 172, 196), (176, 186, 220)),
    ((234, 234, 244), (176, 176, 220), (160, 206, 214)),
    ((244, 240, 232), (232, 176, 160), (166, 186, 200)),
)


def guilloche(size: tuple[int, int], seed: int, ppi: int) -> Image.Image:
    """A sheet of `size` pixels: two families of waves and a rosette, in a seeded palette."""
    chance = random.Random(seed)
    paper, first, second = chance.choice(PALETTES)
    width, height = size
    down, across = np.mgrid[0:height, 0:width].astype(np.float32) * (25.4 / ppi)
    sheet = np.empty((height, width, 3), np.float32)
    sheet[:] = paper
    sheet += _clouds(down, across, chance)[..., None] * 7
    for ink in (first, second):
        _print(sheet, _waves(down, across, chance), ink, 0.55)
    _print(sheet, _rosette(down, across, chance, ppi), second, 0.5)
    return Image.fromarray(sheet.clip(0, 255).astype(np.uint8))


def _print(sheet, lines, ink, strength):
    sheet += (np.array(ink, np.float32) - sheet) * (lines * strength)[..., None]


def _clouds(down, across, chance):
    turn = chance.uniform(0, 6.3)
    return np.sin(across / 21 + turn) * np.sin(down / 17 + 2 * turn)


def _waves(down, across, chance):
    """Lines about 1.4 mm apart that swell and swing."""
    pitch, swing = chance.uniform(1.1, 1.8), chance.uniform(1.0, 3.2)
    bend = swing * np.sin(across / chance.uniform(5, 12) + chance.uniform(0, 6.3))
    lean = across * chance.uniform(-0.3, 0.3)
    return _thin(np.sin((down + bend + lean) * (2 * np.pi / pitch)))


def _rosette(down, across, chance, ppi):
    middle_x = across[0, -1] * chance.uniform(0.4, 0.9)
    middle_y = down[-1, 0] * chance.uniform(0.3, 0.6)
    away = np.hypot(down - middle_y, across - middle_x)
    angle = np.arctan2(down - middle_y, across - middle_x)
    petals = chance.choice((8, 12, 16))
    lines = _thin(np.sin(away * 4.6 + 2.4 * np.sin(petals * angle)))
    return lines * (away < chance.uniform(14, 22))


def _thin(wave):
    return ((wave - 0.72) / 0.28).clip(0, 1)
