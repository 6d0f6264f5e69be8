"""Zones written by the specimens and parsed by the product: two readings of ICAO Doc 9303."""

from datetime import date
from itertools import islice

import pytest

from documents.reading.mrz import parse
from tests.specimens import crowd
from tests.specimens.mrz import (
    card_lines,
    official_lines,
    old_french_card_lines,
    passport_lines,
    visa_lines,
    with_wrong_digit,
)

UNTIL = date(2031, 6, 30)
ZONES = {
    "TD3": lambda person: passport_lines(person, UNTIL, optional="ZE184226B"),
    "TD2": lambda person: official_lines(person, UNTIL),
    "TD1": lambda person: card_lines(person, UNTIL, "IRFRA", optional="9912345678"),
    "FRA-ID": old_french_card_lines,
    "MRV-A": lambda person: visa_lines(person, UNTIL, width=44),
    "MRV-B": lambda person: visa_lines(person, UNTIL),
}
people = list(islice(crowd(5), 12))


@pytest.mark.parametrize("format_", ZONES)
def test_a_zone_says_who_it_is_about(format_):
    for person in people:
        zone = parse(ZONES[format_](person))
        assert (zone.format, zone.valid) == (format_, True)
        assert zone.birth_date == person.birth_date.isoformat()


def test_a_number_of_twelve_signs_runs_on_in_the_optional_data():
    assert parse(card_lines(people[0], UNTIL, "IDBEL", "592123456789")).number == "592123456789"


@pytest.mark.parametrize("format_", ["TD1", "TD2", "TD3"])
def test_a_wrong_digit_is_one_that_fails(format_):
    assert "birth_date" in parse(with_wrong_digit(ZONES[format_](people[0]))).failed
