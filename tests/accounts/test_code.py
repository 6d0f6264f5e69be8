"""Six digits, fifteen minutes, a few tries."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.accounts.door import ask, code, type_in, wrong

pytestmark = pytest.mark.django_db


def signed_in(client):
    return "_auth_user_id" in client.session


def test_the_mail_says_little_and_holds_the_code(client):
    ask(client, "a@example.org")
    message = mail.outbox[0]
    assert message.to == ["a@example.org"]
    assert "\n" not in message.subject
    assert code() not in message.subject
    assert "etudiant-etranger.ameli.fr" in message.body
    assert "http" not in message.body  # a code, never a link


def test_the_code_is_not_kept_as_it_is(client):
    ask(client, "a@example.org")
    assert code() not in str(dict(client.session))


def test_spaces_dashes_and_other_digits_are_read(client):
    ask(client, "a@example.org")
    arabic = code().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    type_in(client, f" {arabic[:3]}-{arabic[3:]} ")
    assert signed_in(client)


def test_an_older_code_still_works_after_a_new_one(client):
    ask(client, "a@example.org")
    older = code()
    client.post(reverse("account_confirm_login_code"), {"again": "1"})
    assert len(mail.outbox) == 2
    type_in(client, older)
    assert signed_in(client)


def test_a_code_expires(client, settings):
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 0
    ask(client, "a@example.org")
    assert type_in(client, code()).url == reverse("account_login")
    assert not signed_in(client)


def test_a_code_works_once(client):
    ask(client, "a@example.org")
    digits = code()
    type_in(client, digits)
    client.post(reverse("account_logout"))
    type_in(client, digits)
    assert not signed_in(client)


def test_a_code_works_only_in_the_browser_that_asked(client):
    ask(client, "a@example.org")
    other = Client()
    assert type_in(other, code()).url == reverse("account_login")
    assert not signed_in(other)


def test_a_wrong_code_says_what_to_do(client):
    ask(client, "a@example.org")
    page = type_in(client, wrong(code()))
    assert "This code does not match" in page.content.decode()
    assert not signed_in(client)


def test_five_wrong_codes_end_it(client):
    ask(client, "a@example.org")
    right = code()
    for _ in range(5):
        type_in(client, wrong(right))
    type_in(client, right)
    assert not signed_in(client)


def test_asking_anew_gives_no_more_guesses(client):
    for _ in range(2):
        ask(client, "a@example.org")
        for _ in range(3):
            type_in(client, wrong(code()))
    type_in(client, code())
    assert not signed_in(client)


def test_a_mailbox_is_not_flooded(client):
    for _ in range(6):
        page = ask(client, "a@example.org")
    assert len(mail.outbox) < 6
    assert "Wait one minute" in page.content.decode()


def test_a_mail_server_that_is_down_is_said_plainly(client, monkeypatch):
    def broken(self):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    page = ask(client, "a@example.org")
    assert "could not send the e-mail" in page.content.decode()


@pytest.mark.parametrize("typed", ["", "abc", "12345", "1234567"])
def test_a_half_code_is_refused_in_our_words(client, typed):
    ask(client, "a@example.org")
    page = type_in(client, typed).content.decode()
    assert "This field is required" not in page
    assert 'class="error-summary"' in page
    assert 'href="#id_code"' in page


def test_news_about_a_code_is_shown_in_our_tones(client):
    ask(client, "a@example.org")
    page = client.post(reverse("account_confirm_login_code"), {"again": "1"}, follow=True)
    assert "notice-fine" in page.content.decode()
    for _ in range(5):
        page = client.post(reverse("account_confirm_login_code"), {"code": wrong(code())})
    assert "notice-problem" in client.get(page.url).content.decode()
