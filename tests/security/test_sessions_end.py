"""A session ends with the account, the right or the second factor that it stood on."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.door import enter
from tests.people import make_reviewer, make_student, sign_in

pytestmark = pytest.mark.django_db


def test_a_closed_account_is_out_at_once():
    student = make_student()
    client = sign_in(Client(), student)
    assert client.get("/account/data/").status_code == 200
    student.is_active = False
    student.save()
    assert client.get("/account/data/").status_code == 302


def test_an_erased_account_is_out_everywhere():
    student = make_student()
    phone, laptop = sign_in(Client(), student), sign_in(Client(), student)
    phone.post(reverse("erase"), {"sure": "on"})
    assert laptop.get("/account/data/").status_code == 302


def test_a_reviewer_who_is_one_no_more_sees_nothing(world):
    client = world.client("reviewer")
    assert client.get(world.url("documents:page")).status_code == 200
    world.reviewer.user_permissions.clear()
    assert client.get(world.url("documents:page")).status_code == 404
    assert client.get(world.url("admin:enrollment_dossier_change")).status_code == 404


def test_a_member_who_left_the_office_sees_no_student(world):
    client = world.client("office")
    assert client.get("/office/").status_code == 200
    world.membership.delete()
    assert client.get("/office/").status_code in (403, 404)


def test_a_consent_that_is_taken_back_hides_the_student(world):
    client = world.client("office")
    assert world.dossier.reference in client.get("/office/").content.decode()
    world.client("owner").post(world.url("offices:decide"), {})
    assert world.dossier.reference not in client.get("/office/").content.decode()


def test_the_second_factor_cannot_be_guessed():
    reviewer = make_reviewer()
    client = Client()
    enter(client, reviewer.email)
    assert "_auth_user_id" not in client.session
    answers = [
        client.post(reverse("mfa_authenticate"), {"code": f"{guess:06}"}) for guess in range(12)
    ]
    assert "_auth_user_id" not in client.session
    assert "too many tries" in answers[-1].content.decode() or answers[-1].status_code in (302, 429)


def test_half_signed_in_staff_see_nothing(world):
    client = Client()
    enter(client, world.reviewer.email)
    for name in ("admin:index", "documents:page", "my_data", "enrollment:tasks"):
        assert client.get(world.url(name)).status_code in (302, 404)
