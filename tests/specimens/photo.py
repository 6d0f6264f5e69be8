"""Identity photos: 35 x 45 mm at 600 dots an inch, right and wrong."""

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.specimens.people import Person
from tests.specimens.picture import jpeg
from tests.specimens.portrait import portrait

WIDTH, HEIGHT = 827, 1063
PLAIN = (236, 238, 240)


def identity_photo_jpeg(
    person: Person,
    *,
    background: tuple[int, int, int] = PLAIN,
    size: float = 1.0,
    faces: int = 1,
    busy: bool = False,
) -> bytes:
    """A face of 34 mm from crown to chin, times `size`, before a plain background unless `busy`.

    `faces` 0 is a photo of nobody, 2 one of a person and a friend.
    """
    seed = sum(map(ord, person.french_order))
    image = Image.new("RGB", (WIDTH, HEIGHT), background)
    if busy:
        _shelves(image, random.Random(seed))
    share = size if faces < 2 else 0.5
    for number in range(faces):
        face = portrait(round(HEIGHT * share), seed + number, background)
        left = (WIDTH - faces * face.width) // 2 + number * face.width
        image.paste(face, (left, HEIGHT - face.height), _outline(face, background, busy=busy))
    return jpeg(image)


def _outline(face: Image.Image, background: tuple[int, int, int], *, busy: bool) -> Image.Image:
    """All of the face's picture, or only the person where something stands behind."""
    if not busy:
        return Image.new("L", face.size, 255)
    bare = Image.new("RGB", face.size, background)
    differs = ImageChops.difference(face, bare).convert("L")
    return differs.point(lambda part: 255 if part > 24 else 0).filter(ImageFilter.MedianFilter(9))


def _shelves(image: Image.Image, chance: random.Random) -> None:
    """Books from wall to wall."""
    draw = ImageDraw.Draw(image)
    for top in range(0, HEIGHT, 180):
        left = 0
        while left < WIDTH:
            broad = chance.randint(24, 70)
            colour = tuple(chance.randint(30, 200) for _ in range(3))
            draw.rectangle((left, top, left + broad, top + 160), fill=colour)
            left += broad
        draw.rectangle((0, top + 160, WIDTH, top + 180), fill=(92, 62, 40))
