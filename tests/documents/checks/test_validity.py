from datetime import date

import pytest

from tests.documents.checks.evidence import found

ZONE = {"mrz": ["…"], "mrz_valid": True, "document_code": "P"}


@pytest.mark.parametrize(
    ("expiry", "code"),
    [
        ("2026-11-22", "expired"),
        ("2026-11-23", "expires_soon"),
        ("2027-02-21", "expires_soon"),
        ("2027-02-22", None),
    ],
)
def test_a_passport_is_valid_through_its_last_day(expiry, code):
    seen = found("identity", ZONE | {"expiry_date": expiry})
    assert list(seen) == ([code] if code else [])


def test_the_message_names_the_paper():
    seen = found("identity", ZONE | {"document_code": "ID", "expiry_date": "2020-01-01"})
    assert seen["expired"].saw == "This identity card expired on 1 January 2020."
    permit = {"permit": "receipt", "valid_until": "2026-10-31"}
    assert found("residence_permit", permit)["expired"].saw.startswith("This récépissé expired")


def test_a_paper_that_begins_later_is_a_warning():
    permit = {"permit": "card", "valid_from": "2026-12-01", "valid_until": "2027-12-01"}
    assert found("residence_permit", permit)["not_yet_valid"].severity == "warning"


def test_the_end_that_was_typed_counts_when_none_was_read():
    declared = {"permit": "card", "permit_valid_until": "2026-10-31"}
    assert "expired" in found("residence_permit", declared=declared)
    read = {"permit": "card", "valid_until": "2027-10-31"}
    assert "expired" not in found("residence_permit", read, declared=declared)


def test_a_typed_end_that_is_a_date_object_counts_too():
    declared = {"permit": "card", "visa_expiry": date(2026, 10, 31)}
    assert found("residence_permit", declared=declared)["expired"].severity == "problem"


def test_an_unreadable_date_is_no_reason_to_complain():
    assert found("identity", ZONE | {"expiry_date": "31/12"}) == {}
