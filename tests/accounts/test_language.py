"""The language belongs to the account, and is chosen on any page."""

import pytest
from django.conf import settings
from django.core import mail
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from tests.accounts.door import ask, enter
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db
COOKIE = settings.LANGUAGE_COOKIE_NAME


def choose(client, language, **data):
    return client.post(reverse("set_language"), {"language": language, **data})


def test_choosing_a_language_stays_on_the_page(client):
    response = choose(client, "fr", next=reverse("privacy"))
    assert response.url == reverse("privacy")
    assert client.cookies[COOKIE].value == "fr"
    assert 'lang="fr"' in client.get(reverse("privacy")).content.decode()


def test_choosing_a_language_is_kept_with_the_account(client):
    student = make_student()
    choose(sign_in(client, student), "fr")
    assert User.objects.get().language == "fr"


def test_signing_in_brings_the_accounts_language(client):
    make_student("a@example.org", language="fr")
    response = enter(client, "a@example.org")
    assert response.cookies[COOKIE].value == "fr"


def test_a_new_account_speaks_the_language_of_the_page(client):
    choose(client, "fr")
    enter(client, "a@example.org")
    assert User.objects.get().language == "fr"


def test_the_code_is_mailed_in_the_language_of_the_page(client):
    choose(client, "fr")
    ask(client, "a@example.org")
    with translation.override("fr"):
        expected = translation.gettext("Your sign-in code for Escale")
    assert mail.outbox[0].subject == expected


@pytest.mark.parametrize("language", ["", "xx", "de", "../fr"])
def test_a_language_we_do_not_speak_is_not_found(client, language):
    assert choose(client, language).status_code == 404


def test_a_language_is_not_chosen_by_a_link(client):
    assert client.get(reverse("set_language")).status_code == 405


def test_nobody_is_sent_elsewhere_by_the_switch(client):
    assert choose(client, "fr", next="https://evil.example/").url == "/"
