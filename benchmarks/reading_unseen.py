"""Papers with a zone that no test draws, and the truth about each."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests import specimens
from tests.specimens.crowd import EUROPEANS, crowd, number_like, passport_number
from tests.specimens.mrz import card_lines, code, with_wrong_digit
from tests.specimens.people import Person

SEED = 730_041  # of no test
TRUTH = ("number", "birth_date", "expiry_date")


@dataclass(frozen=True)
class Unseen:
    """`truth` has the fields of inspection.md that must be read; `lines` replaces the zone."""

    slug: str
    jpeg: bytes
    truth: dict[str, str]


Draw = Callable[[Person, date, random.Random, int], tuple[str, str, bytes]]


def unseen(count: int, seed: int = SEED) -> Iterator[Unseen]:
    """Passports, cards of both sizes, old French cards, visas and permits, in turn."""
    chance = random.Random(seed)
    people = crowd(seed)
    for number in range(count):
        draw = DRAWN[number % len(DRAWN)]
        person = next(people)
        if draw in (_card, _long_card, _official, _old_french):
            person = replace(person, country=chance.choice(EUROPEANS))
        expiry = date(2027, 1, 15) + timedelta(days=chance.randrange(3000))
        slug, read_as, jpeg = draw(person, expiry, chance, seed + number)
        truth = {"number": read_as, "birth_date": person.birth_date.isoformat()}
        if draw is not _old_french:
            truth["expiry_date"] = expiry.isoformat()
        yield Unseen(slug, jpeg, truth)


def inconsistent(seed: int = SEED + 1) -> Iterator[Unseen]:
    """Zones whose check digit of the birth date is wrong, as on some true papers."""
    people = crowd(seed)
    for number in range(4):
        person = next(people)
        lines = with_wrong_digit(card_lines(person, date(2030, 5, 4), f"ID{code(person)}"))
        jpeg = specimens.identity_card_jpeg(person, date(2030, 5, 4), seed=number, lines=lines)
        yield Unseen("identity", jpeg, {})


def _ppi(chance: random.Random) -> int:
    return chance.choice((180, 240, 300, 360))


def _passport(person, expiry, chance, seed):
    number = passport_number(person, chance)
    draw = specimens.passport_jpeg
    return "identity", number, draw(person, expiry, seed=seed, number=number, ppi=_ppi(chance))


def _card(person, expiry, chance, seed):
    number = number_like("AX9XX9X99", chance)
    draw = specimens.identity_card_jpeg
    return "identity", number, draw(person, expiry, seed=seed, number=number, ppi=_ppi(chance))


def _long_card(person, expiry, chance, seed):
    number = number_like("999999999999", chance)
    lines = card_lines(replace(person, country="BEL"), expiry, "IDBEL", number)
    draw = specimens.identity_card_jpeg
    return "identity", number, draw(person, expiry, seed=seed, lines=lines, ppi=_ppi(chance))


def _official(person, expiry, chance, seed):
    number = number_like("A99999999", chance)
    draw = specimens.official_card_jpeg
    return "identity", number, draw(person, expiry, seed=seed, number=number, ppi=_ppi(chance))


def _old_french(person, expiry, chance, seed):
    number = number_like("180459199999", chance).replace("A", "1")
    draw = specimens.old_french_card_jpeg
    return "identity", number, draw(person, seed=seed, number=number, ppi=_ppi(chance))


def _visa(person, expiry, chance, seed):
    number = number_like("599999999", chance)
    large = chance.choice((True, False, False))
    draw = specimens.visa_jpeg
    drawn = draw(person, expiry, seed=seed, number=number, large=large, ppi=_ppi(chance))
    return "residence_permit", number, drawn


def _permit(person, expiry, chance, seed):
    number = number_like("AA9AA9A9A", chance)
    draw = specimens.residence_permit_jpeg
    drawn = draw(person, expiry, seed=seed, number=number, ppi=_ppi(chance))
    return "residence_permit", number, drawn


DRAWN: tuple[Draw, ...] = (
    _passport, _card, _permit, _passport, _visa, _official, _passport, _old_french, _permit,
    _long_card,
)  # fmt: skip
