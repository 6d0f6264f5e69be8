"""`next` leads to a place of ours, or nowhere."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.door import code, enter, type_in

pytestmark = pytest.mark.django_db

AWAY = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    " https://evil.example/",
    "\x00//evil.example/",
    "https://testserver@evil.example/",
    "/%09/evil.example/",
    "/\t/evil.example/",
    "/account/\r\nSet-Cookie: x=1",
    "foo",
    "\ufffd",
    "?next=x",
    "#x",
]


def is_ours(url):
    parts = urlsplit(url)
    leaves = parts.scheme or parts.netloc or url.startswith(("//", "/\\"))
    return not leaves and not set(url) & {"\r", "\n", "\t", "\\", "\x00"}


@pytest.mark.parametrize("next_", AWAY)
def test_after_the_code(next_):
    client = Client()
    client.post(reverse("account_login"), {"email": "a@example.org", "next": next_})
    assert is_ours(type_in(client, code()).url)


@pytest.mark.parametrize("next_", AWAY)
def test_for_who_is_signed_in_already(next_):
    client = Client(raise_request_exception=False)
    enter(client, "a@example.org")
    answer = client.get(reverse("account_login"), {"next": next_})
    assert answer.status_code == 302
    assert is_ours(answer.url)


@pytest.mark.parametrize("next_", AWAY)
def test_after_the_choice_of_a_language(next_):
    client = Client(raise_request_exception=False)
    answer = client.post(reverse("set_language"), {"language": "fr", "next": next_})
    assert answer.status_code in (204, 302)
    assert is_ours(answer.headers.get("Location", "/"))


@pytest.mark.parametrize("next_", AWAY)
def test_after_signing_out(next_):
    client = Client(raise_request_exception=False)
    enter(client, "a@example.org")
    assert is_ours(client.post(reverse("account_logout"), {"next": next_}).url)
