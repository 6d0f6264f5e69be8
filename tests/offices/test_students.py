"""The office's list: consenting students, the state of each track, and nothing else."""

import pytest
from django.urls import reverse

from accounts.models import Access
from enrollment.models import Institution
from offices.models import Consent, Membership
from tests.cases import make_case
from tests.dossiers import IBAN, make_draft
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def university():
    return Institution.objects.create(uai="0000001S", name="Université d'essai")


@pytest.fixture
def member(client, university):
    member = make_student("office@example.org")
    Membership.objects.create(user=member, institution=university)
    sign_in(client, member)
    return member


def look(client, **query):
    return client.get(reverse("offices:students"), query)


def test_a_consenting_student_is_listed_with_the_state_of_each_track(client, member, university):
    case = make_case()
    Consent.objects.give(case.dossier, university)
    page = look(client).content.decode()
    assert "SHARMA Anita" in page
    assert case.dossier.reference in page
    assert "no number yet" in page


def test_a_student_who_has_sent_nothing_is_said_to_fill_in_the_file(client, member, university):
    Consent.objects.give(make_draft(family_name="Diop"), university)
    assert "Student fills in the file" in look(client).content.decode()


def test_nothing_else_of_the_student_is_shown(client, member, university):
    dossier = make_case().dossier
    Consent.objects.give(dossier, university)
    page = look(client).content.decode()
    for private in (IBAN, dossier.owner.email, dossier.phone, dossier.address_line1, "2003"):
        assert private not in page


def test_a_student_who_did_not_agree_is_not_there(client, member):
    make_case()
    assert "SHARMA" not in look(client).content.decode()


def test_consent_to_another_institution_is_not_consent_to_this_one(client, member):
    other = Institution.objects.create(uai="0000002T", name="Autre université")
    Consent.objects.give(make_case().dossier, other)
    assert "SHARMA" not in look(client).content.decode()


def test_who_works_for_no_office_is_refused(client):
    sign_in(client, make_student())
    assert look(client).status_code == 403


def test_who_is_not_signed_in_is_led_to_sign_in(client):
    assert look(client).status_code == 302


def test_each_look_is_written_down_for_the_student(client, member, university):
    dossier = make_case().dossier
    Consent.objects.give(dossier, university)
    look(client)
    [seen] = Access.objects.about(dossier.owner)
    assert (seen.actor_id, seen.action) == (member.pk, "list")


@pytest.mark.parametrize("students", [1, 6])
def test_the_list_costs_the_same_for_any_number(
    client, member, university, students, django_assert_max_num_queries
):
    for number in range(students):
        Consent.objects.give(make_draft(family_name=f"Student{number}"), university)
    with django_assert_max_num_queries(9):
        look(client)
