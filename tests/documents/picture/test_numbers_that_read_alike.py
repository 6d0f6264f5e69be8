"""Numbers that pass the same check digits: the page or a pattern of the issuer must settle it."""

import numpy as np
import pytest

from documents.reading.mrz_layouts import LAYOUTS
from documents.reading.mrz_repair import Repair
from documents.reading.mrz_shapes import SIGNS
from documents.reading.mrz_values import ALIKE
from documents.reading.picture.zone_alike import numbered, settled
from documents.reading.picture.zone_fit import Fit
from tests.specimens.mrz import digit

TD3 = next(layout for layout in LAYOUTS if layout.format == "TD3")


def passport(issuer: str, number: str, doubts: str = "") -> Fit:
    """A passport whose signs are certain; those of its number in `doubts` look like others."""
    number = number.ljust(9, "<")
    born, until = "990314", "310630"
    dates = f"{born}{digit(born)}M{until}{digit(until)}{'<' * 14}0"
    life = f"{number}{digit(number)}", dates
    checked = f"{life[0]}{life[1].replace('M', '')}"
    zone = f"P<{issuer}{'DOE<<ANN'.ljust(39, '<')}{life[0]}{issuer}{life[1]}{digit(checked)}"
    beliefs = np.full((len(zone), len(SIGNS)), -20.0)
    for place, sign in enumerate(zone):
        beliefs[place, SIGNS.index(sign)] = 0
    for place, sign in enumerate(number):
        if sign in doubts:
            beliefs[44 + place, SIGNS.index(ALIKE[sign])] = -1
    return Fit(TD3, zone, beliefs, 0, np.ones(len(zone), bool), (Repair(zone),))


def test_a_number_that_is_certain_stands_alone():
    assert not numbered(passport("UTO", "L898902C3")).alike


def test_signs_in_doubt_that_pass_the_digits_make_others_possible():
    found = numbered(passport("UTO", "L898902C3", doubts="802"))
    assert found.number == "L898902C3"
    assert "LB9890ZC3" in found.alike


def test_a_six_that_may_be_a_g_is_seen_by_no_digit():
    assert set(numbered(passport("UTO", "A6123G587", doubts="6")).alike) == {"AG123G587"}


def test_a_letter_that_was_read_is_no_figure():
    assert not numbered(passport("UTO", "AG123G567", doubts="G")).alike


@pytest.mark.parametrize(("issuer", "doubtful"), [("IND", False), ("UTO", True)])
def test_the_pattern_of_an_issuer_settles_it(issuer, doubtful):
    found = numbered(passport(issuer, "Z6123456", doubts="6"))
    assert bool(found.alike) is doubtful


def test_what_is_printed_on_the_page_settles_it():
    found = numbered(passport("UTO", "L898902C3", doubts="802"))
    assert not settled(found, ["No", "L 898902 C3"]).alike
    other = settled(found, ["LB9890ZC3"])
    assert (other.number, other.alike) == ("LB9890ZC3", {})
    assert "LB9890ZC3" in other.zone
    assert settled(found, ["nothing of the kind"]) == found
