"""Passports, identity cards and visas as pictures, with a machine-readable zone that is right.

All are JPEG at 300 dots to the inch unless `ppi` says otherwise, `seed` chooses how they look, and
`lines` replaces the zone, for one that is wrong.
"""

from datetime import date

from tests.specimens.card import Card, drawn
from tests.specimens.mrz import (
    card_lines,
    code,
    official_lines,
    old_french_card_lines,
    passport_lines,
    visa_lines,
)
from tests.specimens.people import Person
from tests.specimens.picture import jpeg
from tests.specimens.wording import heading, labels

# Sizes of ICAO Doc 9303 in millimetres.
TD3, TD2, TD1, MRV_A, MRV_B = (125, 88), (105, 74), (85.6, 54), (120, 80), (105, 74)
NEXT = date(2031, 6, 30)


def passport_jpeg(
    person: Person,
    expiry: date = NEXT,
    *,
    seed: int = 1,
    number: str = "L98R12345",
    lines: list[str] | None = None,
    ppi: int = 300,
) -> bytes:
    """The data page, labels in the issuer's script."""
    say = labels(person.country)
    title, state = heading(person.country)
    fields = [
        (0.33, 0.14, "Type", "P"),
        (0.42, 0.14, "Code", code(person).strip("<")),
        (0.58, 0.14, "No", number),
        (0.33, 0.235, say["surname"], person.family_name.upper()),
        (0.33, 0.33, say["given"], person.given_names.upper()),
        (0.33, 0.425, say["birth"], f"{person.birth_date:%d %m %Y}"),
        (0.33, 0.52, f"{say['sex']}", person.sex),
        (0.5, 0.52, say["place"], person.birth_place.upper()),
        (0.33, 0.615, say["expiry"], f"{expiry:%d %m %Y}"),
        (0.62, 0.615, "Authority", "PASSPORT OFFICE"),
    ]
    zone = lines or passport_lines(person, expiry, number)
    page = Card(TD3, title, fields, zone, state=state, face=(0.045, 0.18, 0.5), glints=seed % 2)
    return jpeg(drawn(page, seed, ppi=ppi))


def identity_card_jpeg(
    person: Person,
    expiry: date = NEXT,
    *,
    seed: int = 2,
    number: str = "X4RTBPFW4",
    lines: list[str] | None = None,
    ppi: int = 300,
) -> bytes:
    """The back of an identity card, TD1."""
    fields = [
        (0.06, 0.14, "Place of birth", person.birth_place.upper()),
        (0.5, 0.14, "Authority", "CITY OFFICE"),
        (0.06, 0.34, "Date of issue", f"{expiry.replace(year=expiry.year - 10):%d.%m.%Y}"),
    ]
    zone = lines or card_lines(person, expiry, f"ID{code(person)}", number)
    return jpeg(drawn(Card(TD1, "IDENTITY CARD", fields, zone), seed, ppi=ppi))


def identity_card_front_jpeg(
    person: Person,
    expiry: date = NEXT,
    *,
    seed: int = 2,
    number: str = "X4RTBPFW4",
    ppi: int = 300,
) -> bytes:
    """Its front: a face and fields, no zone."""
    say = labels(person.country)
    fields = [
        (0.37, 0.19, say["surname"], person.family_name.upper()),
        (0.37, 0.34, say["given"], person.given_names),
        (0.37, 0.49, say["sex"], person.sex),
        (0.57, 0.49, say["birth"], f"{person.birth_date:%d %m %Y}"),
        (0.37, 0.64, "Document No", number),
        (0.37, 0.79, say["expiry"], f"{expiry:%d %m %Y}"),
    ]
    state = heading(person.country)[1]
    return jpeg(drawn(Card(TD1, state, fields, face=(0.05, 0.2, 0.62)), seed, ppi=ppi))


