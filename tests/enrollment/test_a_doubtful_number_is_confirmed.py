"""Where signs look alike the student says what stands on the paper; the reading stays as it was."""

import pytest

from documents.models import Correction
from tests.dossiers import attach_paper

pytestmark = pytest.mark.django_db

URL = "/file/identity/confirm/"


@pytest.fixture
def paper(draft):
    reading = {"number": "L8B8902C3", "number_ambiguous": ["LB88902C3"]}
    return attach_paper(draft, "identity", reading=reading, outcome="unsure").document


def test_the_number_is_shown_in_groups_with_those_that_look_like_it(student, paper):
    page = student.get("/file/identity/").content.decode()
    assert "L8B8 902C 3" in page
    assert "LB88 902C 3" in page


def test_what_was_chosen_stands_beside_the_reading(student, paper):
    assert student.post(URL, {"value": "LB88902C3"}).status_code == 302
    paper.refresh_from_db()
    assert paper.reading["number"] == "L8B8902C3"
    assert paper.facts == {"number": "LB88902C3"}
    line = Correction.objects.get()
    assert (line.source, line.right_value, line.was_right) == ("student", "LB88902C3", False)
    assert "Compare your document number" not in student.get("/file/identity/").content.decode()


def test_another_one_may_be_typed(student, paper):
    student.post(URL, {"value": "other", "typed": "lb88 9o2c3"})
    paper.refresh_from_db()
    assert paper.confirmed == {"number": "LB889O2C3"}


def test_nothing_chosen_is_said(student, paper):
    response = student.post(URL, {})
    assert response.status_code == 422
    assert "Choose the number that is on your document." in response.content.decode()


def test_an_iban_that_is_typed_must_be_sound(student, draft):
    reading = {"iban": "FR1420041010050500013M02606", "iban_ambiguous": True}
    attach_paper(draft, "bank_details", reading=reading, outcome="unsure")
    address = "/file/bank-details/confirm/"
    response = student.post(address, {"value": "other", "typed": "FR1420041010050500013M02607"})
    assert "its check digits do not agree" in response.content.decode()
    assert not Correction.objects.exists()


def test_an_iban_with_a_sign_put_right_is_confirmed_before_it_is_an_answer(student, draft):
    iban = "FR1420041010050500013M02606"
    reading = {"iban": iban, "iban_valid": True, "iban_repaired": True}
    paper = attach_paper(draft, "bank_details", reading=reading).document
    page = student.get("/file/bank-details/").content.decode()
    assert "Compare your IBAN" in page
    assert "FR14 2004 1010 0505 0001 3M02 606" in page
    assert "iban" not in student.get("/file/bank-account/").context["form"].told
    student.post("/file/bank-details/confirm/", {"value": iban})
    paper.refresh_from_db()
    assert "iban_repaired" not in paper.facts
    assert Correction.objects.get().was_right
    assert student.get("/file/bank-account/").context["form"].told["iban"].value
