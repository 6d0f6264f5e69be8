"""A mailbox closes, the account goes on: the new address is proved before anything changes."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.urls import reverse

from accounts.models import User
from tests.accounts.door import code, enter, wrong
from tests.people import make_reviewer, make_student, sign_in

pytestmark = pytest.mark.django_db
OLD, NEW = "old@university.example", "new@example.org"


@pytest.fixture
def student(client):
    enter(client, OLD)
    mail.outbox.clear()
    return User.objects.get(email=OLD)


def ask(client, email=NEW):
    return client.post(reverse("new_address"), {"email": email})


def type_in(client, digits):
    return client.post(reverse("new_address_code"), {"code": digits}, follow=True)


def test_nothing_changes_before_the_code_comes_back(client, student):
    assert ask(client).url == reverse("new_address_code")
    assert [message.to for message in mail.outbox] == [[NEW]]
    assert "http" not in mail.outbox[0].body
    student.refresh_from_db()
    assert student.email == OLD


def test_the_right_code_changes_the_account_and_the_librarys_copy(client, student):
    ask(client, f" {NEW.upper()} ")
    page = type_in(client, code()).content.decode()
    assert "Your e-mail address is changed" in page
    student.refresh_from_db()
    assert student.email == NEW
    (kept,) = EmailAddress.objects.filter(user=student)
    assert (kept.email, kept.verified, kept.primary) == (NEW, True, True)


def test_the_old_address_is_told_and_not_told_the_whole_new_one(client, student):
    ask(client)
    type_in(client, code())
    assert mail.outbox[-1].to == [OLD]
    assert "n…@example.org" in mail.outbox[-1].body
    assert NEW not in mail.outbox[-1].body


def test_one_signs_in_by_the_new_address_and_no_more_by_the_old(client, student):
    ask(client)
    type_in(client, code())
    client.post(reverse("account_logout"))
    enter(client, NEW)
    assert client.session["_auth_user_id"] == str(student.pk)
    client.post(reverse("account_logout"))
    enter(client, OLD)
    assert client.session["_auth_user_id"] != str(student.pk)


def test_five_wrong_codes_end_it(client, student):
    ask(client)
    right = code()
    for _ in range(5):
        type_in(client, wrong(right))
    type_in(client, right)
    student.refresh_from_db()
    assert student.email == OLD


def test_a_mailbox_is_not_flooded(client, student):
    for _ in range(6):
        page = ask(client)
    assert len(mail.outbox) < 6
    assert "Wait one minute" in page.content.decode()


def test_a_code_to_sign_in_changes_no_address(client, student):
    ask(client)
    signing_in = code()
    client.post(reverse("account_logout"))
    sign_in(client, make_student("other@example.org"))
    assert type_in(client, signing_in).redirect_chain[-1][0] == reverse("new_address")


def test_that_an_address_has_an_account_is_told_only_to_who_reads_it(client, student):
    make_student(NEW)
    assert ask(client).url == reverse("new_address_code")
    page = type_in(client, code()).content.decode()
    assert "Another account has this address" in page
    student.refresh_from_db()
    assert student.email == OLD


def test_a_mail_server_that_is_down_leaves_all_as_it_was(client, student, monkeypatch):
    ask(client)
    digits = code()

    def broken(self):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    assert "could not send the e-mail" in type_in(client, digits).content.decode()
    student.refresh_from_db()
    assert student.email == OLD


def test_the_same_address_is_no_new_one(client, student):
    assert "This is your address already" in ask(client, OLD).content.decode()
    assert mail.outbox == []


def test_staff_ask_an_administrator(client):
    sign_in(client, make_reviewer())
    assert client.get(reverse("new_address")).status_code == 403
    assert "Change my e-mail address" not in client.get(reverse("my_data")).content.decode()


@pytest.mark.parametrize("name", ["new_address", "new_address_code"])
def test_nobody_without_an_account_gets_here(client, name):
    assert client.get(reverse(name)).url.startswith(reverse("account_login"))
