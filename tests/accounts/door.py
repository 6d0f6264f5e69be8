"""Walking through the one door, as a person with a mailbox does."""

import re

from django.core import mail
from django.urls import reverse


def ask(client, email, **headers):
    return client.post(reverse("account_login"), {"email": email}, **headers)


def code():
    """The code in the latest mail."""
    return re.search(r"^ +(\d{6})$", mail.outbox[-1].body, re.MULTILINE)[1]


def type_in(client, digits):
    return client.post(reverse("account_confirm_login_code"), {"code": digits})


def enter(client, email):
    ask(client, email)
    return type_in(client, code())


def wrong(digits):
    return f"{(int(digits) + 1) % 1000000:06}"
