"""Signing in: sessions rotate, codes are one's own and work once, limits hold."""

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from tests.accounts.door import ask, code, enter, type_in, wrong
from tests.people import make_student

pytestmark = pytest.mark.django_db


def signed_in(client):
    return "_auth_user_id" in client.session


def test_a_session_that_somebody_planted_is_left_behind(client):
    ask(client, "a@example.org")
    planted = client.session.session_key
    type_in(client, code())
    assert signed_in(client)
    assert client.session.session_key != planted
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert not signed_in(thief)


def test_signing_out_ends_the_session_everywhere_it_is_held(client):
    enter(client, "a@example.org")
    held = client.session.session_key
    client.post(reverse("account_logout"))
    thief = Client()
    thief.cookies["sessionid"] = held
    assert not signed_in(thief)


def test_a_code_for_one_address_opens_no_other(client):
    ask(client, "mine@example.org")
    mine = code()
    ask(client, "victim@example.org")
    assert mine != code()
    type_in(client, mine)
    assert not signed_in(client)
    assert not User.objects.filter(email="victim@example.org").exists()


def test_the_address_cannot_be_exchanged_with_the_code(client):
    ask(client, "mine@example.org")
    client.post(
        reverse("account_confirm_login_code"), {"code": code(), "email": "victim@example.org"}
    )
    assert not User.objects.filter(email="victim@example.org").exists()


def test_another_browser_of_the_same_address_shares_the_guesses():
    for _browser in range(5):
        client = Client()
        ask(client, "a@example.org", REMOTE_ADDR="192.0.2.7")
        client.post(
            reverse("account_confirm_login_code"),
            {"code": wrong(code())},
            REMOTE_ADDR="192.0.2.7",
        )
        mail_count = len(mail.outbox)
    client.post(reverse("account_confirm_login_code"), {"code": code()}, REMOTE_ADDR="192.0.2.7")
    assert mail_count <= 3
    assert not signed_in(client)


def test_made_up_addresses_of_origin_give_no_more_mails(client):
    for number in range(6):
        ask(client, "a@example.org", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert len(mail.outbox) <= 3


def test_the_same_queries_for_known_and_unknown():
    make_student("known@example.org")
    counts = []
    for email in ("known@example.org", "unknown@example.org"):
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), email)
        counts.append(len(queries))
    assert counts[0] == counts[1]
