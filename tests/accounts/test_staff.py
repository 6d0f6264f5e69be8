"""Staff need two factors, and are signed out after a pause."""

import time

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse

from accounts.models import User
from tests.accounts.door import enter
from tests.people import has_app, make_administrator, make_student, set_up_app, sign_in

pytestmark = pytest.mark.django_db
ADMIN = "/admin/"


def shown_by_app(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def test_the_admins_own_door_leads_to_ours(client):
    for path in (ADMIN, f"{ADMIN}login/"):
        assert client.get(path).url == f"{reverse('account_login')}?next=%2Fadmin%2F"


def test_there_is_no_admin_for_a_student(client):
    assert sign_in(client, make_student()).get(ADMIN).status_code == 404


def test_staff_without_a_second_factor_reach_only_its_set_up(client):
    sign_in(client, User.objects.create_superuser("boss@example.org"))
    for path in (ADMIN, "/", "/file/"):
        assert client.get(path).url == reverse("mfa_activate_totp")
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_staff_set_up_an_app_and_get_recovery_codes(client):
    boss = User.objects.create_superuser("boss@example.org")
    enter(client, boss.email)
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    response = client.post(reverse("mfa_activate_totp"), {"code": shown_by_app(secret)})
    assert response.url == reverse("mfa_view_recovery_codes")
    assert has_app(boss)
    assert client.get(response.url).status_code == 200
    assert client.get(ADMIN).status_code == 200


def test_the_code_by_mail_alone_does_not_sign_staff_in(client):
    boss = User.objects.create_superuser("boss@example.org")
    secret = set_up_app(boss)
    response = enter(client, boss.email)
    assert response.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    client.post(response.url, {"code": shown_by_app(secret)})
    assert client.session["_auth_user_id"] == str(boss.pk)


@pytest.mark.parametrize("pause", [31 * 60, 13 * 3600])
def test_staff_are_signed_out_after_a_pause(client, monkeypatch, pause):
    sign_in(client, make_administrator())
    assert client.get(ADMIN).status_code == 200
    later = time.time() + pause
    monkeypatch.setattr("accounts.middleware.time.time", lambda: later)
    assert client.get(ADMIN).url.startswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("name", ["mfa_authenticate", "mfa_activate_totp"])
def test_an_empty_second_code_is_refused_in_our_words(client, name):
    boss = User.objects.create_superuser("boss@example.org")
    if name == "mfa_authenticate":
        set_up_app(boss)
    enter(client, boss.email)
    page = client.post(reverse(name), {"code": ""}).content.decode()
    assert "Enter the code that your app shows now." in page
    assert "This field is required" not in page
