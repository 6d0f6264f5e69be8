"""What nobody should type at the door opens nothing and breaks nothing."""

import pytest
from django.core import mail
from django.urls import reverse

from tests.accounts.door import ask, type_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed", ["0" * 6, "", "\x00", "9" * 5000, "½½½½½½", "1e5", "-12345", "²²²²²²"]
)
def test_a_hostile_code_opens_nothing(client, typed):
    client.raise_request_exception = False
    ask(client, "a@example.org")
    answer = type_in(client, typed)
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "email",
    [
        "",
        "a",
        "a@b",
        "x" * 5000 + "@example.org",
        "a@example.org\r\nBcc: all@example.org",
        "a@example.org\x00",
        "a@example.org, b@example.org",
        '"<script>"@example.org',
        "\u202ea@example.org",
        "a@exa\u043cple.org",
    ],
)
def test_a_hostile_address_is_refused_or_one_address(client, email):
    client.raise_request_exception = False
    answer = ask(client, email)
    assert answer.status_code in (200, 302)
    assert "Null characters" not in answer.content.decode()
    assert all(len(message.to) == 1 and "\n" not in message.to[0] for message in mail.outbox)


def test_a_wanted_place_of_megabytes_is_not_kept(client):
    ask_with = {"email": "a@example.org", "next": "/" + "x" * (5 * 1024 * 1024)}
    client.post(reverse("account_login"), ask_with)
    assert len(str(dict(client.session))) < 10_000
