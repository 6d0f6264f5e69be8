"""Every layout of a machine-readable zone, from a picture of the paper that bears it."""

from datetime import date

import pytest

from tests.documents.picture.looks import zone_of
from tests.specimens import (
    AMINE,
    PRIYA,
    degraded,
    identity_card_jpeg,
    official_card_jpeg,
    old_french_card_back_jpeg,
    old_french_card_jpeg,
    passport_jpeg,
    residence_permit_jpeg,
    visa_jpeg,
)
from tests.specimens.mrz import passport_lines, with_wrong_digit

UNTIL = date(2031, 6, 30)
PAPERS = {
    "P": (passport_jpeg, 2, 44),
    "ID": (identity_card_jpeg, 3, 30),
    "IR": (residence_permit_jpeg, 3, 30),
    "IDFRA": (old_french_card_jpeg, 2, 36),
    "V": (visa_jpeg, 2, 36),
}


@pytest.mark.parametrize("start", PAPERS)
def test_each_layout_is_read(start):
    draw, rows, width = PAPERS[start]
    zone = zone_of(draw(AMINE)).zone
    assert zone.whole
    assert zone.corrected == 0
    assert zone.lines[0].startswith(start)
    assert [len(line) for line in zone.lines] == [width] * rows


def test_the_passport_is_read_sign_by_sign_and_its_place_is_told():
    seen = zone_of(passport_jpeg(PRIYA, UNTIL, number="L98R12345"))
    assert list(seen.zone.lines) == passport_lines(PRIYA, UNTIL, "L98R12345")
    left, top, width, height = seen.zone.box
    assert top > seen.height / 2
    assert left + width <= seen.width
    assert top + height <= seen.height
    assert width / 44 == pytest.approx(seen.measures["zone_char_px"], rel=0.1)


@pytest.mark.parametrize(
    "fault", ["turned_90", "turned_180", "turned_270", "skew", "perspective", "medium_blur"]
)
def test_a_passport_is_read_however_it_lies(fault):
    upright = passport_jpeg(PRIYA, UNTIL)
    seen = zone_of(degraded(upright, fault))
    assert seen.zone.lines == zone_of(upright).zone.lines
    assert seen.turned == ((360 - int(fault.rpartition("_")[2])) % 360 if "turned" in fault else 0)


@pytest.mark.parametrize("start", PAPERS)
def test_each_layout_is_read_on_its_head(start):
    upright = PAPERS[start][0](AMINE)
    seen = zone_of(degraded(upright, "turned_180"))
    assert (seen.turned, seen.zone.lines) == (180, zone_of(upright).zone.lines)


def test_digits_that_do_not_agree_are_left_as_they_are_printed():
    lines = with_wrong_digit(passport_lines(PRIYA, UNTIL))
    zone = zone_of(passport_jpeg(PRIYA, UNTIL, lines=lines)).zone
    assert list(zone.lines) == lines
    assert zone.corrected == 0


def test_an_official_card_is_read_as_well():
    assert zone_of(official_card_jpeg(AMINE)).zone.whole


def test_the_side_without_a_zone_has_none():
    assert zone_of(old_french_card_back_jpeg(AMINE)).zone is None
