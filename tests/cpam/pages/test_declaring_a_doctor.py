import pytest

from cpam.models import DoctorDeclaration
from tests.cpam.pages.doing import words_of, work

DECLARE = "/case/doctor/declare/"


@pytest.fixture
def case(case_of):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    work(case)
    return case


def test_on_paper_name_and_town_are_needed(case, client):
    page = client.post(DECLARE, {"how": "paper"})
    assert page.status_code == 422
    assert "Write the doctor’s name." in words_of(page)
    assert "Write the town where the doctor works." in words_of(page)
    given = {"how": "paper", "doctor_name": " Dr Martin ", "doctor_city": "Lyon"}
    assert client.post(DECLARE, given).status_code == 302
    doctor = DoctorDeclaration.objects.get(case=case)
    assert (doctor.name, doctor.city) == ("Dr Martin", "Lyon")


def test_at_the_surgery_online_no_name_is_kept(case, client):
    assert client.post(DECLARE, {"how": "online", "doctor_name": "Dr Martin"}).status_code == 302
    assert not DoctorDeclaration.objects.exists()
    case.refresh_from_db()
    assert case.doctor == "declared"


def test_a_doctor_can_be_replaced(case, client):
    client.post(DECLARE, {"how": "online"})
    client.post("/case/doctor/register/", {"said_on_0": 1, "said_on_1": 11, "said_on_2": 2026})
    assert "Declare another médecin traitant" in words_of(client.get("/case/"))
    client.post("/case/doctor/replace/", {"how": "online"})
    case.refresh_from_db()
    assert case.doctor == "declared"


def test_the_doctor_does_not_wait_for_the_card(case):
    assert (case.doctor, case.card) == ("declarable", "locked")
