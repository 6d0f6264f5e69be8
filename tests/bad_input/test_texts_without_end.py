"""A text of megabytes is refused soon: one student cannot hold a server."""

import time

import pytest

from tests.bad_input.hostile import complaints
from tests.enrollment.wizard import ABOUT_YOU, ADDRESS, BANK, post_step

HELD = 20  # seconds: far more than any machine takes, far less than the square of the length
MEGABYTES = 10 * 1024 * 1024
MARKS = "a" + "\u0301\u0316" * 300_000  # sorting these is quadratic in the library of Python


@pytest.mark.parametrize(
    ("slug", "answers", "field"),
    [
        ("about-you", ABOUT_YOU, "family_name"),
        ("about-you", ABOUT_YOU, "birth_place"),
        ("about-you", ABOUT_YOU, "birth_country"),
        ("bank-account", BANK, "iban"),
        ("address", ADDRESS, "phone"),
    ],
)
def test_ten_megabytes_in_a_field_are_too_many(student, slug, answers, field):
    began = time.monotonic()
    answer = post_step(student, slug, answers, **{field: "x" * MEGABYTES})
    assert complaints(answer) == []
    assert answer.status_code in (200, 400, 413)
    assert time.monotonic() - began < HELD


@pytest.mark.parametrize("field", ["family_name", "given_names", "birth_name", "birth_place"])
def test_marks_upon_marks_cost_no_time(student, field):
    began = time.monotonic()
    answer = post_step(student, "about-you", ABOUT_YOU, **{field: MARKS})
    assert complaints(answer) == []
    assert answer.status_code == 200
    assert time.monotonic() - began < HELD


def test_more_than_a_form_may_hold_gets_a_page(student):
    answer = post_step(student, "about-you", ABOUT_YOU, family_name="x" * (17 * 1024 * 1024))
    assert answer.status_code in (400, 413)
    assert complaints(answer) == []


def test_thousands_of_fields_get_a_page(student):
    answer = post_step(student, "about-you", {f"f{number}": "x" for number in range(1500)})
    assert answer.status_code == 400
    assert complaints(answer) == []
