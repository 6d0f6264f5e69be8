"""A mail server that refuses an address is logged without the address."""

import smtplib

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from accounts.models import Message
from cpam.mail import deliver
from tests.accounts.door import ask
from tests.people import make_student
from tests.security.walk import EMAIL

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _refusing(monkeypatch):
    def refuse(self, fail_silently=False):
        raise smtplib.SMTPRecipientsRefused({self.to[0]: (550, b"no such mailbox")})

    monkeypatch.setattr(EmailMessage, "send", refuse)


def test_at_the_door(logged):
    assert "could not send" in ask(Client(), EMAIL).content.decode()
    assert "sign-in code not sent" in "".join(logged)
    assert EMAIL not in "".join(logged)


def test_in_the_engine(logged):
    message = Message.objects.create(
        user=make_student(EMAIL), occasion="o", template="t", language="en", subject="N", body="."
    )
    deliver(message)
    message.refresh_from_db()
    assert EMAIL not in "".join(logged) + message.park_reason
