"""A student from outside Europe, from the start page to the card and the doctor."""

import pytest

from tests.journeys.walking import Walker

pytestmark = pytest.mark.journey
ADDRESS = "priya.sharma@example.org"


def test_a_student_gets_a_certified_number_a_card_and_a_doctor(new_page, product):
    student = Walker(new_page(), product)
    student.answers_eligibility(cover="no", activity="study", insured_in="IN", nationality="IN")
    student.sees("You can register")
    student.press("Create my file with my e-mail")
    student.signs_in(ADDRESS)
    student.uploads("identity")

    # The rest on another device: the passport is there, nothing is asked twice.
    student = Walker(new_page(viewport={"width": 1280, "height": 900}), product)
    student.page.goto("/account/login/")
    student.signs_in(ADDRESS)
    student.opens("identity")
    student.sees("1 page")
    student.fills_the_file()
    reference = student.sends_the_file()

    student.waits_for("The CPAM asks you for a document")
    student.sees(reference)
    student.uploads("birth-certificate", sent=True)
    student.moves("affiliation", "answer")

    student.waits_for("Declare my médecin traitant", within=90)
    student.moves(
        "doctor",
        "declare",
        {"how": "paper", "doctor_name": "Dr Hélène Martin", "doctor_city": "Paris"},
    )
    student.waits_for("Order my carte Vitale", within=90)
    student.uploads("identity-photo", sent=True)
    student.moves("card", "order", {"how": "paper"})
    student.waits_for("Carte Vitale – on its way", within=90)
    student.moves("card", "receive")
    student.waits_for("Médecin traitant – registered", within=90)
    student.sees("Certification of the number – certified")
    student.sees("Carte Vitale – received")

    student.page.goto("/account/messages/")
    student.sees("Your number is certified")
