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


NAMES = ZONE | {"family_name": "RIM", "given_names": "LI WEI", "name_unclear": ["family_name"]}


def test_a_name_with_letters_that_are_not_clear_is_shown_as_a_warning():
    finding = found("identity", NAMES)["name_mismatch"]
    assert finding.severity == "warning"
    assert "LI WEI RIM" in finding.saw


def test_a_name_that_was_typed_the_same_is_clear():
    typed = {"family_name": "Rim", "given_names": "Li Wei"}
    assert "name_mismatch" not in found("identity", NAMES, declared=typed)


@pytest.mark.parametrize(
    ("read", "typed", "differs"),
    [
        ("IND", "IN", False),
        ("D", "DE", False),
        ("IND", "FR", True),
        ("RKS", "XK", False),
        ("XKX", "XK", False),
    ],
)
def test_the_nationality_is_compared_in_the_codes_of_passports(read, typed, differs):
    seen = found("identity", ZONE | {"nationality": read}, declared={"nationality": typed})
    assert ("nationality_mismatch" in seen) is differs


def test_a_birth_date_typed_otherwise_is_a_problem():
    seen = found(
        "identity", ZONE | {"birth_date": "2003-03-14"}, declared={"birth_date": "2003-03-15"}
    )
    assert list(seen) == ["birth_date_mismatch"]


def test_the_front_of_a_residence_card_alone_lacks_its_back():
    front = {"permit": "card", "valid_until": "2027-09-30"}
    assert "missing_back" in found("residence_permit", front, detected={"pages": 1})
    assert "missing_back" not in found("residence_permit", front, detected={"pages": 2})


FRONT = {"form": "card_front", "family_name": "SHARMA", "expiry_date": "2027-09-30"}


def test_the_front_of_an_identity_card_alone_lacks_its_back():
    assert "missing_back" in found("identity", FRONT, detected={"pages": 1})
    assert "missing_back" not in found("identity", FRONT, detected={"pages": 2})


def test_the_printed_end_of_a_card_counts_where_there_is_no_zone():
    finding = found("identity", FRONT | {"expiry_date": "2025-01-31"}, detected={"pages": 1})
    assert finding["expired"].severity == "problem"
    assert "card" in finding["expired"].saw


def test_a_reflection_explains_alone_why_no_zone_was_found():
    spot = {"glare_left": 10.0, "glare_top": 10.0, "glare_width": 90.0, "glare_height": 80.0}
    seen = page()
    seen["measures"] |= spot
    codes = found("identity", {}, seen=(seen,))
    assert "glare" in codes
    assert "mrz_not_found" not in codes
