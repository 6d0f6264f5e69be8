"""French residence permits as cards: the model of today (TD1, IRFRA), and the Algerian one."""

from datetime import date

from tests.specimens.card import Card, drawn
from tests.specimens.cards import TD1
from tests.specimens.mrz import card_lines
from tests.specimens.people import Person
from tests.specimens.picture import jpeg

NEXT_YEAR = date(2027, 9, 30)
PERSONAL = "9912345678"


def residence_permit_jpeg(
    person: Person,
    expiry: date = NEXT_YEAR,
    *,
    seed: int = 3,
    number: str = "X4RTBPFW4",
    lines: list[str] | None = None,
    ppi: int = 300,
) -> bytes:
    """The back, with the zone; the personal number stands in the optional data, too."""
    fields = [
        (0.06, 0.14, "Remarques", "ÉTUDIANT"),
        (0.42, 0.14, "Lieu de naissance", person.birth_place.upper()),
        (0.06, 0.34, "N° personnel", PERSONAL),
        (0.42, 0.34, "Délivré par", "PRÉFECTURE DU NORD"),
    ]
    zone = lines or card_lines(person, expiry, "IRFRA", number, optional=PERSONAL)
    return jpeg(drawn(Card(TD1, "TITRE DE SÉJOUR", fields, zone), seed, ppi=ppi))


def residence_permit_front_jpeg(
    person: Person,
    expiry: date = NEXT_YEAR,
    *,
    seed: int = 3,
    number: str = "X4RTBPFW4",
    category: str = "CARTE DE SÉJOUR TEMPORAIRE",
    ppi: int = 300,
) -> bytes:
    """The front: no zone, the number upright at the edge and again over the date."""
    fields = [
        (0.36, 0.16, "NOM / NAME", person.family_name.upper()),
        (0.36, 0.29, "Prénoms / Forenames", person.given_names),
        (0.36, 0.42, "Sexe / Sex", person.sex),
        (0.46, 0.42, "Nationalité", person.country),
        (0.64, 0.42, "Date de naissance", f"{person.birth_date:%d %m %Y}"),
        (0.36, 0.55, "Catégorie du titre", category),
        (0.36, 0.68, "Date de fin de validité", f"{expiry:%d %m %Y}"),
        (0.36, 0.81, "N° du titre", number),
    ]
    card = Card(
        TD1,
        "TITRE DE SÉJOUR",
        fields,
        state="RÉPUBLIQUE FRANÇAISE",
        upright=[(0.95, 0.4, number)],
        face=(0.05, 0.19, 0.62),
        glints=seed % 2,
    )
    return jpeg(drawn(card, seed, ppi=ppi))


def algerian_certificate_jpeg(
    person: Person, expiry: date = NEXT_YEAR, *, seed: int = 7, ppi: int = 300
) -> bytes:
    """The front of a certificat de résidence pour Algérien."""
    return residence_permit_front_jpeg(
        person, expiry, seed=seed, category="CERTIFICAT DE RÉSIDENCE ALGÉRIEN", ppi=ppi
    )
