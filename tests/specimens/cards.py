"""Passports, cards and visas as pictures, with a machine-readable zone that is right."""

import json
import random
from datetime import date

import typst

from tests.specimens.mrz import card_lines, passport_lines, visa_lines
from tests.specimens.people import Person
from tests.specimens.picture import jpeg_of_png

# Sizes of ICAO Doc 9303 in millimetres: the passport's page, the card, the visa.
TD3, TD1, MRV_B = (125, 88), (85.6, 54), (105, 74)

# The zone has ten signs to the inch, as OCR-B has: 12 points of a font whose signs are 0.6 wide.
TEMPLATE = b"""
#let card = json(bytes(sys.inputs.card))
#let (width, height) = card.size.map(side => side * 1mm)
#set page(width: width, height: height, margin: 0pt, fill: rgb("e7eef0"))
#set text(font: "Libertinus Serif", fill: rgb("1c2028"))
#for wave in card.waves {
  place(curve(
    stroke: 0.3pt + rgb("c9d8de"),
    curve.move((0pt, wave.at(0) * height)),
    curve.cubic((width * 0.3, wave.at(1) * height), (width * 0.7, wave.at(2) * height),
      (width, wave.at(3) * height)),
  ))
}
#place(dx: 5mm, dy: 3mm, text(size: 11pt, weight: "bold", fill: rgb("284678"), card.title))
#place(dx: 5mm, dy: height * 16%, rect(width: width * 24%, height: height * 40%,
  fill: rgb("c4cbd0")))
#place(dx: width * 33%, dy: height * 15%, stack(spacing: 1.2mm, ..card.fields.map(field => stack(
  spacing: 0.7mm,
  text(size: 5pt, fill: rgb("5a646e"), field.at(0)),
  text(size: 9pt, field.at(1)),
))))
#place(bottom, rect(width: 100%, inset: (x: 3.5mm, y: 2.5mm), fill: rgb("f6f8f8"),
  text(font: "DejaVu Sans Mono", size: 12pt, ligatures: false,
    stack(spacing: 2mm, ..card.zone.map(line => line)))))
"""


def passport_jpeg(person: Person, expiry: date = date(2031, 6, 30), *, seed: int = 1) -> bytes:
    """The data page, 300 dots to the inch, as all of these."""
    fields = [
        ("Type / Code / No", f"P   {person.country}   L98R12345"),
        ("Surname / Nom", person.family_name.upper()),
        ("Given names / Prénoms", person.given_names.upper()),
        ("Date of birth / Date de naissance", f"{person.birth_date:%d %m %Y}"),
        ("Sex / Sexe   Place of birth / Lieu", f"{person.sex}   {person.birth_place.upper()}"),
        ("Date of expiry / Date d'expiration", f"{expiry:%d %m %Y}"),
    ]
    return _card(TD3, "PASSPORT / PASSEPORT", fields, passport_lines(person, expiry), seed)


def identity_card_jpeg(person: Person, expiry: date = date(2031, 6, 30), *, seed: int = 2) -> bytes:
    """The back of an identity card, TD1."""
    fields = [("Place of birth", person.birth_place.upper()), ("Authority", "CITY OFFICE")]
    start = f"ID{'D<<' if person.country == 'DEU' else person.country}"
    return _card(TD1, "IDENTITY CARD", fields, card_lines(person, expiry, start), seed)


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
    return _card(TD1, "TITRE DE SÉJOUR", fields, lines, seed)


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
    return _card(MRV_B, "VISA", fields, visa_lines(person, expiry, kind), seed)


def _card(size, title, fields, lines, seed):
    chance = random.Random(seed)
    content = {
        "size": size,
        "title": title,
        "fields": fields,
        "zone": lines,
        "waves": [[chance.random() for _bend in range(4)] for _wave in range(24)],
    }
    drawn = typst.compile(
        TEMPLATE,
        format="png",
        ppi=300,
        ignore_system_fonts=True,
        sys_inputs={"card": json.dumps(content)},
    )
    return jpeg_of_png(drawn)
