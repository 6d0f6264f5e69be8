"""What light does on a laminated card: colours that move, and white streaks."""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def hologram(image: Image.Image, chance: random.Random) -> None:
    """A round shimmer of many colours, above the zone: print stays legible beneath."""
    width, height = image.size
    side = round(height * chance.uniform(0.2, 0.3))
    down, across = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
    phase = np.hypot(down, across) * 9 + np.arctan2(down, across) * chance.choice((3, 4, 6))
    colours = np.stack([np.sin(phase + turn) for turn in (0, 2.1, 4.2)], -1) * 60 + 180
    strength = ((1 - np.hypot(down, across)).clip(0, 1) ** 0.5 * chance.uniform(40, 90)).astype(
        np.uint8
    )
    at = (round(width * chance.uniform(0.25, 0.75)), round(height * chance.uniform(0.1, 0.35)))
    image.paste(Image.fromarray(colours.astype(np.uint8)), at, Image.fromarray(strength))


def glint(image: Image.Image, chance: random.Random) -> None:
    """A faint streak of reflected light across the upper part."""
    width, height = image.size
    mask = Image.new("L", image.size)
    left = chance.uniform(0.1, 0.8) * width
    lean = chance.uniform(0.1, 0.4) * width
    broad = width * chance.uniform(0.03, 0.08)
    corners = [(left, 0), (left + broad, 0), (left + broad - lean, height), (left - lean, height)]
    ImageDraw.Draw(mask).polygon(corners, fill=chance.randint(50, 110))
    image.paste((255, 255, 255), (0, 0), mask.filter(ImageFilter.GaussianBlur(width / 90)))
