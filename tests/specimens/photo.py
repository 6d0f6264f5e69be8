"""An identity photo: a face of simple shapes."""

from PIL import Image, ImageDraw

from tests.specimens.people import Person
from tests.specimens.picture import jpeg

SKIN = ((244, 214, 188), (214, 166, 128), (160, 110, 78), (118, 78, 54))


def identity_photo_jpeg(
    person: Person, *, background: tuple[int, int, int] = (236, 238, 240)
) -> bytes:
    """35 x 45 mm at 600 dots an inch; the face takes 34 mm of the height."""
    image = Image.new("RGB", (827, 1063), background)
    draw = ImageDraw.Draw(image)
    skin = SKIN[sum(map(ord, person.family_name)) % len(SKIN)]
    draw.ellipse((90, 880, 737, 1500), fill=(70, 84, 110))
    draw.rectangle((345, 780, 482, 960), fill=skin)
    draw.ellipse((190, 80, 637, 470), fill=(38, 30, 28))
    draw.ellipse((213, 110, 614, 900), fill=skin)
    for left in (290, 450):
        draw.ellipse((left, 410, left + 88, 462), fill=(250, 250, 250))
        draw.ellipse((left + 24, 416, left + 64, 456), fill=(50, 38, 30))
        draw.line((left - 6, 384, left + 94, 378), fill=(38, 30, 28), width=12)
    draw.polygon(((413, 470), (378, 610), (448, 610)), fill=tuple(tone - 18 for tone in skin))
    draw.chord((330, 660, 496, 740), 0, 180, fill=(168, 84, 84))
    return jpeg(image)
