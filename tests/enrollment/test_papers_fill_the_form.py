"""What a paper says fills the form, with its origin; what was typed stays."""

import pytest

from documents.findings import Finding
from tests.dossiers import attach_paper

pytestmark = pytest.mark.django_db

PASSPORT = {
    "family_name": "SHARMA",
    "given_names": "PRIYA ANJALI",
    "birth_date": "2003-03-14",
    "nationality": "IND",
    "sex": "F",
}


@pytest.fixture
def passport(draft):
    return attach_paper(draft, "identity", reading=PASSPORT)


def form(student, slug):
    return student.get(f"/file/{slug}/").context["form"]


def test_the_passport_fills_the_boxes_that_are_empty(student, passport):
    shown = form(student, "about-you")
    assert shown["family_name"].value() == "Sharma"
    assert shown["nationality"].value() == "IN"
    assert shown["birth_date"].value() == "2003-03-14"
    assert "from your passport or card" in shown["family_name"].help_text


def test_nothing_is_saved_before_the_student_confirms(student, draft, passport):
    student.get("/file/about-you/")
    draft.refresh_from_db()
    assert draft.family_name == ""


def test_what_was_typed_stays_and_the_difference_is_said(student, draft, passport):
    draft.family_name = "Sharman"
    draft.save()
    shown = form(student, "about-you")
    assert shown["family_name"].value() == "Sharman"
    assert "We read “Sharma”, from your passport or card." in shown["family_name"].help_text


def test_a_paper_of_somebody_else_fills_nothing(student, draft):
    reading = {"iban": "FR1420041010050500013M02606", "holder": "José García"}
    document = attach_paper(draft, "bank_details", reading=reading).document
    document.record([Finding.of("not_in_your_name", read="a", expected="b", other="form")], "h")
    assert not form(student, "bank-account")["iban"].value()


def test_a_number_in_doubt_fills_nothing_until_it_is_confirmed(student, draft):
    reading = {"iban": "FR1420041010050500013M02606", "iban_ambiguous": True}
    document = attach_paper(draft, "bank_details", reading=reading).document
    assert not form(student, "bank-account")["iban"].value()
    document.confirm("iban", "FR1420041010050500013M02606")
    assert form(student, "bank-account")["iban"].value() == "FR14 2004 1010 0505 0001 3M02 606"
