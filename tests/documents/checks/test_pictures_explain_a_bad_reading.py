"""The reading decides whether a picture is good; its figures say why it is not."""

import pytest

from tests.documents.checks.evidence import found
from tests.documents.checks.seen import page

READ = {"mrz": ["…"], "mrz_valid": True, "document_code": "P"}
FAILED = {}
DOUBTED = READ | {"mrz_valid": False}
ZONE = (50, 1100, 900, 120)


def identity(reading, *pages):
    return found("identity", reading, seen=pages, detected={"pages": len(pages)})


def test_a_good_picture_that_was_read_is_fine():
    assert identity(READ, page(zone=ZONE)) == {}


@pytest.mark.parametrize(
    ("sharpness", "reading", "blurred"),
    [
        (51, READ, True),
        (53, READ, False),
        (86, FAILED, True),
        (86, DOUBTED, True),
        (88, FAILED, False),
        (0, FAILED, False),  # nothing on the page: no measure
    ],
)
def test_strong_blur_is_always_said_and_a_lesser_one_only_if_the_reading_failed(
    sharpness, reading, blurred
):
    assert ("blur" in identity(reading, page(sharpness=sharpness))) is blurred


def test_each_page_says_for_itself_what_it_lacks():
    seen = found("birth_certificate", seen=(page(), {}, page(sharpness=20.0)))
    assert seen["blur"].page == 3


@pytest.mark.parametrize(("light", "dark"), [(119, True), (121, False)])
def test_a_dark_picture_is_said_to_be_dark(light, dark):
    assert ("dark" in identity(READ, page(light=light))) is dark


def test_a_pale_card_is_said_to_be_pale_only_if_it_was_not_read():
    assert "pale" in identity(FAILED, page(contrast=60))["dark"].saw
    assert identity(READ, page(contrast=60)) == {}
    white_paper = found("birth_certificate", seen=(page(contrast=0),))
    assert "dark" not in white_paper


SPOT = {"glare_left": 400, "glare_top": 1080, "glare_width": 200, "glare_height": 160}


def test_a_reflection_counts_only_where_the_reading_failed():
    assert identity(READ, page(zone=ZONE, **SPOT)) == {}
    assert identity(FAILED, page(**SPOT))["glare"].box == (400, 1080, 200, 160)


def test_a_reflection_on_the_zone_shows_the_zone():
    finding = identity(FAILED, page(zone=ZONE, whole=False, **SPOT))["glare"]
    assert finding.box == ZONE
    assert finding.page == 1
    assert "<<<" in finding.saw


def test_a_zone_that_is_not_whole_and_has_no_reflection_is_cut():
    seen = identity(FAILED, page(zone=ZONE, whole=False))
    assert seen["cut_edge"].box == ZONE
    assert "cut off or covered" in seen["cut_edge"].saw
    assert "glare" not in seen


def test_a_zone_of_which_we_see_a_part_is_not_said_to_be_missing():
    assert "mrz_not_found" not in identity(FAILED, page(zone=ZONE, whole=False))


@pytest.mark.parametrize(
    ("touching", "reading", "box"),
    [
        ({"left": 2}, READ, (0, 0, 150, 1400)),
        ({"right": 3}, READ, (850, 0, 150, 1400)),
        ({"left": 1, "right": 1}, FAILED, None),
        ({"bottom": 1}, FAILED, (0, 1190, 1000, 210)),
        ({"top": 1}, FAILED, (0, 0, 1000, 210)),
        ({"bottom": 1, "top": 1}, READ, None),
        ({"bottom": 1, "sharpness": 20.0}, FAILED, None),
    ],
)
def test_lines_that_touch_a_side_mean_that_it_is_cut(touching, reading, box):
    seen = identity(reading, page(**touching))
    assert (seen["cut_edge"].box if "cut_edge" in seen else None) == box


@pytest.mark.parametrize(
    ("width", "reading", "says"),
    [
        (5 * 44, READ, "too small to read"),
        (7 * 44, READ, "it is small"),
        (7 * 44, FAILED, "too small to read"),
        (10 * 44, READ, None),
    ],
)
def test_a_zone_of_few_pixels_a_sign_is_too_small(width, reading, says):
    seen = identity(reading, page(zone=(0, 1000, width, 80)))
    assert ("too_small" in seen) is (says is not None)
    if says:
        assert says in seen["too_small"].saw


def test_small_print_is_blamed_only_if_the_reading_failed():
    tiny = page(text_height=8)
    assert "too_small" in found("birth_certificate", seen=(tiny,))
    read = {"form": "full_copy", "family_name": "A", "parents_found": True}
    assert found("birth_certificate", read, seen=(tiny,)) == {}


def test_no_figure_of_a_picture_is_ever_a_problem():
    worst = page(sharpness=1.0, light=10.0, left=9, zone=(0, 0, 40, 9), whole=False, **SPOT)
    severities = {finding.severity for finding in identity(FAILED, worst).values()}
    assert severities == {"warning"}


def test_a_picture_without_its_zone_lacks_it():
    finding = identity(FAILED, page())["mrz_not_found"]
    assert finding.severity == "warning"
    assert finding.page == 1
    assert "unreadable" not in identity(FAILED, page())


def test_a_look_that_failed_is_unreadable_not_a_missing_zone():
    seen = identity(FAILED, page(failed="timeout"))
    assert list(seen) == ["unreadable"]


@pytest.mark.parametrize(("permit", "code"), [("card", "mrz_not_found"), ("receipt", "unreadable")])
def test_a_zone_is_missed_only_on_permits_that_have_one(permit, code):
    seen = found("residence_permit", seen=(page(), page()), declared={"permit": permit})
    assert code in seen
    assert len({"mrz_not_found", "unreadable"} & set(seen)) == 1


def test_both_sides_of_a_card_on_one_page_are_both_there():
    card = READ | {"format": "TD1"}
    one = page(zone=(100, 600, 800, 160), text_top=300.0, text_bottom=770.0)
    two = page(zone=(100, 1100, 800, 160), text_top=80.0, text_bottom=1270.0)
    assert "missing_back" in identity(card, one)
    assert "missing_back" not in identity(card, two)
