from tests.documents.checks.evidence import found

VISA = {"permit": "long_stay_visa", "visa_type": "D", "valid_until": "2027-08-31"}


def test_a_visa_alone_lacks_its_confirmation():
    assert found("residence_permit", VISA)["sticker_not_validated"].severity == "problem"


def test_a_visa_beside_its_confirmation_is_fine_even_if_that_was_not_read():
    assert found("residence_permit", VISA, documents={"visa_validation": {}}) == {}


def test_an_algerian_visa_has_no_confirmation():
    assert found("residence_permit", VISA, declared={"nationality": "DZ"}) == {}
    assert found("residence_permit", VISA | {"nationality": "DZA"}) == {}


def test_a_photo_of_a_visa_is_known_by_what_was_typed():
    seen = found("residence_permit", declared={"permit": "long_stay_visa"})
    assert "sticker_not_validated" in seen


def test_a_short_stay_visa_is_a_problem_and_needs_no_confirmation():
    seen = found("residence_permit", VISA | {"visa_type": "C"})
    assert list(seen) == ["short_stay_visa"]


def test_a_card_has_two_sides():
    detected = {"type": "image/jpeg", "pages": 1}
    seen = found("residence_permit", declared={"permit": "card"}, detected=detected)
    assert seen["missing_back"].severity == "warning"
    both = {"type": "image/jpeg", "pages": 2}
    assert "missing_back" not in found("residence_permit", {"format": "TD1"}, detected=both)
    card = {"format": "TD1", "mrz": ["…"]}
    assert "missing_back" in found("identity", card, detected=detected)


def test_a_validation_in_another_name_is_a_problem():
    reading = {"name": "OKAFOR Chidi", "foreigner_number": "9912345678"}
    declared = {"family_name": "Sharma", "given_names": "Priya"}
    assert "name_mismatch" in found("visa_validation", reading, declared=declared)
