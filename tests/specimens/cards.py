"""Passports, cards and visas as pictures, with a machine-readable zone that is right."""

import random
from datetime import date

from PIL import Image, ImageDraw

from tests.specimens.mrz import card_lines, passport_lines, visa_lines
from tests.specimens.people import Person
from tests.specimens.picture import INK, font, jpeg, spread


def passport_jpeg(person: Person, expiry: date = date(2031, 6, 30), *, seed: int = 1) -> bytes:
    """The data page: 125 x 88 mm, some 300 dots an inch."""
    fields = [
        ("Type / Code / No", f"P   {person.country}   L98R12345"),
        ("Surname / Nom", person.family_name.upper()),
        ("Given names / Prénoms", person.given_names.upper()),
        ("Date of birth / Date de naissance", f"{person.birth_date:%d %m %Y}"),
        ("Sex / Sexe   Place of birth / Lieu", f"{person.sex}   {person.birth_place.upper()}"),
        ("Date of expiry / Date d'expiration", f"{expiry:%d %m %Y}"),
    ]
    return _card((1476, 1040), "PASSPORT / PASSEPORT", fields, passport_lines(person, expiry), seed)


def identity_card_jpeg(person: Person, expiry: date = date(2031, 6, 30), *, seed: int = 2) -> bytes:
    """The back of an identity card, TD1."""
    fields = [("Place of birth", person.birth_place.upper()), ("Authority", "CITY OFFICE")]
    start = f"ID{'D<<' if person.country == 'DEU' else person.country}"
    return _card((1012, 638), "IDENTITY CARD", fields, card_lines(person, expiry, start), seed)


def residence_permit_jpeg(
    person: Person, expiry: date = date(2027, 9, 30), *, seed: int = 3
) -> bytes:
    """The back of a French residence permit, TD1 that begins with IRFRA."""
    fields = [
        ("Remarques", "ÉTUDIANT"),
        ("Lieu de naissance", person.birth_place.upper()),
        ("N° personnel", "9912345678"),
    ]
    lines = card_lines(person, expiry, "IRFRA")
    return _card((1012, 638), "TITRE DE SÉJOUR", fields, lines, seed)


def visa_jpeg(
    person: Person, expiry: date = date(2027, 8, 31), *, kind: str = "D", seed: int = 4
) -> bytes:
    """A visa sticker, MRV-B; kind C is for a short stay."""
    fields = [
        ("Valable pour", "FRANCE"),
        ("Au", f"{expiry:%d-%m-%y}"),
        ("Type de visa", kind),
        ("Nom, prénom", person.french_order.upper()),
    ]
    return _card((1240, 945), "VISA", fields, visa_lines(person, expiry, kind), seed)


def _card(size, title, fields, lines, seed):
    image = Image.new("RGB", size, (231, 238, 240))
    draw = ImageDraw.Draw(image)
    _waves(draw, size, seed)
    width, height = size
    draw.text((width * 0.05, height * 0.04), title, font=font(height * 0.05), fill=(40, 70, 120))
    draw.rectangle((width * 0.05, height * 0.16, width * 0.27, height * 0.58), fill=(196, 203, 208))
    top, step = height * 0.15, height * 0.095
    for label, value in fields:
        draw.text((width * 0.32, top), label, font=font(height * 0.02), fill=(90, 100, 110))
        draw.text((width * 0.32, top + height * 0.025), value, font=font(height * 0.04), fill=INK)
        top += step
    zone_step = width * 0.92 / len(lines[0])
    zone_top = height * (0.97 - 0.08 * len(lines))
    draw.rectangle((0, zone_top - height * 0.03, width, height), fill=(246, 248, 248))
    for line in lines:
        spread(draw, line, width * 0.04, zone_top, zone_step, zone_step * 1.5)
        zone_top += height * 0.08
    return jpeg(image)


def _waves(draw, size, seed):
    """A faint pattern under the text, as on real papers."""
    chance = random.Random(seed)
    width, height = size
    for _ in range(24):
        start = chance.uniform(0, height)
        bends = [(x, start + chance.uniform(-14, 14)) for x in range(0, width + 40, 40)]
        draw.line(bends, fill=(214, 226, 231), width=2, joint="curve")
