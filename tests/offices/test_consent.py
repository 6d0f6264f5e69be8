"""A student decides which office sees the state of the file, and changes their mind at will."""

import pytest
from django.urls import reverse

from enrollment.models import Institution
from offices.models import Consent, Membership
from tests.dossiers import make_draft
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def university():
    university = Institution.objects.create(uai="0000001S", name="Université d'essai")
    Membership.objects.create(user=make_student("office@example.org"), institution=university)
    return university


@pytest.fixture
def dossier(client):
    dossier = make_draft()
    sign_in(client, dossier.owner)
    return dossier


def decide(client, university, act):
    return client.post(reverse("offices:decide", args=[university.pk]), {act: "1"})


def test_the_page_says_what_the_office_will_see_before_it_is_agreed_to(client, dossier, university):
    page = client.get(reverse("offices:consent")).content.decode()
    assert university.name.replace("'", "&#x27;") in page
    assert "What the office sees" in page
    assert "What it never sees" in page


def test_opening_the_page_agrees_to_nothing(client, dossier, university):
    client.get(reverse("offices:consent"))
    assert not Consent.objects.exists()


def test_consent_is_given_once_however_often_it_is_pressed(client, dossier, university):
    decide(client, university, "give")
    decide(client, university, "give")
    assert Consent.objects.in_force().get().dossier == dossier


def test_consent_is_withdrawn_and_may_be_given_again(client, dossier, university):
    decide(client, university, "give")
    decide(client, university, "withdraw")
    assert not Consent.objects.in_force().exists()
    decide(client, university, "give")
    assert Consent.objects.in_force().count() == 1


def test_an_institution_without_an_office_cannot_be_agreed_to(client, dossier):
    nobody = Institution.objects.create(uai="0000003U", name="Sans bureau")
    assert decide(client, nobody, "give").status_code == 404


def test_a_person_without_a_file_has_nothing_to_show(client, university):
    sign_in(client, make_student())
    assert client.get(reverse("offices:consent")).status_code == 404


def test_the_page_stays_within_its_queries(
    client, dossier, university, django_assert_max_num_queries
):
    with django_assert_max_num_queries(7):
        client.get(reverse("offices:consent"))
