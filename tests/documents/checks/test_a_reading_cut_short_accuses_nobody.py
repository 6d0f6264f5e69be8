"""Time was up before the end of a page: what we did not find may stand there."""

from tests.documents.checks.evidence import found

CUT = {"width": 900, "height": 1200, "lines": [], "measures": {"unread_lines": 12.0}}
WHOLE = CUT | {"measures": {}}
EXTRACT = {"form": "extract", "parents_found": False, "family_name": "SHARMA"}
ADMITTED = {"final": False, "family_name": "SHARMA"}


def test_parents_that_were_not_found_are_a_doubt():
    assert found("birth_certificate", EXTRACT, seen=(CUT,))["missing_parents"].severity == "warning"


def test_an_enrolment_that_is_not_final_is_a_doubt():
    assert found("enrolment_certificate", ADMITTED, seen=(CUT,))["not_final"].severity == "warning"


def test_both_are_problems_on_pages_that_were_read_to_their_end():
    assert found("birth_certificate", EXTRACT, seen=(WHOLE,))["missing_parents"].severity == (
        "problem"
    )
    assert found("enrolment_certificate", ADMITTED, seen=(WHOLE,))["not_final"].severity == (
        "problem"
    )
