"""Pictures that are no identity paper: what a reader might see in them is invented."""

import random
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.specimens.bank import rib_pdf
from tests.specimens.card import Card, drawn
from tests.specimens.cards import identity_card_front_jpeg, old_french_card_back_jpeg
from tests.specimens.people import PEOPLE, Person
from tests.specimens.permits import residence_permit_front_jpeg
from tests.specimens.phone import degraded
from tests.specimens.photo import identity_photo_jpeg
from tests.specimens.picture import jpeg
from tests.specimens.scan import photographed, scanned
from tests.specimens.study import enrolment_pdf


def bank_card_jpeg(person: Person, *, seed: int = 8) -> bytes:
    """Numbers of invented cards, in the type of zones: lines of sixteen digits, no zone."""
    chance = random.Random(seed)
    groups = " ".join(f"{chance.randrange(10000):04}" for _ in range(4))
    fields = [
        (0.08, 0.5, "", groups),
        (0.5, 0.66, "EXPIRE FIN", f"{chance.randrange(1, 13):02}/29"),
        (0.08, 0.78, "", f"{person.given_names} {person.family_name}".upper()),
    ]
    return jpeg(drawn(Card((85.6, 54), "BANQUE DU LITTORAL", fields), seed, ppi=350))


def landscape_jpeg(*, seed: int = 9) -> bytes:
    """Hills, a sky, and a fence whose rails are as straight as lines of text."""
    chance = random.Random(seed)
    width, height = 1600, 1200
    down = np.linspace(0, 1, height)[:, None, None]
    sky = np.array((130, 170, 220)) * (1 - down) + np.array((236, 220, 200)) * down
    image = Image.fromarray(np.broadcast_to(sky, (height, width, 3)).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    across = np.arange(width)
    for depth in range(4):
        swing = sum(
            chance.uniform(10, 60) * np.sin(across / chance.uniform(60, 320) + chance.random() * 6)
            for _ in range(4)
        )
        ridge = 500 + depth * 150 + swing
        outline = [*zip(across.tolist(), ridge.tolist(), strict=True), (width, height), (0, height)]
        draw.polygon(outline, fill=(90 - depth * 16, 130 - depth * 14, 80 - depth * 12))
    for left in range(0, width, 36):
        draw.rectangle((left, 980, left + 9, 1130), fill=(200, 190, 170))
    for top in (1010, 1080):
        draw.rectangle((0, top, width, top + 12), fill=(210, 200, 180))
    return jpeg(image.filter(ImageFilter.GaussianBlur(1)))


def blank_jpeg(*, seed: int = 10) -> bytes:
    """White paper with the grain of a sensor."""
    white = jpeg(Image.new("RGB", (1240, 1754), (246, 245, 242)))
    return degraded(white, "noise", seed)


def negatives() -> dict[str, bytes]:
    """Each with a name: text, bank cards, landscapes, blank pages, sides that have no zone."""
    found = {}
    for number, person in enumerate(PEOPLE[:3]):
        found |= {
            f"bank card {number}": bank_card_jpeg(person, seed=number),
            f"bank card photographed {number}": degraded(
                bank_card_jpeg(person, seed=number), "photo", number
            ),
            f"landscape {number}": landscape_jpeg(seed=number),
            f"certificate {number}": scanned(enrolment_pdf(person)),
            f"bank details {number}": photographed(rib_pdf(person), number),
            f"front of a card {number}": identity_card_front_jpeg(person, seed=number),
        }
    person = PEOPLE[0]
    return found | {
        "blank": blank_jpeg(),
        "black": jpeg(Image.new("RGB", (1200, 900))),
        "front of a permit": residence_permit_front_jpeg(person),
        "back of an old card": old_french_card_back_jpeg(person),
        "identity photo": identity_photo_jpeg(person),
        "nothing but a face": jpeg(Image.open(BytesIO(identity_photo_jpeg(person))).rotate(90)),
    }