def official_card_jpeg(
    person: Person, expiry: date = NEXT, *, seed: int = 5, number: str = "D23145890", ppi: int = 300
) -> bytes:
    """An identity card of the larger size, TD2."""
    say = labels(person.country)
    fields = [
        (0.36, 0.16, say["surname"], person.family_name.upper()),
        (0.36, 0.28, say["given"], person.given_names.upper()),
        (0.36, 0.4, say["birth"], f"{person.birth_date:%d.%m.%Y}"),
        (0.36, 0.52, say["expiry"], f"{expiry:%d.%m.%Y}"),
    ]
    zone = official_lines(person, expiry, number)
    title = "IDENTITY CARD"
    card = Card(TD2, title, fields, zone, state=heading(person.country)[1], face=(0.05, 0.17, 0.52))
    return jpeg(drawn(card, seed, ppi=ppi))


def old_french_card_jpeg(
    person: Person, *, seed: int = 6, number: str = "190575302817", ppi: int = 300
) -> bytes:
    """The front of the French card of 1995 to 2021, zone of 2x36; no expiry on this side."""
    fields = [
        (0.36, 0.14, "CARTE NATIONALE D'IDENTITÉ N°", number),
        (0.36, 0.25, "Nom", person.family_name.upper()),
        (0.36, 0.36, "Prénom(s)", person.given_names.upper()),
        (0.36, 0.47, "Sexe", person.sex),
        (0.5, 0.47, f"{person.born.capitalize()} le", f"{person.birth_date:%d.%m.%Y}"),
        (0.36, 0.58, "à", person.birth_place.upper()),
    ]
    zone = old_french_card_lines(person, number)
    card = Card(TD2, "RÉPUBLIQUE FRANÇAISE", fields, zone, face=(0.05, 0.16, 0.52))
    return jpeg(drawn(card, seed, ppi=ppi))


def old_french_card_back_jpeg(
    person: Person, expiry: date = date(2029, 5, 11), *, seed: int = 6, ppi: int = 300
) -> bytes:
    fields = [
        (0.06, 0.18, "Adresse", "12 RUE DES DUNES, 59140 DUNKERQUE"),
        (0.06, 0.34, "Carte valable jusqu'au", f"{expiry:%d.%m.%Y}"),
        (0.06, 0.5, "délivrée le", f"{expiry.replace(year=expiry.year - 15):%d.%m.%Y}"),
        (0.06, 0.66, "par", "SOUS-PRÉFECTURE DE DUNKERQUE (59)"),
    ]
    return jpeg(drawn(Card(TD2, "", fields), seed, ppi=ppi))


def visa_jpeg(
    person: Person,
    expiry: date = date(2027, 8, 31),
    *,
    kind: str = "D",
    seed: int = 4,
    number: str = "512345678",
    large: bool = False,
    ppi: int = 300,
) -> bytes:
    """A visa sticker, MRV-B, or MRV-A if `large`; kind C is for a short stay."""
    long_stay = kind == "D"
    begin = expiry.replace(year=expiry.year - 1)
    stay = "VLS-TS ÉTUDIANT  CESEDA R431-16 3°" if long_stay else "COURT SÉJOUR"
    fields = [
        (0.33, 0.15, "VALABLE POUR / VALID FOR", "FRANCE" if long_stay else "ÉTATS SCHENGEN"),
        (0.33, 0.25, "DU / FROM", f"{begin:%d-%m-%y}"),
        (0.58, 0.25, "AU / UNTIL", f"{expiry:%d-%m-%y}"),
        (0.33, 0.35, "TYPE DE VISA / TYPE OF VISA", kind),
        (0.58, 0.35, "NOMBRE D'ENTRÉES", "MULT"),
        (
            0.33,
            0.45,
            "DURÉE DU SÉJOUR / DURATION OF STAY",
            "365 JOURS" if long_stay else "30 JOURS",
        ),
        (0.33, 0.55, "NOM, PRÉNOM / SURNAME, NAME", person.french_order.upper()),
        (0.33, 0.65, "REMARQUES / REMARKS", stay),
        (0.72, 0.15, "N° DU VISA", f"FRA{number}"),
    ]
    zone = visa_lines(person, expiry, kind, number, width=44 if large else 36)
    size = MRV_A if large else MRV_B
    card = Card(size, "VISA", fields, zone, state="FRANCE", face=(0.05, 0.2, 0.42))
    return jpeg(drawn(card, seed, ppi=ppi))
