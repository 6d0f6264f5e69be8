from datetime import date

import pytest

from tests.documents.checks.evidence import found

NAMED = {"family_name": "Sharma", "given_names": "Priya"}
GOOD = NAMED | {"final": True, "academic_year": "2026-2027"}


def test_a_final_certificate_of_this_year_is_fine():
    assert found("enrolment_certificate", GOOD) == {}


def test_an_admission_is_a_problem():
    seen = found("enrolment_certificate", GOOD | {"final": False})
    assert seen["not_final"].severity == "problem"


def test_a_paper_that_does_not_tell_is_only_unsure():
    seen = found("enrolment_certificate", NAMED | {"academic_year": "2026-2027"})
    assert list(seen) == ["unreadable"]
    other = found("enrolment_certificate", NAMED | {"academic_year": "2025-2026"})
    assert other["wrong_year"].severity == "warning"


def test_a_certificate_without_a_name_is_only_unsure():
    seen = found("enrolment_certificate", {"final": True, "academic_year": "2026-2027"})
    assert "your name" in seen["unreadable"].saw


@pytest.mark.parametrize(
    ("today", "fine"),
    [
        (date(2026, 9, 1), True),
        (date(2027, 6, 30), True),
        (date(2027, 8, 31), True),
        (date(2026, 7, 1), True),
        (date(2026, 6, 30), False),
        (date(2027, 9, 1), False),
    ],
)
def test_a_year_is_right_from_the_summer_before_to_its_end(today, fine):
    assert ("wrong_year" not in found("enrolment_certificate", GOOD, today=today)) is fine


def test_the_year_that_is_needed_is_named():
    seen = found("enrolment_certificate", GOOD | {"academic_year": "2025-2026"})
    assert "2025-2026" in seen["wrong_year"].saw
    assert "2026-2027" in seen["wrong_year"].needed


def test_another_year_than_typed_is_a_warning_if_the_paper_is_right():
    seen = found("enrolment_certificate", GOOD, declared={"academic_year": "2025-2026"})
    assert seen["wrong_year"].severity == "warning"


def test_a_certificate_without_a_year_is_a_warning():
    assert found("enrolment_certificate", {"final": True})["no_period"].severity == "warning"


def test_a_student_number_that_differs_from_the_one_typed_is_a_warning():
    seen = found(
        "enrolment_certificate", GOOD | {"ine": "0GHK2P4M731"}, declared={"ine": "0GHK2P4M732"}
    )
    assert seen["number_ambiguous"].severity == "warning"
    same = found(
        "enrolment_certificate", GOOD | {"ine": "0GHK2P4M731"}, declared={"ine": "0ghk2p4m7 31"}
    )
    assert same == {}
