import pytest

from tests.documents.checks.evidence import found
from tests.documents.checks.seen import page

ZONE = {"mrz": ["…"], "mrz_valid": True, "document_code": "P", "number": "L898902C3"}


def test_check_digits_that_disagree_are_never_called_false_papers():
    assert found("identity", ZONE | {"mrz_valid": False})["mrz_checksum"].severity == "warning"


def test_an_ambiguous_number_is_shown():
    finding = found("identity", ZONE | {"number_ambiguous": True})["number_ambiguous"]
    assert "L898902C3" in finding.saw


def test_a_number_that_somebody_confirmed_is_not_doubted_for_what_was_seen():
    seen = page(zone=(50, 1100, 900, 120))
    seen["zone"]["alike"] = ["L8989O2C3"]
    assert "number_ambiguous" not in found("identity", ZONE, seen=(seen,))


@pytest.mark.parametrize(
    ("read", "typed", "differs"),
    [("IND", "IN", False), ("D", "DE", False), ("IND", "FR", True), ("RKS", "XK", False)],
)
def test_the_nationality_is_compared_in_the_codes_of_passports(read, typed, differs):
    seen = found("identity", ZONE | {"nationality": read}, declared={"nationality": typed})
    assert ("nationality_mismatch" in seen) is differs


def test_a_birth_date_typed_otherwise_is_a_problem():
    seen = found(
        "identity", ZONE | {"birth_date": "2003-03-14"}, declared={"birth_date": "2003-03-15"}
    )
    assert list(seen) == ["birth_date_mismatch"]
