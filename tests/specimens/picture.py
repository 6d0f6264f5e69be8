"""Drawing on pixels with the font inside Pillow."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

PAPER = (250, 248, 242)
INK = (28, 32, 40)


def font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.load_default(size)


def jpeg(image: Image.Image, quality: int = 88) -> bytes:
    output = BytesIO()
    image.save(output, "JPEG", quality=quality, dpi=(200, 200))
    return output.getvalue()


def spread(
    draw: ImageDraw.ImageDraw, text: str, left: float, top: float, step: float, size: float
) -> None:
    """Text with one step for every sign, as typewriters and machine-readable zones have it."""
    for place, sign in enumerate(text):
        draw.text((left + place * step, top), sign, font=font(size), fill=INK)


def page_jpeg(blocks: Sequence[object], width: int = 1240, height: int = 1754) -> bytes:
    """A sheet of A4 at 150 dots an inch with the same blocks as tests.specimens.paper."""
    image = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(image)
    top = 110
    for block in blocks:
        for text, size in _lines(block):
            draw.text((110, top), text, font=font(size), fill=INK)
            top += size * 1.7
    return jpeg(image)


def _lines(block: object) -> list[tuple[str, int]]:
    if isinstance(block, str):
        words, lines = block.split(), [""]
        for word in words:
            if len(lines[-1]) + len(word) > 75:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        return [(line, 24) for line in lines]
    if isinstance(block, tuple) and len(block) == 2 and block[0] == "title":
        return [(block[1], 32)]
    return [(" : ".join(row), 24) for row in block]
