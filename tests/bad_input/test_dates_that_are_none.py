"""A date that cannot be gets a sentence that says why, and stays in its boxes."""

import html
from datetime import date, timedelta

import pytest

from tests.bad_input.hostile import complaints
from tests.enrollment.wizard import ABOUT_YOU, STAY, post_step

TOMORROW = date.today() + timedelta(days=2)  # noqa: DTZ011 - in the future by any clock
DATES = {
    "in the future": (str(TOMORROW.day), str(TOMORROW.month), str(TOMORROW.year), "in the future"),
    "of no calendar": ("31", "2", "2004", "is not a day of the calendar"),
    "in a month of no year": ("1", "13", "2004", "is not a day of the calendar"),
    "on day 0": ("0", "1", "2004", "is not a day of the calendar"),
    "in year 0": ("1", "1", "0000", "is not a day of the calendar"),
    "in year 1": ("1", "1", "0001", "too long ago"),
    "in a short year": ("1", "1", "04", "four figures"),
    "in words": ("one", "March", "2004", "in figures"),
    "in Arabic figures": ("٢٧", "٣", "٢٠٠٣", "in figures"),
    "negative": ("-1", "1", "2004", "in figures"),
    "with a point": ("1.0", "1", "2004", "in figures"),
    "half": ("1", "", "2004", "in figures"),
    "nul": ("1\x00", "1", "2004", "in figures"),
    "on a long day": ("99999999999", "1", "2004", "not a day"),
    "on an endless day": ("9" * 5000, "1", "2004", "not a day"),
    "in an endless month": ("1", "9" * 5000, "2004", "not a day"),
    "in an endless year": ("1", "1", "9" * 5000, "four figures"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_birth_date_is_refused_with_the_reason(student, draft, name):
    day, month, year, words = DATES[name]
    typed = {"birth_date_0": day, "birth_date_1": month, "birth_date_2": year}
    answer = post_step(student, "about-you", ABOUT_YOU, **typed)
    page = html.unescape(answer.content.decode())
    assert complaints(answer) == []
    assert words in page
    assert 'value="Sharma"' in page  # what was right is kept on the page
    draft.refresh_from_db()
    assert draft.birth_date is None


@pytest.mark.parametrize("name", ["of no calendar", "on a long day", "on an endless day"])
def test_so_is_the_end_of_a_permit(student, name):
    day, month, year, _words = DATES[name]
    typed = {
        "permit_valid_until_0": day,
        "permit_valid_until_1": month,
        "permit_valid_until_2": year,
    }
    answer = post_step(student, "stay", STAY, **typed)
    assert complaints(answer) == []
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["of no calendar", "on a long day", "on an endless day"])
def test_so_is_the_day_on_a_letter(followed, name):
    day, month, year, _words = DATES[name]
    typed = {"said_on_0": day, "said_on_1": month, "said_on_2": year, "number": "1"}
    answer = followed.post("/case/letters/entitlement-certificate/", typed)
    assert complaints(answer) == []
    assert answer.status_code == 422
