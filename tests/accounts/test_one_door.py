"""Known and unknown people come in the same way."""

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import User
from tests.accounts.door import ask, code, enter, type_in
from tests.people import make_student

pytestmark = pytest.mark.django_db


def test_a_newcomer_gets_an_account_with_the_first_right_code(client):
    ask(client, "new@example.org")
    assert not User.objects.exists()
    response = type_in(client, code())
    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(User.objects.get(email="new@example.org").pk)


def test_a_known_person_comes_back_to_the_same_account(client):
    student = make_student("known@example.org")
    enter(client, "Known@Example.org ")
    assert client.session["_auth_user_id"] == str(student.pk)
    assert User.objects.count() == 1


def test_known_and_unknown_addresses_cannot_be_told_apart(client, django_assert_num_queries):
    make_student("known@example.org")
    pages = []
    for email in ("known@example.org", "other@example.org"):
        client.cookies.clear()
        answer = ask(client, email)
        page = client.get(answer.url).content.decode()
        pages.append((answer.status_code, answer.url, page.replace(email, "")))
    texts = [message.body.replace(digits(message), "") for message in mail.outbox]
    assert pages[0][:2] == pages[1][:2]
    assert without_tokens(pages[0][2]) == without_tokens(pages[1][2])
    assert texts[0] == texts[1]
    assert mail.outbox[0].subject == mail.outbox[1].subject


def test_the_place_one_wanted_comes_after_the_code(client):
    wanted = reverse("my_data")
    client.post(reverse("account_login"), {"email": "a@example.org", "next": wanted})
    assert type_in(client, code()).url == wanted


def test_another_site_is_never_where_one_lands(client):
    client.post(
        reverse("account_login"), {"email": "a@example.org", "next": "https://evil.example/"}
    )
    assert type_in(client, code()).url == reverse("home")


def test_a_closed_account_stays_closed(client):
    student = make_student("gone@example.org")
    User.objects.filter(pk=student.pk).update(is_active=False)
    response = enter(client, "gone@example.org")
    assert response.url == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_post(client):
    enter(client, "a@example.org")
    client.get(reverse("account_logout"))
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_the_librarys_password_pages_are_closed(client):
    for path in ("password/reset/", "password/change/", "email/", "confirm-email/"):
        assert client.get(f"/account/{path}").status_code == 404


def digits(message):
    return "".join(letter for letter in message.body if letter.isdigit())[:6]


def without_tokens(page):
    return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]
