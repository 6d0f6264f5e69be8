"""An answer is taken by the letter of the contract; what is not of it is "unknown"."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from cpam.gateway.answers import interpret, read_events
from cpam.gateway.base import Busy, Conflict, Misconfigured, Refused, Taken, Unknown

FIELDS = ("reference", "received_at")
GOOD = {"reference": "R1", "received_at": "2026-11-02T09:30:00Z"}


def answer(status, body=None, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return interpret(status, named, body, 202, FIELDS)


def test_what_the_contract_promises_is_taken():
    assert answer(202, GOOD | {"more": 1}) == Taken(GOOD)


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "R1",
        {},
        {"reference": "R1"},
        GOOD | {"reference": ""},
        GOOD | {"reference": 7},
        GOOD | {"reference": "R" * 65},
        GOOD | {"reference": "R\x00"},
        GOOD | {"reference": "R\ud800"},
    ],
)
def test_success_that_says_too_little_is_unknown(body):
    assert answer(202, body) == Unknown("malformed answer")


@pytest.mark.parametrize("status", [200, 201, 204, 302, 400, 404, 405])
def test_another_status_is_unknown(status):
    assert answer(status, GOOD) == Unknown(f"status {status}")


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fund_in_trouble_is_unknown(status):
    assert answer(status) == Unknown(f"status {status}")


def test_503_says_how_long():
    assert answer(503, Retry_After="30") == Unknown("status 503", 30.0)


def test_429_says_how_long_in_seconds_or_as_a_date():
    assert answer(429, Retry_After="30") == Busy(30.0)
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert 80 < answer(429, Retry_After=later).retry_after <= 90


@pytest.mark.parametrize("said", ["", "soon", "-5", "1e9"])
def test_429_that_does_not_say_waits_a_minute(said):
    assert answer(429, Retry_After=said) == Busy(60.0)


def test_nobody_makes_us_wait_more_than_a_day():
    assert answer(429, Retry_After="172800").retry_after == 24 * 3600


@pytest.mark.parametrize(
    "said",
    ["999999999", "9" * 400, "Sun, 06 Nov 2199 08:49:37 GMT", "Sun, 06 Nov 99999999999 8:49:37"],
)
def test_a_wait_that_nobody_can_mean_is_as_good_as_unsaid(said):
    assert answer(429, Retry_After=said) == Busy(60.0)
    assert answer(503, Retry_After=said) == Unknown("status 503", None)


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_link_refuses_no_file(status):
    assert answer(status) == Misconfigured(status)


@pytest.mark.parametrize("status", [413, 422])
def test_what_will_never_be_taken_says_its_code_and_no_detail(status):
    problem = {"code": "invalid_document", "detail": "Anita Sharma"}
    assert answer(status, problem) == Refused(f"{status} invalid_document")


def test_a_code_that_no_database_keeps_is_left_out():
    assert answer(422, {"code": "a\x00b"}) == Refused("422")


def test_a_code_that_is_a_sentence_or_a_number_may_name_a_person_and_is_left_out():
    assert answer(422, {"code": "Sharma is unknown"}) == Refused("422")
    assert answer(422, {"code": "nir_203099935012384"}) == Refused("422")


def test_a_code_in_half_characters_is_left_out():
    assert answer(409, {"code": "\ud800"}) == Conflict("409")


def test_a_contradiction():
    assert answer(409, {"code": "idempotency_conflict"}) == Conflict("409 idempotency_conflict")
    assert answer(409, "nonsense") == Conflict("409")


def test_events_are_a_list_or_nothing_is_known():
    assert read_events(200, {}, {"events": [], "last_sequence": 0}) == Taken(
        {"events": [], "last_sequence": 0}
    )
    assert read_events(200, {}, {"events": {}}) == Unknown("malformed answer")
    assert read_events(500, {}, {}) == Unknown("status 500")


def test_a_reference_that_a_fund_does_not_find_says_nothing_of_the_link():
    assert read_events(404, {}, {}) == Unknown("status 404", of_link=False)
    assert answer(404) == Unknown("status 404")
