"""A machine that hardly reads a paper never calls it bad: a problem becomes a warning."""

import pytest

from tests.documents.checks.evidence import found
from tests.documents.checks.seen import page

PASSED = {"permit": "receipt", "valid_until": "2026-10-31"}
MINE = {"family_name": "Sharma", "given_names": "Priya"}


def at(confidence):
    return {"page": 1, "box": [10, 20, 300, 40], "confidence": confidence}


def test_a_date_read_with_confidence_is_a_problem_and_shows_where_it_stands():
    seen = found("residence_permit", PASSED, places={"valid_until": at(0.97)}, seen=(page(),))
    assert seen["expired"].severity == "problem"
    assert (seen["expired"].page, seen["expired"].box) == (1, (10, 20, 300, 40))


def test_a_date_hardly_read_is_a_warning_that_asks_to_compare():
    seen = found("residence_permit", PASSED, places={"valid_until": at(0.6)}, seen=(page(),))
    assert seen["expired"].severity == "warning"
    assert "31 October 2026" in seen["expired"].saw
    assert "Compare" in seen["expired"].do


def test_digital_text_is_certain_and_has_a_page_without_a_box():
    seen = found("residence_permit", PASSED, places={"valid_until": {"page": 2}}, seen=({}, {}))
    assert seen["expired"].severity == "problem"
    assert (seen["expired"].page, seen["expired"].box) == (2, None)


def test_a_field_that_is_not_found_again_is_as_sure_as_its_pictures():
    assert found("residence_permit", PASSED, seen=(page(confidence=0.95),))["expired"].severity == (
        "problem"
    )
    assert found("residence_permit", PASSED, seen=(page(confidence=0.7),))["expired"].severity == (
        "warning"
    )


def test_what_was_typed_does_not_hang_on_a_picture():
    declared = {"permit": "card", "permit_valid_until": "2026-10-31"}
    seen = found("residence_permit", declared=declared, seen=(page(confidence=0.2),))
    assert seen["expired"].severity == "problem"


@pytest.mark.parametrize(("confidence", "severity"), [(0.995, "problem"), (0.95, "warning")])
def test_a_check_sum_needs_every_sign_to_be_sure(confidence, severity):
    wrong = {"iban": "FR7630004008120000123456788", "holder": "SHARMA PRIYA"}
    seen = found("bank_details", wrong, places={"iban": at(confidence)}, seen=(page(),))
    assert seen["iban_checksum"].severity == severity


def test_another_name_hardly_read_is_a_warning():
    reading = {"family_name": "OKAFOR", "given_names": "Chidi", "final": True}
    places = {"family_name": at(0.62)}
    seen = found("enrolment_certificate", reading, declared=MINE, places=places, seen=(page(),))
    assert seen["name_mismatch"].severity == "warning"


def test_a_kind_hardly_read_does_not_silence_the_rest():
    reading = PASSED | {"looks_like": "bank_details"}
    sure = found("residence_permit", reading, places={"looks_like": at(0.99)}, seen=(page(),))
    assert list(sure) == ["wrong_kind"]
    unsure = found("residence_permit", reading, places={"looks_like": at(0.5)}, seen=(page(),))
    assert unsure["wrong_kind"].severity == "warning"
    assert "expired" in unsure


def test_a_medical_paper_is_refused_only_when_its_title_and_number_are_sure():
    reading = {"looks_like": "care_document"}
    sure = found("other_paper", reading, places={"looks_like": at(0.97)}, seen=(page(),))
    assert sure["care_document"].severity == "blocking"
    unsure = found("other_paper", reading, places={"looks_like": at(0.7)}, seen=(page(),))
    assert unsure["care_document"].severity == "warning"
    assert "may be a medical paper" in unsure["care_document"].saw
    assert "wrong_kind" not in found("identity", reading, places={"looks_like": at(0.7)})
